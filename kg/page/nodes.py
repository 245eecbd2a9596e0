"""Node -> what vis-network draws: a dot, its size by its neighbours, its colour by its group."""

import math
from typing import Any

import networkx as nx

from kg.page.colours import INK, NodeGroup, darker
from kg.page.layout import Point

__all__ = ["drawn_node"]


def drawn_node(
    rank: int,
    name: str,
    net: "nx.MultiDiGraph[str]",
    group: NodeGroup,
    place: Point | None,
) -> dict[str, Any]:
    """Return a node as the page's script reads it; without a place the browser finds one."""
    node = net.nodes[name]
    size = min(8 + 4 * math.sqrt(net.degree(name)), 34) * (0.6 if group.is_minor else 1)
    drawn = {
        "id": str(name),
        "label": str(node.get("label", name)),
        "shape": "dot",
        "size": round(size, 1),
        "color": node_colours(group.colour),
        "font": {"size": 13 if group.is_minor else 15},
        "kind": group.name,
        "code": str(node.get("code", "")),
        "acts_for": str(node.get("acts_for", "")),
        "rank": rank,
    }
    if place is None:
        return drawn
    # From afar only large words can be read: those of the best connected.
    afar = {"size": round(18 + 40 * math.exp(-rank / 25))}
    return drawn | {"x": place[0], "y": place[1], "font": afar}


def node_colours(colour: str) -> dict[str, Any]:
    """Return the colours of a node, plain and where the pointer is."""
    marked = {"background": colour, "border": INK}
    return {
        "background": colour,
        "border": darker(colour),
        "highlight": marked,
        "hover": dict(marked),
    }
