"""What articles state -> the rows of `who_speaks_about_whom`: how often, and how."""

from collections.abc import Iterator, Mapping, Set

from kg.questions.ledger.counting import Pair, counted
from kg.store import QueryableDataset
from kg.store.stated import Stated, Stating

__all__ = ["who_speaks_about_whom"]


def who_speaks_about_whom(
    known: Mapping[str, Stating], graph: QueryableDataset
) -> Iterator[tuple[str, ...]]:
    """Yield the rows in their order: by sentences."""
    found = counted(known, graph, speaker_and_actors)
    for two, count in sorted(found.items(), key=lambda each: (-each[1].sentences, *each[0])):
        yield (*two, *count.texts)


def speaker_and_actors(told: Stated, things: Set[str]) -> Iterator[Pair]:
    """Yield the speaker of a statement with each other actor that it is about."""
    if told.speaker:
        about = {told.who, told.whom} - {told.speaker}
        yield from ((told.speaker, each) for each in about - things)
