"""Parts of names -> whole names: *Great Barrier Reef*, *All Things Considered*, *Call of Duty*.

The recogniser and the tags leave out words of a name that are no proper nouns by themselves. Inside
a sentence a capital letter tells that they belong to it.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc, Span, Token

from kg.english.lexicon import Family
from kg.mentions.legal_forms import with_legal_form
from kg.mentions.titles import ORGANISATION, Titles

__all__ = ["WholeNames"]

JOINING: Final = {"of", "for", "to"}
MODEL: Final = re.compile(r"\d{1,3}(st|nd|rd|th)?")  # numbers that names begin with
ARTICLES: Final = {"the", "a", "an"}
COUNTED: Final = {"NN", "NNS", "NNPS"}
OPENING: Final = set(':“"‘–—(*/')  # a capital behind them tells nothing
POSSESSIVE: Final = "POS"
NO_PART: Final = {"PRON", "INTJ", "SYM", "X", "PUNCT", "AUX"}

NO_PARTS: Final[tuple[Family, ...]] = (
    "weekday",
    "month",
    "indefinite",
    "no name",
    "form of address",
)


@dataclass(frozen=True)
class WholeNames:
    """Grows the names of one text; `taken` are the tokens of those that the ontology lists.

    `headlines` are the tokens of headlines, in which a capital tells nothing.
    """

    doc: Doc
    titles: Titles
    taken: Collection[int]
    headlines: Collection[int]

    def spans(self, found: Collection[Span]) -> Iterator[Span]:
        """Yield each name with all words that belong to it."""
        others = {i for s in found if s.label_ for i in range(s.start, s.end)}
        for span in found:
            is_grown = len(span) and span.start not in self.taken
            yield self.whole(span, others) if is_grown else span

    def whole(self, span: Span, others: Collection[int]) -> Span:
        """Return a name with the words beside it that have a capital and are no other name's."""
        first, last = span.start, span.end
        if span.label_ in {"", ORGANISATION}:
            while not self.doc[first].is_sent_start and self.is_free(first - 1, others):
                first -= 1
        while self.is_free(last, others) and self.may_follow(span, last):
            last += 1
        if span.label_ != self.titles.person_label:
            last = self.with_particle(last, others)
        last = self.with_partner(last)
        if span.label_ == self.titles.person_label:
            last = self.with_suffix(last)
        else:
            first = self.with_joined(first, last, others)
        first = self.with_head(first, others) if not span.label_ else first
        first = self.with_title(self.with_members(first))
        first = self.with_number(self.with_rank(first, last), last)
        return Span(self.doc, first, last, label=span.label_)

    def is_free(self, at: int, others: Collection[int]) -> bool:
        """Return whether a word belongs to the name beside it, and to no other."""
        return at not in others and self.is_part(at)

    def may_follow(self, span: Span, at: int) -> bool:
        """Return whether a word may end a name: a surname that of a person, *Road* that of a town.

        *Chad Zorvex* can be two names, and letters behind a person are an honour: *Ada Keita KC*.
        """
        if span.label_ in {"", ORGANISATION}:
            return True
        word = self.doc[at]
        is_kind = self.titles.lexicon.has(word.lower_, "named kind")
        if span.label_ == self.titles.person_label:
            return is_kind or (word.pos_ == "PROPN" and word.text.istitle())
        return is_kind or self.is_kind(at + 1) or (at > span.end and self.is_kind(at))

    def is_kind(self, at: int) -> bool:
        """Return whether a word ends the name of a place or body: *Dorn High School*."""
        noun = self.doc[at : at + 1].text.lower()
        told = self.titles.lexicon.words("named kind").get(noun) in {"body", "site"}
        return self.is_part(at) and (told or bool(self.titles.ontology.classes_called(noun)))

    def with_head(self, first: int, others: Collection[int]) -> int:
        """Return where a name starts with what stands before its *of*: *Call of Duty*."""
        at = first - 2 if first > 1 and self.doc[first - 1].lower_ != "the" else first - 3
        if at < 0 or self.doc[at + 1].lower_ not in JOINING or at in self.taken:
            return first
        while at not in self.taken and self.is_part(at) and not self.labelled(at):
            first, at = at, at - 1
        return first

    def with_rank(self, first: int, last: int) -> int:
        """Return where the name of a company begins with a rank: *General Engineering Co*."""
        before = self.doc[first - 1 : first]
        is_rank = any(
            is_capitalised(t) and self.titles.is_title_of_person(t.lower_) for t in before
        )
        if first < 2 or not is_rank:
            return first
        name = Span(self.doc, first, last)
        return first - 1 if with_legal_form(self.titles.lexicon, name)[2] else first

    def with_number(self, first: int, last: int) -> int:
        """Return where a name begins with a number: *the 737 Max*, not *the 20 Abrams tanks*."""
        if first < 2 or not MODEL.fullmatch(self.doc[first - 1].text):
            return first
        before, name, behind = self.doc[first - 2], self.doc[last - 1], self.doc[last : last + 1]
        is_one = before.lower_ in ARTICLES or first - 2 in self.taken
        is_thing = name.tag_ == "NNP" and not any(t.tag_ in COUNTED for t in behind)
        is_month = self.titles.lexicon.has(self.doc[first].lower_, "month")
        return first - 1 if is_one and is_thing and not is_month else first

    def with_particle(self, last: int, others: Collection[int]) -> int:
        """Return where a name of another language ends: *Observatório do Clima*."""
        particle = self.doc[last : last + 1].text
        is_particle = particle.islower() and self.titles.lexicon.has(particle, "surname prefix")
        return last + 2 if is_particle and self.is_free(last + 1, others) else last

    def with_partner(self, last: int) -> int:
        """Return where a name ends with what a slash joins to it: *Progress Party/Civic*."""
        behind = self.doc[last - 1 : last + 2]
        if len(behind) < 3 or behind[1].text != "/" or behind[0].whitespace_:
            return last
        told = self.titles.lexicon.words("named kind").get(behind[0].lower_)
        is_name = behind[2].text[0].isupper() and not behind[1].whitespace_
        return last + 2 if told == "body" and is_name else last

    def with_suffix(self, last: int) -> int:
        """Return where the name of a father or son ends: *Ada Holm Snr*."""
        behind = self.doc[last : last + 1].text
        is_suffix = self.titles.lexicon.has(behind.lower().rstrip("."), "name suffix")
        return last + 1 if is_suffix and behind[:1].isupper() else last

    def with_joined(self, first: int, last: int, others: Collection[int]) -> int:
        """Return where the name of a body begins: *the National Security and Defence Council*."""
        if first < 2 or last - first < 2 or self.doc[first - 1].lower_ != "and":
            return first
        at, kinds = first - 2, self.titles.lexicon.words("named kind")
        if kinds.get(self.doc[last - 1].lower_) != "body" or self.doc[at].lower_ in kinds:
            return first
        while self.is_free(at, others) and not self.labelled(at):
            first, at = at, at - 1
        return first

    def with_members(self, first: int) -> int:
        """Return where a name begins with whose body it is: *People's Progress Party*."""
        if (
            first < 2
            or self.doc[first - 1].tag_ != POSSESSIVE
            or not is_capitalised(self.doc[first])
        ):
            return first
        word = self.doc[first - 2]
        is_members = self.titles.lexicon.has(word.lower_, "members")
        return first - 2 if is_capitalised(word) and is_members else first

    def with_title(self, first: int) -> int:
        """Return where a name begins with whose it is: *the Prime Minister's Office*.

        What stands before the title with a capital belongs to it: *the U.S. Attorney General's*.
        """
        if first < 2 or self.doc[first - 1].tag_ != POSSESSIVE:
            return first
        title = self.titles.before(self.doc[first - 1 : first])
        if not title or not all(is_capitalised(self.doc[k]) for k in title):
            return first
        start = title.start
        while start > 0 and self.is_before_title(self.doc[start - 1]):
            start -= 1
        return start

    def is_before_title(self, word: Token) -> bool:
        """Return whether a word with a capital is the first of a title, or whose it is."""
        return word.pos_ == "PROPN" and word.text[0].isupper() and not word.is_sent_start

    def labelled(self, at: int) -> bool:
        """Return whether a token is part of one of the recogniser's names."""
        return bool(self.doc[at].ent_type_)

    def is_part(self, at: int) -> bool:
        """Return whether a word beside a name belongs to it."""
        if not 0 < at < len(self.doc) or at in self.taken or at in self.headlines:
            return False
        word = self.doc[at]
        if not is_capitalised(word) or word.is_sent_start or self.doc[at - 1].text in OPENING:
            return False
        return word.pos_ not in NO_PART and not self.is_other(word)

    def is_other(self, word: Token) -> bool:
        """Return whether a word with a capital stands before or behind names without being one."""
        lexicon, ontology = self.titles.lexicon, self.titles.ontology
        low = word.lower_.rstrip(".")
        return (
            self.titles.is_title_of_person(low)
            or word.text in ontology.names
            or any(lexicon.has(low, each) for each in NO_PARTS)
        )


def is_capitalised(word: Token) -> bool:
    """Return whether a word begins with a capital and goes on in letters."""
    return word.text[0].isupper() and len(word.text) > 1 and word.text.replace("-", "").isalpha()
