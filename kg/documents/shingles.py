"""A text -> the MinHash of its shingles, by which near-copies are found without the texts.

SimHash lost: it tells copies with a word changed, and misses those that were cut to half. The
package datasketch gives the same numbers and lost: its import takes longer than most articles.
"""

import base64
import hashlib
import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Hashes = NDArray[np.uint32]

__all__ = ["PERMUTATIONS", "is_minhash", "minhash_of", "shingles"]

PERMUTATIONS: Final = 128  # a Jaccard index is told to within .04
WORDS: Final = 4  # of a shingle: two articles on one happening share few of them
WORD: Final = re.compile(r"\w+")


def shingles(text: str) -> Iterator[str]:
    """Yield the runs of four words of a text, in small letters; a shorter text is one.

    >>> list(shingles("Rain fell on Rodeva, again."))
    ['rain fell on rodeva', 'fell on rodeva again']
    """
    words = WORD.findall(text.lower())
    runs = zip(*(islice(words, start, None) for start in range(WORDS)), strict=False)
    found = False
    for run in runs:
        found = True
        yield " ".join(run)
    if words and not found:
        yield " ".join(words)


def minhash_of(text: str) -> str:
    """Return the MinHash of a text in base64, as a graph keeps it; "" for a text without words.

    >>> minhash_of("Rain fell.") == minhash_of("RAIN fell!"), minhash_of("…")
    (True, '')
    """
    import numpy as np

    found = {hashlib.sha1(each.encode()).digest()[:4] for each in shingles(text)}
    if not found:
        return ""
    factors, summands = permutations()
    hashes = mixed(np.frombuffer(b"".join(found), dtype="<u4").astype(np.uint32))
    least = (hashes[:, np.newaxis] * factors + summands).min(axis=0)
    return base64.b64encode(least.astype("<u4").tobytes()).decode()


@cache
def permutations() -> tuple["Hashes", "Hashes"]:
    """Draw the permutations of all 32-bit numbers: odd factors and summands, always the same."""
    import numpy as np

    draw = np.random.RandomState(1).randint
    factors = draw(0, 1 << 31, PERMUTATIONS, dtype=np.uint32) * np.uint32(2) + np.uint32(1)
    return factors, draw(0, 1 << 32, PERMUTATIONS, dtype=np.uint32)


def mixed(hashes: "Hashes") -> "Hashes":
    """Spread numbers over all 32 bits: the last step of MurmurHash3."""
    import numpy as np

    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35), (16, 1)):
        hashes = (hashes ^ (hashes >> np.uint32(shift))) * np.uint32(factor)
    return hashes


def is_minhash(text: str) -> bool:
    """Return whether a text is the MinHash of some text, as a graph keeps it.

    >>> is_minhash(minhash_of("It rained.")), is_minhash("AAAA"), is_minhash("%")
    (True, False, False)
    """
    try:
        return len(base64.b64decode(text, validate=True)) == PERMUTATIONS * 4
    except ValueError:
        return False
