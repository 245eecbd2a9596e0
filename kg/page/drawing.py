"""Network -> one view of the page: nodes, edges, events and legend as its script reads them.

Colours are decided in `colours.py`, sizes in `nodes.py`, lines in `edges.py`, what has
no line in `events.py`, bends in `layout.py`. Where nodes are is the script's to find: what is
shown changes there.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import networkx as nx

from kg.page.colours import NodeGroup, group_of, groups_of_kinds, legend, node_groups
from kg.page.edges import drawn_edge
from kg.page.events import drawn_events
from kg.page.layout import EdgeKey, bends
from kg.page.nodes import Standing, counted_standings, drawn_node, standings

__all__ = ["Drawing", "Frame", "drawing", "frame", "frame_of_part"]


@dataclass(frozen=True, slots=True)
class Frame:
    """What the parts of one network have in common: groups, ranks, and the number of each edge."""

    groups: dict[str, NodeGroup]
    standings: dict[str, Standing]
    numbers: dict[EdgeKey, int]
    legend: list[NodeGroup]
    total: int  # nodes


def frame(net: "nx.MultiDiGraph[str]") -> Frame:
    """Decide once for a network what each drawing of a part of it goes by."""
    numbers = {key: number for number, key in enumerate(net.edges(keys=True))}
    groups = node_groups(net)
    return Frame(groups, standings(net), numbers, legend(groups.values()), len(net))


def frame_of_part(
    net: "nx.MultiDiGraph[str]",
    kinds: Iterable[Mapping[str, Any]],
    sources: Mapping[str, int],
    total: int,
) -> Frame:
    """Decide for a part of a network that was never made whole what its drawing goes by.

    All parts agree: the number of an edge is a hash of its ends and its relation.

    Args:
        net: the part.
        kinds: a node of each kind that the whole may have.
        sources: in how many articles each node is, the most important first.
        total: nodes of the whole.
    """
    groups = groups_of_kinds(kinds)
    return Frame(
        {name: groups[group_of(node)] for name, node in net.nodes(data=True)},
        {name: each for name, each in counted_standings(sources).items() if name in net},
        {key: hashed(key) for key in net.edges(keys=True)},
        legend(groups.values()),
        total,
    )


def hashed(key: EdgeKey) -> int:
    """Return a number that is the edge's own, in any part and on any day."""
    return int.from_bytes(blake2b("\n".join(key).encode(), digest_size=6).digest(), "big")


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
        types=whole.legend,
        documents=dict(sorted(documents.items())),
        total=whole.total,
    )
