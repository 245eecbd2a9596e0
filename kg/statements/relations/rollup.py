"""Statements about people and armies -> the statements about states that they make."""

from collections.abc import Iterator
from dataclasses import replace

from kg.model import CONCEPT, Mention, Statement
from kg.ontology import Ontology, Trait
from kg.statements.confidence import derived
from kg.statements.context import Context
from kg.statements.relations.attachment import PLACE_CASES

__all__ = ["mirrored", "rolled_up"]

ONE_SIDED = {"wished", "considered", "asked-for"}  # *wants to meet*


def rolled_up(statement: Statement, ontology: Ontology) -> Iterator[Statement]:
    """Yield the statement between those that both ends act for, marked as derived.

    Who stands for nobody stays; a statement within one state gives none, nor does one of no event
    type: who sits in a parliament or plays golf does so for no state. What a body does with a thing
    is its own: *the commission addressed violations*, *the coast guard rescued villagers*.
    """
    if (
        not statement.event_type
        or is_done_to_thing(statement, ontology)
        or is_personal(statement, ontology)
    ):
        return
    subject = principal(statement.subject, ontology)
    obj = principal(statement.object, ontology)
    stays = (subject, obj) == (statement.subject, statement.object)
    if not stays and subject.entity.id != obj.entity.id:
        sure = derived(statement.confidence)
        yield replace(statement, subject=subject, object=obj, derived=True, confidence=sure)


def is_done_to_thing(statement: Statement, ontology: Ontology) -> bool:
    """Return whether a thing bears it: who *destroyed Malian tanks* has not destroyed Mali.

    *fired at a Malian ship* is against Mali.
    """
    kind = statement.object.entity.type
    is_means = ontology.has_trait(kind, "isMeans") and not statement.relation.preposition
    return is_means or ontology.is_a(kind, CONCEPT)


def is_personal(statement: Statement, ontology: Ontology) -> bool:
    """Return whether a person deals with a person or thing that stands for no state.

    *the president thanked firefighters*, *the reporter asked the president*: no act of the state.
    """
    ends = (statement.subject, statement.object)
    return any(
        ontology.is_person(one.entity.type) and is_private(principal(other, ontology), ontology)
        for one, other in (ends, ends[::-1])
    )


def is_private(mention: Mention, ontology: Ontology) -> bool:
    """Return whether a mention is a person or a thing rather than a body."""
    kind = mention.entity.type
    return ontology.is_a(kind, CONCEPT) or ontology.is_person(kind)


def principal(mention: Mention, ontology: Ontology) -> Mention:
    """Return the mention read as the state or body that it acts for."""
    body = ontology.actors.get(mention.entity.acts_for)
    return replace(mention, entity=body.entity) if body is not None else mention


def mirrored(statement: Statement, context: Context) -> Iterator[Statement]:
    """Yield a symmetric statement the other way round."""
    if is_two_sided(statement) and may_act(statement.object, context):
        yield replace(statement, subject=statement.object, object=statement.subject)


def is_two_sided(statement: Statement) -> bool:
    """Return whether the object does the same to the subject; no firm is *a partner at* a man."""
    if not statement.relation.symmetric or statement.relation.preposition in PLACE_CASES:
        return False
    return statement.modality not in ONE_SIDED and statement.object.entity.type != CONCEPT


def may_act(mention: Mention, context: Context) -> bool:
    """Return whether a mention may name somebody: *Mali*, but no treaty and no war."""
    entity = mention.entity
    if context.lexicon.has(entity.label.split()[-1].lower(), "instrument noun"):
        return False
    return any(context.ontology.has_trait(entity.type, each) for each in ACTING)


ACTING: tuple[Trait, ...] = ("isAgent", "isPerson", "isCountry", "isPlace")
