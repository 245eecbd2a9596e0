"""Clause behind a noun -> whether it tells which one: *questions they asked*, *a man they say*."""

from kg.parsing.memo import memoized
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word
from kg.statements.relations.minting import nominal_verb

__all__ = ["RELATIVE", "is_restricting"]

DOING = {"", "actual"}  # what verbs make of a clause that stand without one too: *the call he got*
# *the technology that does not exist today*; what stands behind a comma tells more, not which
RELATIVE = Pattern(dep="acl:relcl")
TO_END = Pattern(tag="VB", mark="to")


@memoized
def is_restricting(verb: Word) -> bool:
    """Tell *questions they asked* from *a man they say has left*, which goes on elsewhere.

    In *a raid on a base that killed five* the clause may be about the raid.
    """
    goes_on = verb.effect("verb") not in DOING and not verb.first("obj", "xcomp")
    of_event = verb.above.rel == "nmod" and nominal_verb(verb.above.above)
    if RELATIVE(verb) and (goes_on or of_event or has_no_gap(verb) or is_question(verb)):
        return False
    return verb.first("ccomp", "parataxis") is None


def has_no_gap(verb: Word) -> bool:
    """Tell *the blast he ran to film*, which he filmed, from *the blast* that *he ran to film it*.

    Only asked of a clause without *that* or *which*, whose infinitive has an object of its own.
    """
    subjects = verb.all("nsubj")
    infinitives = verb.all("advcl", "xcomp")
    is_bare = bool(subjects) and subjects[0].pos == "PRON" and verb.leftmost == subjects[0].i
    return is_bare and any(each.first("obj") for each in infinitives if TO_END(each))


def is_question(verb: Word) -> bool:
    """Read *showed them which ones to target*: what they are shown is no part of their name."""
    return any(TO_END(each) for each in verb.all("advcl")) and "which" in verb.forms("nsubj")
