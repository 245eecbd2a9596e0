"""Recitals of a resolution -> edits that make sentences: *A. whereas Mali left; whereas …*."""

import re
from collections.abc import Iterator
from typing import Final

from kg.documents.blocks.values import Block, Edit
from kg.english.patterns import GIVEN_THAT

__all__ = ["recited"]

MARK: Final = rf"{GIVEN_THAT}(?: that)?,? (?P<first>\S)"
OPENING: Final = re.compile(rf"(?:\(?[A-Z]{{1,2}}[.)]\s*)?\b{MARK}", re.IGNORECASE)
INSIDE: Final = re.compile(rf";\s+(?:and )?{MARK}", re.IGNORECASE)


def recited(text: str, block: Block) -> Iterator[Edit]:
    """Yield the edits of a block that recites what a body has in mind, none for any other.

    >>> from kg.documents.blocks.alignment import edited
    >>> text = "B. whereas Mali left; whereas it had to;"
    >>> edited(text, recited(text, Block("paragraph", 0, len(text))))[0]
    'Mali left. It had to;'
    """
    found = OPENING.match(text, block.start, block.end)
    if found is None:
        return
    yield Edit(block.start, found.end(), found["first"].upper())
    for inner in INSIDE.finditer(text, found.end(), block.end):
        yield Edit(inner.start(), inner.end(), f". {inner['first'].upper()}")
