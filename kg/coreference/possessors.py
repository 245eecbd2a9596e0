"""Whom a noun belongs to: *Ukraine's military*, *the head of NATO*, *troops from Chad*."""

from collections.abc import Container, Iterator

from kg.coreference.discourse import ResolvedSentence
from kg.model import Entity
from kg.parsing.memo import memoized
from kg.parsing.trees import Word

__all__ = ["modifiers_before", "possessor", "possessors_behind"]

BEFORE = {"nmod:poss", "amod", "compound", "nmod:desc"}
BEHIND = {"of", "for", "from"}


def possessor(passage: ResolvedSentence, word: Word) -> Entity | None:
    """Return the state or body that a noun belongs to; a person's is what the person acts for."""
    for child in modifiers_before(word):
        if found := as_body(passage, child):
            return found
    for child in possessors_behind(word):
        if behind := passage.mention(child):
            return None if passage.article.is_person(behind.entity) else behind.entity
    return None


def as_body(passage: ResolvedSentence, modifier: Word) -> Entity | None:
    """Return the body that a modifier means, or the one that a possessor acts for."""
    mention = passage.mention(modifier)
    if mention is not None and mention.members:
        return None  # *its* of *neither side*
    if mention is None or not passage.article.is_person(mention.entity):
        return mention.entity if mention is not None else None
    known = passage.ontology.actors.get(mention.entity.acts_for)
    return known.entity if known is not None and modifier.dep == "nmod:poss" else None


@memoized
def modifiers_before(word: Word) -> tuple[Word, ...]:
    """Return the words before a noun that may tell whose it is: *its*, *Ukraine's*, *Ukrainian*."""
    before = (c for c in word.children if c.dep in BEFORE and c.i < word.i)
    return (*(c for c in before if not is_one_of_pair(c)), *shared_possessors(word))


def shared_possessors(word: Word) -> Iterator[Word]:
    """Yield the possessor before the first of several: *Ukraine's army and navy*.

    So it is with *the Ukrainian government and army*, not with *Ukrainian troops and other rebels*.
    """
    own = word.first("det", "nmod:poss", "case")
    if word.rel == "conj" and word.head is not None and own is None and word.text.islower():
        yield from word.head.all("nmod:poss")
        if word.tag == word.head.tag == "NN" and word.first("amod", "compound", "acl") is None:
            yield from word.head.all("amod")


def is_one_of_pair(word: Word) -> bool:
    """Return whether a demonym is joined to another: *the Israeli-Palestinian conflict*."""
    return word.dep == "amod" and any(w.text in {"-", "–"} for w in word.subtree())


@memoized
def possessors_behind(word: Word) -> tuple[Word, ...]:
    """Return the nouns behind a noun that may tell whose it is: *the head of NATO*."""
    nouns = (c for c in word.all("nmod") if c.pos in {"NOUN", "PROPN"})
    return tuple(noun for noun in nouns if is_introduced_by(noun, BEHIND))


def is_introduced_by(noun: Word, prepositions: Container[str]) -> bool:
    """Return whether the first preposition of a noun is one of some."""
    case = noun.first("case")
    return case is not None and case.lower in prepositions
