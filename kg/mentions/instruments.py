"""spaCy Doc -> the laws that a number names: *Executive Order 14024*, *Resolution 2231*."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from kg.english.lexicon import Lexicon
from kg.mentions.name_spans import NameSpan, slug
from kg.model import CONCEPT, Entity

__all__ = ["Instruments"]

LONGEST = 3  # words of what a number stands behind


@dataclass(frozen=True, slots=True)
class Instruments:
    """Finds the names of laws and orders: they bind actors and are none."""

    lexicon: Lexicon

    def spans(self, doc: Doc) -> Iterator[Span]:
        """Yield each name with its number, and with the body before it."""
        for number in doc[1:]:
            length = self.length(number) if number.text[0].isdigit() else 0
            if length:
                first = number.i - length
                while first > 0 and not doc[first].is_sent_start and is_before(doc[first - 1]):
                    first -= 1
                yield Span(doc, first, number.i + 1)

    def length(self, number: Token) -> int:
        """Return how many words before a number are those of a law, the most that may be."""
        doc = number.doc
        for length in range(min(LONGEST, number.i), 0, -1):
            words = doc[number.i - length : number.i]
            if words[0].text[0].isupper() and self.is_listed(words.text):
                return length
        return 0

    def is_listed(self, words: str) -> bool:
        """Return whether words are what the number of a law stands behind."""
        return self.lexicon.has(words.lower(), "legal instrument")

    def name(self, span: Span) -> NameSpan:
        """Return the name of a law, written in full: *E.O. 14024* is *Executive Order 14024*."""
        full = self.lexicon.words("legal instrument").get(span[:-1].text.lower(), "")
        label = f"{full} {span[-1].text}" if full else span.text
        return NameSpan(span.start, span.end, Entity(slug(label), label, CONCEPT), "minted")


def is_before(word: Token) -> bool:
    """Return whether a word belongs to a name behind it: *Security Council Resolution 2231*."""
    return word.text[0].isupper() and word.text.isalpha() and word.pos_ in {"PROPN", "NOUN", "ADJ"}
