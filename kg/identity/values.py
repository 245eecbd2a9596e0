"""What identity is about: an article's actors, judgements on pairs of them, who is one node."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

__all__ = ["ArticleActor", "Identity", "Judgement", "Member", "Resolution", "Verdict", "pair"]

Verdict = Literal["same", "different", "unsure"]
Kind = Literal["person", "place", "body", ""]  # "" where nothing tells


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


def pair(first: Member, second: Member) -> tuple[Member, Member]:
    """Return two members in the order in which a judgement names them."""
    return (first, second) if first <= second else (second, first)
