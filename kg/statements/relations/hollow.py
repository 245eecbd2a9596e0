"""Clause and relation -> whether an end of it says nothing alone: *made the remark*, *the session*.

Which remark it was another clause or another sentence tells. These filters are asked of things
that are named by one bare noun, where the article has not called them more.
"""

from kg.clauses import Clause
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.candidates import Candidate, is_actor
from kg.statements.relations.concepts import concept_outside
from kg.statements.relations.minting import nominal_verb
from kg.statements.relations.partitives import taken_from
from kg.statements.relations.things import is_bare

__all__ = ["has_open_subject", "hollow_object", "is_whole_label", "only_how"]

POINTING = {"this", "that", "these", "those", "such"}


def hollow_object(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *examines the issues*, *needs that fight*, *got a call*: they do not say which.

    Nor does *the effect that he may have*. So is *signed a proclamation* of *signed a proclamation
    that restores …*, whose clause is too long for its name. What a frame types is told: *rejected
    the plan*.
    """
    noun = candidate.about or passive_subject(clause)
    if noun is None or is_actor(candidate.object):
        return False
    is_pointing = not POINTING.isdisjoint(noun.forms("det"))
    if is_pointing and noun.has("quantity"):
        return True  # *never had that kind of trouble*
    if not is_whole_label(noun, candidate, clause.head):
        return False
    is_typed = candidate.relation.type != ""
    if is_pointing or (not is_typed and tells_which(clause, noun)):
        return True
    is_light = clause.head.has("light verb")
    is_shell = is_shell_noun(noun, behind_light_verb=is_light)
    if has_clause(noun, clause.head):
        return is_shell or not is_typed
    is_act = is_light and nominal_verb(noun) != ""
    return (is_shell or is_act) and not is_typed


def only_how(clause: Clause, _: Candidate) -> bool:
    """Refuse *Mali does not win* of *I don't think that's how Mali wins*: only how is denied."""
    how = clause.head.head if clause.head.rel in {"advcl", "acl"} else None
    if how is None or how.tag != "WRB" or not how.first("cop"):
        return False
    above = (how, *how.ancestors())
    return any(c.lexicon.has(c.lower, "negation") for w in above for c in w.all("advmod"))


def tells_which(clause: Clause, noun: Word) -> bool:
    """Tell *the effect it may have* from *a missile it has built* and *the vaccine made by it*."""
    is_known = noun.forms("det").isdisjoint({"a", "an"})
    is_behind = clause.head in noun.children
    return all((is_behind, is_known, not clause.passive, clause.head.first("punct") is None))


def has_open_subject(clause: Clause, context: Context) -> bool:
    """Refuse *The session assessed the damage* where no earlier sentence tells which session.

    So is *one of the men*. In the first sentence of an article *the* does not point back, and who
    may act for itself is told: *the junta*, *the rebels*.
    """
    subject = context.subject
    if clause.passive or clause.subject is None or subject is None or is_actor(subject):
        return False
    several, is_first = taken_from(clause.subject.head), context.sentence.words[0].i == 0
    noun = several or clause.subject.head
    is_whole = several is not None or subject.entity.label.lower() == noun.lower
    return all((not is_first, is_whole, is_bare(noun), not is_body(noun, context)))


def is_body(noun: Word, context: Context) -> bool:
    """Return whether a noun names those who act together: *the junta*, *the court*."""
    kind = context.ontology.class_of_noun(noun.lemma)
    return kind is not None and context.ontology.has_trait(kind, "isAgent")


def is_shell_noun(noun: Word, *, behind_light_verb: bool) -> bool:
    """Return whether something else tells what a noun means: *the remark*, *got a message*."""
    known = noun.lexicon.words("shell noun").get(noun.lemma)
    return known == "" or (known == "light" and behind_light_verb)


def passive_subject(clause: Clause) -> Word | None:
    """Return who or what undergoes a passive: *the issues* that *are examined by Mali*."""
    return clause.subject.head if clause.passive and clause.subject is not None else None


def is_whole_label(noun: Word, candidate: Candidate, verb: Word) -> bool:
    """Return whether a thing is named by a noun alone, no adjective or compound before it.

    The clause of the verb itself is no part of its name: *the way they operate*.
    """
    if noun.first("amod", "compound"):
        return False
    return concept_outside(candidate.object, noun, verb).entity.label.lower() == noun.lower


def has_clause(noun: Word, verb: Word) -> bool:
    """Return whether a clause right behind a noun tells which one: *a man who left Mali*.

    The clause of the verb itself is told: *the vaccine made by Baltec*.
    """
    behind = (c for c in noun.children if CLAUSE(c) and c.leftmost == noun.i + 1 and c is not verb)
    return any(all(mark.i > c.leftmost for mark in c.all("punct")) for c in behind)


CLAUSE = Pattern(rel="acl", place="right")
