"""Network -> how the edges between the same two nodes bend apart."""

from collections import defaultdict
from typing import NamedTuple

import networkx as nx

__all__ = ["Bend", "EdgeKey", "bends"]

EdgeKey = tuple[str, str, str]  # from, to, relation


def ordered(one: str, other: str) -> tuple[str, str]:
    """Return two ends in an order that does not depend on the direction of the edge."""
    return (one, other) if str(one) <= str(other) else (other, one)


class Bend(NamedTuple):
    """How far an edge bends: 0 is straight, negative to the left."""

    roundness: float


def bends(net: "nx.MultiDiGraph[str]") -> dict[EdgeKey, Bend]:
    """Bend edges between the same two nodes apart.

    >>> sorted(bends(nx.MultiDiGraph([("a", "b"), ("b", "a")])).values())
    [Bend(roundness=0.16), Bend(roundness=0.16)]
    """
    pairs: dict[tuple[str, str], list[EdgeKey]] = defaultdict(list)
    for edge in sorted(net.edges(keys=True), key=lambda edge: tuple(map(str, edge))):
        pairs[ordered(*edge[:2])].append(edge)
    return {
        edge: bend(index - (len(edges) - 1) / 2, len(edges), forward=ordered(*edge[:2]) == edge[:2])
        for edges in pairs.values()
        for index, edge in enumerate(edges)
    }


def bend(offset: float, count: int, *, forward: bool) -> Bend:
    """Spread the edges of a pair evenly; seen from its other end a bend has the other sign."""
    step = min(0.32, 1.8 / count)
    return Bend(round((-offset if forward else offset) * step, 3) + 0.0)
