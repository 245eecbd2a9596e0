"""Statements and events -> pandas DataFrames, one row each."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rdflib import Dataset

from kg.model import ROLES
from kg.network import View, admitted
from kg.network.entities import entities_of, label_of
from kg.network.events import SourcedEvent, events_of
from kg.network.queries import RELATIONS, local, rows
from kg.network.statements import SourcedStatement, position, propositions_of
from kg.questions.frames import frame
from kg.store import Queryable, queryable

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["events_frame", "statements_frame"]

STATUS = ("status", "polarity", "modality", "tense", "speaker")
WHEN = ("time", "precision", "place", "confidence")
SOURCE = ("sentence", "document", "date", "publisher", "title", "url")
TOLD = (*STATUS, *WHEN, *SOURCE)
OF_DATES = ("time", "date")
OF_STATEMENTS = ("id", "subject", "relation", "object", "type", *TOLD)
OF_EVENTS = ("id", "predicate", "type", *ROLES, "value", "unit", *TOLD)
PRECISIONS = ("year", "month", "day")  # by the number of hyphens


def statements_frame(dataset: Dataset | Queryable, *, view: View = "actors") -> "pd.DataFrame":
    """Make a table of statements, by date and as one reads.

    Raises:
        KgError: pandas is not installed.
    """
    graph = queryable(dataset)
    entities = entities_of(graph)
    labels = {row["relation"]: row["label"] for row in rows(graph, RELATIONS)}
    found = propositions_of(graph, entities, admitted(view, entities))
    pairs = [(each, ends) for ends, statements in found.items() for each in statements]
    cells = (
        (
            local(each.iri),
            label_of(subject, entities),
            labels.get(relation, local(relation).replace("_", " ")),
            label_of(obj, entities),
            each.type,
            *told(each),
        )
        for each, (subject, relation, obj) in sorted(pairs, key=lambda pair: position(pair[0]))
    )
    return frame(OF_STATEMENTS, cells, of_dates=OF_DATES)


def events_frame(dataset: Dataset | Queryable) -> "pd.DataFrame":
    """Make a table of events: a column for each role, with labels joined by "; ".

    Raises:
        KgError: pandas is not installed.
    """
    graph = queryable(dataset)
    found = events_of(graph, entities_of(graph))
    return frame(OF_EVENTS, map(tuple, map(cells_of, found)), of_dates=OF_DATES)


def cells_of(event: SourcedEvent) -> Iterator[object]:
    """Yield the cells of an event; value and unit are those of its first number."""
    yield from (local(event.iri), event.predicate, event.type)
    for role in ROLES:
        yield "; ".join(each.label for each in event.participants if each.role == role)
    counted = (each for each in event.participants if each.value is not None)
    first = next(counted, None)
    yield from (first.value, first.unit) if first else (None, "")
    yield from told(event)


def told(each: SourcedStatement) -> Iterable[object]:
    """Return what a statement and an event share; an unknown time has no precision."""
    precision = PRECISIONS[min(each.time.count("-"), 2)] if each.time else ""
    status = (getattr(each, name) for name in STATUS)
    source = (getattr(each, name) for name in SOURCE)
    return (*status, each.time, precision, each.place, each.confidence, *source)
