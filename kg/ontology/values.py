"""What an ontology knows -> frozen values, free of rdflib."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from kg.model import ClassName, Entity, Role

__all__ = [
    "Actor",
    "Class",
    "Frame",
    "Name",
    "Office",
    "Tenure",
    "Trait",
    "first_day",
    "last_day",
    "topmost",
]

# How language treats the members of a class; ontologies/geopolitics.ttl says what each means.
Trait = Literal[
    "belongsToPlace",
    "isAgent",
    "isCountry",
    "isListed",
    "isMeans",
    "isPerson",
    "isPublisher",
    "isPlace",
    "isProvince",
    "isSite",
    "isVenue",
    "hasNamesakes",
    "hasOffices",
]


def first_day(day: str) -> str:
    """Return the first day of a date, month or year.

    >>> first_day("2017")
    '2017-01-01'
    """
    return f"{day}-01-01"[:10] if len(day) == 4 else f"{day}-01"[:10]


def last_day(day: str) -> str:
    """Return the last day of a date, month or year; a 31st sorts right in any month.

    >>> last_day("2017-02")
    '2017-02-31'
    """
    return f"{day}-12-31"[:10] if len(day) == 4 else f"{day}-31"[:10]


@dataclass(frozen=True, slots=True)
class Tenure:
    """A time in office; `start` and `until` are as precise as known, "" is open."""

    office: str
    start: str = ""
    until: str = ""

    def surely_covers(self, date: dt.date) -> bool:
        """Return whether the day lies within, whatever day a coarse bound means.

        The last day is the successor's: on the day of a handover the newcomer holds the office.

        >>> Tenure("mayor", "2017", "2020-05-01").surely_covers(dt.date(2017, 3, 1))
        False
        """
        day = date.isoformat()
        begun = not self.start or last_day(self.start) <= day
        return begun and (not self.until or day < first_day(self.until))

    def may_cover(self, date: dt.date) -> bool:
        """Return whether the day can lie within.

        >>> Tenure("mayor", "2017", "2020-05-01").may_cover(dt.date(2017, 3, 1))
        True
        """
        day = date.isoformat()
        return (not self.start or first_day(self.start) <= day) and (
            not self.until or day <= last_day(self.until)
        )


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody whom the ontology knows, under all names."""

    entity: Entity
    labels: tuple[str, ...]
    demonyms: tuple[str, ...] = ()
    metonym_of: str = ""
    located_in: str = ""
    anaphors: tuple[str, ...] = ()
    shared_labels: tuple[str, ...] = ()  # which bodies of other states have as well
    home_labels: tuple[str, ...] = ()  # which mean a state in articles about it
    tenures: tuple[Tenure, ...] = ()
    same_as: tuple[str, ...] = ()  # IRIs in other vocabularies: Wikidata's

    @property
    def adjective(self) -> str:
        """What tells before a noun whose it is: *Maltese*, *Hong Kong*.

        A *Hong Konger* is a person.
        """
        first = next(iter(self.demonyms), "er")
        return self.entity.label if first.endswith("er") else first


@dataclass(frozen=True, slots=True)
class Name:
    """What a surface form means: an actor, and in which way it is named."""

    actor: str
    kind: Literal["label", "demonym", "metonym"]


@dataclass(frozen=True, slots=True)
class Office:
    """A post, the words for it, and the body that it belongs to.

    `known_until` tells until when its holders are known, as precisely as tenures; "" is always.
    """

    id: str
    label: str
    titles: tuple[str, ...]
    body: str
    known_until: str = ""

    def is_known(self, date: dt.date | None) -> bool:
        """Return whether the ontology can know who holds it on a day.

        None is today, which is later than whatever an ontology says it knows.

        >>> mayor = Office("mayor", "Mayor", ("mayor",), "Rodeva", known_until="2025-06")
        >>> mayor.is_known(dt.date(2025, 6, 30)), mayor.is_known(dt.date(2025, 7, 1))
        (True, False)
        """
        if not self.known_until:
            return True
        return date is not None and date.isoformat() <= last_day(self.known_until)


@dataclass(frozen=True, slots=True)
class Class:
    """A class of actors, places or events, and the words for its members."""

    id: ClassName
    label: str
    parents: frozenset[ClassName]  # all of them, transitively
    nouns: tuple[str, ...] = ()
    sole_nouns: tuple[str, ...] = ()  # for what a state has one of
    things: tuple[str, ...] = ()  # for members that are no actors
    anaphors: tuple[str, ...] = ()
    entity_labels: tuple[str, ...] = ()
    colour: str = ""  # its own, or that of the nearest class above
    precedence: int = 9  # 1 wins
    acts_for_owner: bool = False  # itself, or a class above
    traits: frozenset[Trait] = frozenset()  # its own, and those of the classes above
    is_unnamed: bool = False  # the class of a name of which nothing tells what it names


def topmost(classes: Iterable[Class], trait: Trait) -> ClassName:
    """Return the topmost of some classes with a trait, "" where none has it."""
    found = [each for each in classes if trait in each.traits]
    return min(found, key=lambda each: len(each.parents)).id if found else ""


@dataclass(frozen=True, slots=True)
class Frame:
    """What words evoke: `relation`, its event type (or the relation itself where it has none)."""

    type: str
    relation: str
    symmetric: bool = False
    role: Role | None = None  # of what the preposition or the object names, None: the usual
