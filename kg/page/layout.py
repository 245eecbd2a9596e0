"""Graph -> where its nodes stand and how its edges bend."""

import math
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import networkx as nx

__all__ = ["Bend", "bends", "positions"]

SPACE = 85.0  # pixels between neighbours
Point = tuple[int, int]


def positions(net: "nx.MultiDiGraph[str]") -> dict[str, Point]:
    """Place the nodes: each connected part by springs, the largest first, the others in rows.

    >>> sorted(positions(nx.MultiDiGraph([("a", "b")])))
    ['a', 'b']
    """
    plain = nx.Graph()
    plain.add_nodes_from(sorted(net))
    plain.add_edges_from(sorted({tuple(sorted(edge[:2])) for edge in net.edges}))
    parts = sorted(nx.connected_components(plain), key=lambda part: (-len(part), min(part)))
    placed: dict[str, Point] = {}
    widest = y = x = row = 0.0
    for part in parts:
        radius = SPACE * math.sqrt(len(part))
        widest = max(widest, 2 * radius)
        if x + 2 * radius > widest:
            x, y, row = 0.0, y + row, 0.0
        centre = (x + radius, y + radius)
        for name, point in _springs(plain.subgraph(sorted(part)), radius):
            placed[name] = (round(centre[0] + point[0]), round(centre[1] + point[1]))
        x, row = x + 2 * radius, max(row, 2 * radius)
    return placed


def _springs(part: "nx.Graph[str]", radius: float) -> Iterator[tuple[str, tuple[float, float]]]:
    ordered = nx.Graph()
    ordered.add_nodes_from(sorted(part))  # a subgraph iterates in the order of a set
    ordered.add_edges_from(sorted(tuple(sorted(edge)) for edge in part.edges))
    spread = 2.2 / math.sqrt(max(len(ordered), 1))
    found = nx.spring_layout(ordered, k=spread, iterations=120, seed=1, scale=radius)
    for name, (x, y) in found.items():
        yield name, (float(x), float(y))


class Bend(NamedTuple):
    """How far an edge bends (0 is straight, negative to the left), and how far its label moves."""

    roundness: float
    lift: int  # pixels downwards, so that labels halfway along do not cover one another


def bends(net: "nx.MultiDiGraph[str]") -> dict[tuple[str, str, str], Bend]:
    """Bend edges between the same two nodes apart.

    >>> sorted(bends(nx.MultiDiGraph([("a", "b"), ("b", "a")])).values())
    [Bend(roundness=0.16, lift=-15), Bend(roundness=0.16, lift=15)]
    """
    pairs: dict[tuple[str, ...], list[tuple[str, str, str]]] = defaultdict(list)
    for edge in sorted(net.edges(keys=True), key=lambda edge: tuple(map(str, edge))):
        pairs[tuple(sorted(edge[:2]))].append(edge)
    return {
        edge: _bend(index - (len(edges) - 1) / 2, len(edges), forward=edge[0] <= edge[1])
        for edges in pairs.values()
        for index, edge in enumerate(edges)
    }


def _bend(offset: float, count: int, *, forward: bool) -> Bend:
    """Spread the edges of a pair evenly; seen from its other end a bend has the other sign."""
    step = min(0.32, 1.8 / count)
    return Bend(round((-offset if forward else offset) * step, 3) + 0.0, round(offset * 30))
