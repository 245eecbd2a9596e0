"""Rows of texts -> rows of terms, as the engine would give them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rdflib import XSD, Literal, URIRef

from kg.store import Term

__all__ = ["terms"]

TYPES: Final = dict(  # noqa: C408 - columns that hold literals, as keywords: they name no actors
    articles=XSD.integer,
    confidence=XSD.decimal,
    conflict=XSD.integer,
    cooperation=XSD.integer,
    later=XSD.string,
    later_sentence=XSD.string,
    outcome=XSD.string,
    party=XSD.boolean,
    sentence=XSD.string,
    sentences=XSD.integer,
    source=XSD.string,
    sources=XSD.integer,
    when=XSD.string,
)


def terms(
    columns: Iterable[str], found: Iterable[Sequence[str]]
) -> Iterator[tuple[Term | None, ...]]:
    """Turn texts into terms, each once, and "" into None.

    >>> list(terms(["who", "when"], [("a:a", "2024"), ("a:b", "")]))[1]
    (rdflib.term.URIRef('a:b'), None)
    """
    made = [Terms(TYPES.get(column)) for column in columns]
    for row in found:
        yield tuple([known[text] for known, text in zip(made, row, strict=True)])


class Terms(dict[str, Term | None]):
    """The terms of a column by their texts: IRIs, or literals of a type."""

    def __init__(self, datatype: URIRef | None) -> None:
        super().__init__({"": None})
        self.datatype = datatype

    def __missing__(self, text: str) -> Term:
        """Make a term that comes for the first time."""
        is_name = self.datatype is None
        made = URIRef(text) if is_name else Literal(text, datatype=self.datatype, normalize=False)
        self[text] = made
        return made
