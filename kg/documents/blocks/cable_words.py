"""Cable -> edits by which it names its post and its ministry: *Post met the Department*."""

import re
from collections.abc import Iterator
from typing import Final

from kg.documents.blocks.values import Edit
from kg.documents.cables import cable
from kg.english.lexicon import Lexicon
from kg.english.patterns import THE

__all__ = ["named_in_full"]

FAMILY: Final = "cable word"
POST: Final = "…"  # stands for the kind of the post that sent a cable
BEFORE: Final = re.compile(r"(\S+)\s+$")
ARTICLE: Final = "the"
FIRST: Final = re.compile(r"(?:[.!?:)]|\n)\s*$")  # before the first word of a sentence
NEAR: Final = 30  # letters


def named_in_full(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    r"""Yield edits by which *Post* in a cable is the post that sent it, none for any other text.

    >>> from kg.documents.blocks.alignment import edited
    >>> from kg.english.lexicon import load_lexicon
    >>> head = "R 081535Z JUL 09\nFM AMEMBASSY DORN\nTO ROOT\n\nSUBJECT: RAIN\n\n"
    >>> text = f"{head}Holm met Post. Post left the Dorn Post."
    >>> edited(text, named_in_full(text, load_lexicon()))[0].rpartition("\n")[2]
    'Holm met the U.S. Embassy. The U.S. Embassy left the Dorn Post.'
    """
    known = lexicon.words(FAMILY)
    if not any(word.capitalize() in text for word in known):
        return
    told = cable(text, lexicon)
    if not told.get("source"):
        return
    kinds = lexicon.words("cable post").values()
    kind = max((each for each in kinds if told["source"].startswith(each)), key=len, default="")
    words = "|".join(word.capitalize() for word in known)
    pattern = rf"(?<![\w'’-])(?:{THE} )?(?P<word>{words})\b(?!\s+(?:of|for)\b|\s+[A-Z]|-)"
    for found in re.finditer(pattern, text):
        meant = known[found["word"].lower()]
        is_plain = not is_behind_name(text, found.start()) and (kind or POST not in meant)
        if is_plain:
            name = kind if meant.endswith(POST) and " " in kind else meant.replace(POST, kind)
            name = name if name.startswith(f"{ARTICLE} ") else f"{ARTICLE} {name}"
            is_first = FIRST.search(text, max(0, found.start() - NEAR), found.start()) is not None
            yield Edit(*found.span(), name[0].upper() + name[1:] if is_first else name)


def is_behind_name(text: str, place: int) -> bool:
    """Return whether a word with a capital stands right before a place: *the Dorn Post*."""
    before = BEFORE.search(text, max(0, place - NEAR), place)
    if before is None:
        return False
    word = before[1]
    return word[0].isupper() and not word.endswith((".", ":", ";", "!", "?"))
