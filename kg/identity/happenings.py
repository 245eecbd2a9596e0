"""The events of articles -> those that tell the same happening."""

from collections.abc import Callable, Collection, Iterable, Set
from functools import lru_cache
from typing import Final

from kg.identity.event_matching import matches
from kg.identity.report_numbers import CORE, Facts
from kg.identity.values import Days, Part, Report

__all__ = ["groups", "happenings"]

KNOWN: Final = 1 << 13  # reports that are at hand, of those that are compared one by one


def happenings(reports: Iterable[Report]) -> list[list[str]]:
    """Group the reports that tell one happening, in whatever order they come, by their ids.

    Only groups with reports of several articles are returned. By who is named in each article it is
    known which articles are on one story.
    """
    facts = Facts(reports)
    return [[facts.ids[number] for number in group] for group in groups(facts)]


def groups(facts: Facts) -> list[list[int]]:
    """Group the reports that tell one happening, by their numbers."""
    known = lru_cache(maxsize=KNOWN)(facts.report)
    group_of: dict[int, list[int]] = {}
    for first, second in matches(facts):
        one, other = (group_of.setdefault(each, [each]) for each in (first, second))
        if one is not other and agree(known, one, other):
            one.extend(other)
            group_of.update(dict.fromkeys(other, one))
    found = {id(each): each for each in group_of.values() if len(each) > 1}.values()
    articles = facts.articles
    return sorted(sorted(each) for each in found if len({*articles[each].tolist()}) > 1)


def agree(known: Callable[[int], Report], one: Iterable[int], other: Collection[int]) -> bool:
    """Return whether nothing in one group contradicts anything in another."""
    return not any(contradict(known(a), known(b)) for a in one for b in other)


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


@lru_cache(maxsize=1 << 12)
def core(parts: frozenset[Part]) -> frozenset[str]:
    """Return the roles that tell happenings apart."""
    return frozenset(role for role, _ in parts if role in CORE)


def apart(one: Days | None, other: Days | None) -> bool:
    """Return whether both are known and do not meet."""
    return one is not None and other is not None and (one[1] < other[0] or other[1] < one[0])
