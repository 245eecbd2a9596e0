"""A query, a store and limits -> Results with rdflib's terms, by way of a worker."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import astuple
from functools import partial
from itertools import islice
from typing import Any

import pyoxigraph as ox
from rdflib import XSD, Literal, URIRef

from kg.errors import QuestionError
from kg.store.kept import FolderAnswers, kept_answer, kept_or_made
from kg.store.protocol import Graphs, Limits, Results, Term
from kg.store.refusals import (
    chosen_graphs,
    refuse_absent,
    refuse_calls,
    refuse_updates,
    refuse_vast,
)
from kg.store.terms import ill_typed_allowed, received, sent
from kg.store.views import View
from kg.store.workers import CrashError, TooLargeError, TooSlowError, worked

__all__ = ["results_of"]

AT_ONCE = 1_000  # rows that a worker sends together
COUNTING = 2.0  # seconds for counting rows that are left out
TRIPLE = ("subject", "predicate", "object")


def results_of(
    view: View,
    sparql: str,
    prefixes: Mapping[str, str],
    limits: Limits,
    graphs: Graphs | None = None,
    *,
    base: str = "",
) -> Results:
    """Run a query that somebody wrote; what could do harm is refused.

    `graphs`, if given, count in place of those that FROM names; one that is not there is empty.
    Names without a scheme are resolved against `base`.
    """
    refuse_vast(sparql)
    refuse_updates(sparql)
    whole, asked = (
        (sparql, sorted(prefixes.items()), rows, graphs and astuple(graphs), base)
        for rows in (None, limits.rows)
    )

    def found() -> Iterator[Any]:
        if limits.rows is not None and (kept := kept_answer(view.kept, whole)):
            return first(limits.rows, kept)
        task = partial(parts, view, sparql, prefixes, limits.rows, graphs, base=base)
        return kept_or_made(view.kept, asked, partial(worked, task, limits, files=view.files))

    make = partial(put_together, found, limits)
    return view.kept.answer(asked, make) if isinstance(view.kept, FolderAnswers) else make()


def put_together(found: Callable[[], Iterable[Any]], limits: Limits) -> Results:
    """Put the parts of an answer together, or say why it went past its limits."""
    answer = Received()
    try:
        for part in found():
            answer.take(part)
    except TooSlowError as error:
        if not answer.left_out:
            msg = f"the query took longer than {limits.seconds:g} s: add LIMIT or narrow it, or "
            raise QuestionError(msg + f"--timeout {limits.seconds * 4:g}") from error
    except TooLargeError as error:
        needed = f"more than {limits.memory >> 20:,} MB of memory, or its answer an eighth of that"
        msg = f"the query needed {needed}: add LIMIT or narrow it"
        raise QuestionError(msg) from error
    except CrashError as error:
        msg = "the query is too long or nested too deeply for the engine: simplify it"
        raise QuestionError(msg) from error
    return answer.results()


def parts(
    view: View,
    sparql: str,
    prefixes: Mapping[str, str],
    most: int | None,
    graphs: Graphs | None = None,
    *,
    base: str = "",
) -> Iterator[Any]:
    """Run a query and yield what it finds: first the columns, then rows, then what is left out."""
    refuse_calls(sparql, prefixes)
    if graphs is None:
        named = [*chosen_graphs(sparql, prefixes)]
        refuse_absent(named, view.store)
        found = view.query(sparql, prefixes, union=not named, base=base)
    else:
        found = view.query_graphs(sparql, prefixes, graphs, base=base)
    if isinstance(found, ox.QueryBoolean):
        yield {"holds": bool(found)}
        return
    if isinstance(found, ox.QuerySolutions):
        yield {"columns": [variable.value for variable in found.variables]}
        rows: Iterator[Any] = iter(found)
    else:
        yield {"columns": TRIPLE, "sort": True}
        rows = once(found)
    yield from numbered(islice(rows, most))
    yield from uncounted(rows)


def numbered(rows: Iterator[Any]) -> Iterator[dict[str, Any]]:
    """Yield rows as numbers of terms, with those terms that come for the first time.

    Most come more than once: each is written and read once.
    """
    numbers = Numbers()
    while found := [[*map(numbers.__getitem__, row)] for row in islice(rows, AT_ONCE)]:
        yield {"terms": [sent(term) for term in numbers.new], "rows": found}
        numbers.new = []


class Numbers(dict[object, int | None]):
    """Numbers terms in the order in which they come, and knows which have come since."""

    def __init__(self) -> None:
        super().__init__({None: None})
        self.new: list[object] = []

    def __missing__(self, term: object) -> int:
        """Number a term that comes for the first time."""
        self[term] = number = len(self) - 1
        self.new.append(term)
        return number


def first(most: int, whole: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Yield so many rows of a whole answer, and how many it has beside them."""
    seen = 0
    for part in whole:
        if "rows" not in part:
            yield part
            continue
        if seen < most:
            yield {**part, "rows": part["rows"][: most - seen]}
        seen += len(part["rows"])
    if seen > most:
        yield {"left_out": seen - most, "even_more": False}


def once(triples: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
    """Yield each triple the first time that it comes."""
    seen: set[ox.Triple] = set()
    for triple in triples:
        if triple not in seen:
            seen.add(triple)
            yield triple


def uncounted(rows: Iterator[Any]) -> Iterator[dict[str, Any]]:
    """Count the rows that are left, as long as that is quick."""
    if next(rows, None) is None:
        return
    yield {"left_out": 1, "even_more": True}
    number, until = 1, time.monotonic() + COUNTING
    while some := sum(1 for _ in islice(rows, AT_ONCE)):
        number += some
        if time.monotonic() > until:
            yield {"left_out": number, "even_more": True}
            return
    yield {"left_out": number, "even_more": False}


class Received:
    """What a worker has sent of an answer."""

    def __init__(self) -> None:
        self.columns: tuple[str, ...] = ()
        self.rows: list[tuple[Term | None, ...]] = []
        self.holds: bool | None = None
        self.left_out, self.even_more, self.is_graph = 0, False, False
        self.terms: dict[int | None, Term | None] = {None: None}  # by number

    def take(self, part: Mapping[str, Any]) -> None:
        """Add a part."""
        match part:
            case {"terms": terms, "rows": rows}:
                with ill_typed_allowed():
                    new = [received(term) for term in terms]
                self.terms.update(enumerate(new, start=len(self.terms) - 1))
                self.rows.extend(tuple(map(self.terms.__getitem__, row)) for row in rows)
            case {"columns": columns, **rest}:
                self.columns, self.is_graph = tuple(columns), "sort" in rest
            case {"holds": holds}:
                self.columns, self.holds = ("answer",), holds
                self.rows = [(Literal(str(holds).lower(), datatype=XSD.boolean),)]
            case {"left_out": left_out, "even_more": even_more}:
                self.left_out, self.even_more = left_out, even_more

    def results(self) -> Results:
        """Put the answer together: solutions in the engine's order, triples sorted."""
        if self.is_graph:
            self.rows.sort(key=lambda row: [position(term) for term in row])
        rows, left = tuple(self.rows), (self.left_out, self.even_more)
        return Results(self.columns, rows, self.holds, *left, is_graph=self.is_graph)


def position(term: Term | None) -> tuple[str, str, str]:
    """Sort by kind, then as texts: values of different types cannot be compared."""
    kind = "3" if isinstance(term, Literal) else "2" if isinstance(term, URIRef) else "1"
    return kind, str(term), repr(term)
