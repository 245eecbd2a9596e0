"""The reports of articles -> the same as numbers, for which arithmetic is quick.

There are dozens an article. They are read one by one, and are here in a hundredth of the memory.
"""

import datetime as dt
from array import array
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from kg.identity.number_sets import Numbering, Sets, SetsToCome, as_array, distinct
from kg.identity.ordered_ids import Ids
from kg.identity.stories import Stories
from kg.identity.values import Part, Report

if TYPE_CHECKING:
    from kg.identity.number_sets import Numbers, SmallNumbers, Truths

__all__ = ["CORE", "ROLES_AT_MOST", "Facts"]

# Reports that differ in one of these roles tell two happenings.
CORE: Final = ("agent", "destination", "patient", "place")
ROLES_AT_MOST: Final = 32  # who plays a role is the number of the name times this, plus the role's
ALWAYS: Final = (dt.date.min.toordinal(), dt.date.max.toordinal())


class Facts:
    """What tells whether reports are of one happening, each report by its place among the ids."""

    def __init__(self, reports: Iterable[Report]) -> None:
        names, roles = Numbering[str](), Numbering[str]()
        acts, predicates, articles = Numbering[str](), Numbering[str](), Numbering[str]()
        self.ids = Ids()
        sets = [SetsToCome() for _ in range(4)]
        columns = [array("i") for _ in range(4)]
        for report in reports:
            self.ids.append(report.id)
            parts = (report.named, report.broader, report.words)
            numbered = ([names[n] * ROLES_AT_MOST + roles[r] for r, n in each] for each in parts)
            told = (*numbered, [acts[each] for each in report.acts])
            for those, of_report in zip(sets, told, strict=True):
                those.append(of_report)
            first, last = map(dt.date.toordinal, report.days) if report.days else ALWAYS
            told_once = (articles[report.document], predicates[report.predicate], first, last)
            for column, value in zip(columns, told_once, strict=True):
                column.append(value)
        order = self.ids.sort()
        self.number = len(order)
        self.named, self.broader, self.words, self.acts = (s.all().taken(order) for s in sets)
        self.articles, self.predicates, begins, ends = (as_array(c)[order] for c in columns)
        self.times = Times(begins, ends)
        self.all_names, self.all_acts, self.all_predicates = [*names], [*acts], [*predicates]
        self.all_roles, self.all_articles = [*roles], [*articles]
        self.bits = np.array([bit_of(role) for role in roles], dtype=np.int64)
        self.core = self.core_roles()
        self.stories = Stories([*self.named_in_articles()])

    def core_roles(self) -> "SmallNumbers":
        """Return as bits in which of the roles that tell happenings apart somebody is."""
        found = np.zeros(self.number, dtype=np.int32)
        owners = np.repeat(np.arange(self.number), self.named.sizes)
        np.bitwise_or.at(found, owners, self.bits[self.named.members % ROLES_AT_MOST])
        return found

    def named_in_articles(self) -> "Iterator[Numbers]":
        """Yield by article who is named in its reports, once for each of these.

        They are numbered by their names, so that the same are added up in the same order.
        """
        by_name = sorted(range(len(self.all_names)), key=self.all_names.__getitem__)
        rank = np.empty(len(by_name) + 1, dtype=np.int64)
        rank[by_name] = np.arange(len(by_name))
        order = np.argsort(self.articles, kind="stable")
        which, places = self.broader.places(order)
        named = rank[self.broader.members[places] // ROLES_AT_MOST]
        which, named = divmod(distinct(which * len(rank) + named), len(rank))
        wanted = np.arange(len(self.all_articles) + 1)
        bounds = np.searchsorted(self.articles[order[which]], wanted)
        yield from (named[start:end] for start, end in pairwise(bounds.tolist()))

    def keys(self, reports: "Numbers") -> tuple["Numbers", "Numbers"]:
        """Return the acts of some reports, each with what another of its happening may share.

        First stands the place of the report in the list, then its key.
        """
        found = []
        for parts in (self.broader, self.words):
            owners, places = parts.places(reports)
            which, acts = self.acts.places(reports[owners])
            names = parts.members[places] // ROLES_AT_MOST
            keys = self.acts.members[acts].astype(np.int64) * len(self.all_names) + names[which]
            found.append((owners[which], keys))
        owners, keys = (np.concatenate(each) for each in zip(*found, strict=True))
        return owners, keys

    def report(self, number: int) -> Report:
        """Return a report."""
        sets = (self.named, self.broader, self.words)
        named, broader, words = (self.parts(each, number) for each in sets)
        return Report(
            self.ids[number],
            self.all_articles[self.articles[number]],
            self.all_predicates[self.predicates[number]],
            frozenset(self.all_acts[each] for each in self.acts[number]),
            named,
            broader,
            words,
            self.times.days(number),
        )

    def parts(self, sets: Sets, number: int) -> frozenset[Part]:
        """Return roles of a report with who or what plays them."""
        coded = (divmod(each, ROLES_AT_MOST) for each in sets[number])
        return frozenset((self.all_roles[role], self.all_names[name]) for name, role in coded)


def bit_of(role: str) -> int:
    """Return the bit of a role that tells happenings apart, 0 for another."""
    return 1 << CORE.index(role) if role in CORE else 0


class Times:
    """When reports can have happened, and which is the first, the second and so on by time."""

    def __init__(self, first: "SmallNumbers", last: "SmallNumbers") -> None:
        self.first, self.last = first, last
        is_known = (first != ALWAYS[0]) | (last != ALWAYS[1])
        self.order = np.lexsort((last, np.where(is_known, first, ALWAYS[1]))).astype(np.int32)
        self.place = np.empty_like(self.order)
        self.place[self.order] = np.arange(len(first))

    def meet(self, ones: "Numbers", others: "Numbers") -> "Truths":
        """Return of which pairs both can have happened at one time."""
        return (self.first[ones] <= self.last[others]) & (self.first[others] <= self.last[ones])

    def days(self, number: int) -> tuple[dt.date, dt.date] | None:
        """Return the first and the last day on which a report can have happened, if known."""
        first, last = int(self.first[number]), int(self.last[number])
        if (first, last) == ALWAYS:
            return None
        return dt.date.fromordinal(first), dt.date.fromordinal(last)
