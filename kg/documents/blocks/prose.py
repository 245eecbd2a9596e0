"""Document -> its prose, block by block, and what it tells with the places of the document."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from kg.documents.blocks.alignment import Alignment, edited, without_overlaps
from kg.documents.blocks.cable_words import named_in_full
from kg.documents.blocks.cutting import blocks
from kg.documents.blocks.dating import Calendar, day_of
from kg.documents.blocks.enactments import enacted
from kg.documents.blocks.hygiene import edits
from kg.documents.blocks.lines import ends_sentence
from kg.documents.blocks.motions import motion_in
from kg.documents.blocks.tags import endings, inside, set_apart
from kg.documents.blocks.turns import turns
from kg.documents.blocks.values import Block, Edit
from kg.english.lexicon import Lexicon, load_lexicon
from kg.model import Document

__all__ = ["Prose", "prose"]

PARAGRAPH = "\n\n"
AGENCY_DATELINE = re.compile(r"(?m)^[ \t]*[A-Z][A-Z .,'/-]{2,40} \([A-Z][\w ]{1,20}\) ?[–—-]")
CLOCK = re.compile(r"(?<![\d.])\d{1,2}[.:]\d\d(?!\.?\d)")
LONGEST_ITEM = 1_000  # letters of an item of a digest in one paragraph
FEWEST_ITEMS = 3  # of agencies that make a digest


@dataclass(frozen=True, slots=True)
class Prose:
    """The prose of a document as a document, and where each letter of it stood.

    `calendar` tells the days of the items of a digest or live blog.
    """

    original: Document
    document: Document
    alignment: Alignment | None  # None: it is the document as it came
    calendar: Calendar = field(default_factory=lambda: Calendar(()))


def prose(
    document: Document,
    lexicon: Lexicon | None = None,
    casing: Callable[[str], str] | None = None,
) -> Prose:
    r"""Return the prose of a document: blocks with a blank line between, without their marks.

    >>> prose(Document("a", "TALKS\n• Mali left.[2]\n12 comments")).document.text
    'TALKS\n\nMali left.'
    """
    known = lexicon or load_lexicon()
    text = document.text
    law = enacted(text, without_topics(text, blocks(text, known), known), known)
    found = law.blocks
    apart = (edit for block in found for edit in set_apart(text, block, known))
    sources = (*inside(text, known), *endings(text, known), *named_in_full(text, known))
    changes = list(
        without_overlaps([*between(text, found), *law.edits, *apart, *sources, *edits(text, known)])
    )
    new, alignment = edited(text, changes)
    new = casing(new) if casing is not None else new
    days = calendar(document, found)
    if new == text and not days.blocks:
        return Prose(document, document, None)
    return Prose(document, replace(document, text=new, date=days.date), alignment, days)


def without_topics(text: str, found: Sequence[Block], lexicon: Lexicon) -> list[Block]:
    """Return the blocks without headings between the turns of a transcript: nobody says them."""
    first = next((turn.at for turn in turns(text)), len(text))
    return [
        each
        for each in found
        if each.kind != "heading" or each.start < first or motion_in(text, each, lexicon)
    ]


def calendar(document: Document, found: Sequence[Block]) -> Calendar:
    """Return the days of the blocks; a single time is that of a whole text.

    Words count from the first day that is written where a document has none.
    """
    in_time = [telling(block, document.text) for block in found if block.stamp or block.day]
    times = {block.stamp for block in in_time if CLOCK.search(block.stamp)}
    named = {day_of(block, document.date) or block.day for block in in_time}
    if max(len(times), len(named)) > 1:
        days = (day_of(block, document.date) for block in in_time)
        return Calendar(in_time, document.date or next(filter(None, days), None))
    is_other = any(day_of(block, document.date) != document.date for block in in_time if block.day)
    if document.date is not None and is_other:
        return Calendar([replace(block, stamp="") for block in in_time], document.date)
    if len(AGENCY_DATELINE.findall(document.text)) >= FEWEST_ITEMS:
        return Calendar([replace(block, stamp="", day="") for block in found], document.date)
    return Calendar((), document.date)


def telling(block: Block, text: str) -> Block:
    """Return a block without its time if it is an item that names a topic and tells nothing.

    Nor is a long paragraph of the day above it, which is that of an article.
    """
    is_topic = block.kind == "list item" and not ends_sentence(text[block.start : block.end])
    is_long = block.kind == "paragraph" and block.end - block.start > LONGEST_ITEM
    is_article = is_long and CLOCK.search(block.stamp) is None
    return replace(block, stamp="") if is_topic or is_article else block


def between(text: str, found: Sequence[Block]) -> Iterator[Edit]:
    """Yield what stands between blocks as blank lines, and nothing for what is no prose."""
    if not found:
        yield Edit(0, len(text), "")
        return
    yield Edit(0, found[0].start, "")
    for block, following in pairwise(found):
        gap = text[block.end : following.start]
        if not (gap.isspace() and gap.endswith(PARAGRAPH)):
            yield Edit(block.end, following.start, separator(text, block, following))
    yield Edit(found[-1].end, len(text), "")
    for block in found:
        yield from (Edit(start, end, " ") for start, end in block.gaps)


def separator(text: str, block: Block, following: Block) -> str:
    """Return what separates two blocks: a sentence may go on behind the header of a page."""
    is_ended = ends_sentence(text[max(0, block.end - 200) : block.end])
    goes_on = following.kind == "paragraph" and text[following.start].islower()
    return " " if goes_on and not is_ended else PARAGRAPH
