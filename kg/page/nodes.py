"""Node -> what vis-network draws: its size by its weight, its colour and shape by its group."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from kg.network import statements_in
from kg.page.colours import NodeGroup, darker, lighter

__all__ = ["Standing", "counted_standings", "drawn_node", "standings"]

LEAST, MOST = 6.5, 24.0  # pixels from the middle to the rim


@dataclass(frozen=True, slots=True)
class Standing:
    """How much a node matters: its rank, in how many articles it is, and how large it is drawn."""

    rank: int
    sources: int
    size: float


def standings(net: "nx.MultiDiGraph[str]") -> dict[str, Standing]:
    """Rank the nodes: those in most articles first, of equals those with most neighbours.

    >>> list(standings(nx.MultiDiGraph([("a", "b"), ("a", "b"), ("c", "b")])))
    ['b', 'a', 'c']
    """
    sources = {name: len(found) for name, found in sources_of(net).items()}
    neighbours = {name: len({*net.succ[name], *net.pred[name]}) for name in net}
    weights = {name: max(sources[name], neighbours[name], 1) for name in net}
    most = max(weights.values(), default=1)
    ranked = sorted(
        net, key=lambda name: (-sources[name], -neighbours[name], -net.degree(name), str(name))
    )
    return {
        name: Standing(rank, sources[name], radius(weights[name], most))
        for rank, name in enumerate(ranked)
    }


def counted_standings(sources: Mapping[str, int]) -> dict[str, Standing]:
    """Rank nodes of which only the numbers of their articles are known, given in their order.

    >>> counted_standings({"a": 90, "b": 1})["b"]
    Standing(rank=1, sources=1, size=6.5)
    """
    most = max(sources.values(), default=1)
    return {
        name: Standing(rank, number, radius(max(number, 1), most))
        for rank, (name, number) in enumerate(sources.items())
    }


def radius(weight: int, most: int) -> float:
    """Return how large a node is, by its weight and that of the weightiest.

    >>> radius(1, 90), radius(90, 90)
    (6.5, 24.0)
    """
    share = math.sqrt((weight - 1) / max(most - 1, 10))
    return LEAST + (MOST - LEAST) * share


def sources_of(net: "nx.MultiDiGraph[str]") -> dict[str, set[str]]:
    """Return the articles that tell of each node."""
    found = {name: documents_in(node, "events") for name, node in net.nodes(data=True)}
    for one, other, edge in net.edges(data=True):
        documents = documents_in(edge, "statements")
        found[one] |= documents
        found[other] |= documents
    return found


def documents_in(attributes: Mapping[str, Any], name: str) -> set[str]:
    """Return the articles of the statements or events in an attribute."""
    return {each.document for each in statements_in(attributes.get(name, "[]"))}


def drawn_node(
    name: str, node: Mapping[str, Any], group: NodeGroup, standing: Standing
) -> dict[str, Any]:
    """Return a node as the page's script reads it."""
    drawn = {
        "id": str(name),
        "label": str(node.get("label", name)),
        "shape": group.shape,
        "size": round(standing.size * (0.7 if group.is_minor else 1), 1),
        "color": node_colours(group.colour),
        "kind": group.name,
        "minor": group.is_minor,
        "code": str(node.get("code", "")),
        "acts_for": str(node.get("acts_for", "")),
        "sources": standing.sources,
        "rank": standing.rank,
    }
    aliases = str(node.get("aliases", ""))
    return drawn | ({"aliases": aliases} if aliases else {})


def node_colours(colour: str) -> dict[str, str]:
    """Return the colours of a node: its own, and its rim by day and in the dark."""
    return {"background": colour, "border": darker(colour), "light": lighter(colour)}
