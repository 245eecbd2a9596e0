"""Text -> pieces that a parser can take, whatever the text is.

What a parser and a tokeniser need grows with what they are given at once, so a long article is
parsed in pieces. They end where a paragraph does, else a sentence, a word, or anywhere.
"""

import re
from collections.abc import Iterator

__all__ = ["LONGEST_RUN", "cut", "pieces", "readable", "runs"]

LONGEST_RUN = 300  # letters without white space; what is longer is no word and no address
LONGEST_GAP = 100  # of white space between two words of a sentence
RUN = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")
GAP = re.compile(rf"\s{{{LONGEST_GAP + 1},}}")
ENDS = (("\n\n",), (". ", "! ", "? ", '." ', ".” ", ".\n"), ("\n", " ", "\t"))  # the best first


def pieces(text: str, longest: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges of characters that a text is parsed in, none longer than `longest`.

    >>> text = "Mali left. Chad stayed on."
    >>> [text[start:end] for start, end in pieces(text, 16)]
    ['Mali left. ', 'Chad stayed on.']
    """
    start = 0
    while len(text) - start > longest:
        end = cut(text, start + longest // 2, start + longest)
        yield start, end
        start = end
    yield start, len(text)


def cut(text: str, first: int, last: int) -> int:
    """Return the best place to cut a text, of those from one place to another."""
    for marks in ENDS:
        found = [at + len(mark) for mark in marks if (at := text.rfind(mark, first, last)) >= 0]
        if found:
            return max(found)
    return last


def runs(text: str) -> Iterator[re.Match[str]]:
    """Return the stretches of letters that are too long for a word."""
    return RUN.finditer(text)


def readable(text: str) -> str:
    """Return a text with line ends in place of what is too long for a word or a space.

    It is as long as before, and what stood around it stands in two paragraphs.

    >>> readable("Mali " + "x" * 301 + " left").split()
    ['Mali', 'left']
    """
    return GAP.sub(blank, RUN.sub(blank, text))


def blank(found: re.Match[str]) -> str:
    """Return as many line ends as there are letters."""
    return "\n" * len(found[0])
