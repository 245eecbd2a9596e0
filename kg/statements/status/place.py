"""Clause -> where, as its phrases of place tell."""

from collections.abc import Iterable, Iterator, Set

from kg.clauses import Clause
from kg.model import Mention
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.attachment import PLACE_CASES, prepositions
from kg.statements.relations.targets import is_event

__all__ = ["clause_place", "event_place"]


def clause_place(clause: Clause, obj: Mention, context: Context) -> Mention | None:
    """Return where: a place behind a preposition of place that is not the object itself."""
    return first_site(clause_phrases(clause, context), {obj.entity.id}, context)


def event_place(
    head: Word, clause: Clause | None, parts: Set[str], context: Context
) -> Mention | None:
    """Return where an event happens: a place that is none of its participants, by their ids."""
    heads = clause_phrases(clause, context) if clause else inner_places(head)
    return first_site(heads, parts, context)


def clause_phrases(clause: Clause, context: Context) -> list[Word]:
    """Return the nouns that may say where: of its own phrases, then of those of its objects."""
    inside = (n for event in object_events(clause, context) for n in inner_places(event))
    return [*(a.head for a in clause.obliques), *inside]


def first_site(heads: Iterable[Word], taken: Set[str], context: Context) -> Mention | None:
    """Return the first of some nouns that is a place, but for those that are taken."""
    found = (context.mention(w) for w in heads if prepositions(w) in PLACE_CASES - {"at"})
    places = (each for each in found if each is not None and is_site(each, context))
    return next((each for each in places if each.entity.id not in taken), None)


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
