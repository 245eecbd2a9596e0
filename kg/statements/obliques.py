"""Prepositional phrases -> relations: *moved out of the town*, *argued for closer ties with*."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kg.clauses import Argument, Clause
from kg.model import Mention
from kg.ontology import Ontology
from kg.statements.inflection import relation_name, third_person
from kg.statements.links import Link, is_actor, is_adjectival, named, subject_of
from kg.statements.reach import prepositions, reach
from kg.statements.relations import verb_relation
from kg.statements.targets import NOT_TARGETS, PLACE_CASES, TOPIC_CASES, same
from kg.statements.times import is_temporal

__all__ = ["prepositional"]


def prepositional(
    clause: Clause, mentions: Mapping[int, Mention], ontology: Ontology
) -> Iterator[Link]:
    """Read *troops moved out of the town*, *Le Pen has argued for closer ties with Moscow*."""
    subject = subject_of(clause, mentions)
    if (
        subject is None
        or is_temporal(subject.text)
        or (clause.copular and not is_adjectival(clause))
    ):
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
            clause.head.lower
            if passive or is_adjectival(clause)
            else third_person(clause.head.lemma)
        )
        particle = "_".join(p.lower for p in clause.head.all("compound:prt"))
        name = relation_name(first, particle, case, argument.head.lower)
        yield Link(subject, replace(base, name=name), found.mention, 0.75)
