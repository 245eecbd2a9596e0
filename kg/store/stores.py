"""Ontology -> a store in memory, and SPARQL over any dataset."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from rdflib import Dataset

from kg.model import Document, Event, Statement
from kg.ontology import Ontology
from kg.store.datasets import (
    OxigraphBackend,
    dataset_on,
    engine,
    new_dataset,
    prefixes,
    solutions,
    view,
)
from kg.store.files import opened
from kg.store.kept import answers_of, parts_of
from kg.store.protocol import DEFAULT, Graphs, Limits, Queryable, Results
from kg.store.results import results_of
from kg.store.views import View
from kg.store.writing import Policy, remove, replace

__all__ = [
    "DatasetStore",
    "MemoryStore",
    "QueryableDataset",
    "Snapshot",
    "bindings",
    "once_made",
    "pairs",
    "queryable",
    "remembered",
]

T = TypeVar("T")


class QueryableDataset:
    """Answer SPARQL over all graphs of an rdflib dataset, each triple counted once.

    Where some graphs are named, `select` asks those alone; it resolves names against a base.
    """

    def __init__(self, dataset: Dataset, graphs: Graphs | None = None, *, base: str = "") -> None:
        self.dataset, self.graphs, self.base = dataset, graphs, base

    @property
    def prefixes(self) -> Mapping[str, str]:
        """The prefixes of the dataset; those that it lacks are the shipped ontology's."""
        return prefixes(self.dataset)

    def select(self, sparql: str, limits: Limits = DEFAULT) -> Results:
        """Run a SELECT, ASK, CONSTRUCT or DESCRIBE, in a process that is ended at its limits."""
        asked, names = apart(view(self.dataset)), prefixes(self.dataset)
        return results_of(asked, sparql, names, limits, self.graphs, base=self.base)


class Snapshot(QueryableDataset):
    """A dataset that does not change meanwhile: what is asked of it again is remembered."""

    def __init__(self, dataset: Dataset) -> None:
        super().__init__(dataset)
        self.made: dict[str, Any] = {}


def apart(asked: View) -> View:
    """Return what a fork may ask.

    A fork of a process that writes to a folder would wait for the locks of the engine's own
    threads, which it does not have: it asks the folder as it is now, opened once more.
    """
    if not asked.is_written or asked.folder is None:
        return asked
    kept = answers_of(asked.folder)
    return View(opened(asked.folder), asked.union, asked.folder, kept=kept)


class DatasetStore(QueryableDataset):
    """Keep documents in an rdflib dataset, one named graph a document."""

    def __init__(
        self, dataset: Dataset, ontology: Ontology, *, policy: Policy = "reported"
    ) -> None:
        super().__init__(dataset)
        self.ontology, self.policy = ontology, policy

    def documents(self) -> tuple[str, ...]:
        """List the ids of the documents, sorted."""
        namespace = str(self.ontology.namespaces["doc"])
        names = (str(graph.value) for graph in engine(self.dataset).named_graphs())
        return tuple(
            sorted(name.removeprefix(namespace) for name in names if name.startswith(namespace))
        )

    def replace(
        self,
        document: Document,
        statements: Iterable[Statement],
        events: Iterable[Event] = (),
    ) -> None:
        """Write a document and its statements; nothing stays of an older one with its id."""
        replace(
            self.dataset, document, statements, self.ontology, events=events, policy=self.policy
        )

    def remove(self, document_id: str) -> None:
        """Remove a document with its statements; an unknown id changes nothing."""
        remove(self.dataset, document_id, self.ontology)


class MemoryStore(DatasetStore):
    """Keep documents in memory."""

    def __init__(self, ontology: Ontology, *, policy: Policy = "reported") -> None:
        super().__init__(new_dataset(ontology), ontology, policy=policy)


def queryable(graph: Dataset | Queryable) -> Queryable:
    """Give what answers SPARQL; a dataset of rdflib's own is copied to Oxigraph, once."""
    if not isinstance(graph, Dataset):
        return graph
    if isinstance(graph.store, OxigraphBackend):
        return QueryableDataset(graph)
    return QueryableDataset(dataset_on(engine(graph), prefixes(graph)))


def bindings(graph: Queryable, sparql: str) -> list[dict[str, str]]:
    """Run a SELECT and give each row's texts by column; unbound ones are left out.

    A dataset's own way takes less than half the time: it makes no terms of rdflib's.
    """
    if not isinstance(graph, QueryableDataset):
        found = graph.select(sparql)
        named = (zip(found.columns, row, strict=True) for row in found.rows)
        return [{name: str(term) for name, term in row if term is not None} for row in named]
    return remembered(graph, sparql, lambda: found_in(graph, sparql))


def pairs(graph: Queryable, sparql: str) -> list[tuple[str, str]]:
    """Run a SELECT of ?node and ?value, both of which each row has, and give their texts."""
    if not isinstance(graph, QueryableDataset):
        return [(row["node"], row["value"]) for row in bindings(graph, sparql)]
    asked = graph
    return remembered(
        graph,
        f"pairs of {sparql}",
        lambda: [
            (node.value, value.value)
            for node, value in solutions(asked.dataset, sparql, asked.graphs)
        ],
    )


def remembered(graph: Queryable, name: str, make: Callable[[], T]) -> T:
    """Make something of a graph, of a snapshot once under its name: nobody may change it then."""
    if not isinstance(graph, Snapshot):
        return make()
    if name not in graph.made:
        graph.made[name] = make()
    found: T = graph.made[name]
    return found


def once_made(
    graph: Dataset | Queryable, name: str, make: Callable[[], Sequence[Any]]
) -> Sequence[Any]:
    """Return what depends on a graph alone, made once for each state of a store folder.

    In memory it is made again: who holds a graph there holds what was made of it too. So it is for
    a part of the named graphs.

    Args:
        graph: what it is made of.
        name: what it is, and all else that it depends on.
        make: makes a list that JSON can hold.
    """
    dataset = graph.dataset if isinstance(graph, QueryableDataset) and not graph.graphs else graph
    if not isinstance(dataset, Dataset) or not isinstance(dataset.store, OxigraphBackend):
        return make()
    asked = view(dataset)
    return parts_of(None if asked.folder is None else asked.kept, name, make)


def found_in(graph: QueryableDataset, sparql: str) -> list[dict[str, str]]:
    """Run a SELECT over a dataset."""
    rows = solutions(graph.dataset, sparql, graph.graphs)
    names = [variable.value for variable in rows.variables]
    return [
        {name: term.value for name, term in zip(names, row, strict=True) if term is not None}
        for row in rows
    ]
