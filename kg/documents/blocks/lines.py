"""Text -> its lines in groups between blank ones, and which of them end where they end.

A line of wrapped prose is broken off where the next word does not fit; one that ends before that
ends a heading, a list item or a paragraph, whether or not a blank line follows.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

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
WIDEST = 140
FEWEST_SPACED = 12  # lines of a text that may have a blank one behind each
SHARE_SPACED = 0.9  # of its lines that have one
SHARE_BROKEN = 0.25  # of its lines that break off inside a sentence
EARLY = 0.8  # of the width: what is shorter than that is broken off on purpose


def groups(text: str) -> Iterator[list[Line]]:
    r"""Yield the lines between blank ones.

    >>> [[line.text for line in each] for each in groups("Talks\nbegan.\n\nThey end.")]
    [['Talks', 'began.'], ['They end.']]
    """
    lines = [stripped(found) for found in LINE.finditer(text) if not found[0].isspace()]
    if is_double_spaced(text, lines):
        yield lines
        return
    group: list[Line] = []
    for line in lines:
        if group and is_apart(text, group[-1], line):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def is_apart(text: str, line: Line, following: Line) -> bool:
    """Return whether a blank line stands between two lines."""
    return BLANK.search(text, line.end, following.start) is not None


def is_double_spaced(text: str, lines: Sequence[Line]) -> bool:
    r"""Return whether a blank line stands behind each line of prose that was wrapped.

    >>> wide = "Mali, which had not met Chad for a long time, sent two of its"
    >>> text = "\n\n".join([wide, "ministers to Togo."] * 8)
    >>> is_double_spaced(text, list(map(stripped, LINE.finditer(text))))
    True
    """
    if len(lines) < FEWEST_SPACED:
        return False
    gaps = sum(is_apart(text, *pair) for pair in pairwise(lines))
    width = max(len(line.text) for line in lines)
    broken = sum(is_broken(*pair, width) for pair in pairwise(lines))
    is_wrapped = NARROWEST <= width <= WIDEST and broken >= SHARE_BROKEN * len(lines)
    return is_wrapped and gaps >= SHARE_SPACED * (len(lines) - 1)


def is_broken(line: Line, following: Line, width: int) -> bool:
    """Return whether a wide line breaks off inside a sentence."""
    is_full = not ends_early(line, following, width)
    return is_full and not ends_sentence(line.text)


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
