"""Text -> edits of nicknames between the names of a person: *Benjamin “Benny” Gantz*."""

import re
from collections.abc import Iterator
from typing import Final

from kg.documents.blocks.values import Edit
from kg.english.lexicon import Lexicon

__all__ = ["nicknames"]

QUOTED: Final = re.compile(
    r"\b(?P<first>[A-Z][a-z]+)(?P<nick> (?:\"[A-Z][\w'’-]{1,15}\"|[“‘][A-Z][\w'’-]{1,15}[”’]))"
    r"(?= [A-Z][\w'’-]+)"
)


def nicknames(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Yield the nicknames in quotation marks behind a given name, which break the name.

    >>> from kg.english.lexicon import load_lexicon
    >>> [edit[:2] for edit in nicknames("Jon “Benny” Gantz saw “Rain” Man.", load_lexicon())]
    [(3, 11)]
    """
    for found in QUOTED.finditer(text):
        if lexicon.knows_given_name(found["first"]):
            yield Edit(found.start("nick"), found.end("nick"), "")
