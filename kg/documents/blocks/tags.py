"""Prose -> the sources that are tagged behind a paragraph: *Mali left. (BBC News)*."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.documents.blocks.lines import ends_sentence
from kg.documents.blocks.turns import blanked
from kg.documents.blocks.values import Block, Edit
from kg.english.lexicon import Lexicon, load_lexicon
from kg.english.patterns import READING_TIME, SMALL_WORD, THE, VIA

__all__ = ["Tag", "endings", "inside", "set_apart", "tags", "without_tags"]

NAME: Final = r"[^()\[\]\n]{2,50}"
BRACKETED: Final = re.compile(rf"[(\[]({NAME})[)\]]\.?")
TAGS: Final = re.compile(rf"(?:^|(?<=\n\n))(?:[(\[]{NAME}[)\]]\.?\s?)+(?=\n\n|$)")
AT_END: Final = re.compile(rf"\s*((?:[(\[]{NAME}[)\]]\.?\s?){{1,5}})$")
WORDS: Final = re.compile(
    rf"(?:{THE} )?[A-Z][\w.&'’-]*(?: (?:[A-Z][\w.&'’-]*|{SMALL_WORD}))*(?: {VIA} [A-Z][\w. ]+)?"
)
INSIDE: Final = re.compile(
    rf"(?<=[\w\"”’])[ \t]\(({NAME})\)(?=[,;:]?[ \t]+[^\s(–—-]|[,;]\s|[.!?](?:\s|$))"
)
ABOUT: Final = r"(?:[\w’'&]+[ \t]){0,3}"  # what a live blog is about
WORD: Final = re.compile(r"[^\W\d_]+")
TIMED: Final = re.compile(rf"{READING_TIME}$")
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


def inside(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Yield the publishers in brackets inside a sentence: *Mali left (Reuters) the bloc*."""
    for found in INSIDE.finditer(text):
        before = text[max(0, found.start() - LONGEST) : found.start()]
        if is_listed(found[1], lexicon) and not is_short_for(found[1], before):
            yield Edit(found.start(), found.end(), "")


def endings(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Yield what stands behind a headline and tells its form: *– Europe live*, *– video*."""
    words = "|".join(map(re.escape, lexicon.words("headline ending")))
    for found in re.finditer(
        rf"(?im)(?<=\w[\w’'”\"?!])[ \t]+[–—|-][ \t]+{ABOUT}(?:{words})$", text
    ):
        yield Edit(found.start(), found.end(), "")


def is_listed(name: str, lexicon: Lexicon) -> bool:
    """Return whether words are those of a publisher, whatever stands around them."""
    known = lexicon.words("news source")
    last = name.split()[-1].lower()
    is_long = len(name.split()) > 1 and known.get(last) == "last word"
    return name[0].isupper() and (name.lower() in known or is_long)


def is_short_for(letters: str, before: str) -> bool:
    """Return whether a text explains an abbreviation: *the Dorn News Agency (DNA)*."""
    words = WORD.findall(before)[-len(letters) :]
    return letters.isupper() and "".join(word[0] for word in words).upper() == letters


def set_apart(text: str, block: Block, lexicon: Lexicon) -> Iterator[Edit]:
    """Yield a blank line between a block and the sources at its end."""
    found = AT_END.search(text, max(block.start, block.end - LONGEST), block.end)
    if found is None or found.start() == block.start:
        return
    before = text[max(block.start, found.start() - LONGEST) : found.start()]
    is_ended = ends_sentence(before)
    named = list(BRACKETED.finditer(text, found.start(1), found.end()))
    timed = TIMED.search(named[0][1]) if len(named) == 1 else None
    if timed is not None:  # *Mali leaves (Dorn Herald, 2 minute read)*
        yield Edit(found.start(), found.start(1), "\n\n")
        yield Edit(named[0].start(1) + timed.start(), named[0].end(1), "")
        return
    said = labelled(lexicon)
    is_said = any(said.match(each[1]) for each in named)
    if is_short_for(named[0][1], before):  # *the firm, Dorn Oil, S.A. (DOSA)*
        return
    if (is_ended or is_said) and all(is_source(each[1], lexicon) for each in named):
        yield Edit(found.start(), found.start(1), "\n\n")
        labels = (said.match(text, each.start(1)) for each in named)
        yield from (Edit(label.start(), label.end(), "") for label in labels if label)


def labelled(lexicon: Lexicon) -> re.Pattern[str]:
    """Return what matches *Source:* before a name."""
    words = "|".join(lexicon.words("source label"))
    return re.compile(rf"(?i:{words}):\s*")


def is_source(name: str, lexicon: Lexicon) -> bool:
    """Return whether words in brackets name a publisher, or say so: *Source: Dorn FM*."""
    if labelled(lexicon).match(name) is not None:
        return True
    words = name.split()
    if len(words) == 1:
        is_known = lexicon.has(name.lower(), "news source")
        return is_known or (name.isalpha() and name.isupper())
    return len(words) <= LONGEST_TAG and WORDS.fullmatch(name) is not None
