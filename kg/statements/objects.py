"""Objects -> relations: *attacked Ukraine*, *signed a pact with Ukraine*, *destroyed a tower*."""

from collections.abc import Iterator, Mapping

from kg.clauses import Argument, Clause
from kg.model import Mention, Relation
from kg.ontology import Ontology
from kg.statements.inflection import relation_name, third_person
from kg.statements.links import Link, is_actor, named, subject_of
from kg.statements.relations import verb_relation
from kg.statements.roles import BECOME
from kg.statements.targets import affected_things, is_event, targets
from kg.statements.times import is_temporal
from kg.statements.together import is_mutual

__all__ = ["active"]


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
