"""Event -> triples: what happened, who took part in which role, how many."""

from collections.abc import Iterator
from math import isfinite

from rdflib import RDF, RDFS, SDO, URIRef
from rdflib import Literal as Text

from kg.model import CONCEPT, Entity, Event, Participant, Quantity
from kg.ontology import KG
from kg.store.literals import number
from kg.store.writer import Facet, Triple, Writer, described, event_name, hashed

__all__ = ["event_entities", "event_triples"]


def event_triples(event: Event, writer: Writer) -> Iterator[Triple]:
    """Yield an event with its status, speakers, time and place, and its amounts."""
    node = event_name(event.id)
    facets: list[Facet] = [
        (KG.predicate, Text(event.predicate)),
        (KG.evidence, writer.sentence_name(event.evidence)),
        *writer.status(event),
        *writer.speakers(event),
        *writer.circumstances(event),
    ]
    if event.text != event.predicate:
        facets.append((KG.eventText, Text(event.text)))
    if event.type:
        facets.append((RDF.type, writer.name("pol", event.type)))
    yield from described(node, writer.names["sem"].Event, facets)
    for participant in event.participants:
        yield from participation(node, participant, writer)


def participation(event: URIRef, participant: Participant, writer: Writer) -> Iterator[Triple]:
    """Yield who takes part: an actor as a node, a thing by its words, an amount as a quantity."""
    role, mention = participant.role, participant.mention
    if participant.quantity is not None:
        yield from quantity(event, participant.quantity, writer)
    elif mention.entity.type == CONCEPT:
        yield Triple(event, KG[f"{role}Text"], Text(mention.text))
    else:
        yield Triple(event, KG[role], writer.name("actor", mention.entity.id))


def quantity(event: URIRef, amount: Quantity, writer: Writer) -> Iterator[Triple]:
    """Yield how much or how many, with its unit, as schema.org describes quantities."""
    facets: list[Facet] = [(RDFS.label, Text(amount.text))]
    if amount.value is not None and isfinite(amount.value):
        facets.append((SDO.value, number(amount.value)))
    if amount.unit:
        facets.append((SDO.unitText, Text(amount.unit)))
    node = hashed("Q", facets)
    yield Triple(event, KG.amount, node)
    yield from described(node, SDO.QuantitativeValue, facets)


def event_entities(event: Event) -> Iterator[Entity]:
    """Yield every entity that an event names: its actors, the place, the speakers."""
    for participant in event.participants:
        if participant.mention.entity.type != CONCEPT:
            yield participant.mention.entity
    yield from (attribution.speaker.entity for attribution in event.attributions)
    if event.place:
        yield event.place.entity
