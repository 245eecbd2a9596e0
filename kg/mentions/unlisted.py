"""spaCy Doc -> the names that the ontology lacks: the pipeline's entities, runs of proper nouns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from kg.english.lexicon import Lexicon
from kg.mentions.joined import JoinedNames
from kg.mentions.legal_forms import is_legal_form, with_legal_form
from kg.mentions.name_spans import NameSpan, runs, slug
from kg.mentions.recognised import entities
from kg.mentions.titles import is_abbreviated_title
from kg.model import CONCEPT, Entity
from kg.ontology import Ontology

__all__ = ["UnlistedNames"]

YEAR = re.compile(r"(19|20)\d\d")
HYPHENS = {"-", "–"}
SHORT = 2  # letters of an abbreviation
POSSESSIVE = {"'s", "’s", "'", "’"}


@dataclass(frozen=True, slots=True)
class UnlistedNames:
    """Finds what looks like a name, and makes entities for names that the ontology lacks."""

    ontology: Ontology
    lexicon: Lexicon

    def spans(self, doc: Doc) -> Iterator[Span]:
        """Yield the pipeline's entities, then runs of proper nouns that they leave out."""
        joined = JoinedNames(self.ontology, self.lexicon, self.is_left_out)
        others = (*self.proper_runs(doc), *joined.spans(doc), *self.partners(doc))
        for span in (*entities(doc), *others):
            if not is_legal_form(self.lexicon, span):
                yield self.numbered(self.hyphenated(closed(span)))

    def partners(self, doc: Doc) -> Iterator[Span]:
        """Yield the names of firms such as *Holm & Lind*, of neither of whom the ontology knows."""
        for mark in doc[1:-1] if "&" in doc.text else ():
            beside = (mark.nbor(-1), mark.nbor(1)) if mark.text == "&" else ()
            if beside and all(
                t.text.istitle() and t.text not in self.ontology.names for t in beside
            ):
                yield doc[mark.i - 1 : mark.i + 2]

    def proper_runs(self, doc: Doc) -> Iterator[Span]:
        """Yield runs of proper nouns that the pipeline's entities leave out."""
        for run in runs(doc, self.is_left_out):
            yield doc[run[0].i : run[-1].i + 1]

    def is_left_out(self, token: Token) -> bool:
        """Return whether a word is a name that no entity holds."""
        if not token.text[0].isupper() or token.ent_type_:
            return False
        return is_alone_in_quotes(token) or self.is_proper(token) or is_bracketed(token)

    def is_proper(self, token: Token) -> bool:
        """Return whether a word is a proper noun that names somebody.

        No name are days and months, forms of address, and what counts: *Few had thought*.
        """
        if token.pos_ != "PROPN" or token.dep_ == "amod":
            return False
        word = token.lower_.rstrip(".")
        if is_abbreviated_title(self.lexicon, word):
            return False
        return not any(self.lexicon.has(word, each) for each in ("weekday", "month", "indefinite"))

    def hyphenated(self, span: Span) -> Span:
        """Take in what a hyphen joins to a name: *COVID-19*, *SARS-CoV-2*, *Anna Berg-Lund*."""
        doc, last = span.doc, span.end
        while last + 1 < len(doc) and is_joined(doc[last - 1], doc[last], doc[last + 1]):
            last += 2
        return Span(doc, span.start, last, label=span.label_)

    def numbered(self, span: Span) -> Span:
        """Take in the number behind a name: *Rescue 1122*, *Channel 9*, the games *Oslo 2030*.

        What has a place and a year for its name is no place.
        """
        doc, at = span.doc, span.end
        if at >= len(doc) or not is_number_of(doc[at], span):
            return span
        class_ = self.ontology.class_of_entity_label(span.label_) if span.label_ else ""
        if class_ and self.ontology.is_person(class_):
            return span
        at_place = span.text in self.ontology.names and self.ontology.is_place(class_ or "")
        if at_place and not YEAR.fullmatch(doc[at].text):
            return span
        return Span(doc, span.start, at + 1, label="" if at_place else span.label_)

    def name(self, span: Span) -> NameSpan:
        """Return the name of a new entity, its class by the pipeline's label."""
        first, last = span.start, span.end
        while last - first > 1 and self.is_before_name(span.doc[first]):
            first += 1
        while last - first > 1 and span.doc[last - 1].text in POSSESSIVE:
            last -= 1
        own = Span(span.doc, first, last, label=span.label_)
        whole, label, noun = with_legal_form(self.lexicon, own)
        if noun and self.is_place(label):
            label = whole.text  # *Chad Ltd* is no state
        by_form = self.ontology.class_of_noun(noun) if noun else None
        if by_form and (listed := self.listed(label, by_form)):
            return NameSpan(first, whole.end, listed, "label")
        by_label = self.ontology.class_of_entity_label(span.label_)
        class_ = by_form or by_label or self.ontology.unnamed
        if self.lexicon.has(span.doc[first].lower_, "vessel or storm"):
            class_ = CONCEPT
        return NameSpan(first, whole.end, Entity(slug(label), label, class_), "minted")

    def listed(self, label: str, class_: str) -> Entity | None:
        """Return the actor of a class that the ontology knows by a name: *AMD*, in full too."""
        known = self.ontology.names.get(label)
        entity = self.ontology.actors[known.actor].entity if known is not None else None
        return entity if entity is not None and entity.type == class_ else None

    def is_place(self, label: str) -> bool:
        """Return whether the ontology knows a place or state of a name."""
        known = self.ontology.names.get(label)
        class_ = self.ontology.actors[known.actor].entity.type if known is not None else ""
        return self.ontology.is_place(class_) or self.ontology.has_trait(class_, "isSite")

    def is_before_name(self, token: Token) -> bool:
        """Return whether a word is an article or a short form of address: *the*, *Brig-Gen*."""
        word = token.lower_.rstrip(".")
        return word in {"", "the", *HYPHENS} or is_abbreviated_title(self.lexicon, word)


def closed(span: Span) -> Span:
    """Return a name without a preposition or score at its end: *Framers of*, *Ada Lind 6-3*."""
    last = span.end - (len(span) > 1 and is_half_score(span[-1]))
    while last - span.start > 1 and span.doc[last - 1].pos_ in {"ADP", "DET", "CCONJ"}:
        last -= 1
    return Span(span.doc, span.start, last, label=span.label_)


def is_half_score(token: Token) -> bool:
    """Return whether a number is the first of a score: *(beat Ada Lind) 6* of *6-3*."""
    behind = token.doc[token.i + 1 : token.i + 3]
    if len(behind) < 2 or behind[0].text not in HYPHENS:
        return False
    numbers = (token.text, behind[1].text)
    return token.nbor(-1).whitespace_ != "" and all(map(str.isdecimal, numbers))


def is_number_of(token: Token, span: Span) -> bool:
    """Return whether a number is the last word of a name, and no score: not *Ghana 2 Mali 1*."""
    if not token.text.isdecimal() or token.is_sent_start or token.head not in span:
        return False
    behind = token.nbor() if token.i + 1 < len(token.doc) else None
    return behind is None or not (behind.pos_ in {"PROPN", "NUM"} or behind.text in HYPHENS)


def is_joined(before: Token, hyphen: Token, behind: Token) -> bool:
    """Return whether a hyphen without spaces joins a word to a name.

    A word in small letters is one of a given name, *Cheung Ka-wai*, where it is tagged so.
    """
    if hyphen.text != "-" or before.whitespace_ or hyphen.whitespace_:
        return False
    is_given_name = before.pos_ == behind.pos_ == "PROPN" and before.tag_ == behind.tag_ == "NNP"
    return behind.text[0].isdigit() or behind.text[0].isupper() or is_given_name


def is_bracketed(token: Token) -> bool:
    """Read *FAST will open* as a name in a text that has *(FAST)* behind one."""
    word = token.text
    return len(word) >= SHORT and word.isupper() and f"({word})" in token.doc.text


def is_alone_in_quotes(token: Token) -> bool:
    """Return whether a word is alone in quotation marks before a noun: *the “Kanal” district*."""
    if token.i == 0 or token.i + 2 >= len(token.doc):
        return False
    return token.nbor(-1).is_quote and token.nbor(1).is_quote and token.nbor(2).pos_ == "NOUN"
