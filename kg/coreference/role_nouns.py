"""Nouns for the parts that people play: *leader*, *foreign minister*, and the names beside them."""

from collections.abc import Collection, Iterator

from kg.ontology import Ontology
from kg.parsing.memo import memoized
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word

__all__ = [
    "NOMINAL",
    "described_as",
    "full_titles",
    "is_elected",
    "is_in_waiting",
    "is_modifier",
    "is_out_of_office",
    "is_plural",
    "is_role",
    "names_beside",
    "roles_of",
    "titles",
    "topics",
]

NOMINAL = {"NOUN", "PROPN", "ADJ"}  # parts of speech that can mean somebody: *the poor* among them


def is_plural(word: Word) -> bool:
    """Return whether a noun is in the plural."""
    return word.tag in {"NNS", "NNPS"}


def is_role(ontology: Ontology, word: Word) -> bool:
    """Return whether a noun names the part that a person plays: *leader*, *foreign minister*."""
    return not {word.lemma, word.lower}.isdisjoint(ontology.titles)


def is_modifier(ontology: Ontology, word: Word) -> bool:
    """Return whether a word means nobody by itself: an adjective, *secretary* of a general."""
    if word.rel in {"amod", "advmod"}:
        return True
    if word.rel != "compound" or word.head is None:
        return False
    return f"{word.lower} {word.head.lower}" in ontology.titles


def is_out_of_office(ontology: Ontology, word: Word) -> bool:
    """Return whether a title is one of the past: *the former president* is not the president."""
    return any(c.lower in ontology.frames.out_of_office for c in word.all("amod"))


@memoized
def is_elected(word: Word) -> bool:
    """Return whether somebody is something to come: *president-elect*."""
    return any(word.lexicon.has(c.lower.lstrip("-"), "elect") for c in word.children)


def is_in_waiting(ontology: Ontology, word: Word) -> bool:
    """Return whether a title is one of who comes after: *the new president*."""
    return is_role(ontology, word) and any(c.has("in waiting") for c in word.all("amod"))


def roles_of(ontology: Ontology, word: Word) -> frozenset[str]:
    """Return what a noun says that somebody is: *president*, *former president*.

    *prime minister* is a *minister* too.
    """
    before = [c.lower for c in word.all("amod") if c.lower in ontology.frames.out_of_office]
    told = frozenset(f"{each} {word.lower}" for each in before)
    if is_elected(word):
        return frozenset()
    return told or frozenset({word.lower, *full_titles(word)})


@memoized
def titles(word: Word) -> tuple[str, ...]:
    """Return a noun with what stands beside it, longest first: *foreign minister*, *minister*.

    *secretary of state* comes before *secretary*.
    """
    modifiers = [c.lower for c in word.all("compound", "amod") if is_in_title(c, word)]
    nouns = dict.fromkeys((word.lower, word.lemma))
    heads = [[f"{noun}{topic}" for noun in nouns] for topic in (*topics(word), "")]
    tails = [modifiers[k:] for k in range(len(modifiers) + 1)]
    return tuple(" ".join([*tail, noun]) for each in heads for tail in tails for noun in each)


def topics(word: Word) -> Iterator[str]:
    """Yield the bare noun right behind *of* with it: *of state*, but not *of the state*."""
    for inner in word.all("nmod"):
        if [c.lower for c in inner.children] == ["of"] and inner.text.islower():
            yield f" of {inner.lower}"


def is_in_title(child: Word, word: Word) -> bool:
    """Return whether a word before a noun can be part of a title: *prime*, *foreign*, *acting*.

    So can one with a capital that names nobody: *the Crown Prince*.
    """
    is_word = child.pos in {"NOUN", "ADJ", "VERB"} or child.text.islower() or not child.entity
    return child.i < word.i and is_word


@memoized
def full_titles(word: Word) -> tuple[str, ...]:
    """Return a singular noun with its compounds, adjectives dropped: *foreign minister*.

    *business leaders* and *opposition leader* are not the *leader* who holds an office.
    """
    if is_plural(word):
        return ()
    compounds = {c.lower for c in word.all("compound") if c.i < word.i and c.pos == "NOUN"}
    return tuple(title for title in titles(word) if compounds <= set(title.split()))


def described_as(ontology: Ontology, name: Word, names: Collection[int]) -> Iterator[str]:
    """Yield the nouns that describe a name: *leader* of *party leader Jordan Bardella*.

    `names` are the words of names, which describe nobody unless they are titles: *Prince Holm*;
    *Attorney* before one is none.
    """
    heads = [name.head] if name.rel in {"appos", "flat"} and name.head is not None else []
    for noun in (*name.all("appos", "compound", "nmod:desc"), *heads):
        is_other = noun.i not in names or is_role(ontology, noun)
        if noun.pos in {"NOUN", "PROPN"} and is_other:
            yield from roles_of(ontology, noun)


def names_beside(ontology: Ontology, word: Word) -> Iterator[Word]:
    """Yield the words that may name what a noun describes, behind it or before it.

    *Her rival, the senator Ada Holm,* is told of twice before she is named.
    """
    beside = word.all("appos", "flat", "nmod:desc")
    yield from beside
    yield from (name for each in beside if not each.is_name for name in each.all("appos", "flat"))
    role = is_role(ontology, word)
    if word.rel == "appos" and word.head is not None and (role or word.head.is_name):
        yield word.head
    if role:
        yield from names_behind(word)


def names_behind(word: Word) -> Iterator[Word]:
    """Yield the name right behind a title that has an *of*: *Secretary of State Antony Blinken*.

    Behind the office for which somebody is told too: *his nominee for minister, Ada Holm*.
    """
    for inner in word.all("nmod"):
        cases = inner.forms("case")
        if inner.is_name and "of" in cases:
            yield from inner.all("appos", "flat", "nmod:desc", "compound")
        elif BARE_OFFICE(inner) and "for" in cases:
            yield from (name for name in inner.all("appos") if name.is_name)


BARE_OFFICE = Pattern(pos="NOUN", tag="NN", without="det nmod:poss amod")
