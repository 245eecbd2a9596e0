"""spaCy Doc -> the pipeline's entities that name somebody or a place."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

__all__ = ["entities", "is_named"]

# Labels of a named-entity recogniser that name nobody who acts.
NO_ACTORS = {"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "NORP", "EVENT"}
MARKS = re.compile("['’.]")  # between letters


def is_named(label: str) -> bool:
    """Return whether a recogniser's label is that of persons, bodies or places."""
    return bool(label) and label not in NO_ACTORS


def entities(doc: Doc) -> Iterator[Span]:
    """Yield the pipeline's entities that name something: persons, bodies, places.

    A word in small letters names nobody: *the putsch*.
    """
    for ent in doc.ents:
        if is_named(ent.label_) and any(map(is_word, ent)) and not ent.text.islower():
            yield ent


def is_word(token: Token) -> bool:
    """Return whether a token is of letters, a mark between them: *Haga'i*, *G.Okello*."""
    return MARKS.sub("", token.text).isalpha()
