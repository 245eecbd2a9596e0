"""Dataset -> events with all who take part, and where those stand that no statement shows."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.model import CONCEPT, ROLES, Role
from kg.network.entities import Entities, label_of
from kg.network.queries import (
    ENDS,
    EVENT_TYPES,
    PARTICIPANTS,
    Row,
    event_rows,
    local,
    rows,
)
from kg.network.statements import SourcedStatement, outer_speakers, position, sourced
from kg.store import OF_DOCUMENT, OF_QUANTITY, QUANTITY, Queryable, attributes, remembered

__all__ = [
    "SourcedEvent",
    "SourcedParticipant",
    "Unstated",
    "events_of",
    "made_events",
    "unstated",
]

ACTING: frozenset[Role] = frozenset({"agent", "patient", "recipient", "partner"})


@dataclass(frozen=True, slots=True)
class SourcedParticipant:
    """Who or what takes part, and as what: `iri` is "" for what is no actor."""

    role: Role
    label: str
    iri: str = ""
    value: float | None = None  # of an amount
    unit: str = ""


@dataclass(frozen=True, slots=True)
class SourcedEvent(SourcedStatement):
    """One event with its sentence, article, speaker and status, as a statement has them."""

    predicate: str = ""
    participants: tuple[SourcedParticipant, ...] = ()
    place_iri: str = ""

    @property
    def actors(self) -> tuple[SourcedParticipant, ...]:
        """Those that take part and have a name of their own in the graph."""
        return tuple(each for each in self.participants if each.iri)


@dataclass(frozen=True, slots=True)
class Unstated:
    """What no statement shows: events at places, as edges, and events of single nodes."""

    edges: dict[tuple[str, str, str], list[SourcedEvent]]  # actor, predicate, place
    nodes: dict[str, list[SourcedEvent]]


def events_of(graph: Queryable, entities: Entities) -> list[SourcedEvent]:
    """Return the events of a graph by date, then as one reads."""
    return remembered(graph, "events", lambda: made_events(graph, entities))


def made_events(graph: Queryable, entities: Entities) -> list[SourcedEvent]:
    """Make the events of a graph."""
    documents = attributes(graph, "?node a kg:Document .", OF_DOCUMENT)
    types = {row["event"]: row["type"] for row in rows(graph, EVENT_TYPES)}
    parts = participants_of(graph, entities)
    outer = outer_speakers(graph, entities)
    found = [
        SourcedEvent(
            **sourced(row | {"type": types.get(row["event"], "")}, documents, entities),
            reported_by=tuple(outer[row["event"]]),
            iri=row["event"],
            predicate=row["predicate"],
            participants=tuple(parts.get(row["event"], ())),
            place_iri=row.get("place", ""),
        )
        for row in event_rows(graph)
    ]
    return sorted(found, key=position)


def participants_of(graph: Queryable, entities: Entities) -> dict[str, list[SourcedParticipant]]:
    """Return by event who takes part, in the order of the roles."""
    quantities = attributes(graph, QUANTITY, OF_QUANTITY)
    found: dict[str, list[SourcedParticipant]] = defaultdict(list)
    for row in rows(graph, PARTICIPANTS):
        found[row["event"]].append(participant_of(row, quantities, entities))
    for parts in found.values():
        parts.sort(key=lambda each: (ROLES.index(each.role), each.label, each.iri))
    return found


def participant_of(
    row: Row, quantities: dict[str, dict[str, str]], entities: Entities
) -> SourcedParticipant:
    """Read a participant: an actor, an amount, or words alone (`kg:patientText`)."""
    value, name = row["value"], local(row["role"])
    role = next(role for role in ROLES if role == name.removesuffix("Text"))
    if name != role:
        return SourcedParticipant(role, value)
    if value in quantities:
        known = quantities[value]
        label = known.get("label", "")
        amount = amount_of(known.get("value", ""))
        return SourcedParticipant(role, label, value=amount, unit=known.get("unit", ""))
    return SourcedParticipant(role, label_of(value, entities), value)


def amount_of(text: str) -> float | None:
    """Read a number; what is none is unknown.

    >>> amount_of("2000000"), amount_of("many"), amount_of("INF")
    (2000000.0, None, None)
    """
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def unstated(graph: Queryable, entities: Entities, shows: Callable[[str], bool]) -> Unstated:
    """Find what no statement shows: *Addo resigned*, *Adomo was detained in Lomé*.

    An event that has statements is drawn by them; only participants that are no end of any
    have it in their own list. `shows` says of which nodes the view consists.
    """
    edges: dict[tuple[str, str, str], list[SourcedEvent]] = defaultdict(list)
    nodes: dict[str, list[SourcedEvent]] = defaultdict(list)
    stated: dict[str, set[str]] = defaultdict(set)
    for row in rows(graph, ENDS):
        stated[row["event"]].add(row["end"])
    for event in events_of(graph, entities):
        lines = [] if stated[event.iri] else list(lines_of(event, entities, shows))
        for line in lines:
            edges[line].append(event)
        drawn = stated[event.iri].union(*((line[0], line[2]) for line in lines))
        named = {each.iri for each in event.actors} or {event.place_iri} - {""}
        for node in filter(shows, sorted(named - drawn)):
            nodes[node].append(event)
    return Unstated(edges, nodes)


def lines_of(
    event: SourcedEvent, entities: Entities, shows: Callable[[str], bool]
) -> Iterator[tuple[str, str, str]]:
    """Yield an edge from each who acts or undergoes to the place, if that has a name."""
    place = event.place_iri
    if not shows(place) or entities.get(place, {}).get("type", CONCEPT) == CONCEPT:
        return
    ends = {each.iri for each in event.actors if each.role in ACTING} - {place}
    for actor in filter(shows, sorted(ends)):
        yield actor, event.predicate, place
