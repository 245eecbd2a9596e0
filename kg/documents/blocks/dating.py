"""Block -> its own day: what stands above it tells what *today* and *on Friday* mean in it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from kg.documents.blocks.values import Block
from kg.documents.dates import day_in
from kg.english.times import resolve
from kg.model import Time

__all__ = ["Calendar", "day_of"]

LAST = "last"  # *last Friday* is never tomorrow
ALMOST_A_WEEK = dt.timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of the blocks of a document, in which `date` is that of all others."""

    blocks: Sequence[Block]
    date: dt.date | None = None

    def block(self, place: int) -> Block | None:
        """Return the block at a place, if something above it tells its time."""
        return next((b for b in self.blocks if b.start <= place < b.end), None)

    def time(self, told: Time | None, place: int, *, has_happened: bool) -> Time | None:
        """Return when something happened that is told at a place, counted from the day there."""
        block = self.block(place)
        day = day_of(block, self.date) if block is not None else None
        if block is None or day is None:
            return told
        if told is not None and told.value:
            return self.counted_from(day, told)
        return Time(day.isoformat(), block.stamp) if has_happened and block.stamp else told

    def counted_from(self, day: dt.date, told: Time) -> Time:
        """Return a time as its words mean it on a day: *yesterday*, *on Friday*, *on 3 May*."""
        if self.date is None or resolve(told.text, None) is not None:
            return told
        is_ahead = resolve(told.text, self.date) != told
        found = resolve(told.text, day, future=is_ahead)
        if found is None:
            return told
        return found if is_ahead else not_a_week_old(found, day)


def not_a_week_old(time: Time, day: dt.date) -> Time:
    """Read *on Friday* below the heading of a Thursday: where it was told, it was Friday already.

    >>> not_a_week_old(Time("2031-03-07", "on Friday"), dt.date(2031, 3, 13)).value
    '2031-03-14'
    """
    is_old = time.value == (day - ALMOST_A_WEEK).isoformat()
    if not is_old or LAST in time.text.lower():
        return time
    return Time((day + dt.timedelta(days=1)).isoformat(), time.text)


def day_of(block: Block, date: dt.date | None) -> dt.date | None:
    """Return the day of a block: that of its stamp, or the one above, or that of the document.

    >>> day_of(Block("paragraph", 0, 9, day="Friday"), dt.date(2031, 3, 13))
    datetime.date(2031, 3, 7)
    """
    written = day_in(block.stamp) or day_in(block.day)
    if written is not None or not block.day:
        return written or date
    found = resolve(block.day, date)
    return dt.date.fromisoformat(found.value) if found and found.value.count("-") == 2 else date
