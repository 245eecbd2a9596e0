"""The MinHashes of articles -> which article is a reprint of which."""

import base64
import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.documents import PERMUTATIONS, SCHEME
from kg.identity.groups import connected

if TYPE_CHECKING:
    from datasketch import LeanMinHash

__all__ = ["Signed", "reprints"]

NEAR: Final = 0.6  # the Jaccard index of two near-copies: a third cut off, or a new first paragraph


@dataclass(frozen=True, slots=True)
class Signed:
    """An article: its id, the MinHash of its text, and when it was published."""

    id: str
    minhash: str
    date: dt.date | None = None

    @property
    def order(self) -> tuple[dt.date, str]:
        """Return what sorts by date, undated articles last, then by id."""
        return self.date or dt.date.max, self.id


def reprints(articles: Iterable[Signed]) -> dict[str, str]:
    """Map each near-copy of earlier articles to the earliest of them, in whatever order they come.

    A copy of a copy goes back to the same article. The cost grows with the number of articles:
    locality-sensitive hashing finds the candidates.
    """
    ordered = sorted({each for each in articles if each.minhash}, key=lambda each: each.order)
    if len(ordered) < 2:
        return {}
    groups = connected([each.id for each in ordered], near_copies(ordered))
    return {copy: first for first, *copies in groups for copy in copies}


def near_copies(articles: Iterable[Signed]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of articles that share most of their shingles."""
    from datasketch import MinHashLSH

    index = MinHashLSH(threshold=NEAR, num_perm=PERMUTATIONS)
    before: dict[str, LeanMinHash] = {}
    for article in articles:
        minhash = unpacked(article.minhash)
        for other in index.query(minhash):
            if minhash.jaccard(before[other]) >= NEAR:
                yield article.id, other
        index.insert(article.id, minhash)
        before[article.id] = minhash


def unpacked(minhash: str) -> "LeanMinHash":
    """Read a MinHash as a graph keeps it."""
    import numpy as np
    from datasketch import LeanMinHash

    values = np.frombuffer(base64.b64decode(minhash), dtype="<u4").astype(np.uint32)
    return LeanMinHash(seed=1, hashvalues=values, scheme=SCHEME)
