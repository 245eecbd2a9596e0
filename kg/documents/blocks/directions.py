"""Line -> what it tells of a sitting beside the speeches: *(The members rose)*, *[Applause]*."""

import re
from typing import Final

from kg.documents.blocks.lines import ends_sentence

__all__ = ["direction_before", "is_direction"]

INSIDE: Final = r"[A-Z](?:[^()\n]|\([^()\n]{1,60}\)){2,150}"
DIRECTION: Final = re.compile(rf"\({INSIDE}\)")
IN_SQUARES: Final = re.compile(r"\[[^\[\]]+\]")
BEFORE: Final = re.compile(rf"(?:\((?={INSIDE}\)){INSIDE}\)|\[[A-Z][^\[\]\n]{{8,150}}\]) (?=[A-Z])")
SMALL: Final = re.compile(r"\b[a-z]{3,}\b")
FEWEST_SMALL: Final = 2  # words in small letters, which no source or place has


def is_direction(line: str) -> bool:
    """Return whether a line tells what happens and nobody says it.

    >>> is_direction("(The Speaker (Hon. Lind) left the Chair)"), is_direction("(It rained.)")
    (True, False)
    """
    is_told = DIRECTION.fullmatch(line) is not None and not ends_sentence(line[:-1])
    return is_told or IN_SQUARES.fullmatch(line) is not None


def direction_before(line: str) -> int:
    """Return how long a direction is that stands before what somebody says on the same line.

    >>> direction_before("(The members rose in their places) We have a quorum.")
    35
    >>> direction_before("(The Hague) Judges met."), direction_before("(BBC News) Mali left.")
    (0, 0)
    """
    found = BEFORE.match(line)
    is_told = found is not None and len(SMALL.findall(found[0])) >= FEWEST_SMALL
    return found.end() if found is not None and is_told else 0
