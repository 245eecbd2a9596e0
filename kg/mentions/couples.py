"""Given names before a full name -> full names: *Bill* of *Bill and Hillary Clinton*."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from kg.mentions.name_spans import NameSpan, full_text, own_name, slug
from kg.mentions.titles import Titles
from kg.model import Entity

__all__ = ["with_surnames"]

JOINING = {"and", "&", ","}


def with_surnames(names: Sequence[NameSpan], doc: Doc, titles: Titles) -> list[NameSpan]:
    """Give each given name that shares the surname of the next name its full name."""
    couples = Couples(doc, titles, {n.entity.label: n.entity for n in names})
    return list(couples.named(names))[::-1]


@dataclass(frozen=True, slots=True)
class Couples:
    """Finds who shares a surname with the person named next."""

    doc: Doc
    titles: Titles
    known: Mapping[str, Entity]  # those that the article names, by their names

    def named(self, names: Sequence[NameSpan]) -> Iterator[NameSpan]:
        """Yield the names from the last to the first, a list from its end to its start."""
        behind: NameSpan | None = None
        for name in reversed(names):
            surname = self.surname_shared(name, behind) if behind is not None else ""
            behind = self.with_surname(name, surname) or name
            yield behind

    def surname_shared(self, name: NameSpan, behind: NameSpan) -> str:
        """Return the surname of the name behind one, where the two are joined."""
        between = self.doc[name.last].text if behind.first == name.last + 1 else ""
        if between not in JOINING:
            return ""
        text = own_name(behind, self.doc)
        in_list = text == behind.entity.label != full_text(behind, self.doc)
        if between == "," and not in_list:
            return ""
        is_person = self.titles.ontology.is_person(behind.entity.type)
        return text.partition(" ")[2] if is_person else ""

    def with_surname(self, name: NameSpan, surname: str) -> NameSpan | None:
        """Return a given name alone with a surname, None for what is no given name."""
        if not surname or name.kind != "minted":
            return None
        first = full_text(name, self.doc)
        if " " in first:
            return None
        full = f"{first} {surname}"
        entity = self.listed(full) or self.known.get(full)
        if entity is None and first in self.titles.lexicon.given_names:
            entity = Entity(slug(full), full, self.titles.ontology.person)
        return replace(name, entity=entity) if entity is not None else None

    def listed(self, full: str) -> Entity | None:
        """Return the actor of the ontology that has a name."""
        name = self.titles.ontology.names.get(full)
        return self.titles.ontology.actors[name.actor].entity if name is not None else None
