"""Head of a judgment -> its title, from who goes to law with whom: *Roth v Dorn Police*."""

import re
from collections.abc import Sequence
from typing import Final

from kg.documents.labels import mark_of
from kg.english.lexicon import Lexicon

__all__ = ["is_role", "parties"]

JOINED: Final = re.compile(r"[-–— ]*([A-Za-z]+)\.?[-–— ]*")
AGAINST: Final = re.compile(r" vs?\.? | -?v-? ", re.IGNORECASE)
WORD: Final = re.compile(r"[^\W\d_]{2,}")
MOST: Final = 12  # lines that name parties
LONGEST: Final = 200  # letters of a title


def parties(head: Sequence[str], lexicon: Lexicon) -> str:
    """Return the parties below *Between*, or the line that names them, "" if there is none.

    >>> from kg.english.lexicon import load_lexicon
    >>> parties(["Between:", "EMIL ROTH", "Claimant", "- and -", "DORN POLICE"], load_lexicon())
    'EMIL ROTH v DORN POLICE'
    """
    known = lexicon.words("letterhead")
    labels = [known.get(line.rstrip(" :-–—").lower(), "") for line in head]
    if "litigants" not in labels:
        return next((line for line in head if is_case(line)), "")
    begin = labels.index("litigants") + 1
    title = " v ".join(", ".join(side) for side in sides(head[begin : begin + MOST], lexicon))
    return title if " v " in title and len(title) <= LONGEST else ""


def sides(lines: Sequence[str], lexicon: Lexicon) -> list[list[str]]:
    """Return the names of each side, which stand above the parts that they have in the case."""
    known = lexicon.words("letterhead")
    found: list[list[str]] = [[]]
    for line in lines:
        name, *parts = (cell.strip() for cell in line.split("|"))
        joining = JOINED.fullmatch(name)
        is_last = len(found) > 1 and bool(found[-1])
        if joining is not None and known.get(joining[1].lower()) in {"joining", "against"}:
            found.append([])
        elif is_no_party(name, lexicon):
            if is_last:
                break
        else:
            found[-1].append(name)
            if len(found) > 1 and parts:
                break
    return [side for side in found if side]


def is_case(line: str) -> bool:
    """Read *Roth v Dorn Police* in a line."""
    sides = AGAINST.split(line)
    return len(sides) == 2 and all(side[:1].isupper() for side in sides) and len(line) <= LONGEST


def is_no_party(line: str, lexicon: Lexicon) -> bool:
    """Return whether a line is a rule, the part that somebody has, or a label."""
    is_marked = mark_of(line, lexicon) != "" or line.endswith(":")
    is_kind = lexicon.has(line.split()[-1].lower() if line else "", "document kind")
    return WORD.search(line) is None or is_role(line, lexicon) or is_marked or is_kind


def is_role(line: str, lexicon: Lexicon) -> bool:
    """Read *Claimants/ Respondents*."""
    words = WORD.findall(line.lower())
    listed = lexicon.words("boilerplate")
    return bool(words) and all(listed.get(word) == "label" for word in words)
