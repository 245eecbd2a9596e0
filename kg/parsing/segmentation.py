"""A Doc, before it is parsed -> no sentence begins with a mark that closes one.

A straight quotation mark looks alike on both sides, and a parser that sees two words around it
at times begins the next sentence with it: *"It will hold." || " Berg said.*
"""

from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

__all__ = ["keep_closing_marks"]

CLOSING = frozenset({'"', "'", "”", "’", "''", ")", "]"})


@Language.component("kg_boundaries", assigns=["token.is_sent_start"])
def keep_closing_marks(doc: Doc) -> Doc:
    """Forbid a sentence to start with a mark that touches the word before it, not the one after.

    >>> import spacy
    >>> doc = keep_closing_marks(spacy.blank("en")('"It will hold." "It may."'))
    >>> [(token.text, token.is_sent_start) for token in doc if not token.is_alpha][1:4]
    [('.', None), ('"', False), ('"', None)]
    """
    for before, mark in pairwise(doc):
        last = mark.i + 1 == len(doc)
        if mark.text in CLOSING and not before.whitespace_ and (mark.whitespace_ or last):
            mark.is_sent_start = False
    return doc
