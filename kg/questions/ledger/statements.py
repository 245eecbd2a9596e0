"""What articles state -> the rows of `statements`: the best supported first."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from typing import Final

from kg.questions.ledger.rows import Row, sources_of, stated_rows
from kg.store import QueryableDataset, pairs
from kg.store.stated import Stated, Stating

__all__ = ["statements"]

THINGS: Final = "SELECT ?node ?value { VALUES ?value { kg:Concept } ?node a ?value }"

Claim = tuple[str, str, str, str]  # who, relation, whom and polarity


def statements(known: Mapping[str, Stating], graph: QueryableDataset) -> Iterator[tuple[str, ...]]:
    """Yield the rows in their order: events between named actors, by sources and confidence."""
    tellers = tellers_of(known, sources_of(known, graph))
    things = frozenset(node for node, _ in pairs(graph, THINGS))
    found = ((row, len(tellers[claim(row.told)])) for row in stated_rows(known))
    for row, number in sorted(found, key=lambda each: place(each[0], each[1], things)):
        told = row.told
        status = (told.polarity, told.modality, told.speaker, row.when)
        support = (str(number), told.confidence, row.article.source)
        yield (told.who, told.relation, told.whom, *status, *support, row.document, told.sentence)


def tellers_of(
    known: Mapping[str, Stating], sources: Mapping[str, Set[str]]
) -> dict[Claim, set[str]]:
    """Return by claim the independent sources that tell it."""
    found = defaultdict[Claim, set[str]](set)
    for document, article in known.items():
        for told in article.statements:
            found[claim(told)] |= sources[document]
    return found


def claim(told: Stated) -> Claim:
    """Return what is told, whether it is affirmed or denied."""
    return told.who, told.relation, told.whom, told.polarity


def place(row: Row, number: int, things: Set[str]) -> tuple[object, ...]:
    """Return what rows are sorted by."""
    told = row.told
    is_event_of_actors = bool(told.type) and told.who not in things and told.whom not in things
    strength = (not is_event_of_actors, -number, -float(told.confidence))
    ends = (told.who, told.relation, told.whom, told.speaker)
    return (*strength, row.document, told.begin, *ends, told.polarity, told.modality, row.when)
