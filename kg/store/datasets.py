"""Ontology -> an empty rdflib Dataset on Oxigraph, and the ways into Oxigraph itself."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import SH, Dataset, Namespace
from rdflib.namespace import NamespaceManager

from kg.ontology import BASE, Ontology, shipped_folder
from kg.ontology.namespaces import namespaces_of

__all__ = [
    "OxigraphBackend",
    "dataset_on",
    "engine",
    "merged",
    "new_dataset",
    "prefixes",
    "shipped_prefixes",
    "solutions",
]

# INSERT copies inside Oxigraph: a loop in Python takes half as long again.
MERGE = "INSERT { ?s ?p ?o } WHERE { GRAPH ?graph { ?s ?p ?o } }"


class OxigraphBackend(OxigraphStore):
    """Oxigraph behind rdflib, with all its graphs merged into one as long as nothing changes.

    Oxigraph's own union of graphs gives a triple once for each graph that it stands in, so a
    count over ten articles would be ten times too high. `SELECT DISTINCT` would fix rows but
    not counts, and two patterns multiply the copies; a merged copy costs 4 s per million triples.
    """

    def __init__(self, oxigraph: ox.Store | None = None) -> None:
        self._merged: ox.Store | None = None
        super().__init__(store=ox.Store() if oxigraph is None else oxigraph)

    @property
    def engine(self) -> ox.Store:
        """The Oxigraph store itself."""
        return self._inner

    def merged(self) -> ox.Store:
        """Copy the store; in the copy the default graph holds the triples of every graph."""
        if self._merged is None:
            self._merged = merged_copy(self.engine)
        return self._merged

    def add(self, *args: Any, **options: Any) -> None:
        """Add a triple, as rdflib asks."""
        self._merged = None
        super().add(*args, **options)

    def addN(self, quads: Iterable[Any]) -> None:  # noqa: N802 (rdflib's name)
        """Add quads, as rdflib asks."""
        self._merged = None
        super().addN(list(quads))

    def remove(self, *args: Any, **options: Any) -> None:
        """Remove a pattern, as rdflib asks."""
        self._merged = None
        super().remove(*args, **options)

    def remove_graph(self, *args: Any, **options: Any) -> None:
        """Remove a graph, as rdflib asks."""
        self._merged = None
        super().remove_graph(*args, **options)

    def rewrite(self, update: str) -> None:
        """Run an update, in one transaction."""
        self._merged = None
        self.engine.update(update)

    def update(self, *args: Any, **options: Any) -> None:
        """Run a SPARQL update, as rdflib asks."""
        self._merged = None
        super().update(*args, **options)


def merged_copy(source: ox.Store) -> ox.Store:
    """Copy a store and fill the copy's default graph with the triples of every graph."""
    copy = ox.Store()
    copy.bulk_load(source.dump(format=ox.RdfFormat.N_QUADS), ox.RdfFormat.N_QUADS)
    copy.update(MERGE)
    return copy


def dataset_on(oxigraph: ox.Store, namespaces: Mapping[str, str]) -> Dataset:
    """Show an Oxigraph store as an rdflib Dataset that knows these prefixes and no others."""
    dataset = Dataset(store=OxigraphBackend(oxigraph), default_union=True)
    dataset.namespace_manager = NamespaceManager(dataset, bind_namespaces="none")
    for prefix, namespace in sorted(namespaces.items()):
        dataset.bind(prefix, Namespace(namespace), override=True, replace=True)
    return dataset


def new_dataset(ontology: Ontology, oxigraph: ox.Store | None = None) -> Dataset:
    """Make a dataset: prefixes bound, and the ontology's classes and relations in it.

    It is empty otherwise, unless an Oxigraph store is given that holds something already.

    They stand in the default graph. A named graph of their own lost: then a reader who lists
    the named graphs (`GRAPH ?article`) would find one that is no article, and whoever replaces
    an article by replacing its graph would have to know about the exception.
    """
    oxigraph = ox.Store() if oxigraph is None else oxigraph
    dataset = dataset_on(oxigraph, {p: str(n) for p, n in ontology.namespaces.items()})
    known = empty_dataset()
    default = known.default_graph
    known.addN((s, p, o, default) for s, p, o in sorted(ontology.hierarchy()) if o != SH.NodeShape)
    refresh(dataset, engine(known))
    return dataset


def empty_dataset() -> Dataset:
    """Make a dataset without prefixes."""
    return dataset_on(ox.Store(), {})


def refresh(dataset: Dataset, known: ox.Store) -> None:
    """Let the default graph hold what is known, if it does not yet: all or nothing."""
    everything = ox.DefaultGraph()
    stale = set(engine(dataset).quads_for_pattern(None, None, None, everything)) != set(known)
    if stale:
        rewrite(dataset, f"DROP DEFAULT ; INSERT DATA {{ {triples_of(known, everything)} }}")


def triples_of(oxigraph: ox.Store, graph: ox.NamedNode | ox.DefaultGraph) -> str:
    """Write a graph of a store as the triples of an update."""
    return (oxigraph.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=graph) or b"").decode()


def rewrite(dataset: Dataset, update: str) -> None:
    """Run an update of Oxigraph's own: all its steps are one transaction."""
    store = dataset.store
    assert isinstance(store, OxigraphBackend)
    store.rewrite(update)


def engine(dataset: Dataset) -> ox.Store:
    """Reach the Oxigraph store under a dataset; another store's quads are copied into one."""
    store = dataset.store
    if isinstance(store, OxigraphBackend):
        return store.engine
    copy = ox.Store()
    copy.load(dataset.serialize(format="nquads", encoding="utf-8"), ox.RdfFormat.N_QUADS)
    return copy


def merged(dataset: Dataset) -> ox.Store:
    """Give a store whose default graph holds every triple of the dataset, each of them once."""
    store = dataset.store
    return store.merged() if isinstance(store, OxigraphBackend) else merged_copy(engine(dataset))


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


def solutions(dataset: Dataset, query: str) -> ox.QuerySolutions:
    """Run a SELECT over all graphs of a dataset, merged."""
    found = merged(dataset).query(query, prefixes=prefixes(dataset))
    assert isinstance(found, ox.QuerySolutions)
    return found
