"""Names of an article -> the state that it is about, if there is one."""

from collections import Counter
from collections.abc import Iterable

from kg.mentions.name_spans import NameSpan
from kg.mentions.state_bodies import is_country
from kg.model import Entity
from kg.ontology import Ontology

__all__ = ["home", "state_of"]

CLEARLY = 2  # times as often as any other


def home(names: Iterable[NameSpan], ontology: Ontology) -> Entity | None:
    """Return the state that names of an article mean first, and clearly more often than others.

    The name of a town counts for its state, a minister's for whom the minister acts. A state that
    only comes in later is background: *the robbery, like one in New York, …*.
    """
    telling = (n.entity for n in sorted(names, key=place) if tells_state(ontology, n.entity))
    votes = Counter(s for each in telling if (s := state_of(ontology, each)) is not None)
    (first, count), (_, second) = (*votes.most_common(2), (None, 0), (None, 0))[:2]
    is_first = first is next(iter(votes), None)  # a counter keeps the order in which it counts
    return first if is_first and count >= CLEARLY * second else None


def place(name: NameSpan) -> int:
    """Return where a name stands."""
    return name.first


def tells_state(ontology: Ontology, entity: Entity) -> bool:
    """Return whether an entity is a state, a place or a body of one, no agency with a seat."""
    known = is_country(ontology, entity) or ontology.is_place(entity.type)
    return known or bool(entity.acts_for)


def state_of(ontology: Ontology, entity: Entity) -> Entity | None:
    """Return the state that an entity is, acts for or lies in."""
    known: set[str] = set()
    while not is_country(ontology, entity):
        actor = ontology.actors.get(entity.id)
        above = entity.acts_for or (actor.metonym_of or actor.located_in if actor else "")
        if above in known or above not in ontology.actors:
            return None
        known.add(above)
        entity = ontology.actors[above].entity
    return entity
