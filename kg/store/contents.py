"""Dataset -> the documents in it, and what tells whether they must be read again."""

from collections.abc import Iterator

import pyoxigraph as ox
from rdflib import DCTERMS, RDF, Dataset, URIRef

from kg.documents import Recorded
from kg.ontology import KG
from kg.store.datasets import engine, prefixes

__all__ = ["recorded", "titles"]

DOCUMENT = ox.NamedNode(str(KG.Document))
TYPE = ox.NamedNode(str(RDF.type))


def recorded(dataset: Dataset) -> dict[str, Recorded]:
    """Return what a graph keeps of each document beside its statements, by id."""
    oxigraph = engine(dataset)
    return {
        name: Recorded(value(oxigraph, node, KG.origin), value(oxigraph, node, KG.contentHash))
        for name, node in documents(dataset, oxigraph)
    }


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


def value(oxigraph: ox.Store, node: ox.NamedNode, predicate: URIRef) -> str:
    """Return the text of a literal, "" if there is none."""
    quads = oxigraph.quads_for_pattern(node, ox.NamedNode(str(predicate)), None, None)
    found = (quad.object.value for quad in quads if isinstance(quad.object, ox.Literal))
    return min(found, default="")
