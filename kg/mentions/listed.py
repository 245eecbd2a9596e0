"""spaCy Doc -> the names that the ontology lists."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from kg.mentions.name_spans import NameSpan, word_before
from kg.ontology import Ontology

__all__ = ["ListedNames"]

BEHIND_DATELINE = {",", "(", "-", "–", "—"}
LONGEST_PLACE = 4  # tokens: *DAR ES SALAAM*
SHORTEST_IN_CAPITALS = 4  # letters: no abbreviation
LONG = 2  # tokens beyond which a name is found in any case: *Organisation for … Co-Operation*
WORD = re.compile(r"[^\W_]+")


class ListedNames:
    """Finds the ontology's names; built once, as making the matcher costs more than a sentence.

    A name is added to the matcher when its first word stands in a text: an article has few of them.
    """

    def __init__(self, nlp: Language, ontology: Ontology):
        self.ontology, self.nlp = ontology, nlp
        self.matcher = PhraseMatcher(nlp.vocab, attr="ORTH")
        self.folded = PhraseMatcher(nlp.vocab, attr="LOWER")  # long names, whatever their case
        self.unmet: dict[str, list[str]] = defaultdict(list)  # by their first words
        for label in ontology.names:
            self.unmet["".join(WORD.findall(label.lower())[:1])].append(label)

    def meet(self, doc: Doc) -> None:
        """Let names be found whose first words stand in a text."""
        words = set(WORD.findall(" ".join((doc.text, *{*map(str, doc)})).lower()))
        for word in [*sorted(words & self.unmet.keys()), ""]:
            for label in self.unmet.pop(word, ()):
                name = self.nlp.make_doc(label)
                matcher = self.folded if len(name) > LONG and label[0].isupper() else self.matcher
                matcher.add(label, [name])

    def spans(self, doc: Doc) -> Iterator[Span]:
        """Yield the names that stand in a text, longest first, but not inside a person's name."""
        self.meet(doc)
        inside = {i for ent in self.persons(doc) for i in range(ent.start, ent.end)}
        whole = {(ent.start, ent.end) for ent in doc.ents}
        found = (
            *self.matcher(doc, as_spans=True),
            *self.folded(doc, as_spans=True),
            *self.dateline(doc),
            *self.capitals(doc),
        )
        named = (s for s in found if is_written_as_name(s) and not is_of_currency(s))
        for span in filter_spans(named):
            alone = span.start not in inside or (span.start, span.end) in whole
            if alone or self.is_of_person(span):
                yield Span(doc, span.start, span.end, label=span.label)

    def dateline(self, doc: Doc) -> Iterator[Span]:
        """Yield the place in capitals that an article begins with: *NAIROBI, May 2 -*."""
        run = list(takewhile(lambda t: t.is_upper and t.is_alpha, doc[:LONGEST_PLACE]))
        name = " ".join(t.text for t in run).title()
        ends = len(run) < len(doc) and doc[len(run)].text in BEHIND_DATELINE
        if ends and name in self.ontology.names:
            yield Span(doc, 0, len(run), label=name)

    def capitals(self, doc: Doc) -> Iterator[Span]:
        """Yield the names in capitals that sentences begin with: *CHINA has sent troops*."""
        for first in (t for t in doc[:-1] if t.is_sent_start and t.is_upper and t.is_alpha):
            name, behind = first.text.title(), first.nbor()
            is_word = len(first) >= SHORTEST_IN_CAPITALS and behind.is_lower
            if is_word and name in self.ontology.names:
                yield Span(doc, first.i, first.i + 1, label=name)

    def persons(self, doc: Doc) -> Iterator[Span]:
        """Yield the entities that the pipeline takes for persons."""
        for ent in doc.ents:
            if self.ontology.is_person(self.ontology.class_of_entity_label(ent.label_)):
                yield ent

    def is_of_person(self, span: Span) -> bool:
        """Return whether a listed name is a person's."""
        actor = self.ontology.actors[self.ontology.names[span.label_].actor]
        return self.ontology.is_person(actor.entity.type)

    def name(self, span: Span, date: dt.date | None) -> NameSpan:
        """Return the name of an actor of the ontology, with whom the actor acts for on a day."""
        name = self.ontology.names[span.label_]
        entity = self.ontology.actors[name.actor].entity
        acts_for = self.ontology.acts_for(entity.id, date)
        if acts_for != entity.acts_for:
            entity = replace(entity, acts_for=acts_for)
        return NameSpan(span.start, span.end, entity, name.kind, word_before(span))


def is_written_as_name(span: Span) -> bool:
    """Return whether a match begins as the name does: *Chad and Mali*, not *chad and mali*."""
    return span[0].text[0].isupper() or len(span) == 1 or span.label_[0].islower()


def is_of_currency(span: Span) -> bool:
    """Return whether a name only tells whose money a sum is in: *US$500m*, *US $500m*."""
    behind = span.doc[span.end : span.end + 1]
    return any(token.is_currency for token in behind)
