"""Dataset -> the documents in it, and what tells whether they must be read again."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import DCTERMS, RDF, Dataset, URIRef

from kg.ontology import KG
from kg.store.counts import documents_in
from kg.store.datasets import OxigraphBackend, engine, prefixes
from kg.store.ledger import Ledger

if TYPE_CHECKING:
    from kg.documents import Recorded

__all__ = ["articles_of", "ledger_of", "missing_of", "recorded", "titles"]

DOCUMENT = ox.NamedNode(str(KG.Document))
TYPE = ox.NamedNode(str(RDF.type))


def recorded(dataset: Dataset) -> "dict[str, Recorded]":
    """Return what a graph keeps of each document beside its statements, by id."""
    from kg.documents import Recorded  # not at the top: who only asks needs no reader

    oxigraph = engine(dataset)
    origins, hashes = values(oxigraph, KG.origin), values(oxigraph, KG.contentHash)
    return {
        name: Recorded(origins.get(node, ""), hashes.get(node, ""))
        for name, node in documents(dataset, oxigraph)
    }


def articles_of(dataset: Dataset) -> list[str]:
    """List the IRIs of the articles that have a graph of their own."""
    namespace = prefixes(dataset)["doc"]
    names = (str(graph.value) for graph in engine(dataset).named_graphs())
    return [name for name in names if name.startswith(namespace)]


def ledger_of(dataset: Dataset) -> Ledger | None:
    """Return what is kept of articles beside a graph, None if nothing is."""
    return dataset.store.ledger if isinstance(dataset.store, OxigraphBackend) else None


def missing_of(dataset: Dataset, ledger: Ledger, kind: str) -> list[str]:
    """List the articles of which a ledger has no entry of a kind.

    They are counted first: to list them takes memory for each.
    """
    names = ledger.names(kind)
    if len(names) == documents_in(dataset):
        return []
    return sorted({*articles_of(dataset)}.difference(names))


def titles(dataset: Dataset) -> dict[str, str]:
    """Return the title of each document, or else its id."""
    oxigraph = engine(dataset)
    found = documents(dataset, oxigraph)
    return {name: value(oxigraph, node, DCTERMS.title) or name for name, node in found}


def documents(dataset: Dataset, oxigraph: ox.Store) -> Iterator[tuple[str, ox.NamedNode]]:
    """Yield each document's id and node, sorted."""
    namespace = prefixes(dataset)["doc"]
    found = {quad.subject for quad in oxigraph.quads_for_pattern(None, TYPE, DOCUMENT, None)}
    for node in sorted((each for each in found if isinstance(each, ox.NamedNode)), key=str):
        yield node.value.removeprefix(namespace), node


def values(oxigraph: ox.Store, predicate: URIRef) -> dict[object, str]:
    """Return the texts that nodes have of a predicate, the first in order."""
    found: dict[object, str] = {}
    for quad in oxigraph.quads_for_pattern(None, ox.NamedNode(str(predicate)), None, None):
        if isinstance(quad.object, ox.Literal):
            text = quad.object.value
            found[quad.subject] = min(found.get(quad.subject, text), text)
    return found


def value(oxigraph: ox.Store, node: ox.NamedNode, predicate: URIRef) -> str:
    """Return the text of a literal, "" if there is none."""
    quads = oxigraph.quads_for_pattern(node, ox.NamedNode(str(predicate)), None, None)
    found = (quad.object.value for quad in quads if isinstance(quad.object, ox.Literal))
    return min(found, default="")
