"""A Doc -> the tokens of its headlines that write most words with a capital."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span

__all__ = ["headline_tokens"]

LONG = 4  # letters of the words that a headline writes with a capital
MOST = 0.7
FEW = 4  # such words at least
ENDS = {".", "!", "?", "”", '"'}


def headline_tokens(doc: Doc) -> frozenset[int]:
    """Return the tokens of sentences in which a capital letter tells nothing."""
    if not doc.has_annotation("SENT_START"):
        return frozenset()
    return frozenset(token.i for sent in headlines(doc) for token in sent)


def headlines(doc: Doc) -> Iterator[Span]:
    """Yield *Prime Minister Dodges Criticism During Debate*."""
    for sent in doc.sents:
        if sent[-1].text in ENDS:  # as of nearly all
            continue
        long = [t for t in sent if t.is_alpha and len(t.text) >= LONG]
        if len(long) < FEW:
            continue
        if sum(t.text[0].isupper() for t in long) >= MOST * len(long):
            yield sent
