"""Events -> a pandas DataFrame, one row an event."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.errors import KgError
from kg.model import CONCEPT, ROLES, Event, Participant
from kg.network.events import SourcedEvent, SourcedParticipant
from kg.network.queries import local

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["events_frame", "sourced_event"]

WHAT = ("predicate", "type")
STATUS = ("polarity", "modality", "tense", "speaker", "time", "place", "confidence")
SOURCE = ("sentence", "document")
COLUMNS = ("id", *WHAT, *ROLES, "value", "unit", *STATUS, *SOURCE)


def events_frame(events: Iterable[SourcedEvent]) -> "pd.DataFrame":
    """Make a table of events: a column for each role, with labels joined by "; ".

    Raises:
        KgError: pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError as error:
        msg = "a table of events needs pandas: pip install 'kg-geopolitics[notebook]'"
        raise KgError(msg) from error
    return pd.DataFrame([dict(cells(event)) for event in events], columns=list(COLUMNS))


def sourced_event(event: Event) -> SourcedEvent:
    """Return an event that was just read as a graph would give it back."""
    said = event.attributions
    return SourcedEvent(
        event.evidence.text,
        event.evidence.document,
        speaker=said[0].speaker.entity.label if said else "",
        polarity=event.polarity,
        modality=event.modality,
        tense=event.tense,
        time=event.time.value if event.time else "",
        place=event.place.entity.label if event.place else "",
        type=event.type,
        confidence=round(event.confidence, 3),
        iri=event.id,
        predicate=event.predicate,
        participants=tuple(map(sourced_participant, event.participants)),
    )


def sourced_participant(participant: Participant) -> SourcedParticipant:
    """Return a participant as a graph would give it back: a concept by its words."""
    mention, quantity = participant.mention, participant.quantity
    if quantity:
        return SourcedParticipant(
            participant.role, participant.label, value=quantity.value, unit=quantity.unit
        )
    is_actor = mention.entity.type != CONCEPT
    return SourcedParticipant(participant.role, participant.label if is_actor else mention.text)


def cells(event: SourcedEvent) -> Iterator[tuple[str, object]]:
    """Yield the cells of an event; value and unit are those of its first number."""
    yield "id", local(event.iri)
    parts = sorted(event.participants, key=lambda each: each.label)  # a graph has no order
    for role in ROLES:
        yield role, "; ".join(each.label for each in parts if each.role == role)
    counted = (each for each in parts if each.value is not None)
    first = next(counted, None)
    yield "value", first.value if first else None
    yield "unit", first.unit if first else ""
    for name in (*WHAT, *STATUS, *SOURCE):
        yield name, getattr(event, name)
