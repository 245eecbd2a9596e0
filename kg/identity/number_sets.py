"""Sets of numbers -> what they have in common, for many pairs of sets at once.

There are a dozen sets for each of millions of events: a member takes four bytes, and what is looked
up for some pairs is made for these alone.
"""

from array import array
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    SmallNumbers = NDArray[np.int32]
    Truths = NDArray[np.bool_]

__all__ = ["Numbering", "Sets", "SetsToCome", "as_array", "distinct", "listed", "merged"]

Value = TypeVar("Value")


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
    """Sets of numbers, one after the other: the members of each are sorted."""

    def __init__(self, members: "SmallNumbers", sizes: "SmallNumbers") -> None:
        self.members, self.sizes = members, sizes
        self.starts = (np.cumsum(sizes, dtype=np.int64) - sizes).astype(np.int32)
        self.scale = int(members.max(initial=0)) + 1

    def __getitem__(self, number: int) -> list[int]:
        """Return the members of one set."""
        start = int(self.starts[number])
        found: list[int] = self.members[start : start + int(self.sizes[number])].tolist()
        return found

    def places(self, sets: "Numbers") -> tuple["Numbers", "Numbers"]:
        """Return where the members of some sets stand: first the number of the set in the list."""
        sizes = self.sizes[sets].astype(np.int64)
        which = np.repeat(np.arange(len(sets)), sizes)
        begin = np.repeat(self.starts[sets] - np.cumsum(sizes) + sizes, sizes)
        return which, begin + np.arange(len(which))

    def taken(self, sets: "Numbers") -> "Sets":
        """Return some of the sets, in another order."""
        return Sets(self.members[self.places(sets)[1]], self.sizes[sets])

    def in_common(
        self, ones: "Numbers", other: "Sets", others: "Numbers", *, divisor: int = 1
    ) -> tuple["Numbers", "Numbers", "Numbers"]:
        """Return what stands in both sets of many pairs: which pair, and its places in both.

        With a divisor members are alike that are so when they are divided by it.

        >>> sets = listed([[7, 8, 9], [9, 8]])
        >>> pair, one, other = sets.in_common(np.array([0]), sets, np.array([1]))
        >>> pair.tolist(), sets.members[one].tolist()
        ([0, 0], [8, 9])
        """
        which, places = self.places(ones)
        which_other, places_other = other.places(others)
        scale = max(self.scale, other.scale) // divisor + 1
        codes = which * scale + self.members[places] // divisor
        known = which_other * scale + other.members[places_other] // divisor
        there = np.searchsorted(known, codes)
        both = np.zeros(len(codes), dtype=bool)
        (inside,) = np.nonzero(there < len(known))
        both[inside] = known[there[inside]] == codes[inside]
        return which[both], places[both], places_other[there[both]]


class SetsToCome:
    """Takes sets one after the other."""

    def __init__(self) -> None:
        self.members, self.sizes = array("i"), array("i")

    def append(self, members: Collection[int]) -> None:
        """Take a set."""
        self.members.extend(sorted(members))
        self.sizes.append(len(members))

    def all(self) -> Sets:
        """Return those that came."""
        return Sets(as_array(self.members), as_array(self.sizes))


def listed(sets: Iterable[Collection[int]]) -> Sets:
    """Make sets of those that are listed."""
    found = SetsToCome()
    for each in sets:
        found.append(each)
    return found.all()


def as_array(values: "array[int] | Sequence[int]") -> "SmallNumbers":
    """Make an array of numbers; those of Python's arrays stay where they are."""
    return np.asarray(values, dtype=np.int32)


def distinct(values: "Numbers") -> "Numbers":
    """Sort numbers, and leave out what comes again; numpy's `unique` takes five times as long.

    >>> distinct(np.array([3, 1, 3])).tolist()
    [1, 3]
    """
    return without_repetition(np.sort(values))


def merged(parts: "list[Numbers]") -> "Numbers":
    """Put numbers together, sorted and each once; the parts go, so that few are held twice.

    >>> merged([np.array([3, 1]), np.array([2, 3])]).tolist()
    [1, 2, 3]
    """
    whole = np.concatenate([*parts, np.empty(0, dtype=np.int64)])
    parts.clear()
    whole.sort()
    return without_repetition(whole)


def without_repetition(ordered: "Numbers") -> "Numbers":
    """Leave out of sorted numbers what comes again."""
    is_new = np.ones(len(ordered), dtype=bool)
    is_new[1:] = ordered[1:] != ordered[:-1]
    return ordered if is_new.all() else ordered[is_new]
