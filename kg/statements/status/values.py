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
    found = set(modalities)
    return next((each for each in reversed(STRENGTH) if each in found), "actual")
