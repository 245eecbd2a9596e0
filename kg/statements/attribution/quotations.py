"""Text -> the ranges of characters inside quotation marks."""

import re

__all__ = ["PARAGRAPH", "quoted_ranges"]

OPENING, CLOSING, STRAIGHT = "“", "”", '"'
PARAGRAPH = "\n\n"
MARKS = re.compile(f"[{OPENING}{CLOSING}{STRAIGHT}]|{PARAGRAPH}")


def quoted_ranges(text: str) -> list[tuple[int, int]]:
    """Return the ranges of characters inside double quotes; a paragraph closes what is open.

    >>> text = 'He said “no. Never.” Then'
    >>> [text[a:b] for a, b in quoted_ranges(text)]
    ['no. Never.']
    """
    found: list[tuple[int, int]] = []
    start = -1
    for i in (mark.start() for mark in MARKS.finditer(text)):
        if opens(text, i, is_open=start >= 0):
            start = start if start >= 0 else i + 1
        elif start >= 0 and closes(text, i):
            found.append((start, i))
            start = -1
    return [*found, (start, len(text))] if start >= 0 else found


def opens(text: str, i: int, *, is_open: bool) -> bool:
    """Return whether a quotation mark stands at `i` and opens.

    A straight one does by the spaces beside it, else by what went before.

    >>> opens('He said "no" twice', 8, is_open=False), opens('He said "no" twice', 11, is_open=True)
    (True, False)
    """
    if text[i] != STRAIGHT:
        return text[i] == OPENING
    before, after = text[i - 1 : i].strip(), text[i + 1 : i + 2].strip()
    if bool(before) == bool(after):
        return not is_open
    return not before


def closes(text: str, i: int) -> bool:
    """Return whether what is open ends at `i`, where no mark opens."""
    return text[i] in {CLOSING, STRAIGHT} or text.startswith(PARAGRAPH, i)
