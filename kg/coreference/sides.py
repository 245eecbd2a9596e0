"""Persons -> the body that each speaks for when they say *we*: *Fynbo's chief executive*."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.coreference.agreement import is_body
from kg.coreference.discourse import Background, Resolved, ResolvedSentence
from kg.coreference.offices import titles_beside
from kg.coreference.possessors import possessor
from kg.coreference.role_nouns import is_out_of_office
from kg.coreference.salience import MAIN_SUBJECT, prominence
from kg.model import Entity
from kg.parsing.trees import Word

__all__ = ["with_sides"]

LEAD = 3  # sentences in which an article says whom it is about, its headline among them


def with_sides(
    passages: Sequence[ResolvedSentence], background: Background
) -> Iterator[ResolvedSentence]:
    """Yield the passages with the body for which each person speaks, where the article tells it.

    The words beside a name tell it for all names of the person, the first ones where they differ.
    `background` is what an article has told so far; it takes in who speaks for whom.
    """
    if not background.bodies_named:
        first = (each for passage in passages[:LEAD] for each in foremost(passage))
        background.foremost = next(first, None)
    background.bodies_named.update(each for passage in passages for each in bodies_of(passage))
    leading = background.foremost if is_leading(background) else None
    known = background.sides
    for passage in passages:
        for name in passage.resolved.values():
            if name.entity.id not in known and (side := own_side(passage, name, leading)):
                known[name.entity.id] = side
    for passage in passages:
        yield passage.plus(siding(r, known[r.entity.id]) for r in persons(passage, known))


def persons(passage: ResolvedSentence, known: dict[str, Entity]) -> list[Resolved]:
    """Return the words of a passage that mean a person whose side is known."""
    return [each for each in passage.resolved.values() if each.entity.id in known]


def siding(name: Resolved, side: Entity) -> Resolved:
    """Return a name with the body that the person speaks for."""
    return replace(name, mention=replace(name.mention, side=side))


def bodies_of(passage: ResolvedSentence) -> list[Entity]:
    """Return the bodies, none of a state, that a passage mentions."""
    found = (each.entity for each in passage.resolved.values() if is_side(passage, each.entity))
    return [each for each in found if not each.acts_for]


def foremost(passage: ResolvedSentence) -> list[Entity]:
    """Return the body, none of a state, that a passage is about."""
    about = [r.entity for r in passage.resolved.values() if prominence(r.word) == MAIN_SUBJECT]
    return [each for each in bodies_of(passage) if each in about]


def is_side(passage: ResolvedSentence, entity: Entity) -> bool:
    """Return whether persons can speak for an entity by their post in it: a body, no place."""
    is_site = passage.ontology.has_trait(entity.type, "isSite")
    return is_body(passage.ontology, entity) and not is_site


def own_side(passage: ResolvedSentence, name: Resolved, leading: Entity | None) -> Entity | None:
    """Return the body that a person speaks for by the words beside the name."""
    if not name.word.is_name or not passage.article.is_person(name.entity):
        return None
    titles = [t for t in titles_beside(name.word) if not is_out_of_office(passage.ontology, t)]
    for word in (*titles, name.word):
        whose = possessor(passage, word)
        if whose is not None and is_side(passage, whose):
            return whose
    before = name.word.all("amod")  # which the parser makes of *executive*
    return leading if any(map(is_bare_post, (*titles, *before))) else None


def is_bare_post(title: Word) -> bool:
    """Return whether a title is a post in a body that it does not name: *chief executive*.

    An *Oxford City coach* is one of the team there, whatever the article is about.
    """
    is_post = title.lexicon.has(title.lower, "post in a body")
    is_owned = any(c.is_name for c in title.all("compound"))
    return is_post and not is_owned and title.first("nmod", "nmod:poss", "det") is None


def is_leading(background: Background) -> bool:
    """Return whether an article names no body twice as often as the one that it begins with."""
    named, first = background.bodies_named, background.foremost
    return first is not None and 2 * named[first] > max(named.values())
