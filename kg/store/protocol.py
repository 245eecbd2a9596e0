"""Documents with their statements -> answers to SPARQL: what every store can do."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from rdflib import BNode, Dataset, Literal, URIRef

from kg.model import Document, Statement

__all__ = ["Queryable", "Results", "Store", "Term"]

Term = URIRef | BNode | Literal


@dataclass(frozen=True, slots=True)
class Results:
    """What a query gives: columns, and rows of terms, None where a variable is unbound.

    ASK gives one row, true or false, and says it in `holds` too; CONSTRUCT and DESCRIBE give a row
    for each triple.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    holds: bool | None = None


class Queryable(Protocol):
    """Answer SPARQL."""

    @property
    def prefixes(self) -> Mapping[str, str]:
        """What a query need not declare: kg's own prefixes and those of the ontology."""

    def select(self, sparql: str) -> Results:
        """Run a SELECT, ASK, CONSTRUCT or DESCRIBE over all documents, each triple counted once.

        A query that is not SPARQL raises a SyntaxError, `error at LINE:COLUMN: …` if possible.
        """


class Store(Queryable, Protocol):
    """Keep statements by document: a document is added, replaced or removed whole."""

    @property
    def dataset(self) -> Dataset:
        """The store as an rdflib dataset, with one named graph a document."""

    def documents(self) -> tuple[str, ...]:
        """List the ids of the documents, sorted."""

    def replace(self, document: Document, statements: Iterable[Statement]) -> None:
        """Write a document and its statements; nothing stays of an older one with its id."""

    def remove(self, document_id: str) -> None:
        """Remove a document with its statements; an unknown id changes nothing."""
