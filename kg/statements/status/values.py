"""What a text commits itself to, as a value, and the modalities in order."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Modality, Polarity, Tense

__all__ = ["STRENGTH", "Status", "weakest"]

# The further down, the less the text commits itself.
STRENGTH: tuple[Modality, ...] = (
    "actual",
    "planned",
    "expected",
    "obligatory",
    "asked-for",
    "wished",
    "considered",
    "possible",
    "conditional",
)
RANKS = {modality: rank for rank, modality in enumerate(STRENGTH)}


@dataclass(frozen=True, slots=True)
class Status:
    """Polarity, modality and tense of what is stated."""

    polarity: Polarity = "positive"
    modality: Modality = "actual"
    tense: Tense = "present"


def weakest(modalities: Iterable[str]) -> Modality:
    """Return the modality that commits the text least.

    >>> weakest(["actual", "possible", "planned"])
    'possible'
    """
    known = RANKS.keys() & modalities
    return max(known, key=RANKS.__getitem__, default="actual")
