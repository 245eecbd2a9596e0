"""Prepositional phrases -> relations: *moved out of the town*, *argued for closer ties with*."""

from collections.abc import Iterator
from dataclasses import replace

from kg.clauses import Argument, Clause, is_infinitive
from kg.english.inflection import relation_name, third_person
from kg.english.times import is_temporal
from kg.model import Mention
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.attachment import prepositions, reach
from kg.statements.relations.candidates import (
    Link,
    is_actor,
    is_adjectival,
    subject_of,
    unnamed,
)
from kg.statements.relations.minting import evoking, verb_relation
from kg.statements.relations.reciprocal import is_mutual
from kg.statements.relations.targets import NOT_TARGETS, PLACE_CASES, TOPIC_CASES, is_event, same

__all__ = ["prepositional"]


def prepositional(clause: Clause, context: Context) -> Iterator[Link]:
    """Read *troops moved out of the town*, *Le Pen has argued for closer ties with Moscow*.

    What stands beside an object that is no actor is read with that object: *sign a pact with*.
    """
    subject = subject_of(clause, context)
    nominal = clause.copular and not is_adjectival(clause)
    if subject is None or nominal or is_temporal(subject.text):
        return
    if any(a.role == "object" and a.head.i not in context.mentions for a in clause.arguments):
        return
    for argument in clause.obliques:
        if is_directed(clause, argument, context) and not is_doer(clause, argument):
            found = direct(clause, subject, argument, context)
            yield from found or through_noun(clause, subject, argument, context)


def has_object(clause: Clause) -> bool:
    """Whether a clause has an object, so that its obliques are further arguments."""
    return any(a.role in {"object", "indirect"} for a in clause.arguments)


def is_directed(clause: Clause, argument: Argument, context: Context) -> bool:
    """Whether an oblique names a goal: places do only with verbs that expect them (*arrive in*)."""
    case = prepositions(argument.head)
    if not case or argument.role != "oblique" or case in NOT_TARGETS:
        return False
    if is_temporal(argument.head.text) or argument.head.has("time noun"):
        return False  # *said for the first time that Chad had left*
    behind = argument.head.i > clause.head.i  # *In Mali, crowds headed for the house*
    behind = behind and not has_event_before(clause, argument, context)
    expected = (
        behind and context.ontology.has_frame(clause.head.lemma, case) and not has_object(clause)
    )
    return case not in PLACE_CASES or expected


def is_doer(clause: Clause, argument: Argument) -> bool:
    """Whether it is what is to happen: *pleaded for a ban to be lifted* is no plea for a ban."""
    acts = any(
        a.role == "clause" and is_infinitive(a.head) and a.head.first("aux:pass") is not None
        for a in clause.arguments
    )
    return acts and prepositions(argument.head) == "for"


def has_event_before(clause: Clause, argument: Argument, context: Context) -> bool:
    """Whether a phrase says more of an event: *went on an offensive in the region* goes nowhere."""
    return any(
        clause.head.i < a.head.i < argument.head.i and is_event(a.head, context)
        for a in clause.obliques
    )


def saying_more(clause: Clause, argument: Argument, context: Context) -> Word | None:
    """Return the noun that tells with the verb what is done, if one does.

    *went on strike against Chad*, *recalled its ambassador from Chad*.
    """
    beside = [a.head for a in clause.arguments if a.role in {"object", "oblique"}]
    nouns = (w for w in beside if w.pos == "NOUN" and w is not argument.head)
    verb = clause.head.lemma
    return next((w for w in nouns if context.ontology.has_noun(verb, evoking(w))), None)


def direct(clause: Clause, subject: Mention, argument: Argument, context: Context) -> list[Link]:
    """Return the relation to what the phrase itself names, a thing only where it is expected."""
    case = prepositions(argument.head)
    idiom = saying_more(clause, argument, context)
    relation = verb_relation(context, clause.head, concept=idiom, case=case, passive=clause.passive)
    if argument.head.i in context.mentions:
        return [Link(subject, relation, context.mentions[argument.head.i])]
    behind = [
        r for r in reach(argument.head, context) if r.case or is_event(argument.head, context)
    ]
    if behind or has_object(clause) or not is_actor(subject):
        return []
    bare = None if is_mutual(clause, context) else unnamed(argument.head)
    expected = context.ontology.has_frame(clause.head.lemma, case)
    return [Link(subject, relation, bare)] if bare and expected else []


def through_noun(
    clause: Clause, subject: Mention, argument: Argument, context: Context
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
    event = is_event(noun, context)
    for found in reach(noun, context):
        if not (found.case or event):
            continue
        placed = found.case in PLACE_CASES and not event
        if found.case not in TOPIC_CASES and not placed and not same(found, clause, context):
            base = verb_relation(context, verb, noun=noun, case=case, passive=participle)
            yield Link(subject, replace(base, name=name), found.mention)
