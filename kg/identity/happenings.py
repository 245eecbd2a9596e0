"""The events of articles -> those that tell the same happening."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, product
from typing import Final

from kg.identity.stories import Stories

__all__ = ["Days", "Part", "Report", "happenings"]

# Reports that differ in one of these roles tell two happenings.
CORE: Final = frozenset({"agent", "destination", "patient", "place"})
SURE: Final = 2  # so many named participants alike tell one happening
STORY: Final = (
    0.25  # how alike two articles are that tell one story: here one participant is enough
)
SAME_STORY: Final = 0.2  # here the kind of thing that takes part is enough
WINDOW: Final = 64  # reports of one act and actor that are compared with one another, by date

Part = tuple[str, str]  # a role and who or what plays it
Days = tuple[dt.date, dt.date]


@dataclass(frozen=True, slots=True)
class Report:
    """An event of an article, by what tells whether another article tells the same.

    `named` holds roles and actors, its place among them; `broader` also those whom an actor acts
    for and what a place lies in; `words` roles and the head nouns of things. `days` are the first
    and the last on which it can have happened, None if nothing tells.
    """

    id: str
    document: str
    predicate: str
    acts: Set[str]
    named: frozenset[Part] = frozenset()
    broader: frozenset[Part] = frozenset()
    words: frozenset[Part] = frozenset()
    days: Days | None = None


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """Two reports that tell the same, the surest first in order."""

    doubt: float
    one: str
    other: str


def happenings(
    reports: Iterable[Report], actors_of: Mapping[str, Collection[str]]
) -> list[list[str]]:
    """Group the reports that tell one happening, in whatever order they come.

    Only groups with reports of several articles are returned. `actors_of` holds who is named in
    each article, by which articles on one story are known.
    """
    known = {each.id: each for each in reports}
    matches = sorted(matched(list(known.values()), Stories(actors_of)))
    group_of = {name: [name] for name in known}
    for match in matches:
        one, other = group_of[match.one], group_of[match.other]
        if one is not other and agree(known, one, other):
            one.extend(other)
            group_of.update(dict.fromkeys(other, one))
    groups = {tuple(sorted(each)) for each in group_of.values() if len(each) > 1}
    return sorted(list(g) for g in groups if len({known[name].document for name in g}) > 1)


def agree(known: Mapping[str, Report], one: Iterable[str], other: Collection[str]) -> bool:
    """Return whether nothing in one group contradicts anything in another."""
    return not any(contradict(known[a], known[b]) for a in one for b in other)


def matched(reports: Collection[Report], stories: Stories) -> Iterator[Match]:
    """Yield the pairs of reports of two articles that tell the same."""
    for one, other in candidates(reports):
        common = in_common(one, other)
        if not opposed(one, other, common) and (score := likeness(one, other, common, stories)):
            yield Match(-score, *sorted((one.id, other.id)))


def candidates(reports: Iterable[Report]) -> Iterator[tuple[Report, Report]]:
    """Yield each pair of one time with an act and a participant alike, once."""
    blocks: dict[tuple[str, str], list[Report]] = defaultdict(list)
    numbers: dict[str, int] = {}
    for number, report in enumerate(reports):
        numbers[report.id] = number
        for key in product(report.acts, keys(report)):
            blocks[key].append(report)
    seen: set[int] = set()  # a number for each pair: there are millions
    several = (block for block in blocks.values() if len(block) > 1)
    for one, other in chain.from_iterable(map(near, several)):
        pair = numbers[one.id] * len(numbers) + numbers[other.id]
        if one.document != other.document and pair not in seen:
            seen.add(pair)
            yield one, other


def near(block: Iterable[Report]) -> Iterator[tuple[Report, Report]]:
    """Yield the pairs of a block that can be of one time, where it is large those near in it."""
    ordered = sorted(block, key=lambda each: (each.days or (dt.date.max,), each.id))
    for start, one in enumerate(ordered):
        for other in ordered[start + 1 : start + WINDOW]:
            if not apart(one.days, other.days):
                yield one, other


def keys(report: Report) -> set[str]:
    """Return what a report may share with another of its happening."""
    return {name for _, name in report.broader | report.words}


def likeness(one: Report, other: Report, common: Set[Part], stories: Stories) -> float:
    """Return how sure it is that two reports tell the same, 0 for too little."""
    number = len({actor for _, actor in common})
    if not number and not are_alike(one, other):
        return 0
    story = stories.likeness(one.document, other.document)
    if number >= SURE or (number and story >= STORY):
        return number + story
    return story if story >= SAME_STORY and are_alike(one, other) else 0


def are_alike(one: Report, other: Report) -> bool:
    """Return whether the same actor or kind of thing takes part in both."""
    return bool(names(one.named) & names(other.named) or names(one.words) & names(other.words))


def in_common(one: Report, other: Report) -> Set[Part]:
    """Return who plays the same role in both, or acts for whoever does."""
    return (one.named & other.broader) | (one.broader & other.named)


@lru_cache(maxsize=1 << 15)
def names(parts: frozenset[Part]) -> frozenset[str]:
    """Return who or what plays some role."""
    return frozenset(name for _, name in parts)


def contradict(one: Report, other: Report) -> bool:
    """Return whether two reports cannot tell the same: another act, side, place or time."""
    is_other = opposed(one, other, in_common(one, other))
    return is_other or not one.acts & other.acts or apart(one.days, other.days)


def opposed(one: Report, other: Report, common: Set[Part]) -> bool:
    """Return whether others play a role in one that tells happenings apart than in the other."""
    both = core(one.named) & core(other.named)
    return bool(both) and not both <= {role for role, _ in common}


@lru_cache(maxsize=1 << 15)
def core(parts: frozenset[Part]) -> frozenset[str]:
    """Return the roles that tell happenings apart."""
    return frozenset(role for role, _ in parts if role in CORE)


def apart(one: Days | None, other: Days | None) -> bool:
    """Return whether both are known and do not meet."""
    return one is not None and other is not None and (one[1] < other[0] or other[1] < one[0])
