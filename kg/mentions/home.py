"""Names of an article -> the state that it is about, if there is one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kg.mentions.name_spans import NameSpan
from kg.mentions.state_bodies import is_country, states_in
from kg.model import Entity
from kg.ontology import Ontology

__all__ = ["home", "province", "state_of", "tells_state"]

CLEARLY = 2  # times as often as any other
LEAD = 60  # tokens in which an article says what it is about
GOING = {"to", "from", "into"}
OFTEN = 3  # names of a part of a state
WORDS_OF_PLACE = 3  # words of a place's name before another: *New South Wales Police*
PLACING = {*GOING, "in"}
ON_THE_WAY = {*GOING, "for", "("}  # *left for the United States (US)*


def home(names: Iterable[NameSpan], ontology: Ontology) -> Entity | None:
    """Return the state that an article is clearly about: that its names mean first and most often.

    The name of a town counts for its state, a minister's for whom the minister acts. A state that
    only comes in later is background: *the robbery, like one in New York, …*. How often a president
    is named tells little: *Trump threatened India. Trump …*.
    """
    ordered = sorted(names, key=place)
    states = [(n, s) for n in ordered if (s := state_told(ontology, n)) is not None]
    whole = Counter(state for n, state in states if not ontology.is_person(n.entity.type))
    votes = whole or Counter(state for _, state in states)
    (first, count), (_, second) = (*votes.most_common(2), (None, 0), (None, 0))[:2]
    if first is None or first != states[0][1] or count < CLEARLY * second:
        return None
    return first if is_told([n for n, state in states if state == first], ontology) else None


def is_told(names: Sequence[NameSpan], ontology: Ontology) -> bool:
    """Return whether the names of a state tell that an article is about it.

    Its own name does not where it comes once and late, nor does a body alone whose name others
    share: several states have had a *Government of National Unity*. Nor does a state
    where somebody only goes: *She was sent back to Chad. She has a house in Chad.*
    """
    is_goal = names[0].before in GOING and all(name.before in PLACING for name in names)
    is_way = all(name.before in ON_THE_WAY for name in names)
    if (is_goal and names[0].first >= LEAD) or (is_way and len(names) > 1):
        return False
    if len({n.entity.id for n in names}) > 1:
        return True
    name = names[0]
    if is_country(ontology, name.entity):
        return len(names) > 1 or name.first < LEAD
    actor = ontology.actors.get(name.entity.id)
    return actor is None or not actor.shared_labels


def is_site(ontology: Ontology, entity: Entity) -> bool:
    """Return whether an entity is a state or a place."""
    return is_country(ontology, entity) or ontology.is_place(entity.type)


def province(names: Iterable[NameSpan], ontology: Ontology, state: Entity) -> Entity | None:
    """Return the part of a state that an article is about: that it names more often than the state.

    The *Legislature* of an article that tells of Indiana and not of America is Indiana's.
    """
    named = [id_ for name in names for id_ in named_in(name, ontology)]
    parts = Counter(each for each in named if is_part(ontology, each, state))
    (part, count), *_ = (*parts.most_common(1), ("", 0))
    if count < OFTEN or count <= named.count(state.id):
        return None
    return ontology.actors[part].entity


def named_in(name: NameSpan, ontology: Ontology) -> Iterator[str]:
    """Yield whom a name means, and of one that nobody listed the place that it begins with."""
    yield name.entity.id
    words = name.entity.label.split() if name.kind == "minted" else []
    for length in range(1, min(WORDS_OF_PLACE, len(words) - 1) + 1):
        known = ontology.names.get(" ".join(words[:length]))
        if known is not None and known.kind == "label":
            yield known.actor


def is_part(ontology: Ontology, actor: str, state: Entity) -> bool:
    """Return whether an actor is a part of a state, no town: *Indiana*."""
    known = ontology.actors.get(actor)
    if known is None or known.located_in != state.id:
        return False
    return ontology.has_trait(known.entity.type, "isProvince")


def place(name: NameSpan) -> int:
    """Return where a name stands."""
    return name.first


def tells_state(ontology: Ontology, entity: Entity) -> bool:
    """Return whether an entity is a state, a place or a body of one, no agency with a seat."""
    return is_site(ontology, entity) or bool(entity.acts_for)


def state_told(ontology: Ontology, name: NameSpan) -> Entity | None:
    """Return the state that a name tells, by a word of its own too: *Cook Islands Mining Ltd*."""
    if tells_state(ontology, name.entity):
        return state_of(ontology, name.entity)
    if name.kind != "minted":
        return None
    inside = set(states_in(ontology, name.entity.label, {"label"}))
    return ontology.actors[inside.pop()].entity if len(inside) == 1 else None


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
