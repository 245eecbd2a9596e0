"""Persons named with initials -> those of the ontology: *S. V. Lavrov*, *Sergey V. Lavrov*."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kg.mentions.name_spans import NameSpan
from kg.model import Entity
from kg.ontology import Ontology

__all__ = ["Initials"]


@dataclass(frozen=True)
class Initials:
    """Finds whom the ontology lists by a surname and what stands before it."""

    ontology: Ontology

    def listed(self, names: Sequence[NameSpan]) -> Iterator[NameSpan]:
        """Yield names, those with initials as the one person whom they can mean."""
        for name in names:
            found = self.person(name.entity.label) if name.kind == "minted" else None
            yield replace(name, entity=found) if found is not None else name

    def person(self, label: str) -> Entity | None:
        """Return the one person of the ontology whom a name with initials can mean."""
        words = label.replace(".", ". ").split()
        if len(words) < 2 or not any(map(is_initial, words[:-1])):
            return None
        known = self.by_surname.get(words[-1], {})
        found = [each for each, first in known.items() if fits(words[0], first)]
        return self.ontology.actors[found[0]].entity if len(found) == 1 else None

    @cached_property
    def by_surname(self) -> Mapping[str, Mapping[str, set[str]]]:
        """The given names of each person by surname and by the person's id."""
        found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for text, name in self.ontology.names.items():
            first, _, last = text.rpartition(" ")
            actor = self.ontology.actors[name.actor].entity
            if first and name.kind == "label" and self.ontology.is_person(actor.type):
                found[last][actor.id].add(first.split()[0])
        return found


def is_initial(word: str) -> bool:
    """Return whether a word is one letter and a full stop."""
    return len(word) == 2 and word[0].isupper() and word[1] == "."


def fits(first: str, names: set[str]) -> bool:
    """Return whether a given name or its first letter is one of some given names."""
    if is_initial(first):
        return any(name[0] == first[0] for name in names)
    return first in names
