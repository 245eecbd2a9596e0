"""Weights of features -> the table of confidence."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, get_args

from kg.files import written
from kg.statements.confidence import DERIVED, HEAD, Kind, weights

__all__ = ["write_weights"]

COMMENT: Final = (
    "# What each feature adds to the logarithmic odds that a reading is right: "
    "`kg train --confidence` writes this file.\n"
)


def write_weights(columns: Mapping[Kind, dict[str, float]], path: Path) -> None:
    """Write the weights of each kind of reading as the table that kg reads, the heaviest first.

    What follows from readings is not judged: its weight is taken over from the table.
    """
    columns = {kind: kept(kind) | fitted for kind, fitted in columns.items()}
    names = {name for weights in columns.values() for name in weights}
    rows = [[name, *(cell(columns[kind].get(name)) for kind in get_args(Kind))] for name in names]
    rows.sort(key=lambda row: (-float(row[1] or row[2]), row[0]))
    text = COMMENT + "".join("\t".join(row) + "\n" for row in [HEAD, *rows])

    def write(new: Path) -> None:
        new.write_text(text, encoding="utf-8", newline="\n")

    written(path, write)


def kept(kind: Kind) -> dict[str, float]:
    """Return the weights that are not fitted."""
    return {name: weight for name, weight in weights(kind).items() if name == DERIVED}


def cell(weight: float | None) -> str:
    """Return a weight as it is written."""
    return "" if weight is None else f"{weight:g}"
