"""Line -> the mark that it begins with, and what kind of block it begins: *•*, *12.*, *>*."""

import re
from typing import Final

from kg.documents.blocks.label_styles import label_at_line
from kg.documents.blocks.values import Kind
from kg.english.patterns import HALF_DAY

__all__ = ["marker", "stamp"]

SYMBOL: Final = "\U0001f000-\U0001faff☀-➿⬀-⯿■-◿⌀-⏿️"
BULLET: Final = (
    r"(?:[↓↑→]{1,3}\d{0,4}[^\S\n]*"
    rf"|[•▪◦‣·●○■□»►▶➤✔\uf000-\uf0ff*+–—―-]{{1,2}}[^\S\n]+|(?:\d?[{SYMBOL}]+\u20e3?)+[^\S\n]*)"
)
NUMBER: Final = (
    r"(?:\(?\d{1,3}[.)]|[QT]\d{1,2}\.|\d{1,2}/(?:\d{1,2}(?=\s))?|\[\d{1,7}\]|\(?[a-z]\)|\([A-Z]\)"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s+[A-Z])|\(?[ivx]{1,5}\)|[§¶]\s?\d{1,4}\.?)[^\S\n]+"
)
CLASSIFICATION: Final = r"\((?:U|C|S|SBU|TS|LOU|[A-Z]{1,3}//[A-Z/]{2,12})\)[^\S\n]+"
ZONE: Final = r"(?:\s?(?:UTC|[A-Z]{1,4}T|Z)(?![a-z])|\s?(?:UTC|[A-Z]{1,4}T)(?=[A-Z][a-z]))"
TIME: Final = rf"\d{{1,2}}:\d\d(?::\d\d)?(?:\s?{HALF_DAY}(?![a-z]))?{ZONE}?"
DOTTED_TIME: Final = rf"\d{{1,2}}\.\d\d(?:\s?{HALF_DAY}(?![a-z])|{ZONE}|(?=\s*[–—:-]))"
BOLD: Final = r"(?:\*\*|__)"
CLOCK: Final = rf"(?:{TIME}|{DOTTED_TIME})"
CLOCKS: Final = re.compile(rf"(?<![\d.:])(?P<clock>{CLOCK})")
STAMP: Final = rf"{BOLD}?\[?{CLOCK}(?:\s?/\s?{CLOCK})?\]?{BOLD}?\s*(?:[–—:|-]+\s+)?"
STAMPED: Final = re.compile(rf"(?:{BULLET})?{BOLD}?\[?(?P<clock>{CLOCK})")
KINDS: Final[tuple[tuple[Kind, re.Pattern[str]], ...]] = (
    ("quotation", re.compile(r"(?:>[ \t]?)+")),
    ("heading", re.compile(r"#{1,6}[^\S\n]+|\*\*(?=[A-Z][^*\n]{1,80}$)")),  # *\*\*Mali*
    ("paragraph", re.compile(STAMP)),
    ("list item", re.compile(rf"(?:{BULLET}|{NUMBER}|{CLASSIFICATION})+(?:{STAMP})?")),
)


def marker(text: str) -> tuple[Kind, int] | None:
    """Return the kind of block that a line begins, and how long its mark is; None without one.

    The label of a speech is no mark: who speaks is read from it.

    >>> marker("– Mali left"), marker("12. Mali left"), marker("Mali left")
    (('list item', 2), ('list item', 4), None)
    """
    for kind, pattern in KINDS:
        if (found := pattern.match(text)) is not None:
            return kind, found.end()
    return ("speech", 0) if label_at_line().match(text) is not None else None


def stamp(text: str, *, anywhere: bool = False) -> str:
    """Return the time of day that a line begins with, or has anywhere in it, "" if none.

    >>> stamp("14:05 GMT Mali left"), stamp("Posted at 09:15", anywhere=True), stamp("Mali left")
    ('14:05 GMT', '09:15', '')
    """
    found = CLOCKS.search(text) if anywhere else STAMPED.match(text)
    return found["clock"].strip() if found is not None else ""
