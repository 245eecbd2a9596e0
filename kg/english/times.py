"""Words -> dates, as precisely as the text gives them, against the article's date."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.english.lexicon import Family, Lexicon, load_lexicon
from kg.model import Time

__all__ = ["is_temporal", "resolve"]

UNITS = r"(day|week|month|year)s?"
AGO = re.compile(r"\b(\w+)\s+" + UNITS + r"\s+(ago|earlier|before|after|later|from now)\b")
PERIOD = re.compile(r"\b(last|this|next|previous|past|coming)\s+(week|month|year)\b")
YEAR = re.compile(r"(?<!\bat )\b(1[89]\d\d|20\d\d)\b(?!s| hours| gmt| utc)")  # no hour
DECADE = re.compile(r"\b(?:1[89]|20)\d0s\b")
ISO = re.compile(r"\d{4}-\d\d-\d\d")
DAY_OF_MONTH = re.compile(r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?!\d)")
RANGE = re.compile(r"(?<!\d)(\d{1,2}) ?[-–] ?\d{1,2}(?!\d)")  # *6-10 June* begins on the 6th
VERBS = re.compile(r"\b(?:march|may)\b")  # months have capitals
MAY = re.compile(r"\b(in|last|next|since|by) may\b")
DECADE = re.compile(r"\b(?:1[89]|20)\d0s\b")
LEADING = re.compile(r"^(on|by|until|since|from|for|before|after|in)\s+")
DIGIT = re.compile(r"\d")
BACK = {"ago", "earlier", "before"}
STEPS = {"last": -1, "previous": -1, "past": -1, "this": 0}


@dataclass(frozen=True, slots=True)
class Anchor:
    """What words count from: the article's date, if known, and whether they tell of the future."""

    date: dt.date | None
    future: bool = False


@dataclass(frozen=True, slots=True)
class Expressions:
    """The words of the lexicon that tell times, with what they count, and patterns of them."""

    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    numbers: Mapping[str, int]
    near: Mapping[str, int]  # days from the article's
    day: re.Pattern[str]
    month: re.Pattern[str]
    any: re.Pattern[str]


@cache
def expressions() -> Expressions:
    """Make the patterns, once a process and when first asked for."""
    english = load_lexicon()
    weekdays, months = numbered(english, "weekday"), numbered(english, "month")
    near = numbered(english, "relative day") | numbered(english, "relative night")
    day = re.compile(r"\b(?:(last|next|this)\s+)?(" + "|".join(weekdays) + r")\b")
    names = "|".join(months)
    second = rf"(?:\s+(?:and|or)\s+(?:{names}))?"  # *October and November 2017*
    month = re.compile(rf"\b(?:(last|next|this)\s+)?({names})\b{second}(?:,?\s+(\d{{4}}))?")
    near_day = re.compile(r"\b(?:" + "|".join(near) + r")\b")
    patterns = (day, near_day, AGO, PERIOD, month, YEAR, DECADE, ISO)
    return Expressions(
        weekdays,
        months,
        numbered(english, "number"),
        dict(sorted(near.items(), key=lambda each: (abs(each[1]), each[1]))),
        day,
        month,
        re.compile("|".join(each.pattern for each in patterns)),
    )


def numbered(english: Lexicon, family: Family) -> dict[str, int]:
    """Return the words of a family that have a number, abbreviations of months left out."""
    return {word: int(value) for word, value in english.words(family).items() if value}


@lru_cache(maxsize=32_768)
def is_temporal(text: str) -> bool:
    """Return whether words name a time.

    >>> [is_temporal(words) for words in ("on Thursday", "in the 1980s", "in Brussels")]
    [True, True, False]
    """
    return expressions().any.search(small(text)) is not None


def small(text: str) -> str:
    """Return words in small letters, but for the verbs *march* and *may*."""
    return VERBS.sub("_", text).lower()


def resolve(text: str, date: dt.date | None, *, future: bool = False) -> Time | None:
    """Return when, or None where the words give no date.

    >>> thursday = dt.date(2024, 6, 27)
    >>> [resolve(t, thursday).value for t in ("on Thursday", "in February 2022", "two days ago")]
    ['2024-06-27', '2022-02', '2024-06-25']
    >>> resolve("in recent months", thursday) is None
    True
    """
    lower, anchor = small(text), Anchor(date, future)
    for reading in READINGS:
        with suppress(OverflowError, ValueError):  # *99999999999 days ago*: no calendar has it
            if value := reading(lower, anchor):
                return Time(value, text)
    return None


def iso(text: str, anchor: Anchor) -> str:
    """Read *2022-03-03*."""
    found = ISO.search(text)
    return found[0] if found and is_day(found[0]) else ""


def is_day(text: str) -> bool:
    """Return whether the calendar has a day: not *2022-02-30*."""
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def day_and_month(text: str, anchor: Anchor) -> str:
    """Read *27 June*, *March 3, 2022*; without a year only beside the article's date.

    Of *6-10 June* the first day counts.
    """
    found = expressions().month.search(text)
    if not found or not DAY_OF_MONTH.search(text):
        return ""
    base = anchor.date or dt.date(1, 1, 1)
    text = RANGE.sub(r"\1", text)
    whole = parse(LEADING.sub("", text), base, future=anchor.future)
    inside = written_day(text) if whole is None else ""
    parsed = parse(inside, base, future=anchor.future) if inside else whole
    dated = anchor.date is not None or bool(found[3])
    return parsed.isoformat() if parsed and dated else ""


def written_day(text: str) -> str:
    """Return the only day, with its year, that stands among other words, "" if there is none.

    >>> written_day("on 18 january 2031, in klow"), written_day("from 3 to 18 january 2031")
    ('18 january 2031', '')
    """
    months = "|".join(expressions().months)
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    found = re.search(rf"\b(?:{day} (?:{months}),? \d{{4}}|(?:{months}) {day},? \d{{4}})\b", text)
    is_only = found is not None and not DIGIT.search(text[: found.start()] + text[found.end() :])
    return found[0] if found is not None and is_only else ""


@lru_cache(maxsize=4096)
def parse(text: str, date: dt.date, *, future: bool) -> dt.date | None:
    """Hand a day and a month to dateparser, which is slow to import and slow to run."""
    import dateparser  # type: ignore[import-untyped]

    base = dt.datetime.combine(date, dt.time(12))
    preferred = "future" if future else "past"
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": preferred}
    parsed = dateparser.parse(text, languages=["en"], settings=settings)
    return parsed.date() if parsed else None


def month(text: str, anchor: Anchor) -> str:
    """Read a month: with its year, or the nearest before (or after) the article."""
    found = expressions().month.search(text)
    if not found or (found[2] == "may" and not MAY.search(text)):
        return ""
    number = expressions().months[found[2]]
    if found[3]:
        return dt.date(int(found[3]), number, 1).isoformat()[:7]
    if anchor.date is None:
        return ""
    nearest = nearest_year(number, anchor.date, ahead=is_ahead(found[1], anchor))
    return dt.date(nearest, number, 1).isoformat()[:7]


def is_ahead(which: str | None, anchor: Anchor) -> bool:
    """Return whether *next* or the tense of the clause puts a day or month behind the article's."""
    return which == "next" or (anchor.future and which != "last")


def nearest_year(month: int, date: dt.date, *, ahead: bool) -> int:
    """Return the year of the month of that number that is nearest to the article."""
    if ahead:
        return date.year + (month < date.month)
    return date.year - (month > date.month)


def relative(text: str, anchor: Anchor) -> str:
    """Read what counts from the article's date; the first rule that finds its words decides."""
    if anchor.date is None:
        return ""
    found = (rule(text, anchor, anchor.date) for rule in RELATIVE)
    return next((value for value in found if value is not None), "")


def weekday(text: str, anchor: Anchor, date: dt.date) -> str | None:
    """Read *on Thursday*: the day of that name nearest to the article, before it or after it.

    The article's own day counts: *on Thursday* in an article of a Thursday is that day.
    """
    found = expressions().day.search(text)
    if not found:
        return None
    back = (date.weekday() - expressions().weekdays[found[2]]) % 7
    if is_ahead(found[1], anchor):
        days = (7 - back) % 7 or (7 if found[1] == "next" else 0)
    else:
        days = -(back or (7 if found[1] == "last" else 0))
    return moved(date, days).isoformat()


def near_day(text: str, anchor: Anchor, date: dt.date) -> str | None:
    """Read *yesterday*, *tonight*."""
    near = expressions().near
    found = (days for word, days in near.items() if re.search(rf"\b{word}\b", text))
    days = next(found, None)
    return None if days is None else moved(date, days).isoformat()


def distance(text: str, anchor: Anchor, date: dt.date) -> str | None:
    """Read *two weeks ago*; *years later* counts from what went before, not from the article."""
    found = AGO.search(text)
    if not found or (found[2] == "year" and found[3] not in {"ago", "from now"}):
        return None
    return shifted(date, found[1], found[2], -1 if found[3] in BACK else 1)


def period(text: str, anchor: Anchor, date: dt.date) -> str | None:
    """Read *last year*."""
    found = PERIOD.search(text)
    if not found:
        return None
    step = STEPS.get(found[1], 1)
    return shifted(date, str(abs(step)), found[2], -1 if step < 0 else 1)


RELATIVE: tuple[Callable[[str, Anchor, dt.date], str | None], ...] = (
    weekday,
    near_day,
    distance,
    period,
)


def moved(date: dt.date, days: int) -> dt.date:
    """Return the date so many days later."""
    return date + dt.timedelta(days=days)


def shifted(date: dt.date, count: str, unit: str, sign: int) -> str:
    """Move by a number of units; a month or year keeps its own precision, a week gives none."""
    number = int(count) if count.isdecimal() else expressions().numbers.get(count, 0)
    if not number and count != "0":
        return ""
    return in_units(date, sign * number, unit)


def in_units(date: dt.date, number: int, unit: str) -> str:
    """Return the date so many units later, as precise as the unit."""
    match unit:
        case "day":
            return moved(date, number).isoformat()
        case "week":
            return moved(date, number * 7).isoformat()[:7]
        case "month":
            year, month = divmod(date.year * 12 + date.month - 1 + number, 12)
            return dt.date(year, month + 1, 1).isoformat()[:7]
        case _:
            return dt.date(date.year + number, 1, 1).isoformat()[:4]


def year(text: str, anchor: Anchor) -> str:
    """Read *in 2014*."""
    found = YEAR.search(text)
    return found[1] if found else ""


READINGS: tuple[Callable[[str, Anchor], str], ...] = (iso, day_and_month, month, relative, year)
