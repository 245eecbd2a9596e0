"""Entity, noun -> whether the noun may mean it by its class: *the company*, *the bloc*."""

from kg.mentions import state_of
from kg.model import Entity
from kg.ontology import Ontology

__all__ = ["is_kind_of"]


def is_kind_of(ontology: Ontology, entity: Entity, noun: str) -> bool:
    """Return whether a noun may mean an entity by its class: *the company* any organisation.

    Of what the ontology lists the narrowest class is known; others may tell it by their name:
    *the National Aviation Office* is no *airline*, *the council* may be *Dorn Council*.
    """
    if is_named_so(ontology, entity, noun):
        return True
    if noun in ontology.called(entity.type):
        another = is_site_of_another_kind(ontology, entity, noun)
        return not another and not is_office_of_no_state(ontology, entity)
    if entity.id in ontology.actors or noun not in ontology.called_below(entity.type):
        return False
    own = {each for head in heads_of(entity) for each in ontology.classes_called(head)}
    return not own or not own.isdisjoint(ontology.classes_called(noun))


def heads_of(entity: Entity) -> set[str]:
    """Return the words of a name that may say what it names: *Office* of *Office for Trade*."""
    label = entity.label.lower()
    before = (label.partition(f" {each} ") for each in ("of", "for"))
    return {label.rpartition(" ")[2], *(b.rpartition(" ")[2] for b, of, _ in before if of)}


def is_site_of_another_kind(ontology: Ontology, entity: Entity, noun: str) -> bool:
    """Tell *the base* from *Israeli airspace*: each noun for a site means another site."""
    own = ontology.class_of_noun(entity.label.rpartition(" ")[2].lower()) or ""
    is_site = ontology.is_place(entity.type) and own == entity.type
    return is_site and entity.id not in ontology.actors and ontology.class_of_noun(noun) == own


def is_office_of_no_state(ontology: Ontology, entity: Entity) -> bool:
    """Tell *the regime*, which some state has, from *the UN Security Council*."""
    owner = ontology.actors.get(entity.acts_for)
    governs = ontology.has_trait(entity.type, "hasOffices")
    return governs and owner is not None and state_of(ontology, owner.entity) is None


def is_named_so(ontology: Ontology, entity: Entity, noun: str) -> bool:
    """Read *the bureau* after *the Malian Bureau of Works*, *the council* after *Dorn Council*."""
    is_named = noun in heads_of(entity) and entity.label.lower() != noun
    return is_named and not ontology.is_person(entity.type)
