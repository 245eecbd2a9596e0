"""Clause in its sentence -> Status: what reports, questions and objects make of it."""

from dataclasses import replace

from kg.clauses import Clause
from kg.english.inflection import names_agent
from kg.model import Polarity
from kg.parsing.trees import Word
from kg.statements.attribution.speech import Speech
from kg.statements.context import Context
from kg.statements.relations.event_subjects import acts
from kg.statements.status.clauses import clause_status
from kg.statements.status.composition import standing
from kg.statements.status.conditions import asks
from kg.statements.status.nouns import object_status
from kg.statements.status.values import Status, weakest
from kg.statements.status.verb_groups import is_future_auxiliary

__all__ = ["reported_status"]

QUOTES = "\"”’')]"


def reported_status(clause: Clause, about: Word | None, speech: Speech, context: Context) -> Status:
    """Return the status of a clause, with what its object, question and reports make of it.

    `about` is the head of the object, whose *no* denies the clause.
    """
    reports = speech.reports_of(clause.head)
    indirect = bool(reports) and not speech.is_direct(reports[0])
    status = clause_status(clause, indirect=indirect)
    unsaid = [r.verb for r in reports if r.verb is not None and is_unsaid(r.verb)]
    if any(verb.has("neg-raising") for verb in unsaid):
        status = replace(status, polarity=opposite(status.polarity))
    elif unsaid or is_asked(clause.head, context):
        status = replace(status, modality=weakest([status.modality, "possible"]))
    if status.modality == "planned" and is_told_of_thing(clause, context):
        status = replace(status, modality="expected")
    if about is not None:
        status = object_status(about, status)
    denied = any(r.denied and r.verb not in unsaid for r in reports)
    return replace(status, polarity="negative") if denied else status


def is_told_of_thing(clause: Clause, context: Context) -> bool:
    """Read *the flood will hurt growers*: nobody plans that, as somebody plans a law."""
    noun = clause.subject.head if clause.subject is not None else None
    transitive = any(a.role == "object" for a in clause.arguments) and not clause.passive
    if noun is None or noun.pos != "NOUN" or not transitive or context.is_mention(noun):
        return False
    verbs = (clause.head, *clause.chain)  # *will continue to hurt growers*
    foretold = any(is_future_auxiliary(a) for verb in verbs for a in verb.all("aux"))
    is_person = noun.tag == "NNS" and names_agent(noun.lemma)
    return foretold and not (is_person or noun.has("instrument noun") or acts(noun, context))


def is_unsaid(verb: Word) -> bool:
    """Read *did not say, refused to say that Chad left*, but not *did not doubt that Chad left*."""
    return (
        standing(verb, indirect=True).negative and verb.effect("finite", negated=True) != "actual"
    )


def is_asked(head: Word, context: Context) -> bool:
    """Return whether a clause asks rather than states."""
    return context.evidence.text.rstrip(QUOTES).endswith("?") and asks(head)


def opposite(polarity: Polarity) -> Polarity:
    """Return the other polarity: *did not think Chad had left* thinks that it had not."""
    return "positive" if polarity == "negative" else "negative"
