"""Dataset -> GraphML and GEXF, for Gephi, Cytoscape and yEd."""

import re
from pathlib import Path
from typing import Any, Literal

import networkx as nx
from rdflib import Dataset

from kg.files import written
from kg.network import network
from kg.store import Queryable

__all__ = ["flat", "write_network"]

NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_network(
    dataset: Dataset | Queryable, path: Path, form: str, *, view: Literal["actors", "states"]
) -> None:
    """Write a view of a graph, whole or not at all."""
    net = flat(network(dataset, view=view))
    lines = nx.generate_graphml(net) if form == "graphml" else nx.generate_gexf(net)
    # networkx notes the day in GEXF: without it the same graph gives the same bytes
    text = re.sub(r' lastmodifieddate="[^"]*"', "", "\n".join(lines), count=1) + "\n"
    text = re.sub(r"\A(<\?xml.*?\?>)?", r"\1\n<!-- written by kg -->", text, count=1).lstrip()

    def write(new: Path) -> None:
        new.write_text(text, encoding="utf-8")

    written(path, write)


def flat(net: "nx.MultiDiGraph[str]") -> "nx.MultiDiGraph[str]":
    """Keep what these formats can hold: texts, numbers and truth values; a relation is a label.

    >>> net = nx.MultiDiGraph()
    >>> _ = net.add_edge("France", "Italy", "signs_pact", weight=2, statements=("a", "b"))
    >>> list(flat(net).edges(data=True))
    [('France', 'Italy', {'weight': 2, 'relation': 'signs_pact'})]
    """
    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, values in net.nodes(data=True):
        plain.add_node(clean(node), **scalars(values))
    edges = net.edges(keys=True, data=True)
    for number, (one, other, key, values) in enumerate(edges):
        plain.add_edge(
            clean(one), clean(other), str(number), **scalars(values), relation=clean(str(key))
        )
    return plain


def scalars(values: dict[str, Any]) -> dict[str, str | int | float | bool]:
    """Leave out what is neither text nor number nor truth value."""
    return {
        name: clean(value) if isinstance(value, str) else value
        for name, value in values.items()
        if isinstance(value, str | int | float | bool)
    }


def clean(text: str) -> str:
    r"""Replace the characters that XML cannot hold, in whatever form.

    >>> clean("a\x00b"), clean("c\td")
    ('a\ufffdb', 'c\td')
    """
    return NO_XML.sub("\ufffd", text)
