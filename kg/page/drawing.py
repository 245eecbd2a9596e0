"""Network -> one view of the page: nodes, edges, events and legend as its script reads them.

Colours are decided in `colours.py`, sizes in `nodes.py`, lines in `edges.py`, what has
no line in `events.py`, places in `layout.py`.
"""

from dataclasses import dataclass
from typing import Any

import networkx as nx

from kg.page.colours import NodeGroup, legend, node_groups
from kg.page.edges import drawn_edge
from kg.page.events import drawn_events
from kg.page.layout import bends, positions
from kg.page.nodes import drawn_node

__all__ = ["Drawing", "drawing"]

LARGE = 300  # nodes: above, a browser takes seconds to lay a graph out, so we do it here


@dataclass(frozen=True, slots=True)
class Drawing:
    """One view as the page's script reads it."""

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    events: list[dict[str, Any]]
    types: list[NodeGroup]
    documents: dict[str, dict[str, str]]
    laid_out: bool


def drawing(net: "nx.MultiDiGraph[str]") -> Drawing:
    """Draw a network; a graph without kg's attributes is drawn too, only more plainly."""
    groups = node_groups(net)
    places = positions(net) if len(net) > LARGE else {}
    ranked = sorted(net, key=lambda name: (-net.degree(name), str(name)))
    curves = bends(net)
    documents: dict[str, dict[str, str]] = {}
    edges = [
        drawn_edge(number, key, net.edges[key], curves[key], documents)
        for number, key in enumerate(net.edges(keys=True))
    ]
    return Drawing(
        nodes=[
            drawn_node(rank, name, net, groups[name], places.get(name))
            for rank, name in enumerate(ranked)
        ],
        edges=edges,
        events=drawn_events(net, documents),
        types=legend(groups.values()),
        documents=dict(sorted(documents.items())),
        laid_out=bool(places),
    )
