"""Triples -> a named graph that belongs to no article, as that of the happenings."""

from collections.abc import Iterable

import pyoxigraph as ox
from rdflib import Dataset, URIRef

from kg.store.datasets import engine
from kg.store.literals import engine_triple
from kg.store.sharing import backend_of, quads
from kg.store.writer import Triple

__all__ = ["replace_graph"]


def replace_graph(dataset: Dataset, name: URIRef, triples: Iterable[Triple]) -> None:
    """Let a named graph hold these triples and no others: all of it or nothing is done."""
    graph = ox.NamedNode(name)
    new = quads((engine_triple(*each) for each in triples), graph)
    old = set(engine(dataset).quads_for_pattern(None, None, None, graph))
    if old != new:
        backend_of(dataset).exchange(old - new, new - old)
