"""Actors of articles -> clusters of them, each with what its articles tell of it."""

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeVar

from kg.identity.crowd import Crowd, Surroundings
from kg.identity.names import Name, name_of, sound
from kg.identity.values import Kind

__all__ = ["Cluster", "Clusters", "forget_names"]


T = TypeVar("T")


@dataclass(eq=False, slots=True)
class Cluster:
    """Some actors of articles that are one, and what all their articles tell.

    At first there is one for each actor of each article: what is alike is held once for all.
    """

    crowd: Crowd
    numbers: "array[int]" = field(default_factory=lambda: array("i"))
    kinds: Set[Kind] = frozenset()
    states: Set[str] = frozenset()
    roles: Set[str] = frozenset()
    known: Set[str] = frozenset()
    first: int = -1  # of its members, which stands for it in judgements
    fullest: str | None = None  # its label, once that was asked for
    around: Surroundings | None = None  # its company, once that was asked for
    told: int = 0  # of how many of its members

    def add(self, number: int) -> None:
        """Take an actor in."""
        crowd = self.crowd
        self.first = min(self.first, number) if self.numbers else number
        self.numbers.append(number)
        self.fullest = None  # it may be another now
        if kind := crowd.kind(number):
            self.kinds = merged(self.kinds, alone(kind))
        if state := crowd.acts_for(number):
            self.states = merged(self.states, alone(state))
        self.roles = merged(self.roles, crowd.roles(number))
        if crowd.is_known[number]:
            self.known = merged(self.known, alone(crowd.name(number)))

    @property
    def company(self) -> Surroundings:
        """What its articles tell of others."""
        if len(self.numbers) == 1:  # as most: it is found again sooner than kept
            return company_in(self.crowd, self.numbers[0])
        if self.told < len(self.numbers):
            new = self.crowd.company(self.numbers[self.told :])
            self.around = new if self.around is None else self.around.with_more(new)
            self.told = len(self.numbers)
        assert self.around is not None
        return self.around

    @property
    def label(self) -> str:
        """The fullest of its names; of several as full the most frequent."""
        if self.fullest is None:
            names = Counter(map(self.crowd.label, self.numbers))
            self.fullest = min(names, key=lambda label: (-fullness(label), -names[label], label))
        return self.fullest

    @property
    def name(self) -> Name:
        """Its fullest name, word by word."""
        return name_of(self.label)


@lru_cache(maxsize=1 << 10)
def company_in(crowd: Crowd, number: int) -> Surroundings:
    """Return what the article of an actor tells of others; it is the same for all in a setting."""
    return crowd.company([number])


def merged(known: Set[T], more: Set[T]) -> Set[T]:
    """Add to a set: most clusters have one member, and share what its article tells of all."""
    if more <= known:
        return known
    if not known:
        return more
    found = known if isinstance(known, set) else set(known)
    found |= more
    return found


@lru_cache(maxsize=1 << 16)
def alone(value: T) -> frozenset[T]:
    """Return a set of one, the same each time."""
    return frozenset({value})


@lru_cache(maxsize=1 << 16)
def fullness(label: str) -> int:
    """Count the letters of a name that are no initials' nor titles'."""
    words = [word for word in name_of(label).words if len(word) > 1]
    return len(words) * 100 + len("".join(words)) if len(words) > 1 else len(words)


def forget_names() -> None:
    """Let go of what was remembered of the names of thousands of articles."""
    for remembered in (name_of, sound, alone, fullness, company_in):
        remembered.cache_clear()


class Clusters:
    """Union-find over actors of articles, where some pairs may never be one."""

    def __init__(
        self,
        crowd: Crowd,
        apart: Iterable[tuple[int, int]] = (),
        doubtful: Iterable[tuple[int, int]] = (),
    ) -> None:
        self.crowd = crowd
        self.of: dict[int, Cluster] = {}
        self.apart = by_number(apart)
        self.doubtful = by_number(doubtful)

    def add_all(self, numbers: Sequence[int]) -> Cluster:
        """Put actors that nobody tells apart into a cluster, which is found by the first."""
        cluster = Cluster(self.crowd)
        for each in numbers:
            cluster.add(each)
        self.of[cluster.first] = cluster
        return cluster

    def may_join(self, first: Cluster, second: Cluster) -> bool:
        """Return whether a rule may join two: nobody doubts it."""
        return self.may_be_one(first, second) and not self.meets(self.doubtful, first, second)

    def may_be_one(self, first: Cluster, second: Cluster) -> bool:
        """Return whether no judgement keeps two clusters apart, and no ontology."""
        if len(first.known | second.known) > 1:
            return False
        return not self.meets(self.apart, first, second)

    def meets(self, pairs: Mapping[int, Set[int]], first: Cluster, second: Cluster) -> bool:
        """Return whether one of some pairs has a member in each of two clusters."""
        numbers = first.numbers if pairs else ()
        return any(
            self.of.get(other) is second for each in numbers for other in pairs.get(each, ())
        )

    def join(self, first: Cluster, second: Cluster) -> Cluster:
        """Make one of two clusters, the smaller one going into the larger."""
        if first is second:
            return first
        is_smaller = len(first.numbers) <= len(second.numbers)
        small, large = (first, second) if is_smaller else (second, first)
        for each in small.numbers:
            large.add(each)
            if each in self.of:
                self.of[each] = large
        return large

    def all(self) -> list[Cluster]:
        """List the clusters by their first members."""
        return sorted({id(each): each for each in self.of.values()}.values(), key=lambda c: c.first)


def by_number(pairs: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    """Return the pairs of each member."""
    found: dict[int, set[int]] = {}
    for first, second in pairs:
        found.setdefault(first, set()).add(second)
        found.setdefault(second, set()).add(first)
    return found
