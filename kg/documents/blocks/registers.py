"""Entry of a list of persons and firms -> whether it is one, and its field that is a text.

*DOB: 3 May 1960. POB: Klow. (Statement of Reasons): Roth armed the rebels. (Gender): Male*.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from kg.documents.blocks.rows import is_text
from kg.documents.blocks.values import Line
from kg.english.lexicon import Lexicon

__all__ = ["is_register", "reasons"]

LABEL: Final = re.compile(r"[A-Za-z)]:(?:\s|(?=\w))")
FEWEST_MARKS: Final = 2  # of an entry
NAME_PART: Final = re.compile(r"\b\d: ?\S")  # *Name 6: ROTH 1: EMIL 2: n/a*
FEWEST_PARTS: Final = 3
NEXT: Final = re.compile(r"\s*(?:\([A-Z][^():]{1,60}\)|[A-Z]\w+(?: \w+){0,2}):")
PROSE: Final = "text"


def is_register(text: str, lexicon: Lexicon) -> bool:
    """Return whether a line is an entry of a list: its fields, or the parts of a name.

    >>> from kg.english.lexicon import load_lexicon
    >>> known = load_lexicon()
    >>> is_register("ROTH, Emil; DOB 3 May 1960; POB Klow; Passport B123", known)
    True
    >>> is_register("3. Name 6: ROTH 1: EMIL 2: n/a", known), is_register("Mali left.", known)
    (True, False)
    """
    if len(NAME_PART.findall(text)) >= FEWEST_PARTS:
        return True
    if max(text.count(";"), len(LABEL.findall(text))) < FEWEST_MARKS:
        return False
    lower = text.lower()
    marks = [each for each in lexicon.words("list entry") if mark(each).search(lower)]
    return len(marks) >= FEWEST_MARKS


def reasons(run: Sequence[Line], lexicon: Lexicon) -> list[Line]:
    """Return the lines of an entry that tell why somebody is listed, none if it tells nothing."""
    text = "\n".join(line.text for line in run)
    flat = text.replace("\n", " ")
    if not is_register(flat, lexicon):
        return []
    for words, kind in lexicon.words("list entry").items():
        found = label(words).search(flat) if kind == PROSE else None
        if found is not None:
            behind = NEXT.search(flat, found.end())
            end = behind.start() if behind is not None else len(flat)
            return lines_between(run, found.end(), end) if is_text(flat[found.end() : end]) else []
    return []


def lines_between(run: Sequence[Line], first: int, last: int) -> list[Line]:
    """Return what stands between two places of lines that are counted as one text."""
    kept: list[Line] = []
    place = 0
    for line in run:
        start, end = max(first - place, 0), min(last - place, len(line.text))
        text = line.text[start:end] if start < end else ""
        if text.strip():
            start += len(text) - len(text.lstrip())
            bare = text.strip()
            at = line.start + start
            kept.append(line._replace(text=bare, start=at, end=at + len(bare)))
        place += len(line.text) + 1
    return kept


@lru_cache(maxsize=64)
def mark(words: str) -> re.Pattern[str]:
    """Return what matches words that stand for themselves."""
    return re.compile(rf"\b{re.escape(words)}\b")


@lru_cache(maxsize=64)
def label(words: str) -> re.Pattern[str]:
    """Return what matches the label of a field: *(Statement of Reasons):*."""
    return re.compile(rf"{re.escape(words)}\)?:\s*", re.IGNORECASE)
