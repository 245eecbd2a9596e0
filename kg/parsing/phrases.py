"""Word -> the words of its phrase.

One function for all spans: a head and a mode. *Whole* keeps everything, *lean* leaves out
clauses and appositions, *near* also prepositional phrases but those with *of*, and *core* keeps
what stands before the head and names, nothing behind it.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Literal

from kg.parsing.memo import memoized
from kg.parsing.trees import Word

__all__ = ["Mode", "case_words", "conjuncts", "in_order", "phrase", "text_of", "written"]

Mode = Literal["whole", "lean", "near", "core"]

# What hangs on the head of a phrase without being part of it.
OUTSIDE = {
    "case",
    "cc",
    "cc:preconj",
    "conj",
    "cop",
    "mark",
    "parataxis",
    "discourse",
    "vocative",
    "dislocated",
    "list",
    "reparandum",
}
# What a predicate nominal (*is the chair of X*) carries as a clause rather than as a phrase.
CLAUSAL = {
    "nsubj",
    "nsubj:pass",
    "nsubj:outer",
    "csubj",
    "aux",
    "aux:pass",
    "expl",
    "advcl",
    "advcl:relcl",
    "ccomp",
    "obl",
    "obl:unmarked",
    "obl:agent",
}
CLAUSES = {"acl", "acl:relcl", "appos", "advcl", "advcl:relcl", "ccomp"}
PAIRED = {"(": ")", "[": "]", "“": "”", "``": "''", "-LRB-": "-RRB-"}
CLOSING = {"''", "”", '"'}
UNBALANCED = {",", '"', *PAIRED.keys(), *PAIRED.values()}  # what may stand without its partner
PLACE = attrgetter("i")
EDGE = set(",;:–—-.!?") | {"--", "..."}


def phrase(
    head: Word, mode: Mode = "whole", *, predicate: bool = False, without: Collection[int] = ()
) -> list[Word]:
    """Return the words of a phrase, in the order of the text, edges without punctuation.

    Args:
        head: the word that the phrase hangs on.
        mode: how much of it.
        predicate: whether the head is the predicate of a copula, whose subject stays out.
        without: indices of words whose whole subtree is left out.
    """
    kept = [head]
    stack = [c for c in head.children if keeps(head, c, mode, predicate) and c.i not in without]
    while stack:
        word = stack.pop()
        kept.append(word)
        stack.extend(c for c in word.children if c.i not in without and inside(word, c, mode))
    return trimmed(in_order(kept), head)


def keeps(head: Word, child: Word, mode: Mode, predicate: bool) -> bool:  # noqa: FBT001
    """Return whether a direct child belongs to its head's phrase."""
    if child.dep in OUTSIDE or (predicate and child.dep in CLAUSAL):
        return False
    return inside(head, child, mode) and not is_sentence_adverb(head, child)


def inside(word: Word, child: Word, mode: Mode) -> bool:
    """Return whether a word below the head's children stays in the phrase."""
    if mode == "whole":
        return True
    if child.dep in CLAUSES:
        return False
    return mode == "lean" or not follows_head(word, child) or stays_behind(child, mode)


def follows_head(word: Word, child: Word) -> bool:
    """Return whether a child goes on with the phrase behind a word."""
    return child.i > word.i and child.rel in {"nmod", "obl", "conj", "parataxis", "xcomp"}


def stays_behind(child: Word, mode: Mode) -> bool:
    """Return whether what is behind a word stays: *of*-phrases when near, numbers always.

    So does what a hyphen joins: *year-on-year growth*.
    """
    if child.rel == "nmod" and is_hyphenated(child):
        return True
    if mode == "near" and child.rel == "nmod":
        return [c.lower for c in case_words(child)] in (["of"], [])
    return child.dep == "nmod:unmarked" and child.pos == "NUM"


def is_hyphenated(noun: Word) -> bool:
    """Return whether a hyphen stands before a phrase without a space: *-on-year*."""
    beside = (*noun.children, *noun.above.children)
    hyphen = next((c for c in beside if c.text == "-" and c.start == noun.above.end), None)
    return hyphen is not None and noun.leftmost in {hyphen.i, hyphen.i + 1}


def is_sentence_adverb(head: Word, child: Word) -> bool:
    """Return whether an adverb (*however*, *also*) speaks about the sentence, not the noun."""
    is_adverb = child.rel == "advmod" and head.pos in {"NOUN", "PROPN", "PRON"}
    return is_adverb and child.lexicon.has(child.lower, "sentence adverb")


def trimmed(words: list[Word], head: Word) -> list[Word]:
    """Leave out punctuation at the edges, and quotes and brackets without their partner."""
    words = balanced(words)
    first, last = 0, len(words)
    while first < last and words[first] is not head and is_edge(words[first]):
        first += 1
    while first < last and words[last - 1] is not head and is_edge(words[last - 1]):
        last -= 1
    words = words[first:last]
    if len(words) > 2 and words[-1].text in CLOSING and is_edge(words[-2]):
        words = [*words[:-2], words[-1]]  # *the `` triangle area , ''*
    return words


def is_edge(word: Word) -> bool:
    """Return whether a word is punctuation or a conjunction that no phrase starts or ends with."""
    return word.text in EDGE or word.pos == "CCONJ"


def balanced(words: list[Word]) -> list[Word]:
    """Leave out unpaired quotes and brackets, commas doubled or left by a hole."""
    texts = [w.text for w in words]
    if UNBALANCED.isdisjoint(texts):
        return words
    drop: set[int] = set()
    for opening, closing in PAIRED.items():
        drop |= unpaired(texts, opening, closing)
    if texts.count('"') % 2:
        drop.add(texts.index('"'))
    for k in range(len(words) - 1):
        if words[k].text == "," and words[k + 1].i != words[k].i + 1:
            drop.add(k)
        if words[k + 1].text == "," and words[k].i != words[k + 1].i - 1:
            drop.add(k + 1)
    return [w for k, w in enumerate(words) if k not in drop] if drop else words


def unpaired(texts: list[str], opening: str, closing: str) -> set[int]:
    """Return positions of brackets or quotes that have no partner.

    >>> unpaired(["(", "a", ")", ")"], "(", ")")
    {3}
    """
    stack: list[int] = []
    lone: set[int] = set()
    for k, text in enumerate(texts):
        if text == opening:
            stack.append(k)
        elif text == closing:
            if stack:
                stack.pop()
            else:
                lone.add(k)
    return lone | set(stack)


@memoized
def case_words(head: Word) -> tuple[Word, ...]:
    """Return the preposition of a phrase with its fixed parts: *due to*, *out of*.

    A conjunct, or a name behind a noun, without one has that of the phrase that it is joined to;
    a possessive *'s* is none.
    """
    found = own_case(head) or case_in_name(head)
    if not found and (head.rel == "conj" or is_apposed_name(head)):
        return case_words(head.above)
    return found


def is_apposed_name(word: Word) -> bool:
    """Return whether a word is the name of *with an ally, Chad*."""
    return word.rel == "appos" and word.is_name


def own_case(head: Word) -> tuple[Word, ...]:
    """Return the words of the prepositions that hang on the head itself."""
    cases = [case for case in head.all("case") if case.tag != "POS" and case.i < head.i]
    return tuple(part for case in cases for part in in_order([case, *case.all("fixed")]))


def case_in_name(head: Word) -> tuple[Word, ...]:
    """Return *with* of *with Xi Jinping* where it hangs on *Xi*."""
    parts = head.all("compound", "flat") if head.is_name else []
    first = next((p for p in parts if p.i < head.i and p.first("case")), None)
    return case_words(first) if first is not None else ()


@memoized
def conjuncts(head: Word) -> tuple[Word, ...]:
    """Return a head and everything coordinated with it: *Poland*, *Latvia* and *Estonia*."""
    joined = (each for child in head.all("conj") if is_joined(child) for each in conjuncts(child))
    return (head, *joined)


def is_joined(conjunct: Word) -> bool:
    """Return whether a conjunct stands beside the first: no clause, no *rather than Chad*."""
    if conjunct.first("nsubj", "cop") is not None:
        return False
    return not any(c.lexicon.has(c.lower, "contrast") for c in conjunct.all("cc"))


def in_order(words: Iterable[Word]) -> list[Word]:
    """Sort words as they stand in the text."""
    return sorted(words, key=PLACE)


def text_of(words: Iterable[Word]) -> str:
    """Write words with one space between, in the order given."""
    return " ".join(w.text for w in words)


def written(words: Sequence[Word]) -> str:
    """Write words with single spaces where the text has any: *power-sharing government*."""
    spaced = (f"{w.text} " if after.start > w.end else w.text for w, after in pairwise(words))
    return "".join([*spaced, *(w.text for w in words[-1:])])
