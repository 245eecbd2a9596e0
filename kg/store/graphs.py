"""Triples -> a named graph that belongs to no article: happenings, judgements, what is derived."""

from collections.abc import Iterable
from typing import NamedTuple

import pyoxigraph as ox
from rdflib import Dataset, Literal, URIRef

from kg.store.datasets import engine
from kg.store.literals import engine_triple
from kg.store.sharing import backend_of

__all__ = ["Triple", "fill", "replace_graph"]


class Triple(NamedTuple):
    """What rdflib's `graph.add` takes."""

    subject: URIRef
    predicate: URIRef
    object: URIRef | Literal


def replace_graph(dataset: Dataset, name: URIRef, triples: Iterable[Triple]) -> None:
    """Let a named graph hold these triples of rdflib's and no others."""
    fill(dataset, ox.NamedNode(name), (engine_triple(*each) for each in triples))


def fill(dataset: Dataset, graph: ox.NamedNode, triples: Iterable[ox.Triple]) -> None:
    """Let a named graph hold these triples and no others; what differs is written at once."""
    new = {ox.Quad(each.subject, each.predicate, each.object, graph) for each in triples}
    old = set(engine(dataset).quads_for_pattern(None, None, None, graph))
    if old != new:
        backend_of(dataset).exchange(old - new, new - old)
