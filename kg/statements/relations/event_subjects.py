"""Clause with an event before its verb -> the same about who acts: *Mali's raid killed five*."""

from collections.abc import Iterator
from dataclasses import replace

from kg.clauses import Argument, Clause
from kg.ontology import Trait
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.attachment import prepositions
from kg.statements.relations.event_nouns import agents
from kg.statements.relations.targets import evoke_same_event

__all__ = ["acting_in_event", "acts", "agents_in", "is_doubted"]


def acting_in_event(clause: Clause, context: Context) -> Iterator[Clause]:
    """Yield a clause about who acts where its subject is an event of the verb's own type.

    *Mali's raid on Gao killed five*, *a raid on a base that killed five*: not the base did.
    """
    subject = clause.subject
    if subject is None or clause.passive:
        yield clause
        return
    event = event_above(subject, clause.head, context) or subject.head
    acting = agents_in(event, clause.head, context) or [event]
    for word in acting:
        yield (
            clause if word is subject.head else replace(clause, subject=replace(subject, head=word))
        )


def event_above(subject: Argument, verb: Word, context: Context) -> Word | None:
    """Return *raid* of *a raid on a base that killed five*, None where the nearer noun acts."""
    noun = subject.head
    if subject.source != "antecedent" or not INSIDE(noun) or acts(noun, context):
        return None
    return noun.above if evoke_same_event(verb, noun.above, context) else None


INSIDE = Pattern(rel="nmod", place="right", case="on in at near", head=Pattern(pos="NOUN"))


def acts(noun: Word, context: Context) -> bool:
    """Return whether a noun means somebody who can do something: *rebels*, not *base*."""
    known = context.mention(noun)
    described = context.ontology.class_of_noun(noun.lemma) or ""
    kind = known.entity.type if known is not None else described
    return any(context.ontology.has_trait(kind, each) for each in ACTING)


ACTING: tuple[Trait, ...] = ("isAgent", "isPerson")


def agents_in(noun: Word, verb: Word, context: Context) -> list[Word]:
    """Return who acts in an event of a verb's own type.

    A *suspected Malian raid* may be somebody else's; *Mali's mediators* act themselves.
    """
    if context.is_mention(noun) or is_doubted(noun) or not evoke_same_event(verb, noun, context):
        return []
    return [word for word in agents(noun, context) if prepositions(word) in {"", "by"}]


def is_doubted(noun: Word) -> bool:
    """Return whether an adjective leaves open what an event is: *a suspected raid*."""
    return any(c.lexicon.effect(c.lower, "adjective") for c in noun.all("amod"))
