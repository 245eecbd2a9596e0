"""spaCy Doc -> proper names, each resolved to one entity for all its forms in the article."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span, Token
from spacy.util import filter_spans

from kg.model import Entity
from kg.ontology import Ontology

__all__ = ["UNKNOWN", "NameFinder", "NameSpan", "slug"]

Kind = Literal["label", "demonym", "metonym", "minted"]
PERSON = "Person"
LONGEST_TITLE = 3  # tokens: *Secretary of State*
LONG = 2  # tokens beyond which a name is found in any case: *Organisation for … Co-Operation*
UNKNOWN = "Actor"  # the class of a name of which nothing says what it names
TITLE_END = re.compile(
    r"^(?:(?:the|mr|mrs|ms|dr|sir|gen|lt|col|sen|rep|gov)\.?\s+)+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A proper name: tokens `first` to `last`, half-open, and the entity that it names.

    `kind` tells a name of its own ("label", or "minted" for one that the ontology lacks) from a
    demonym (*Russian*) and a capital that may stand for its state ("metonym").
    """

    first: int
    last: int
    entity: Entity
    kind: Kind


def slug(label: str) -> str:
    """Turn a label into a local name.

    >>> slug("Siverskyi Donets-Donbas canal")
    'Siverskyi_Donets-Donbas_canal'
    """
    return re.sub(r"[^\w-]+", "_", label).strip("_-") or "unnamed"


class NameFinder:
    """Finds names: the ontology's by their labels, others by the pipeline's entities.

    Built once for a pipeline and an ontology: making the matcher costs more than a sentence.
    """

    def __init__(self, nlp: Language, ontology: Ontology):
        self.ontology = ontology
        labels = ontology.classes[PERSON].entity_labels if PERSON in ontology.classes else ()
        self.person_label = next(iter(labels), "")  # what a name behind a title gets
        self.matcher = PhraseMatcher(nlp.vocab, attr="ORTH")
        self.folded = PhraseMatcher(nlp.vocab, attr="LOWER")  # long names, whatever their case
        for label in ontology.names:
            doc = nlp.make_doc(label)
            matcher = self.folded if len(doc) > LONG and label[0].isupper() else self.matcher
            matcher.add(label, [doc])

    def __call__(self, doc: Doc, date: dt.date | None = None) -> list[NameSpan]:
        """Return the names of an article in the order of the text, none overlapping.

        The article's date tells for whom office holders act.
        """
        listed = list(self.listed(doc))
        found = (*entity_spans(doc), *proper_runs(doc))
        others = (self.untitled(joined(s)) for s in found)
        length = {i: len(s) for s in listed for i in range(s.start, s.end)}
        longer = (s for s in others if all(length.get(t.i, 0) < len(s) for t in s))
        spans = filter_spans([*listed, *(s for s in longer if len(s))])
        titles = {i for s in spans for i in self.title_before(s)}
        spans = [s for s in spans if (len(s) > 1 or s.start not in titles) and not self.is_title(s)]
        known = {(s.start, s.end): s for s in listed}
        names = [
            self.known(known[s.start, s.end], date) if (s.start, s.end) in known else self.minted(s)
            for s in spans
        ]
        return one_entity_each(names, doc)

    def listed(self, doc: Doc) -> Iterator[Span]:
        """Yield the ontology's names, longest first, but not those inside a person's name."""
        inside_person = {
            i
            for ent in doc.ents
            if is_person(ent, self.ontology)
            for i in range(ent.start, ent.end)
        }
        whole = {(ent.start, ent.end) for ent in doc.ents}
        found = [*self.matcher(doc, as_spans=True), *self.folded(doc, as_spans=True)]
        for span in filter_spans(s for s in found if s[0].text[0].isupper() or len(s) == 1):
            alone = span.start not in inside_person or (span.start, span.end) in whole
            if alone or self.is_person_name(span):
                yield Span(doc, span.start, span.end, label=span.label)

    def untitled(self, span: Span) -> Span:
        """Cut what stands before a name: *the*, *Mr*, *President*, *Foreign Minister*."""
        nouns = self.ontology.called(PERSON)
        first, label = span.start, span.label_
        if first > 1 and len(span) > 1 and span.doc[first - 2 : first + 1].text.lower() in nouns:
            first, label = first + 1, label or self.person_label  # *Secretary of State X Y*
        while first < span.end - 1 and span.label_ != "ORG":
            pair = span.doc[first : first + 2].text.lower()
            if pair in nouns and first + 2 < span.end:
                first, label = first + 2, label or self.person_label
            elif span.doc[first].lower_ in nouns:
                first, label = first + 1, label or self.person_label
            elif is_before_name(span.doc[first].lower_):
                first += 1
            else:
                break
        return Span(span.doc, first, span.end, label=label)

    def title_before(self, name: Span) -> range:
        """Return the tokens of the title right before a name: *Secretary-General X Y*."""
        for first in range(max(0, name.start - LONGEST_TITLE), name.start):
            title = name.doc[first : name.start].text.lower().replace("-", " ")
            if is_before_name(title) or title in self.ontology.called(PERSON):
                return range(first, name.start)
        return range(0)

    def is_title(self, span: Span) -> bool:
        """Whether a span is a title and nothing else: *Japan's Prime Minister, Shinzo Abe*."""
        nouns = self.ontology.called(PERSON)
        return not span.label and (span.text.lower() in nouns or span[-1].lemma_.lower() in nouns)

    def is_person_name(self, span: Span) -> bool:
        """Whether a listed name is a person's."""
        return self.ontology.actors[self.ontology.names[span.label_].actor].entity.type == PERSON

    def known(self, span: Span, date: dt.date | None) -> NameSpan:
        """Return the name of an actor of the ontology."""
        name = self.ontology.names[span.label_]
        entity = self.ontology.actors[name.actor].entity
        acts_for = self.ontology.acts_for(entity.id, date)
        return NameSpan(span.start, span.end, replace(entity, acts_for=acts_for), name.kind)

    def minted(self, span: Span) -> NameSpan:
        """Return a name that the ontology lacks, its class by the pipeline's label."""
        first, last = span.start, span.end
        while last - first > 1 and span.doc[first].lower_ in {"the", "mr", "mrs", "ms", "dr"}:
            first += 1
        while last - first > 1 and span.doc[last - 1].text in {"'s", "’s", "'", "’"}:
            last -= 1
        label = TITLE_END.sub("", span.doc[first:last].text).strip()
        class_ = self.ontology.class_of_entity_label(span.label_) if span.label_ else UNKNOWN
        return NameSpan(first, last, Entity(slug(label), label, class_ or UNKNOWN), "minted")


FORMS_OF_ADDRESS = set(
    "the mr mrs ms dr sir gen lt col sgt capt captain colonel general major lieutenant admiral "
    "sergeant brigadier commander judge justice archbishop bishop reverend rev "
    "sheikh imam rabbi professor prof lord lady dame".split()
)


def is_before_name(lower: str) -> bool:
    """Whether a word is an article or a form of address."""
    return lower.rstrip(".") in FORMS_OF_ADDRESS


def is_person(ent: Span, ontology: Ontology) -> bool:
    """Whether the pipeline takes an entity for a person."""
    return ontology.class_of_entity_label(ent.label_) == PERSON


def entity_spans(doc: Doc) -> Iterator[Span]:
    """Yield the pipeline's entities that name something: persons, bodies, places."""
    for ent in doc.ents:
        if ent.label_ not in NUMERIC and any(t.is_alpha for t in ent):
            yield ent


NUMERIC = {"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "NORP", "EVENT"}


def proper_runs(doc: Doc) -> Iterator[Span]:
    """Yield runs of proper nouns that the pipeline's entities leave out."""
    run: list[int] = []
    for token in doc:
        if token.text[0].isupper() and (is_unnamed(token) or is_quoted(token)):
            run.append(token.i)
        elif run:
            yield Span(doc, run[0], run[-1] + 1)
            run = []
    if run:
        yield Span(doc, run[0], run[-1] + 1)


def joined(span: Span) -> Span:
    """Take in what a hyphen joins to a name: *COVID-19*, *SARS-CoV-2*, *Anna Berg-Lund*."""
    doc, last = span.doc, span.end
    while last + 1 < len(doc) and doc[last].text == "-" and not doc[last].whitespace_:
        behind = doc[last + 1]
        closed = not doc[last - 1].whitespace_
        person = span.label_ == "PERSON" and behind.is_title
        if not closed or not (behind.text[:1].isdigit() or person or behind.text[:1].isupper()):
            break
        last += 2
    return Span(doc, span.start, last, label=span.label_)


def is_unnamed(token: Token) -> bool:
    """Whether a word is a proper noun that no entity holds."""
    proper = token.pos_ == "PROPN" and not token.ent_type_ and token.dep_ != "amod"
    return proper and not is_no_name(token.lower_)


def is_quoted(token: Token) -> bool:
    """Whether a word stands alone in quotation marks before a noun: *the “Kanal” district*."""
    if token.i == 0 or token.i + 2 >= len(token.doc) or token.ent_type_:
        return False
    return token.nbor(-1).is_quote and token.nbor(1).is_quote and token.nbor(2).pos_ == "NOUN"


NO_NAMES = set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december jan feb mar apr jun jul aug sept sep "
    "oct nov dec mr mrs ms dr few many several some others".split()
)


def is_no_name(lower: str) -> bool:
    """Whether a word names a day or month, is a form of address, or counts: *Few had thought*."""
    return lower.rstrip(".") in NO_NAMES


def one_entity_each(names: list[NameSpan], doc: Doc) -> list[NameSpan]:
    """Give short forms the entity of the full name: *Bardella*, *RN*, *Rosatom*.

    A form that fits two entities of the article stays on its own.
    """
    full = {n.entity.id: n for n in names if n.kind in {"label", "minted"}}
    aliases: dict[str, set[str]] = {}
    for name in full.values():
        for form in short_forms(name, doc):
            aliases.setdefault(form, set()).add(name.entity.id)
    return [resolved(name, aliases, full, doc) for name in names]


def resolved(
    name: NameSpan, aliases: dict[str, set[str]], full: dict[str, NameSpan], doc: Doc
) -> NameSpan:
    """Replace a minted short form by the entity whose short form it is."""
    person = is_surname(name, aliases, full, doc)
    if name.kind != "minted" and not person:
        return name
    candidates = aliases.get(doc[name.first : name.last].text, set()) - {name.entity.id}
    if len(candidates) != 1:
        return name
    target = full[next(iter(candidates))]
    return replace(name, entity=target.entity, kind="label")


def is_surname(
    name: NameSpan, aliases: dict[str, set[str]], full: dict[str, NameSpan], doc: Doc
) -> bool:
    """Whether a town's name is that of somebody named in full before: *Sudesh Amman … Amman*."""
    if name.last - name.first > 1 or name.first == 0 or name.entity.type == PERSON:
        return False
    placed = doc[name.first - 1].pos_ == "ADP"
    known = [full[each] for each in aliases.get(doc[name.first].text, ())]
    return not placed and any(each.entity.type == PERSON for each in known)


def short_forms(name: NameSpan, doc: Doc) -> Iterator[str]:
    """Yield the forms that an article uses after the full name.

    A person's last words, a body's first word, its initials, and what stands in brackets
    behind it.
    """
    words = [t.text for t in doc[name.first : name.last]]
    if name.entity.type == PERSON:
        yield from (" ".join(words[k:]) for k in range(1, len(words)))
    elif len(words) > 1:
        initials = "".join(w[0] for w in words if w[0].isupper())
        if len(initials) > 1:
            yield initials
    yield from bracketed(name, doc)


def bracketed(name: NameSpan, doc: Doc) -> Iterable[str]:
    """Return the abbreviation in brackets right behind a name: *National Rally (RN)*."""
    after = doc[name.last : name.last + 3]
    if len(after) == 3 and after[0].text in {"(", "-LRB-"} and after[2].text in {")", "-RRB-"}:
        abbreviation = after[1].text
        if abbreviation.isupper() and doc[name.first].text[0] == abbreviation[0]:
            return (abbreviation,)
    return ()
