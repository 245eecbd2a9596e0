"""Clause, Statement -> event type: *agreed to help* is to agree, *refused to help* to reject."""

from kg.clauses import Clause, is_passive
from kg.model import Statement
from kg.parsing.phrases import conjuncts
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.status.conditions import has_condition

__all__ = ["event_type"]


def event_type(clause: Clause, statement: Statement, context: Context) -> str:
    """Return the type of what a clause states with the verbs that govern it.

    *agreed to send aid* is to agree, *threatened to attack* to threaten, *refused to help* to
    reject; an intention that no governing verb names counts as what the ontology says of its type.
    """
    plain, refused = statement.relation.type, statement.modality != "actual"
    for governor in clause.chain:
        frame = context.ontology.frame(governor.lemma) if acts_in(clause, governor) else None
        said = (context.ontology.plover(frame.type) or "") if frame else ""
        if said and statement.modality != "actual":
            intends = (
                said in context.ontology.planned.values() and plain in context.ontology.harmful
            )
            return context.ontology.planned.get(plain, said) if intends else said
        if said and governor.effect("verb") == "negative":
            plain, refused = plain or said, True
    if statement.polarity == "negative" and refused:
        return context.ontology.refused.get(plain, plain)
    intended = statement.modality in {"planned", "expected"} and clause.manner != "purpose"
    if intended or (statement.modality == "conditional" and has_condition(clause.head)):
        return context.ontology.planned.get(plain, plain)
    return voiced(clause, plain, context) if plain in context.ontology.judging else plain


def voiced(clause: Clause, plain: str, context: Context) -> str:
    """Return what it is to demand or condemn while one does more than speak.

    *marched, demanding a vote*, *rallied to condemn the raid*: that is to protest.
    """
    above = clause.head.head if clause.head.rel in {"advcl", "xcomp"} else None
    frame = context.ontology.frame(above.lemma) if above is not None else None
    done = (context.ontology.plover(frame.type) or "") if frame else ""
    return done if done in context.ontology.voicing else plain


def acts_in(clause: Clause, governor: Word) -> bool:
    """Tell *Mali vowed to attack Chad* from *Mali urged Niger to attack Chad*: who does the act."""
    if clause.subject is None or is_passive(governor):
        return False
    asked = [c for obj in governor.all("obj", "iobj", "obl") for c in conjuncts(obj)]
    return clause.subject.head not in asked
