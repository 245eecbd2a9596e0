"""Line above a text -> its parts: *For Immediate Release: Mali Leaves*, *3 May 2031 By: Bo*."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kg.documents.dates import DATE
from kg.english.lexicon import Lexicon
from kg.english.patterns import HALF_DAY, MET_AT, TO

__all__ = [
    "footed",
    "is_page_foot",
    "is_sitting",
    "parts",
    "stamped_without_year",
    "without_addressee",
]

DATED: Final = re.compile(rf"({DATE})[ ,|–—-]+(?=[A-Z][\w ]{{1,30}}:\s)")
LABEL: Final = re.compile(r"([A-Za-z ]{6,40}?)\s?:\s+(?=\S)")
FOOT: Final = re.compile(r"1 (?P<name>[A-Z].{5,100}?),? (?P<year>(?:19|20)\d\d)")
YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
STAMP: Final = re.compile(
    rf"(?P<day>[A-Z][a-z]{{2,8}}\.? \d{{1,2}}),? \d{{1,2}}(?:[:.]\d\d)? ?{HALF_DAY}"
    r"(?: [A-Z]{2,4})?"
)
FIRST: Final = 20  # lines in which a letter greets whom it is to
SITTING: Final = re.compile(MET_AT)


def parts(line: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield a line, or its parts if it tells that it is a release or on which day, and more.

    >>> from kg.english.lexicon import load_lexicon
    >>> list(parts("FOR IMMEDIATE RELEASE: Mali Leaves", load_lexicon()))
    ['FOR IMMEDIATE RELEASE', 'Mali Leaves']
    >>> list(parts("March 5, 2031 Contact: Anna Bo", load_lexicon()))
    ['March 5, 2031', 'Contact: Anna Bo']
    """
    dated, label = DATED.match(line), LABEL.match(line)
    words = label[1].strip().lower() if label is not None else ""
    is_release = lexicon.has(words, "issuer") or lexicon.has(words, "release heading")
    found = dated or (label if is_release else None)
    if found is None:
        yield line
    else:
        yield found[1].strip()
        yield line[found.end() :]


def is_sitting(line: str) -> bool:
    """Read *The House met at noon*."""
    return SITTING.match(line) is not None


def is_page_foot(line: str) -> bool:
    """Read *1 Dorn Watch & Lind Project 2031* at the foot of a first page, whose number it has."""
    return FOOT.fullmatch(line) is not None


def footed(lines: Iterable[str]) -> str:
    """Return whom the foot of a first page names, the first of several, "" if none stands there.

    >>> footed(["1 Institute of Rain & Lind Project 2031", "It rained."])
    'Institute of Rain'
    """
    found = next(filter(None, map(FOOT.fullmatch, lines)), None)
    return found["name"].split(" & ")[0].strip() if found is not None else ""


def stamped_without_year(lines: Sequence[str]) -> str:
    """Return the day of a time that has no year, if the lines name one year: *March 5, 3:30pm ET*.

    >>> stamped_without_year(["1 Dorn Watch 2031", "March 5, 3:30pm ET"])
    'March 5, 2031'
    """
    found = next(filter(None, map(STAMP.fullmatch, lines)), None)
    years = {year for line in lines for year in YEAR.findall(line)}
    return f"{found['day']}, {years.pop()}" if found is not None and len(years) == 1 else ""


def without_addressee(lines: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Return lines without the address and the greeting of whom a letter is to.

    >>> from kg.english.lexicon import load_lexicon
    >>> head = ["Rain in Dorn", "To Ada Holm,", "Dorn Council", "Dear Ms Holm"]
    >>> without_addressee([*head, "It rained."], load_lexicon())
    ['Rain in Dorn', 'It rained.']
    """
    known = lexicon.words("letterhead")
    firsts = [line.split()[0].lower().rstrip(",:") for line in lines[:FIRST]]
    end = next((n for n, word in enumerate(firsts) if known.get(word) == "salutation"), -1)
    if end < 0:
        return list(lines)
    begin = next((n for n in range(end, -1, -1) if firsts[n] == TO), end)
    return [*lines[:begin], *lines[end + 1 :]]
