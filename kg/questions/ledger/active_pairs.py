"""What articles state -> the rows of `active_pairs`: which two have most to do with each other."""

from collections.abc import Iterator, Mapping, Set

from kg.questions.ledger.counting import Count, Pair, counted
from kg.store import QueryableDataset
from kg.store.stated import Stated, Stating

__all__ = ["active_pairs"]


def active_pairs(
    known: Mapping[str, Stating], graph: QueryableDataset
) -> Iterator[tuple[str, ...]]:
    """Yield the rows in their order: by events, sentences and articles."""
    found = counted(known, graph, both_actors)
    for two, count in sorted(found.items(), key=lambda each: place(*each)):
        yield (*two, *count.texts)


def both_actors(told: Stated, things: Set[str]) -> Iterator[Pair]:
    """Yield the ends of a statement, sorted, if it leads from one actor to another."""
    if told.who != told.whom and things.isdisjoint((told.who, told.whom)):
        one, other = sorted((told.who, told.whom))
        yield one, other


def place(two: Pair, count: Count) -> tuple[object, ...]:
    """Return what rows are sorted by."""
    events = count.cooperation + count.conflict
    return (-events, -count.sentences, -count.articles, *two)
