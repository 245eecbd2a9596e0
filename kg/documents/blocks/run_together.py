"""Text whose lines ran together -> edits that part them: *DORN A tanker sank*, a message's foot."""

import re
from collections.abc import Iterator
from typing import Final

from kg.documents.blocks.values import Edit
from kg.english.patterns import DETERMINER, GLUED_WORD

__all__ = ["parted"]

POST: Final = re.compile(  # what stood below a message: *pic.x.com/a— Ada Holm (@ada)June 27, 2031*
    r"(?:pic\.[a-z]+\.com/\w{10})?— [^—()\n]{2,40} \(@\w{1,20}\) ?[A-Z][a-z]{2,8} \d{1,2}, \d{4}"
    r"(?=[A-Z])"
)
TOWN: Final = re.compile(
    rf"^[A-Z]{{4,}}(?:[/ ][A-Z]{{4,}}){{0,2}}(?= (?:{DETERMINER}) [a-z])", re.MULTILINE
)
GLUED: Final = re.compile(rf"(?<!\S)(?:{GLUED_WORD})(?=[A-Z][a-z]{{2}}|\d)")  # *fromKenya*, *on18*
FEWEST: Final = 2  # different words that lost the space behind them
DASH: Final = " —"


def parted(text: str) -> Iterator[Edit]:
    """Yield a dash behind a town without one, and a blank line in place of a message's writer.

    In a text that has lost spaces, as some programs write pages, they come back.

    >>> from kg.documents.blocks.alignment import edited
    >>> edited("DORN A tanker sank.", list(parted("DORN A tanker sank.")))[0]
    'DORN — A tanker sank.'
    >>> text = "He came fromKenya on18 May."
    >>> edited(text, list(parted(text)))[0]
    'He came from Kenya on 18 May.'
    >>> list(parted("NATO Secretary General Ada Holm left."))
    []
    """
    for found in POST.finditer(text) if "(@" in text else ():
        yield Edit(found.start(), found.end(), "\n\n")
    for found in TOWN.finditer(text):
        yield Edit(found.end(), found.end(), DASH)
    glued = list(GLUED.finditer(text))
    if len({found[0] for found in glued}) >= FEWEST:
        yield from (Edit(found.end(), found.end(), " ") for found in glued)
