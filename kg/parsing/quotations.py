"""Text -> the ranges of characters that stand inside quotation marks."""

import re
from bisect import bisect_right
from collections.abc import Sequence

__all__ = ["is_quoted", "quoted_ranges", "range_around"]

OPENING, CLOSING, STRAIGHT = "“", "”", '"'
MARKS = re.compile(rf"{OPENING}|{CLOSING}|{STRAIGHT}|\n\n")


def quoted_ranges(text: str) -> list[tuple[int, int]]:
    """Return the ranges of characters inside double quotes; a paragraph closes what is open.

    >>> text = 'He said “no. Never.” Then'
    >>> [text[a:b] for a, b in quoted_ranges(text)]
    ['no. Never.']
    """
    found: list[tuple[int, int]] = []
    start = -1
    for mark in MARKS.finditer(text):
        is_open = start >= 0
        if opens(text, mark, is_open=is_open):
            start = start if is_open else mark.end()
        elif is_open:
            found.append((start, mark.start()))
            start = -1
    return [*found, (start, len(text))] if start >= 0 else found


def is_quoted(position: int, ranges: Sequence[tuple[int, int]]) -> bool:
    """Return whether a character stands inside one of some ranges, which are in order.

    >>> [is_quoted(position, [(2, 4), (7, 9)]) for position in (0, 2, 4, 8, 9)]
    [False, True, False, True, False]
    """
    return range_around(position, ranges) is not None


def range_around(position: int, ranges: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """Return the one of some ranges, which are in order, that holds a character."""
    number = bisect_right(ranges, position, key=lambda each: each[0])
    around = ranges[number - 1] if number else (0, 0)
    return around if position < around[1] else None


def opens(text: str, mark: re.Match[str], *, is_open: bool) -> bool:
    """Return whether a mark opens a quotation.

    A straight one does so by the spaces beside it, else by what went before.

    >>> text = 'He said "no" twice'
    >>> [opens(text, mark, is_open=mark.start() > 8) for mark in MARKS.finditer(text)]
    [True, False]
    """
    if mark[0] != STRAIGHT:
        return mark[0] == OPENING
    before = text[max(0, mark.start() - 1) : mark.start()].strip()
    behind = text[mark.end() : mark.end() + 1].strip()
    return not is_open if bool(before) == bool(behind) else not before
