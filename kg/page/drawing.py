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
from kg.page.layout import EdgeKey, bends
from kg.page.nodes import Standing, drawn_node, standings

__all__ = ["Drawing", "Frame", "drawing", "frame"]


@dataclass(frozen=True, slots=True)
class Frame:
    """What the parts of one network have in common: groups, ranks, and the number of each edge."""

    groups: dict[str, NodeGroup]
    standings: dict[str, Standing]
    numbers: dict[EdgeKey, int]


def frame(net: "nx.MultiDiGraph[str]") -> Frame:
    """Decide once for a network what each drawing of a part of it goes by."""
    numbers = {key: number for number, key in enumerate(net.edges(keys=True))}
    return Frame(node_groups(net), standings(net), numbers)


@dataclass(frozen=True, slots=True)
class Drawing:
    """One view as the page's script reads it."""

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    events: list[dict[str, Any]]
    types: list[NodeGroup]
    documents: dict[str, dict[str, str]]
    total: int  # nodes of the network: a page may hold fewer


def drawing(net: "nx.MultiDiGraph[str]", whole: Frame | None = None) -> Drawing:
    """Draw a network; a graph without kg's attributes is drawn too, only more plainly.

    Args:
        net: what is drawn.
        whole: the frame of the network that it is a part of; None: it is no part.
    """
    whole = whole or frame(net)
    curves = bends(net)
    documents: dict[str, dict[str, str]] = {}
    edges = [
        drawn_edge(whole.numbers[key], key, net.edges[key], curves[key], documents)
        for key in net.edges(keys=True)
    ]
    return Drawing(
        nodes=[
            drawn_node(name, net.nodes[name], whole.groups[name], standing)
            for name, standing in whole.standings.items()
            if name in net
        ],
        edges=edges,
        events=drawn_events(net, documents, whole.numbers),
        types=legend(whole.groups.values()),
        documents=dict(sorted(documents.items())),
        total=len(whole.standings),
    )
