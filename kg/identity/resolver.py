"""Actors of articles, judgements by hand -> who is one, and why: whatever the order they come in.

First those of one name, unless their states or kinds differ; then spellings and given names; last
what may mean several: surnames, initials, acronyms, and names of which there are two. Those join
where their article leaves one candidate.
"""

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from kg.identity.blocking import Candidates, variants
from kg.identity.crowd import Crowd
from kg.identity.names import Likeness, likeness, name_of
from kg.identity.namesakes import Namesakes, words_of_longer
from kg.identity.naming import named
from kg.identity.profiles import Cluster, Clusters, forget_names
from kg.identity.scoring import LEAD, ONLY, SAME, Comparison, Context, verdict_of
from kg.identity.values import ArticleActor, Judgement, Member, Resolution

__all__ = ["decided", "resolve"]


def resolve(actors: Iterable[ArticleActor], by_hand: Iterable[Judgement] = ()) -> Resolution:
    """Return who is one: a function of the two sets.

    Those whom nothing joins are one if they have one name, since names are all that tells them.
    """
    ordered = sorted(actors, key=lambda actor: actor.member)
    clusters, judgements = decided(Crowd(ordered), by_hand)
    identities = tuple(sorted(named(clusters), key=lambda each: each.members))
    names = {member: each for each in identities for member in each.members}
    return Resolution(identities, judgements, names, {each.member: each for each in ordered})


def decided(
    crowd: Crowd, by_hand: Iterable[Judgement]
) -> tuple[list[Cluster], tuple[Judgement, ...]]:
    """Return the actors that are one, and the judgements for it."""
    hand = sorted(each for each in by_hand if each.by_hand)
    apart, doubtful, same = (
        crowd.numbered(judged(hand, each)) for each in ("different", "unsure", "same")
    )
    clusters = Clusters(crowd, apart, doubtful)
    alone = frozenset(clusters.apart)
    namesakes = Namesakes(crowd, alone, words_of_longer(crowd.labels_used()))
    context = Context(crowd.frequency(), len(crowd.documents))
    resolver = Resolver(clusters, context, namesakes)
    for number in range(len(crowd)) if hand else ():
        clusters.add_all([number])
    for first, second in same:
        clusters.join(clusters.of[first], clusters.of[second])
    floating = [each for block in blocks_of(crowd) for each in resolver.join_namesakes(block)]
    resolver.join_variants()
    resolver.attach(floating)
    forget_names()
    return clusters.all(), tuple(sorted({*hand, *resolver.judgements}))


def judged(hand: Iterable[Judgement], verdict: str) -> list[tuple[Member, Member]]:
    """Return the pairs on which a verdict is."""
    return [(each.first, each.second) for each in hand if each.verdict == verdict]


def blocks_of(crowd: Crowd) -> Iterator["array[int]"]:
    """Yield the actors of each name."""
    blocks: dict[tuple[str, ...], array[int]] = {}
    of_label = [blocks.setdefault(name_of(each).words, array("i")) for each in crowd.all_texts]
    for number, label in enumerate(crowd.labels):
        of_label[label].append(number)
    yield from (blocks[words] for words in sorted(blocks) if blocks[words])


@dataclass
class Resolver:
    """Joins clusters step by step, and keeps what it judged."""

    clusters: Clusters
    context: Context
    namesakes: Namesakes
    judgements: list[Judgement] = field(default_factory=list)

    def join_namesakes(self, block: Sequence[int]) -> list[int]:
        """Join those of one name where nothing tells them apart; return the others.

        A person's short name says too little to be joined here.
        """
        groups, floating = self.namesakes.grouped(block)
        anchors = [self.together(group) for group in groups]
        anchors = sorted({id(each): each for each in anchors}.values(), key=lambda c: c.first)
        for first, second in combinations(anchors, 2):
            self.judge_namesakes(first, second)
        for number in floating:
            self.together([number])
        return floating

    def together(self, group: Sequence[int]) -> Cluster:
        """Return a cluster of those whom nothing tells apart; each has one where hands judged."""
        return self.union(group) if group[0] in self.clusters.of else self.clusters.add_all(group)

    def union(self, group: Sequence[int]) -> Cluster:
        """Join members, unless a judgement keeps them apart."""
        found = self.clusters.of[group[0]]
        for member in group[1:]:
            other = self.clusters.of[member]
            if other is found or self.clusters.may_join(found, other):
                found = self.clusters.join(found, other)
        return found

    def judge_namesakes(self, first: Cluster, second: Cluster) -> None:
        """Join two of one name if enough speaks for it, and say so either way."""
        first, second = self.clusters.of[first.first], self.clusters.of[second.first]
        if first is not second and self.clusters.may_join(first, second):
            alike = likeness(first.name, second.name)
            if alike:
                self.judge(first, second, self.context.compare(first, second, alike))

    def judge(self, first: Cluster, second: Cluster, found: Comparison) -> None:
        """Keep a judgement, and do what it says."""
        one, other = map(self.clusters.crowd.member, sorted((first.first, second.first)))
        verdict = verdict_of(found.score)
        reason = "; ".join(found.reasons)
        self.judgements.append(Judgement(one, other, verdict, found.score, reason))
        if verdict == "same":
            self.clusters.join(first, second)

    def join_variants(self) -> None:
        """Join names that are spelt otherwise or have fewer given names, the surest first."""
        found = [
            (self.context.compare(first, second, alike), first, second)
            for first, second in variants(self.clusters.all())
            if self.clusters.may_join(first, second)
            and (alike := likeness(first.name, second.name))
            and alike.relation in {"given names", "spelling"}
        ]
        for compared, first, second in sorted(found, key=strength):
            self.join_variant(compared, first.first, second.first)

    def join_variant(self, compared: Comparison, first: int, second: int) -> None:
        """Join two, unless what they have become meanwhile speaks against it."""
        one, other = self.clusters.of[first], self.clusters.of[second]
        if one is other or not self.clusters.may_join(one, other):
            return
        alike = likeness(name_of(one.label), name_of(other.label))
        again = self.context.compare(one, other, alike) if alike else compared
        self.judge(one, other, min(compared, again, key=lambda each: each.score))

    def attach(self, floating: Collection[int]) -> None:
        """Join each short name with the one whom its article leaves, else with its namesakes."""
        fixed = {id(self.clusters.of[member]) for member in floating}
        anchors = [each for each in self.clusters.all() if id(each) not in fixed]
        candidates = Candidates(anchors, self.clusters)
        waiting = [each for each in anchors if candidates.has_initials(each)]
        for member in [each.first for each in waiting] + sorted(floating):
            self.attach_one(self.clusters.of[member], candidates)
        self.join_leftover([m for m in floating if id(self.clusters.of[m]) in fixed])

    def attach_one(self, cluster: Cluster, candidates: Candidates) -> None:
        """Join a cluster with its best candidate, if that is the only one or leads."""
        compared = sorted(self.compared(cluster, candidates.of(cluster)), key=strength)
        if not compared:
            return
        best, _, second = compared[0]
        lead = best.score - compared[1][0].score if len(compared) > 1 else 1.0
        if not self.clusters.may_join(cluster, second):
            return
        if best.score >= SAME and lead < LEAD:
            best = Comparison(SAME - 0.01, (*best.reasons, "others fit as well"))
        self.judge(cluster, second, best)

    def compared(
        self, cluster: Cluster, found: Sequence[tuple[Cluster, Likeness]]
    ) -> Iterator[tuple[Comparison, Cluster, Cluster]]:
        """Weigh each candidate; being the only one counts."""
        fitting = [
            (other, alike, self.context.compare(cluster, other, alike))
            for other, alike in found
            if other is not cluster and self.clusters.may_be_one(cluster, other)
        ]
        possible = [each for each in fitting if verdict_of(each[2].score) != "different"]
        for other, alike, compared in possible:
            only = (ONLY,) if len(possible) == 1 else ()
            yield (
                self.context.compare(cluster, other, alike, *only) if only else compared,
                cluster,
                other,
            )

    def join_leftover(self, members: Iterable[int]) -> None:
        """Join short names of persons that share company or state, and all others of one name."""
        buckets: dict[tuple[object, ...], list[int]] = defaultdict(list)
        for member in sorted(members):
            for key in self.company_keys(self.clusters.of[member]):
                buckets[key].append(member)
        for key in sorted(buckets, key=str):
            self.union(buckets[key])

    def company_keys(self, cluster: Cluster) -> Iterator[tuple[object, ...]]:
        """Yield what two short names of one person must share."""
        words = cluster.name.words
        if "person" not in cluster.kinds:
            yield words, "name"
            return
        for state in cluster.states:
            yield words, "state", state
        beside = {*cluster.company.others}.difference(cluster.company.names)
        names = (cluster.crowd.all_names[each] for each in beside)
        for other in filter(self.context.is_telling, names):
            yield words, "one beside", other


def strength(compared: tuple[Comparison, Cluster, Cluster]) -> tuple[float, int, int]:
    """Sort the surest first."""
    found, first, second = compared
    one, other = sorted((first.first, second.first))
    return -found.score, one, other
