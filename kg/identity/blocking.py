"""Clusters -> the pairs of them that are worth comparing: near-linear in their number."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations, product

from kg.identity.names import Likeness, Name, likeness, sound
from kg.identity.profiles import Cluster, Clusters

__all__ = ["Candidates", "variants"]

Key = tuple[str, ...]


def variants(clusters: Iterable[Cluster]) -> Iterator[tuple[Cluster, Cluster]]:
    """Yield pairs of names that may be spellings of one, or of which one has more given names.

    Names are compared, each once: of a frequent surname alone there is a cluster for each article.
    """
    of_name: dict[Name, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        of_name[cluster.name].append(cluster)
    names = sorted(of_name, key=lambda name: name.words)
    for one, other in sorted({*alike_names(names), *longer_names(names)}):
        for pair in product(of_name[names[one]], of_name[names[other]]):
            first, second = sorted(pair, key=lambda each: each.first)
            yield first, second


def alike_names(names: Iterable[Name]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of names that may be spellings of one."""
    blocks: dict[Key, list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        for key in spelling_keys(name):
            blocks[key].append(number)
    for block in blocks.values():
        yield from combinations(block, 2)


def spelling_keys(name: Name) -> Iterator[Key]:
    """Yield what spellings of a name share: first letter and sounds, or letters without gaps.

    >>> list(spelling_keys(Name(("zoe", "ovandre"))))
    [('z', 'S', 'OFNTR'), ('zoeovandre',)]
    """
    if not name.is_short:
        yield name.words[0][0], *map(sound, name.words[:-1]), name.sounds[-1]
    yield ("".join(name.words),)


def longer_names(names: Sequence[Name]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of names with one surname of which one may have more given names."""
    longer: dict[Key, list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        for key in given_keys(name):
            longer[key].append(number)
    for number, name in enumerate(names):
        for other in chain.from_iterable(longer.get(key, ()) for key in shorter_keys(name)):
            longest, words = names[other].words, name.words
            if len(longest) > len(words) and longest[0][0] == words[0][0]:
                yield min(number, other), max(number, other)


def given_keys(name: Name) -> set[Key]:
    """List the given names and their initials, each with the surname, of who has two or more.

    >>> sorted(given_keys(Name(("peter", "j", "ord"))))
    [('ord', 'j'), ('ord', 'j', ''), ('ord', 'p', ''), ('ord', 'peter')]
    """
    given = name.words[:-1] if len(name.words) > 2 else ()
    initials = {(name.last, word[0], "") for word in given}
    return initials | {(name.last, word) for word in given}


def shorter_keys(name: Name) -> Iterator[Key]:
    """Yield what one with more given names has of a name: its first word, or begins with it."""
    if name.is_short:
        return
    first = name.words[0]
    if len(first) == 1:
        yield name.last, first, ""
    else:
        yield name.last, first
        yield name.last, first[0]


class Candidates:
    """Finds those whom a short name, initials or an acronym may mean."""

    def __init__(self, anchors: Iterable[Cluster], clusters: Clusters) -> None:
        self.clusters = clusters
        self.by_word: dict[str, list[int]] = defaultdict(list)
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

    def named(self, name: Name) -> Sequence[int]:
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
