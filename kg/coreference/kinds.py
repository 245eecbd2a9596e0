"""Entity, noun -> whether the noun may mean it by its class: *the company*, *the bloc*."""

from kg.model import Entity
from kg.ontology import Ontology

__all__ = ["is_kind_of"]


def is_kind_of(ontology: Ontology, entity: Entity, noun: str) -> bool:
    """Return whether a noun may mean an entity by its class: *the company* any organisation.

    Of what the ontology lists the narrowest class is known; others may tell it by their name:
    *the National Aviation Office* is no *airline*.
    """
    if noun in ontology.called(entity.type):
        return True
    if entity.id in ontology.actors or noun not in ontology.called_below(entity.type):
        return False
    own = ontology.classes_called(entity.label.rpartition(" ")[2].lower())
    return not own or not own.isdisjoint(ontology.classes_called(noun))
