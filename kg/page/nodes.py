"""Node -> what vis-network draws: its size by its weight, its colour and shape by its group."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from kg.network import statements_in
from kg.page.colours import INK, NodeGroup, darker

__all__ = ["Weight", "drawn_node", "weights"]

LEAST, MOST = 6.5, 26.0  # pixels from the middle to the rim


@dataclass(frozen=True, slots=True, order=True)
class Weight:
    """How much a node matters: in how many articles it is, then to how many it is linked."""

    sources: int
    neighbours: int
    lines: int


def weights(net: "nx.MultiDiGraph[str]") -> dict[str, Weight]:
    """Weigh each node.

    >>> weights(nx.MultiDiGraph([("a", "b"), ("a", "b"), ("c", "b")]))["b"]
    Weight(sources=0, neighbours=2, lines=3)
    """
    sources = sources_of(net)
    return {
        name: Weight(len(sources[name]), len({*net.succ[name], *net.pred[name]}), net.degree(name))
        for name in net
    }


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
    rank: int, name: str, node: Mapping[str, Any], group: NodeGroup, weight: Weight
) -> dict[str, Any]:
    """Return a node as the page's script reads it."""
    size = min(LEAST + 2.7 * math.sqrt(max(weight.sources, weight.neighbours, 1) - 1), MOST)
    drawn = {
        "id": str(name),
        "label": str(node.get("label", name)),
        "shape": group.shape,
        "size": round(size * (0.7 if group.is_minor else 1), 1),
        "color": node_colours(group.colour),
        "kind": group.name,
        "minor": group.is_minor,
        "code": str(node.get("code", "")),
        "acts_for": str(node.get("acts_for", "")),
        "sources": weight.sources,
        "rank": rank,
    }
    aliases = str(node.get("aliases", ""))
    return drawn | ({"aliases": aliases} if aliases else {})


def node_colours(colour: str) -> dict[str, Any]:
    """Return the colours of a node, plain and where the pointer is."""
    marked = {"background": colour, "border": INK}
    return {
        "background": colour,
        "border": darker(colour),
        "highlight": marked,
        "hover": dict(marked),
    }
