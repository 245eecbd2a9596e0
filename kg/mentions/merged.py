"""Names that stand as one -> one: *President (Donald) Trump*, *the BRICS Chamber of Commerce*."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from spacy.tokens import Doc

from kg.mentions.full_names import is_body, is_new_body
from kg.mentions.name_spans import NameSpan, slug
from kg.mentions.state_bodies import is_country
from kg.ontology import Ontology

__all__ = ["merged"]


def merged(names: Sequence[NameSpan], doc: Doc, ontology: Ontology) -> list[NameSpan]:
    """Return the names of an article in the order of the text, those merged that are one."""
    whole = [with_given_name(name, doc) for name in names]
    longer = (whole_body(*pair, doc, ontology) for pair in pairwise(whole))
    found = [new or name for new, name in zip_longest(longer, whole)]
    return list(outermost(found))


def outermost(names: Sequence[NameSpan]) -> Iterator[NameSpan]:
    """Yield the names that no other holds."""
    inside = {at for name in names for at in range(name.first + 1, name.last)}
    starts = {name.first: name.last for name in names}
    for name in names:
        if name.first not in inside and starts[name.first] == name.last:
            yield name


def with_given_name(name: NameSpan, doc: Doc) -> NameSpan:
    """Return a surname with the given name in brackets before it: *President (Donald) Trump*."""
    before = [token.text for token in doc[max(0, name.first - 3) : name.first]]
    if len(before) < 3 or (before[0], before[2]) != ("(", ")"):
        return name
    is_own = name.entity.label.startswith(f"{before[1]} ")
    return replace(name, first=name.first - 3) if is_own else name


def whole_body(first: NameSpan, last: NameSpan, doc: Doc, ontology: Ontology) -> NameSpan | None:
    """Return the body whose name begins with that of another: *the BRICS Chamber of Commerce*."""
    is_next = first.last == last.first and last.last - last.first > 1
    is_owner = first.kind == "label" and is_body(first.entity.type, ontology)
    if not (is_next and is_owner and is_new_body(last, ontology)):
        return None
    if first.entity.acts_for or is_country(ontology, first.entity):
        return None  # *the Chadian army* is no part of the name of its unit
    label = doc[first.first : last.last].text
    entity = replace(last.entity, id=slug(label), label=label)
    return replace(last, first=first.first, entity=entity, before=first.before)
