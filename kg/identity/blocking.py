"""Clusters -> the pairs of them that are worth comparing: near-linear in their number."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from kg.identity.names import Likeness, Name, likeness
from kg.identity.profiles import Cluster, Clusters
from kg.identity.values import Member

__all__ = ["Candidates", "variants"]


def variants(clusters: Iterable[Cluster]) -> Iterator[tuple[Cluster, Cluster]]:
    """Yield pairs of names that may be spellings of one."""
    blocks: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for key in block_keys(cluster.name):
            blocks[key].append(cluster)
    for key in sorted(blocks):
        yield from combinations(blocks[key], 2)


def block_keys(name: Name) -> Iterator[tuple[str, str]]:
    """Yield what spellings of a name share: last sound and first letter, or letters without gaps.

    >>> list(block_keys(Name(("zoe", "ovandre"))))
    [('OFNTR', 'z'), ('', 'zoeovandre')]
    """
    if not name.is_short:
        yield name.sounds[-1], name.words[0][0]
    yield "", "".join(name.words)


class Candidates:
    """Finds those whom a short name, initials or an acronym may mean."""

    def __init__(self, anchors: Iterable[Cluster], clusters: Clusters) -> None:
        self.clusters = clusters
        self.by_word: dict[str, list[Member]] = defaultdict(list)
        for cluster in anchors:
            for word in sorted(keys(cluster.name)):
                self.by_word[word].append(cluster.first)

    def of(self, cluster: Cluster) -> Sequence[tuple[Cluster, Likeness]]:
        """List whom a cluster may be, each once."""
        name = cluster.name
        found = {id(each): each for each in map(self.clusters.of.__getitem__, self.named(name))}
        pairs = ((each, likeness(name, each.name)) for each in found.values())
        fitting = [(each, alike) for each, alike in pairs if alike and may_mean(cluster, each)]
        return sorted(fitting, key=lambda each: each[0].first)

    def named(self, name: Name) -> Sequence[Member]:
        """List the first members of those whose names may be cut to the last word of a name."""
        return self.by_word.get(name.last, ())

    def has_initials(self, cluster: Cluster) -> bool:
        """Return whether a name begins with an initial."""
        name = cluster.name
        return not name.is_short and len(name.words[0]) == 1


def keys(name: Name) -> set[str]:
    """List the words under which a name is found: its last, its first, its initials."""
    return {name.words[0], name.last, *([name.initials] if len(name.words) > 2 else [])}


def may_mean(cluster: Cluster, other: Cluster) -> bool:
    """Return whether a name may be cut to another; a person's is cut to the surname alone."""
    name, longer = cluster.name, other.name
    if not name.is_short:
        return len(longer.words[0]) > 1  # initials stand for names, not for initials
    kinds = cluster.kinds | other.kinds
    same_kind = len(kinds) < 2 or bool(cluster.kinds & other.kinds)
    return same_kind and ("person" not in kinds or name.last == longer.last)
