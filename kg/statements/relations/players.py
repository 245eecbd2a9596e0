"""Event type, those who take part -> whether they can play the part: a storm does not assault.

The ontology says which classes cannot do an event of a type, and to which it cannot be done.
"""

from collections.abc import Set
from dataclasses import replace

from kg.model import Mention
from kg.ontology import Ontology
from kg.statements.relations.candidates import Candidate, is_actor

__all__ = ["can_act", "can_undergo", "typed_by_players"]


def typed_by_players(candidate: Candidate, ontology: Ontology) -> Candidate:
    """Return a candidate, without its event type where its ends cannot play the parts."""
    relation = candidate.relation
    acts = can_act(candidate.subject, relation.type, ontology)
    if acts and can_undergo(candidate.object, relation.type, ontology):
        return candidate
    return replace(candidate, relation=replace(relation, type=""))


def can_act(agent: Mention, event_type: str, ontology: Ontology) -> bool:
    """Return whether somebody or something can do what an event type says."""
    return not is_one_of(agent, ontology.no_agents.get(event_type, frozenset()), ontology)


def can_undergo(patient: Mention, event_type: str, ontology: Ontology) -> bool:
    """Return whether what an event type says can be done to somebody or something."""
    return not is_one_of(patient, ontology.no_patients.get(event_type, frozenset()), ontology)


def is_one_of(mention: Mention, classes: Set[str], ontology: Ontology) -> bool:
    """Return whether a mention names a member of one of some classes, as far as is known."""
    if not classes:
        return False
    kinds = kinds_of(mention, ontology)
    return any(ontology.is_a(kind, each) for kind in kinds for each in classes)


def kinds_of(mention: Mention, ontology: Ontology) -> list[str]:
    """Return what somebody or something is: by its class, its noun, or *Cyclone* of its name."""
    label = mention.entity.label
    first, _, last = label.partition(" ")
    named = first if last[:1].isupper() and may_be_thing(mention, ontology) else ""
    noun = "" if is_actor(mention) else label
    return [mention.entity.type, *(ontology.class_of_thing(each) for each in (noun, named))]


def may_be_thing(mention: Mention, ontology: Ontology) -> bool:
    """Return whether nothing but a recogniser tells what a name names."""
    return not is_actor(mention) or ontology.is_by_label(mention.entity.type)
