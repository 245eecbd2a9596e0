"""Whom a noun belongs to: *Ukraine's military*, *the head of NATO*, *troops from Chad*."""

from collections.abc import Iterator

from kg.coreference.discourse import PERSON, Discourse
from kg.model import Entity, Mention
from kg.parsing.trees import Word

__all__ = ["owner"]

BEFORE = {"nmod:poss", "amod", "compound", "nmod:desc"}
BEHIND = {"of", "for", "from"}


def owner(discourse: Discourse, word: Word) -> Entity | None:
    """Return the state or body that a noun belongs to; a person's is what the person acts for."""
    for child, mention in before(discourse, word):
        if mention.entity.type != PERSON:
            return mention.entity
        if child.dep == "nmod:poss" and mention.entity.acts_for in discourse.ontology.actors:
            return discourse.ontology.actors[mention.entity.acts_for].entity
    for child in word.all("nmod"):
        case = child.first("case")
        if case is not None and case.lower in BEHIND and child.pos in {"NOUN", "PROPN"}:
            found = discourse.known(child)
            if found is not None:
                return None if found.entity.type == PERSON else found.entity
    return None


def is_one_of_pair(word: Word) -> bool:
    """Whether a demonym is joined to another: *the Israeli-Palestinian conflict*."""
    return word.dep == "amod" and any(w.text in {"-", "–"} for w in word.subtree())


def before(discourse: Discourse, word: Word) -> Iterator[tuple[Word, Mention]]:
    """Yield the mentions that stand before a noun as its modifiers."""
    for child in word.children:
        if child.dep in BEFORE and child.i < word.i and not is_one_of_pair(child):
            pronoun = child.dep == "nmod:poss" and child.pos == "PRON"
            mention = discourse.known(child) if pronoun else discourse.mentions.get(child.i)
            if mention is not None:
                yield child, mention
