"""Clusters -> what each is called in the graph: its fullest name, told apart from namesakes."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from kg.identity.profiles import Cluster
from kg.identity.values import ArticleActor, Identity

__all__ = ["named"]


def named(clusters: Sequence[Cluster]) -> tuple[Identity, ...]:
    """Give each cluster an id and a label of its own, whatever the order of clusters."""
    by_id: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        by_id[base_of(cluster).member.actor].append(cluster)
    taken = {actor.member.actor for cluster in clusters for actor in cluster.actors}
    found = [
        identity(cluster, suffix)
        for namesakes in by_id.values()
        for cluster, suffix in told_apart(namesakes, taken)
    ]
    found.sort(key=lambda each: each.members)
    return tuple(found)


def base_of(cluster: Cluster) -> ArticleActor:
    """Return the actor whose name a cluster bears: one whom the ontology knows, or the fullest."""
    uses = Counter(actor.member.actor for actor in cluster.actors)
    best = [actor for actor in cluster.actors if actor.label == cluster.label]
    known = [actor for actor in cluster.actors if actor.known]
    return min(
        known or best,
        key=lambda actor: (-uses[actor.member.actor], actor.member.actor, actor.member),
    )


def identity(cluster: Cluster, suffix: str) -> Identity:
    """Name a cluster."""
    base = base_of(cluster)
    members = tuple(sorted(actor.member for actor in cluster.actors))
    if not suffix:
        return Identity(base.member.actor, base.label, members)
    words = suffix.replace("_", " ")
    return Identity(f"{base.member.actor}-{suffix}", f"{base.label} ({words})", members)


def state(cluster: Cluster) -> str:
    """Return the state that a cluster acts for."""
    return min(cluster.states, default="")


def office(cluster: Cluster) -> str:
    """Return the office that a cluster holds."""
    return min(cluster.roles, default="").replace(" ", "_")


def first_article(cluster: Cluster) -> str:
    """Return the article that names a cluster first."""
    return min((actor.date or "9999", actor.member) for actor in cluster.actors)[1].document


def first_mention(cluster: Cluster) -> str:
    """Return the article that names a cluster first, and as what: no two clusters share it."""
    member = min((actor.date or "9999", actor.member) for actor in cluster.actors)[1]
    return f"{member.document}-{member.actor}"


# What tells namesakes apart, the best first.
SUFFIXES: Final[tuple[Callable[[Cluster], str], ...]] = (state, office, first_article)


def told_apart(
    namesakes: Sequence[Cluster], taken: Mapping[str, int] | set[str]
) -> list[tuple[Cluster, str]]:
    """Give each of several of one name the first suffix that no other has; one needs none."""
    if len(namesakes) == 1 or all(each.known for each in namesakes):
        return [(each, "") for each in namesakes]
    shared = {kind: Counter(map(kind, namesakes)) for kind in SUFFIXES}
    return [(each, "" if each.known else suffix_of(each, shared, taken)) for each in namesakes]


def suffix_of(
    cluster: Cluster,
    shared: Mapping[Callable[[Cluster], str], Counter[str]],
    taken: Mapping[str, int] | set[str],
) -> str:
    """Return what no other of the name has and no article calls somebody else."""
    base = base_of(cluster).member.actor
    for kind in SUFFIXES:
        suffix = kind(cluster)
        if suffix and shared[kind][suffix] == 1 and f"{base}-{suffix}" not in taken:
            return suffix
    return first_mention(cluster)
