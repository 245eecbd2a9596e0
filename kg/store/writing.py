"""Document, Statement, Event -> quads: in the document's named graph, or once for all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import pyoxigraph as ox
from rdflib import Dataset
from rdflib import Literal as Text

from kg.model import Document, Event, Statement
from kg.ontology import KG, Ontology
from kg.store.events import event_entities, event_triples
from kg.store.literals import engine_triple
from kg.store.sharing import contents, put
from kg.store.writer import Triple, Writer, statement_entities

__all__ = ["Policy", "add", "is_plain", "remove", "replace"]

EVENT = ox.NamedNode(str(KG.event))
SPARED = frozenset(ox.NamedNode(str(each)) for each in (KG.tense, KG.timeText))

Policy = Literal["reported", "facts"]


def add(
    dataset: Dataset,
    document: Document,
    statements: Iterable[Statement],
    ontology: Ontology,
    *,
    events: Iterable[Event] = (),
    policy: Policy = "reported",
) -> None:
    """Write a document with what it tells, beside what it told before; twice changes nothing."""
    place = ox.NamedNode(Writer(ontology).name("doc", document.id))
    known = contents(dataset, place)
    told = known | written(document, statements, events, ontology, policy)
    put(dataset, place, without_repetitions(told))


def replace(
    dataset: Dataset,
    document: Document,
    statements: Iterable[Statement],
    ontology: Ontology,
    *,
    events: Iterable[Event] = (),
    policy: Policy = "reported",
) -> None:
    """Write a document in one transaction with the removal of an older one with its id."""
    place = ox.NamedNode(Writer(ontology).name("doc", document.id))
    told = written(document, statements, events, ontology, policy)
    put(dataset, place, without_repetitions(told))


def remove(dataset: Dataset, document_id: str, ontology: Ontology) -> None:
    """Remove a document and whatever no other document brings."""
    put(dataset, ox.NamedNode(Writer(ontology).name("doc", document_id)), ())


def written(
    document: Document,
    statements: Iterable[Statement],
    events: Iterable[Event],
    ontology: Ontology,
    policy: Policy,
) -> set[ox.Triple]:
    """Return all that an article brings, in the engine's terms."""
    triples = article(document, list(statements), list(events), Writer(ontology), policy)
    return {engine_triple(*triple) for triple in triples}


def without_repetitions(triples: set[ox.Triple]) -> set[ox.Triple]:
    """Leave out what a statement says in the same words as its event."""
    told: dict[object, list[ox.Triple]] = defaultdict(list)
    for each in triples:
        if each.predicate in SPARED:
            told[each.subject].append(each)
    return triples - {
        ox.Triple(link.subject, each.predicate, each.object)
        for link in triples
        if link.predicate == EVENT
        for each in told[link.object]
    }


def is_plain(statement: Statement, policy: Policy = "reported") -> bool:
    """Return whether a statement may stand as a plain triple, as long as nobody denies it.

    Never what is negated, possible, conditional, wished, asked for, considered or expected.
    Under "reported" what is actual or planned, whoever says so; under "facts" only what is
    actual and said by the article itself.
    """
    if statement.polarity == "negative":
        return False
    if policy == "facts":
        return statement.modality == "actual" and not statement.attributions
    return statement.modality in {"actual", "planned"}


def article(
    document: Document,
    statements: Sequence[Statement],
    events: Sequence[Event],
    writer: Writer,
    policy: Policy,
) -> Iterator[Triple]:
    """Yield all that one article brings."""
    yield from writer.document(document)
    named = [*map(statement_entities, statements), *map(event_entities, events)]
    for entity in writer.with_bodies({entity for each in named for entity in each}):
        yield from writer.entity(entity)
    evidence = [*(each.evidence for each in statements), *(each.evidence for each in events)]
    for sentence in evidence:
        yield from writer.sentence(sentence)
    if policy == "facts":
        yield Triple(writer.name("doc", document.id), KG.assertionPolicy, Text(policy))
    told = {event.id for event in events}
    for statement in statements:
        yield from writer.relation(statement.relation)
        yield from writer.statement(statement, told)
    for event in events:
        yield from event_triples(event, writer)
