"""Network -> one view of the page: nodes, edges, events and legend as its script reads them.

Colours are decided in `colours.py`, sizes in `nodes.py`, lines in `edges.py`, what has
no line in `events.py`, bends in `layout.py`. Where nodes are is the script's to find: what is
shown changes there.
"""

from dataclasses import dataclass
from typing import Any

import networkx as nx

from kg.page.colours import NodeGroup, legend, node_groups
from kg.page.edges import drawn_edge
from kg.page.events import drawn_events
from kg.page.layout import bends
from kg.page.nodes import drawn_node, standings

__all__ = ["Drawing", "drawing"]


@dataclass(frozen=True, slots=True)
class Drawing:
    """One view as the page's script reads it."""

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    events: list[dict[str, Any]]
    types: list[NodeGroup]
    documents: dict[str, dict[str, str]]
    total: int  # nodes of the network: a page may hold fewer


def drawing(net: "nx.MultiDiGraph[str]") -> Drawing:
    """Draw a network; a graph without kg's attributes is drawn too, only more plainly."""
    groups = node_groups(net)
    curves = bends(net)
    documents: dict[str, dict[str, str]] = {}
    edges = [
        drawn_edge(number, key, net.edges[key], curves[key], documents)
        for number, key in enumerate(net.edges(keys=True))
    ]
    return Drawing(
        nodes=[
            drawn_node(name, net.nodes[name], groups[name], standing)
            for name, standing in standings(net).items()
        ],
        edges=edges,
        events=drawn_events(net, documents),
        types=legend(groups.values()),
        documents=dict(sorted(documents.items())),
        total=len(net),
    )
