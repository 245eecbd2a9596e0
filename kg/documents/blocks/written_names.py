"""Text -> edits of how names are written: *Benjamin “Benny” Gantz*, *MR  J.  LIND:*."""

import re
from collections.abc import Iterator
from typing import Final

from kg.documents.blocks.values import Edit
from kg.english.lexicon import Lexicon

__all__ = ["nicknames", "spaced_labels"]

QUOTED: Final = re.compile(
    r"\b(?P<first>[A-Z][a-z]+)(?P<nick> (?:\"[A-Z][\w'’-]{1,15}\"|[“‘][A-Z][\w'’-]{1,15}[”’]))"
    r"(?= [A-Z][\w'’-]+)"
)

SHOUTED_LABEL: Final = re.compile(r"(?m)^[ \t]*[A-Z][A-Z.'’ -]{1,60}:(?=\s)")
WIDE: Final = re.compile(r"(?<=\S) {2,}(?=\S)")


def nicknames(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Yield the nicknames in quotation marks behind a given name, which break the name.

    >>> from kg.english.lexicon import load_lexicon
    >>> [edit[:2] for edit in nicknames("Jon “Benny” Gantz saw “Rain” Man.", load_lexicon())]
    [(3, 11)]
    """
    for found in QUOTED.finditer(text):
        if lexicon.knows_given_name(found["first"]):
            yield Edit(found.start("nick"), found.end("nick"), "")


def spaced_labels(text: str) -> Iterator[Edit]:
    """Yield single spaces in labels that were set to fill a line.

    >>> [edit[:2] for edit in spaced_labels("MR  J.  LIND: It  rained.")]
    [(2, 4), (6, 8)]
    """
    for found in SHOUTED_LABEL.finditer(text):
        for wide in WIDE.finditer(text, found.start(), found.end()):
            yield Edit(wide.start(), wide.end(), " ")
