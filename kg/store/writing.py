"""Document, Statement, Event -> quads: in the document's named graph, or once for all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from rdflib import Dataset

from kg.model import Document, Event, Statement
from kg.ontology import KG, Ontology
from kg.store.events import event_entities, event_lines
from kg.store.lines import Line, article_lines, put_articles
from kg.store.literals import quoted
from kg.store.writer import Writer, statement_entities, term

__all__ = ["Policy", "add", "is_plain", "name_of", "remove", "replace", "told_lines"]

EVENT = KG.event.n3()
SPARED = frozenset({KG.tense.n3(), KG.timeText.n3()})

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
    name = name_of(document.id, ontology)
    told = told_lines(document, statements, events, ontology, policy)
    put_articles(dataset, {name: without_repetitions(told | article_lines(dataset, name))})


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
    told = told_lines(document, statements, events, ontology, policy)
    put_articles(dataset, {name_of(document.id, ontology): told})


def remove(dataset: Dataset, document_id: str, ontology: Ontology) -> None:
    """Remove a document and whatever no other document brings."""
    put_articles(dataset, {name_of(document_id, ontology): ()})


def name_of(document_id: str, ontology: Ontology) -> str:
    """Return the IRI of a document."""
    return Writer(ontology).name("doc", document_id)[1:-1]


def told_lines(
    document: Document,
    statements: Iterable[Statement],
    events: Iterable[Event],
    ontology: Ontology,
    policy: Policy,
) -> set[Line]:
    """Return all that an article brings."""
    found = article(document, list(statements), list(events), Writer(ontology), policy)
    return without_repetitions(set(found))


def without_repetitions(lines: set[Line]) -> set[Line]:
    """Leave out what a statement says in the same words as its event."""
    told: dict[str, list[Line]] = defaultdict(list)
    for each in lines:
        if each[1] in SPARED:
            told[each[0]].append(each)
    return lines - {
        (subject, predicate, value)
        for subject, link, event in lines
        if link == EVENT
        for _, predicate, value in told[event]
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
) -> Iterator[Line]:
    """Yield all that one article brings."""
    yield from writer.document(document)
    named = [*map(statement_entities, statements), *map(event_entities, events)]
    for entity in writer.with_bodies({entity for each in named for entity in each}):
        yield from writer.entity(entity)
    sentences = {each.evidence for each in statements} | {each.evidence for each in events}
    for sentence in sentences:
        yield from writer.sentence(sentence)
    if policy == "facts":
        yield writer.name("doc", document.id), term("assertionPolicy"), quoted(policy)
    for relation in {each.relation for each in statements}:
        yield from writer.relation(relation)
    told = {event.id for event in events}
    for statement in statements:
        yield from writer.statement(statement, told)
    for event in events:
        yield from event_lines(event, writer)
