"""Values that flow between the stages: all frozen, all free of spaCy and rdflib."""

from typing import NamedTuple

from kg.model.claims import (
    Attribution,
    Claim,
    Modality,
    Polarity,
    Relation,
    Statement,
    Tense,
    Time,
)
from kg.model.entities import CONCEPT, ClassName, Document, Entity, Evidence, Mention
from kg.model.events import ROLES, Event, Participant, Quantity, Role, event_id

__all__ = [
    "CONCEPT",
    "ROLES",
    "Attribution",
    "Claim",
    "ClassName",
    "Document",
    "Entity",
    "Event",
    "Evidence",
    "Mention",
    "Modality",
    "Participant",
    "Polarity",
    "Quantity",
    "Reading",
    "Relation",
    "Role",
    "Statement",
    "Tense",
    "Time",
    "event_id",
]


class Reading(NamedTuple):
    """What an article tells: its statements, and the events that they are parts of."""

    document: Document
    statements: list[Statement]
    events: list[Event]
