"""Rows of a table that names no text -> the one column that has sentences: *details*, *reason*."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from kg.documents.columns import COLUMNS, Columns, is_blank
from kg.documents.parts import SHORT
from kg.documents.pieces import text_of_field

__all__ = ["prose_column", "renamed"]

FIELDS: Final = frozenset(name for names in COLUMNS.values() for name in names)
ROWS: Final = 100  # that tell
BEGINNING: Final = 2_000  # letters of a cell that tell
ENDINGS: Final = tuple(f"_{name}" for name in COLUMNS["text"])
END: Final = re.compile(r"\w[.!?]['\"’”)]?(?:\s|$)")  # of a sentence
SHORTEST: Final = 4  # words of a sentence
LONGER: Final = 3  # times as long as the other columns with sentences
HALF: Final = 0.5  # of the cells with something in them


def prose_column(names: Iterable[str], rows: Sequence[Mapping[str, object]], known: Columns) -> str:
    """Return the column that is the text of rows, by its name and by the sentences in it.

    Where no name tells, it is the one that has sentences, or by far the most of them; so it is
    where the names only tell a summary.

    >>> row = {"place_description": "Dorn Bay", "raid_description": "Robbers boarded a tanker."}
    >>> prose_column(row, [row], Columns())
    'raid_description'
    >>> row = {"place": "Dorn Bay", "details": "<p>Robbers boarded a tanker.</p>"}
    >>> prose_column(row, [row], Columns())
    'details'
    >>> row = {"description": "Robbers.", "story_content": "Robbers boarded a tanker. It sank."}
    >>> prose_column(row, [row], Columns())
    'story_content'
    """
    names = list(names)
    chosen = known.chosen(names)
    text = chosen.get("text", "")
    if known.told or "claim" in chosen or text not in ("", *SHORT):
        return ""
    named = [name for name in names if name.endswith(ENDINGS)]
    others = [name for name in names if name not in FIELDS]
    for some in (named, others):
        if found := lengths([name for name in some if name not in SHORT], rows):
            summary = length([row.get(text) for row in rows[:ROWS]])
            return longest({**found, text: summary} if summary else found)
    return ""


def lengths(names: Iterable[str], rows: Sequence[Mapping[str, object]]) -> dict[str, int]:
    """Return how many letters there are in each of some columns that has sentences."""
    cells = {name: [row.get(name) for row in rows[:ROWS]] for name in names}
    return {name: length(each) for name, each in cells.items() if has_sentences(each)}


def length(cells: Iterable[object]) -> int:
    """Return how many letters the cells of a column have."""
    return sum(len(cell) for cell in cells if isinstance(cell, str | list))


def longest(columns: Mapping[str, int]) -> str:
    """Return the column that is by far the longest, "" if two are about as long.

    >>> longest({"reason": 900, "terms": 20}), longest({"raid": 900, "crew": 800})
    ('reason', '')
    """
    first, *others = sorted(columns, key=lambda name: -columns[name])
    return first if not others or columns[first] >= LONGER * columns[others[0]] else ""


def has_sentences(cells: Iterable[object]) -> bool:
    """Return whether most cells that are not empty have a sentence, not the same one in each.

    >>> has_sentences(["Robbers boarded a tanker.", ""]), has_sentences(["Dorn Bay", "Klow Sound"])
    (True, False)
    >>> has_sentences(["You may copy this."] * 2)
    False
    """
    filled = list(filter(None, map(beginning, cells)))
    told = [cell for cell in filled if is_sentence(cell)]
    is_told = len(told) > HALF * len(filled) and (len(set(told)) > 1 or len(told) == 1)
    return bool(told) and is_told


def is_sentence(text: str) -> bool:
    """Return whether a text has some words that end as a sentence does.

    >>> is_sentence("Robbers boarded a tanker."), is_sentence("Fled."), is_sentence("9 Sea Road")
    (True, False, False)
    """
    last = max((found.end() for found in END.finditer(text)), default=0)
    return len(text[:last].split()) >= SHORTEST


def beginning(cell: object) -> str:
    """Return how the text of a cell begins, "" if it has none."""
    if isinstance(cell, list):
        cell = " ".join(part for part in cell if isinstance(part, str))
    return text_of_field(cell[:BEGINNING]).strip() if isinstance(cell, str) else ""


def renamed(row: Mapping[str, object], column: str) -> Mapping[str, object]:
    """Return a row whose text has its name.

    >>> renamed({"raid_notes": "It rained."}, "raid_notes")
    {'text': 'It rained.'}
    """
    if column not in row:
        return row
    others = {name: value for name, value in row.items() if name != column}
    is_said = not is_blank(row[column]) or "text" not in others
    return {**others, "text": row[column]} if is_said else others
