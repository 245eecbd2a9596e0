"""Lines above a judgment that stand beside each other: parties, and the number of the case."""

import re
from collections.abc import Sequence
from typing import Final

from kg.english.lexicon import Lexicon

__all__ = ["docket", "is_docket_line", "without_docket"]

BESIDE: Final = re.compile(
    r"(?!\w{1,3}\))(?P<left>[^()§]{0,60}?)\s*[)§](?:\s+(?P<right>[^()]{0,60}(?:\([^()]*\))?))?$"
)
FEWEST: Final = 3  # lines of a docket
MOST: Final = 30  # lines from its first to its last
CLOSING: Final = " ,;."


def is_docket_line(line: str) -> bool:
    """Read *ADA HOLM, ) No. 31-7*, with a bracket that closes none.

    >>> is_docket_line("ADA HOLM, ) No. 31-7"), is_docket_line("Holm (Klow) left")
    (True, False)
    >>> is_docket_line("1) notes that Mali left")
    False
    """
    return BESIDE.match(line) is not None


def docket(lines: Sequence[str]) -> range:
    """Return the places of the lines that are a docket, none if there are too few.

    >>> docket(["COURT", "HOLM,", ") No. 3", "v. )", "MALI )", "It rained."])
    range(1, 5)
    """
    places = [place for place, line in enumerate(lines) if is_docket_line(line)]
    near = [place for place in places if place - places[0] < MOST]
    if len(near) < FEWEST:
        return range(0)
    is_split = bool(near[0]) and lines[near[0]].startswith((")", "§"))
    return range(near[0] - is_split, near[-1] + 1)


def without_docket(lines: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Return lines with those of a docket one below the other: the left ones, then the right ones.

    >>> from kg.english.lexicon import load_lexicon
    >>> without_docket(["HOLM, ) No. 3", "v. )", "MALI ) Filed: 3 May"], load_lexicon())
    ['between', 'HOLM', 'v', 'MALI', 'No. 3', 'Filed: 3 May']
    """
    inside = docket(lines)
    if not inside:
        return list(lines)
    found = [BESIDE.match(lines[place]) for place in inside]
    both = zip(inside, found, strict=True)
    left = [each["left"] if each is not None else lines[place] for place, each in both]
    right = [(each["right"] or "") if each is not None else "" for each in found]
    marks = lexicon.words("letterhead").items()
    between = [word for word, mark in marks if mark == "litigants"][:1]
    named = [line.strip(CLOSING) for line in (*left, *right)]
    return [*lines[: inside.start], *between, *filter(None, named), *lines[inside.stop :]]
