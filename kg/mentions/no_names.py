"""Spans that look like names -> whether they are none: sums, common nouns with a capital.

An article writes *the Kingdom* and *the Council* for what it has named, *Minister of Power and
Energy* for an office, *R4bn* for a sum. None of these names anybody by itself.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from spacy.tokens import Doc, Span, Token

from kg.mentions.headlines import headline_tokens
from kg.mentions.titles import Titles

__all__ = ["NoNames"]

SUM: Final = re.compile(
    r"\D{0,4}\d[\d.,]*(?:bn|billion|m|mn|million|trn|tn|trillion|k)|\D{0,4}[$€£¥₡₦₹₵¢]\d.*"
)
OF: Final = {"of", "for"}
JOINING: Final = {"and", "&", ","}
ISO: Final = 3  # letters of the code of a currency
DEFINITE: Final = {"the", "this", "our"}
INDEFINITE: Final = {"a", "an", "no", "every", "each", "any"}
LONGEST_TOPIC: Final = 6  # words behind *minister of* that are still its topic


@dataclass(frozen=True)
class NoNames:
    """Tells what is no name in one text."""

    doc: Doc
    titles: Titles

    def names(self, spans: Iterable[Span]) -> Iterator[Span]:
        """Yield the spans that are names, of those that nobody listed."""
        return (s for s in spans if s.start not in self.topics and not self.is_none(s))

    def is_no_actor(self, listed: Span) -> bool:
        """Tell *Minister of Foreign Affairs* from the magazine, *40 US dollars* from the state."""
        if any(self.is_money(token) for token in self.doc[listed.end : listed.end + 1]):
            return True
        ontology = self.titles.ontology
        class_ = ontology.actors[ontology.names[listed.label_].actor].entity.type
        is_who = ontology.is_place(class_) or ontology.is_person(class_)
        return listed.start in self.topics and not is_who

    def is_money(self, token: Token) -> bool:
        """Return whether a word is a currency: *dollars*."""
        word = token.lower_.removesuffix("s")
        return len(self.titles.lexicon.words("unit").get(word, "")) == ISO

    def is_none(self, span: Span) -> bool:
        """Return whether a span names nobody."""
        return any(rule(span) for rule in (self.is_sum, self.is_letter, self.is_common))

    def is_sum(self, span: Span) -> bool:
        """Read *R4bn*, *US$140 million*, *Tk 500*."""
        if SUM.fullmatch(span[0].text):
            return True
        behind = self.doc[span.end : span.end + 1]
        is_money = any(t.is_currency or self.is_money(t) for t in behind)
        is_number = any(t.text[0].isdigit() for t in behind)
        sign, has = span.text.removesuffix("."), self.titles.lexicon.has
        if len(span) > 1 or not (is_money or is_number):
            return False
        return has(sign, "currency sign") or (is_money and has(sign, "state before a sum"))

    def is_letter(self, span: Span) -> bool:
        """Read *U-turn*, *PPP/C*."""
        behind = self.doc[span.end : span.end + 1]
        before = self.doc[max(0, span.start - 1) : span.start]
        return len(span.text) == 1 and (behind.text == "-" or before.text == "/")

    def is_common(self, span: Span) -> bool:
        """Read *the Kingdom*, *the Crown Prince*, *Nickel has risen* where *nickel* stands too."""
        before = self.doc[span.start - 1].lower_ if span.start > 0 else ""
        if self.is_one_of_many(span, before) or self.is_in_headline(span):
            return True
        if len(span) > 1:
            return before in DEFINITE and span.text.lower() in self.titles.ontology.titles
        if self.titles.lexicon.has(span.text.lower(), "no name") or self.is_topic(span):
            return True
        if before in DEFINITE and self.is_noun(span[0]):
            return True
        starts = span[0].is_sent_start and span[0].lower_ in self.small_words
        return bool(starts) and span.text not in self.inner_words

    def is_topic(self, span: Span) -> bool:
        """Read *Health secretary*, *the Justice minister*: what the office deals with."""
        behind = self.doc[span.end : span.end + 1]
        has = self.titles.lexicon.has
        return any(t.is_lower and has(t.text, "office with a topic") for t in behind)

    def is_in_headline(self, span: Span) -> bool:
        """Read *Minister Dodges Criticism* where no sentence has these words with a capital."""
        if span.start not in self.headlines or (span.label_ and len(span) > 1):
            return False
        return self.has_more and not any(t.text in self.inner_words for t in span)

    def is_one_of_many(self, span: Span, before: str) -> bool:
        """Read *a Democrat*, *no Social Democrat*, but *a Zorvex plant*."""
        behind = self.doc[span.end : span.end + 1]
        heads = not any(t.pos_ in {"NOUN", "PROPN", "PUNCT"} and t.text != "," for t in behind)
        return before in INDEFINITE and heads and not span.label_

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
        inner = (t for t in self.doc if not t.is_sent_start and t.i not in self.headlines)
        return frozenset(t.text for t in inner if t.text[0].isupper())

    @cached_property
    def headlines(self) -> frozenset[int]:
        """The tokens of headlines, in which verbs have capitals too."""
        return headline_tokens(self.doc)

    @property
    def has_more(self) -> bool:
        """Return whether the text is more than headlines."""
        return len(self.headlines) < len(self.doc)

    @cached_property
    def topics(self) -> frozenset[int]:
        """The tokens that tell what an office deals with: *Minister of Power and Energy*."""
        known = self.titles.lexicon.words("office with a topic")
        offices = (t.i for t in self.doc[:-2] if t.lower_ in known)
        told = {i for office in offices for i in self.topic(office + 1)}
        ends = (t.i + 1 for t in self.doc[1:-1] if t.lower_ in OF and self.is_in_title(t))
        return frozenset(told.union(ends))

    def is_in_title(self, of: Token) -> bool:
        """Return whether a preposition stands in a title: *Chief of Staff*."""
        return self.doc[of.i - 1 : of.i + 2].text.lower() in self.titles.ontology.titles

    def is_named(self, token: Token) -> bool:
        """Return whether a word begins a person's name, or is in one of the recogniser's names."""
        return bool(token.ent_type_) or token.text in self.titles.lexicon.given_names

    def topic(self, at: int) -> Iterator[int]:
        """Yield the words with a capital behind *of* that name nobody, and their conjuncts."""
        if self.doc[at].lower_ not in OF:
            return
        behind = self.doc[at + 1 : at + 1 + LONGEST_TOPIC]
        ends = max((t.i for t in behind if t.text in JOINING - {","}), default=0)
        for token in behind:
            if token.text in JOINING and (token.text != "," or token.i < ends):
                continue
            if not token.text[0].isupper() or self.is_named(token):
                return
            yield token.i
