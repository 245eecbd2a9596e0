"""Clause -> the relations that it states: each construction in its turn."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kg.clauses import Clause
from kg.language.attitudes import effect
from kg.language.phrases import texts
from kg.model import Mention
from kg.ontology import Ontology
from kg.statements.guards import says_nothing
from kg.statements.links import Link, is_actor, named, subject_of
from kg.statements.objects import active
from kg.statements.obliques import prepositional
from kg.statements.reach import reach
from kg.statements.relations import verb_relation
from kg.statements.roles import copula, regarded
from kg.statements.together import between, joint, reciprocal

__all__ = ["verbal_links"]


def passive(clause: Clause, mentions: Mapping[int, Mention], ontology: Ontology) -> Iterator[Link]:
    """Read *Ukraine was attacked by Russia*, *a pact signed by France*."""
    patient = subject_of(clause, mentions)
    if not clause.passive or patient is None or clause.subject is None:
        return
    for argument in clause.arguments:
        agent = named(argument.head, mentions) if argument.role == "agent" else None
        if agent is not None and (is_actor(agent) or is_actor(patient)):
            yield from undergone(clause, agent, patient, mentions, ontology)


def undergone(
    clause: Clause,
    agent: Mention,
    patient: Mention,
    mentions: Mapping[int, Mention],
    ontology: Ontology,
) -> Iterator[Link]:
    """Yield the relation to who undergoes an act, or to the actors deeper in that phrase."""
    assert clause.subject is not None
    noun = clause.subject.head
    reached = [] if is_actor(patient) else list(reach(noun, mentions))
    for found in reached:
        relation = verb_relation(ontology, clause.head, noun=noun, case=found.case)
        yield Link(agent, relation, found.mention, 0.7)
    if not reached:
        yield Link(agent, verb_relation(ontology, clause.head), patient, 0.85)


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


CONSTRUCTIONS = (
    reciprocal,
    joint,
    between,
    active,
    prepositional,
    passive,
    copula,
    regarded,
    demand,
)


def verbal_links(
    clause: Clause, mentions: Mapping[int, Mention], ontology: Ontology
) -> Iterator[Link]:
    """Yield the relations of a clause, those left out that tell nothing."""
    for construction in CONSTRUCTIONS:
        for link in construction(clause, mentions, ontology):
            if link.subject.entity.id != link.object.entity.id and not says_nothing(clause, link):
                yield spoken(link, clause)


def spoken(link: Link, clause: Clause) -> Link:
    """Give a relation the words of its clause, unless it has its own."""
    if link.relation.text:
        return link
    return replace(link, relation=replace(link.relation, text=texts(clause.words)))
