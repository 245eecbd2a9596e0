"""Names of an article -> one entity for all forms of a name: *Bardella*, *RN*, *Rosatom*.

A form that several full names may be cut to is told by the title or form of address before it,
and stays on its own where that does not tell.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from kg.mentions.abbreviations import is_initials
from kg.mentions.couples import with_surnames
from kg.mentions.full_names import FullNames, full_names, is_body, is_new_body
from kg.mentions.name_spans import NameSpan, full_text
from kg.mentions.titles import Titles
from kg.ontology import Ontology

__all__ = ["one_entity_each"]


def one_entity_each(
    names: Sequence[NameSpan], doc: Doc, titles: Titles, known: FullNames | None = None
) -> list[NameSpan]:
    """Give short forms the entity of the full name; `known` are those of the article so far."""
    names = typed_alike(with_surnames(names, doc, titles), titles.ontology)
    forms = ShortForms(doc, titles, full_names(names, doc, titles, known))
    named = [
        replace(n, entity=f.entity, kind="label") if (f := forms.full(n)) else n for n in names
    ]
    return [name for name in named if not forms.is_compass_point(name)]


def typed_alike(names: Sequence[NameSpan], ontology: Ontology) -> list[NameSpan]:
    """Give each name the class that its legal form tells once: *Baltec AB … Baltec*."""
    told = {n.entity.id: n.entity for n in names if not ontology.is_by_label(n.entity.type)}
    alike = (told.get(n.entity.id, n.entity) if n.kind == "minted" else n.entity for n in names)
    return [replace(n, entity=entity) for n, entity in zip(names, alike, strict=True)]


@dataclass(frozen=True, slots=True)
class ShortForms:
    """Finds the full name that each name of an article is short for."""

    doc: Doc
    titles: Titles
    known: FullNames

    @property
    def ontology(self) -> Ontology:
        """The ontology that the article is read with."""
        return self.titles.ontology

    def full(self, name: NameSpan) -> NameSpan | None:
        """Return the full name that a name is short for, None where there is not just one."""
        for rule in (self.defined, self.surnamed, self.called):
            others = {e: full for e, full in rule(name).items() if e != name.entity.id}
            if others:
                fitting = list(self.fitting(name, others))
                found = fitting[0] if len(fitting) == 1 else self.first_called(name, fitting)
                self.note_title(name, found)
                return found
        return None

    def note_title(self, name: NameSpan, full: NameSpan | None) -> None:
        """Keep the title before a short name for its full name: *Ms Keita* tells of *Ada Keita*."""
        title = self.titles.text_before(self.doc[name.first : name.last])
        if full is not None and title:
            self.known.titles[full.entity.id].add(title)

    def first_called(self, name: NameSpan, fitting: Sequence[NameSpan]) -> NameSpan | None:
        """Return whom a surname means that had one bearer when it first stood alone.

        *Ada Holm … Holm … her brother Ivo Holm … Holm* is Ada all along. Where two had been named,
        *Trump* is whom the ontology lists, and *Kim* is Kim Jong-un rather than Tony Kim.
        """
        if not all(self.ontology.is_person(n.entity.type) for n in fitting):
            return None
        text = full_text(name, self.doc)
        before = [n for n in fitting if self.known.begins[n.entity.id] < name.first]
        if len(before) == 1:
            self.known.meant.setdefault(text, before[0].entity.id)
        listed = [n for n in before if n.entity.id in self.ontology.actors]
        if len(listed) == 1:
            self.known.meant.setdefault(text, listed[0].entity.id)
        meant = self.known.meant.get(text)
        return next((n for n in fitting if n.entity.id == meant), None)

    def defined(self, name: NameSpan) -> Mapping[str, NameSpan]:
        """Return the full names behind which an abbreviation stands in brackets.

        One that the ontology knows means another body only where the letters are its initials.
        """
        text = full_text(name, self.doc)
        found = self.known.abbreviations.get(text, {})
        if name.kind == "minted":
            return found
        return {e: n for e, n in found.items() if is_initials(text, self.known.written[text, e])}

    def surnamed(self, name: NameSpan) -> Mapping[str, NameSpan]:
        """Return the full names that end with a name, or have it as initials."""
        is_short = name.kind == "minted" or self.is_surname(name) or self.is_namesake(name)
        return self.namesakes(name) if is_short else {}

    def called(self, name: NameSpan) -> Mapping[str, NameSpan]:
        """Return the persons of a given name: *Ada* of *Ada Keita*."""
        if name.kind != "minted" or not self.may_be_person(name):
            return {}
        text = full_text(name, self.doc)
        has_surname = text != name.entity.label
        return {} if has_surname else self.known.given_names.get(text, {})

    def namesakes(self, name: NameSpan) -> Mapping[str, NameSpan]:
        """Return the full names that a surname or initials may mean; no body but by a body's."""
        text, kind = full_text(name, self.doc), name.entity.type
        found = self.known.surnames.get(text, {})
        if text.isupper() and not self.ontology.is_place(kind):
            return found
        if kind == self.ontology.unnamed or is_body(kind, self.ontology):
            told = {e: n for e, n in found.items() if not self.ontology.is_by_label(n.entity.type)}
            return told if len(told) == 1 else found  # *Fynbo A/S* rather than a *Fynbo Foundation*
        return {e: n for e, n in found.items() if not is_new_body(n, self.ontology)}

    def is_compass_point(self, name: NameSpan) -> bool:
        """Return whether a name means a part of some country: *in the East*."""
        is_point = self.titles.lexicon.has(name.entity.label.lower(), "compass")
        return name.kind == "minted" and is_point

    def may_be_person(self, name: NameSpan) -> bool:
        """Return whether a name is a person's, or nothing tells what it names."""
        kind = name.entity.type
        return self.ontology.is_person(kind) or kind == self.ontology.unnamed

    def is_surname(self, name: NameSpan) -> bool:
        """Return whether a town's name is somebody's of the article: *Sudesh Amman … Amman*."""
        if name.last - name.first > 1 or self.ontology.is_person(name.entity.type):
            return False
        if name.first == 0 or self.doc[name.first - 1].pos_ == "ADP":
            return False  # *in Amman*
        return any(self.ontology.is_person(n.entity.type) for n in self.namesakes(name).values())

    def is_namesake(self, name: NameSpan) -> bool:
        """Return whether a known surname is somebody else's here: *Farah Nasser … Nasser*."""
        if name.last - name.first > 1 or not self.ontology.is_person(name.entity.type):
            return False
        return name.entity.id not in self.namesakes(name)

    def fitting(self, name: NameSpan, others: Mapping[str, NameSpan]) -> Iterator[NameSpan]:
        """Yield the full names that agree with the title before a short one: *Ms Keita*.

        What is short for a body has no title and is no place: *Kestrel*, not *in Kestrel*.
        """
        title = self.titles.text_before(self.doc[name.first : name.last])
        titled = [n for e, n in others.items() if title in self.known.titles.get(e, ())]
        yield from titled or (n for n in others.values() if self.agrees(title, n))

    def agrees(self, title: str, full: NameSpan) -> bool:
        """Return whether a form of address may be a full name's: *Ms* is not *Omar Keita*'s."""
        if title and not self.ontology.is_person(full.entity.type):
            return False
        pronoun = self.titles.pronoun(title)
        own = {self.titles.pronoun(t) for t in self.known.titles.get(full.entity.id, ())} - {""}
        if pronoun and own:
            return own == {pronoun}
        return not pronoun or self.titles.lexicon.agrees(pronoun, full.entity.label)
