"""The MinHashes of articles -> which article is a reprint of which."""

import base64
import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.documents import PERMUTATIONS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Hashes = NDArray[np.uint32]

__all__ = ["Signed", "reprints"]

NEAR: Final = 0.6  # the Jaccard index of two near-copies: a third cut off, or a new first paragraph
ROWS: Final = 7  # of a band, so that of pairs with an index of NEAR two in five agree in one
MIXING: Final = 0x9E3779B97F4A7C15  # an odd number whose multiples are far apart


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
    firsts = enumerate(first_copies(ordered).tolist())
    return {ordered[copy].id: ordered[first].id for copy, first in firsts if copy != first}


def first_copies(articles: Sequence[Signed]) -> "NDArray[np.int64]":
    """Return by the place of each article that of the first to which near-copies lead from it.

    Two that agree in a band of their MinHashes are compared: of pairs with an index of NEAR, two in
    five do, of those with .75 nine in ten. datasketch's own index lost: it takes ten times as long.
    """
    import numpy as np

    values = np.array([unpacked(each.minhash) for each in articles])
    first = np.arange(len(articles))
    for start in range(0, PERMUTATIONS - ROWS + 1, ROWS):
        for alike in alike_in(values[:, start : start + ROWS]):
            is_known = bool((first[alike] == first[alike[0]]).all())
            for place, one in enumerate(() if is_known else alike.tolist()):
                others = alike[:place]
                others = others[first[others] != first[one]]  # nobody asks what is known
                near = (values[others] == values[one]).mean(axis=1) >= NEAR
                for other in others[near].tolist():
                    earlier, later = sorted((first[one], first[other]))
                    first[first == later] = earlier
    return first


def alike_in(band: "Hashes") -> "Iterator[NDArray[np.int64]]":
    """Yield the places of the articles whose rows are alike, of each row that comes again.

    Rows are compared by a hash: articles that have the same one by chance are compared in vain.
    """
    import numpy as np

    hashes = np.zeros(len(band), dtype=np.uint64)
    for column in band.T:
        hashes = (hashes ^ column) * MIXING
    order = np.argsort(hashes, kind="stable")
    ends = np.nonzero(np.diff(hashes[order]))[0] + 1
    yield from (alike for alike in np.split(order, ends) if len(alike) > 1)


def unpacked(minhash: str) -> "Hashes":
    """Read a MinHash as a graph keeps it."""
    import numpy as np

    return np.frombuffer(base64.b64decode(minhash), dtype="<u4")
