"""Spans that look like names -> whether they are none: sums, common nouns with a capital.

An article writes *the Kingdom* and *the Council* for what it has named, *Minister of Power and
Energy* for an office, *R4bn* for a sum. None of these names anybody by itself.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from spacy.tokens import Doc, Span, Token

from kg.mentions.titles import Titles

__all__ = ["NoNames"]

SUM: Final = re.compile(r"\D{0,4}\d[\d.,]*(?:bn|billion|m|mn|million|trn|tn|trillion|k)|\D{0,4}[$€£¥₡₦₹₵¢]\d.*")
OF: Final = {"of", "for"}
JOINING: Final = {"and", "&", ","}
LONGEST_TOPIC: Final = 6  # words behind *minister of* that are still its topic


@dataclass(frozen=True)
class NoNames:
    """Tells what is no name in one text."""

    doc: Doc
    titles: Titles

    def names(self, spans: Collection[Span]) -> list[Span]:
        """Return the spans that are names."""
        topics = set(self.topics())
        return [s for s in spans if s.start not in topics and not self.is_none(s)]

    def is_none(self, span: Span) -> bool:
        """Return whether a span names nobody."""
        return any(rule(span) for rule in (self.is_sum, self.is_letter, self.is_common))

    def is_sum(self, span: Span) -> bool:
        """Read *R4bn*, *US$140 million*, *Tk 500*."""
        if SUM.fullmatch(span[0].text):
            return True
        behind = self.doc[span.end : span.end + 1]
        is_sign = len(span) == 1 and self.titles.lexicon.has(span.text, "currency sign")
        return is_sign and any(t.like_num or t.is_currency or t.text[0].isdigit() for t in behind)

    def is_letter(self, span: Span) -> bool:
        """Read *U-turn*."""
        behind = self.doc[span.end : span.end + 1]
        return len(span.text) == 1 and any(t.text == "-" for t in behind)

    def is_common(self, span: Span) -> bool:
        """Read *the Kingdom*, *Internet*, *Nickel has risen* where *nickel* stands as well."""
        if len(span) > 1:
            return False
        if self.titles.lexicon.has(span.text.lower(), "no name"):
            return True
        is_definite = span.start > 0 and self.doc[span.start - 1].lower_ in {"the", "this", "our"}
        if is_definite and self.is_noun(span[0]):
            return True
        starts = span[0].is_sent_start and span[0].lower_ in self.small_words
        return bool(starts) and span.text not in self.inner_words

    def is_noun(self, token: Token) -> bool:
        """Return whether a word is a noun for persons, bodies or places: *Council*."""
        ontology, word = self.titles.ontology, token.lower_
        known = ontology.classes_called(word) or ontology.class_of_noun(word)
        return bool(known) or self.titles.lexicon.has(word, "named kind")

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that the text writes in small letters."""
        return frozenset(t.text for t in self.doc if t.text.islower())

    @cached_property
    def inner_words(self) -> frozenset[str]:
        """The words with a capital inside sentences."""
        return frozenset(t.text for t in self.doc if t.text.istitle() and not t.is_sent_start)

    def topics(self) -> Iterator[int]:
        """Yield the tokens that tell what an office deals with: *Minister of Power and Energy*."""
        for token in self.doc[:-2]:
            if self.titles.lexicon.has(token.lower_, "office with a topic"):
                yield from self.topic(token.i + 1)

    def topic(self, at: int) -> Iterator[int]:
        """Yield the words with a capital behind *of*, those joined with *and* as well."""
        if self.doc[at].lower_ not in OF:
            return
        for token in self.doc[at + 1 : at + 1 + LONGEST_TOPIC]:
            if token.text[0].isupper() and token.text not in self.titles.ontology.names:
                yield token.i
            elif token.text not in JOINING:
                return
