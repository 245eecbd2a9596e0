"""A store, a pattern -> the properties of the nodes that it finds, each asked for on its own.

One query with an OPTIONAL for each property lost: whoever gives a node a thousand labels, a
thousand codes and a thousand dates would have it yield a thousand million rows.
"""

from collections.abc import Mapping

from kg.store.protocol import Queryable
from kg.store.stores import bindings

__all__ = ["attributes"]

PROPERTY = "SELECT ?node ?value {{ {} ?node {} ?value }}"


def attributes(
    graph: Queryable, nodes: str, properties: Mapping[str, str]
) -> dict[str, dict[str, str]]:
    """Return by node the first value of each property, in the order of texts.

    Args:
        graph: where to look.
        nodes: a pattern for `?node` that ends in a dot, or "" for all.
        properties: a name for each property, as SPARQL writes it.
    """
    found: dict[str, dict[str, str]] = {}
    for name, written in properties.items():
        for row in bindings(graph, PROPERTY.format(nodes, written)):
            known = found.setdefault(row["node"], {})
            value = row["value"]
            if name not in known or value < known[name]:
                known[name] = value
    return found
