"""What somebody else is to do -> demands: *demanded that Chad stop*, *said Chad must stop*."""

from collections.abc import Iterator
from dataclasses import replace

from kg.clauses import Clause, is_controlled, is_mandative
from kg.model import Relation
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.candidates import Link
from kg.statements.relations.minting import verb_relation

__all__ = ["demand", "told_to"]


def demand(clause: Clause, context: Context) -> Iterator[Link]:
    """Read *the US demanded that North Korea stop* as a demand to North Korea.

    *insisted that North Korea stop* and *said that North Korea must stop* are demands too.
    """
    subject = context.subject
    if subject is None or clause.passive:
        return
    for argument in clause.arguments:
        asked = demanding(clause.head, argument.head) if argument.role == "clause" else None
        for other in argument.head.all("nsubj") if asked is not None else ():
            whom = context.mentions.get(other.i)
            if whom is not None and whom.entity.id != subject.entity.acts_for:
                relation = verb_relation(context, clause.head, case=asked or "")
                if not asked or relation.type:
                    yield Link(subject, relation, whom)


def demanding(verb: Word, said: Word) -> str | None:
    """Return the auxiliary that makes a demand of what is said, "" where the verb does so."""
    if verb.effect("verb") == "asked-for" or is_mandative(said):
        return ""
    if verb.effect("verb") != "speech" or said.first("aux:pass", "nsubj:pass"):
        return None
    return must(said)


def must(said: Word) -> str | None:
    """Return *must* of *Chad must leave*, but not that of *Chad must have left*."""
    words = [a.lower for a in said.all("aux")]
    if "have" in words:
        return None
    effect = said.lexicon.effect
    return next((word for word in words if effect(word, "auxiliary") == "obligatory"), None)


def told_to(clause: Clause, relation: Relation, context: Context) -> Relation:
    """Type *told Chad to leave* by what a verb is with an infinitive; without, it is speech."""
    governs = any(a.role == "clause" and is_controlled(a.head) for a in clause.arguments)
    if not governs or clause.head.effect("control") != "asked-for":
        return relation
    return replace(relation, type=verb_relation(context, clause.head, case="to do").type)
