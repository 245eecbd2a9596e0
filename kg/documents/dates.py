"""What stands in the place of a date -> the day, where only one is possible.

A day is read as it is written: the time zone of an entry or a mail decides which day it was there.
"""

import datetime as dt
import email.utils
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

from kg.english.patterns import AS_OF, HALF_DAY, ORDINAL_SUFFIX, STAMPED, TIME_PREPOSITION
from kg.errors import warn

__all__ = [
    "DATE",
    "TITLED",
    "Days",
    "clear_day",
    "day_in",
    "day_in_name",
    "days_of",
    "full_year",
    "is_missing",
    "order_of",
    "read_date",
    "titled_day",
]

Days = dict[str, dt.date]  # by the order in which day, month and year are read; "" if it is clear

LONGEST: Final = 100  # letters; the library that reads dates takes its time over more
MISSING: Final = frozenset({"", "-", "n/a", "na", "nan", "nat", "nil", "none", "null", "unknown"})
YEAR_FIRST: Final = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
YEAR_LAST: Final = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
SHORT_YEAR: Final = re.compile(r"\d{1,2}([-/.])\d{1,2}\1\d\d(?!\d)")
COMPACT: Final = re.compile(
    r"(\d{4})(\d\d)(\d\d)(?:T?\d{4}(?:\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?"
)
UNIX: Final = {10: 1, 13: 1_000, 16: 1_000_000}  # digits of a time of this age, parts of a second
NUMBERS_AT_END: Final = re.compile(r"\s(?P<day>\d{4}-\d\d-\d\d)$")
UNIX_TIME: Final = re.compile(r"(\d{10}|\d{13}|\d{16})(?:\.\d+)?")
TWITTER: Final = "%a %b %d %H:%M:%S %z %Y"
RARE: Final = ("%G-W%V-%u", "%GW%V%u", TWITTER)  # weeks of the year too
ORDINAL: Final = "%Y-%j"
DAY_OF_YEAR: Final = re.compile(r"\d{4}-\d{3}")
WRITTEN: Final = re.compile(
    rf"(?<![\w/.-])(?:[A-Z][a-z]{{2,8}}\.? \d{{1,2}}(?:{ORDINAL_SUFFIX})?(?:, ?| )\d{{4}}"
    rf"|\d{{1,2}}(?:{ORDINAL_SUFFIX})? [A-Z][a-z]{{2,8}}\.?(?:, ?| )\d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}([/.])\d{1,2}\1\d{4})(?![\w/])"
)
NUMBERED: Final = rf"\d{{1,2}}(?: ?(?:{ORDINAL_SUFFIX}))?"
NAMED: Final = r"[A-Z][a-z]{2,8}\.?"
DATE: Final = rf"(?:{NAMED} {NUMBERED}(?:, ?| )\d{{4}}|{NUMBERED} {NAMED}(?:, ?| )\d{{4}})"
BEFORE: Final = (
    r"(?:(?:^(?:\w+ ){0,3}|[,;:|–—(-]\s*(?:(?:[a-z]+ ){0,2}"
    rf"|(?:(?!{TIME_PREPOSITION})\w+ ){{0,3}}))"
    rf"(?:[A-Z][a-z]+day,? )?|\b(?i:{AS_OF})\b[^\n]{{0,60}}?\s)"
)
AFTER: Final = rf"[\s\d:.,)|]*(?:{HALF_DAY})?[\s\w)]{{0,8}}$"
TITLED: Final = re.compile(
    rf"{BEFORE}(?P<day>{DATE}|\d{{4}}-\d\d-\d\d|\d{{1,2}}([/.])\d{{1,2}}\2\d{{4}}){AFTER}"
)
STAMP: Final = re.compile(rf"{STAMPED}\s+(?=\w)", re.IGNORECASE)
SHORT_AT_END: Final = re.compile(r"(?:^|[\s,(])(\d{1,2})/(\d{1,2})/(\d\d)\)?$")
LAST_CENTURY: Final = 70  # from which on a year of two digits is of the last one
IN_NAME: Final = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?=([-_./]?)\d\d\2\d\d(?!\d)|/\d{1,2}/\d{1,2}/)"
    r"[-_./]?(\d\d|\d(?=/))[-_./]?(\d\d?)"
)


def is_missing(text: str) -> bool:
    """Return whether programs write this where they know no date.

    >>> is_missing("NaN"), is_missing("0000-00-00")
    (True, False)
    """
    return text.strip().lower() in MISSING


def read_date(value: object, where: str) -> dt.date | None:
    """Read a date that names year, month and day, or warn that it is not clear.

    >>> read_date("Thu, 27 Jun 2024 23:00:00 -0500", "a.txt")
    datetime.date(2024, 6, 27)
    """
    text = "" if value is None else " ".join(str(value).split())
    if is_missing(text):
        return None
    day = clear_day(days_of(text))
    if day is None:
        shown = text[:LONGEST]
        warn(f'{where}: "{shown}" is not a clear date: undated; write it as 2024-06-27')
    return day


def clear_day(days: Days, order: str = "") -> dt.date | None:
    """Return the day if only one is possible, or the one that a known order gives.

    >>> clear_day(days_of("03/04/2024")), clear_day(days_of("03/04/2024"), "dmy")
    (None, datetime.date(2024, 4, 3))
    """
    if order and len(days) > 1:
        return days.get(order)
    return next(iter(days.values())) if len(set(days.values())) == 1 else None


def order_of(column: Iterable[Days]) -> str:
    """Return the order in which the dates of a column are to be read, "" if none is sure.

    >>> order_of(map(days_of, ["03/04/2024", "06/27/2024"]))
    'mdy'
    """
    orders = {next(iter(days)) for days in column if len(days) == 1} - {""}
    return orders.pop() if len(orders) == 1 else ""


@lru_cache(maxsize=4096)
def days_of(text: str) -> Days:
    """Return the days that a text may mean, none if it names no day.

    >>> days_of("27.06.2024")
    {'dmy': datetime.date(2024, 6, 27)}
    """
    text = text.strip()[:LONGEST]
    return next((days for read in FORMS if (days := read(text))), {}) or stamped(text)


def year_first(text: str) -> Days:
    """Read *2024-06-27*, *2024/6/27*, with or without a time after it."""
    found = YEAR_FIRST.match(text)
    return valid({"": (found[1], found[3], found[4])}) if found else {}


def year_last(text: str) -> Days:
    """Read *27.06.2024* and *06/27/2024*, in both orders if both are possible.

    Between dots the day stands first, unless that is no day.
    """
    found = YEAR_LAST.match(text)
    if not found:
        return {}
    first, second, year = found[1], found[3], found[4]
    days = valid({"dmy": (year, second, first), "mdy": (year, first, second)})
    return {"dmy": days["dmy"]} if found[2] == "." and "dmy" in days else days


def compact(text: str) -> Days:
    """Read *20240229*, *20240229T183100Z* and *20240229183100*."""
    found = COMPACT.fullmatch(text)
    return valid({"": (found[1], found[2], found[3])}) if found else {}


def unix(text: str) -> Days:
    """Read seconds, or parts of them, since 1970."""
    found = UNIX_TIME.fullmatch(text)
    if not found:
        return {}
    seconds = int(found[1]) / UNIX[len(found[1])]
    return {"": dt.datetime.fromtimestamp(seconds, dt.UTC).date()}


def of_mail(text: str) -> Days:
    """Read the form of e-mails and feeds, *Thu, 27 Jun 2024 10:00:00 GMT*."""
    try:
        return {"": email.utils.parsedate_to_datetime(text).date()}
    except (ValueError, TypeError, IndexError, OverflowError):
        return {}


def rare(text: str) -> Days:
    """Read Twitter's form, and ISO's weeks and days of the year."""
    for form in (*RARE, *([ORDINAL] if DAY_OF_YEAR.fullmatch(text) else [])):
        try:
            return {"": dt.datetime.strptime(text, form).date()}
        except ValueError:
            continue
    return {}


def in_words(text: str) -> Days:
    """Read *27 June 2024*; not *yesterday*, which needs a clock, nor *03/04/24*."""
    if SHORT_YEAR.match(text) or YEAR_LAST.match(text) or not re.search(r"[A-Za-z]", text):
        return {}
    import dateparser  # type: ignore[import-untyped]  # slow to import, seldom needed

    found = dateparser.parse(
        text,
        languages=["en"],
        settings={"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month", "year"]},
    )
    return {"": found.date()} if found else {}


FORMS: Final[tuple[Callable[[str], Days], ...]] = (
    year_first,
    year_last,
    compact,
    unix,
    of_mail,
    rare,
    in_words,
)


def stamped(text: str) -> Days:
    """Read *Last updated 27 Jun 2024*, a day behind what it is the day of.

    >>> stamped("Published: June 27, 2024 at 10:00 am EST"), stamped("Undated 3/4/2024")
    ({'': datetime.date(2024, 6, 27)}, {})
    """
    found = STAMP.match(text)
    day = day_in(text[found.end() :]) if found is not None else None
    return {"": day} if day is not None else {}


def valid(parts: dict[str, tuple[str, str, str]]) -> Days:
    """Return those readings that are days of the calendar."""
    found = {}
    for order, (year, month, day) in parts.items():
        try:
            found[order] = dt.date(int(year), int(month), int(day))
        except ValueError:
            continue
    return found


def day_in_name(name: str) -> dt.date | None:
    """Return the day that the name of a file or the path of an address has in it.

    >>> day_in_name("2024-06-27-rain"), day_in_name("notes-20240627"), day_in_name("4711")
    (datetime.date(2024, 6, 27), datetime.date(2024, 6, 27), None)
    >>> day_in_name("https://dorn.example/news/2031/3/5/rain"), day_in_name("dorn.example/2031/3/5")
    (datetime.date(2031, 3, 5), None)
    """
    days = [valid({"": (found[1], found[3], found[4])}) for found in IN_NAME.finditer(name)]
    named = {day for each in days for day in each.values()}
    return named.pop() if len(named) == 1 else None


def day_in(text: str) -> dt.date | None:
    """Return the day that is written in a line, None if there is none, or several.

    >>> day_in("Weekly Assessment, March 4, 2031"), day_in("12/12/2011 briefing"), day_in("Rain")
    (datetime.date(2031, 3, 4), datetime.date(2011, 12, 12), None)
    """
    days = {clear_day(days_of(found[0])) for found in WRITTEN.finditer(text)}
    return days.pop() if len(days) == 1 else None


def titled_day(line: str) -> dt.date | None:
    """Return the day that a title ends with, or that is all of a line.

    >>> titled_day("Department Press Briefing – March 5, 2031")
    datetime.date(2031, 3, 5)
    >>> titled_day("The Munich agreement of 29 September 1938")
    >>> titled_day("The Rain of the Week 2031-03-05")
    datetime.date(2031, 3, 5)
    """
    found = TITLED.search(line) or NUMBERS_AT_END.search(line)
    return day_in(found["day"]) if found is not None else short_day(line)


def short_day(line: str) -> dt.date | None:
    """Return the day that a title ends with in short, where only one is possible.

    >>> short_day("Press Briefing, 4/29/31"), short_day("Press Briefing, 4/5/31")
    (datetime.date(2031, 4, 29), None)
    """
    found = SHORT_AT_END.search(line)
    if found is None:
        return None
    first, second, short = found.groups()
    year = full_year(short)
    return clear_day(valid({"dmy": (year, second, first), "mdy": (year, first, second)}))


def full_year(short: str) -> str:
    """Return the year that two digits mean.

    >>> full_year("31"), full_year("89")
    ('2031', '1989')
    """
    return f"{19 if int(short) >= LAST_CENTURY else 20}{short}"
