"""Text -> the ranges of characters that stand inside quotation marks."""

__all__ = ["quoted_ranges"]

OPENING, CLOSING = "“", "”"


def quoted_ranges(text: str) -> list[tuple[int, int]]:
    """Return the ranges of characters inside double quotes; a paragraph closes what is open.

    >>> text = 'He said “no. Never.” Then'
    >>> [text[a:b] for a, b in quoted_ranges(text)]
    ['no. Never.']
    """
    found: list[tuple[int, int]] = []
    start = -1
    for i, char in enumerate(text):
        is_open = start >= 0
        if char == OPENING or (char == '"' and opens(text, i, is_open=is_open)):
            start = start if is_open else i + 1
        elif is_open and (char in {CLOSING, '"'} or text.startswith("\n\n", i)):
            found.append((start, i))
            start = -1
    if start >= 0:
        found.append((start, len(text)))
    return found


def opens(text: str, i: int, *, is_open: bool) -> bool:
    """Whether a straight quotation mark opens: by the spaces beside it, else by what went before.

    >>> opens('He said "no" twice', 8, is_open=False), opens('He said "no" twice', 11, is_open=True)
    (True, False)
    """
    before, after = text[i - 1 : i].strip(), text[i + 1 : i + 2].strip()
    if bool(before) == bool(after):
        return not is_open
    return not before
