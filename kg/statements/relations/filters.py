"""Clause and relation -> whether the relation is left out: it tells nothing, or nobody says it.

A filter is a function of a clause and a relation that it seems to state; `FILTERS` lists them.
"""

import unicodedata
from collections.abc import Iterator

from kg.clauses import (
    Argument,
    Clause,
    is_controlled,
    is_distributive,
    is_infinitive,
    is_of_another,
)
from kg.clauses.values import Role
from kg.english.lexicon import Family
from kg.parsing.trees import Word
from kg.statements.relations.attachment import prepositions
from kg.statements.relations.candidates import Candidate, is_actor

__all__ = ["is_uninformative"]

QUOTATION_MARKS = {"“", '"', "``", "'", "‘"}
INTO = {"in", "into", "without"}  # what somebody is left in or without


def nameless(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *signed a –*, *GW plans to*: punctuation and units name no thing."""
    lexicon, labels = (
        clause.head.lexicon,
        [candidate.subject.entity.label, candidate.object.entity.label],
    )
    return any(
        is_punctuation(each) or lexicon.has(each.lower(), "physical unit") for each in labels
    )


def is_punctuation(label: str) -> bool:
    """Return whether a label has nothing but punctuation in it.

    >>> [is_punctuation(label) for label in ("–", "$", "G7")]
    [True, False, False]
    """
    return all(unicodedata.category(character).startswith("P") for character in label)


def temporal_subject(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *at the same time using the chance to speak*: a time does nothing."""
    if clause.subject is None or is_actor(candidate.subject):
        return False
    return clause.subject.head.has("time noun")


def light_object(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *the coup took place*, *the plan has potential*, *Chad wants something*."""
    noun = candidate.about
    if noun is None or is_actor(candidate.object):
        return False
    if is_empty(noun, "light noun"):
        return True  # *the only thing*
    return is_whole_label(noun, candidate) and is_light(noun, clause.head)


def is_empty(word: Word, family: Family) -> bool:
    """Return whether a word of a family says nothing, whatever adjective or object it has."""
    return word.lexicon.words(family).get(word.lemma) == "empty"


def is_whole_label(noun: Word, candidate: Candidate) -> bool:
    """Return whether a thing is named by a noun alone, no adjective or compound before it."""
    return (
        not noun.first("amod", "compound") and candidate.object.entity.label.lower() == noun.lower
    )


def is_light(noun: Word, verb: Word) -> bool:
    """Return whether a noun says nothing by itself, or only together with its verb."""
    return noun.has("light noun") or noun.lexicon.has(
        f"{verb.lemma} {noun.lemma}", "support phrase"
    )


def owned_purpose(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Mali has plan* of *has no plan to leave*, *makes attempt* of *made an attempt to*."""
    noun = candidate.about
    if noun is None or is_actor(candidate.object) or not clause.head.has("light verb"):
        return False
    return not candidate.relation.type and any(map(is_infinitive, noun.all("acl")))


def time_object(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Mali spent decades* of *Mali spent decades building a wall*."""
    noun = candidate.about
    if noun is None or is_actor(candidate.object) or not noun.has("time noun"):
        return False
    if clause.head.has("durative") or any(c.lower in {"every", "each"} for c in noun.children):
        return True
    return any(a.source == "antecedent" for a in clause.arguments if a.head is noun)


def named_as(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Togo sees Mali* of *Togo sees Mali as a threat*.

    Nor does who is *nicknamed the Lion* nickname anybody.
    """
    verb = clause.head
    if verb.has("naming") and verb.tag == "VBN" and verb.rel in {"advcl", "acl"}:
        return not verb.first("aux")
    return clause.head.has("naming") and has_patient(clause, candidate) and has_predicate(clause)


def has_patient(clause: Clause, candidate: Candidate) -> bool:
    """Return whether a relation tells what is done to its object or to a passive subject."""
    return candidate.about is not None or clause.passive


def has_predicate(clause: Clause) -> bool:
    """Return whether a clause tells what it names its object: *as a threat*, *a threat*."""
    if len(clause.objects) > 1:
        return True  # *a visit which Chad called a threat*
    if any(prepositions(a.head) == "as" for a in clause.obliques):
        return True
    return any(head.rel == "xcomp" for head in heads(clause, "clause", "predicate"))


def heads(clause: Clause, *roles: Role) -> Iterator[Word]:
    """Yield the heads of the arguments in some roles."""
    return (a.head for a in clause.arguments if a.role in roles)


def spoken_actor(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Haaretz reports Bongo* of *Bongo resigned, reported by Haaretz*."""
    if not clause.passive or clause.manner not in {"acl", "advcl"}:
        return False
    return is_actor(candidate.object) and is_speech(clause.head)


def is_speech(verb: Word) -> bool:
    """Return whether what a verb governs is said, not who is told or accused."""
    told = verb.has("addressee") or verb.effect("charge") != ""
    return verb.effect("verb") == "speech" and not told


def said_thing(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Bongo says priority* of *Bongo said his priority is peace*: nobody says a thing."""
    return clause.head.has("utterance") and candidate.about is not None


def caused_to_act(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Togo gets Mali* of *Togo got Mali to leave*: what is done is what Mali does.

    *The law allows farmers* of *allows farmers to sue* tells even less, *Togo allows Mali* more.
    """
    verb = clause.head
    says_little = verb.has("enabling") and not is_actor(candidate.object)
    if candidate.about is None or not (says_little or verb.has("causative")):
        return False
    return any(is_controlled(head) for head in heads(clause, "clause"))


def shown_acting(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *footage shows police* of *footage shows police firing*: it shows that they fire."""
    if candidate.about is None or not clause.head.has("evidence verb"):
        return False
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
    """Refuse *the war leaves Mali* of *the war left Mali in ruins*."""
    if (
        candidate.relation.type
        or not has_patient(clause, candidate)
        or not clause.head.has("causative")
    ):
        return False
    behind = (a.head for a in clause.obliques if a.head.i > clause.head.i)
    return any(head.pos == "NOUN" and prepositions(head) in INTO for head in behind)


def called_in_quotes(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Keita calls Bongo* of *Keita called Bongo a “fan”*: what he is called tells."""
    if candidate.about is None or not clause.head.has("naming"):
        return False
    if any(c.lower == "what" for c in clause.head.children):
        return True  # *what he called a test*
    marks = (w.text for w in clause.head.subtree() if w.pos == "PUNCT")  # no *workers' union*
    return not QUOTATION_MARKS.isdisjoint(marks)


def kept_from(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Mali keeps war* of *Mali kept a war from spreading*, *blames X* of *blames X on Y*.

    What the phrase behind the object says turns the verb round.
    """
    reversing = set(clause.head.lexicon.words("reversing").get(clause.head.lemma, "").split("/"))
    behind = [*(a.head for a in clause.arguments), *clause.head.all("advcl")]
    marks = (m.lower for head in behind for m in head.all("mark", "case"))
    return candidate.about is not None and not reversing.isdisjoint(marks)


def did_so(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Mali does in Chad* of *Mali has not done so in Chad*."""
    return clause.head.lemma in {"do", "be"} and candidate.about is None


def share_of_another(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Mali attacks Oslo* of *Mali and Chad attacked Rome and Oslo respectively*."""
    if not is_distributive(clause.head):
        return False
    start, end = candidate.object.start, candidate.object.end
    named = (word for word in clause.head.subtree() if start <= word.start < end)
    return any(is_of_another(word, clause.subject, clause.head) for word in named)


def fronted_object(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Reuters reports woman* of *A woman, Reuters reported, had fled*: objects follow."""
    return any(precedes_verb(a, clause) for a in clause.arguments if a.head is candidate.about)


def precedes_verb(argument: Argument, clause: Clause) -> bool:
    """Return whether a clause's own object stands before its verb."""
    own_object = argument.role == "object" and argument.source == "own"
    return own_object and argument.head.i < clause.head.i


def asked(clause: Clause, _: Candidate) -> bool:
    """Refuse *Togo treats Mali* of *was asked how Togo would treat Mali*: nobody says that it will.

    What is asked about the past is taken to be so: *asked why Togo had left*.
    """
    head = clause.head
    if head.rel != "ccomp" or head.head is None or not head.head.has("interrogative"):
        return False
    is_open = any(c.tag == "WRB" for c in head.all("advmod"))
    return is_open and any(c.tag == "MD" for c in head.all("aux"))


def exempted(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Togo does not blame Mali* of *Togo does not blame Chad, only Mali*: it does."""
    verb = clause.head
    if not any(c.lexicon.has(c.lower, "negation") for c in verb.all("advmod")):
        return False
    start, end = candidate.object.start, candidate.object.end
    named = (w for w in verb.subtree() if start <= w.start < end and w.i > verb.i)
    return any(c.has("focus adverb") for w in named for c in w.all("advmod") if c.i < w.i)


FILTERS = (
    nameless,
    temporal_subject,
    light_object,
    owned_purpose,
    time_object,
    named_as,
    spoken_actor,
    said_thing,
    caused_to_act,
    shown_acting,
    turned_into,
    transformed_actor,
    result_of_clause,
    outcome_of_clause,
    left_in,
    called_in_quotes,
    kept_from,
    did_so,
    share_of_another,
    fronted_object,
    asked,
    exempted,
)


def is_uninformative(clause: Clause, candidate: Candidate) -> bool:
    """Return whether a relation of a clause is better left out."""
    return any(refuses(clause, candidate) for refuses in FILTERS)
