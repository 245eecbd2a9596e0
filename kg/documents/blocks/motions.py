"""Motions of a house -> edits by which their mover says them: *That this House notes that …*.

What a motion has the house note or condemn is what the mover says, *I note that …*; whatever else
the house is to do is asked for, *I ask that the House debates …*.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from kg.documents.blocks.values import Block, Edit
from kg.english.inflection import infinitive
from kg.english.lexicon import Lexicon
from kg.english.patterns import AND, LY

__all__ = ["Motion", "headless", "motion_in", "moved", "moved_item"]

WORD: Final = re.compile(r"[A-Za-z]+")
LEAD_END: Final = re.compile(r"[\s–—:,-]*")
LATER: Final = re.compile(r";\s+")
NEAR: Final = 250  # letters before a motion in which somebody moves it
MOST_BEFORE: Final = 3  # words before a verb: *and also further*
HEADLESS: Final = re.compile(r"That (?!was\b|is\b)(?=\w+ [^\n]*\.$)")
FEWEST_HEADLESS: Final = 3  # of a list of motions
SPEAKER: Final = "I"
ASKING: Final = "I ask that"
ASKED: Final = "It is proposed that"


@dataclass(frozen=True, slots=True)
class Motion:
    """What a motion opens with: *That the House* at `start` to `end`.

    `body` is who is to do something; `is_lead` tells that its items follow, `is_moved` that
    somebody moves it, which a list of motions does not say.
    """

    start: int
    end: int
    body: str
    is_lead: bool
    is_moved: bool


def motion_in(text: str, block: Block, lexicon: Lexicon) -> Motion | None:
    """Return the motion that a block begins with or moves.

    >>> from kg.english.lexicon import load_lexicon
    >>> text = "I move: That the House -"
    >>> motion_in(text, Block("paragraph", 0, len(text)), load_lexicon())
    Motion(start=8, end=22, body='the House', is_lead=True, is_moved=True)
    """
    opening, moving = patterns(
        tuple(lexicon.words("motion opening")), tuple(lexicon.words("moving"))
    )
    found = opening.search(text, block.start, block.end)
    if found is None:
        return None
    is_moved = moving.search(text, max(0, found.start() - NEAR), found.start()) is not None
    if not is_moved and found.start() > block.start:
        return None
    behind = LEAD_END.match(text, found.end())
    is_lead = behind is not None and behind.end() >= block.end
    return Motion(found.start(), found.end(), found["body"], is_lead, is_moved)


@lru_cache(maxsize=4)
def patterns(
    opening: tuple[str, ...], moving: tuple[str, ...]
) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what matches the opening of a motion, and words of moving one."""
    parts = [words.split(maxsplit=1) for words in opening]
    first = "|".join({word.capitalize() for word, _ in parts})
    body = "|".join(rest.replace(" ", r"\s+") for _, rest in parts)
    known = re.compile(rf"\b(?:{first})\s+(?P<body>(?i:{body}))\b")
    return known, re.compile(rf"\b(?:{'|'.join(moving)})\b", re.IGNORECASE)


def moved(text: str, motion: Motion, block: Block, lexicon: Lexicon) -> Iterator[Edit]:
    """Yield a motion as what its mover says.

    >>> from kg.documents.blocks.alignment import edited
    >>> from kg.english.lexicon import load_lexicon
    >>> text = "I move: That this House notes that Mali left; and regrets it."
    >>> known = load_lexicon()
    >>> block = Block("paragraph", 0, len(text))
    >>> edited(text, moved(text, motion_in(text, block, known), block, known))[0]
    'I move. I note that Mali left; and regret it.'
    """
    mark = text.rfind(":", block.start, motion.start)
    is_behind = mark >= 0 and not text[mark + 1 : motion.start].strip(' -–—“"')
    start = mark if is_behind else motion.start
    stop = ". " if is_behind else ""
    verb = stance_at(text, motion.end, lexicon)
    if motion.is_lead:
        yield Edit(motion.start, block.end, "")
    elif verb is None:
        yield Edit(start, motion.end, f"{stop}{ASKING} {motion.body}")
    else:
        yield Edit(start, verb.end(), f"{stop}{SPEAKER} {said(text, motion.end, verb)}")
        for part in LATER.finditer(text, verb.end(), block.end):
            if (each := stance_at(text, part.end(), lexicon)) is not None:
                yield Edit(part.end(), each.end(), said(text, part.end(), each))


def moved_item(text: str, motion: Motion, block: Block, lexicon: Lexicon) -> Edit:
    """Return an item below *That the House:* as what its mover says."""
    verb = stance_at(text, block.start, lexicon)
    if verb is None:
        return Edit(block.start, block.start, f"{ASKING} {motion.body} ")
    return Edit(block.start, verb.end(), f"{SPEAKER} {said(text, block.start, verb)}")


def said(text: str, start: int, verb: re.Match[str]) -> str:
    """Return a verb with the adverbs before it in the first person: *further note*."""
    return f"{text[start : verb.start()].lstrip()}{infinitive(verb[0].lower())}"


def stance_at(text: str, place: int, lexicon: Lexicon) -> re.Match[str] | None:
    """Return the verb with which a house says something, behind adverbs: *and further notes*."""
    for word in islice(WORD.finditer(text, place), MOST_BEFORE + 1):
        lower = word[0].lower()
        if infinitive(lower) in lexicon.words("stance verb"):
            return word
        if not (lower.endswith(LY) or lexicon.has(lower, "adding adverb") or lower == AND):
            return None
    return None


def headless(text: str, found: Sequence[Block]) -> dict[Block, Edit]:
    r"""Return the motions of a list, which only say what is to be done, as what somebody asks for.

    >>> text = "That Mali join the bloc.\n\nThat Chad be heard."
    >>> headless(text, [Block("paragraph", 0, 24), Block("paragraph", 26, 45)])
    {}
    """
    begun = {block: HEADLESS.match(text[block.start : block.end]) for block in found}
    motions = {block: match for block, match in begun.items() if match is not None}
    if len(motions) < FEWEST_HEADLESS:
        return {}
    return {
        block: Edit(block.start, block.start + match.end(), f"{ASKED} ")
        for block, match in motions.items()
    }
