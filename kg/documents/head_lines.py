"""Line above a text -> its parts: *For Immediate Release: Mali Leaves*, *3 May 2031 By: Bo*."""

import re
from collections.abc import Iterator
from typing import Final

from kg.documents.dates import DATE
from kg.english.lexicon import Lexicon
from kg.english.patterns import MET_AT

__all__ = ["is_sitting", "parts"]

DATED: Final = re.compile(rf"({DATE})[ ,|–—-]+(?=[A-Z][\w ]{{1,30}}:\s)")
LABEL: Final = re.compile(r"([A-Za-z ]{6,40}?)\s?:\s+(?=\S)")
SITTING: Final = re.compile(MET_AT)


def parts(line: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield a line, or its parts if it tells that it is a release or on which day, and more.

    >>> from kg.english.lexicon import load_lexicon
    >>> list(parts("FOR IMMEDIATE RELEASE: Mali Leaves", load_lexicon()))
    ['FOR IMMEDIATE RELEASE', 'Mali Leaves']
    >>> list(parts("March 5, 2031 Contact: Anna Bo", load_lexicon()))
    ['March 5, 2031', 'Contact: Anna Bo']
    """
    dated, label = DATED.match(line), LABEL.match(line)
    words = label[1].strip().lower() if label is not None else ""
    is_release = lexicon.has(words, "issuer") or lexicon.has(words, "release heading")
    found = dated or (label if is_release else None)
    if found is None:
        yield line
    else:
        yield found[1].strip()
        yield line[found.end() :]


def is_sitting(line: str) -> bool:
    """Read *The House met at noon*."""
    return SITTING.match(line) is not None
