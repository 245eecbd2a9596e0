"""Entity, noun -> whether the noun may mean it by its class: *the company*, *the bloc*."""

from kg.model import Entity
from kg.ontology import Ontology

__all__ = ["is_kind_of"]


def is_kind_of(ontology: Ontology, entity: Entity, noun: str) -> bool:
    """Return whether a noun may mean an entity by its class: *the company* any organisation.

    Of what the ontology lists the narrowest class is known.
    """
    if noun in ontology.called(entity.type):
        return True
    return entity.id not in ontology.actors and noun in ontology.called_below(entity.type)
