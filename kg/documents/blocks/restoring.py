"""What the prose of a document tells -> the same with the places and words of the document."""

from dataclasses import dataclass, replace
from typing import TypeVar

from kg.documents.blocks.alignment import Alignment
from kg.documents.blocks.prose import Prose
from kg.model import (
    Attribution,
    Event,
    Evidence,
    Mention,
    Participant,
    Reading,
    Statement,
    event_id,
)

__all__ = ["restored"]

Told = TypeVar("Told", Statement, Event)


def restored(reading: Reading, prose: Prose) -> Reading:
    """Return a reading of a prose with the places and words of its document."""
    if prose.alignment is None:
        return reading._replace(document=prose.original)
    places = Places(prose, prose.alignment)
    ids = {event.id: places.id(event) for event in reading.events}
    statements = [places.statement(each, ids) for each in reading.statements]
    return Reading(prose.original, statements, [places.event(each) for each in reading.events])


def has_happened(told: Statement | Event) -> bool:
    """Return whether something is told that happened or goes on, not what somebody is."""
    is_role = isinstance(told, Statement) and told.relation.is_role
    return told.modality == "actual" and told.tense != "future" and not is_role


@dataclass(frozen=True, slots=True)
class Places:
    """Where what a prose tells stood in its document."""

    prose: Prose
    alignment: Alignment

    def range(self, start: int, end: int) -> tuple[int, int]:
        """Return where some characters stood."""
        if start >= end:
            return start, end  # what stands nowhere
        return self.alignment.start(start), self.alignment.end(end)

    def words(self, text: str, start: int, end: int) -> str:
        """Return the words of the document for words of the prose, if they are its own."""
        if text != self.prose.document.text[start:end]:
            return text
        first, last = self.range(start, end)
        return self.prose.original.text[first:last]

    def mention(self, mention: Mention) -> Mention:
        """Return a mention at its place."""
        start, end = self.range(mention.start, mention.end)
        text = self.words(mention.text, mention.start, mention.end)
        if (text, start, end) == (mention.text, mention.start, mention.end):
            return mention
        return replace(mention, text=text, start=start, end=end)

    def evidence(self, evidence: Evidence) -> Evidence:
        """Return a sentence at its place."""
        start, end = self.range(evidence.start, evidence.end)
        return replace(evidence, start=start, end=end, text=self.prose.original.text[start:end])

    def claimed(self, told: Told) -> Told:
        """Return what is told with its speakers and its place where they stood."""
        speakers = tuple(self.attribution(each) for each in told.attributions)
        place = self.mention(told.place) if told.place is not None else None
        evidence = self.evidence(told.evidence)
        calendar, happened = self.prose.calendar, has_happened(told)
        time = calendar.time(told.time, evidence.start, has_happened=happened)
        return replace(told, attributions=speakers, place=place, evidence=evidence, time=time)

    def attribution(self, attribution: Attribution) -> Attribution:
        """Return who says so where that stood."""
        speaker = self.mention(attribution.speaker)
        if speaker is attribution.speaker:
            return attribution
        return replace(attribution, speaker=speaker)

    def statement(self, statement: Statement, ids: dict[str, str]) -> Statement:
        """Return a statement with the places of the document; `ids` tells those of events."""
        subject, obj = self.mention(statement.subject), self.mention(statement.object)
        event = ids.get(statement.event, statement.event)
        return replace(self.claimed(statement), subject=subject, object=obj, event=event)

    def event(self, event: Event) -> Event:
        """Return an event with the places of the document."""
        start, end = self.range(event.start, event.end)
        text = self.words(event.text, event.start, event.end)
        among = tuple(self.participant(each) for each in event.participants)
        return replace(self.claimed(event), text=text, start=start, end=end, participants=among)

    def participant(self, participant: Participant) -> Participant:
        """Return who takes part, where that stood."""
        mention = self.mention(participant.mention)
        if mention is participant.mention:
            return participant
        return replace(participant, mention=mention)

    def id(self, event: Event) -> str:
        """Return the id of an event by its place in the document."""
        return event_id(event.evidence.document, *self.range(event.start, event.end))
