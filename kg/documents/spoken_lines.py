"""Markdown of a transcript -> with labels: who speaks stands in a bold line above what is said.

*IAHWG | Ada Holm | Co-Chair* and *Ada Holm* alone become *Ada Holm (IAHWG):* and *Ada Holm:*.
"""

import re
from collections import Counter
from typing import Final

from kg.english.lexicon import load_lexicon

__all__ = ["with_labels"]

BOLD: Final = re.compile(
    r"(?m)^[ \t]*(?:\*\*|__)([^*_\n:.!?]{3,90})(?:\*\*|__)[ \t]*\n+(?=[^\s*_#-])"
)
BAR: Final = re.compile(r"\s*\|\s*")
FEWEST: Final = 2  # lines that name a person, or have bars, one of them with a person's name
LONGEST_NAME: Final = 4  # words


def with_labels(text: str) -> str:
    r"""Return a text with labels in place of the bold lines that name who speaks.

    >>> text = "**UN | Anna Holm | Chair**\n\nIt rained.\n\n**Mali | Jon Lind | Envoy**\n\nIt did."
    >>> with_labels(text)
    'Anna Holm (UN): It rained.\n\nJon Lind (Mali): It did.'
    >>> with_labels("**UN | Co-Chair**\n\nIt rained.\n\n**UN | Anna Holm | Chair**\n\nIt did.")
    'Co-Chair (UN): It rained.\n\nAnna Holm (UN): It did.'
    >>> with_labels("**Anna Holm**\n\nIt rained.")
    '**Anna Holm**\n\nIt rained.'
    """
    lines = [BAR.split(found[1].strip()) for found in BOLD.finditer(text)]
    places = Counter(place for line in lines for place, cell in enumerate(line) if is_person(cell))
    barred = sum(len(line) > 1 for line in lines)
    if not places or max(barred, sum(places.values())) < FEWEST:
        return text
    ((usual, _),) = places.most_common(1)
    return BOLD.sub(lambda found: label(found, usual), text)


def label(found: re.Match[str], usual: int) -> str:
    """Return the label of a bold line, or the line where it names nobody."""
    cells = BAR.split(found[1].strip())
    is_one = len(cells) == 1
    if usual >= len(cells) or (is_one and not is_person(cells[0])):
        return found[0]
    note = f" ({cells[0]})" if usual else ""
    return f"{cells[usual]}{note}: "


def is_person(cell: str) -> bool:
    """Return whether words are the name of a person, as far as the given name tells."""
    words = cell.split()
    return 1 < len(words) <= LONGEST_NAME and load_lexicon().knows_given_name(words[0])
