"""Pairs -> the groups that they make.

scipy's connected components lost: to import them takes longer than to read an article.
"""

from collections.abc import Iterable, Sequence

__all__ = ["connected"]


def connected(names: Sequence[str], pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Group what pairs link, directly or through others; each group is in the order of the names.

    >>> connected(["a", "b", "c", "d"], [("c", "a"), ("d", "d")])
    [['a', 'c'], ['b'], ['d']]
    """
    leads = {name: name for name in names}

    def first(name: str) -> str:
        while leads[name] != name:
            leads[name] = name = leads[leads[name]]
        return name

    for one, other in pairs:
        leads[first(one)] = first(other)
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(first(name), []).append(name)
    return list(groups.values())
