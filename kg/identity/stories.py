"""Who is named in articles -> how alike two articles are."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log, sqrt
from typing import TYPE_CHECKING

import numpy as np

from kg.identity.number_sets import SetsToCome, distinct

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from kg.identity.number_sets import Numbers

__all__ = ["Stories"]


class Stories:
    """How much two articles have in common, by the cosine of their TF-IDF of actors.

    >>> ada, rome = 0, 1
    >>> stories = Stories([[ada, rome], [ada], [rome], []])
    >>> ones, others = np.array([0, 1]), np.array([1, 2])
    >>> np.round(stories.likeness(ones, others), 2).tolist()
    [0.71, 0.0]

    Args:
        named: by article the numbers of who is named there, as often as it is.
    """

    def __init__(self, named: "Sequence[Sequence[int] | Numbers]") -> None:
        self.number = max(len(named), 1)
        told = [np.asarray(each, dtype=np.int64) for each in named]
        spread = np.zeros(max((each.max(initial=-1) + 1 for each in told), default=0), dtype=int)
        for each in told:
            spread[distinct(each)] += 1
        actors, weights = SetsToCome(), []
        for each in told:
            found = weighted(Counter(each.tolist()), spread, len(told))
            actors.append(found)
            weights.append(np.fromiter(found.values(), dtype=np.float64))
        self.actors = actors.all()
        self.weights = np.concatenate([*weights, np.empty(0)])

    def likeness(self, ones: "Numbers", others: "Numbers") -> "NDArray[np.float64]":
        """Return the cosines of pairs of articles."""
        pairs = ones * self.number + others
        found = distinct(pairs)
        one, other = divmod(found, self.number)
        which, places, there = self.actors.in_common(one, self.actors, other)
        products = self.weights[places] * self.weights[there]
        cosines = np.bincount(which, products, minlength=len(found)).astype(np.float64)
        return cosines[np.searchsorted(found, pairs)]


def weighted(actors: Mapping[int, int], spread: "Numbers", number: int) -> dict[int, float]:
    """Return a vector of length one: rare actors weigh more, often named ones a little.

    Args:
        actors: of an article, each with how often it is named there.
        spread: in how many articles each actor is named.
        number: of articles.
    """
    found = {a: (1 + log(n)) * log(1 + number / int(spread[a])) for a, n in actors.items()}
    length = sqrt(sum(weight**2 for weight in found.values()))
    return {actor: weight / length for actor, weight in sorted(found.items())}
