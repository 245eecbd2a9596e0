"""Text -> edits of what only tells where a law says something: *section 1(a)(i) of E.O. 14024*."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from kg.documents.blocks.values import Edit
from kg.english.lexicon import Family, Lexicon

__all__ = ["citations"]

NUMBER: Final = r"\d+[a-z]?(?:\([\w-]{1,5}\))*"
NUMBERS: Final = rf"{NUMBER}(?:(?:,| and| or|, and|, or|–|-)\s?{NUMBER})*"
CODE: Final = re.compile(r"\s?\((?:[^()]{1,20},\s)?\d+ (?:C\.?F\.?R\.?|U\.?S\.?C\.?) [^()]{1,40}\)")

FAMILIES: Final[tuple[Family, ...]] = ("legal instrument", "legal part", "amending")
NEEDED: Final = (1, 0, 0, 2)  # of which family each of the patterns below needs a word
PLACE: Final = r"(?:,? (?:at )?(?:\[\d+\](?:[-–]\[\d+\])?|para(?:graph)?s? \d+))?"
CASE: Final = re.compile(
    rf",?\s\(?[\[(]\d{{4}}[\])]\s(?:\d+\s)?[A-Z][\w.]*(?:\s(?:[A-Z][\w.]*|\([A-Z]\w*\))){{0,3}}\s\d+"
    rf"(?:\s\([A-Z][\w.]*\))?{PLACE}\)?(?=[\s.,;:)]|$)"
)
REPORTER: Final = re.compile(
    r",\s\d{1,4}\s(?:[A-Z]\.\s?){1,2}(?:[A-Z]\w{1,4}\.\s?)?(?:\d?d\s|\dth\s)?\d{1,5}"
    r"(?:, \d{1,5})?(?:\s\([^()]{0,30}\d{4}\))?(?=[\s.,;:)]|$)"
)


def citations(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Yield what is left out of references to laws, of which only the law is a name.

    >>> from kg.english.lexicon import load_lexicon
    >>> [edit[:2] for edit in citations("under section 4(a) of the Act", load_lexicon())]
    [(6, 22)]
    """
    for plain in (CASE, REPORTER, CODE):
        yield from (Edit(*found.span(), "") for found in plain.finditer(text))
    words = [tuple(lexicon.words(family)) for family in FAMILIES]
    lower = text.casefold()
    for pattern, needed in zip(patterns(*words), map(words.__getitem__, NEEDED), strict=True):
        if any(word in lower for word in needed):  # most texts have none, and the pattern is dear
            yield from (Edit(*found.span(1), "") for found in pattern.finditer(text))


@lru_cache(maxsize=4)
def patterns(*words: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Return what matches places in a law, its short name in brackets, and its amendments."""
    named, parts, amended = ("|".join(map(re.escape, each)) for each in words)
    law = rf"(?:{named})\s[\w-]+"
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"\b(?:under|to|with|in|of|by|or|and) ((?:{parts})\s+{NUMBERS}\s+(?:of|to)\s)",
            rf"\b(?:{named})(\s\((?:{named})\))(?=\s\d)",
            rf"\b{law}(\s\([\"“]{law}[\"”]\))",
            rf"(,?\s(?:{amended})(?:\sby\s{law}(?:,?\sand\s{law})*)?,?)(?=\s)",
        )
    )
