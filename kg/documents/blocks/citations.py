"""Text -> edits of what only tells where a law says something: *section 1(a)(i) of E.O. 14024*."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from kg.documents.blocks.values import Edit
from kg.english.lexicon import Family, Lexicon
from kg.english.patterns import (
    AGAINST,
    AND,
    BY,
    NUMBERS_JOINED,
    OF,
    ORDINAL_SUFFIX,
    PARTY_WORD,
    PREPOSITION,
    TO,
)

__all__ = ["citations"]

NUMBER: Final = r"\d+[a-z]?(?:\([\w-]{1,5}\))*"
NUMBERS: Final = rf"{NUMBER}(?:(?:{NUMBERS_JOINED})\s?{NUMBER})*"
CODE: Final = re.compile(r"\s?\((?:[^()]{1,20},\s)?\d+ (?:C\.?F\.?R\.?|U\.?S\.?C\.?) [^()]{1,40}\)")

FAMILIES: Final[tuple[Family, ...]] = ("legal instrument", "legal part", "amending")
CITING: Final[tuple[Family, ...]] = ("citation place", "citation signal", "repeated citation")
NEEDED: Final = (1, 0, 0, 2)  # of which family each of the patterns below needs a word
PAGES: Final = r"\d{1,5}(?:[-–]\d{1,5})?(?:, \d{1,5}(?:[-–]\d{1,5})?)*"
REPORTER: Final = (
    rf",\s\d{{1,4}}\s(?:[A-Z]\.\s?){{1,2}}(?:[A-Z]\w{{1,4}}\.\s?)?(?:\d?(?:{ORDINAL_SUFFIX}|d)\s)?{PAGES}"
    r"(?:\s\([^()]{0,30}\d{4}\))?"
)
PARTY: Final = rf"[A-Z][\w.'’&-]*(?:,? (?:[A-Z][\w.'’&-]*|{PARTY_WORD})){{0,6}}?"
CLOSED: Final = r"(?: +|(?=\s|$))"
ENDED: Final = r"(?<=[.!?”\"]\s)"


def citations(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Yield what is left out of references to laws, of which only the law is a name.

    >>> from kg.english.lexicon import load_lexicon
    >>> [edit[:2] for edit in citations("under section 4(a) of the Act", load_lexicon())]
    [(6, 22)]
    """
    citing = (tuple(lexicon.words(family)) for family in CITING)
    for plain in (*cited(*citing), CODE):
        yield from (Edit(*found.span(), "") for found in plain.finditer(text))
    words = [tuple(lexicon.words(family)) for family in FAMILIES]
    lower = text.casefold()
    for pattern, needed in zip(patterns(*words), map(words.__getitem__, NEEDED), strict=True):
        if any(word in lower for word in needed):  # most texts have none, and the pattern is dear
            yield from (Edit(*found.span(1), "") for found in pattern.finditer(text))


@lru_cache(maxsize=4)
def cited(
    places: tuple[str, ...], signals: tuple[str, ...], repeated: tuple[str, ...]
) -> tuple[re.Pattern[str], ...]:
    """Return what matches where a judgment is printed, and sentences that only cite one."""
    place, signal, again = (either(each) for each in (places, signals, repeated))
    behind = rf"(?:,? (?:{place} )?(?:\[\d+\](?:[-–]\[\d+\])?|(?<=[a-z.] )\d+))?"
    case = (
        r",?\s\(?[\[(]\d{4}[\])]\s(?:\d+\s)?[A-Z][\w.]*(?:\s(?:[A-Z][\w.]*|\([A-Z]\w*\))){0,3}\s\d+"
        rf"(?:\s\([A-Z][\w.]*\))?{behind}\)?(?=[\s.,;:)]|$)"
    )
    alone = rf"{ENDED}\s?(?:(?i:{signal}),? )?{PARTY} {AGAINST} {PARTY}(?:{REPORTER})?"
    return (
        re.compile(case),
        re.compile(rf"{REPORTER}(?=[\s.,;:)]|$)"),
        re.compile(rf"{alone}\.{CLOSED}"),
        re.compile(rf"{ENDED}\s?(?i:{again})\.(?: (?:{place}) {PAGES}\.?)?{CLOSED}"),
    )


def either(words: tuple[str, ...]) -> str:
    """Return a pattern of one of some words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@lru_cache(maxsize=4)
def patterns(*words: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Return what matches places in a law, its short name in brackets, and its amendments."""
    named, parts, amended = ("|".join(map(re.escape, each)) for each in words)
    law = rf"(?:{named})\s[\w-]+"
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"\b(?:{PREPOSITION}) ((?:{parts})\s+{NUMBERS}\s+(?:{OF}|{TO})\s)",
            rf"\b(?:{named})(\s\((?:{named})\))(?=\s\d)",
            rf"\b{law}(\s\([\"“]{law}[\"”]\))",
            rf"(,?\s(?:{amended})(?:\s{BY}\s{law}(?:,?\s{AND}\s{law})*)?,?)(?=\s)",
        )
    )
