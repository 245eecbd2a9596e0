"""Pairs -> the groups that they make."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

__all__ = ["connected"]


def connected(names: Sequence[str], pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Group what pairs link, directly or through others; each group is in the order of the names.

    >>> connected(["a", "b", "c", "d"], [("c", "a"), ("d", "d")])
    [['a', 'c'], ['b'], ['d']]
    """
    import numpy as np
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    place = {name: number for number, name in enumerate(names)}
    ends = np.array([(place[a], place[b]) for a, b in pairs], dtype=int).reshape(-1, 2)
    links = coo_array((np.ones(len(ends)), ends.T), shape=(len(names), len(names)))
    groups: dict[int, list[str]] = defaultdict(list)
    for name, label in zip(names, connected_components(links, directed=False)[1], strict=True):
        groups[label].append(name)
    return list(groups.values())
