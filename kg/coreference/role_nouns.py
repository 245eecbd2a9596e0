"""What the shape of a tree tells about a mention: its rank, its words, what it cannot mean."""

from collections.abc import Collection, Iterator

from kg.mentions import Name
from kg.parsing.phrases import phrase
from kg.parsing.trees import Word

__all__ = [
    "described_as",
    "full_titles",
    "is_definite",
    "is_inside",
    "is_locative",
    "mention_words",
    "name_behind",
    "rank",
    "titles",
    "within",
]

DEFINITE = {"the", "this", "that", "these", "those", "both", "all"}
LOCATIVE = {"in", "at", "near", "outside", "around", "inside", "into", "towards", "toward"}
LONGEST_MENTION = 14  # words of a mention that are kept as its text


def rank(word: Word) -> int:
    """Return how prominent a mention is.

    0 is the subject of a main clause, 1 another subject, 2 any other argument, 3 a modifier.
    """
    top = word
    while top.rel in {"conj", "appos", "flat"} and top.head is not None:
        top = top.head
    if top.rel in {"nsubj", "csubj"}:
        return 0 if top.head is None or top.head.rel in {"root", "conj", "ccomp"} else 1
    return 2 if top.rel in {"obj", "iobj", "obl", "root"} else 3


def within(word: Word) -> set[int]:
    """Return the words that a pronoun or noun cannot mean: what it stands inside of or beside."""
    excluded = {word.i}
    for above in word.ancestors():
        if above.is_verb:
            break
        excluded.add(above.i)
        if above.rel == "appos" and above.head is not None:
            excluded.add(above.head.i)
    if word.rel != "nmod:poss" and word.head is not None and word.head.is_verb:
        excluded.update(c.i for c in word.head.children)
        first = word.head.head if word.head.rel == "conj" and word.rel != "nsubj" else None
        if first is not None and not word.head.first("nsubj", "nsubj:pass"):
            excluded.update(c.i for c in first.all("nsubj"))  # *Bongo came and advised her*
    if word.pos == "PRON" and word.rel == "nsubj" and word.head is not None:
        excluded.update(commanded(word.head))
    return excluded


def commanded(verb: Word) -> Iterator[int]:
    """Yield the words that a verb's subject cannot mean: *Having praised Bongo's plan, he left*.

    All that hangs on the verb is meant, but for clauses with a subject: *When Bongo came, he left*.
    """
    for child in verb.children:
        if child.rel == "advcl" and child.first("nsubj", "nsubj:pass"):
            continue
        yield from (w.i for w in child.subtree())


def is_inside(word: Word, name: Name) -> bool:
    """Whether a word's head is part of the same name, so that it heads it instead."""
    return word.head is not None and name.first <= word.head.i < name.last


def is_locative(word: Word, motion: Collection[str]) -> bool:
    """Whether a name stands behind a preposition of place, or of direction after a motion."""
    case = word.first("case")
    if case is None:
        return False
    moves = word.head is not None and word.head.lemma in motion
    return case.lower in LOCATIVE or (moves and case.lower in {"to", "from", "for", "through"})


def is_definite(word: Word) -> bool:
    """Whether a noun is definite, or the bare first part of a title (*party leader Bardella*)."""
    if word.rel == "compound":
        return True
    det = word.first("det")
    return det is not None and det.lower in DEFINITE


def titles(word: Word) -> Iterator[str]:
    """Yield a noun with what stands before it, longest first: *foreign minister*, *minister*."""
    before = [
        c
        for c in word.children
        if c.dep in {"compound", "amod"} and c.i < word.i and c.pos in {"NOUN", "ADJ", "VERB"}
    ]
    for k in range(len(before) + 1):
        modifiers = [w.lower for w in before[k:]]
        yield " ".join([*modifiers, word.lower])
        if word.lemma != word.lower:
            yield " ".join([*modifiers, word.lemma])


def full_titles(word: Word) -> Iterator[str]:
    """Yield a singular noun with its compounds, adjectives dropped: *foreign minister*.

    *business leaders* and *opposition leader* are not the *leader* who holds an office.
    """
    if word.tag in {"NNS", "NNPS"}:
        return
    compounds = [c for c in word.all("compound") if c.i < word.i and c.pos == "NOUN"]
    for title in titles(word):
        if all(c.lower in title.split() for c in compounds):
            yield title


def described_as(word: Word) -> Iterator[str]:
    """Yield the nouns that describe a name: *leader* of *party leader Jordan Bardella*."""
    for child in word.all("appos", "compound", "nmod:desc"):
        if child.pos == "NOUN":
            yield child.lower
    if word.rel in {"appos", "flat"} and word.head is not None and word.head.pos == "NOUN":
        yield word.head.lower


def name_behind(word: Word) -> Iterator[Word]:
    """Yield the name right behind a title that has an *of*: *Secretary of State Antony Blinken*."""
    for inner in word.all("nmod"):
        if any(c.lower == "of" for c in inner.all("case")) and inner.is_name:
            yield from inner.all("appos", "flat", "nmod:desc", "compound")


def mention_words(word: Word) -> list[Word]:
    """Return the words of a mention: its phrase without clauses, or its core when that is long.

    A name keeps what stands before it, not what the parser hung behind it.
    """
    words = phrase(word, "core" if word.is_name else "lean")
    return words if len(words) <= LONGEST_MENTION else phrase(word, "core")
