"""Cells -> a pandas DataFrame: dates as dates, numbers as numbers, all else as text."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from rdflib import XSD, Literal, URIRef

from kg.errors import KgError
from kg.store import Term

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["answer_frame", "dates", "frame", "pandas"]

DATES: frozenset[URIRef] = frozenset({XSD.date, XSD.dateTime, XSD.gYearMonth, XSD.gYear})
WHOLE: frozenset[URIRef] = frozenset({XSD.integer, XSD.int, XSD.long, XSD.nonNegativeInteger})
NUMBERS: frozenset[URIRef] = WHOLE | {XSD.decimal, XSD.double, XSD.float}
ISO = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?)?)?)?")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def pandas() -> Any:
    """Import pandas, or say how to install it."""
    try:
        import pandas as pd
    except ImportError as error:
        msg = "a DataFrame needs pandas: pip install 'kg-geopolitics[notebook]'"
        raise KgError(msg) from error
    return pd


def frame(
    columns: Sequence[str], rows: Iterable[Sequence[object]], *, of_dates: Collection[str] = ()
) -> "pd.DataFrame":
    """Make a table; the columns `of_dates` hold texts as 2024-06-27, 2024-06 or 2024."""
    table: pd.DataFrame = pandas().DataFrame(list(rows), columns=list(columns))
    for name in of_dates:
        table[name] = dates(table[name])
    return table


def answer_frame(
    columns: Sequence[str], rows: Sequence[Sequence[Term]], shown: Sequence[Sequence[str]]
) -> "pd.DataFrame":
    """Make a table of an answer's terms, and of what is shown of those that are no values."""
    library = pandas()
    table: pd.DataFrame = library.DataFrame(list(shown), columns=list(columns), dtype=str)
    for name, *terms in zip(columns, *rows, strict=True):
        converted = next((convert for fits, convert in KINDS if fits(terms)), None)
        if converted:
            table[name] = converted(library, terms)
    return table


def dates(texts: Iterable[str]) -> "np.ndarray[Any, Any]":
    """Read dates; a month is its first day, a year too, and what is none is missing.

    >>> dates(["2024-06-27", "2024-06", "", "soon", "2024-02-31"]).astype("datetime64[D]").tolist()
    [datetime.date(2024, 6, 27), datetime.date(2024, 6, 1), None, None, None]
    """
    return np.array([moment(text) for text in texts], dtype="datetime64[s]")


def moment(text: str) -> "np.datetime64":
    """Read one date, as precise as it is."""
    match = ISO.match(text)
    try:
        return np.datetime64(match[0] if match else "NaT", "s")
    except ValueError:
        return np.datetime64("NaT", "s")


def typed_as(types: frozenset[URIRef]) -> Callable[[Sequence[Term]], bool]:
    """Return the condition that all values of a column have one of these types."""

    def fits(terms: Sequence[Term]) -> bool:
        values = [term for term in terms if str(term)]
        return bool(values) and all(
            isinstance(term, Literal) and term.datatype in types for term in values
        )

    return fits


def are_dates(terms: Sequence[Term]) -> bool:
    """Return whether a column holds dates, also as texts, which a query sorts in one order."""
    values = [term for term in terms if str(term)]
    is_text = all(isinstance(term, Literal) and ISO.fullmatch(term) for term in values)
    return is_text and any(DAY.match(term) for term in values)


def whole(pd: Any, terms: Sequence[Term]) -> object:
    """Return whole numbers, missing ones as pandas' own."""
    values = [int(term) if str(term) else None for term in terms]
    return pd.array(values, dtype="int64" if None not in values else "Int64")


def truths(pd: Any, terms: Sequence[Term]) -> object:
    """Return truth values, missing ones as pandas' own."""
    values = [str(term) in {"true", "1"} if str(term) else None for term in terms]
    return pd.array(values, dtype="bool" if None not in values else "boolean")


# Which columns are more than text, and how they are read: the first that fits.
KINDS: tuple[
    tuple[Callable[[Sequence[Term]], bool], Callable[[Any, Sequence[Term]], object]], ...
] = (
    (typed_as(WHOLE), whole),
    (typed_as(NUMBERS), lambda _, terms: [float(str(term) or "nan") for term in terms]),
    (typed_as(frozenset({XSD.boolean})), truths),
    (typed_as(DATES), lambda _, terms: dates(terms)),
    (are_dates, lambda _, terms: dates(terms)),
)
