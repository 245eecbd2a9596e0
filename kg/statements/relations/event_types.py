"""Clause, Statement -> event type: *agreed to help* is to agree, *refused to help* to reject."""

from collections.abc import Iterator

from kg.clauses import Clause, is_passive
from kg.model import Statement
from kg.parsing.phrases import conjuncts
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.minting import evoking
from kg.statements.status.conditions import has_condition

__all__ = ["event_type"]


def event_type(clause: Clause, statement: Statement, context: Context) -> str:
    """Return the type of what a clause states with the verbs that govern it.

    *agreed to send aid* is to agree, *threatened to attack* to threaten, *refused to help* to
    reject; an intention that no governing verb names counts as what the ontology says of its type.
    """
    plain, actual = statement.relation.type, statement.modality == "actual"
    governing = list(governing_types(clause, context))
    if governing and not actual:
        return intended(plain, governing[0][1], context)
    refusals = [kind for governor, kind in governing if governor.effect("verb") == "negative"]
    plain = plain or next(iter(refusals), "")
    if statement.polarity == "negative" and (refusals or not actual):
        return context.ontology.refused.get(plain, plain)
    if is_intended(clause, statement):
        return context.ontology.planned.get(plain, plain)
    return voiced(clause, plain, context) if plain in context.ontology.judging else plain


def governing_types(clause: Clause, context: Context) -> Iterator[tuple[Word, str]]:
    """Yield the verbs that govern a clause and say what is done with it, each with its type."""
    for governor in clause.chain:
        kind = context.event_type(context.ontology.frame(governor.lemma))
        if kind and acts_in(clause, governor):
            yield governor, kind


def intended(plain: str, said: str, context: Context) -> str:
    """Return what *vowed to attack* is: the intention of a harm, else what the verb says."""
    is_intention = said in context.ontology.planned.values()
    if is_intention and plain in context.ontology.harmful:
        return context.ontology.planned.get(plain, said)
    return said


def is_intended(clause: Clause, statement: Statement) -> bool:
    """Return whether something is yet to be done: *will attack*, *would attack if*."""
    if statement.modality == "conditional":
        return has_condition(clause.head)
    return statement.modality in {"planned", "expected"} and clause.manner != "purpose"


def voiced(clause: Clause, plain: str, context: Context) -> str:
    """Return what it is to demand or condemn while one does more than speak.

    *marched, demanding a vote*, *blocked roads to condemn the raid*: that is to protest.
    """
    above = clause.head.head if clause.head.rel in {"advcl", "xcomp"} else None
    if above is None:
        return plain
    noun = above.first("obj")
    beside = evoking(noun) if noun is not None else ""
    done = context.event_type(context.ontology.frame(above.lemma, beside))
    return done if done in context.ontology.voicing else plain


def acts_in(clause: Clause, governor: Word) -> bool:
    """Tell *Mali vowed to attack Chad* from *Mali urged Niger to attack Chad*: who does the act."""
    if clause.subject is None or is_passive(governor):
        return False
    asked = [c for obj in governor.all("obj", "iobj", "obl") for c in conjuncts(obj)]
    return clause.subject.head not in asked
