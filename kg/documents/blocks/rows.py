"""Line -> whether it is a row of a table, or an entry of a list with dots, and no text."""

import re
from typing import Final

from kg.documents.blocks.lines import ends_sentence

__all__ = ["is_leader", "is_row", "is_text"]

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
