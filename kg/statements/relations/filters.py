"""Clause and relation -> whether the relation is left out: it tells nothing, or nobody says it.

A filter is a function of a clause and a relation that it seems to state; `FILTERS` lists them.
"""

import unicodedata

from kg.clauses import Argument, Clause, is_distributive, is_infinitive, is_of_another
from kg.english.inflection import third_person
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word
from kg.statements.idioms import idiom_of
from kg.statements.relations.attachment import prepositions
from kg.statements.relations.candidates import Candidate, is_actor
from kg.statements.relations.causes import (
    caused_to_act,
    has_patient,
    heads,
    is_empty,
    kept_from,
    left_in,
    outcome_of_clause,
    result_of_clause,
    shown_acting,
    transformed_actor,
    turned_into,
)
from kg.statements.relations.hollow import hollow_object, is_whole_label, only_how
from kg.statements.relations.naming import is_naming

__all__ = ["is_uninformative"]

QUOTATION_MARKS = {"“", '"', "``", "'", "‘"}


def nameless(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *signed a –*, *GW plans to*: punctuation and units name no thing."""
    has = clause.head.lexicon.has
    labels = [end.entity.label for end in (candidate.subject, candidate.object)]
    return any(is_punctuation(each) or has(each.lower(), "physical unit") for each in labels)


def is_punctuation(label: str) -> bool:
    """Return whether a label has nothing but punctuation and signs in it.

    >>> [is_punctuation(label) for label in ("–", "$", "G7")]
    [True, True, False]
    """
    return all(unicodedata.category(character)[0] in "PS" for character in label)


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
    if is_empty(noun, "light noun") or HALF_MORE(noun):
        return True  # *the only thing*
    return is_whole_label(noun, candidate, clause.head) and is_light(noun, clause.head)


HALF_MORE = Pattern(rel="conj", lemma="half", without="nmod")  # *a year and a half*


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
    if (
        clause.head.has("durative")
        or clause.head.has("happening")
        or any(c.lower in {"every", "each"} for c in noun.children)
    ):
        return True
    return has_gap(clause, candidate)


def time_of_doing(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Mali spends term* of *Mali spent its term building a wall*: it builds one.

    A sum is spent: *spent $3 million building a wall*.
    """
    noun = candidate.about
    if noun is None or noun.pos != "NOUN" or not clause.head.has("durative"):
        return False
    doing = (c for c in clause.head.all("advcl") if c.tag == "VBG" and not c.first("mark"))
    return not noun.has("unit") and any(noun.i < c.i for c in doing)


def put_somewhere(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *a poll puts Bongo* of *a poll put Bongo on 55%*: it says nothing without where.

    Nor does *Holm pulls Mali* of *Holm pulled Mali out of the Paris Agreement*.
    """
    relation = candidate.relation
    is_named = relation.noun or relation.preposition or relation.particle
    if is_named or idiom_of(clause.head) is not None:
        return False
    empty = {"where", ""} if any(map(OUT_OF, clause.head.all("obl"))) else {"where"}
    return clause.head.lexicon.words("placing").get(clause.head.lemma) in empty


OUT_OF = Pattern(case="out", place="right")


def given_somebody(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Mali gives Chad* of *Mali gave Chad until Friday*: nobody is given."""
    is_giving = clause.head.lexicon.words("giving").get(clause.head.lemma) == "thing"
    relation = candidate.relation
    is_plain = not (relation.noun or relation.preposition or relation.particle)
    return is_giving and is_plain and is_actor(candidate.object) and not idiom_of(clause.head)


def named_as(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Togo sees Mali* of *Togo sees Mali as a threat*.

    Nor does who is *nicknamed the Lion* nickname anybody.
    """
    verb = clause.head
    if is_naming(verb) and verb.tag == "VBN" and verb.rel in {"advcl", "acl"}:
        return not verb.first("aux")
    return is_naming(verb) and has_patient(clause, candidate) and has_predicate(clause)


def has_predicate(clause: Clause) -> bool:
    """Return whether a clause tells what it names its object: *as a threat*, *a threat*."""
    if len(clause.objects) > 1:
        return True  # *a visit which Chad called a threat*
    as_what = (a.head for a in clause.obliques if prepositions(a.head) == "as")
    if not all(noun.has("light noun") for noun in as_what):
        return True  # not *named Mali as part of a plan*
    return any(head.rel == "xcomp" for head in heads(clause, "clause", "predicate"))


def wanted_to_act(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Mali calls for Bongo* of *Mali called for Bongo to resign*: it wants him to go."""
    if candidate.relation.preposition != "for" or not is_actor(candidate.object):
        return False
    wanted = any(is_infinitive(head) for head in heads(clause, "clause"))
    return wanted and clause.head.attitude == "asked-for"


def spoken_actor(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Haaretz reports Bongo* of *Bongo resigned, reported by Haaretz*.

    Nor does it report help in *asked for help, reported by Haaretz*.
    """
    if not clause.passive or clause.manner not in {"acl", "advcl"}:
        return False
    is_aside = clause.head.first("punct") is not None
    return (is_aside or is_actor(candidate.object)) and is_speech(clause.head)


def is_speech(verb: Word) -> bool:
    """Return whether what a verb governs is said, not who is told or accused."""
    told = verb.has("addressee") or verb.effect("charge") != ""
    return verb.effect("verb") == "speech" and not told


def told_somebody(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Mali assures public* of *assured the public that it left*: what is said is told."""
    verb = clause.head
    if is_actor(candidate.object) or not verb.has("addressee") or verb.effect("verb") != "speech":
        return False
    is_plain = candidate.relation.name == third_person(verb.lemma)
    return is_plain and any(a.role == "clause" for a in clause.arguments)


def said_thing(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Bongo says priority* of *Bongo said his priority is peace*: nobody says a thing.

    Nor does anybody say *per Reuters*, nor pledge *an issue that Mali pledged that it would solve*.
    """
    if any(map(CONTENT, clause.head.all("ccomp"))) and has_gap(clause, candidate):
        return True
    if clause.head.lexicon.has(candidate.relation.preposition, "source phrase"):
        return True
    return clause.head.has("utterance") and candidate.about is not None


def called_in_quotes(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Keita calls Bongo* of *Keita called Bongo a “fan”*: what he is called tells."""
    if candidate.about is None or not is_naming(clause.head):
        return False
    if any(c.lower == "what" for c in clause.head.children):
        return True  # *what he called a test*
    marks = (w.text for w in clause.head.subtree() if w.pos == "PUNCT")  # no *workers' union*
    return not QUOTATION_MARKS.isdisjoint(marks)


def did_so(clause: Clause, candidate: Candidate) -> bool:
    """Refuse *Mali does in Chad* of *Mali has not done so in Chad*, *the decision that it did*.

    So it is in *Mali will dismiss it, as it has that from Chad*.
    """
    if clause.head.lemma == "have" and candidate.relation.preposition:
        return any(each.pos in {"DET", "PRON"} for each in clause.head.all("obj"))
    is_told = candidate.about is not None and not has_gap(clause, candidate)
    return clause.head.lemma in {"do", "be"} and not is_told


CONTENT = Pattern(mark="that", having="nsubj nsubj:pass")


def has_gap(clause: Clause, candidate: Candidate) -> bool:
    """Return whether the object of a clause stands before it: *the pact that Mali signed*."""
    return any(a.source == "antecedent" for a in clause.arguments if a.head is candidate.about)


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


def sequel(clause: Clause, _: Candidate) -> bool:
    """Refuse *a win follows England* of *a win over England followed by another*."""
    return clause.passive and clause.head.has("sequence")


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
    hollow_object,
    only_how,
    owned_purpose,
    time_object,
    time_of_doing,
    put_somewhere,
    given_somebody,
    named_as,
    wanted_to_act,
    spoken_actor,
    told_somebody,
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
    sequel,
)


def is_uninformative(clause: Clause, candidate: Candidate) -> bool:
    """Return whether a relation of a clause is better left out."""
    return any(refuses(clause, candidate) for refuses in FILTERS)
