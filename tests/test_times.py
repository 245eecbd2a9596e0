"""Words -> dates, a row for each expression; the article is of a Thursday."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.english.times import is_temporal, resolve

THURSDAY = dt.date(2024, 6, 27)

PAST = {
    # The article's own day counts, any other weekday is the last one.
    "on Thursday": "2024-06-27",
    "Thursday": "2024-06-27",
    "on Wednesday": "2024-06-26",
    "on Friday": "2024-06-21",
    "early on Monday": "2024-06-24",
    "last Thursday": "2024-06-20",
    "last Friday": "2024-06-21",
    "next Thursday": "2024-07-04",
    "next Friday": "2024-06-28",
    "next Monday": "2024-07-01",
    # Near days.
    "today": "2024-06-27",
    "overnight": "2024-06-27",
    "tonight": "2024-06-27",
    "yesterday": "2024-06-26",
    "tomorrow": "2024-06-28",
    # So many units from the article.
    "a day earlier": "2024-06-26",
    "three days ago": "2024-06-24",
    "10 days ago": "2024-06-17",
    "two days later": "2024-06-29",
    "two weeks ago": "2024-06",
    "four weeks ago": "2024-05",
    "a month ago": "2024-05",
    "six months ago": "2023-12",
    "seven months earlier": "2023-11",
    "two years ago": "2022",
    # Periods.
    "last month": "2024-05",
    "next month": "2024-07",
    "this month": "2024-06",
    "last year": "2023",
    "this year": "2024",
    "next year": "2025",
    # Months and years.
    "in March": "2024-03",
    "in June": "2024-06",
    "in September": "2023-09",
    "last September": "2023-09",
    "next March": "2025-03",
    "since May": "2024-05",
    "in February 2022": "2022-02",
    "in December 2025": "2025-12",
    "on 3-4 March": "2024-03-03",
    "June 6 – 10": "2024-06-06",
    "on 18 January 2021, in Paris": "2021-01-18",
    "in Paris on March 3, 2022": "2022-03-03",
    "between 3 and 18 January 2021": "2021-01",
    "in 2014": "2014",
    "since 1991": "1991",
    # Dates in full.
    "on 24 February 2022": "2022-02-24",
    "on February 24, 2022": "2022-02-24",
    "on 24 February": "2024-02-24",
    "on February 24th": "2024-02-24",
    "on 1 December": "2023-12-01",
    "on 2024-06-05": "2024-06-05",
    "on 2022-02-30": "2022",
}
FUTURE = {
    "on Thursday": "2024-06-27",
    "on Friday": "2024-06-28",
    "on Monday": "2024-07-01",
    "last Monday": "2024-06-24",
    "in March": "2025-03",
    "in September": "2024-09",
    "on 1 December": "2024-12-01",
    "tomorrow": "2024-06-28",
    "in 2030": "2030",
}
NOTHING = [
    "in recent months",
    "in recent years",
    "for several days",
    "several years ago",
    "during the 1990s",
    "soon",
    "on the march",
    "may",
    "in Brussels",
    "99999 years ago",
    "9999999999 days ago",
    "99999999999 days ago",
    f"{'9' * 5000} days ago",
    "in June 0000",
    "99999 months later",
    "² days ago",
    "",
]


@pytest.mark.parametrize(("text", "value"), list(PAST.items()), ids=list(PAST))
def test_past(text: str, value: str) -> None:
    found = resolve(text, THURSDAY)
    assert found is not None
    assert (found.value, found.text) == (value, text)


@pytest.mark.parametrize(("text", "value"), list(FUTURE.items()), ids=list(FUTURE))
def test_future(text: str, value: str) -> None:
    found = resolve(text, THURSDAY, future=True)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("text", [*PAST, *NOTHING])
@pytest.mark.parametrize("day", [dt.date.min, dt.date.max])
@pytest.mark.parametrize("future", [True, False])
def test_the_ends_of_the_calendar(text: str, day: dt.date, future: bool) -> None:  # noqa: FBT001
    found = resolve(text, day, future=future)
    assert found is None or dt.date.fromisoformat(f"{found.value}-01-01"[:10])


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text: str) -> None:
    assert resolve(text, THURSDAY) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("on Thursday", None, id="weekday"),
        pytest.param("last year", None, id="period"),
        pytest.param("two days ago", None, id="ago"),
        pytest.param("in March", None, id="month"),
        pytest.param("on 24 February", None, id="day and month"),
        pytest.param("in 2014", "2014", id="year"),
        pytest.param("in February 2022", "2022-02", id="month and year"),
        pytest.param("on 24 February 2022", "2022-02-24", id="date in full"),
        pytest.param("on 2022-02-24", "2022-02-24", id="ISO"),
    ],
)
def test_article_without_a_date(text: str, value: str | None) -> None:
    found = resolve(text, None)
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("on Monday", "day"),
        ("on 3 March", "day"),
        ("last week", "month"),
        ("last month", "month"),
        ("in March", "month"),
        ("last year", "year"),
        ("in 2014", "year"),
    ],
)
def test_precision(text: str, precision: str) -> None:
    found = resolve(text, THURSDAY)
    assert found is not None
    assert found.precision == precision


@pytest.mark.parametrize("text", [*PAST, *FUTURE])
def test_what_is_resolved_is_temporal(text: str) -> None:
    assert is_temporal(text)


DATES = st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31))
WEEKDAYS = st.sampled_from("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


@given(DATES, WEEKDAYS)
def test_a_weekday_lies_in_the_week_before_or_in_the_week_after(date: dt.date, day: str) -> None:
    before, after = resolve(f"on {day}", date), resolve(f"on {day}", date, future=True)
    assert before is not None
    assert after is not None
    past, future = dt.date.fromisoformat(before.value), dt.date.fromisoformat(after.value)
    assert past.strftime("%A") == future.strftime("%A") == day
    assert dt.timedelta(0) <= date - past < dt.timedelta(7)
    assert dt.timedelta(0) <= future - date < dt.timedelta(7)


@given(DATES, st.integers(1, 60))
def test_months_ago_go_back_by_as_many(date: dt.date, count: int) -> None:
    found = resolve(f"{count} months ago", date)
    assert found is not None
    year, month = map(int, found.value.split("-"))
    assert (date.year * 12 + date.month) - (year * 12 + month) == count
