"""Actors of one name -> those whom nothing tells apart, and those of whom too little is known."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from kg.identity.names import Name, name_of
from kg.identity.values import ArticleActor, Kind, Member

__all__ = ["Namesakes", "words_of_longer"]

NOBODY = Member("", "")
Actors = list[ArticleActor]


class Told(NamedTuple):
    """What is known of some namesakes beside their name: whoever shares it goes together."""

    kind: Kind
    known: str = ""  # whom the ontology knows
    state: str = ""
    judged: Member = NOBODY  # somebody whom a judgement keeps apart from another

    @property
    def is_more(self) -> bool:
        """Return whether more is known than a kind."""
        return bool(self.known or self.state or self.judged.actor)


@dataclass(frozen=True, slots=True)
class Namesakes:
    """Tells those of one name apart."""

    judged: frozenset[Member]
    longer: frozenset[tuple[str, ...]]  # words that begin or end longer names

    def grouped(self, block: Sequence[ArticleActor]) -> tuple[list[Actors], Actors]:
        """Return those who go together, and those of whom too little is known."""
        groups = self.groups(block)
        name = name_of(block[0].label)
        floats = {told for told in groups if self.is_short(name, told) or is_open(told, groups)}
        kept = [group for told, group in groups.items() if told not in floats]
        return kept, [actor for told in groups if told in floats for actor in groups[told]]

    def groups(self, block: Sequence[ArticleActor]) -> dict[Told, Actors]:
        """Group namesakes by what is known of them; of one kind are those of which it is not."""
        kinds = {actor.kind for actor in block} - {""}
        found: dict[Told, Actors] = defaultdict(list)
        for actor in block:
            kind = actor.kind or (min(kinds) if len(kinds) == 1 else "")
            judged = actor.member if actor.member in self.judged else NOBODY
            known = actor.member.actor if actor.known else ""
            found[Told(kind, known, actor.acts_for, judged)].append(actor)
        return found

    def is_short(self, name: Name, told: Told) -> bool:
        """Return whether a name is a part of one: a person's surname, a word of another body's."""
        if told.known or told.kind == "place":
            return False
        if told.kind == "person":
            return name.is_short
        return name.words in self.longer and (name.is_short or not told.is_more)


def is_open(told: Told, groups: Mapping[Told, object]) -> bool:
    """Return whether nothing but a name tells some, of whom there are several."""
    if told.is_more:
        return False
    several = sum(other.is_more and other.kind == told.kind for other in groups) > 1
    unlike = {other.kind for other in groups} - {"", told.kind}
    return several or (not told.kind and len(unlike) > 1)


def words_of_longer(actors: Iterable[ArticleActor]) -> frozenset[tuple[str, ...]]:
    """Return what longer names end with, their first words, and the initials of long ones."""
    names: Set[Name] = {name_of(actor.label) for actor in actors}
    ends = {name.words[-length:] for name in names for length in range(1, len(name.words))}
    firsts = {name.words[:1] for name in names if not name.is_short}
    return frozenset(ends | firsts | {(name.initials,) for name in names if len(name.words) > 2})
