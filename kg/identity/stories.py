"""Who is named in articles -> how alike two articles are."""

from collections import Counter
from collections.abc import Collection, Mapping
from math import log, sqrt

__all__ = ["Stories"]


class Stories:
    """How much two articles have in common, by the cosine of their TF-IDF of actors.

    >>> stories = Stories({"a": ["Ada", "Rome"], "b": ["Ada"], "c": ["Rome"], "d": []})
    >>> round(stories.likeness("a", "b"), 2), stories.likeness("b", "c")
    (0.71, 0)
    """

    def __init__(self, actors_of: Mapping[str, Collection[str]]) -> None:
        self.actors_of = {name: Counter(actors) for name, actors in actors_of.items()}
        self.articles = Counter(actor for each in self.actors_of.values() for actor in each)
        self.weights = {name: self.weighted(each) for name, each in self.actors_of.items()}
        self.known: dict[tuple[str, str], float] = {}  # by two articles

    def weighted(self, actors: Counter[str]) -> dict[str, float]:
        """Return a vector of length one: rare actors weigh more, often named ones a little."""
        number = len(self.actors_of)
        found = {a: (1 + log(n)) * log(1 + number / self.articles[a]) for a, n in actors.items()}
        length = sqrt(sum(weight**2 for weight in found.values()))
        return {actor: weight / length for actor, weight in sorted(found.items())}

    def likeness(self, one: str, other: str) -> float:
        """Return the cosine of two articles, 0 for one of which nothing is known."""
        if (one, other) not in self.known:
            first, second = self.weights.get(one, {}), self.weights.get(other, {})
            both = first.keys() & second.keys()
            self.known[one, other] = sum(first[actor] * second[actor] for actor in sorted(both))
        return self.known[one, other]
