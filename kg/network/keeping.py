"""Network <-> what a store folder keeps of it, so that it is made once."""

from typing import Any, cast

import networkx as nx

__all__ = ["network_in", "written"]


def written(net: "nx.MultiDiGraph[str]") -> dict[str, Any]:
    """Write a network as what JSON can hold.

    >>> net = nx.MultiDiGraph([("France", "Mali")])
    >>> network_in(written(net)).edges
    OutMultiEdgeView([('France', 'Mali', 0)])
    """
    return dict(nx.node_link_data(net, edges="edges"))


def network_in(told: dict[str, Any]) -> "nx.MultiDiGraph[str]":
    """Read a network that `written` wrote."""
    return cast("nx.MultiDiGraph[str]", nx.node_link_graph(told, edges="edges"))
