"""Name -> the name without its legal form, and what that says it is: *Fynbo A/S*, a company."""

from typing import Final

from spacy.tokens import Doc, Span

from kg.english.lexicon import Lexicon

__all__ = ["is_legal_form", "without_legal_form"]

LONGEST: Final = 4  # tokens of a legal form: A / S, S.p . A.


def without_legal_form(lexicon: Lexicon, span: Span) -> tuple[Span, str]:
    """Return a name without its legal form, and the noun for what that makes of it, or ""."""
    doc, last, noun = span.doc, span.end, form_behind(lexicon, span.doc, span.end)
    shortest = max(span.start + 1, span.end - LONGEST)
    for at in range(shortest, span.end):
        if found := lexicon.words("legal form").get(doc[at : span.end].text):
            last, noun = at, found
            break
    while last - span.start > 1 and doc[last - 1].is_punct:
        last -= 1
    return Span(doc, span.start, last, label=span.label_), noun


def form_behind(lexicon: Lexicon, doc: Doc, at: int) -> str:
    """Return the noun of the legal form that stands right at a token, "" for none."""
    start = at + 1 if at < len(doc) and doc[at].text == "," else at
    ends = range(min(start + LONGEST, len(doc)), start, -1)
    known = lexicon.words("legal form")
    return next((known[doc[start:end].text] for end in ends if doc[start:end].text in known), "")


def is_legal_form(lexicon: Lexicon, span: Span) -> bool:
    """Return whether words are a legal form alone, behind a name: *Ltd.*, *Co. KG*."""
    bare, _ = without_legal_form(lexicon, span)
    known = lexicon.words("legal form")
    return span.text in known or bare.text in known
