"""The reports of articles -> the pairs that tell the same, and how surely.

Of thousands of articles millions of pairs are compared. So reports are written as numbers, and
many pairs are compared at once: one by one they take three times as long.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

import numpy as np

from kg.identity.number_sets import Sets, distinct
from kg.identity.report_numbers import Facts

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from kg.identity.happenings import Report
    from kg.identity.number_sets import Numbers, Truths

__all__ = ["matches"]

SURE: Final = 2  # so many named participants alike tell one happening
STORY: Final = (
    0.25  # how alike two articles are that tell one story: here one participant is enough
)
SAME_STORY: Final = 0.2  # here the kind of thing that takes part is enough
WINDOW: Final = 64  # reports of one act and actor that are compared with one another, by date
AT_ONCE: Final = 50_000  # pairs that are compared together


def matches(
    reports: Iterable["Report"], actors_of: Mapping[str, Collection[str]]
) -> Iterator[tuple[str, str]]:
    """Yield the pairs of reports of two articles that tell the same, the surest first."""
    ordered = sorted(reports, key=lambda each: each.id)
    facts = Facts(ordered, actors_of)
    ones, others, scores = scored(facts, candidates(facts))
    for place in np.lexsort((others, ones, -scores)).tolist():
        yield ordered[ones[place]].id, ordered[others[place]].id


def candidates(facts: Facts) -> "Numbers":
    """Return each pair of one time and two articles with an act and a participant alike, once.

    A pair of the reports 3 and 5 of 100 is the number 305.
    """
    number, times = facts.number, facts.times
    reports, keys = facts.keys()
    # By key, under one key by time: those that are near stand near.
    entries = distinct(keys * number + times.place[reports])
    key, who = entries // max(number, 1), times.order[entries % max(number, 1)]
    found = []
    for distance in range(1, min(WINDOW, len(key))):
        (same,) = np.nonzero(key[:-distance] == key[distance:])
        one, other = who[same], who[same + distance]
        fits = times.meet(one, other) & (facts.articles[one] != facts.articles[other])
        one, other = one[fits], other[fits]
        found.append(distinct(np.minimum(one, other) * number + np.maximum(one, other)))
    return distinct(np.concatenate([*found, np.empty(0, dtype=np.int64)]))


def scored(facts: Facts, pairs: "Numbers") -> "tuple[Numbers, Numbers, NDArray[np.float64]]":
    """Return those pairs that tell the same, and how surely."""
    found = []
    for start in range(0, len(pairs) or 1, AT_ONCE):
        ones, others = divmod(pairs[start : start + AT_ONCE], max(facts.number, 1))
        scores = likeness(facts, ones, others)
        (told,) = np.nonzero(scores)
        found.append((ones[told], others[told], scores[told]))
    ones, others, scores = (np.concatenate(each) for each in zip(*found, strict=True))
    return ones, others, scores


def likeness(facts: Facts, ones: "Numbers", others: "Numbers") -> "NDArray[np.float64]":
    """Return how sure it is that the reports of pairs tell the same, 0 for too little."""
    pairs, parts = in_common(facts, ones, others)
    number = actors_in_common(facts, pairs, parts, len(ones))
    alike = share(facts.names, ones, others) | share(facts.words, ones, others)
    possible = ~are_opposed(facts, ones, others, pairs, parts) & ((number > 0) | alike)
    scores, (kept,) = np.zeros(len(ones)), np.nonzero(possible)
    number, alike = number[kept], alike[kept]
    story = facts.stories.likeness(facts.articles[ones[kept]], facts.articles[others[kept]])
    is_sure = (number >= SURE) | ((number > 0) & (story >= STORY))
    is_one_story = (story >= SAME_STORY) & alike
    scores[kept] = np.where(is_sure, number + story, np.where(is_one_story, story, 0))
    return scores


def in_common(facts: Facts, ones: "Numbers", others: "Numbers") -> tuple["Numbers", "Numbers"]:
    """Return who plays the same role in both of two reports, or acts for whoever does.

    First stands the pair, then the role with who plays it.
    """
    there, places, _ = facts.named.in_common(ones, facts.broader, others)
    back, places_back, _ = facts.named.in_common(others, facts.broader, ones)
    parts = facts.named.members[np.concatenate([places, places_back])]
    return np.concatenate([there, back]), parts


def actors_in_common(facts: Facts, pairs: "Numbers", parts: "Numbers", number: int) -> "Numbers":
    """Count the actors in common of pairs, each once."""
    scale = int(facts.name_of.max(initial=0)) + 1
    found = distinct(pairs * scale + facts.name_of[parts])
    return np.bincount(found // scale, minlength=number)


def share(sets: Sets, ones: "Numbers", others: "Numbers") -> "Truths":
    """Return of which pairs the sets have a member in common."""
    found = np.zeros(len(ones), dtype=bool)
    found[sets.in_common(ones, sets, others)[0]] = True
    return found


def are_opposed(
    facts: Facts, ones: "Numbers", others: "Numbers", pairs: "Numbers", parts: "Numbers"
) -> "Truths":
    """Return in which pairs others play a role that tells happenings apart."""
    common = np.zeros(len(ones), dtype=np.int64)
    np.bitwise_or.at(common, pairs, facts.role_of[parts])
    both = facts.core[ones] & facts.core[others]
    opposed: Truths = both & ~common != 0
    return opposed
