"""A text -> the MinHash of its shingles, by which near-copies are found without the texts.

SimHash lost: it tells copies with a word changed, and misses those that were cut to half.
"""

import base64
import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

__all__ = ["PERMUTATIONS", "SCHEME", "is_minhash", "minhash_of", "shingles"]

PERMUTATIONS: Final = 128  # a Jaccard index is told to within .04
SCHEME: Final = "affine32"  # of datasketch 2: hashes of one scheme can be compared
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
    from datasketch import MinHash

    found = sorted({shingle.encode() for shingle in shingles(text)})
    if not found:
        return ""
    minhash = MinHash(num_perm=PERMUTATIONS, scheme=SCHEME)
    minhash.update_batch(found)
    return base64.b64encode(minhash.hashvalues.astype("<u4").tobytes()).decode()


def is_minhash(text: str) -> bool:
    """Return whether a text is the MinHash of some text, as a graph keeps it.

    >>> is_minhash(minhash_of("It rained.")), is_minhash("AAAA"), is_minhash("%")
    (True, False, False)
    """
    try:
        return len(base64.b64decode(text, validate=True)) == PERMUTATIONS * 4
    except ValueError:
        return False
