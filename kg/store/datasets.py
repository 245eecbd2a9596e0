"""Ontology -> an empty rdflib Dataset on Oxigraph, and the ways into Oxigraph itself."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox
from rdflib import OWL, SH, Dataset, Namespace
from rdflib.namespace import NamespaceManager

from kg.errors import GraphError
from kg.ontology import BASE, KG, Ontology, shipped_folder
from kg.ontology.namespaces import namespaces_of
from kg.store.engine_store import EngineStore
from kg.store.kept import KeptAnswers
from kg.store.ledger import Ledger
from kg.store.literals import default_quad, written_quad
from kg.store.placed import PlacedLine, n_quads, written_line
from kg.store.protocol import Graphs
from kg.store.views import View

__all__ = [
    "OxigraphBackend",
    "dataset_on",
    "engine",
    "is_current",
    "new_dataset",
    "prefixes",
    "shipped_prefixes",
    "solutions",
    "view",
]

# Stands in the default graph of what this version writes: see the README on the shape of a graph.
SHAPE = ox.Quad(
    ox.NamedNode(f"{BASE}kg"),
    ox.NamedNode(str(OWL.versionInfo)),
    ox.Literal("2"),
    ox.DefaultGraph(),
)
OUTDATED = "it was not written by this version of kg, which cannot add to it"

# So many quads are written in bulk, in half the time, and at once too: larger loads are cut.
MANY, MOST = 10_000, 500_000

# INSERT copies inside Oxigraph: a loop in Python takes half as long again.
MERGE = "INSERT { ?s ?p ?o } WHERE { GRAPH ?graph { ?s ?p ?o } }"


class OxigraphBackend(EngineStore):
    """Oxigraph behind rdflib, asked as if all its graphs were one.

    Oxigraph's own union of graphs gives a triple once for each graph that it stands in. No triple
    stands twice in what kg writes, so that it is asked just so. Any other graph, and one that was
    changed by way of rdflib, is copied, and the copy's default graph filled with every triple: a
    count over ten articles would be ten times too high otherwise. `SELECT DISTINCT` would fix rows
    but not counts, and two patterns multiply the copies. The copy costs 4 s per million triples.
    """

    def __init__(
        self,
        oxigraph: ox.Store | None = None,
        folder: Path | None = None,
        *,
        is_written: bool = False,
        kept: KeptAnswers | None = None,
    ) -> None:
        self._merged: ox.Store | None = None
        self._foreign = False
        self.day: dt.date | None = None  # the graph is as it was on this day, else of all days
        self.folder, self.is_written, self.kept = folder, is_written, kept
        self.ledger: Ledger | None = None  # what joining found out, where that is kept
        self.exchanged = 0  # quads that were written or deleted since the store was opened
        self.reclaimed = 0  # so many of them, when its memory was reclaimed the last time
        self.is_alone = False  # nobody else holds the engine: it may be opened once more
        super().__init__(ox.Store() if oxigraph is None else oxigraph)

    def view(self) -> View:
        """Return what to ask."""
        if not self._foreign and is_current(self.engine):
            return View(
                self.engine,
                union=True,
                folder=self.folder,
                is_written=self.is_written,
                kept=self.kept,
            )
        if self._merged is None:
            self._merged = merged_copy(self.engine)
        return View(self._merged)

    @property
    def is_unchanged(self) -> bool:
        """Return whether nothing was written or deleted since the store was opened."""
        return not self.exchanged and not self._foreign

    def touch(self) -> None:
        """Take note that something was changed in a way that may repeat triples."""
        self._merged, self._foreign = None, True
        if self.ledger is not None:
            self.ledger.forget_all()

    def add(self, *args: Any, **options: Any) -> None:
        """Add a triple, as rdflib asks."""
        self.touch()
        super().add(*args, **options)

    def addN(self, quads: Iterable[Any]) -> None:  # noqa: N802 (rdflib's name)
        """Add quads, as rdflib asks."""
        self.touch()
        super().addN(quads)

    def remove(self, *args: Any, **options: Any) -> None:
        """Remove a pattern, as rdflib asks."""
        self.touch()
        super().remove(*args, **options)

    def remove_graph(self, *args: Any, **options: Any) -> None:
        """Remove a graph, as rdflib asks."""
        self.touch()
        super().remove_graph(*args, **options)

    def update(self, *args: Any, **options: Any) -> None:
        """Run a SPARQL update, as rdflib asks."""
        self.touch()
        super().update(*args, **options)

    def exchange(
        self,
        deleted: Iterable[ox.Quad],
        inserted: Collection[ox.Quad],
        dropped: Iterable[ox.NamedNode] = (),
    ) -> None:
        """Delete quads and insert others, in one transaction; drop graphs."""
        self._merged, deleted = None, list(deleted)
        self.exchanged += len(deleted) + len(inserted)
        ends = "".join(f" ; DROP SILENT GRAPH {graph}" for graph in dropped)
        if (gone := "".join(map(written_quad, deleted))) or ends:
            come = "".join(map(written_quad, inserted))
            self.engine.update(f"DELETE DATA {{ {gone} }} ; INSERT DATA {{ {come} }}{ends}")
        elif MANY < len(inserted) < MOST:
            self.engine.bulk_extend(inserted)
        else:
            self.engine.extend(inserted)

    def exchange_lines(
        self,
        deleted: Collection[PlacedLine],
        inserted: Collection[PlacedLine],
        dropped: Iterable[str] = (),
    ) -> None:
        """Delete quads and insert others, in one transaction; drop graphs.

        Many new ones are written in bulk. Plain triples that they deny go before: whoever finds
        only this half done finds a graph that asserts too little.
        """
        self._merged = None
        self.exchanged += len(deleted) + len(inserted)
        gone = "".join(map(written_line, deleted))
        ends = "".join(f" ; DROP SILENT GRAPH <{graph}>" for graph in dropped)
        is_bulk = MANY < len(inserted) < MOST and not ends and not any(g for *_, g in deleted)
        if is_bulk and gone:
            self.engine.update(f"DELETE DATA {{ {gone} }}")
        if is_bulk:
            self.engine.bulk_load(n_quads(inserted).encode(), ox.RdfFormat.N_QUADS)
        elif gone or ends:
            come = "".join(map(written_line, inserted))
            self.engine.update(f"DELETE DATA {{ {gone} }} ; INSERT DATA {{ {come} }}{ends}")
        else:
            self.engine.load(n_quads(inserted).encode(), ox.RdfFormat.N_QUADS)

    def load_quads(self, quads: Any) -> None:
        """Write a file of N-Quads in bulk: all at once if they are less than a million."""
        self._merged = None
        self.engine.bulk_load(quads, ox.RdfFormat.N_QUADS)


def is_current(oxigraph: ox.Store) -> bool:
    """Return whether a store says that it has the shape that this version of kg writes."""
    return SHAPE in oxigraph


def merged_copy(source: ox.Store) -> ox.Store:
    """Copy a store and fill the copy's default graph with the triples of every graph."""
    copy = ox.Store()
    copy.bulk_load(source.dump(format=ox.RdfFormat.N_QUADS), ox.RdfFormat.N_QUADS)
    copy.update(MERGE)
    return copy


def dataset_on(
    oxigraph: ox.Store,
    namespaces: Mapping[str, str],
    folder: Path | None = None,
    *,
    is_written: bool = False,
    kept: KeptAnswers | None = None,
) -> Dataset:
    """Show an Oxigraph store as an rdflib Dataset that knows these prefixes and no others."""
    backend = OxigraphBackend(oxigraph, folder, is_written=is_written, kept=kept)
    dataset = Dataset(store=backend, default_union=True)
    dataset.namespace_manager = NamespaceManager(dataset, bind_namespaces="none")
    for prefix, namespace in sorted(namespaces.items()):
        dataset.bind(prefix, Namespace(namespace), override=True, replace=True)
    return dataset


def new_dataset(
    ontology: Ontology,
    oxigraph: ox.Store | None = None,
    folder: Path | None = None,
    *,
    is_known: bool = False,
) -> Dataset:
    """Make a dataset: prefixes bound, and the ontology's classes and relations in it.

    It is empty otherwise, unless an Oxigraph store is given that holds something already.

    `is_known` tells that it was written with this ontology, so that nobody need look.
    They stand in the default graph, with what articles share. A named graph of their own lost:
    then a reader who lists the named graphs (`GRAPH ?article`) would find one that is no article.

    Raises:
        GraphError: the store holds something, but not in the shape that this version writes.
    """
    oxigraph = ox.Store() if oxigraph is None else oxigraph
    if len(oxigraph) and not is_current(oxigraph):
        raise GraphError(OUTDATED)
    names = {prefix: str(namespace) for prefix, namespace in ontology.namespaces.items()}
    dataset = dataset_on(oxigraph, names, folder, is_written=folder is not None)
    store = dataset.store
    assert isinstance(store, OxigraphBackend)
    if not is_known:
        vocabulary = (each for each in ontology.hierarchy() if each[2] != SH.NodeShape)
        refresh(store, {SHAPE, *map(default_quad, vocabulary)}, names)
    return dataset


def refresh(store: OxigraphBackend, known: set[ox.Quad], names: Mapping[str, str]) -> None:
    """Let the default graph hold the vocabulary as it is known, if it does not yet."""
    shared = (names["actor"], names["rel"], f"{KG}P-", f"{KG}Q-")
    apart = " && ".join(f'!STRSTARTS(STR(?s), "{namespace}")' for namespace in shared)
    query = f"SELECT ?s ?p ?o {{ ?s ?p ?o FILTER (!ISIRI(?s) || ({apart})) }}"
    found = store.engine.query(query)
    assert isinstance(found, ox.QuerySolutions)
    there = {ox.Quad(row["s"], row["p"], row["o"], ox.DefaultGraph()) for row in found}
    if there != known:
        store.exchange(there - known, known - there)


def engine(dataset: Dataset) -> ox.Store:
    """Reach the Oxigraph store under a dataset; another store's quads are copied into one."""
    store = dataset.store
    if isinstance(store, OxigraphBackend):
        return store.engine
    copy = ox.Store()
    copy.load(dataset.serialize(format="nquads", encoding="utf-8"), ox.RdfFormat.N_QUADS)
    return copy


def view(dataset: Dataset) -> View:
    """Return what to ask about every triple of a dataset, each of them once."""
    store = dataset.store
    if isinstance(store, OxigraphBackend):
        return store.view()
    return View(merged_copy(engine(dataset)))


@cache
def shipped_prefixes() -> dict[str, str]:
    """Read the prefixes that the shipped ontology declares, for graphs that declare none."""
    declared: dict[str, str] = {}
    for path in sorted(shipped_folder().glob("*.ttl")):
        parser = ox.parse(path=path, base_iri=BASE)
        next(parser, None)
        declared = parser.prefixes | declared
    return {name: str(namespace) for name, namespace in namespaces_of(BASE, declared).items()}


def prefixes(dataset: Dataset) -> dict[str, str]:
    """List the prefixes of a dataset; those that it lacks are the shipped ontology's."""
    bound = {prefix: str(namespace) for prefix, namespace in dataset.namespaces()}
    return shipped_prefixes() | bound


def solutions(dataset: Dataset, query: str, graphs: Graphs | None = None) -> ox.QuerySolutions:
    """Run a SELECT over all graphs of a dataset, or over some of them."""
    asked, names = view(dataset), prefixes(dataset)
    found = asked.query_graphs(query, names, graphs) if graphs else asked.query(query, names)
    assert isinstance(found, ox.QuerySolutions)
    return found
