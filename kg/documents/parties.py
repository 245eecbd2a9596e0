"""Head of a judgment -> its title, from who goes to law with whom: *Roth v Dorn Police*."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from kg.documents.labels import mark_of
from kg.english.lexicon import Lexicon
from kg.english.patterns import AGAINST as BETWEEN

__all__ = ["cited", "facing", "is_role", "parties"]

JOINED: Final = re.compile(r"[-–— ]*([A-Za-z]+)\.?[-–— ]*")
AGAINST: Final = re.compile(rf" {BETWEEN} | -?v-? ", re.IGNORECASE)
WORD: Final = re.compile(r"[^\W\d_]{2,}")
CITATION: Final = re.compile(r"\[\d{4}\] (?:\d+ )?[A-Z]{2,}")
MOST_BELOW: Final = 5  # lines of the second party and its part
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


def facing(lines: Sequence[str], lexicon: Lexicon) -> str:
    """Return the parties above and below *v.* alone in a line, "" where no part is named.

    >>> from kg.english.lexicon import load_lexicon
    >>> head = ["No. 7", "ADA HOLM,", "Appellant,", "v.", "DORN BANK, a firm,", "Appellee."]
    >>> facing(head, load_lexicon())
    'ADA HOLM v DORN BANK'
    """
    known = lexicon.words("letterhead")
    marks = [JOINED.fullmatch(line) for line in lines]
    words = [mark[1].lower() if mark is not None else "" for mark in marks]
    place = next((n for n, word in enumerate(words) if known.get(word) == "against"), 0)
    above = lines[max(0, place - 2) : place][::-1]
    below = lines[place + 1 : place + 1 + MOST_BELOW]
    has_parts = [any(is_role(line, lexicon) for line in side) for side in (above, below)]
    if not place or not all(has_parts):
        return ""
    first = next((line for line in above if not is_role(line, lexicon)), "")
    second = " ".join(takewhile(lambda line: not is_role(line, lexicon), below))
    title = " v ".join(side.split(", ")[0].strip(" ,;") for side in (first, second))
    return title if len(title) <= LONGEST else ""


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


def cited(title: str) -> str:
    """Return the title of a page if it is a judgment's with its citation: *Roth v Lind [2031] 7*.

    >>> cited("Roth v Lind (Appeal) [2031] DCA 7 (5 March 2031)"), cited("Roth v Lind: who won?")
    ('Roth v Lind (Appeal) [2031] DCA 7 (5 March 2031)', '')
    """
    return title if CITATION.search(title) and is_case(title) else ""


def is_case(line: str) -> bool:
    """Read *Roth v Dorn Police* in a line, not *Ada V. Roth*."""
    sides = AGAINST.split(line)
    is_initial = not line.isupper() and any(
        mark[0].strip("- ").isupper() for mark in AGAINST.finditer(line)
    )
    return (
        not is_initial
        and len(sides) == 2
        and all(side[:1].isupper() for side in sides)
        and len(line) <= LONGEST
    )


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
