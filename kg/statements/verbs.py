"""Clause -> relations between its subject and what its objects lead to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kg.clauses import RELATIVIZERS, Argument, Clause
from kg.language.attitudes import effect
from kg.language.phrases import conjuncts, texts
from kg.language.trees import Word
from kg.model import Mention, Relation
from kg.ontology import Ontology
from kg.statements.inflection import relation_name, third_person
from kg.statements.reach import Reached, concept, prepositions, reach
from kg.statements.relations import nominal_verb, verb_relation
from kg.statements.times import is_temporal

__all__ = ["Link", "verbal_links"]

PLACE_CASES = {"in", "at", "near", "on", "inside", "outside", "around", "across", "off"}
TOPIC_CASES = {"over", "about", "regarding", "concerning", "amid", "despite", "without"}
NOT_TARGETS = TOPIC_CASES | {
    "as", "since", "until", "during", "after", "before", "because of", "due to", "by", "following",
    "according to", "as well as", "instead of", "along with", "ahead of", "thanks to", "in light of",
}  # fmt: skip
LISTING = {"such as", "like", "including", "among", "than", "as"}
BECOME = {"become", "remain", "be", "stay"}


@dataclass(frozen=True, slots=True)
class Link:
    """A relation that a clause or noun holds between two mentions, before its status."""

    subject: Mention
    relation: Relation
    object: Mention
    sure: float = 0.85


def verbal_links(
    clause: Clause, mentions: Mapping[int, Mention], ontology: Ontology
) -> Iterator[Link]:
    """Yield the relations of a clause; one that has no actor on either end yields none."""
    for construction in CONSTRUCTIONS:
        for link in construction(clause, mentions, ontology):
            if link.subject.entity.id != link.object.entity.id:
                yield spoken(link, clause)


def spoken(link: Link, clause: Clause) -> Link:
    """Give a relation the words of its clause, unless it has its own."""
    if link.relation.text:
        return link
    return replace(link, relation=replace(link.relation, text=texts(clause.words)))


def subject_of(clause: Clause, mentions: Mapping[int, Mention]) -> Mention | None:
    """Return the subject's mention; of an unnamed thing the concept, of a pronoun nothing."""
    if clause.subject is None:
        return None
    return named(clause.subject.head, mentions)


def named(head: Word, mentions: Mapping[int, Mention]) -> Mention | None:
    """Return a mention for a noun: the actor that it is, else a concept."""
    if head.i in mentions:
        return mentions[head.i]
    if head.pos in {"PRON", "DET", "NUM", "PUNCT"} or head.lower in RELATIVIZERS:
        return None
    return concept(head) if head.pos in {"NOUN", "PROPN"} else None


def is_actor(mention: Mention) -> bool:
    """Whether a mention names more than a concept."""
    return mention.entity.type != "Concept"


def active(clause: Clause, mentions: Mapping[int, Mention], ontology: Ontology) -> Iterator[Link]:
    """Read *Russia attacked Ukraine*, *the EU signed a pact with Ukraine*."""
    subject = subject_of(clause, mentions)
    if clause.passive or clause.copular or subject is None or clause.head.lemma in BECOME:
        return
    if any(a.role == "predicate" for a in clause.arguments):
        yield from naming(clause, subject, mentions)
        return
    for argument in clause.arguments:
        if argument.role in {"object", "indirect"}:
            yield from object_links(clause, subject, argument, mentions, ontology)


def naming(clause: Clause, subject: Mention, mentions: Mapping[int, Mention]) -> Iterator[Link]:
    """Read *called him a separatist*: the verb does nothing to its object but name it."""
    for argument in clause.arguments:
        if argument.role == "object" and argument.head.i in mentions:
            name = relation_name(third_person(clause.head.lemma))
            yield Link(subject, Relation(name), mentions[argument.head.i], 0.75)


def object_links(
    clause: Clause,
    subject: Mention,
    argument: Argument,
    mentions: Mapping[int, Mention],
    ontology: Ontology,
) -> Iterator[Link]:
    """Yield what an object gives: the actor itself, those deeper in it, else the concept."""
    noun = argument.head
    if noun.i in mentions:
        if clause.head.lemma != "have":
            yield Link(subject, verb_relation(ontology, clause.head), mentions[noun.i], 0.9)
        return
    if is_mutual(clause, mentions, ontology):
        return
    reached = targets(clause, argument, mentions)
    if not is_event(noun, ontology):
        reached = [r for r in reached if r.case or not r.deep]
    for found in reached:
        relation = verb_relation(ontology, clause.head, noun=noun, case=found.case)
        yield Link(subject, relation, found.mention, 0.85 if found.deep < 2 else 0.7)
    if not reached and (affected := list(affected_things(clause, argument, ontology))):
        for thing, case in affected:
            relation = verb_relation(ontology, clause.head, noun=noun, case=case)
            yield Link(subject, relation, thing, 0.75)
        return
    if not reached and argument.role == "object":
        if (thing := named(noun, mentions)) is not None and not is_temporal(thing.text):
            sure = 0.8 if is_actor(subject) else 0.6
            yield Link(subject, verb_relation(ontology, clause.head, concept=noun), thing, sure)


def affected_things(
    clause: Clause, argument: Argument, ontology: Ontology
) -> Iterator[tuple[Mention, str]]:
    """Yield the things that an act is directed at: *provide aid to refugees*.

    Only where a frame expects the very preposition; any other phrase tells something else.
    """
    noun = argument.head
    obliques = [a.head for a in clause.obliques if a.role == "oblique"]
    for phrase_head in (*noun.all("nmod"), *obliques):
        case = prepositions(phrase_head)
        if phrase_head.pos == "NOUN" and case and not is_temporal(phrase_head.text):
            if ontology.expects(clause.head.lemma, noun.lemma, case):
                yield concept(phrase_head), case


def is_event(noun: Word, ontology: Ontology) -> bool:
    """Whether a noun names an act: *the Russian offensive*, but not *a Chinese trawler*."""
    return bool(nominal_verb(noun)) or ontology.noun_frame(noun.lemma) is not None


def targets(clause: Clause, argument: Argument, mentions: Mapping[int, Mention]) -> list[Reached]:
    """Return the actors that an object phrase leads to, or that an oblique beside it names.

    *sign a pact with Ukraine*: whether the parser hangs *with* on the verb or on the noun.
    """
    indirect = [
        Reached(mentions[a.head.i], a.head)
        for a in clause.arguments
        if a.role == "indirect" and a.head.i in mentions and argument.role == "object"
    ]
    found = indirect or [
        r
        for r in reach(argument.head, mentions)
        if not same(r, clause, mentions) and r.case not in TOPIC_CASES | PLACE_CASES
    ]
    beside = [
        Reached(mentions[a.head.i], a.head, prepositions(a.head))
        for a in clause.obliques
        if is_target(a) and a.head.i in mentions and a.role == "oblique"
    ]
    deep = [r for r in found if r.case or not beside]
    return [*deep, *(b for b in beside if b.mention.entity not in {r.mention.entity for r in deep})]


def same(reached: Reached, clause: Clause, mentions: Mapping[int, Mention]) -> bool:
    """Whether an actor reached is the subject itself: *Russia moved its troops*."""
    if clause.subject is None:
        return False
    subject = mentions.get(clause.subject.head.i)
    return subject is not None and subject.entity.id in {
        reached.mention.entity.id,
        reached.mention.entity.acts_for,
    }


def is_target(argument: Argument) -> bool:
    """Whether an oblique may name whom an act is directed at, rather than when or where."""
    case = prepositions(argument.head)
    return bool(case) and case not in PLACE_CASES and case not in NOT_TARGETS


def prepositional(
    clause: Clause, mentions: Mapping[int, Mention], ontology: Ontology
) -> Iterator[Link]:
    """Read *troops moved out of the town*, *Le Pen has argued for closer ties with Moscow*."""
    subject = subject_of(clause, mentions)
    if subject is None or is_temporal(subject.text) or (clause.copular and not adjectival(clause)):
        return
    if any(a.role == "object" and a.head.i not in mentions for a in clause.arguments):
        return  # *sign a pact with*: read with the object
    has_object = any(a.role in {"object", "indirect"} for a in clause.arguments)
    for argument in clause.obliques:
        if argument.role != "oblique" or prepositions(argument.head) in NOT_TARGETS:
            continue
        yield from oblique_links(clause, subject, argument, mentions, ontology, has_object)


def oblique_links(  # noqa: PLR0917
    clause: Clause,
    subject: Mention,
    argument: Argument,
    mentions: Mapping[int, Mention],
    ontology: Ontology,
    has_object: bool,  # noqa: FBT001
) -> Iterator[Link]:
    """Yield what one prepositional phrase gives."""
    case = prepositions(argument.head)
    if not case or is_temporal(argument.head.text):
        return
    passive = clause.passive
    if case in PLACE_CASES and not (ontology.has_frame(clause.head.lemma, case) and not has_object):
        return
    if argument.head.i in mentions:
        relation = verb_relation(ontology, clause.head, case=case, passive=passive)
        yield Link(subject, relation, mentions[argument.head.i], 0.6 if has_object else 0.85)
        return
    reached = [r for r in reach(argument.head, mentions) if r.case not in TOPIC_CASES]
    if not reached and not has_object and ontology.has_frame(clause.head.lemma, case):
        thing = named(argument.head, mentions)
        if thing is not None and is_actor(subject):
            yield Link(subject, verb_relation(ontology, clause.head, case=case), thing, 0.7)
    for found in reached:
        if has_object or same(found, clause, mentions) or not is_actor(subject):
            return
        base = verb_relation(ontology, clause.head, noun=argument.head, case=case, passive=passive)
        first = (
            clause.head.lower if passive or adjectival(clause) else third_person(clause.head.lemma)
        )
        particle = "_".join(p.lower for p in clause.head.all("compound:prt"))
        name = relation_name(first, particle, case, argument.head.lower)
        yield Link(subject, replace(base, name=name), found.mention, 0.75)


def adjectival(clause: Clause) -> bool:
    """Whether the predicate is an adjective: *hostile to NATO*."""
    return clause.copular and clause.head.pos in {"ADJ", "VERB"}


def passive(clause: Clause, mentions: Mapping[int, Mention], ontology: Ontology) -> Iterator[Link]:
    """Read *Ukraine was attacked by Russia*, *a pact signed by France*."""
    patient = subject_of(clause, mentions)
    if not clause.passive or patient is None:
        return
    for argument in clause.arguments:
        if argument.role != "agent" or (agent := named(argument.head, mentions)) is None:
            continue
        if is_actor(patient):
            if is_actor(agent) or patient:
                yield Link(agent, verb_relation(ontology, clause.head), patient, 0.85)
        elif is_actor(agent) and clause.subject is not None:
            reached = list(reach(clause.subject.head, mentions))
            for found in reached:
                relation = verb_relation(
                    ontology, clause.head, noun=clause.subject.head, case=found.case
                )
                yield Link(agent, relation, found.mention, 0.7)
            if not reached:
                yield Link(agent, verb_relation(ontology, clause.head), patient, 0.8)


def copula(clause: Clause, mentions: Mapping[int, Mention], ontology: Ontology) -> Iterator[Link]:
    """Read *Turkey is a member of NATO*: the predicate noun names the relation."""
    subject = subject_of(clause, mentions)
    becomes = clause.head.lemma in BECOME
    if subject is None or adjectival(clause) or not (clause.copular or becomes):
        return
    for argument in clause.arguments:
        linked = argument.role == "predicate" or (becomes and argument.role == "object")
        if linked and argument.head.pos in {"NOUN", "ADJ"} and argument.head.i not in mentions:
            yield from role_links(subject, argument.head, mentions, ontology)


def role_links(
    subject: Mention, noun: Word, mentions: Mapping[int, Mention], ontology: Ontology
) -> Iterator[Link]:
    """Yield what a noun that describes somebody tells: *a spokesperson for Ukraine's forces*.

    The noun with its own modifiers names the relation: *foreign_minister_of*.
    """
    for found in owners(noun, mentions):
        if found.mention.entity.id == subject.entity.id:
            continue
        case = found.case or "of"
        if case in LISTING:
            continue
        words = [*modifiers(noun, ontology), noun.lemma]
        frame = ontology.noun_frame(noun.lemma, case)
        relation = Relation(
            relation_name(*words, case),
            (ontology.plover(frame.type) or "") if frame else "",
            text=" ".join([*words, case]),
            symmetric=bool(frame and frame.symmetric),
        )
        yield Link(subject, relation, found.mention, 0.9)


def owners(noun: Word, mentions: Mapping[int, Mention]) -> Iterator[Reached]:
    """Yield whose part or role a noun is: *of NATO*, *for Ukraine*, *RN's*, *Russian*, *Nato*."""
    for child in noun.all("nmod"):
        if child.dep == "nmod" and child.i in mentions and child.i > noun.i:
            yield Reached(mentions[child.i], child, prepositions(child))
    for child in noun.all("nmod:poss", "amod", "compound", "nmod:desc"):
        if child.i in mentions and child.i < noun.i:
            yield Reached(mentions[child.i], child)


def modifiers(noun: Word, ontology: Ontology) -> list[str]:
    """Return the words that make a role what it is: *foreign* minister, not *former* minister."""
    titles = ontology.called("Person")
    return [
        c.lower
        for c in noun.all("amod", "compound")
        if c.i < noun.i
        and not c.is_name
        and (c.pos == "NOUN" or f"{c.lower} {noun.lemma}" in titles)
    ]


def demand(clause: Clause, mentions: Mapping[int, Mention], ontology: Ontology) -> Iterator[Link]:
    """Read *the US demanded that North Korea stop* as a demand to North Korea."""
    subject = subject_of(clause, mentions)
    if subject is None or effect(clause.head.lemma, "verb") != "asked-for":
        return
    for argument in clause.arguments:
        if argument.role == "clause":
            for other in argument.head.all("nsubj"):
                if other.i in mentions:
                    relation = verb_relation(ontology, clause.head)
                    yield Link(subject, relation, mentions[other.i], 0.8)


def reciprocal(
    clause: Clause, mentions: Mapping[int, Mention], ontology: Ontology
) -> Iterator[Link]:
    """Read *Czechia and China signed an agreement*: each with the other."""
    if clause.subject is None or clause.passive or clause.subject.head.rel == "conj":
        return
    first = clause.subject.head
    sides = [c for c in conjuncts(first) if c.i in mentions]
    if len(sides) < 2:
        return
    relation = mutual_relation(clause, mentions, ontology)
    if relation is not None and relation.symmetric:
        for k, one in enumerate(sides):
            for other in sides[k + 1 :]:
                yield Link(mentions[one.i], relation, mentions[other.i], 0.85)


def between(clause: Clause, mentions: Mapping[int, Mention], ontology: Ontology) -> Iterator[Link]:
    """Read *met to sign a pact between the EU and Ukraine*: the sides of the act sign it."""
    for argument in clause.arguments:
        if argument.role != "object":
            continue
        sides = between_sides(argument.head, mentions)
        relation = verb_relation(ontology, clause.head, noun=argument.head, case="with")
        for k, one in enumerate(sides):
            for other in sides[k + 1 :]:
                if relation.symmetric:
                    yield Link(mentions[one.i], relation, mentions[other.i], 0.8)


def between_sides(noun: Word, mentions: Mapping[int, Mention]) -> list[Word]:
    """Return the actors in *between X and Y* behind a noun."""
    for first in noun.all("nmod"):
        if prepositions(first) in {"between", "among"}:
            return [c for c in conjuncts(first) if c.i in mentions]
    return []


def is_mutual(clause: Clause, mentions: Mapping[int, Mention], ontology: Ontology) -> bool:
    """Whether the other side of a clause's act is found beside its object."""
    if any(True for _ in between(clause, mentions, ontology)):
        return True
    if any(True for _ in joint(clause, mentions, ontology)):
        return True
    if clause.subject is None:
        return False
    first = clause.subject.head
    first = first.head if first.rel == "conj" and first.head is not None else first
    one = replace(clause, subject=replace(clause.subject, head=first))
    return any(True for _ in reciprocal(one, mentions, ontology))


def mutual_relation(
    clause: Clause, mentions: Mapping[int, Mention], ontology: Ontology
) -> Relation | None:
    """Return the relation of a verb whose other side is not named in its object."""
    objects = [a for a in clause.arguments if a.role == "object"]
    if not objects:
        if any(a.head.i in mentions and is_target(a) for a in clause.obliques):
            return None
        return verb_relation(ontology, clause.head, case="with")
    noun = objects[0].head
    if noun.i in mentions or any(r.case for r in targets(clause, objects[0], mentions)):
        return None
    return verb_relation(ontology, clause.head, noun=noun, case="with")


def joint(clause: Clause, mentions: Mapping[int, Mention], ontology: Ontology) -> Iterator[Link]:
    """Read *met the leaders to sign a pact*: who was met is the other side of the pact."""
    subject, matrix = subject_of(clause, mentions), clause.head.head
    if subject is None or clause.manner != "purpose" or matrix is None or not matrix.is_verb:
        return
    relation = mutual_relation(clause, mentions, ontology)
    frame = ontology.frame(matrix.lemma)
    if relation is None or not relation.symmetric or frame is None or not frame.symmetric:
        return
    for other in matrix.all("obj", "obl"):
        if other.i in mentions and not other.first("case"):
            yield Link(subject, relation, mentions[other.i], 0.8)


CONSTRUCTIONS = (reciprocal, joint, between, active, prepositional, passive, copula, demand)
