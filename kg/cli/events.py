"""How an event is printed: -> a table row, JSON, a tab-separated line."""

from collections.abc import Set
from itertools import chain

from kg.cli.items import ItemFormat, mention_record, speaker_label, status_label, told_record
from kg.model import CONCEPT, ROLES, Document, Event, Participant, Quantity, Role

__all__ = ["EVENTS"]

SHOWN: tuple[tuple[Role, ...], ...] = (("agent",), ("patient", "recipient"))  # a column each
FURTHER = tuple(role for role in ROLES if all(role not in roles for roles in SHOWN))


def event_cells(event: Event) -> tuple[str, ...]:
    """Return what people want to see of an event."""
    shown = [[each.label for each in event.having(*roles)] for roles in SHOWN]
    further = [(each.role, each.label) for each in event.having(*FURTHER)]
    said = set(chain(*shown))
    return (
        event.predicate,
        *map("; ".join, shown),
        "; ".join(f"{role}: {label}" for role, label in further if is_new(role, label, said)),
        status_label(event),
        speaker_label(event.attributions),
        (event.time.value or event.time.text) if event.time else "",
        event.place.entity.label if event.place else "",
    )


def is_new(role: Role, label: str, said: Set[str]) -> bool:
    """Return whether a label tells more: *17 people* of *17 people in Gao* are not told again."""
    if role == "amount":
        return not any(label in each for each in said)
    return label not in said


def event_fields(event: Event, document: Document) -> tuple[str, ...]:
    """Return the fields that follow the sentence."""
    return (*event_cells(event), f"{event.confidence:.2f}", document.id)


def event_record(event: Event, document: Document) -> dict[str, object]:
    """Return an event as an object of JSON."""
    return {
        "event": {"id": event.id, "predicate": event.predicate, "type": event.type or None},
        "trigger": {"text": event.text, "start": event.start, "end": event.end},
        "participants": list(map(participant_record, event.participants)),
    } | told_record(event, document)


def participant_record(participant: Participant) -> dict[str, object]:
    """Return a participant as an object of JSON; what is no actor has no id."""
    mention = mention_record(participant.mention)
    known = {} if participant.mention.entity.type != CONCEPT else {"id": None}
    label = {"label": participant.label}
    return {"role": participant.role} | mention | known | label | amount(participant.quantity)


def amount(quantity: Quantity | None) -> dict[str, object]:
    """Return a quantity's value and unit; a value that the text leaves open is null."""
    return {} if quantity is None else {"value": quantity.value, "unit": quantity.unit or None}


EVENTS = ItemFormat(
    (
        *("what happened", "who", "to whom or what", "further"),
        *("status", "who says so", "when", "where"),
    ),
    event_cells,
    event_record,
    event_fields,
    lambda event: str(event.evidence.text),
)
