"""Dataset -> SPARQL updates of a few hundred quads each, which make it again in another store."""

from collections.abc import Iterable, Iterator
from itertools import groupby, islice

import pyoxigraph as ox
from rdflib import Dataset

from kg.errors import GraphError
from kg.ontology import KG
from kg.store.datasets import engine
from kg.store.files import quads

__all__ = ["PORTION", "portions"]

PORTION = 500  # quads: some stores refuse 5,000
PRIVATE = ox.NamedNode(str(KG.origin))  # where an article lay on this machine


def portions(dataset: Dataset, graph: str = "") -> Iterator[tuple[int, str]]:
    """Yield how many quads an update inserts, and the update; always the same ones.

    Args:
        dataset: what to write.
        graph: the graph of what stands in none, for stores that want one.

    Raises:
        GraphError: it has nodes without a name, which would be others each time.
    """
    refuse_no_iri(graph)
    whole = (quad for quad in quads(engine(dataset)) if quad.predicate != PRIVATE)
    while some := list(islice(whole, PORTION)):
        yield len(some), insertion(some, graph)


def refuse_no_iri(graph: str) -> None:
    """Refuse a graph whose name could write anything into an update."""
    try:
        ox.NamedNode(graph or "urn:x:none")
    except ValueError as error:
        msg = f"--graph {graph[:100]!r} is no IRI: write for instance https://example.org/news"
        raise GraphError(msg) from error


def insertion(some: Iterable[ox.Quad], graph: str) -> str:
    """Write an update that inserts quads, which are sorted by their graphs."""
    parts = []
    for name, of_one in groupby(some, key=lambda quad: str(quad.graph_name)):
        triples = "\n".join(map(line, of_one))
        place = (f"<{graph}>" if graph else "") if name == "DEFAULT" else name
        parts.append(f"GRAPH {place} {{\n{triples}\n}}" if place else triples)
    return "INSERT DATA {\n" + "\n".join(parts) + "\n}"


def line(quad: ox.Quad) -> str:
    """Write a triple of a quad."""
    terms = (quad.subject, quad.predicate, quad.object)
    if any(isinstance(term, ox.BlankNode) for term in (*terms, quad.graph_name)):
        msg = "the graph has nodes without a name, which kg never writes: give them IRIs first"
        raise GraphError(msg)
    return " ".join(map(str, terms)) + " ."
