"""Text that an office released -> the text without its stamps: *RELEASE IN PART*, *Doc No. C05*.

They stand on each page, and tell who released a document and when, not when it was written.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.documents.blocks.lines import ends_sentence
from kg.documents.blocks.turns import blanked
from kg.documents.issuers import institution
from kg.english.lexicon import Lexicon, load_lexicon

__all__ = ["released_by", "without_stamps"]

FAMILY: Final = "release stamp"
LONGEST: Final = 200  # letters of a stamp
CODES: Final = r"(?:[A-Z]\d{1,2}(?:\(\w\))?[ \t,;]*)+(?=\n)|FULL(?=\n)"
FEWEST: Final = 2  # stamps, of which one has a number
LABEL: Final = re.compile(r"\s(?:Case|Doc|Document|File) No\b")


def without_stamps(text: str) -> str:
    r"""Return a text with spaces in place of the stamps of a release, as long as before.

    >>> text = "OPEN Case No. F-3 Doc No. C05 Date: 08/31/2031\nRELEASE IN PART B6\nMali left."
    >>> without_stamps(text).split()
    ['Mali', 'left.']
    """
    found = [match.span() for match in stamps(text)]
    return blanked(text, found) if len(found) >= FEWEST else text


def stamps(text: str) -> Iterator[re.Match[str]]:
    """Yield the lines of a text that are stamps, in order."""
    for line in stamp().finditer(text):
        if len(" ".join(line[0].split())) <= LONGEST and not ends_sentence(line[0].rstrip()):
            yield line


@cache
def stamp() -> re.Pattern[str]:
    """Return what matches a stamp: words that open one, or a number behind words inside of one.

    Why a part is left out may stand below it in codes: *B5*, *B7(C)*.
    """
    known = load_lexicon().words(FAMILY).items()
    opens, inside = (
        "|".join(re.escape(words) for words, kind in known if kind == where)
        for where in ("opens", "inside")
    )
    line = (
        rf"(?i:{opens})\b[^\n]*(?:\n[ \t]*(?:{CODES}))?|[^\n]{{0,100}}\b(?i:{inside})[.:]? [^\n]*\d"
    )
    return re.compile(rf"^[ \t]*(?:{line})[^\n]*$", re.MULTILINE)


def released_by(text: str, lexicon: Lexicon) -> str:
    """Return the office that a stamp names, "" if none does.

    >>> released_by("UNCLASSIFIED Dorn Office of Rain Case No. F-3 Doc No. C05", load_lexicon())
    'Dorn Office of Rain'
    """
    for line in stamps(text):
        words = LABEL.split(line[0], maxsplit=1)[0].split()
        is_marked = bool(words) and words[0].isupper() and lexicon.has(words[0].lower(), FAMILY)
        if name := institution(" ".join(words[is_marked:]), lexicon):
            return name
    return ""
