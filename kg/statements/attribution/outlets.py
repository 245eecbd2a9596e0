"""Name of a source -> its publisher: *(Dorn Herald)* behind a paragraph, *((Dorn Herald))*."""

from kg.mentions import slug
from kg.model import Entity
from kg.ontology import Ontology

__all__ = ["outlet"]


def outlet(name: str, ontology: Ontology) -> Entity:
    """Return the publisher of a name; one that nobody lists is known by its name."""
    known = ontology.names.get(name)
    if known is not None:
        return ontology.actors[known.actor].entity
    return Entity(slug(name), name, ontology.publisher)
