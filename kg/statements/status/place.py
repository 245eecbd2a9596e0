"""Clause -> where, as its phrases of place tell."""

from collections.abc import Iterator

from kg.clauses import Clause
from kg.model import Mention
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.attachment import prepositions
from kg.statements.relations.targets import PLACE_CASES, is_event

__all__ = ["clause_place"]


def clause_place(clause: Clause, obj: Mention, context: Context) -> Mention | None:
    """Return where: a place behind a preposition of place that is not the object itself."""
    inside = (n for event in object_events(clause, context) for n in inner_places(event))
    heads = [*(a.head for a in clause.obliques), *inside]
    found = (context.mention(w) for w in heads if prepositions(w) in PLACE_CASES - {"at"})
    places = (each for each in found if each is not None and is_site(each, context))
    return next((each for each in places if each.entity.id != obj.entity.id), None)


def object_events(clause: Clause, context: Context) -> Iterator[Word]:
    """Yield the objects that tell events: *signed a pact in Paris*."""
    heads = (a.head for a in clause.arguments if a.role == "object")
    return (head for head in heads if is_event(head, context))


def inner_places(event: Word) -> list[Word]:
    """Return the nouns of place behind an event noun."""
    return [n for n in event.all("nmod") if prepositions(n) in {"in", "at"}]


def is_site(mention: Mention, context: Context) -> bool:
    """Return whether something can happen in an entity."""
    return context.ontology.has_trait(mention.entity.type, "isSite")
