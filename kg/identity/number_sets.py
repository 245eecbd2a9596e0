"""Sets of numbers -> what they have in common, for many pairs of sets at once."""

from collections.abc import Collection, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Final, TypeVar

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    Truths = NDArray[np.bool_]

__all__ = ["Numbering", "Sets", "distinct", "listed"]

Value = TypeVar("Value")

LAST: Final = np.iinfo(np.int64).max


class Numbering(dict[Value, int]):
    """Numbers values in the order in which they come.

    >>> known = Numbering[str]()
    >>> [known[each] for each in ("a", "b", "a")]
    [0, 1, 0]
    """

    def __missing__(self, value: Value) -> int:
        self[value] = len(self)
        return self[value]


class Sets:
    """Sets of numbers: set 3 is made of those members whose owner is 3."""

    def __init__(self, owners: "Numbers", members: "Numbers", number: int) -> None:
        self.scale = int(members.max(initial=0)) + 1
        codes = distinct(owners * self.scale + members)
        self.owners, self.members = divmod(codes, self.scale)
        self.codes = np.append(codes, LAST)
        self.sizes = np.bincount(self.owners, minlength=number)
        self.starts = np.cumsum(self.sizes) - self.sizes

    def places(self, sets: "Numbers") -> tuple["Numbers", "Numbers"]:
        """Return where the members of some sets stand: first the number of the set in the list."""
        sizes = self.sizes[sets]
        which = np.repeat(np.arange(len(sets)), sizes)
        begin = np.repeat(self.starts[sets] - np.cumsum(sizes) + sizes, sizes)
        return which, begin + np.arange(len(which))

    def in_common(
        self, ones: "Numbers", other: "Sets", others: "Numbers"
    ) -> tuple["Numbers", "Numbers", "Numbers"]:
        """Return what stands in both sets of many pairs: which pair, and its places in both.

        >>> sets = listed([[7, 8, 9], [9, 8]])
        >>> pair, one, other = sets.in_common(np.array([0]), sets, np.array([1]))
        >>> pair.tolist(), sets.members[one].tolist()
        ([0, 0], [8, 9])
        """
        which, places = self.places(ones)
        members = self.members[places]
        codes = others[which] * other.scale + members
        there = np.searchsorted(other.codes, codes)
        both = (members < other.scale) & (other.codes[there] == codes)
        return which[both], places[both], there[both]


def listed(sets: Sequence[Collection[int]]) -> Sets:
    """Make sets of those that are listed."""
    sizes = np.fromiter(map(len, sets), dtype=np.int64, count=len(sets))
    members = np.fromiter(chain.from_iterable(sets), dtype=np.int64, count=int(sizes.sum()))
    return Sets(np.repeat(np.arange(len(sets)), sizes), members, len(sets))


def distinct(values: "Numbers") -> "Numbers":
    """Sort numbers, and leave out what comes again; numpy's `unique` takes five times as long.

    >>> distinct(np.array([3, 1, 3])).tolist()
    [1, 3]
    """
    ordered = np.sort(values)
    is_new = np.ones(len(ordered), dtype=bool)
    is_new[1:] = ordered[1:] != ordered[:-1]
    return ordered[is_new]
