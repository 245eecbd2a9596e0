"""Triples -> a named graph that belongs to no article: happenings, judgements, what is derived."""

from collections.abc import Iterable

import pyoxigraph as ox
from rdflib import Dataset

from kg.store.datasets import engine
from kg.store.sharing import backend_of

__all__ = ["fill"]


def fill(dataset: Dataset, graph: ox.NamedNode, triples: Iterable[ox.Triple]) -> None:
    """Let a named graph hold these triples and no others; what differs is written at once."""
    new = {ox.Quad(each.subject, each.predicate, each.object, graph) for each in triples}
    old = set(engine(dataset).quads_for_pattern(None, None, None, graph))
    if old != new:
        backend_of(dataset).exchange(old - new, new - old)
