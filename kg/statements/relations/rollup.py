"""Statements about people and armies -> the statements about states that they make."""

from collections.abc import Iterator
from dataclasses import replace

from kg.model import CONCEPT, Mention, Statement
from kg.ontology import Ontology
from kg.statements.confidence import derived

__all__ = ["mirrored", "rolled_up"]

PERSON = "Person"


def rolled_up(statement: Statement, ontology: Ontology) -> Iterator[Statement]:
    """Yield the statement between those that both ends act for, marked as derived.

    Who stands for nobody stays; a statement within one state gives none, nor does one of no event
    type: who sits in a parliament or plays golf does so for no state.
    """
    if not statement.event_type:
        return
    subject = principal(statement.subject, ontology)
    obj = principal(statement.object, ontology)
    if is_personal(statement.subject, obj) or is_personal(statement.object, subject):
        return
    if (subject, obj) == (statement.subject, statement.object):
        return
    if subject.entity.id == obj.entity.id:
        return
    sure = derived(statement.confidence)
    yield replace(statement, subject=subject, object=obj, derived=True, confidence=sure)


def is_personal(one: Mention, other: Mention) -> bool:
    """Whether a person deals with a person or thing that stands for no state.

    *the president thanked firefighters*, *the reporter asked the president*: no act of the state.
    """
    return one.entity.type == PERSON and other.entity.type in {PERSON, CONCEPT}


def principal(mention: Mention, ontology: Ontology) -> Mention:
    """Return the mention read as the state or body that it acts for."""
    acts_for = mention.entity.acts_for
    if not acts_for or acts_for not in ontology.actors:
        return mention
    return replace(mention, entity=ontology.actors[acts_for].entity)


def mirrored(statement: Statement) -> Iterator[Statement]:
    """Yield a symmetric statement the other way round."""
    placed = statement.relation.name.endswith("_in")  # *negotiates in Jeddah*
    mutual = statement.relation.symmetric and not placed
    one_sided = statement.modality in {"wished", "considered", "asked-for"}  # *wants to meet*
    if mutual and not one_sided and statement.object.entity.type != "Concept":
        yield replace(statement, subject=statement.object, object=statement.subject)
