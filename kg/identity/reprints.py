"""The MinHashes of articles -> which article is a reprint of which."""

import base64
import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.documents import PERMUTATIONS
from kg.identity.groups import connected

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Hashes = NDArray[np.uint32]

__all__ = ["Signed", "reprints"]

NEAR: Final = 0.6  # the Jaccard index of two near-copies: a third cut off, or a new first paragraph


ROWS: Final = 7  # of a band, so that of pairs with an index of NEAR two in five agree in one


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
    """Yield the pairs of articles that share most of their shingles.

    Two that agree in a band of their MinHashes are compared: of pairs with an index of NEAR, two in
    five do, of those with .75 nine in ten. datasketch's own index lost: it takes ten times as long.
    """
    bands: dict[tuple[int, bytes], list[str]] = defaultdict(list)
    before: dict[str, Hashes] = {}
    for article in articles:
        values = unpacked(article.minhash)
        alike: set[str] = set()
        for start in range(0, PERMUTATIONS - ROWS + 1, ROWS):
            band = bands[start, values[start : start + ROWS].tobytes()]
            alike.update(band)
            band.append(article.id)
        for other in sorted(alike):
            if (values == before[other]).mean() >= NEAR:
                yield article.id, other
        before[article.id] = values


def unpacked(minhash: str) -> "Hashes":
    """Read a MinHash as a graph keeps it."""
    import numpy as np

    return np.frombuffer(base64.b64decode(minhash), dtype="<u4")
