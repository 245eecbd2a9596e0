"""spaCy Doc -> its proper names: the ontology's by their labels, others by their shape."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from kg.english.lexicon import Lexicon, load_lexicon
from kg.mentions.addressed import with_relatives
from kg.mentions.full_names import FullNames
from kg.mentions.initials import Initials
from kg.mentions.instruments import Instruments
from kg.mentions.kinds import one_kind_each
from kg.mentions.listed import ListedNames
from kg.mentions.merged import merged
from kg.mentions.name_spans import NameSpan
from kg.mentions.no_names import NoNames
from kg.mentions.shared_names import SharedNames
from kg.mentions.short_forms import one_entity_each
from kg.mentions.state_bodies import described_body
from kg.mentions.titles import Titles
from kg.mentions.unlisted import UnlistedNames
from kg.mentions.whole_names import WholeNames
from kg.ontology import Ontology

__all__ = ["NameFinder"]


class NameFinder:
    """Finds names: the ontology's by their labels, others by the pipeline's entities.

    Built once for a pipeline and an ontology; `lexicon` is the one that ships with kg unless
    another is given.
    """

    def __init__(self, nlp: Language, ontology: Ontology, lexicon: Lexicon | None = None):
        lexicon = lexicon or load_lexicon()
        self.ontology = ontology
        self.listed = ListedNames(nlp, ontology)
        self.unlisted = UnlistedNames(ontology, lexicon)
        self.titles = Titles(ontology, lexicon)
        self.initials = Initials(ontology)
        self.instruments = Instruments(lexicon)
        self.shared = SharedNames(ontology, self.unlisted)

    def __call__(
        self, doc: Doc, date: dt.date | None = None, earlier: FullNames | None = None
    ) -> list[NameSpan]:
        """Return the names of an article in the order of the text, none overlapping.

        The article's date tells for whom office holders act. Of an article that is read window by
        window, `earlier` keeps the full names of those before.
        """
        no_names = NoNames(doc, self.titles)
        known = (s for s in self.listed.spans(doc) if not no_names.is_no_actor(s))
        listed = {(s.start, s.end): s for s in known}
        taken = {i for s in listed.values() for i in range(s.start, s.end)}
        found = list(map(self.titles.cut, self.unlisted.spans(doc)))
        whole = WholeNames(doc, self.titles, taken, no_names.headlines).spans(found)
        laws = {(s.start, s.end): s for s in self.instruments.spans(doc)}
        others = longer([*laws.values(), *no_names.names(whole)], listed.values())
        spans = self.without_titles(filter_spans([*listed.values(), *others]))
        names = [
            self.listed.name(listed[s.start, s.end], date)
            if (s.start, s.end) in listed
            else self.new_name(s, is_law=(s.start, s.end) in laws)
            for s in spans
        ]
        names = merged(list(with_relatives(names, doc, self.titles)), doc, self.ontology)
        names = self.shared.told_apart(names, doc)
        full = earlier if earlier is not None else FullNames()
        names = one_kind_each(list(self.initials.listed(names)), doc, self.titles, full.tallies)
        return one_entity_each(names, doc, self.titles, full)

    def new_name(self, span: Span, *, is_law: bool) -> NameSpan:
        """Return the name of whom or what the ontology lacks."""
        if is_law:
            return self.instruments.name(span)
        return described_body(self.ontology, self.unlisted.name(span))

    def without_titles(self, spans: Collection[Span]) -> list[Span]:
        """Leave out spans that are no names but titles, or a title's last word."""
        before = {i for span in spans for i in self.titles.before(span)}
        names = [s for s in spans if len(s) > 1 or s.start not in before]
        return [s for s in names if not self.titles.is_title(s)]


def longer(spans: Iterable[Span], listed: Collection[Span]) -> Iterator[Span]:
    """Yield the spans that are longer than each listed name that they overlap."""
    length = {i: len(s) for s in listed for i in range(s.start, s.end)}
    for span in spans:
        if len(span) and all(length.get(i, 0) < len(span) for i in range(span.start, span.end)):
            yield span
