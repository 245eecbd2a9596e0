"""Documents with their statements -> answers to SPARQL: what every store can do."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from rdflib import BNode, Dataset, Literal, URIRef

from kg.model import Document, Event, Statement

__all__ = ["DEFAULT", "Graphs", "Limits", "Queryable", "Results", "Store", "Term"]

Term = URIRef | BNode | Literal


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a query may take: whoever wrote it, it ends.

    The answer that it sends back may take an eighth of the memory. Where the system cannot end a
    process alone (Windows), time and rows are limited, and memory is not.
    """

    seconds: float = 30.0
    rows: int | None = None  # None: all of them
    memory: int = 1 << 30  # bytes, beside what the store itself takes


@dataclass(frozen=True, slots=True)
class Results:
    """What a query gives: columns, and rows of terms, None where a variable is unbound.

    ASK gives one row, true or false, and says it in `holds` too; CONSTRUCT and DESCRIBE give a row
    for each triple, and `is_graph` is true. `left_out` counts the rows past the limit; there are
    even more of them where counting took too long.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    holds: bool | None = None
    left_out: int = 0
    even_more: bool = False
    is_graph: bool = False


@dataclass(frozen=True, slots=True)
class Graphs:
    """Which graphs a query is about, by their IRIs: those of its default graph, and by name."""

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


DEFAULT = Limits()


class Queryable(Protocol):
    """Answer SPARQL."""

    @property
    def prefixes(self) -> Mapping[str, str]:
        """What a query need not declare: kg's own prefixes and those of the ontology."""

    def select(self, sparql: str, limits: Limits = DEFAULT) -> Results:
        """Run a SELECT, ASK, CONSTRUCT or DESCRIBE over all documents, each triple counted once.

        Raises:
            SyntaxError: it is not SPARQL; `error at LINE:COLUMN: …` if possible.
            QuestionError: it is refused, since it would change something or call another machine,
                or it went past a limit.
        """


class Store(Queryable, Protocol):
    """Keep statements by document: a document is added, replaced or removed whole."""

    @property
    def dataset(self) -> Dataset:
        """The store as an rdflib dataset, with one named graph a document."""

    def documents(self) -> tuple[str, ...]:
        """List the ids of the documents, sorted."""

    def replace(
        self,
        document: Document,
        statements: Iterable[Statement],
        events: Iterable[Event] = (),
    ) -> None:
        """Write a document with what it tells; nothing stays of an older one with its id."""

    def remove(self, document_id: str) -> None:
        """Remove a document with its statements; an unknown id changes nothing."""
