"""Rows of a table that names no text -> the one column that has sentences: *attack_description*."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from kg.documents.columns import COLUMNS, Columns

__all__ = ["prose_column", "renamed"]

ENDINGS: Final = tuple(f"_{name}" for name in COLUMNS["text"])
SENTENCE: Final = re.compile(r"(?:\w\S*\s+){3}[^.!?]*\w[.!?]['\"”’)]?(?:\s|$)")
HALF: Final = 0.5  # of the cells with something in them


def prose_column(names: Iterable[str], rows: Sequence[Mapping[str, object]], known: Columns) -> str:
    """Return the column that is the text of rows, by its name and by the sentences in it.

    >>> row = {"place_description": "Dorn Bay", "raid_description": "Robbers boarded a tanker."}
    >>> prose_column(row, [row], Columns())
    'raid_description'
    """
    names = list(names)
    if known.told or known.chosen(names).keys() & {"text", "claim"}:
        return ""
    named = [name for name in names if name.endswith(ENDINGS)]
    found = [name for name in named if has_sentences(str(row.get(name) or "") for row in rows)]
    return found[0] if len(found) == 1 else ""


def has_sentences(cells: Iterable[str]) -> bool:
    """Return whether most cells that are not empty have a sentence.

    >>> has_sentences(["Robbers boarded a tanker.", ""]), has_sentences(["Dorn Bay", "Klow Sound"])
    (True, False)
    """
    filled = [cell for cell in cells if cell.strip()]
    told = [cell for cell in filled if SENTENCE.search(cell[:1_000]) is not None]
    return bool(told) and len(told) > HALF * len(filled)


def renamed(row: Mapping[str, object], column: str) -> Mapping[str, object]:
    """Return a row whose text has its name.

    >>> renamed({"raid_notes": "It rained."}, "raid_notes")
    {'text': 'It rained.'}
    """
    return {"text" if name == column else name: value for name, value in row.items()}
