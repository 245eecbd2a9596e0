"""Line -> whether it is a row of a table, or an entry of a list with dots, and no text."""

import re
from collections.abc import Iterator
from typing import Final

from kg.documents.blocks.lines import ends_sentence
from kg.documents.blocks.markers import marker
from kg.documents.blocks.values import Edit

__all__ = ["is_leader", "is_row", "is_text", "rows"]

ROW: Final = re.compile(r"^(?:[^|\n]*\|){2,}[^|\n]*$", re.MULTILINE)
CELL: Final = re.compile(r"[^|\n]+")
CELLS: Final = re.compile(r"\t+|\s*\|\s*| {3,}")
LEADER: Final = re.compile(r"(?:\.\s?){5,}")
WIDE: Final = re.compile(r" {2,}")
SHARE_WIDE: Final = 0.7  # of the gaps in a line
FEWEST_JUSTIFIED: Final = 8  # words of it
LONGEST_LEADER: Final = 160  # letters of a line in a list of members or contents
FEWEST_CELLS: Final = 3  # of a row of a table
FEWEST_WORDS: Final = 6  # of a cell that is a text


def is_row(text: str) -> bool:
    """Return whether a line is a row of a table, none of whose cells is a text.

    >>> is_row("Klow | 3 May | 12"), is_row("Mali left the bloc")
    (True, False)
    """
    cells = [cell for cell in CELLS.split(text.strip("| \t")) if cell]
    is_cut = len(cells) >= FEWEST_CELLS and not any(map(is_text, cells))
    return is_cut and not is_justified(text)


def is_justified(text: str) -> bool:
    """Return whether a line is prose that spaces between its words make as long as others.

    >>> is_justified("Mali   said  that   it   would  leave   the   bloc  of   Dorn")
    True
    """
    words = text.split()
    wide = len(WIDE.findall(text.strip()))
    small = sum(word[0].islower() for word in words)
    is_wide = wide >= SHARE_WIDE * (len(words) - 1)
    return len(words) >= FEWEST_JUSTIFIED and is_wide and 2 * small >= len(words)


def is_text(cell: str) -> bool:
    """Return whether a cell of a table is a text: a sentence of some words."""
    return len(cell.split()) >= FEWEST_WORDS and ends_sentence(cell.strip())


def is_leader(text: str) -> bool:
    """Return whether a line is an entry of a list of members or contents.

    >>> is_leader("Norway . . . . . . Ms. Holm")
    True
    """
    return len(text) <= LONGEST_LEADER and LEADER.search(text) is not None


def rows(text: str) -> Iterator[Edit]:
    """Read of *| Mali | Mali left the bloc of the seven. | 2024 |* only the cell that is a text."""
    for row in ROW.finditer(text):
        kept = [cell for cell in CELL.finditer(text, *row.span()) if is_text(cell[0])]
        first = last = row.start() + mark_of(row[0])
        for cell in kept:
            start = cell.end() - len(cell[0].lstrip())
            yield Edit(last, start, " " * (last > first))
            last = start + len(cell[0].strip())
        if kept:
            yield Edit(last, row.end(), "")


def mark_of(row: str) -> int:
    """Return how long the mark of a list is before a row: *- Klow | 3 May | Mali left …*."""
    bare = row.lstrip()
    found = marker(bare)
    return len(row) - len(bare) + found[1] if found is not None else 0
