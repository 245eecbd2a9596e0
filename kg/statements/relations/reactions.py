"""Object phrase -> whose act or thing is judged: *condemned Mali's attack on Chad*."""

from collections.abc import Iterator

from kg.clauses import Argument, Clause
from kg.parsing.phrases import conjuncts
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.attachment import AttachedActor, prepositions
from kg.statements.relations.minting import evoking, verb_relation
from kg.statements.relations.targets import PLACE_CASES, is_event, is_subject_itself

__all__ = ["acting", "is_harm_judged", "judged"]

OF_EVENTS = {"by", "from", "against"}
BEFORE = ("nmod:poss", "amod", "compound")


def judged(clause: Clause, argument: Argument, context: Context) -> list[AttachedActor]:
    """Return who does what a verb judges: *condemned Mali's attack on Chad* accuses Mali.

    *signed an EU pact with Chad* judges nothing, since the sides do it together.
    """
    noun = argument.head
    if not is_judging(clause, context):
        return []
    if verb_relation(context, clause.head, noun=noun, case="with").symmetric:
        return []
    owners = acting(noun, context) if is_event(noun, context) else noun.all("nmod:poss")
    found = [
        AttachedActor(context.mentions[w.i], w, nested=True)
        for w in owners
        if w.i in context.mentions
    ]
    return [r for r in found if not is_subject_itself(r, clause, context)]


def is_judging(clause: Clause, context: Context) -> bool:
    """Whether a verb tells what somebody thinks of an act, rather than does it."""
    frame = context.ontology.frame(clause.head.lemma)
    return (
        frame is not None
        and (context.ontology.plover(frame.type) or "") in context.ontology.judging
    )


def is_harm_judged(clause: Clause, noun: Word, context: Context) -> bool:
    """Whether somebody judges a harm: *condemned the attack on Chad* does not accuse Chad.

    What verb and noun say together is no judgement: *called for sanctions against*.
    """
    if context.ontology.has_noun(clause.head.lemma, evoking(noun)):
        return False
    frame = context.ontology.noun_frame(evoking(noun))
    harm = (
        frame is not None
        and (context.ontology.plover(frame.type) or "") in context.ontology.harmful
    )
    return harm and is_judging(clause, context)


def acting(noun: Word, context: Context) -> list[Word]:
    """Return who acts in an event noun: *Chad's raid*, *the Chadian raid*, *a raid by Chad*.

    *of* names who acts only where another phrase names the rest: *withdrawal of Chad from Mali*.
    """
    before = [c for c in noun.all(*BEFORE) if c.i < noun.i]
    behind = list(phrases_behind(noun))
    by = [c for c in behind if prepositions(c) == "by"]
    rest = any(prepositions(c) not in PLACE_CASES | {"of", "by"} for c in behind)
    of = [c for c in behind if prepositions(c) == "of" and rest]
    for found in (before, by, of):
        acts = [each for word in found for each in conjuncts(word) if each.i in context.mentions]
        if acts:
            return acts
    return []


def phrases_behind(noun: Word) -> Iterator[Word]:
    """Yield the phrases behind a noun, and those behind them: *of a town by Chad*.

    The parser hangs what ends an object on the verb too: *condemned the raid by Chad*.
    """
    if noun.rel == "obj" and noun.head is not None:
        late = noun.head.all("obl", "obl:agent")
        yield from (o for o in late if o.i > noun.i and prepositions(o) in OF_EVENTS)
    for child in noun.all("nmod"):
        if child.dep == "nmod" and child.i > noun.i:
            yield child
            yield from (inner for inner in child.all("nmod") if inner.dep == "nmod")
