"""What identity is about: actors and events of articles, judgements on pairs, who is one node."""

import datetime as dt
from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

__all__ = [
    "ArticleActor",
    "Days",
    "Identity",
    "Judgement",
    "Kind",
    "Member",
    "Part",
    "Report",
    "Resolution",
    "Verdict",
    "pair",
]

Verdict = Literal["same", "different", "unsure"]
Kind = Literal["person", "place", "body", ""]  # "" where nothing tells
Part = tuple[str, str]  # a role and who or what plays it
Days = tuple[dt.date, dt.date]


class Member(NamedTuple):
    """An actor as one article names it: the document, and the local name under actor: as read."""

    document: str
    actor: str


@dataclass(frozen=True, slots=True)
class ArticleActor:
    """What one article tells of an actor.

    `roles` are its offices there, `others` the actors beside it, `countries` those of them that
    are countries. One that the ontology knows is `known`: its identity is settled.
    """

    member: Member
    label: str
    kind: Kind = ""
    acts_for: str = ""
    date: str = ""  # of the article, "" if it has none
    roles: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    known: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Judgement:
    """Whether two actors of articles are one, how sure that is, and why."""

    first: Member
    second: Member
    verdict: Verdict
    score: float
    reason: str
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Identity:
    """A node of the graph: its local name under actor:, its label, and who it is in articles."""

    id: str
    label: str
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is one, and the judgements that say so."""

    identities: tuple[Identity, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    names: Mapping[Member, Identity] = field(default_factory=dict)
    actors: Mapping[Member, ArticleActor] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """An event of an article, by what tells whether another article tells the same.

    `named` holds roles and actors, its place among them; `broader` also those whom an actor acts
    for and what a place lies in; `words` roles and the head nouns of things. `days` are the first
    and the last on which it can have happened, None if nothing tells.
    """

    id: str
    document: str
    predicate: str
    acts: Set[str]
    named: frozenset[Part] = frozenset()
    broader: frozenset[Part] = frozenset()
    words: frozenset[Part] = frozenset()
    days: Days | None = None


def pair(first: Member, second: Member) -> tuple[Member, Member]:
    """Return two members in the order in which a judgement names them."""
    return (first, second) if first <= second else (second, first)
