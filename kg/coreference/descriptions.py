"""Descriptions: *party leader Jordan Bardella*, *the Ukrainian president*, *Russian troops*."""

from collections.abc import Set
from dataclasses import replace

from kg.coreference.discourse import PERSON, Discourse, mention_of
from kg.coreference.possessors import owner
from kg.coreference.role_nouns import full_titles, mention_words, name_behind, titles
from kg.mentions import slug
from kg.model import Entity, Mention
from kg.ontology import Ontology
from kg.parsing.trees import Word

ONE_OF_MANY = {"a", "an", "another", "one", "some", "any", "top", "senior", "only", "high-ranking"}

__all__ = ["description", "is_elect", "is_modifier", "is_role", "named_beside"]


def is_role(ontology: Ontology, word: Word) -> bool:
    """Whether a noun names the part that a person plays: *leader*, *foreign minister*."""
    nouns = ontology.called(PERSON)
    return word.lemma in nouns or word.lower in nouns


def is_modifier(ontology: Ontology, word: Word) -> bool:
    """Whether a word means nobody by itself: an adjective, *secretary* of a general."""
    if word.rel in {"amod", "advmod"}:
        return True
    if word.rel != "compound" or word.head is None:
        return False
    return f"{word.lower} {word.head.lower}" in ontology.called(PERSON)


def is_elect(word: Word) -> bool:
    """Whether a title is of somebody yet to come: *the president-elect* is no president."""
    return any(c.lower.lstrip("-") in {"elect", "designate"} for c in word.children)


def named_beside(discourse: Discourse, word: Word) -> Mention | None:
    """Read *the Nato chief, Jens Stoltenberg* and *the town of Chasiv Yar* by their name."""
    role = is_role(discourse.ontology, word)
    named = word.rel == "appos" and word.head is not None and (role or word.head.is_name)
    above = [word.head] if named and word.head is not None else []
    behind = name_behind(word) if role else ()
    for beside in (*word.all("appos", "flat", "nmod:desc"), *above, *behind):
        mention = discourse.mentions.get(beside.i)
        titled = mention and mention.entity.type == PERSON and beside.rel == "flat"
        if mention and (titled or fits(discourse.ontology, word, mention.entity)):
            discourse.roles[mention.entity.id].add(word.lower)
            return mention_of(mention.entity, mention_words(word))
    for inner in word.all("nmod"):
        mention = discourse.mentions.get(inner.i)
        case = inner.first("case")
        of = case is not None and case.lower == "of"
        if mention and of and is_kind_of_place(discourse.ontology, word, mention):
            return mention_of(mention.entity, mention_words(word))
    return None


def fits(ontology: Ontology, word: Word, entity: Entity) -> bool:
    """Whether a noun may describe an entity: role nouns persons, others no person."""
    return (entity.type == PERSON) == is_role(ontology, word)


def is_kind_of_place(ontology: Ontology, word: Word, mention: Mention) -> bool:
    """Tell *the town of Chasiv Yar* from *the army of Chad*."""
    found = ontology.class_of_noun(word.lemma)
    if found is None or not ontology.is_a(mention.entity.type, "Place"):
        return False
    return ontology.is_a(found, "Place")


def description(discourse: Discourse, word: Word) -> Mention | None:
    """Read *the Ukrainian president* as its holder, *Russian troops* as acting for Russia."""
    whose = owner(discourse, word)
    if whose is None:
        return None
    if holder := holder_of(discourse, word, whose):
        return holder
    happens = word.lexicon.nominalisation(word.lemma, word.lower).verb
    if happens and not is_role(discourse.ontology, word):
        return None  # *the invasion of Italy* is what somebody does, no thing of Italy's
    for title in titles(word):
        if class_ := class_of(discourse.ontology, title):
            if (
                is_persons(discourse, word)
                and not discourse.ontology.classes[class_].acts_for_owner
            ):
                return None  # *his party* is not his country's
            entity = part_of(discourse.ontology, whose, class_, title)
            entity = out_of_office(discourse.ontology, word, entity)
            return mention_of(entity, mention_words(word))
    return None


def is_persons(discourse: Discourse, word: Word) -> bool:
    """Whether a noun's possessor is a person."""
    owners = [discourse.mentions.get(c.i) for c in word.all("nmod:poss")]
    return any(m is not None and m.entity.type == PERSON for m in owners)


def holder_of(discourse: Discourse, word: Word, whose: Entity) -> Mention | None:
    """Return who holds the office that a noun names, at the article's date."""
    ontology = discourse.ontology
    if is_one_of_many(word, ontology.frames.out_of_office):
        return None
    for title in full_titles(word):
        office = ontology.office(title, whose.id)
        holder = ontology.holder(office, discourse.date) if office else None
        if holder:
            acts_for = ontology.acts_for(holder, discourse.date)
            entity = replace(ontology.actors[holder].entity, acts_for=acts_for)
            return mention_of(entity, mention_words(word), antecedent=entity.label)
    return None


def is_one_of_many(word: Word, out_of_office: Set[str]) -> bool:
    """Tell *a top Hamas leader*, *the former president* and *the EU's only head of government*."""
    before = {c.lower for c in word.children if c.i < word.i and c.rel in {"det", "amod"}}
    kinds = [n for n in word.all("nmod") if n.tag == "NN" and not n.first("det", "nmod:poss")]
    return bool(before & (ONE_OF_MANY | out_of_office)) or (
        bool(kinds) and bool(word.all("nmod:poss"))
    )


def class_of(ontology: Ontology, title: str) -> str | None:
    """Return the class that a noun names a member of, behind its owner."""
    return PERSON if title in ontology.called(PERSON) else ontology.class_of_noun(title)


def out_of_office(ontology: Ontology, word: Word, entity: Entity) -> Entity:
    """Read *the former US president* as somebody who acts for nobody any more."""
    out = [c.lower for c in word.all("amod") if c.lower in ontology.frames.out_of_office]
    if not out:
        return entity
    label = f"{out[0]} {entity.label}"
    return replace(entity, id=slug(label), label=label, acts_for="")


def part_of(ontology: Ontology, whose: Entity, class_: str, title: str) -> Entity:
    """Return the one entity for *Russian troops*, *Russia's troops*, *Moscow's troops*.

    The noun stays as it is: one entity for all a state's forces would be tidier, and would
    say *armed force* where the text says *fighters*; the roll-up unites them.
    """
    actor = ontology.actors.get(whose.id)
    label = f"{actor.demonyms[0] if actor and actor.demonyms else whose.label} {title}"
    private = title in ontology.frames.private_titles
    acts = ontology.classes[class_].acts_for_owner and not private
    return Entity(slug(label), label, class_, acts_for=(whose.acts_for or whose.id) if acts else "")
