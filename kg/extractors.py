"""Documents -> statements: the protocol that whoever reads articles fulfils, and the rules of kg.

Another extractor is a class with one method, registered under the entry-point group
`kg.extractors`; `kg build --extractor NAME` chooses it. spaCy is imported when something is read.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields, replace
from functools import cache, cached_property
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from kg.errors import ExtractorError
from kg.model import Document, Event, Mention, Reading, Statement

if TYPE_CHECKING:
    from spacy.language import Language

    from kg.clauses import OpenRow
    from kg.mentions import NameFinder
    from kg.ontology import Ontology
    from kg.parsing.articles import Parse
    from kg.statements import Told
    from kg.statements.context import Judge

__all__ = [
    "RULES",
    "EventExtractor",
    "Extractor",
    "RuleExtractor",
    "load_extractor",
    "ontology_of",
    "readings",
]

GROUP = "kg.extractors"
RULES = "rules"  # the name of kg's own


@runtime_checkable
class Extractor(Protocol):
    """Reads what documents state.

    An extractor can be pickled, so that workers can carry it: it loads what is large when it
    first reads, and leaves that out of its state. It is made with `model` and `ontology`, the
    language pipeline and the ontology folder that the user named, each None for the usual one.
    """

    def statements(
        self, documents: Iterable[Document]
    ) -> Iterator[tuple[Document, list[Statement]]]:
        """Yield each document with its statements, in the order given."""
        ...


@runtime_checkable
class EventExtractor(Extractor, Protocol):
    """Reads events beside statements; an extractor need not."""

    def readings(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Yield what each document tells, in the order given."""
        ...


def readings(extractor: Extractor, documents: Iterable[Document]) -> Iterator[Reading]:
    """Yield what an extractor reads, with events if it knows any."""
    if isinstance(extractor, EventExtractor):
        yield from extractor.readings(documents)
    else:
        found = extractor.statements(documents)
        yield from (Reading(document, statements, []) for document, statements in found)


@cache
def bundled_pipeline() -> "Language":
    """Load the bundled pipeline, once for all extractors of a process."""
    from kg.parsing import load_pipeline

    return load_pipeline()


@cache
def shipped_names() -> "NameFinder":
    """Return what finds the names of the ontology that ships with kg, once for a process."""
    from kg.mentions import NameFinder
    from kg.ontology import load_ontology

    return NameFinder(bundled_pipeline(), load_ontology())


@dataclass(frozen=True)
class RuleExtractor:
    """The rules of kg: a parser, an ontology and a lexicon, each loaded when first needed."""

    model: str | None = None
    folder: Path | None = None  # of the ontology
    judge: "Judge | None" = field(
        default=None, repr=False
    )  # of how sure a reading is; None: kg's own table
    tells_events: bool = field(default=True, repr=False)  # beside statements, which take less time

    def __getstate__(self) -> dict[str, object]:
        """Leave out what is loaded."""
        return {each.name: getattr(self, each.name) for each in fields(self)}

    @cached_property
    def ontology(self) -> "Ontology":
        """The ontology of the folder, or the one that ships with kg."""
        from kg.ontology import load_ontology

        return load_ontology(self.folder)

    @cached_property
    def nlp(self) -> "Language":
        """The language pipeline."""
        from kg.parsing import load_pipeline

        return load_pipeline(self.model) if self.model is not None else bundled_pipeline()

    @cached_property
    def names(self) -> "NameFinder":
        """What finds the names of the ontology's actors in a text."""
        from kg.mentions import NameFinder

        if self.model is None and self.folder is None:
            return shipped_names()
        return NameFinder(self.nlp, self.ontology)

    def statements(
        self, documents: Iterable[Document]
    ) -> Iterator[tuple[Document, list[Statement]]]:
        """Yield each document with its statements."""
        for reading in self.readings(documents):
            yield reading.document, reading.statements

    def readings(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Yield what each document tells, with the places of the document as it came."""
        from kg.documents.blocks import restored
        from kg.parsing.articles import parses

        statements: list[Statement] = []
        events: list[Event] = []
        window = Window(self)
        for parse in parses(self.nlp, documents, self.ontology.names):
            for told in window.told(parse):
                statements.extend(told.statements)
                events.extend(told.events)
            if parse.ends_article:
                yield restored(Reading(parse.document, statements, events), parse.prose)
                statements, events = [], []
                window = Window(self)

    def open_rows(
        self, documents: Iterable[Document]
    ) -> "Iterator[tuple[Document, list[OpenRow]]]":
        """Yield each document with its surface propositions."""
        from kg.clauses import open_rows
        from kg.parsing.articles import parses
        from kg.parsing.sparing import spared

        found: list[OpenRow] = []
        for parse in parses(self.nlp, documents):
            for sentence in parse.sentences:
                with spared(sentence, parse.document.id):
                    found.extend(list(open_rows(sentence)))
            if parse.ends_article:
                yield parse.prose.original, found
                found = []


class Window:
    """Reads an article window by window, each with what those before it have told."""

    def __init__(self, rules: RuleExtractor) -> None:
        from kg.coreference import Background
        from kg.mentions import FullNames
        from kg.statements import Things

        self.rules = rules
        self.things = Things()
        self.known = FullNames()
        self.background = Background()
        self.meant: dict[tuple[str, str], Mention] = {}  # by whom and how it is written, once

    def told(self, parse: "Parse") -> "Iterator[Told]":
        """Yield what each sentence of the next window tells."""
        from kg.coreference import mentions
        from kg.roles import load_labeller
        from kg.statements import told

        document, sentences, ontology = parse.document, parse.sentences, self.rules.ontology
        found = self.rules.names(parse.doc, document.date, self.known)
        first = parse.first
        names = [replace(n, first=n.first + first, last=n.last + first) for n in found]
        meant = mentions(sentences, names, ontology, document, self.background)
        earlier = list(self.meant.values())
        if not parse.ends_article:
            self.meant = {(m.entity.id, m.text): m for m in [*meant.values(), *earlier]}
        judge, labeller = self.rules.judge, load_labeller()
        yield from told(
            sentences,
            meant,
            ontology,
            document,
            labeller,
            judge=judge,
            earlier=earlier,
            things=self.things,
            with_events=self.rules.tells_events,
        )


def ontology_of(extractor: Extractor, folder: Path | None) -> "Ontology":
    """Return the ontology to write with, which the rules have loaded already."""
    from kg.ontology import load_ontology

    return extractor.ontology if isinstance(extractor, RuleExtractor) else load_ontology(folder)


def load_extractor(
    name: str = RULES, *, model: str | None = None, ontology: Path | None = None
) -> Extractor:
    """Make the extractor of a name: kg's own rules, or one that another package registers.

    >>> load_extractor()
    RuleExtractor(model=None, folder=None)

    Raises:
        ExtractorError: nobody registers the name, or what is registered cannot be used.
    """
    if name == RULES:  # also in a checkout that nobody installed
        return RuleExtractor(model, ontology)
    registered = {each.name: each for each in entry_points(group=GROUP)}
    if name not in registered:
        known = ", ".join(sorted({RULES, *registered}))
        msg = f"no extractor is called {name}: choose one of {known}, or install its package"
        raise ExtractorError(msg)
    try:
        made = registered[name].load()(model, ontology)
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        msg = f"the extractor {name} cannot be loaded ({reason}): install its package again"
        raise ExtractorError(msg) from error
    if not isinstance(made, Extractor):
        msg = f"the extractor {name} has no method `statements`: its package must add one"
        raise ExtractorError(msg)
    return made
