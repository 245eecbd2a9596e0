"""The events of articles -> those that tell the same happening."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache

from kg.identity.event_matching import matches
from kg.identity.report_numbers import CORE

__all__ = ["Days", "Part", "Report", "happenings"]

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


def happenings(
    reports: Iterable[Report], actors_of: Mapping[str, Collection[str]]
) -> list[list[str]]:
    """Group the reports that tell one happening, in whatever order they come.

    Only groups with reports of several articles are returned. `actors_of` holds who is named in
    each article, by which articles on one story are known.
    """
    known = {each.id: each for each in reports}
    group_of = {name: [name] for name in known}
    for first, second in matches(known.values(), actors_of):
        one, other = group_of[first], group_of[second]
        if one is not other and agree(known, one, other):
            one.extend(other)
            group_of.update(dict.fromkeys(other, one))
    groups = {tuple(sorted(each)) for each in group_of.values() if len(each) > 1}
    return sorted(list(g) for g in groups if len({known[name].document for name in g}) > 1)


def agree(known: Mapping[str, Report], one: Iterable[str], other: Collection[str]) -> bool:
    """Return whether nothing in one group contradicts anything in another."""
    return not any(contradict(known[a], known[b]) for a in one for b in other)


def in_common(one: Report, other: Report) -> Set[Part]:
    """Return who plays the same role in both, or acts for whoever does."""
    return (one.named & other.broader) | (one.broader & other.named)


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
