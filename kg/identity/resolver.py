"""Actors of articles, judgements by hand -> who is one, and why: whatever the order they come in.

First those of one name, unless their states or kinds differ; then spellings and given names; last
what may mean several: surnames, initials, acronyms, and names of which there are two. Those join
where their article leaves one candidate.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from kg.identity.blocking import Candidates, variants
from kg.identity.names import Likeness, likeness, name_of
from kg.identity.namesakes import Namesakes, words_of_longer
from kg.identity.naming import named
from kg.identity.profiles import Cluster, Clusters
from kg.identity.scoring import LEAD, ONLY, SAME, Comparison, Context, verdict_of
from kg.identity.values import ArticleActor, Identity, Judgement, Member, Resolution, Verdict, pair

__all__ = ["decided", "resolve"]


def resolve(actors: Iterable[ArticleActor], by_hand: Iterable[Judgement] = ()) -> Resolution:
    """Return who is one: a function of the two sets.

    Those whom nothing joins are one if they have one name, since names are all that tells them.
    """
    ordered = sorted(actors, key=lambda actor: actor.member)
    identities, judgements = decided(ordered, by_hand)
    names = {member: each for each in identities for member in each.members}
    return Resolution(identities, judgements, names, {each.member: each for each in ordered})


def decided(
    ordered: Sequence[ArticleActor], by_hand: Iterable[Judgement]
) -> tuple[tuple[Identity, ...], tuple[Judgement, ...]]:
    """Return who is one among actors that are sorted by members, and the judgements for it."""
    hand = sorted(each for each in by_hand if each.by_hand)
    clusters = Clusters(judged(hand, "different"), judged(hand, "unsure"))
    namesakes = Namesakes(frozenset(clusters.apart), words_of_longer(ordered))
    resolver = Resolver(clusters, context_of(ordered), namesakes)
    for actor in ordered if hand else ():
        resolver.clusters.add(actor)
    resolver.join_by_hand(hand)
    floating = [each for block in blocks_of(ordered) for each in resolver.join_namesakes(block)]
    resolver.join_variants()
    resolver.attach(floating)
    return named(resolver.clusters.all()), tuple(sorted({*hand, *resolver.judgements}))


def judged(hand: Iterable[Judgement], verdict: Verdict) -> Iterator[tuple[Member, Member]]:
    """Yield the pairs on which a verdict is."""
    return ((each.first, each.second) for each in hand if each.verdict == verdict)


def context_of(actors: Sequence[ArticleActor]) -> Context:
    """Count in how many articles each actor stands."""
    return Context(
        Counter(each.member.actor for each in actors),
        len({each.member.document for each in actors}),
    )


def blocks_of(actors: Iterable[ArticleActor]) -> list[list[ArticleActor]]:
    """Group the actors by their names."""
    blocks: dict[tuple[str, ...], list[ArticleActor]] = defaultdict(list)
    for actor in actors:
        blocks[name_of(actor.label).words].append(actor)
    return [blocks[words] for words in sorted(blocks)]


@dataclass
class Resolver:
    """Joins clusters step by step, and keeps what it judged."""

    clusters: Clusters
    context: Context
    namesakes: Namesakes
    judgements: list[Judgement] = field(default_factory=list)

    def join_by_hand(self, hand: Iterable[Judgement]) -> None:
        """Join those whom somebody judged to be one."""
        of = self.clusters.of
        for each in hand:
            if each.verdict == "same" and each.first in of and each.second in of:
                self.clusters.join(of[each.first], of[each.second])

    def join_namesakes(self, block: Sequence[ArticleActor]) -> list[Member]:
        """Join those of one name where nothing tells them apart; return the others.

        A person's short name says too little to be joined here.
        """
        groups, floating = self.namesakes.grouped(block)
        anchors = [self.together(group) for group in groups]
        anchors = sorted({id(each): each for each in anchors}.values(), key=lambda c: c.first)
        for first, second in combinations(anchors, 2):
            self.judge_namesakes(first, second)
        for actor in floating:
            self.together([actor])
        return [actor.member for actor in floating]

    def together(self, group: Sequence[ArticleActor]) -> Cluster:
        """Return a cluster of those whom nothing tells apart; each has one where hands judged."""
        if group[0].member in self.clusters.of:
            return self.union([actor.member for actor in group])
        return self.clusters.add_all(group)

    def union(self, group: Sequence[Member]) -> Cluster:
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
        one, other = pair(first.first, second.first)
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

    def join_variant(self, compared: Comparison, first: Member, second: Member) -> None:
        """Join two, unless what they have become meanwhile speaks against it."""
        one, other = self.clusters.of[first], self.clusters.of[second]
        if one is other or not self.clusters.may_join(one, other):
            return
        alike = likeness(name_of(one.label), name_of(other.label))
        again = self.context.compare(one, other, alike) if alike else compared
        self.judge(one, other, min(compared, again, key=lambda each: each.score))

    def attach(self, floating: Iterable[Member]) -> None:
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

    def join_leftover(self, members: Iterable[Member]) -> None:
        """Join short names of persons that share company or state, and all others of one name."""
        buckets: dict[tuple[object, ...], list[Member]] = defaultdict(list)
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
        for other in filter(self.context.is_telling, cluster.others - cluster.ids):
            yield words, "one beside", other


def strength(compared: tuple[Comparison, Cluster, Cluster]) -> tuple[float, Member, Member]:
    """Sort the surest first."""
    found, first, second = compared
    return -found.score, *pair(first.first, second.first)
