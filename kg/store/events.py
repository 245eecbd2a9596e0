"""Event -> lines of triples: what happened, who took part in which role, how many."""

from collections.abc import Iterator
from math import isfinite

from rdflib import SDO

from kg.model import CONCEPT, Entity, Event, Participant, Quantity
from kg.store.literals import number, quoted
from kg.store.writer import LABEL, TYPE, Facet, Line, Writer, described, event_name, hashed, term

__all__ = ["event_entities", "event_lines"]


def event_lines(event: Event, writer: Writer) -> Iterator[Line]:
    """Yield an event with its status, speakers, time and place, and its amounts."""
    node = event_name(event.id)
    facets: list[Facet] = [
        (term("predicate"), quoted(event.predicate)),
        (term("evidence"), writer.sentence_name(event.evidence)),
        *writer.status(event),
        *writer.speakers(event),
        *writer.circumstances(event),
    ]
    if event.text != event.predicate:
        facets.append((term("eventText"), quoted(event.text)))
    if event.type:
        facets.append((TYPE, writer.name("pol", event.type)))
    yield from described(node, writer.event_type, facets)
    for participant in event.participants:
        yield from participation(node, participant, writer)


def participation(event: str, participant: Participant, writer: Writer) -> Iterator[Line]:
    """Yield who takes part: an actor as a node, a thing by its words, an amount as a quantity."""
    role, mention = participant.role, participant.mention
    if participant.quantity is not None:
        yield from quantity(event, participant.quantity)
    elif mention.entity.type == CONCEPT:
        yield event, term(f"{role}Text"), quoted(mention.text)
    else:
        yield event, term(role), writer.name("actor", mention.entity.id)


def quantity(event: str, amount: Quantity) -> Iterator[Line]:
    """Yield how much or how many, with its unit, as schema.org describes quantities."""
    facets: list[Facet] = [(LABEL, quoted(amount.text))]
    if amount.value is not None and isfinite(amount.value):
        facets.append((SDO.value.n3(), number(amount.value)))
    if amount.unit:
        facets.append((SDO.unitText.n3(), quoted(amount.unit)))
    node = hashed("Q", facets)
    yield event, term("amount"), node
    yield from described(node, SDO.QuantitativeValue.n3(), facets)


def event_entities(event: Event) -> Iterator[Entity]:
    """Yield every entity that an event names: its actors, the place, the speakers."""
    for participant in event.participants:
        if participant.mention.entity.type != CONCEPT:
            yield participant.mention.entity
    yield from (attribution.speaker.entity for attribution in event.attributions)
    if event.place and event.place.entity.type != CONCEPT:
        yield event.place.entity
