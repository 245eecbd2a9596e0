"""Text -> the opening of a resolution: the body that acts, and the title above it."""

import re
from typing import Final, NamedTuple

from kg.documents.issuers import institution
from kg.english.lexicon import Lexicon
from kg.english.patterns import THE

__all__ = ["Opening", "opening"]

BODY: Final = re.compile(
    rf"^[ \t]*(?P<quote>[“\"]?)({THE} [A-Za-z][^\n,.:;]{{2,80}})(?P<mark>[,:])[ \t]*$", re.MULTILINE
)
BLANK: Final = re.compile(r"\n\s*\n")
LONGEST: Final = 4  # lines of a title


class Opening(NamedTuple):
    """The body that a resolution names at its start, the title above, and where the name stands.

    `is_group` tells that several act, *The Foreign Ministers:* above what they do.
    """

    body: str
    title: str
    start: int
    end: int
    is_group: bool = False


def opening(text: str, lexicon: Lexicon) -> Opening | None:
    r"""Return how a resolution opens, None for any other text.

    >>> from kg.english.lexicon import load_lexicon
    >>> opening("A Lasting Peace\n\nThe Security Council,\n\nRecalling", load_lexicon())
    Opening(body='Security Council', title='A Lasting Peace', start=17, end=38, is_group=False)
    >>> opening("They met.\n\nThe Foreign Ministers:\n\nCall on", load_lexicon()).body
    'Foreign Ministers'
    """
    for found in BODY.finditer(text):
        named = found[2].removeprefix("The ")
        body = institution(named, lexicon) if named[0].isupper() else ""
        title = title_before(text[: found.start()], lexicon)
        if body:
            return Opening(body, title, found.start("quote"), found.end())
        if found["mark"] == ":" and lexicon.has(named.split()[-1].lower(), "acting group"):
            return Opening(named, "", found.start("quote"), found.end(), is_group=True)
    return None


def title_before(text: str, lexicon: Lexicon) -> str:
    """Return the lines that stand nearest above, unless they tell when it was adopted."""
    known = lexicon.words("letterhead")
    groups = [[" ".join(line.split()) for line in group.split("\n")] for group in BLANK.split(text)]
    for group in reversed(groups):
        lines = [line for line in group if line]
        if lines and known.get(lines[0].split()[0].lower()) != "adoption":
            is_title = len(lines) <= LONGEST and not lines[-1].endswith((".", ":", ";"))
            return " ".join(lines) if is_title else ""
    return ""
