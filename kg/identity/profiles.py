"""Actors of articles -> clusters of them, each with what its articles tell of it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Final, TypeVar

from kg.identity.names import Name, name_of, sound
from kg.identity.values import ArticleActor, Kind, Member

__all__ = ["Cluster", "Clusters", "forget_names"]


T = TypeVar("T")
NOBODY: Final = Member("", "")
NOTHING: Final[Mapping[str, int]] = MappingProxyType({})


@dataclass(eq=False, slots=True)
class Cluster:
    """Some actors of articles that are one, and what all their articles tell.

    At first there is one for each actor of each article: what is alike is held once for all.
    """

    actors: list[ArticleActor] = field(default_factory=list)
    kinds: Set[Kind] = frozenset()
    states: Set[str] = frozenset()
    roles: Set[str] = frozenset()
    others: Set[str] = frozenset()
    countries: Set[str] = frozenset()
    documents: Set[str] = frozenset()
    months: Set[int] = frozenset()
    names: Mapping[str, int] = field(default_factory=lambda: NOTHING)  # how often it is called what
    known: Set[str] = frozenset()
    ids: Set[str] = frozenset()
    first: Member = NOBODY  # of its members, which stands for it in judgements
    fullest: str | None = None  # its label, once that was asked for

    def add(self, actor: ArticleActor) -> None:
        """Take an actor in."""
        self.first = min(self.first, actor.member) if self.actors else actor.member
        self.actors.append(actor)
        self.names = counted(self.names, actor.label)
        self.fullest = None  # it may be another now
        self.ids = merged(self.ids, alone(actor.member.actor))
        self.documents = merged(self.documents, alone(actor.member.document))
        if actor.kind:
            self.kinds = merged(self.kinds, alone(actor.kind))
        if actor.acts_for:
            self.states = merged(self.states, alone(actor.acts_for))
        self.roles = merged(self.roles, actor.roles)
        self.others = merged(self.others, actor.others)
        self.countries = merged(self.countries, actor.countries)
        if actor.date:
            self.months = merged(self.months, alone(month_of(actor.date)))
        if actor.known:
            self.known = merged(self.known, alone(actor.member.actor))

    @property
    def label(self) -> str:
        """The fullest of its names; of several as full the most frequent."""
        if self.fullest is None:
            names = self.names
            self.fullest = min(names, key=lambda label: (-fullness(label), -names[label], label))
        return self.fullest

    @property
    def name(self) -> Name:
        """Its fullest name, word by word."""
        return name_of(self.label)


def merged(known: Set[T], more: Set[T]) -> Set[T]:
    """Add to a set: most clusters have one member, and share what its article tells of all."""
    if more <= known:
        return known
    if not known:
        return more
    found = known if isinstance(known, set) else set(known)
    found |= more
    return found


def counted(names: Mapping[str, int], label: str) -> Mapping[str, int]:
    """Count a name once more; those of one actor are the same object for all of that name."""
    if not names:
        return once(label)
    found = names if isinstance(names, Counter) else Counter(names)
    found[label] += 1
    return found


@lru_cache(maxsize=1 << 16)
def once(label: str) -> Mapping[str, int]:
    """Return a name with the number 1, the same object each time."""
    return {label: 1}


@lru_cache(maxsize=1 << 16)
def alone(value: T) -> frozenset[T]:
    """Return a set of one, the same each time."""
    return frozenset({value})


@lru_cache(maxsize=1 << 16)
def fullness(label: str) -> int:
    """Count the letters of a name that are no initials' nor titles'."""
    words = [word for word in name_of(label).words if len(word) > 1]
    return len(words) * 100 + len("".join(words)) if len(words) > 1 else len(words)


@lru_cache(maxsize=1 << 12)
def month_of(date: str) -> int:
    """Number the months.

    >>> month_of("2024-05-30") - month_of("2023-12")
    5
    """
    year, month = date.split("-")[:2]
    return int(year) * 12 + int(month)


def forget_names() -> None:
    """Let go of what was remembered of the names of thousands of articles."""
    for remembered in (name_of, sound, once, alone, fullness):
        remembered.cache_clear()


class Clusters:
    """Union-find over actors of articles, where some pairs may never be one."""

    def __init__(
        self,
        apart: Iterable[tuple[Member, Member]] = (),
        doubtful: Iterable[tuple[Member, Member]] = (),
    ) -> None:
        self.of: dict[Member, Cluster] = {}
        self.apart = by_member(apart)
        self.doubtful = by_member(doubtful)

    def add(self, actor: ArticleActor) -> Cluster:
        """Put an actor into a cluster of its own."""
        return self.add_all([actor])

    def add_all(self, actors: Sequence[ArticleActor]) -> Cluster:
        """Put actors that nobody tells apart into a cluster, which is found by the first."""
        cluster = Cluster()
        for actor in actors:
            cluster.add(actor)
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

    def meets(self, pairs: Mapping[Member, Set[Member]], first: Cluster, second: Cluster) -> bool:
        """Return whether one of some pairs has a member in each of two clusters."""
        members = (actor.member for actor in first.actors) if pairs else ()
        return any(
            self.of.get(other) is second for member in members for other in pairs.get(member, ())
        )

    def join(self, first: Cluster, second: Cluster) -> Cluster:
        """Make one of two clusters, the smaller one going into the larger."""
        if first is second:
            return first
        is_smaller = len(first.actors) <= len(second.actors)
        small, large = (first, second) if is_smaller else (second, first)
        for actor in small.actors:
            large.add(actor)
            if actor.member in self.of:
                self.of[actor.member] = large
        return large

    def all(self) -> list[Cluster]:
        """List the clusters by their first members."""
        return sorted({id(each): each for each in self.of.values()}.values(), key=lambda c: c.first)


def by_member(pairs: Iterable[tuple[Member, Member]]) -> dict[Member, set[Member]]:
    """Return the pairs of each member."""
    found: dict[Member, set[Member]] = {}
    for first, second in pairs:
        found.setdefault(first, set()).add(second)
        found.setdefault(second, set()).add(first)
    return found
