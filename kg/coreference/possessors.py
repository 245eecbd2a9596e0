"""Whom a noun belongs to: *Ukraine's military*, *the head of NATO*, *troops from Chad*."""

from collections.abc import Iterator

from kg.coreference.discourse import ResolvedSentence
from kg.model import Entity
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


def modifiers_before(word: Word) -> Iterator[Word]:
    """Yield the words before a noun that may tell whose it is: *its*, *Ukraine's*, *Ukrainian*."""
    for child in word.children:
        if child.dep in BEFORE and child.i < word.i and not is_one_of_pair(child):
            yield child
    yield from shared_possessors(word)


def shared_possessors(word: Word) -> Iterator[Word]:
    """Yield the possessor before the first of several: *Ukraine's army and navy*."""
    own = word.first("det", "nmod:poss", "case")
    if word.rel == "conj" and word.head is not None and own is None and word.text.islower():
        yield from word.head.all("nmod:poss")


def is_one_of_pair(word: Word) -> bool:
    """Return whether a demonym is joined to another: *the Israeli-Palestinian conflict*."""
    return word.dep == "amod" and any(w.text in {"-", "–"} for w in word.subtree())


def possessors_behind(word: Word) -> Iterator[Word]:
    """Yield the nouns behind a noun that may tell whose it is: *the head of NATO*."""
    for child in word.all("nmod"):
        case = child.first("case")
        if case is not None and case.lower in BEHIND and child.pos in {"NOUN", "PROPN"}:
            yield child
