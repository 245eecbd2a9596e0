"""An annotated event, an Event -> the line that says what was missed or invented."""

from collections.abc import Sequence

from kg.evaluation.articles import GoldEvent, GoldParticipant
from kg.evaluation.names import is_speaker
from kg.model import Event, Participant

__all__ = ["differing_line", "incomplete_line", "invented_line", "missed_line"]


def missed_line(gold: GoldEvent) -> str:
    """Say which annotated event was not told."""
    return f"{gold.trigger} ({gold.event}): {annotated(gold.participants)}{sentence(gold.sentence)}"


def incomplete_line(gold: GoldEvent, lacking: Sequence[GoldParticipant], event: Event) -> str:
    """Say which participants an event lacks, or has in another role."""
    wanted, told = annotated(lacking), participants(event.participants)
    return f"{gold.trigger} ({gold.event}): {wanted}; told {told}{sentence(gold.sentence)}"


def differing_line(gold: GoldEvent, event: Event) -> str:
    """Say how the status or the speaker of an event differs."""
    speaker = event.attributions[0].speaker if event.attributions else None
    label = speaker.entity.label if speaker else ""
    told = label if not is_speaker(speaker, gold.speaker) else gold.speaker
    both = (
        ("polarity", gold.polarity, event.polarity),
        ("modality", gold.modality, event.modality),
        ("speaker", gold.speaker, told),
    )
    differing = "; ".join(f"{a} {b or 'none'}, told {c or 'none'}" for a, b, c in both if b != c)
    return f"{gold.trigger} ({gold.event}): {differing}{sentence(gold.sentence)}"


def invented_line(event: Event, strange: Sequence[Participant]) -> str:
    """Say which event was told that gold lacks, or with whom it lacks it."""
    without = f"; not in gold {participants(strange)}" if strange else ""
    told = participants(event.participants)
    return f"{event.text} ({event.predicate}): {told}{without}{sentence(event.evidence.text)}"


def annotated(found: Sequence[GoldParticipant]) -> str:
    """Return annotated participants with their roles."""
    return ", ".join(
        f"{each.role} {each.text}" + (f" (= {each.means})" if each.means else "") for each in found
    )


def participants(found: Sequence[Participant]) -> str:
    """Return participants with their roles."""
    return ", ".join(f"{each.role} {each.label}".strip() for each in found) or "nobody"


def sentence(text: str) -> str:
    """Return the end of a line: the sentence, on one line."""
    return f"  <- {' '.join(text.split())}"
