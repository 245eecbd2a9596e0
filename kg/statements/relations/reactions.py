"""Object phrase -> whose act somebody reacts to: *condemned Mali's attack on Chad*."""

from kg.clauses import Argument, Clause
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.attachment import AttachedActor, prepositions
from kg.statements.relations.event_nouns import agents
from kg.statements.relations.minting import evoking, noun_frame, verb_relation
from kg.statements.relations.targets import is_event, is_subject_itself

__all__ = ["is_reaction_to_harm", "whose_act"]


def whose_act(clause: Clause, argument: Argument, context: Context) -> list[AttachedActor]:
    """Return who does what a verb reacts to: *condemned Mali's attack on Chad* accuses Mali.

    *signed an EU pact with Chad* is no reaction, since the sides do it together.
    """
    noun = argument.head
    if not is_reaction(clause, context) or is_undergone(noun):
        return []
    if verb_relation(context, clause.head, noun=noun, case="with").symmetric:
        return []
    acting = agents(noun, context) if is_event(noun, context) else noun.all("nmod:poss")
    known = context.mentioned(acting)
    found = (
        AttachedActor(context.mentions[word.i], word, prepositions(word), nested=True)
        for word in known
    )
    return [each for each in found if not is_subject_itself(each, clause, context)]


def is_undergone(noun: Word) -> bool:
    """Tell *condemned Bongo's arrest* from *condemned Mali's arrest of Bongo*."""
    return noun.has("undergone noun") and not any(prepositions(n) == "of" for n in noun.all("nmod"))


def is_reaction(clause: Clause, context: Context) -> bool:
    """Return whether a verb tells what somebody thinks of an act, rather than does it."""
    return context.event_type(context.ontology.frame(clause.head.lemma)) in context.ontology.judging


def is_reaction_to_harm(clause: Clause, noun: Word, context: Context) -> bool:
    """Return whether somebody reacts to a harm: *condemned the attack on Chad* accuses no Chad.

    What verb and noun say together is no reaction: *called for sanctions against*.
    """
    if context.ontology.has_noun(clause.head.lemma, evoking(noun)):
        return False
    does_harm = context.event_type(noun_frame(noun, context)) in context.ontology.harmful
    return does_harm and is_reaction(clause, context)
