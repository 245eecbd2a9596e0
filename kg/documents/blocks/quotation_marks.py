"""Text with quotation marks of another language or the wrong way round -> edits to “ and ”."""

import re
from collections.abc import Iterator
from typing import Final

from kg.documents.blocks.values import Edit

__all__ = ["turned"]

OPENING: Final = re.compile(r"(?<![^\s(\[])(?:[«»„‟”]|``|'')(?=[^\s.,;:!?)\]])")
CLOSING: Final = re.compile(r"(?<=\S)(?:[«»“]|'')(?=[\s.,;:!?)\]]|$)")


def turned(text: str) -> Iterator[Edit]:
    """Yield marks as “ where they open a quotation and as ” where they close it.

    >>> from kg.documents.blocks.alignment import edited
    >>> text = "«Mali left,» he said. ”It is so,“ she said. „Ja.“"
    >>> edited(text, sorted(turned(text)))[0]
    '“Mali left,” he said. “It is so,” she said. “Ja.”'
    """
    for pattern, instead in ((OPENING, "“"), (CLOSING, "”")):
        for found in pattern.finditer(text):
            yield Edit(found.start(), found.end(), instead)
