"""Confidences and verdicts -> how far the one tells the other: a table, the calibration error."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

__all__ = ["Bin", "Sure", "bins", "calibration_error"]

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)  # confidences are below 1

Sure = tuple[float, bool, bool]  # confidence, right to a strict reader, to a fair one


@dataclass(frozen=True, slots=True)
class Bin:
    """Statements of about the same confidence, and how many of them are right."""

    low: float
    high: float
    count: int
    expected: float  # mean confidence
    strict: float
    fair: float


def bins(found: Sequence[Sure]) -> Iterator[Bin]:
    """Yield the statements by confidence, the least sure first; empty ranges are left out."""
    for low, high in pairwise(EDGES):
        inside = [each for each in found if low <= each[0] < high]
        if inside:
            means = [sum(column) / len(inside) for column in zip(*inside, strict=True)]
            yield Bin(low, high, len(inside), *means)


def calibration_error(found: Sequence[Sure]) -> float:
    """Return the expected calibration error (Naeini et al. 2015) against a strict reader.

    >>> round(calibration_error([(0.9, True, True), (0.9, False, True)]), 2)
    0.4
    """
    total = len(found)
    return sum(each.count * abs(each.expected - each.strict) for each in bins(found)) / total
