"""The reports of articles -> the same as numbers, for which arithmetic is quick."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Final

import numpy as np

from kg.identity.number_sets import Numbering, Sets, distinct, listed
from kg.identity.stories import Stories

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from kg.identity.happenings import Part, Report
    from kg.identity.number_sets import Numbers, Truths

__all__ = ["CORE", "Facts"]

# Reports that differ in one of these roles tell two happenings.
CORE: Final = ("agent", "destination", "patient", "place")


class Facts:
    """What tells whether reports are of one happening, each report by its place in the list."""

    def __init__(
        self, reports: Sequence["Report"], actors_of: Mapping[str, Collection[str]]
    ) -> None:
        self.number = len(reports)
        parts, named = Numbering["Part"](), Numbering[str]()
        self.named = listed([[parts[each] for each in report.named] for report in reports])
        self.broader = listed([[parts[each] for each in report.broader] for report in reports])
        things = listed([[parts[each] for each in report.words] for report in reports])
        self.name_of = array(named[name] for _, name in parts)
        self.role_of = array(map(bit_of, parts))
        self.names, self.words = self.named_in(self.named), self.named_in(things)
        self.broader_names = self.named_in(self.broader)
        self.acts = listed(numbered_acts(reports))
        self.core = np.zeros(self.number, dtype=np.int64)
        np.bitwise_or.at(self.core, self.named.owners, self.role_of[self.named.members])
        self.times = Times(reports)
        articles = sorted({each.document for each in reports})
        place = {name: number for number, name in enumerate(articles)}
        self.articles = array(place[each.document] for each in reports)
        self.stories = Likeness(Stories(actors_of), articles)

    def named_in(self, parts: Sets) -> Sets:
        """Return who or what plays some role."""
        return Sets(parts.owners, self.name_of[parts.members], self.number)

    def keys(self) -> tuple["Numbers", "Numbers"]:
        """Return the acts of reports, each with what another of its happening may share.

        First stands the report, then its key.
        """
        owners = np.concatenate([self.broader_names.owners, self.words.owners])
        names = np.concatenate([self.broader_names.members, self.words.members])
        which, places = self.acts.places(owners)
        scale = int(self.name_of.max(initial=0)) + 1
        return owners[which], self.acts.members[places] * scale + names[which]


def array(values: Iterable[int]) -> "Numbers":
    """Make an array of numbers."""
    return np.fromiter(values, dtype=np.int64)


def numbered_acts(reports: Iterable["Report"]) -> list[list[int]]:
    """Number the acts that reports tell."""
    known = Numbering[str]()
    return [[known[act] for act in report.acts] for report in reports]


def bit_of(part: "Part") -> int:
    """Return the bit of a role that tells happenings apart, 0 for another."""
    role, _ = part
    return 1 << CORE.index(role) if role in CORE else 0


class Times:
    """When reports can have happened, and which is the first, the second and so on by time."""

    def __init__(self, reports: Sequence["Report"]) -> None:
        days = [each.days or (dt.date.min, dt.date.max) for each in reports]
        self.first = array(first.toordinal() for first, _ in days)
        self.last = array(last.toordinal() for _, last in days)
        self.order = array(
            sorted(
                range(len(reports)),
                key=lambda place: (reports[place].days or (dt.date.max,), reports[place].id),
            )
        )
        self.place = np.empty_like(self.order)
        self.place[self.order] = np.arange(len(reports))

    def meet(self, ones: "Numbers", others: "Numbers") -> "Truths":
        """Return of which pairs both can have happened at one time."""
        return (self.first[ones] <= self.last[others]) & (self.first[others] <= self.last[ones])


class Likeness:
    """How alike the stories of articles are, each article by its place in the list."""

    def __init__(self, stories: Stories, articles: Sequence[str]) -> None:
        place = {name: number for number, name in enumerate(sorted(stories.articles))}
        weighed = [stories.weights.get(each, {}) for each in articles]
        self.number = max(len(articles), 1)
        self.actors = listed([[place[name] for name in each] for each in weighed])
        # By the names of actors, as their numbers stand in a set.
        values = chain.from_iterable(each.values() for each in weighed)
        self.weights = np.fromiter(values, dtype=np.float64)

    def likeness(self, ones: "Numbers", others: "Numbers") -> "NDArray[np.float64]":
        """Return the cosines of pairs of articles."""
        pairs = ones * self.number + others
        found = distinct(pairs)
        one, other = divmod(found, self.number)
        which, places, there = self.actors.in_common(one, self.actors, other)
        products = self.weights[places] * self.weights[there]
        cosines = np.bincount(which, products, minlength=len(found)).astype(np.float64)
        return cosines[np.searchsorted(found, pairs)]
