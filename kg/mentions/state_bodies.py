"""Name -> the body of a state that it names: *Supreme Court of Chad*, *Chadian Army*, *Parliament*.

All ways to write the name of a body are one body. A name that does not tell whose body it is
names nobody by itself: each country has a *Supreme Court*.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from kg.mentions.name_spans import Kind, NameSpan, slug
from kg.model import Entity
from kg.ontology import Ontology

__all__ = ["body_of", "body_with_owner", "described_body", "is_country", "states_in"]

LONGEST_OWNER = 4  # words: *Democratic Republic of Congo*
OF = " of "


@dataclass(frozen=True, slots=True)
class Described:
    """What the name of a body says: what it is, and the owner, "" where it says nothing."""

    title: str  # in small letters: *supreme court*
    class_: str
    owner: str = ""


def described_body(ontology: Ontology, name: NameSpan) -> NameSpan:
    """Return a name with the body of a state that it names, itself where it names none."""
    found = described(ontology, name.entity.label) if name.kind == "minted" else None
    if found is None:
        return name
    if not found.owner:
        entity = Entity(slug(found.title), found.title, found.class_)
        return replace(name, entity=entity, kind="description")
    owner = ontology.actors[found.owner].entity
    return replace(name, entity=body_of(ontology, owner, found.class_, found.title), kind="label")


def body_with_owner(ontology: Ontology, text: str, owner: str) -> Entity | None:
    """Read *Ugandan People's Defence Force*, whose last words tell what it is, None for others."""
    words = text.split()
    class_ = class_of_body(ontology, " ".join(words[-2:])) or class_of_body(ontology, words[-1])
    if not class_ or len(words) < 2 or not country(ontology, words[0]):
        return None
    known = listed(ontology, text)
    return known or Entity(slug(text), text, class_, acts_for=owner)


def described(ontology: Ontology, text: str) -> Described | None:
    """Read *Supreme Court*, *Chadian Army*, *Army of Chad*."""
    for owner, words in (("", text), *owners_and_rest(ontology, text)):
        for title in titles_of(words):
            class_ = class_of_body(ontology, title)
            if class_ and (owner or is_shared(ontology, title, class_)):
                return Described(title, class_, owner)
    return None


def class_of_body(ontology: Ontology, title: str) -> str:
    """Return the class of a body that acts for its state, "" for other words."""
    class_ = ontology.class_of_noun(title) or ""
    is_body = class_ != ontology.person and class_ in ontology.classes
    return class_ if is_body and ontology.classes[class_].acts_for_owner else ""


def is_shared(ontology: Ontology, title: str, class_: str) -> bool:
    """Return whether each state has such a body: a *Supreme Court*, no *Division*."""
    return title in ontology.sole_nouns or ontology.has_trait(class_, "belongsToPlace")


def titles_of(words: str) -> Iterator[str]:
    """Yield the words for a body in small letters, first those with what it deals with in front.

    >>> list(titles_of("Ministry of Defence"))
    ['defence ministry', 'ministry of defence']
    """
    kind, of, topic = words.lower().partition(OF)
    if of:
        yield f"{topic} {kind}"
    yield words.lower()


def owners_and_rest(ontology: Ontology, text: str) -> Iterator[tuple[str, str]]:
    """Yield the states that a name begins or ends with, each with the other words."""
    words = text.split()
    for length in range(min(LONGEST_OWNER, len(words) - 1), 0, -1):
        if owner := country(ontology, " ".join(words[:length])):
            yield owner, " ".join(words[length:])
    kind, _, owner_name = text.rpartition(OF)
    if kind and (owner := country(ontology, owner_name.removeprefix("the "))):
        yield owner, kind


def country(ontology: Ontology, text: str) -> str:
    """Return the state that a name or demonym means, no capital that may stand for one."""
    name = ontology.names.get(text)
    if name is None or name.kind == "metonym":
        return ""
    return name.actor if is_country(ontology, ontology.actors[name.actor].entity) else ""


def states_in(ontology: Ontology, text: str, kinds: Collection[Kind]) -> Iterator[str]:
    """Yield the states that the words of a name tell: *Guyana Elections Commission*.

    `kinds` are those of names that tell, demonyms or not: *Spanish Town* lies in Jamaica.
    """
    words = [word.removesuffix("'s").removesuffix("’s") for word in text.split()]
    for length in range(1, min(LONGEST_OWNER, len(words)) + 1):
        for first in range(len(words) - length + 1):
            part = " ".join(words[first : first + length])
            known = ontology.names.get(part)
            if known is not None and known.kind in kinds and country(ontology, part):
                yield known.actor


def is_country(ontology: Ontology, entity: Entity) -> bool:
    """Return whether an entity is a state or a territory with offices of its own."""
    has_offices = ontology.has_trait(entity.type, "hasOffices")
    return has_offices and ontology.has_trait(entity.type, "isSite")


def body_of(ontology: Ontology, whose: Entity, class_: str, title: str) -> Entity:
    """Return the one entity for *Russian troops*, *Russia's troops*, *Moscow's troops*.

    The noun stays as it is: one entity for all a state's forces would be tidier, and would
    say *armed force* where the text says *fighters*; the roll-up unites them. Who is called so
    already is no other: *SDF forces* are the Syrian Democratic Forces.
    """
    if whose.label.lower().endswith(f" {title}"):
        return whose
    actor = ontology.actors.get(whose.id)
    label = f"{actor.adjective if actor is not None else whose.label} {title}"
    if known := listed(ontology, label):
        return known
    private = title in ontology.frames.private_titles
    acts = ontology.classes[class_].acts_for_owner and not private
    return Entity(slug(label), label, class_, acts_for=(whose.acts_for or whose.id) if acts else "")


def listed(ontology: Ontology, label: str) -> Entity | None:
    """Return the body that the ontology lists under a name: *Israeli supreme court*."""
    first, _, rest = label.partition(" ")
    for text in (label, f"{first} {rest.title()}"):
        if text in ontology.names:
            return ontology.actors[ontology.names[text].actor].entity
    return None
