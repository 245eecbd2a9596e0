"""Prepositional phrases -> relations: *moved out of the town*, *argued for closer ties with*."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kg.clauses import Argument, Clause, is_infinitive
from kg.english.inflection import relation_name, third_person
from kg.english.times import is_temporal
from kg.model import Mention
from kg.ontology import Ontology
from kg.parsing.trees import Word
from kg.statements.relations.attachment import prepositions, reach
from kg.statements.relations.candidates import Link, is_actor, is_adjectival, named, subject_of
from kg.statements.relations.minting import evoking, verb_relation
from kg.statements.relations.reciprocal import is_mutual
from kg.statements.relations.targets import NOT_TARGETS, PLACE_CASES, TOPIC_CASES, is_event, same

__all__ = ["prepositional"]


def prepositional(
    clause: Clause, mentions: Mapping[int, Mention], ontology: Ontology
) -> Iterator[Link]:
    """Read *troops moved out of the town*, *Le Pen has argued for closer ties with Moscow*.

    What stands beside an object that is no actor is read with that object: *sign a pact with*.
    """
    subject = subject_of(clause, mentions)
    nominal = clause.copular and not is_adjectival(clause)
    if subject is None or nominal or is_temporal(subject.text):
        return
    if any(a.role == "object" and a.head.i not in mentions for a in clause.arguments):
        return
    for argument in clause.obliques:
        if is_directed(clause, argument, ontology) and not is_doer(clause, argument):
            found = direct(clause, subject, argument, mentions, ontology)
            yield from found or through_noun(clause, subject, argument, mentions, ontology)


def has_object(clause: Clause) -> bool:
    """Whether a clause has an object, so that its obliques are further arguments."""
    return any(a.role in {"object", "indirect"} for a in clause.arguments)


def is_directed(clause: Clause, argument: Argument, ontology: Ontology) -> bool:
    """Whether an oblique names a goal: places do only with verbs that expect them (*arrive in*)."""
    case = prepositions(argument.head)
    if not case or argument.role != "oblique" or case in NOT_TARGETS:
        return False
    if is_temporal(argument.head.text) or argument.head.has("time noun"):
        return False  # *said for the first time that Chad had left*
    behind = argument.head.i > clause.head.i  # *In Mali, crowds headed for the house*
    behind = behind and not has_event_before(clause, argument, ontology)
    expected = behind and ontology.has_frame(clause.head.lemma, case) and not has_object(clause)
    return case not in PLACE_CASES or expected


def is_doer(clause: Clause, argument: Argument) -> bool:
    """Whether it is what is to happen: *pleaded for a ban to be lifted* is no plea for a ban."""
    acts = any(
        a.role == "clause" and is_infinitive(a.head) and a.head.first("aux:pass") is not None
        for a in clause.arguments
    )
    return acts and prepositions(argument.head) == "for"


def has_event_before(clause: Clause, argument: Argument, ontology: Ontology) -> bool:
    """Whether a phrase says more of an event: *went on an offensive in the region* goes nowhere."""
    return any(
        clause.head.i < a.head.i < argument.head.i and is_event(a.head, ontology)
        for a in clause.obliques
    )


def saying_more(clause: Clause, argument: Argument, ontology: Ontology) -> Word | None:
    """Return the noun that tells with the verb what is done, if one does.

    *went on strike against Chad*, *recalled its ambassador from Chad*.
    """
    beside = [a.head for a in clause.arguments if a.role in {"object", "oblique"}]
    nouns = (w for w in beside if w.pos == "NOUN" and w is not argument.head)
    verb = clause.head.lemma
    return next((w for w in nouns if ontology.has_noun(verb, evoking(w))), None)


def direct(
    clause: Clause,
    subject: Mention,
    argument: Argument,
    mentions: Mapping[int, Mention],
    ontology: Ontology,
) -> list[Link]:
    """Return the relation to what the phrase itself names, a thing only where it is expected."""
    case = prepositions(argument.head)
    idiom = saying_more(clause, argument, ontology)
    relation = verb_relation(
        ontology, clause.head, concept=idiom, case=case, passive=clause.passive
    )
    if argument.head.i in mentions:
        return [Link(subject, relation, mentions[argument.head.i])]
    behind = [
        r for r in reach(argument.head, mentions) if r.case or is_event(argument.head, ontology)
    ]
    if behind or has_object(clause) or not is_actor(subject):
        return []
    thing = None if is_mutual(clause, mentions, ontology) else named(argument.head, {})
    expected = ontology.has_frame(clause.head.lemma, case)
    return [Link(subject, relation, thing)] if thing and expected else []


def through_noun(
    clause: Clause,
    subject: Mention,
    argument: Argument,
    mentions: Mapping[int, Mention],
    ontology: Ontology,
) -> Iterator[Link]:
    """Yield the actors deeper in the phrase, the noun in the name: *argues_for_ties*."""
    verb, noun, case = clause.head, argument.head, prepositions(argument.head)
    fronted = noun.i < verb.i and argument.source == "own"  # *With war raging in Mali, he appealed*
    if has_object(clause) or not is_actor(subject) or fronted:
        return
    participle = clause.passive or is_adjectival(clause)
    particles = "_".join(p.lower for p in verb.all("compound:prt"))
    first = verb.lower if participle or not verb.is_verb else third_person(verb.lemma)
    name = relation_name(first, particles, case, noun.lower)
    event = is_event(noun, ontology)
    for found in reach(noun, mentions):
        if not (found.case or event):
            continue
        placed = found.case in PLACE_CASES and not event
        if found.case not in TOPIC_CASES and not placed and not same(found, clause, mentions):
            base = verb_relation(ontology, verb, noun=noun, case=case, passive=participle)
            yield Link(subject, replace(base, name=name), found.mention)
