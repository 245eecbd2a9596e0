"""Prose -> the sources that are tagged behind a paragraph: *Mali left. (BBC News)*."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.documents.blocks.lines import ends_sentence
from kg.documents.blocks.turns import blanked
from kg.documents.blocks.values import Block, Edit
from kg.english.lexicon import Lexicon, load_lexicon

__all__ = ["Tag", "set_apart", "tags", "without_tags"]

NAME: Final = r"[^()\[\]\n]{2,50}"
BRACKETED: Final = re.compile(rf"[(\[]({NAME})[)\]]\.?")
TAGS: Final = re.compile(rf"(?:^|(?<=\n\n))(?:[(\[]{NAME}[)\]]\.?\s?)+(?=\n\n|$)")
AT_END: Final = re.compile(rf"\s*((?:[(\[]{NAME}[)\]]\.?\s?){{1,5}})$")
WORDS: Final = re.compile(
    r"(?:The )?[A-Z][\w.&'’-]*(?: (?:[A-Z][\w.&'’-]*|of|the|and|for|&))*(?: via [A-Z][\w. ]+)?"
)
LONGEST_TAG: Final = 6  # words
LONGEST: Final = 300  # letters of all tags of a paragraph


@dataclass(frozen=True, slots=True)
class Tag:
    """A source at the characters `start` to `end`; it tells what stands from `begin` on."""

    name: str
    begin: int
    start: int
    end: int


def tags(text: str, lexicon: Lexicon | None = None) -> list[Tag]:
    r"""Return the tags of a prose, each a paragraph of its own.

    >>> [(tag.name, tag.begin) for tag in tags("Mali left.\n\n(BBC News) (AFP)\n\nChad stayed.")]
    [('BBC News', 0), ('AFP', 0)]
    """
    known = lexicon or load_lexicon()
    return [tag for found in TAGS.finditer(text) for tag in named(text, found, known)]


def without_tags(text: str) -> str:
    """Return a text with spaces in place of its tags, as long as before."""
    return blanked(text, ((tag.start, tag.end) for tag in tags(text)))


def named(text: str, found: re.Match[str], lexicon: Lexicon) -> Iterator[Tag]:
    """Yield the sources of a paragraph that is nothing else."""
    begin = text.rfind("\n\n", 0, max(0, found.start() - 2))
    names = list(BRACKETED.finditer(text, found.start(), found.end()))
    if all(is_source(each[1], lexicon) for each in names):
        for each in names:
            yield Tag(each[1], begin + 2 if begin >= 0 else 0, each.start(), each.end())


def set_apart(text: str, block: Block, lexicon: Lexicon) -> Iterator[Edit]:
    """Yield a blank line between a block and the sources at its end."""
    found = AT_END.search(text, max(block.start, block.end - LONGEST), block.end)
    if found is None or found.start() == block.start:
        return
    is_ended = ends_sentence(text[max(block.start, found.start() - LONGEST) : found.start()])
    if is_ended and all(is_source(each[1], lexicon) for each in BRACKETED.finditer(found[1])):
        yield Edit(found.start(), found.start(1), "\n\n")


def is_source(name: str, lexicon: Lexicon) -> bool:
    """Return whether words in brackets are the name of a publisher."""
    words = name.split()
    if len(words) == 1:
        is_known = lexicon.has(name.lower(), "news source")
        return is_known or (name.isalpha() and name.isupper())
    return len(words) <= LONGEST_TAG and WORDS.fullmatch(name) is not None
