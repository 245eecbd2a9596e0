"""Counts of events and participants -> precision, recall and other shares."""

from dataclasses import dataclass, fields
from typing import NamedTuple

__all__ = ["Counts", "Share"]


class Share(NamedTuple):
    """How many of how many.

    >>> str(Share(2, 3)), str(Share(0, 0)), Share(1, 4).value
    ('0.667', '-', 0.25)
    """

    part: int
    whole: int

    @property
    def value(self) -> float:
        """Return the share, 0 of nothing."""
        return self.part / self.whole if self.whole else 0.0

    def __str__(self) -> str:
        """Return the share to three places, "-" of nothing."""
        return f"{self.value:.3f}" if self.whole else "-"


@dataclass(slots=True)
class Counts:
    """How events compare with annotated ones.

    "Found" are annotated events that were told, "right" are events told that are annotated with
    all their named participants. Participants are named ones; those told are of events found.
    """

    articles: int = 0
    wanted: int = 0
    found: int = 0
    told: int = 0
    right: int = 0
    participants_wanted: int = 0
    in_any_role: int = 0
    in_role: int = 0
    participants_told: int = 0
    told_in_role: int = 0
    polarity: int = 0
    modality: int = 0
    status: int = 0  # both of them
    tense: int = 0
    speaker_or_none: int = 0
    speakers_wanted: int = 0
    speakers: int = 0
    times_wanted: int = 0
    times: int = 0
    places_wanted: int = 0
    places: int = 0

    @property
    def recall(self) -> Share:
        """Return the share of the annotated events that were found."""
        return Share(self.found, self.wanted)

    @property
    def precision(self) -> Share:
        """Return the share of the events told that are right: a lower bound."""
        return Share(self.right, self.told)

    @property
    def any_role_recall(self) -> Share:
        """Return the share of the annotated participants that were found in some role."""
        return Share(self.in_any_role, self.participants_wanted)

    @property
    def role_recall(self) -> Share:
        """Return the share of the annotated participants that were found in their role."""
        return Share(self.in_role, self.participants_wanted)

    @property
    def role_precision(self) -> Share:
        """Return the share of the participants told that gold has in that role."""
        return Share(self.told_in_role, self.participants_told)

    @property
    def participants_f1(self) -> float:
        """Return the harmonic mean of `role_recall` and `role_precision`."""
        recall, precision = self.role_recall.value, self.role_precision.value
        total = precision + recall
        return 2 * precision * recall / total if total else 0.0

    @property
    def speaker_recall(self) -> Share:
        """Return the share of the speakers of events found that were told."""
        return Share(self.speakers, self.speakers_wanted)

    @property
    def time_recall(self) -> Share:
        """Return the share of the times of events found that were told."""
        return Share(self.times, self.times_wanted)

    @property
    def place_recall(self) -> Share:
        """Return the share of the places of events found that were told."""
        return Share(self.places, self.places_wanted)

    def of_found(self, name: str) -> Share:
        """Return the share of the events found that one of the counts makes.

        >>> str(Counts(found=4, tense=3).of_found("tense"))
        '0.750'
        """
        return Share(getattr(self, name), self.found)

    def add(self, other: "Counts") -> None:
        """Add other counts."""
        for each in fields(self):
            setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))
