"""Line -> whether it thanks who helped to write, or names the sites where a page is shared."""

import re
from typing import Final

from kg.english.lexicon import Lexicon

__all__ = ["is_contribution", "is_shared"]

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
