"""Words -> dates, as precisely as the text gives them, against the article's date."""

import calendar
import datetime as dt
import re
from functools import lru_cache

from kg.model import Time

__all__ = ["is_temporal", "resolve"]

DAYS = [d.lower() for d in calendar.day_name]
MONTHS = [m.lower() for m in calendar.month_name]  # MONTHS[0] is ""
NUMBERS = {
    w: n
    for n, w in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ]
    )
} | {"a": 1, "an": 1, "couple": 2, "several": 0}
UNITS = r"(day|week|month|year)s?"
DAY = re.compile(r"\b(?:(last|next|this)\s+)?(" + "|".join(DAYS) + r")\b")
NEAR = {"today": 0, "tonight": 0, "overnight": 0, "yesterday": -1, "tomorrow": 1}
AGO = re.compile(r"\b(\w+)\s+" + UNITS + r"\s+(ago|earlier|before|after|later|from now)\b")
PERIOD = re.compile(r"\b(last|this|next|previous|past|coming)\s+(week|month|year)\b")
MONTH = re.compile(
    r"\b(?:(last|next|this)\s+)?(" + "|".join(m for m in MONTHS if m) + r")\b(?:,?\s+(\d{4}))?"
)
YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b(?!s)")
EXPLICIT = re.compile(r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?!\d)")
TEMPORAL = re.compile(
    "|".join(
        [
            DAY.pattern,
            r"\b(?:" + "|".join(NEAR) + r")\b",
            AGO.pattern,
            PERIOD.pattern,
            MONTH.pattern,
            YEAR.pattern,
            r"\d{4}-\d\d-\d\d",
        ]
    )
)


def is_temporal(text: str) -> bool:
    """Whether words name a time.

    >>> is_temporal("on Thursday"), is_temporal("in Brussels")
    (True, False)
    """
    return TEMPORAL.search(re.sub(r"\b(?:march|may)\b", "_", text).lower()) is not None


def resolve(text: str, date: dt.date | None, *, future: bool = False) -> Time | None:
    """Return when, or None where the words give no date.

    >>> thursday = dt.date(2024, 6, 27)
    >>> [resolve(t, thursday).value for t in ("on Thursday", "in February 2022", "two days ago")]
    ['2024-06-27', '2022-02', '2024-06-25']
    >>> resolve("in recent months", thursday) is None
    True
    """
    lower = re.sub(r"\b(?:march|may)\b", "_", text).lower()  # months have capitals
    if iso := re.search(r"\d{4}-\d\d-\d\d", lower):
        return Time(iso[0], text)
    for reading in (explicit, month, relative, year):
        if value := reading(lower, date, future):
            return Time(value, text)
    return None


def explicit(text: str, date: dt.date | None, future: bool) -> str:  # noqa: FBT001
    """Read a day and a month: *27 June*, *March 3, 2022*."""
    found = MONTH.search(text)
    if not found or not EXPLICIT.search(text):
        return ""
    parsed = parse(
        re.sub(r"^(on|by|until|since|from)\s+", "", text), date or dt.date(1, 1, 1), future
    )
    if parsed is None or (date is None and not found[3]):
        return ""
    return parsed.isoformat()


@lru_cache(maxsize=4096)
def parse(text: str, date: dt.date, future: bool) -> dt.date | None:  # noqa: FBT001
    """Hand an explicit date to dateparser, which is slow to import and slow to run."""
    import dateparser  # type: ignore[import-untyped]

    base = dt.datetime.combine(date, dt.time(12))
    parsed = dateparser.parse(
        text,
        languages=["en"],
        settings={
            "RELATIVE_BASE": base,
            "PREFER_DATES_FROM": "future" if future else "past",
        },
    )
    return parsed.date() if parsed else None


def month(text: str, date: dt.date | None, future: bool) -> str:  # noqa: FBT001
    """Read a month: with its year, or the nearest before (or after) the article."""
    found = MONTH.search(text)
    if not found or (found[2] == "may" and not re.search(r"\b(in|last|next|since|by) may\b", text)):
        return ""
    number = MONTHS.index(found[2])
    if found[3]:
        return f"{found[3]}-{number:02}"
    if date is None:
        return ""
    ahead = found[1] == "next" or (future and found[1] != "last")
    nearest = date.year
    if ahead and number < date.month:
        nearest += 1
    elif not ahead and number > date.month:
        nearest -= 1
    return f"{nearest}-{number:02}"


def relative(text: str, date: dt.date | None, future: bool) -> str:  # noqa: FBT001
    """Read *on Thursday*, *yesterday*, *two weeks ago*, *last year*."""
    if date is None:
        return ""
    if found := DAY.search(text):
        return weekday(date, found[2], found[1] or "", future).isoformat()
    for word, shift in NEAR.items():
        if re.search(rf"\b{word}\b", text):
            return (date + dt.timedelta(days=shift)).isoformat()
    if (found := AGO.search(text)) and is_anchored(found[2], found[3]):
        back = found[3] in {"ago", "earlier", "before"}
        return shifted(date, found[1], found[2], -1 if back else 1)
    if found := PERIOD.search(text):
        step = {"last": -1, "previous": -1, "past": -1, "this": 0}.get(found[1], 1)
        return shifted(date, str(abs(step)), found[2], -1 if step < 0 else 1)
    return ""


def is_anchored(unit: str, way: str) -> bool:
    """Whether a distance counts from the article: *years later* counts from what went before."""
    return way in {"ago", "from now"} or unit != "year"


def weekday(date: dt.date, day: str, which: str, future: bool) -> dt.date:  # noqa: FBT001
    """Return the day of that name nearest to the article: before it, or after it if in future.

    The article's own day counts: *on Thursday* in an article of a Thursday is that day.
    """
    back = (date.weekday() - DAYS.index(day)) % 7
    if which == "next" or (future and which != "last"):
        return date + dt.timedelta(days=(7 - back) % 7 or (7 if which == "next" else 0))
    if which == "last" and back == 0:
        back = 7
    return date - dt.timedelta(days=back)


def shifted(date: dt.date, count: str, unit: str, sign: int) -> str:
    """Move by a number of units; a month or year keeps its own precision, a week gives none."""
    number = int(count) if count.isdigit() else NUMBERS.get(count, 0)
    if not number and count != "0":
        return ""
    match unit:
        case "day":
            return (date + dt.timedelta(days=sign * number)).isoformat()
        case "week":
            return (date + dt.timedelta(weeks=sign * number)).isoformat()[:7]
        case "month":
            months = date.year * 12 + date.month - 1 + sign * number
            return f"{months // 12}-{months % 12 + 1:02}"
        case _:
            return f"{date.year + sign * number}"


def year(text: str, date: dt.date | None, future: bool) -> str:  # noqa: FBT001
    """Read a year: *in 2014*."""
    found = YEAR.search(text)
    return found[1] if found else ""
