"""One happening, with all who take part in it."""

import hashlib
from dataclasses import dataclass
from typing import Literal, get_args

from kg.model.claims import Claim
from kg.model.entities import Evidence, Mention

__all__ = ["ROLES", "Event", "Participant", "Quantity", "Role", "event_id"]

# What somebody or something is in an event.
Role = Literal[
    "agent",
    "patient",
    "recipient",
    "partner",
    "instrument",
    "source",
    "destination",
    "topic",
    "amount",
    "cause",
]
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much or how many: 17 people, 2 000 000 000 USD; `value` is None for *thousands*."""

    text: str
    value: float | None = None
    unit: str = ""  # a currency's ISO 4217 code, "percent", or the words of what is counted


@dataclass(frozen=True, slots=True)
class Participant:
    """Who or what takes part in an event, and as what; an amount has its quantity."""

    role: Role
    mention: Mention
    quantity: Quantity | None = None

    @property
    def label(self) -> str:
        """Return what it is called; a bare number is followed by what it counts."""
        if self.quantity is None:
            return self.mention.entity.label
        bare = self.quantity.value is not None and self.mention.text == self.quantity.text
        return f"{self.mention.text} {self.quantity.unit}" if bare else self.mention.text


@dataclass(frozen=True, slots=True)
class Event(Claim):
    """One happening or state that a clause or an event noun tells, with all who take part.

    `predicate` names it by its lemma (*place under house arrest*); `text` is the word that tells
    it, at the characters `start` to `end` of the article, half-open. `participants` come in the
    order of `ROLES`; one is enough.
    """

    predicate: str
    text: str
    start: int
    end: int
    participants: tuple[Participant, ...]
    evidence: Evidence

    @property
    def id(self) -> str:
        """Return what it is called in a graph: of where the article tells it."""
        return event_id(self.evidence.document, self.start, self.end)

    def having(self, *roles: Role) -> list[Participant]:
        """Return those who take part in some roles."""
        return [each for each in self.participants if each.role in roles]


def event_id(document: str, start: int, end: int) -> str:
    """Name the event that some characters of an article tell.

    >>> event_id("togo-coup", 10, 16)
    'E-ae05491510d4323a'
    """
    digest = hashlib.sha256(f"{document} {start} {end}".encode()).hexdigest()
    return f"E-{digest[:16]}"
