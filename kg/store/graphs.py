"""Triples -> a named graph that belongs to no article, as that of the happenings."""

from collections.abc import Iterable

import pyoxigraph as ox
from rdflib import Dataset, URIRef

from kg.store.datasets import empty_dataset, engine, rewrite, triples_of
from kg.store.writer import Triple

__all__ = ["replace_graph"]


def replace_graph(dataset: Dataset, name: URIRef, triples: Iterable[Triple]) -> None:
    """Let a named graph hold these triples and no others: all of it or nothing is done."""
    new = empty_dataset()
    new.addN((*triple, new.graph(name)) for triple in sorted(set(triples)))
    graph = ox.NamedNode(name)
    insert = f"INSERT DATA {{ GRAPH {graph} {{ {triples_of(engine(new), graph)} }} }}"
    rewrite(dataset, f"DROP SILENT GRAPH {graph} ; {insert}")
