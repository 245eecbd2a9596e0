"""Text -> its lines in groups between blank ones, and which of them end where they end.

A line of wrapped prose is broken off where the next word does not fit; one that ends before that
ends a heading, a list item or a paragraph, whether or not a blank line follows.
"""

import re
from collections.abc import Iterator

from kg.documents.blocks.values import Line

__all__ = ["ends_early", "ends_sentence", "groups", "is_in_capitals"]

LINE = re.compile(r"[^\n]+")
BLANK = re.compile(r"\n[^\S\n]*\n")
SENTENCE_END = re.compile(
    r"[.!?…:;]['\"’”»)\]]{0,3}(?:\s?\[\^?\w{1,4}\]|[¹²³⁰⁴-⁹\d]{1,3})*(?:\s?\([^()]{2,40}\)){0,3}$"
)
ADDRESS_AT_END = re.compile(r"\s+(?:https?://)?(?:[\w-]{1,40}\.){1,3}[a-z]{2,10}/\S*$")
NARROWEST = 60  # letters of a line of wrapped prose
GOING_ON = ("-", ",")  # how no line ends a block
EARLY = 0.8  # of the width: what is shorter than that is broken off on purpose


def groups(text: str) -> Iterator[list[Line]]:
    r"""Yield the lines between blank ones.

    >>> [[line.text for line in each] for each in groups("Talks\nbegan.\n\nThey end.")]
    [['Talks', 'began.'], ['They end.']]
    """
    group: list[Line] = []
    for line in (stripped(found) for found in LINE.finditer(text) if not found[0].isspace()):
        if group and BLANK.search(text, group[-1].end, line.start):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def stripped(found: re.Match[str]) -> Line:
    """Return a line without the spaces around it."""
    text = found[0].strip()
    indent = len(found[0]) - len(found[0].lstrip())
    start = found.start() + indent
    return Line(text, start, start + len(text), indent)


def ends_early(line: Line, following: Line, width: int) -> bool:
    """Return whether a line ends though the first word of the next one had a place in it."""
    word = following.text.split(maxsplit=1)[0]
    if line.text.endswith(GOING_ON):
        return False
    return len(line.text) + 1 + len(word) <= EARLY * max(width, NARROWEST)


def ends_sentence(text: str) -> bool:
    """Return whether a line ends with a sentence, also before a footnote mark, source or address.

    >>> ends_sentence("It rained.[2]"), ends_sentence("It rained. (AFP)"), ends_sentence("Rain")
    (True, True, False)
    """
    return SENTENCE_END.search(ADDRESS_AT_END.sub("", text[-200:])) is not None


def is_in_capitals(text: str) -> bool:
    """Return whether all of its words, two at least, are in capitals.

    >>> is_in_capitals("FRANCE SANCTIONS IRAN"), is_in_capitals("NATO meets")
    (True, False)
    """
    words = re.findall(r"[^\W\d_]{2,}", text)
    return len(words) > 1 and all(word.isupper() for word in words)
