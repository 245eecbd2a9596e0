"""Text -> edits of what only tells where a place is: *Klow (Dorn Township, Lind State)*."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from kg.documents.blocks.values import Edit
from kg.english.lexicon import Lexicon

__all__ = ["districts"]

NAME: Final = r"(?:[A-Z][\w'’-]* ){1,4}"


def districts(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Yield the brackets behind a place that name what it is part of, from the small to the large.

    >>> from kg.english.lexicon import load_lexicon
    >>> text = "Mali shelled Klow (Dorn District, Lind State)."
    >>> [edit[:2] for edit in districts(text, load_lexicon())]
    [(17, 45)]
    """
    kinds = "|".join(lexicon.words("land division"))
    before = "|".join(lexicon.words("place preposition"))
    for found in pattern(kinds).finditer(text):
        yield Edit(found.start(), found.end(), "")
    for found in bare(kinds, before).finditer(text):
        yield Edit(found.start("names"), found.end("names"), "")


@lru_cache(maxsize=4)
def pattern(kinds: str) -> re.Pattern[str]:
    """Return what matches two districts or more in brackets."""
    part = rf"{NAME}(?i:{kinds})"
    return re.compile(rf"\s\({part}(?:,\s{part}){{1,4}}\)")


@lru_cache(maxsize=4)
def bare(kinds: str, before: str) -> re.Pattern[str]:
    """Return what matches two names in brackets behind that of a place: *in Klow (Dorn, Lind)*."""
    place = r"[A-Z][\w'’-]{0,40}(?: [A-Z][\w'’-]{0,40}){0,3}"
    seat = rf"(?P<seat>{place})(?=\s\((?P=seat),)"  # *Klow (Klow, Lind)*
    named = rf"(?:{before}|(?:{kinds}) of) {place}|{seat}"
    return re.compile(rf"\b(?:{named})(?P<names>\s\({place}, {place}\))(?=[\s,.;]|$)")
