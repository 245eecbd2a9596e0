"""Candidate -> Statement: a relation with its status, its speakers, its time and its place."""

from dataclasses import replace

from kg.clauses import Clause
from kg.model import CONCEPT, Mention, Statement, Time
from kg.parsing.trees import Word
from kg.statements.attribution.askers import with_asker
from kg.statements.attribution.speakers import attributions
from kg.statements.attribution.speech import Speech
from kg.statements.confidence import sure_of
from kg.statements.context import Context
from kg.statements.features import features
from kg.statements.relations.candidates import Candidate
from kg.statements.relations.concepts import concept_outside
from kg.statements.relations.event_types import event_type
from kg.statements.relations.players import typed_by_players
from kg.statements.relations.reciprocal import parties
from kg.statements.relations.targets import is_event
from kg.statements.status.nouns import event_status, role_status
from kg.statements.status.place import clause_place, event_place
from kg.statements.status.reported import reported_status
from kg.statements.status.time import clause_time, time_beside
from kg.statements.status.values import Status

__all__ = ["clause_statement", "noun_statement"]


def clause_statement(
    clause: Clause, candidate: Candidate, speech: Speech, context: Context
) -> Statement:
    """Return the statement of a clause's relation."""
    candidate = typed_by_players(named_outside(candidate, clause, context), context.ontology)
    status = reported_status(clause, candidate.about, speech, context)
    time = clause_time(clause, status, context)
    place = clause_place(clause, candidate.object, context)
    stated = assembled(
        clause.head, candidate, status, speech, context, clause=clause, time=time, place=place
    )
    return with_event(stated, clause, context)


def named_outside(candidate: Candidate, clause: Clause, context: Context) -> Candidate:
    """Leave a clause out of the names of its own ends: *those who left*, where these *left*."""
    subject, object_ = (
        concept_outside(end, noun, clause.head)
        if end.entity.type == CONCEPT and (noun := context.head_of(end)) is not None
        else end
        for end in (candidate.subject, candidate.object)
    )
    return replace(candidate, subject=subject, object=object_)


def noun_statement(noun: Word, candidate: Candidate, speech: Speech, context: Context) -> Statement:
    """Return the statement of a noun's relation: of an event, or of what somebody is."""
    candidate = typed_by_players(candidate, context.ontology)
    is_end = context.head_of(candidate.object) is noun  # *battled Turkish-backed Syrian fighters*
    is_act = is_event(noun, context) and not (candidate.relation.is_role or is_end)
    status = event_status(noun) if is_act else role_status(noun)
    ends = {candidate.subject.entity.id, candidate.object.entity.id}
    time = time_beside(noun, context) if is_act else None
    place = event_place(noun, None, ends, context) if is_act else None
    return assembled(noun, candidate, status, speech, context, time=time, place=place)


def assembled(
    head: Word,
    candidate: Candidate,
    status: Status,
    speech: Speech,
    context: Context,
    *,
    clause: Clause | None = None,
    time: Time | None,
    place: Mention | None = None,
) -> Statement:
    """Put a relation, its status, its speakers and how sure it is together.

    What somebody is called by the way, *Niger's leader Keita*, is not what a reporter quotes.
    """
    by_the_way = clause is None and candidate.relation.is_role
    said = attributions(head, speech, context)
    speakers = tuple(each for each in said if each.direct or not by_the_way)
    found = features(candidate, head, clause, status, context, speakers=speakers)
    return Statement(
        candidate.subject,
        candidate.relation,
        candidate.object,
        context.evidence,
        polarity=status.polarity,
        modality=status.modality,
        tense=status.tense,
        attributions=with_asker(speakers, head, status, speech, context),
        time=time,
        place=place,
        confidence=sure_of(found, context),
    )


# Event


def with_event(statement: Statement, clause: Clause, context: Context) -> Statement:
    """Return a statement with its event type where that is not the one of its relation.

    *Mali refused to meet Chad* is to reject, which does not hold both ways as to meet does.
    """
    event = event_type(clause, statement, context)
    relation = statement.relation
    if event == relation.type:
        return statement
    symmetric = relation.symmetric and is_party(statement.object, clause, context)
    return replace(statement, relation=replace(relation, symmetric=symmetric), type=event)


def is_party(mention: Mention, clause: Clause, context: Context) -> bool:
    """Return whether an entity is one of those who do together what a clause tells."""
    sides = parties(clause.subject.head, context) if clause.subject is not None else []
    return mention in [context.mentions[side.i] for side in sides]
