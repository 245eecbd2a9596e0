"""Document, Statement, Event -> quads in the document's named graph."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from rdflib import Dataset, Graph

from kg.model import Document, Event, Statement
from kg.ontology import Ontology
from kg.store.events import event_entities, event_triples
from kg.store.writer import Triple, Writer, statement_entities

__all__ = ["Policy", "add", "graph_of", "is_plain"]

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
    """Write a document, its statements and events into its named graph; twice changes nothing."""
    graph = graph_of(dataset, document.id, ontology)
    triples = article(document, list(statements), list(events), Writer(ontology), policy)
    dataset.addN((*triple, graph) for triple in sorted(set(triples)))


def graph_of(dataset: Dataset, document_id: str, ontology: Ontology) -> Graph:
    """Give the named graph that a document stands in, or would."""
    return Graph(store=dataset.store, identifier=Writer(ontology).name("doc", document_id))


def is_plain(statement: Statement, policy: Policy = "reported") -> bool:
    """Return whether a statement may stand as a plain triple.

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
    told = {event.id for event in events}
    for statement in statements:
        yield from writer.relation(statement.relation)
        yield from writer.statement(statement, told)
        if is_plain(statement, policy):
            yield from writer.plain(statement)
    for event in events:
        yield from event_triples(event, writer)
