"""Two clusters -> how likely they are one, and why, in words."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from kg.identity.names import Likeness
from kg.identity.profiles import Cluster
from kg.identity.values import Verdict

__all__ = ["LEAD", "ONLY", "SAME", "Comparison", "Context", "verdict_of"]

SAME: Final = 0.65  # from here on they are one
DIFFERENT: Final = 0.40  # up to here they are two; between, nobody can tell
LEAD: Final = 0.1  # by which one candidate must lead over the next
FAR: Final = 24  # months between articles that hardly speak of one bearer of a short name
FEW: Final = 3  # articles: who stands in no more is telling company
SHARE: Final = 0.05  # of the articles: so is who stands in no greater share
# What counts for one identity, and against it.
WEIGHTS: Final[Mapping[str, float]] = {
    "state": 0.20,
    "office": 0.12,
    "one beside": 0.15,
    "several beside": 0.25,
    "shared news": 0.05,
    "near": 0.06,
    "far": -0.15,
    "other state": -0.50,
    "other kind": -0.30,
    "only": 0.10,
    "article": -0.25,
}


class Comparison(NamedTuple):
    """How likely two clusters are one, and why."""

    score: float
    reasons: tuple[str, ...]


class Finding(NamedTuple):
    """What speaks for one identity or against it: a key of `WEIGHTS`, and the words for it."""

    weight: str
    words: str


ONLY: Final = Finding("only", "nobody else here has that name")


@dataclass(frozen=True)
class Context:
    """What all articles tell: in how many of them each actor stands."""

    frequency: Mapping[str, int]
    documents: int

    def is_telling(self, actor: str) -> bool:
        """Return whether an actor stands in few articles, so that meeting it twice is no chance."""
        return self.frequency.get(actor, 0) <= max(FEW, SHARE * self.documents)

    def compare(
        self, first: Cluster, second: Cluster, alike: Likeness, *more: Finding
    ) -> Comparison:
        """Weigh names and articles of two clusters."""
        findings = [*self.findings(first, second), *more]
        score = alike.credit + sum(WEIGHTS[each.weight] for each in findings)
        named = naming(first.label, second.label, alike)
        return Comparison(
            round(min(max(score, 0.0), 1.0), 3), (named, *(each.words for each in findings))
        )

    def findings(self, first: Cluster, second: Cluster) -> list[Finding]:
        """List what their articles say for one identity and against it."""
        found = (
            kinds(first, second),
            states(first, second),
            offices(first, second),
            self.company(first, second),
            self.countries(first, second),
            dates(first, second),
        )
        return [each for each in found if each is not None]

    def company(self, first: Cluster, second: Cluster) -> Finding | None:
        """Find who stands beside both; two whom one article names are hardly one."""
        crowd, one, other = first.crowd, first.company, second.company
        if both := shared(one.documents, other.documents):
            return Finding("article", f"{min(crowd.documents[each] for each in both)} names both")
        common = shared(one.others, other.others).difference(one.names, other.names)
        telling = sorted(filter(self.is_telling, (crowd.all_names[each] for each in common)))
        if not telling:
            return None
        names = " and ".join(spoken(each) for each in telling[:2])
        return Finding(
            "several beside" if len(telling) > 1 else "one beside", f"both beside {names}"
        )

    def countries(self, first: Cluster, second: Cluster) -> Finding | None:
        """Find countries that the articles of both speak of."""
        both = shared(first.company.countries, second.company.countries)
        named = min((first.crowd.all_names[each] for each in both), default="")
        return Finding("shared news", f"both in news of {spoken(named)}") if both else None


def shared(ones: Collection[int], others: Collection[int]) -> set[int]:
    """Return what stands in both."""
    few, many = sorted((ones, others), key=len)
    return set(few).intersection(many)


def kinds(first: Cluster, second: Cluster) -> Finding | None:
    """Tell a person from a place and a body."""
    if first.kinds and second.kinds and not first.kinds & second.kinds:
        words = " and ".join(f"a {min(each.kinds)}" for each in (first, second))
        return Finding("other kind", words)
    return None


def states(first: Cluster, second: Cluster) -> Finding | None:
    """Compare the states that they act for."""
    if not (first.states and second.states):
        return None
    if shared := sorted(first.states & second.states):
        return Finding("state", f"both act for {spoken(shared[0])}")
    one, other = (spoken(min(each.states)) for each in (first, second))
    return Finding("other state", f"one acts for {one}, one for {other}")


def offices(first: Cluster, second: Cluster) -> Finding | None:
    """Find an office that both hold."""
    shared = sorted(first.roles & second.roles)
    return Finding("office", f"both are called {shared[0]}") if shared else None


def dates(first: Cluster, second: Cluster) -> Finding | None:
    """Compare when the articles are from."""
    ones, others = first.company.months, second.company.months
    if not (ones and others):
        return None
    small, large = sorted((ones, others), key=len)
    if any(near in large for month in small for near in (month - 1, month, month + 1)):
        return Finding("near", "articles of about the same time")
    gap = max(min(large) - max(small), min(small) - max(large))
    return Finding("far", f"articles {gap // 12} years apart") if gap > FAR else None


def naming(first: str, second: str, alike: Likeness) -> str:
    """Say how two names go together."""
    if alike.relation == "equal":
        return f"both are called {min(first, second)}"
    shorter, longer = sorted((first, second), key=lambda name: (len(name), name))
    ways = {
        "given names": "has fewer given names than",
        "spelling": "may be another spelling of",
        "initials": "may be the initials of",
        "short": "may be short for",
        "acronym": "has the first letters of",
    }
    return f"{shorter} {ways[alike.relation]} {longer}"


def spoken(name: str) -> str:
    """Write a local name as words."""
    return name.replace("_", " ")


def verdict_of(score: float) -> Verdict:
    """Return what follows from a score."""
    if score >= SAME:
        return "same"
    return "different" if score <= DIFFERENT else "unsure"
