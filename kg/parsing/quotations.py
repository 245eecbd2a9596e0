"""Text -> the ranges of characters that stand inside quotation marks."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

__all__ = ["is_quoted", "quoted_ranges", "range_around"]

OPENING, CLOSING, STRAIGHT = "“", "”", '"'
MARKS = re.compile(rf"{OPENING}|{CLOSING}|{STRAIGHT}|\n\n")
Ranges = list[tuple[int, int]]
SINGLE_OPENING = re.compile(  # no *'s* of a text that is cut into words: *Chad 's pact*
    r"(?:(?<=[\s(\[—–-])|^)[‘'](?!(?:s|d|m|re|ve|ll)\b)(?=[^\W\d]|[“\"£$€…])"
)
SINGLE_CLOSING = re.compile(r"(?<=[^\s(])[’'](?!\w)")
BREAK = "\n\n"
PLURAL = "s"  # before a mark that may be an apostrophe: *the workers' demands*


@lru_cache(maxsize=1)  # several stages ask for those of an article, one after the other
def quoted_ranges(text: str) -> Sequence[tuple[int, int]]:
    """Return the ranges of characters inside quotation marks, double or single, in their order.

    A paragraph closes what is open; single marks inside double ones add nothing.

    >>> text = 'He said “no. Never.” Then ‘yes,’ at the workers’ demand'
    >>> [text[a:b] for a, b in quoted_ranges(text)]
    ['no. Never.', 'yes,']
    """
    double = double_ranges(text)
    single = [each for each in single_ranges(text) if range_around(each[0], double) is None]
    return sorted([*outside(double, single), *single]) if single else double


def outside(ranges: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]) -> Ranges:
    """Return the ranges that do not begin inside some others, which are in order."""
    return [each for each in ranges if range_around(each[0], others) is None]


def single_ranges(text: str) -> Ranges:
    """Return the ranges inside single quotation marks, as British prose has them.

    >>> text = "'The workers' pay is late,' she said. The workers' boss isn't 'sorry'."
    >>> [text[a:b] for a, b in single_ranges(text)]
    ["The workers' pay is late,", 'sorry']
    """
    found: Ranges = []
    for mark in SINGLE_OPENING.finditer(text):
        if found and mark.start() < found[-1][1]:
            continue
        end = single_end(text, mark.end())
        found.extend([(mark.end(), end)] if end is not None else [])
    return found


def single_end(text: str, start: int) -> int | None:
    """Return where a quotation in single marks ends: not at an apostrophe, if another mark can.

    One that goes on in the next paragraph, which then begins with a mark, ends with its own.
    """
    limit = text.find(BREAK, start) % (len(text) + 1)
    marks = [m.start() for m in SINGLE_CLOSING.finditer(text, start, limit)]
    for number, at in enumerate(marks):
        following = marks[number + 1 : number + 2]
        if text[at - 1] != PLURAL or not following or reopens(text, at, following[0]):
            return at
    goes_on = SINGLE_OPENING.match(text, limit + len(BREAK)) is not None
    return limit if goes_on else None


def reopens(text: str, at: int, following: int) -> bool:
    """Return whether another quotation opens between two marks that may close one."""
    return SINGLE_OPENING.search(text, at + 1, following) is not None


def double_ranges(text: str) -> list[tuple[int, int]]:
    """Return the ranges inside double quotation marks."""
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
