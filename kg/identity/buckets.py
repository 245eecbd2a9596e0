"""Numbers as they come -> the same bucket by bucket, which wait on the disk: memory holds one."""

from collections.abc import Iterator
from itertools import pairwise
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from kg.identity.number_sets import Numbers

__all__ = ["BUCKETS", "Buckets"]

BUCKETS: Final = 64
IN_MEMORY: Final = 1 << 16  # bytes of a bucket that need no file


class Buckets:
    """Rows of numbers in buckets.

    >>> kept = Buckets(columns=1)
    >>> kept.put(np.array([1, 0, 1]), np.array([[7], [8], [9]]))
    >>> [bucket.ravel().tolist() for bucket in kept.emptied() if len(bucket)]
    [[8], [7, 9]]

    Args:
        columns: how many numbers a row has.
    """

    def __init__(self, columns: int) -> None:
        self.columns = columns
        self.files = [SpooledTemporaryFile(IN_MEMORY) for _ in range(BUCKETS)]  # noqa: SIM115

    def put(self, which: "Numbers", rows: "Numbers") -> None:
        """Put each row into its bucket."""
        order = np.argsort(which, kind="stable")
        bounds = np.searchsorted(which[order], np.arange(BUCKETS + 1)).tolist()
        for file, (start, end) in zip(self.files, pairwise(bounds), strict=True):
            if start < end:
                file.write(rows[order[start:end]].astype(np.int64, copy=False).tobytes())

    def emptied(self) -> Iterator["Numbers"]:
        """Yield the rows of each bucket, in the order of the buckets; none is kept."""
        for file in self.files:
            file.seek(0)
            found = np.frombuffer(file.read(), dtype=np.int64)
            file.close()
            yield found.reshape(-1, self.columns)
