"""Objects -> relations: *attacked Ukraine*, *signed a pact with Ukraine*, *destroyed a tower*."""

from collections.abc import Iterator
from dataclasses import replace

from kg.clauses import Argument, Clause, is_controlled
from kg.english.inflection import relation_name
from kg.english.times import is_temporal
from kg.model import Mention
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.attachment import counted, prepositions
from kg.statements.relations.candidates import Link, named, subject_of, unnamed
from kg.statements.relations.demands import with_infinitive
from kg.statements.relations.minting import evoking, verb_relation
from kg.statements.relations.reactions import is_reaction_to_harm, whose_act
from kg.statements.relations.reciprocal import is_mutual
from kg.statements.relations.targets import affected_things, is_event, targets

__all__ = ["active"]

TOGETHER = {"with", "between", "alongside", "together with"}  # *signed a pact with*


def active(clause: Clause, context: Context) -> Iterator[Link]:
    """Read *Russia attacked Ukraine*, *the EU signed a pact with Ukraine*."""
    subject = subject_of(clause, context)
    if clause.passive or clause.copular or subject is None or clause.head.has("becoming"):
        return
    if any(a.role == "predicate" for a in clause.arguments):
        yield from naming(clause, subject, context)
        return
    governed = any(a.role == "clause" and is_controlled(a.head) for a in clause.arguments)
    if governed and clause.head.effect("verb") in {"wished", "expected"}:
        return  # *wants Russia to leave*: it is the leaving that is wanted
    has_direct = any(a.role == "object" for a in clause.arguments)
    for argument in clause.arguments:
        tells = argument.role == "indirect" and not has_direct  # *told Reuters that*
        if argument.role == "object" or tells:
            yield from object_links(clause, subject, argument, context)


def naming(clause: Clause, subject: Mention, context: Context) -> Iterator[Link]:
    """Read *called him a liar*, *shot him dead*: what the verb makes of its object tells more."""
    named_as = next(a.head for a in clause.arguments if a.role == "predicate")
    if named_as.pos not in {"NOUN", "ADJ", "PROPN"}:
        return
    for argument in clause.arguments:
        obj = named(argument.head, context) if argument.role == "object" else None
        if obj is not None:
            relation = verb_relation(context, clause.head, concept=named_as)
            name = relation_name(relation.name, named_as.lower)  # *calls_liar*, *shoots_dead*
            yield Link(subject, replace(relation, name=name), obj)


def object_links(
    clause: Clause, subject: Mention, argument: Argument, context: Context
) -> Iterator[Link]:
    """Yield what an object gives: the actor itself, those deeper in it, else the thing."""
    argument = replace(argument, head=counted(argument.head))
    if argument.head.i in context.mentions:
        if clause.head.lemma != "have":
            thing = argument.head if argument.head.pos == "NOUN" else None
            given_noun = given(clause, context)
            relation = verb_relation(context, clause.head, noun=given_noun, concept=thing)
            relation = with_infinitive(clause, relation, context)
            yield Link(subject, relation, context.mentions[argument.head.i], argument.head)
    elif not is_mutual(clause, context):
        found = list(deeper(clause, subject, argument, context))
        yield from found or things(clause, subject, argument, context)


def given(clause: Clause, context: Context) -> Word | None:
    """Return the noun of *provide Ukraine with support*, which tells what is done."""
    for argument in clause.obliques:
        frame = context.ontology.noun_frame(evoking(argument.head))
        if prepositions(argument.head) == "with" and frame and context.ontology.plover(frame.type):
            return argument.head
    return None


def deeper(
    clause: Clause, subject: Mention, argument: Argument, context: Context
) -> Iterator[Link]:
    """Yield the actors that hang deeper in an object: *signed a pact with Ukraine*."""
    noun = argument.head
    whose = whose_act(clause, argument, context)
    for found in whose or targets(clause, argument, context):
        if not whose and not found.case and found.deep and clause.head.effect("verb") == "speech":
            continue  # *reported Malian strikes* says nothing of Mali
        if whose or is_event(noun, context) or found.case or not found.deep:
            said = None if noun.pos in {"PRON", "SYM", "NUM"} else noun  # *gave $3 billion to Mali*
            relation = verb_relation(context, clause.head, noun=said, case=found.case)
            if not whose and is_reaction_to_harm(clause, noun, context):
                relation = replace(relation, type="")
            one_sided = found.case not in TOGETHER or not is_mutual_act(noun, clause, context)
            if found.deep and one_sided:
                relation = replace(relation, symmetric=False)
            yield Link(subject, relation, found.mention, noun)


def is_mutual_act(noun: Word, clause: Clause, context: Context) -> bool:
    """Whether sides do what a noun says together: *a deal with*, but not *tensions with*.

    Only asked of verbs that are mutual by themselves: *discussed tensions with Iran*.
    """
    if not verb_relation(context, clause.head, case="with").symmetric:
        return True
    frame = context.ontology.noun_frame(evoking(noun))
    return (
        frame is not None and frame.symmetric and context.ontology.plover(frame.type) == frame.type
    )


def things(
    clause: Clause, subject: Mention, argument: Argument, context: Context
) -> Iterator[Link]:
    """Yield what is no actor: whom an act is directed at, else the object itself."""
    noun = argument.head
    affected = list(affected_things(clause, argument, context))
    for thing, case in affected:
        relation = verb_relation(context, clause.head, noun=noun, case=case)
        yield Link(subject, relation, thing, noun)
    plain = None if affected or argument.role != "object" else unnamed(noun)
    if plain is not None and not is_temporal(plain.text):
        relation = verb_relation(context, clause.head, concept=noun)
        yield Link(subject, relation, plain, noun)
