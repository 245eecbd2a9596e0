"""Titles and forms of address before a name: *the*, *Mr*, *President*, *Foreign Minister*."""

from dataclasses import dataclass

from spacy.tokens import Span

from kg.english.lexicon import Lexicon
from kg.mentions.legal_forms import with_legal_form
from kg.ontology import Ontology

__all__ = ["Titles", "is_abbreviated_title"]

LONGEST_TITLE = 3  # tokens: *Secretary of State*
ORGANISATION = "ORG"  # the recogniser's label of bodies, whose names keep all their words


def is_abbreviated_title(lexicon: Lexicon, word: str) -> bool:
    """Return whether a word is a title cut short, and no part of a name: *gen*, not *st*."""
    return lexicon.words("abbreviated title").get(word) == ""


@dataclass(frozen=True, slots=True)
class Titles:
    """Tells titles from names: titles of offices are the ontology's, forms of address English."""

    ontology: Ontology
    lexicon: Lexicon

    @property
    def person_label(self) -> str:
        """What the recogniser calls a person: the label of a name behind a title."""
        known = self.ontology.classes.get(self.ontology.person)
        return next(iter(known.entity_labels), "") if known is not None else ""

    def is_role(self, span: Span) -> bool:
        """Return whether words are a title of an office, or a noun for a person: *Translator*."""
        return self.is_title_of_person(span.text.lower())

    def is_title_of_person(self, words: str) -> bool:
        """Return whether words in small letters tell what somebody is: *foreign minister*."""
        kind = self.lexicon.words("named kind").get(words)
        return words in self.ontology.titles or kind == "person"

    def is_demonym(self, word: str) -> bool:
        """Return whether a word tells where somebody is from: *Frenchman*."""
        known = self.ontology.names.get(word)
        return known is not None and known.kind == "demonym"

    def is_address(self, word: str) -> bool:
        """Return whether a word is an article or a form of address."""
        word = word.rstrip(".")
        return word == "the" or self.lexicon.has(word, "form of address")

    def cut(self, span: Span) -> Span:
        """Cut the titles from the start of a name; what stands behind a title is a person's.

        *General Engineering Co* is no general.
        """
        if span.label_ == ORGANISATION or self.is_title_of_person(span[-1].lower_):
            return span
        first, label = span.start, span.label_
        if self.ends_title(span):
            first, label = first + 1, label or self.person_label
        while title := self.at_start(span.doc[first : span.end]):
            first, label = title.end, label or (self.person_label if self.is_role(title) else "")
        if first > span.start and with_legal_form(self.lexicon, span)[2]:
            return span
        return Span(span.doc, first, span.end, label=label)

    def ends_title(self, span: Span) -> bool:
        """Return whether a name starts with a title's last word: *Secretary of (State X Y)*."""
        if len(span) < 2:
            return False
        earliest = max(0, span.start - LONGEST_TITLE + 1)
        starts = range(earliest, span.start)
        return any(self.is_role(span.doc[at : span.start + 1]) for at in starts)

    def at_start(self, name: Span) -> Span | None:
        """Return the title or form of address that a name starts with, None where there is none.

        Where somebody is from is one before a full name: *Frenchman Paul Holm*.
        """
        for length in (2, 1):
            if length < len(name) and self.is_role(name[:length]):
                return name[:length]
        if len(name) > 2 and self.is_demonym(name[0].text):
            return name[:1]
        return name[:1] if len(name) > 1 and self.is_address(name[0].lower_) else None

    def before(self, name: Span) -> range:
        """Return the tokens of the title right before a name: *Secretary-General X Y*."""
        first = max(0, name.start - LONGEST_TITLE)
        words = [t.text_with_ws.lower() for t in name.doc[first : name.start]]
        for k in range(len(words)):
            title = "".join(words[k:]).rstrip().replace("-", " ")
            if self.is_address(title) or self.is_title_of_person(title):
                return range(first + k, name.start)
        return range(0)

    def text_before(self, name: Span) -> str:
        """Return the title right before a name in small letters, "" where there is none."""
        found = self.before(name)
        title = name.doc[found.start : found.stop].text.lower().rstrip(".")
        return "" if title == "the" else title

    def pronoun(self, title: str) -> str:
        """Return the pronoun of a form of address that is of men or of women alone: *Ms*."""
        return self.lexicon.words("form of address").get(title, "")

    def is_title(self, span: Span) -> bool:
        """Return whether words are a title and nothing else: *Japan's Prime Minister, X Y*.

        The recogniser may take one of several words for somebody's name: *Chargé d'Affaires*.
        """
        if span.label_ == self.person_label and len(span) > 1:
            return self.is_role(span)
        return not span.label_ and (
            self.is_role(span) or span[-1].lemma_.lower() in self.ontology.titles
        )
