"""Blocks of laws, orders and resolutions -> those that are read, and with which words before them.

*The Security Council, recalling …, 1. Decides that …* tells what the Council does, paragraph by
paragraph. A clause that is the end of a sentence is read with its beginning, *Mali agreed to: (a)
leave the bloc; (b) …*, or not at all where that only defines whom a law is about.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, zip_longest
from typing import Final

from kg.documents.blocks.definitions import is_definition
from kg.documents.blocks.leads import doer, is_done, is_told, sayer
from kg.documents.blocks.lines import ends_sentence
from kg.documents.blocks.motions import Motion, headless, motion_in, moved, moved_item
from kg.documents.blocks.recitals import recited
from kg.documents.blocks.resolved import declared, is_adopted, resolving
from kg.documents.blocks.values import Block, Edit
from kg.documents.resolutions import Opening, opening
from kg.english.inflection import infinitive, third_person
from kg.english.lexicon import Family, Lexicon
from kg.english.patterns import JOINING, LY, ORDERED, TO

__all__ = ["Enacted", "enacted"]

FIRST_PAGE: Final = 5_000  # letters in which a resolution opens
BRACKETED: Final = re.compile(r"\([A-Za-z]{1,5}\)\s*$")
WORD: Final = re.compile(r"[A-Za-z]+")
PARTICIPLE: Final = "ing"
LIST_ITEM: Final = "list item"
PAST: Final = "ed"
MOST_ADVERBS: Final = 2  # before a verb
LONGEST_LEAD: Final = 40  # words that stand before each clause of a list
LAST_SENTENCE: Final = re.compile(rf"(?:.*[.;]\s+)?(.+?)(?:\s*:|(?<=\s{TO}))$", re.DOTALL)
OPEN_ENDS: Final = (":", "—", "–")
ENDS_OF_ITEM: Final = (";", ",")
THAT: Final = "that "
ARTICLES: Final = {"the", "a"}
PRONOUNS: Final[tuple[Family, ...]] = ("masculine", "feminine", "neuter", "plural")
ORDER: Final = re.compile(rf"\b{ORDERED}")
QUOTED: Final = re.compile(
    r"[“\"]\s*(?=[A-Z\d])"
)  # how each paragraph of a quoted resolution begins


@dataclass(frozen=True, slots=True)
class Enacted:
    """The blocks of a text that are read, and the words that stand before some of them."""

    blocks: Sequence[Block]
    edits: Sequence[Edit] = ()


def enacted(text: str, found: Sequence[Block], lexicon: Lexicon) -> Enacted:
    """Return what is read of some blocks, all of them where a text is no law.

    >>> from kg.english.lexicon import load_lexicon
    >>> text = "The Council,"
    >>> enacted(text, [Block("heading", 0, 12)], load_lexicon()).blocks
    []
    """
    begins = opening(text[:FIRST_PAGE], lexicon)
    asked = headless(text, found)
    law = Law(text, lexicon, begins, is_adopted(text)).read(
        [block for block in found if block not in asked]
    )
    kept = sorted([*law.blocks, *asked], key=lambda block: block.start)
    return Enacted(kept, [*law.edits, *asked.values()])


@dataclass(frozen=True, slots=True)
class Law:
    """A text, and the body that acts in it if it is a resolution.

    `is_adopted` tells that its clauses are resolved, one by one: *BE IT RESOLVED, That …*.
    """

    text: str
    lexicon: Lexicon
    begins: Opening | None
    is_adopted: bool = False

    def read(self, found: Sequence[Block]) -> Enacted:
        """Return the blocks that are read, with their edits."""
        kept: list[Block] = []
        edits: list[Edit] = []
        lead = ""
        motion: Motion | None = None
        for block, following in zip_longest(found, found[1:]):
            is_below = motion is not None and motion.is_lead and self.is_item(block)
            motion = motion if is_below else motion_in(self.text, block, self.lexicon)
            if motion is not None:
                is_said = is_below or not (motion.is_lead and motion.start == block.start)
                if motion.is_moved and is_said:
                    kept.append(block)
                    edits += self.moved(motion, block, is_below=is_below)
                continue
            is_item = self.is_clause(block) or self.is_led(block, lead)
            if is_item:
                kept += [block] if lead else []
                edits += self.led(block, lead) if lead else []
                continue
            lead = self.lead_in(block, following) if following is not None else ""
            if lead:
                kept += self.before_lead(block)
                continue
            own = None if self.is_cut_off(block, following) else self.whole(block)
            acts = list(self.acts(own)) if own is not None else []
            if own is not None and (acts or not self.is_preamble(own)):
                kept.append(own)
                edits += acts
        return Enacted(kept, edits)

    def moved(self, motion: Motion, block: Block, *, is_below: bool) -> Iterator[Edit]:
        """Yield a motion, or an item below *That the House:*, as what its mover says."""
        if not is_below:
            yield from moved(self.text, motion, block, self.lexicon)
            return
        yield moved_item(self.text, motion, block, self.lexicon)
        yield from self.ended(block)

    def is_item(self, block: Block) -> bool:
        """Return whether a block goes on with a sentence behind any mark: *1) notes that …*."""
        return block.kind == LIST_ITEM and self.text[block.start].islower()

    def before_lead(self, block: Block) -> list[Block]:
        """Return the sentences of a block before one that leads in a list, as a block."""
        found = LAST_SENTENCE.fullmatch(self.words(block))
        end = len(self.words(block)[: found.start(1)].rstrip()) if found is not None else 0
        return [replace(block, end=block.start + end)] if end else []

    def is_cut_off(self, block: Block, following: Block | None) -> bool:
        """Return whether a block is the opening, defines a word, or begins what clauses define."""
        is_lead = following is not None and self.is_clause(following)
        words = self.words(block)
        is_open = words.endswith(OPEN_ENDS) or not ends_sentence(words)
        is_defined = is_definition(words, self.lexicon)
        return self.is_opening(block) or is_defined or (is_lead and is_open)

    def is_led(self, block: Block, lead: str) -> bool:
        """Return whether an item is what a court orders, or what somebody does or says."""
        if block.kind != LIST_ITEM or not lead:
            return False
        return self.is_order(lead) or self.is_deed(block, lead)

    def is_deed(self, block: Block, lead: str) -> bool:
        """Read *met the king* below *The ministers:*, *Mali left the bloc* below *Holm said:*."""
        words = self.words(block)
        is_said = lead.endswith(THAT.rstrip()) and is_told(words)
        return is_said or (doer(lead, self.lexicon) != "" and is_done(words, self.lexicon))

    def is_order(self, lead: str) -> bool:
        """Return whether words are those of a court that orders what follows."""
        return any(lead == f"{who} that" for who in self.lexicon.words("order").values())

    def words(self, block: Block) -> str:
        """Return the text of a block."""
        return self.text[block.start : block.end]

    def is_opening(self, block: Block) -> bool:
        """Read *The Security Council,* alone."""
        begins = self.begins
        return begins is not None and begins.start <= block.start and block.end <= begins.end

    def is_preamble(self, block: Block) -> bool:
        """Return whether a block of a resolution tells with what in mind a body acts."""
        begins = self.begins
        return begins is not None and block.start > begins.end and self.words(block).endswith(",")

    def is_clause(self, block: Block) -> bool:
        """Return whether a block goes on with a sentence behind a letter: *(a) leave the bloc;*."""
        before = self.text[max(0, block.start - 12) : block.start]
        is_listed = block.kind == LIST_ITEM and self.text[block.start].islower()
        is_headless = self.text.startswith(THAT, block.start)
        return is_listed and (is_headless or BRACKETED.search(before) is not None)

    def lead_in(self, block: Block, following: Block) -> str:
        """Return the beginning of a sentence that each clause ends: *Mali agreed to:*."""
        body = resolving(self.words(block)) if following.kind == LIST_ITEM else ""
        found = LAST_SENTENCE.fullmatch(self.words(block))
        if body or found is None or is_definition(self.words(block), self.lexicon):
            return body
        lead = " ".join(found[1].split())
        ordered = ORDER.sub(self.ordered, lead)
        if ordered != lead and following.kind == LIST_ITEM:
            return ordered
        own = doer(lead, self.lexicon) or sayer(lead, self.lexicon)
        if own and self.words(block).endswith(":") and self.is_led(following, own):
            return own
        last = lead.rpartition(" ")[2].lower()
        is_open = last == TO or self.lexicon.has(last, "auxiliary")
        is_open = is_open or self.text.startswith((f"{TO} ", THAT), following.start)
        is_short = len(lead.split()) <= LONGEST_LEAD
        if not (is_open and is_short and self.is_clause(following)):
            return ""
        act = next(self.acts(block), None)
        return act.text + lead[act.end - act.start :] if act is not None else lead

    def ordered(self, found: re.Match[str]) -> str:
        """Return who orders what: *IT IS HEREBY ORDERED* as *The court ordered*."""
        return self.lexicon.words("order").get(found[1].lower(), found[0])

    def led(self, block: Block, lead: str) -> Iterator[Edit]:
        """Yield a clause with the beginning of its sentence before it."""
        first = WORD.match(self.text, block.start)
        if first is not None:
            yield Edit(first.start(), first.end(), f"{lead} {self.inside(first[0], lead)}")
        yield from self.ended(block)

    def inside(self, word: str, lead: str) -> str:
        """Return the first word of an item as it is written inside of a sentence."""
        small = word.lower()
        is_verb = doer(lead, self.lexicon) != ""
        is_pronoun = any(self.lexicon.has(small, each) for each in PRONOUNS)
        return small if is_verb or is_pronoun or small in ARTICLES else word

    def ended(self, block: Block) -> Iterator[Edit]:
        """Yield a full stop in place of a mark behind which the next paragraph goes on."""
        words = re.sub(rf"[;,]\s+(?:{JOINING})$", ";", self.words(block))
        if words.endswith(ENDS_OF_ITEM):
            yield Edit(block.start + len(words) - 1, block.end, ".")

    def whole(self, block: Block) -> Block | None:
        """Return a block without the powers by which an order is made, None if it has no more."""
        words = self.words(block)
        lower = " ".join(words[:100].lower().split())
        if self.is_adopted or not any(
            lower.startswith(each) for each in self.lexicon.words("enacting formula")
        ):
            return block
        marks = "|".join(self.lexicon.words("performative"))
        found = re.search(rf",\s+(?=[^,]{{1,40}}\b(?:{marks})\b)", words)
        if found is None or words.endswith(OPEN_ENDS):
            return None
        return replace(block, start=block.start + found.end())

    def acts(self, block: Block) -> Iterator[Edit]:
        """Yield the body before what it does: *Decides that …*, *Also calls upon …*."""
        for found in ORDER.finditer(self.text, block.start, block.end):
            yield Edit(found.start(), found.end(), self.ordered(found))
        begins = self.begins
        if self.is_adopted:
            yield from recited(self.text, block)
            yield from declared(self.text, block)
            return
        if begins is None or block.start < begins.end:
            return
        yield from recited(self.text, block)
        if quoted := QUOTED.match(self.text, block.start, block.end):
            yield Edit(*quoted.span(), "")
        words = list(islice(WORD.finditer(self.text, block.start, block.end), MOST_ADVERBS + 1))
        is_list = self.text[: begins.end].rstrip().endswith(":")
        if not words or not (words[0][0][0].isupper() or is_list):
            return
        first = words[0]
        verb = self.act([each[0].lower() for each in words])
        if verb:
            yield Edit(first.start(), first.end(), f"The {begins.body} {verb}")
            yield from self.ended(block)

    def act(self, words: Sequence[str]) -> str:
        """Return the first word of what the body does, in the form that it has behind its name."""
        first, is_group = words[0], self.begins is not None and self.begins.is_group
        if first.endswith(PARTICIPLE):
            event = self.lexicon.nominalisation(first)
            return event.verb if is_group or not event.verb else third_person(event.verb)
        verb = next((word for word in words if not self.is_adverb(word)), "")
        is_act = self.may_be_act(verb) if is_group else infinitive(verb)
        return first if is_act else ""

    def may_be_act(self, word: str) -> bool:
        """Return whether a word is a verb in its base form or the past: *call*, *condemned*."""
        is_light = self.lexicon.has(word, "light verb") or word.endswith(PAST)
        is_known = self.lexicon.is_nominalised(word) or self.lexicon.effect(word, "verb") != ""
        return is_light or is_known

    def is_adverb(self, word: str) -> bool:
        """Read *also*, *strongly* before a verb."""
        return word.endswith(LY) or self.lexicon.has(word, "adding adverb")
