"""Text and edits -> the edited text, and where each of its characters stood before."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from kg.documents.blocks.values import Edit

__all__ = ["Alignment", "edited", "without_overlaps"]


class Stretch(NamedTuple):
    """Characters from `at` on of a new text, which stood at `start` to `end` of the old one."""

    at: int
    start: int
    end: int
    is_kept: bool  # letter by letter


BEGIN = attrgetter("at")


@dataclass(frozen=True, slots=True)
class Alignment:
    """Where the characters of an edited text stood; `stretches` cover it, in order."""

    stretches: Sequence[Stretch]

    def start(self, position: int) -> int:
        """Return where the character at a position stood."""
        found = self.stretches[self.number(position)]
        return found.start + (position - found.at) * found.is_kept

    def end(self, position: int) -> int:
        """Return where the character before a position ended."""
        if position == 0:
            return self.start(0)
        number = self.number(position - 1)
        found = self.stretches[number]
        return found.start + position - found.at if found.is_kept else found.end

    def number(self, position: int) -> int:
        """Return which stretch holds a position."""
        return max(bisect_right(self.stretches, position, key=BEGIN) - 1, 0)


def edited(text: str, edits: Iterable[Edit]) -> tuple[str, Alignment]:
    """Return a text with some edits, which are in order and do not overlap.

    >>> text, alignment = edited("Mos-cow left", [Edit(3, 4, "")])
    >>> text, alignment.start(0), alignment.end(6)
    ('Moscow left', 0, 7)
    """
    parts: list[str] = []
    stretches: list[Stretch] = []
    at = last = 0
    for start, end, instead in (*edits, Edit(len(text), len(text), "")):
        kept = text[last:start]
        for part, first, behind, is_kept in (
            (kept, last, start, True),
            (instead, start, end, False),
        ):
            if part:
                stretches.append(Stretch(at, first, behind, is_kept))
                parts.append(part)
                at += len(part)
        last = end
    return "".join(parts), Alignment(stretches or [Stretch(0, 0, 0, is_kept=True)])


def without_overlaps(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Yield edits in order, of those that overlap the first and longest."""
    last = -1
    for edit in sorted(edits, key=lambda each: (each.start, -each.end)):
        if edit.start >= last:
            yield edit
            last = edit.end
