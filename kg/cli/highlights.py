"""A graph that was built -> what is worth reading first: a few statements, disputes and pairs."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from kg.cli.items import status_words
from kg.cli.terminal import print_table
from kg.errors import QuestionError

if TYPE_CHECKING:
    from kg.build import KnowledgeGraph

__all__ = ["Highlights", "highlights", "print_highlights"]

Row = Mapping[str, str]

SECONDS = 10  # for a question; of a graph that takes longer that part is left out
MOST = 100  # rows that are looked at


class Highlights(NamedTuple):
    """A table of what is worth reading."""

    title: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]


class Part(NamedTuple):
    """A canned question, and how its answer is shown."""

    title: str
    question: str
    columns: Mapping[str, str | Callable[[Row], str]]  # heading -> column or what makes a cell
    shown: int


def status(row: Row) -> str:
    """Return the status of a statement in a word or two."""
    return status_words(row["polarity"], row["modality"], is_said=bool(row["speaker"]))


PARTS = (
    Part(
        "best supported",
        "statements",
        {
            "subject": "who",
            "relation": "relation",
            "object": "whom",
            "status": status,
            "who says so": "speaker",
            "when": "when",
            "sources": "sources",
        },
        10,
    ),
    Part(
        "contested",
        "contested",
        {
            "subject": "who",
            "relation": "relation",
            "object": "whom",
            "affirmed by": "affirmed_by",
            "denied by": "denied_by",
        },
        5,
    ),
    Part(
        "most active pairs",
        "active_pairs",
        {
            "one": "a",
            "other": "b",
            "sentences": "sentences",
            "articles": "articles",
            "cooperation": "cooperation",
            "conflict": "conflict",
        },
        5,
    ),
)


def highlights(graph: "KnowledgeGraph") -> Iterator[Highlights]:
    """Yield the tables that have rows."""
    for part in PARTS:
        if rows := tuple(islice(cells(part, graph), part.shown)):
            yield Highlights(part.title, tuple(part.columns), rows)


def cells(part: Part, graph: "KnowledgeGraph") -> Iterator[tuple[str, ...]]:
    """Yield the rows of a part; what is told again, or the other way round, comes once."""
    seen = set()
    for row in answers(part.question, graph):
        found = tuple(
            row[source] if isinstance(source, str) else source(row)
            for source in part.columns.values()
        )
        if (told := frozenset(found[:3])) not in seen:
            seen.add(told)
            yield found


def answers(name: str, graph: "KnowledgeGraph") -> Iterator[Row]:
    """Yield the rows of a canned question's answer, none if it takes too long."""
    from kg.questions import ask, question
    from kg.store import Limits

    asked = question(name, dataset=graph.store)
    try:
        answer = ask(graph.store, asked, limits=Limits(seconds=SECONDS, rows=MOST))
    except QuestionError:
        return
    for row in answer.display():
        yield dict(zip(answer.columns, row, strict=True))


def print_highlights(found: Sequence[Highlights]) -> None:
    """Print the tables, each below its title."""
    for each in found:
        print(each.title)
        print_table(each.columns, each.rows)
        print()
