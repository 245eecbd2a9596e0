"""The value that this room makes: where a proper name stands and whom it names."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Span, Token

from kg.model import Entity

__all__ = ["Kind", "NameSpan", "full_text", "own_name", "runs", "slug", "word_before"]

NOT_IN_SLUG = re.compile(r"[^\w-]+")
Kind = Literal["label", "demonym", "metonym", "minted", "description"]


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A proper name: tokens `first` to `last`, half-open, and the entity that it names.

    `kind` tells a name of its own ("label", or "minted" for one that the ontology lacks) from a
    demonym (*Russian*), a capital that may stand for its state ("metonym"), and the name of a body
    that many states have (*Supreme Court*). `before` is the word before it, in small letters.
    """

    first: int
    last: int
    entity: Entity
    kind: Kind
    before: str = ""


def word_before(span: Span) -> str:
    """Return the word before a name in small letters, no *the*, "" at the start of a text."""
    first = span.start - (span.start > 0 and span.doc[span.start - 1].lower_ == "the")
    return span.doc[first - 1].lower_ if first > 0 else ""


def runs(doc: Doc, is_part: Callable[[Token], bool]) -> Iterator[list[Token]]:
    """Yield the longest stretches of tokens of a kind, each inside a sentence."""
    run: list[Token] = []
    for token in doc:
        is_next = is_part(token)
        if run and (not is_next or token.is_sent_start):
            yield run
            run = []
        if is_next:
            run.append(token)
    if run:
        yield run


def full_text(name: NameSpan, doc: Doc) -> str:
    """Return a name as the text writes it."""
    return doc[name.first : name.last].text


def own_name(name: NameSpan, doc: Doc) -> str:
    """Return a name with the surname that it shares with the next: *Bill and Hillary Clinton*."""
    return name.entity.label if name.kind == "minted" else full_text(name, doc)


def slug(label: str) -> str:
    """Turn a label into a local name.

    >>> slug("Siverskyi Donets-Donbas canal")
    'Siverskyi_Donets-Donbas_canal'
    """
    return NOT_IN_SLUG.sub("_", label).strip("_-") or "unnamed"
