"""The reports of articles -> the pairs that tell the same, and how surely.

Of thousands of articles millions of pairs are compared. So reports are written as numbers, and
many pairs are compared at once: one by one they take three times as long.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import numpy as np

from kg.identity.buckets import BUCKETS, Buckets
from kg.identity.number_sets import Sets, distinct, merged
from kg.identity.report_numbers import ROLES_AT_MOST, Facts

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from kg.identity.number_sets import Numbers, Truths

__all__ = ["matches"]

SURE: Final = 2  # so many named participants alike tell one happening
STORY: Final = (
    0.25  # how alike two articles are that tell one story: here one participant is enough
)
SAME_STORY: Final = 0.2  # here the kind of thing that takes part is enough
WINDOW: Final = 64  # reports of one act and actor that are compared with one another, by date
AT_ONCE: Final = 50_000  # reports, and keys of reports, that are looked at together
PAIRS: Final = 10_000  # pairs that are compared together
STEPS: Final = 16  # buckets for one participant more or less


def matches(facts: Facts) -> Iterator[tuple[int, int]]:
    """Yield the pairs of reports of two articles that tell the same, the surest first.

    Of 20,000 articles there are thirty million candidates: they wait on the disk, as do those of
    them that tell the same.
    """
    alike = Buckets(columns=2)
    for pairs in candidates(facts):
        for pair, scores in scored(facts, pairs):
            steps = np.minimum(scores * STEPS, BUCKETS - 1).astype(np.int64)
            alike.put(BUCKETS - 1 - steps, np.column_stack((pair, scores.view(np.int64))))
    for rows in alike.emptied():
        pair, score = rows.T
        order = np.lexsort((pair, -score))  # a larger score is a larger number in its bits too
        for start in range(0, len(order), AT_ONCE):
            ones, others = divmod(pair[order[start : start + AT_ONCE]], facts.number)
            yield from zip(ones.tolist(), others.tolist(), strict=True)


def candidates(facts: Facts) -> Iterator["Numbers"]:
    """Yield the pairs of one time and two articles with an act and a participant alike, each once.

    A pair of the reports 3 and 5 of 100 is the number 305.
    """
    entries, number = entries_of(facts), max(facts.number, 1)
    found = Buckets(columns=1)
    for start in range(0, len(entries), AT_ONCE):
        key, place = divmod(entries[start : start + AT_ONCE + WINDOW - 1], number)
        pairs = near(facts, key, facts.times.order[place].astype(np.int64))
        found.put(pairs // number * BUCKETS // number, pairs[:, np.newaxis])
    del entries
    yield from (distinct(pairs.ravel()) for pairs in found.emptied())


def entries_of(facts: Facts) -> "Numbers":
    """Return the reports by key, under one key by time: those that are near stand near."""
    found = list["Numbers"]()
    for start in range(0, facts.number, AT_ONCE):
        reports = np.arange(start, min(start + AT_ONCE, facts.number))
        owners, keys = facts.keys(reports)
        found.append(distinct(keys * facts.number + facts.times.place[reports[owners]]))
    return merged(found)


def near(facts: Facts, key: "Numbers", who: "Numbers") -> "Numbers":
    """Return the pairs under one key that can be of one time; those that begin early enough."""
    found, begins = list["Numbers"](), min(len(key), AT_ONCE)
    for distance in range(1, WINDOW):
        (same,) = np.nonzero(key[:-distance][:begins] == key[distance:][:begins])
        if not len(same):  # then none that is farther away is under the same key
            break
        one, other = who[same], who[same + distance]
        fits = facts.times.meet(one, other) & (facts.articles[one] != facts.articles[other])
        one, other = one[fits], other[fits]
        found.append(np.minimum(one, other) * facts.number + np.maximum(one, other))
    return merged(found)


def scored(facts: Facts, pairs: "Numbers") -> "Iterator[tuple[Numbers, NDArray[np.float64]]]":
    """Yield those pairs that tell the same, and how surely."""
    for start in range(0, len(pairs), PAIRS):
        some = pairs[start : start + PAIRS]
        scores = likeness(facts, *divmod(some, facts.number))
        (told,) = np.nonzero(scores)
        yield some[told], scores[told]


def likeness(facts: Facts, ones: "Numbers", others: "Numbers") -> "NDArray[np.float64]":
    """Return how sure it is that the reports of pairs tell the same, 0 for too little."""
    pairs, parts = in_common(facts, ones, others)
    number = actors_in_common(pairs, parts // ROLES_AT_MOST, len(ones))
    alike = share(facts.named, ones, others) | share(facts.words, ones, others)
    possible = ~are_opposed(facts, ones, others, pairs, parts) & ((number > 0) | alike)
    scores, (kept,) = np.zeros(len(ones)), np.nonzero(possible)
    number, alike = number[kept], alike[kept]
    articles = facts.articles.astype(np.int64)
    story = facts.stories.likeness(articles[ones[kept]], articles[others[kept]])
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
    return np.concatenate([there, back]), parts.astype(np.int64)


def actors_in_common(pairs: "Numbers", names: "Numbers", number: int) -> "Numbers":
    """Count the actors in common of pairs, each once."""
    scale = int(names.max(initial=0)) + 1
    found = distinct(pairs * scale + names)
    return np.bincount(found // scale, minlength=number)


def share(sets: Sets, ones: "Numbers", others: "Numbers") -> "Truths":
    """Return of which pairs the same stands in both, in whatever role."""
    found = np.zeros(len(ones), dtype=bool)
    found[sets.in_common(ones, sets, others, divisor=ROLES_AT_MOST)[0]] = True
    return found


def are_opposed(
    facts: Facts, ones: "Numbers", others: "Numbers", pairs: "Numbers", parts: "Numbers"
) -> "Truths":
    """Return in which pairs others play a role that tells happenings apart."""
    common = np.zeros(len(ones), dtype=np.int64)
    np.bitwise_or.at(common, pairs, facts.bits[parts % ROLES_AT_MOST])
    both = facts.core[ones] & facts.core[others]
    opposed: Truths = both & ~common != 0
    return opposed
