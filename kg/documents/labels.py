"""Line above a text -> what its label tells: *Date: …*, *Between*, *Hearing on 3 May*."""

import datetime as dt
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from kg.documents.dates import DATE, day_in
from kg.english.lexicon import Lexicon
from kg.english.patterns import DAY_OF

__all__ = ["day_done", "labelled_issuer", "mark_of", "stamped_day"]

LONGEST: Final = 4  # words of a label
STAMP: Final = "stamp"  # of a court, anywhere on its first page
NUMBERS: Final = r"\d{1,2}/\d{1,2}/\d{4}"
THIS_DAY: Final = re.compile(DAY_OF, re.IGNORECASE)
SOON: Final = dt.timedelta(days=60)
PAGE: Final = 3_000  # letters at the beginning and end of a text
WITHOUT_END: Final = {"adoption", "lower court"}  # what goes on behind the label


def mark_of(line: str, lexicon: Lexicon) -> str:
    """Return what the label of a line tells: a day, or one on which somebody was heard.

    A label stands alone, before a colon, or before a number: *Date*, *Distr.: Limited*.
    """
    known = lexicon.words("letterhead")
    words = line.lower().split()
    for length in range(min(LONGEST, len(words)), 0, -1):
        label = " ".join(words[:length])
        mark = known.get(label.rstrip(" .:"), "")
        is_set_apart = length == len(words) or ":" in words[length - 1] or words[length][0] == ":"
        is_numbered = length > 1 and any(letter.isdigit() for letter in line)
        if mark and (is_set_apart or is_numbered or mark in WITHOUT_END):
            return mark
    return ""


def stamped_day(lines: Sequence[str], lexicon: Lexicon) -> str:
    """Return the day on which a clerk filed what has some lines, "" if none says.

    >>> from kg.english.lexicon import load_lexicon
    >>> stamped_day(["It rained in", "FILED", "MAR 5 2031"], load_lexicon())
    '2031-03-05'
    >>> stamped_day(["Case: 31-7 Page: 1 Date Filed: 03/15/2031"], load_lexicon())
    '2031-03-15'
    >>> stamped_day(["The suit that Mali filed March 5, 2031"], load_lexicon())
    ''
    """
    words = [word for word, mark in lexicon.words("letterhead").items() if mark == STAMP]
    labels = "|".join(
        form for word in words for form in (word.title(), word.capitalize(), word.upper())
    )
    inside = re.compile(rf"(?:^|\d )(?:{labels}):? (?P<day>{DATE}|{NUMBERS})(?: |$)")
    found = (inside.search(line) for line in lines)
    days = [day_in(match["day"]) for match in found if match is not None]
    below = (
        day_in(line.title())
        for above, line in pairwise(lines)
        if mark_of(above, lexicon) == STAMP and re.fullmatch(DATE, line.title())
    )
    day = next(filter(None, (*below, *days)), None)
    return day.isoformat() if day is not None else ""


def labelled_issuer(lines: Sequence[str], lexicon: Lexicon) -> str:
    """Return whom a line names as the court or office, "" if none does.

    >>> from kg.english.lexicon import load_lexicon
    >>> labelled_issuer(["Case No: 7", "Tribunal/Court: Dorn Court"], load_lexicon())
    'Dorn Court'
    """
    known = lexicon.words("letterhead")
    fields = (line.partition(":") for line in lines)
    named = (n.strip() for label, _, n in fields if known.get(label.strip().lower()) == "issuer")
    return next(filter(None, named), "")


def day_done(text: str) -> dt.date | None:
    """Return the day on which an order, ordinance or meeting says that it is made or held.

    What is adopted on one day may be signed on another soon after.

    >>> day_done("A MEETING WAS HELD THIS 5TH DAY OF MARCH, 2031 AT NOON. It rained.")
    datetime.date(2031, 3, 5)
    """
    found = {m.groups() for end in (text[:PAGE], text[-PAGE:]) for m in THIS_DAY.finditer(end)}
    told = (day_in(f"{number} {month.title()} {year}") for number, month, year in found)
    days = sorted(filter(None, told))
    return days[0] if days and days[-1] - days[0] <= SOON else None
