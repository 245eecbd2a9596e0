"""Dataset -> GraphML, GEXF and node-link JSON, for Gephi, Cytoscape, yEd and whoever draws."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import networkx as nx
from rdflib import Dataset

from kg.files import written
from kg.network import View, network
from kg.store import Queryable

__all__ = ["NETWORK_FORMATS", "write_network"]


def write_network(dataset: Dataset | Queryable, path: Path, form: str, *, view: View) -> None:
    """Write a view of a graph, whole or not at all."""
    text = WRITERS[form](network(dataset, view=view))

    def write(new: Path) -> None:
        new.write_text(text, encoding="utf-8")

    written(path, write)


def graphml(net: "nx.MultiDiGraph[str]") -> str:
    """Write GraphML.

    networkx writes an edge's key as its id. Programs take two edges of one id for one, so each has
    a number; its relation is an attribute too.
    """
    numbered: nx.MultiDiGraph[str] = nx.MultiDiGraph(**net.graph)
    numbered.add_nodes_from(net.nodes(data=True))
    for number, (one, other, values) in enumerate(net.edges(data=True)):
        numbered.add_edge(one, other, str(number), **values)
    return signed("\n".join(nx.generate_graphml(numbered)))


def gexf(net: "nx.MultiDiGraph[str]") -> str:
    """Write GEXF without the day that networkx notes: the same graph gives the same bytes."""
    text = "\n".join(nx.generate_gexf(net))
    return signed(re.sub(r' lastmodifieddate="[^"]*"', "", text, count=1))


def node_link(net: "nx.MultiDiGraph[str]") -> str:
    """Write node-link JSON, which networkx reads: nodes and edges."""
    return json.dumps(nx.node_link_data(net, edges="edges"), ensure_ascii=False, indent=1) + "\n"


def signed(text: str) -> str:
    """Put into a file of XML what tells that kg wrote it."""
    return (
        re.sub(r"\A(<\?xml.*?\?>)?", r"\1\n<!-- written by kg -->", text, count=1).lstrip() + "\n"
    )


WRITERS: Mapping[str, Callable[["nx.MultiDiGraph[str]"], str]] = {
    "graphml": graphml,
    "gexf": gexf,
    "json": node_link,
}
NETWORK_FORMATS = tuple(WRITERS)
