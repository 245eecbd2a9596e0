"""Clause and relation -> whether what comes of it tells more: *made Mali leave*, *sparking riots*.

These are the filters of who makes somebody do or be something, and of what an act leads to.
"""

from collections.abc import Iterator

from kg.clauses import Clause, is_controlled, is_infinitive
from kg.clauses.values import Role
from kg.english.lexicon import Family
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word
from kg.statements.relations.attachment import prepositions
from kg.statements.relations.candidates import Candidate, is_actor

__all__ = [
    "caused_to_act",
    "has_patient",
    "heads",
    "is_empty",
    "kept_from",
    "left_in",
    "outcome_of_clause",
    "result_of_clause",
    "shown_acting",
    "transformed_actor",
    "turned_into",
]

INTO = {"in", "into", "without"}  # what somebody is left in or without


def caused_to_act(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Togo gets Mali* of *Togo got Mali to leave*: what is done is what Mali does.

    *The law allows farmers* of *allows farmers to sue* tells even less, *Togo allows Mali* more.
    """
    verb = clause.head
    says_little = verb.has("enabling") and not is_actor(candidate.object)
    if candidate.about is None or not (says_little or verb.has("causative")):
        return False
    behind = (c for c in clause.head.all("advcl") if is_infinitive(c))
    is_next = any(c.leftmost == candidate.about.rightmost + 1 for c in behind)
    return (says_little and is_next) or any(is_controlled(head) for head in heads(clause, "clause"))


def shown_acting(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *footage shows police* of *footage shows police firing*: it shows that they fire.

    So is *a study shows Mali* of *a study showed Mali as the poorest state*, *with a deficit*.
    """
    if candidate.about is None or not clause.head.has("evidence verb"):
        return False
    if any(prepositions(a.head) in {"as", "with"} for a in clause.obliques):
        return True
    acting = (*candidate.about.all("acl"), *heads(clause, "clause"))
    return any(each.tag == "VBG" for each in acting)


def turned_into(clause: Clause, _: Candidate) -> bool:
    """Refuse *the war turned Mali* and *turns_into ruin* of *the war turned Mali into a ruin*."""
    if not clause.head.has("transformative"):
        return False
    return any(prepositions(a.head) == "into" for a in clause.obliques)


def transformed_actor(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *makes Bongo* of *made Bongo one of many*: what somebody is made into tells more."""
    if candidate.relation.type or candidate.relation.noun or not is_actor(candidate.object):
        return False  # *made its debut on*
    return is_empty(clause.head, "transformative") and any(
        head is candidate.about for head in heads(clause, "object")
    )


def result_of_clause(clause: Clause, _: Candidate) -> bool:
    """Refuse *it makes raid* of *killed ten, making it the worst raid*: the killing does."""
    if clause.head.rel != "advcl" or clause.head.tag != "VBG":
        return False
    return is_empty(clause.head, "transformative") and clause.head.first("punct") is not None


def outcome_of_clause(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Mali sparks protests* of *Mali hit a mosque, sparking protests*: the hit does."""
    verb = clause.head
    if verb.rel != "advcl" or verb.tag != "VBG" or not is_set_off(verb):
        return False
    known = verb.lexicon.words("outcome").get(verb.lemma)
    stirs = any(each.has("stirred noun") for each in heads(clause, "object"))
    return known is not None and is_actor(candidate.subject) and (stirs or known == "")


def is_set_off(clause: Word) -> bool:
    """Return whether a clause stands behind a comma without a conjunction."""
    return clause.first("punct") is not None and clause.first("mark") is None


def left_in(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *the war leaves Mali* of *the war left Mali in ruins*, *left it with no choice*."""
    if (
        candidate.relation.type
        or candidate.relation.noun
        or not has_patient(clause, candidate)
        or not clause.head.has("causative")
    ):
        return False
    behind = [a.head for a in clause.obliques if a.head.i > clause.head.i and a.head.pos == "NOUN"]
    return any(prepositions(head) in INTO or WITH_THING(head) for head in behind)


WITH_THING = Pattern(case="with", having="det", without="nmod:poss")  # not *with his family*


def kept_from(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Mali keeps war* of *Mali kept a war from spreading*, *blames X* of *blames X on Y*.

    What the phrase behind the object says turns the verb round.
    """
    reversing = set(clause.head.lexicon.words("reversing").get(clause.head.lemma, "").split("/"))
    behind = [*(a.head for a in clause.arguments), *clause.head.all("advcl")]
    marks = (m.lower for head in behind for m in head.all("mark", "case"))
    return candidate.about is not None and not reversing.isdisjoint(marks)


def is_empty(word: Word, family: Family) -> bool:
    """Return whether a word of a family says nothing, whatever adjective or object it has."""
    return word.lexicon.words(family).get(word.lemma) == "empty"


def heads(clause: Clause, *roles: Role) -> Iterator[Word]:
    """Yield the heads of the arguments in some roles."""
    return (a.head for a in clause.arguments if a.role in roles)


def has_patient(clause: Clause, candidate: Candidate) -> bool:
    """Return whether a relation tells what is done to its object or to a passive subject."""
    return candidate.about is not None or clause.passive
