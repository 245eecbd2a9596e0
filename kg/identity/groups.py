"""Pairs -> the groups that they make."""

from collections.abc import Iterable, Sequence

__all__ = ["connected"]


def connected(names: Sequence[str], pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Group names that a chain of pairs connects, groups and names in the order of `names`.

    scipy's connected components lost: to import them takes longer than to read an article.

    >>> connected(["a", "b", "c", "d"], [("c", "a"), ("d", "d")])
    [['a', 'c'], ['b'], ['d']]
    """
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(names)
    graph.add_edges_from(pairs)
    place = {name: number for number, name in enumerate(names)}
    return [sorted(group, key=place.__getitem__) for group in nx.connected_components(graph)]
