"""Clusters -> what each is called in the graph: its fullest name, told apart from namesakes."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from kg.identity.profiles import Cluster
from kg.identity.values import Identity

__all__ = ["named"]


class Bearer(NamedTuple):
    """A cluster, and that of its actors whose name it bears."""

    cluster: Cluster
    base: int

    @property
    def id(self) -> str:
        """The local name of the actor."""
        return self.cluster.crowd.name(self.base)


def named(clusters: Sequence[Cluster]) -> Iterator[Identity]:
    """Give each cluster an id and a label of its own, whatever the order of clusters."""
    by_id: dict[str, list[Bearer]] = defaultdict(list)
    for cluster in clusters:
        bearer = Bearer(cluster, base_of(cluster))
        by_id[bearer.id].append(bearer)
    taken = clusters[0].crowd.names_used() if clusters else set()
    for namesakes in by_id.values():
        for bearer, suffix in told_apart(namesakes, taken):
            yield identity(bearer, suffix)


def base_of(cluster: Cluster) -> int:
    """Return the actor whose name a cluster bears: one whom the ontology knows, or the fullest."""
    crowd, numbers = cluster.crowd, cluster.numbers
    uses = Counter(map(crowd.name, numbers))
    best = [each for each in numbers if crowd.label(each) == cluster.label]
    known = [each for each in numbers if crowd.is_known[each]]
    return min(known or best, key=lambda n: (-uses[crowd.name(n)], crowd.name(n), n))


def identity(bearer: Bearer, suffix: str) -> Identity:
    """Name a cluster."""
    crowd = bearer.cluster.crowd
    members = tuple(map(crowd.member, sorted(bearer.cluster.numbers)))
    label = crowd.label(bearer.base)
    if not suffix:
        return Identity(bearer.id, label, members)
    return Identity(f"{bearer.id}-{suffix}", f"{label} ({suffix.replace('_', ' ')})", members)


def state(cluster: Cluster) -> str:
    """Return the state that a cluster acts for."""
    return min(cluster.states, default="")


def office(cluster: Cluster) -> str:
    """Return the office that a cluster holds."""
    return min(cluster.roles, default="").replace(" ", "_")


def first_article(cluster: Cluster) -> str:
    """Return the article that names a cluster first."""
    return cluster.crowd.document(first_of(cluster))


def first_mention(cluster: Cluster) -> str:
    """Return the article that names a cluster first, and as what: no two clusters share it."""
    member = cluster.crowd.member(first_of(cluster))
    return f"{member.document}-{member.actor}"


def first_of(cluster: Cluster) -> int:
    """Return which of its actors comes first, by the dates of their articles."""
    return min(cluster.numbers, key=lambda each: (cluster.crowd.date(each) or "9999", each))


# What tells namesakes apart, the best first.
SUFFIXES: Final[tuple[Callable[[Cluster], str], ...]] = (state, office, first_article)


def told_apart(namesakes: Sequence[Bearer], taken: set[str]) -> list[tuple[Bearer, str]]:
    """Give each of several of one name the first suffix that no other has; one needs none."""
    clusters = [each.cluster for each in namesakes]
    if len(namesakes) == 1 or all(each.known for each in clusters):
        return [(each, "") for each in namesakes]
    shared = {kind: Counter(map(kind, clusters)) for kind in SUFFIXES}
    return [
        (each, "" if each.cluster.known else suffix_of(each, shared, taken)) for each in namesakes
    ]


def suffix_of(
    bearer: Bearer, shared: Mapping[Callable[[Cluster], str], Counter[str]], taken: set[str]
) -> str:
    """Return what no other of the name has and no article calls somebody else."""
    for kind in SUFFIXES:
        suffix = kind(bearer.cluster)
        if suffix and shared[kind][suffix] == 1 and f"{bearer.id}-{suffix}" not in taken:
            return suffix
    return first_mention(bearer.cluster)
