"""A reading -> how sure it is: a small logistic table of what makes readings of news go wrong."""

import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final, Literal, get_args

from kg.errors import InstallationError, why
from kg.integrity import REINSTALL, check_installed
from kg.statements.context import Context, Features

__all__ = [
    "DERIVED",
    "DOUBTFUL",
    "DOUBTFUL_OF_NOUNS",
    "HEAD",
    "TABLE",
    "Kind",
    "confidence",
    "derived",
    "likely",
    "odds",
    "sure_of",
    "weights",
]

# Below it a statement is left out, and its event stays: on articles never read before 3 of 24 below
# were right. A strict reader finds more wrong than right below .5, but there a quarter of what an
# analyst wants would go, announced pacts first. Where a common noun is the subject, a tenth below
# .35 was right, and nothing that readers of 14 articles wanted.
DOUBTFUL: Final = 0.25
DOUBTFUL_OF_NOUNS: Final = 0.35
DERIVED: Final = "derived"  # of what follows by roll-up

TABLE: Final = Path(__file__).with_suffix(".tsv")


Kind = Literal["statement", "event"]  # what is read
HEAD: Final = ["feature", *get_args(Kind)]  # of the table's columns


@cache
def weights(kind: Kind = "statement") -> Mapping[str, float]:
    """Load the weight of each feature, which `kg train --confidence` fits.

    Raises:
        InstallationError: the table is missing or damaged.
    """
    return {name: row[kind] for name, row in read_weights(TABLE).items() if kind in row}


def read_weights(path: Path) -> dict[str, dict[str, float]]:
    """Read a table of features and their weights, a column for each kind of reading.

    A cell is empty where a kind of reading lacks a feature.
    """
    check_installed(path)
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        head, *rows = [line.split("\t") for line in lines if line[:1] != "#"]
        if head != HEAD:
            raise ValueError(head)
        cells = [(name, zip(HEAD[1:], row, strict=True)) for name, *row in rows]
        return {name: {kind: float(w) for kind, w in row if w} for name, row in cells}
    except (OSError, ValueError) as error:
        msg = f"{path}: {why(error)}: its lines have {', '.join(HEAD)}, tabs between them: "
        raise InstallationError(msg + f"run {REINSTALL}") from error


def sure_of(found: Features, context: Context) -> float:
    """Return how sure a statement is, by the context's judge."""
    return (context.judge or confidence)(found)


def confidence(found: Features, kind: Kind = "statement") -> float:
    """Return the share of such readings that are true to the text.

    >>> 0.5 < confidence([("any reading", 1.0)]) < 1
    True
    """
    return likely(odds(found, weights(kind)))


def odds(found: Features, known: Mapping[str, float]) -> float:
    """Return the logarithmic odds that features have by some weights."""
    total = 0.0
    for name, value in found:
        total += known.get(name, 0.0) * value
    return total


def derived(confidence: float) -> float:
    """Return how sure a statement about states is that follows from one about people.

    >>> derived(0.8) < 0.8
    True
    """
    return likely(math.log(confidence / (1 - confidence)) + weights()[DERIVED])


def likely(odds: float) -> float:
    """Return the probability of logarithmic odds, with two digits and never certain."""
    return min(0.99, max(0.01, round(1 / (1 + math.exp(-odds)), 2)))
