"""Line -> whether it thanks who helped to write or names where a page is shared; such words."""

import re
from functools import cache
from typing import Final

from kg.english.lexicon import Lexicon, load_lexicon

__all__ = ["frames", "is_contribution", "is_shared", "marks", "roles"]

WORD: Final = re.compile(r"[^\W\d_]+")
FEWEST_SITES: Final = 3
LONGEST: Final = 40  # words


def is_contribution(text: str, lexicon: Lexicon) -> bool:
    """Read *Dorn Press writer Ada Bo in Klow contributed to this report.*.

    >>> from kg.english.lexicon import load_lexicon
    >>> is_contribution("—Dorn Press writer Ada Bo contributed to this report.", load_lexicon())
    True
    """
    bare = text.lower().rstrip(" .*_)]")
    return len(text.split()) <= LONGEST and bare.endswith(tuple(lexicon.words("contribution")))


def is_shared(text: str, lexicon: Lexicon) -> bool:
    """Read *Apple News Facebook Twitter Instagram Friday, May 10, 2024*.

    >>> from kg.english.lexicon import load_lexicon
    >>> is_shared("Apple News Facebook Twitter Instagram Friday", load_lexicon())
    True
    """
    sites = [word for word in WORD.findall(text) if lexicon.has(word.lower(), "sharing site")]
    return len(sites) >= FEWEST_SITES and not text.endswith((".", "!", "?"))


@cache
def marks(kind: str) -> tuple[str, ...]:
    """Return the words of a kind that stand around prose."""
    known = load_lexicon().words("boilerplate").items()
    return tuple(words for words, each in known if each == kind)


@cache
def roles() -> tuple[str, ...]:
    """Return how a line ends that names counsel: * for the appellant*, * … and applicant*."""
    ends = [f" {words}" for words in marks("label") if words.startswith("for the ")]
    parts = [words.rpartition(" ")[2] for words in ends]
    return (*ends, *(f"{words} and {part}" for words in ends for part in parts))


@cache
def frames() -> tuple[tuple[str, str], ...]:
    """Return what stands at the beginning and inside of lines that frame a title in a feed."""
    parts = (words.partition("…") for words in marks("around"))
    return tuple((first, last) for first, _, last in parts)
