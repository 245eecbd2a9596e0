"""Names -> mentions: whom a name means where it stands, and for whom a person acts."""

from collections.abc import Iterator
from dataclasses import replace

from kg.coreference.descriptions import is_role
from kg.coreference.discourse import PERSON, Discourse, mention_of
from kg.coreference.role_nouns import described_as, is_inside, is_locative, mention_words
from kg.mentions import UNKNOWN, Name, slug
from kg.model import Entity
from kg.ontology import Ontology
from kg.parsing.trees import Word

__all__ = ["read_name"]

PARTS_OF_TOWN = {"central", "downtown", "northern", "southern", "eastern", "western", "inner"}
BODIES = {"State", "InternationalOrganisation", "Alliance", "Government", "Ministry", "Territory"}


def read_name(discourse: Discourse, word: Word) -> None:
    """Record a name at the word that heads it."""
    name = discourse.names[word.i]
    before = [c for c in word.all("nummod", "amod", "det") if c.i < name.first]
    few = [c for c in before if c.lower not in {"the", "these"}]
    noun = name.kind == "demonym" and word.rel not in {"amod", "compound", "nmod:poss"}
    one = noun and word.tag not in {"NNPS", "NNS"} and not word.lower.endswith(COLLECTIVE)
    if is_inside(word, name) or (noun and few) or (one and before):
        return  # *23 Russians*, *many Russians*, *a Russian* and *the Russian* are not Russia
    entity = in_office(discourse, word, agent_or_place(discourse, word, name))
    if noun and word.tag in {"NNPS", "NNS"} and is_private(word):
        entity = people(discourse.ontology, entity, word)
    discourse.add(word, mention_of(entity, mention_words(word)))
    discourse.roles[entity.id].update(described_as(word))


def is_in_title(discourse: Discourse, word: Word) -> bool:
    """Read *the mayor of London* as the city's."""
    of = [c.lower for c in word.all("case")] == ["of"]
    titled = word.head is not None and is_role(discourse.ontology, word.head)
    return word.rel == "nmod" and of and titled


COLLECTIVE = ("ch", "sh", "ese", "ss")  # *the French*, *the Swiss*


def is_private(word: Word) -> bool:
    """Whether people are meant rather than their state: *Russians*, not *the Russians said*."""
    return not word.first("det") or word.first("acl", "acl:relcl", "nmod") is not None


def people(ontology: Ontology, state: Entity, word: Word) -> Entity:
    """Return the people of a state as an entity with its code, which acts for nobody."""
    kind = ontology.class_of_entity_label("NORP") or UNKNOWN
    return Entity(slug(word.text), word.text, kind, code=state.code)


def agent_or_place(discourse: Discourse, word: Word, name: Name) -> Entity:
    """Tell *Moscow said* (the state) from *in Moscow* (the city)."""
    lexicon = discourse.ontology.frames
    if name.kind != "metonym" or is_locative(word, lexicon.motion_verbs):
        return name.entity
    if is_in_title(discourse, word):
        return name.entity
    verb = word.head.lemma if word.rel == "obj" and word.head is not None else ""
    if verb in lexicon.place_verbs:
        return name.entity
    if any(c.lower in PARTS_OF_TOWN for c in word.all("amod", "compound")):
        return name.entity
    state = discourse.ontology.actors[name.entity.id].metonym_of
    return discourse.ontology.actors[state].entity if state else name.entity


def in_office(discourse: Discourse, word: Word, entity: Entity) -> Entity:
    """Let a person act for the body of the title beside the name: *Israeli premier X Y*.

    The ontology's own knowledge of offices comes first; *former* and *opposition* bar it.
    """
    ontology = discourse.ontology
    if entity.type == UNKNOWN and any(is_role(ontology, c) for c in word.all("appos")):
        entity = replace(entity, type=PERSON)
    if entity.type != PERSON or entity.acts_for or entity.id in ontology.actors:
        return entity
    if entity.id not in discourse.offices:
        for body in bodies(discourse, word):
            discourse.offices[entity.id] = body.acts_for or body.id
            break
    return replace(entity, acts_for=discourse.offices.get(entity.id, ""))


def bodies(discourse: Discourse, name: Word) -> Iterator[Entity]:
    """Yield the bodies of the titles beside a name; they may hang on the name itself."""
    heads = [name.head] if name.rel in {"appos", "flat"} and name.head is not None else []
    for role in (*name.all("compound", "nmod:desc", "appos"), *heads):
        beside = {c.lower for w in (role, name) for c in w.children}
        out = discourse.ontology.frames.out_of_office & beside
        private = role.lower in discourse.ontology.frames.private_titles
        if is_role(discourse.ontology, role) and not out and not private:
            for word in (role, name):
                yield from owning(discourse, word, max(role.i, name.i))


def owning(discourse: Discourse, word: Word, before: int) -> Iterator[Entity]:
    """Yield the bodies that a title or name carries before it or behind an *of*."""
    for child in word.children:
        found = discourse.names.get(child.i)
        if found and found.entity.type in BODIES and (child.i < before or child.rel == "nmod"):
            yield found.entity
