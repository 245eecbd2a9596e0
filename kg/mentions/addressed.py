"""Names behind a form of address -> whose it cannot be: *Lady Starmer* is no Keir Starmer."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from kg.mentions.name_spans import NameSpan, slug
from kg.mentions.titles import Titles
from kg.model import Entity

__all__ = ["with_relatives"]


def with_relatives(names: Iterable[NameSpan], doc: Doc, titles: Titles) -> Iterator[NameSpan]:
    """Give a surname behind *Lady*, *Mrs* or *Lord* a bearer of that sex, whom nobody listed.

    Who that is, the full names of the article may tell.
    """
    for name in names:
        title = titles.text_before(doc[name.first : name.last])
        if is_surname(name, titles) and is_denied(name, title, titles):
            label = f"{title.capitalize()} {doc[name.first : name.last].text}"
            entity = Entity(slug(label), label, titles.ontology.person)
            yield replace(name, entity=entity, kind="minted")
        else:
            yield name


def is_surname(name: NameSpan, titles: Titles) -> bool:
    """Return whether a name is the surname alone of a person of the ontology."""
    is_one_word = name.last - name.first == 1 and " " in name.entity.label
    return name.kind == "label" and is_one_word and titles.ontology.is_person(name.entity.type)


def is_denied(name: NameSpan, title: str, titles: Titles) -> bool:
    """Return whether a form of address is of women and the person is a man, or the reverse."""
    pronoun = titles.pronoun(title)
    return bool(pronoun) and not titles.lexicon.agrees(pronoun, name.entity.label)
