"""Network -> where its nodes are and how its edges bend."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import networkx as nx

__all__ = ["Bend", "EdgeKey", "Point", "bends", "positions"]

SPACE = 85.0  # pixels between neighbours
CORE = 400  # nodes that springs place
Point = tuple[int, int]
Place = tuple[float, float]
EdgeKey = tuple[str, str, str]  # from, to, relation


def positions(net: "nx.MultiDiGraph[str]") -> dict[str, Point]:
    """Place the nodes: each connected part by springs, the largest first, the others in rows.

    >>> sorted(positions(nx.MultiDiGraph([("a", "b")])))
    ['a', 'b']
    """
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(sorted(net))
    plain.add_edges_from(sorted({ordered(*edge[:2]) for edge in net.edges}))
    parts = sorted(nx.connected_components(plain), key=lambda part: (-len(part), min(part)))
    placed: dict[str, Point] = {}
    widest = y = x = row = 0.0
    for part in parts:
        radius = SPACE * math.sqrt(len(part))
        widest = max(widest, 2 * radius)
        if x + 2 * radius > widest:
            x, y, row = 0.0, y + row, 0.0
        centre = (x + radius, y + radius)
        for name, point in springs(plain.subgraph(sorted(part)), radius):
            placed[name] = (round(centre[0] + point[0]), round(centre[1] + point[1]))
        x, row = x + 2 * radius, max(row, 2 * radius)
    return placed


def springs(part: "nx.Graph[str]", radius: float) -> Iterator[tuple[str, Place]]:
    """Place the best connected by springs, and around them the others, near their neighbours.

    Springs for all lost: they take ten seconds for 600 nodes and a minute for 3,000.
    """
    ranked = sorted(part, key=lambda name: (-part.degree(name), name))
    best = part.subgraph(ranked[:CORE])
    within = nx.node_connected_component(best, ranked[0])
    core: nx.Graph[str] = nx.Graph()
    core.add_nodes_from(name for name in ranked if name in within)  # a set has no order
    core.add_edges_from(sorted(ordered(*edge) for edge in best.edges if edge[0] in within))
    share = 1.0 if len(core) == len(part) else 0.65
    spread = 2.2 / math.sqrt(len(core))
    found = nx.spring_layout(
        core, k=spread, iterations=120, seed=1, scale=radius * share, method="force"
    )
    placed = {name: (float(x), float(y)) for name, (x, y) in found.items()}
    rings = [name for ring in list(nx.bfs_layers(part, list(core)))[1:] for name in sorted(ring)]
    for number, name in enumerate(rings, start=1):
        known = [placed[neighbour] for neighbour in sorted(part[name]) if neighbour in placed]
        placed[name] = beyond(known, radius * (0.6 + 0.4 * math.sqrt(number / len(rings))), number)
    yield from placed.items()


def beyond(known: Sequence[Place], distance: float, number: int) -> Place:
    """Return a place farther out, in the direction of the neighbours, a little to the side."""
    towards = math.atan2(sum(y for _, y in known), sum(x for x, _ in known))
    angle = towards + 0.8 * (number * 0.618 % 1 - 0.5)
    return distance * math.cos(angle), distance * math.sin(angle)


def ordered(one: str, other: str) -> tuple[str, str]:
    """Return two ends in an order that does not depend on the direction of the edge."""
    return (one, other) if str(one) <= str(other) else (other, one)


class Bend(NamedTuple):
    """How far an edge bends, and how far its label moves with it."""

    roundness: float  # 0 is straight, negative to the left
    lift: int  # pixels, so that labels do not cover one another; the page knows the direction


def bends(net: "nx.MultiDiGraph[str]") -> dict[EdgeKey, Bend]:
    """Bend edges between the same two nodes apart.

    >>> sorted(bends(nx.MultiDiGraph([("a", "b"), ("b", "a")])).values())
    [Bend(roundness=0.16, lift=-9), Bend(roundness=0.16, lift=9)]
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
    return Bend(round((-offset if forward else offset) * step, 3) + 0.0, round(offset * 18))
