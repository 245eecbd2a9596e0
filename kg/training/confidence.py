"""Judged readings -> the weights of their features: logistic regression with a ridge."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kg.files import written
from kg.statements.confidence import TABLE, likely, weights

__all__ = ["cross_validated", "fit", "write_weights"]

RIDGE: Final = 3.0
STEPS: Final = 30  # of Newton's method, which needs some ten
BASE: Final = "any reading"  # the weight that every reading has, which no ridge draws to nothing
SOFT: Final = 0.5  # what a reading counts that only a strict reader refuses
KEPT: Final = "derived"  # of what follows from readings, not fitted

Example = tuple[Mapping[str, float], float, str]  # features, how right it is (0 to 1), its article
Weights = Mapping[str, float]


def fit(examples: Sequence[Example]) -> Weights:
    """Fit the weights of all features by Newton's method (Bishop 2006, section 4.3.3)."""
    names = sorted({name for features, _, _ in examples for name in features})
    values = np.array([[features.get(n, 0.0) for n in names] for features, _, _ in examples])
    right = np.array([each[1] for each in examples])
    ridge = np.diag([0.0 if name == BASE else RIDGE for name in names])
    found = solved(values, right, ridge)
    return {name: round(float(weight), 2) for name, weight in zip(names, found, strict=True)}


def solved(
    values: NDArray[np.float64], right: NDArray[np.float64], ridge: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the weights that make what is right likeliest."""
    found = np.zeros(values.shape[1])
    for _ in range(STEPS):
        expected = 1 / (1 + np.exp(-values @ found))
        slope = values.T @ (right - expected) - ridge @ found
        curve = (values.T * (expected * (1 - expected))) @ values + ridge
        found = found + np.linalg.lstsq(curve, slope, rcond=None)[0]
    return found


def cross_validated(examples: Sequence[Example]) -> Iterator[float]:
    """Yield for each example how likely the weights fitted to all other articles make it."""
    by_article: dict[str, Weights] = {}
    for features, _, article in examples:
        if article not in by_article:
            by_article[article] = fit([each for each in examples if each[2] != article])
        yield sure(features, by_article[article])


def sure(features: Mapping[str, float], fitted: Weights) -> float:
    """Return how likely a reading is right."""
    return likely(sum(fitted.get(name, 0.0) * value for name, value in features.items()))


def write_weights(fitted: Weights, folder: Path) -> Path:
    """Write the weights as the table that kg reads, the heaviest first; return its path."""
    comment = TABLE.read_text(encoding="utf-8").partition("\n")[0]
    rows = {**fitted, KEPT: weights().get(KEPT, 0.0)}
    lines = [f"{name}\t{weight:g}" for name, weight in sorted(rows.items(), key=lambda r: -r[1])]
    path = folder / TABLE.name
    text = "\n".join([comment, *lines, ""])

    def write(new: Path) -> None:
        new.write_text(text, encoding="utf-8")

    written(path, write)
    return path
