"""Ids of reports -> their order, and the ids again, in few bytes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Texts = NDArray[np.bytes_]

__all__ = ["Ids"]

AT_ONCE: Final = 10_000  # ids that are packed together


class Ids:
    """Takes ids one after the other; what all begin with is kept once.

    >>> ids = Ids()
    >>> for each in ("kg:E-7", "kg:E-2", "kg:E-7"):
    ...     ids.append(each)
    >>> ids.sort().tolist(), ids[0], ids[1]
    ([1, 2], 'kg:E-2', 'kg:E-7')
    """

    def __init__(self) -> None:
        self.waiting: list[bytes] = []
        self.packed: list[tuple[bytes, Texts]] = []
        self.prefix, self.rests = b"", np.empty(0, dtype="S1")

    def append(self, name: str) -> None:
        """Take an id."""
        self.waiting.append(name.encode("utf-8", "surrogatepass"))
        if len(self.waiting) == AT_ONCE:
            self.pack()

    def pack(self) -> None:
        """Keep those that came last in less memory."""
        prefix = beginning(self.waiting)
        rests = np.array([each[len(prefix) :] for each in self.waiting], dtype=np.bytes_)
        self.packed.append((prefix, rests))
        self.waiting = []

    def sort(self) -> "NDArray[np.int64]":
        """Sort the ids, and return when each came; of those that came again, when they last did."""
        self.pack()
        self.prefix = beginning([prefix for prefix, rests in self.packed if len(rests)])
        alone = [
            np.strings.add(prefix[len(self.prefix) :], rests) if len(rests) else rests
            for prefix, rests in self.packed
        ]
        self.packed, all_rests = [], np.concatenate(alone)
        order = np.argsort(all_rests, kind="stable")
        ordered = all_rests[order]
        is_last = np.ones(len(order), dtype=bool)
        is_last[:-1] = ordered[1:] != ordered[:-1]
        self.rests = ordered[is_last]
        return order[is_last]

    def __len__(self) -> int:
        return len(self.rests)

    def __getitem__(self, place: int) -> str:
        whole: bytes = self.prefix + self.rests[place]
        return whole.decode("utf-8", "surrogatepass")


def beginning(texts: Sequence[bytes]) -> bytes:
    """Return what all of some texts begin with.

    >>> beginning([b"kg:E-7", b"kg:E-25", b"kg:E-21"]), beginning([])
    (b'kg:E-', b'')
    """
    least, greatest = min(texts, default=b""), max(texts, default=b"")
    pairs = enumerate(zip(least, greatest, strict=False))
    end = next((place for place, (one, other) in pairs if one != other), len(least))
    return least[:end]
