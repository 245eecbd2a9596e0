"""Name -> its label without its legal form, and what that says it is: *Fynbo A/S*, a company."""

from typing import Final

from spacy.tokens import Doc, Span

from kg.english.lexicon import Lexicon

__all__ = ["is_legal_form", "with_legal_form"]

LONGEST: Final = 4  # tokens of a legal form: A / S, S.p . A.


def with_legal_form(lexicon: Lexicon, span: Span) -> tuple[Span, str, str]:
    """Return a name with its legal form, its label without, and the noun for what that makes of it.

    The noun is "" for a name without a legal form.
    """
    bare, noun = without_form(lexicon, span)
    behind, noun_behind = form_behind(lexicon, span.doc, span.end)
    whole = Span(span.doc, span.start, behind, label=span.label_)
    return whole, bare.text.strip(), noun_behind or noun


def without_form(lexicon: Lexicon, span: Span) -> tuple[Span, str]:
    """Return a name without the legal form that it ends with, and the noun for it."""
    doc, last, noun = span.doc, span.end, ""
    for at in range(max(span.start + 1, span.end - LONGEST), span.end):
        if noun := lexicon.words("legal form").get(doc[at : span.end].text, ""):
            last = at
            break
    while last - span.start > 1 and doc[last - 1].is_punct:
        last -= 1
    return Span(doc, span.start, last, label=span.label_), noun


def form_behind(lexicon: Lexicon, doc: Doc, at: int) -> tuple[int, str]:
    """Return where the legal form that stands right at a token ends, and the noun for it."""
    start = at + 1 if at < len(doc) and doc[at].text == "," else at
    known = lexicon.words("legal form")
    for end in range(min(start + LONGEST, len(doc)), start, -1):
        if noun := known.get(doc[start:end].text, ""):
            return end, noun
    return at, ""


def is_legal_form(lexicon: Lexicon, span: Span) -> bool:
    """Return whether words are a legal form alone, behind a name: *Ltd.*, *Co. KG*."""
    bare, _ = without_form(lexicon, span)
    known = lexicon.words("legal form")
    return span.text in known or bare.text in known
