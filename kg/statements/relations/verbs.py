"""Clause -> the relations that it states: each construction in its turn."""

from collections.abc import Iterator
from dataclasses import replace

from kg.clauses import Argument, Clause
from kg.model import Mention
from kg.parsing.phrases import texts
from kg.statements.context import Context
from kg.statements.relations.attachment import counted, prepositions, reach
from kg.statements.relations.candidates import Link, is_actor, named, subject_of
from kg.statements.relations.demands import demand
from kg.statements.relations.event_nouns import agents
from kg.statements.relations.filters import says_nothing
from kg.statements.relations.minting import verb_relation
from kg.statements.relations.objects import active
from kg.statements.relations.obliques import prepositional
from kg.statements.relations.reactions import is_reaction_to_harm, whose_act
from kg.statements.relations.reciprocal import between_sides, joint, reciprocal
from kg.statements.relations.roles import copula, regarded
from kg.statements.relations.targets import is_alike, is_setting

__all__ = ["verbal_links"]


def passive(clause: Clause, context: Context) -> Iterator[Link]:
    """Read *Ukraine was attacked by Russia*, *a pact signed by France*."""
    patient = subject_of(clause, context)
    if not clause.passive or patient is None or clause.subject is None:
        return
    for argument in clause.arguments:
        if agents := behind_event(clause, argument, context):
            for acts in agents:
                yield from undergone(clause, acts, patient, context)
            continue
        agent = named(argument.head, context) if argument.role == "agent" else None
        if agent is not None and (is_actor(agent) or is_actor(patient)):
            yield from undergone(clause, agent, patient, context)


def behind_event(clause: Clause, argument: Argument, context: Context) -> list[Mention]:
    """Return who acts in *was killed in a Malian raid*: the event is of the verb's own type.

    A *suspected Malian raid* may be somebody else's.
    """
    noun = argument.head
    done_by = any(a.role == "agent" for a in clause.arguments)
    inside = prepositions(noun) in ({"by"} if done_by else {"in", "during"}) and not noun.is_name
    doubted = any(c.lexicon.effect(c.lower, "adjective") for c in noun.all("amod"))
    if not inside or doubted or not is_alike(clause.head, noun, context):
        return []
    return [context.mentions[w.i] for w in agents(noun, context) if prepositions(w) in {"", "by"}]


def undergone(clause: Clause, agent: Mention, patient: Mention, context: Context) -> Iterator[Link]:
    """Yield the relation to who undergoes an act, or to the actors deeper in that phrase."""
    assert clause.subject is not None
    noun = counted(clause.subject.head)
    whose = whose_act(clause, replace(clause.subject, head=noun), context)
    named_there = is_actor(patient) or noun.i in context.mentions
    deep = (r for r in reach(noun, context) if not is_setting(r, context))
    reached = [] if named_there else whose or list(deep)
    for found in reached:
        relation = verb_relation(context, clause.head, noun=noun, case=found.case)
        if not whose and is_reaction_to_harm(clause, noun, context):
            relation = replace(relation, type="")
        yield Link(agent, relation, found.mention)
    if not reached:
        yield Link(agent, verb_relation(context, clause.head), patient)


CONSTRUCTIONS = (
    reciprocal,
    joint,
    between_sides,
    active,
    prepositional,
    passive,
    copula,
    regarded,
    demand,
)


def verbal_links(clause: Clause, context: Context) -> Iterator[Link]:
    """Yield the relations of a clause, those left out that tell nothing."""
    for construction in CONSTRUCTIONS:
        for link in construction(clause, context):
            distinct = link.subject.entity.id != link.object.entity.id
            if distinct and concerns(link, clause) and not says_nothing(clause, link):
                yield spoken(link, clause)


def concerns(link: Link, clause: Clause) -> bool:
    """Whether a relation is about actors, or between things that the clause itself names.

    *a curfew imposed one hour later*: what a participle or infinitive has for its subject is
    too often misread to stand without an actor.
    """
    named_here = clause.subject is None or clause.subject.source in {"own", "shared"}
    return named_here or is_actor(link.subject) or is_actor(link.object)


def spoken(link: Link, clause: Clause) -> Link:
    """Give a relation the words of its clause, unless it has its own."""
    if link.relation.text:
        return link
    return replace(link, relation=replace(link.relation, text=texts(clause.words)))
