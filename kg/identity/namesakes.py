"""Actors of one name -> those whom nothing tells apart, and those of whom too little is known."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from kg.identity.crowd import Crowd
from kg.identity.names import Name, name_of
from kg.identity.values import Kind

__all__ = ["Namesakes", "words_of_longer"]

NOBODY = -1
Actors = list[int]  # by their numbers


class Told(NamedTuple):
    """What is known of some namesakes beside their name: whoever shares it goes together."""

    kind: Kind
    known: str = ""  # whom the ontology knows
    state: str = ""
    judged: int = NOBODY  # somebody whom a judgement keeps apart from another

    @property
    def is_more(self) -> bool:
        """Return whether more is known than a kind."""
        return bool(self.known or self.state or self.judged != NOBODY)


@dataclass(frozen=True, slots=True)
class Namesakes:
    """Tells those of one name apart."""

    crowd: Crowd
    judged: frozenset[int]
    longer: frozenset[tuple[str, ...]]  # words that begin or end longer names

    def grouped(self, block: Sequence[int]) -> tuple[list[Actors], Actors]:
        """Return those who go together, and those of whom too little is known."""
        groups = self.groups(block)
        name = name_of(self.crowd.label(block[0]))
        floats = {told for told in groups if self.is_short(name, told) or is_open(told, groups)}
        kept = [group for told, group in groups.items() if told not in floats]
        return kept, [actor for told in groups if told in floats for actor in groups[told]]

    def groups(self, block: Sequence[int]) -> dict[Told, Actors]:
        """Group namesakes by what is known of them; of one kind are those of which it is not."""
        crowd = self.crowd
        kinds = {crowd.kind(each) for each in block} - {""}
        found: dict[Told, Actors] = defaultdict(list)
        for each in block:
            kind = crowd.kind(each) or (min(kinds) if len(kinds) == 1 else "")
            judged = each if each in self.judged else NOBODY
            known = crowd.name(each) if crowd.is_known[each] else ""
            found[Told(kind, known, crowd.acts_for(each), judged)].append(each)
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


def words_of_longer(labels: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """Return what longer names end with, their first words, and the initials of long ones."""
    names: Set[Name] = set(map(name_of, labels))
    ends = {name.words[-length:] for name in names for length in range(1, len(name.words))}
    firsts = {name.words[:1] for name in names if not name.is_short}
    return frozenset(ends | firsts | {(name.initials,) for name in names if len(name.words) > 2})
