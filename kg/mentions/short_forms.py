"""Names of an article -> one entity for all forms of a name: *Bardella*, *RN*, *Rosatom*."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from kg.mentions.name_spans import NameSpan
from kg.ontology import Ontology

__all__ = ["one_entity_each"]

BRACKETS = {"(": ")", "-LRB-": "-RRB-"}


def one_entity_each(names: Sequence[NameSpan], doc: Doc, ontology: Ontology) -> list[NameSpan]:
    """Give short forms the entity of the full name.

    A form that fits two entities of the article stays on its own.
    """
    forms = short_forms(names, doc, ontology)
    return [replace(n, entity=e.entity, kind="label") if (e := forms.full(n)) else n for n in names]


@dataclass(frozen=True, slots=True)
class ShortForms:
    """The full names that each short form of an article may stand for, by entity."""

    doc: Doc
    ontology: Ontology
    by_form: Mapping[str, Mapping[str, NameSpan]]

    def full(self, name: NameSpan) -> NameSpan | None:
        """Return the full name that a name is short for, None where there is not just one."""
        if name.kind != "minted" and not self.is_surname(name):
            return None
        known = self.by_form.get(full_text(name, self.doc), {})
        others = (full for entity, full in known.items() if entity != name.entity.id)
        first = next(others, None)
        return first if next(others, None) is None else None

    def is_surname(self, name: NameSpan) -> bool:
        """Return whether a town's name is somebody's of the article: *Sudesh Amman … Amman*."""
        if name.last - name.first > 1 or self.ontology.is_person(name.entity.type):
            return False
        if name.first == 0 or self.doc[name.first - 1].pos_ == "ADP":
            return False  # *in Amman*
        known = self.by_form.get(full_text(name, self.doc), {}).values()
        return any(self.ontology.is_person(full.entity.type) for full in known)


def short_forms(names: Sequence[NameSpan], doc: Doc, ontology: Ontology) -> ShortForms:
    """Collect the short forms of the names of an article."""
    full = {n.entity.id: n for n in names if n.kind in {"label", "minted"}}
    by_form: dict[str, dict[str, NameSpan]] = defaultdict(dict)
    for entity, name in full.items():
        rule = surnames if ontology.is_person(name.entity.type) else initials
        for form in (*rule(name, doc), *bracketed(name, doc)):
            by_form[form][entity] = name
    return ShortForms(doc, ontology, by_form)


def full_text(name: NameSpan, doc: Doc) -> str:
    """Return a name as the text writes it."""
    return doc[name.first : name.last].text


def surnames(name: NameSpan, doc: Doc) -> Iterator[str]:
    """Yield a person's last words: *Le Pen*, *Pen* of *Marine Le Pen*."""
    words = [t.text for t in doc[name.first : name.last]]
    yield from (" ".join(words[k:]) for k in range(1, len(words)))


def initials(name: NameSpan, doc: Doc) -> Iterator[str]:
    """Yield a body's initials: *FMM* of *Free Mali Movement*."""
    letters = "".join(t.text[0] for t in doc[name.first : name.last] if t.text[0].isupper())
    if len(letters) > 1:
        yield letters


def bracketed(name: NameSpan, doc: Doc) -> Iterator[str]:
    """Yield the abbreviation in brackets right behind a name: *National Rally (RN)*."""
    behind = [t.text for t in doc[name.last : name.last + 3]]
    if len(behind) < 3 or BRACKETS.get(behind[0]) != behind[2]:
        return
    if behind[1].isupper() and doc[name.first].text[0] == behind[1][0]:
        yield behind[1]
