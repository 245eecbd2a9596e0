"""What many tests share: ontology, bundled pipeline, and the way from rows to statements."""

import datetime as dt
import gc
from collections.abc import Callable, Mapping

import parse
import pytest
from hypothesis import settings
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from kg.coreference import mentions
from kg.extractors import RuleExtractor
from kg.mentions import NameFinder
from kg.model import Document, Mention, Statement
from kg.ontology import Ontology, load_ontology
from kg.parsing.trees import Sentence
from kg.parsing.universal_dependencies import trees
from kg.statements import statements

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

Label = str  # of an entity that a pipeline would have found, e.g. "PERSON"


def pytest_collection() -> None:
    """Let nobody look for garbage while ten thousand tests are collected, for there is none."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Look for garbage again, but not among the tests."""
    gc.freeze()
    gc.enable()


class RowReader:
    """Reads rows as `RuleExtractor` reads articles, `ents` standing in for a pipeline's."""

    def __init__(self, ontology: Ontology):
        self.ontology = ontology
        self.names = NameFinder(parse.NLP, ontology)

    def mentions(
        self, rows: str, *, date: dt.date | None = None, ents: Mapping[str, Label] | None = None
    ) -> tuple[Doc, list[Sentence], dict[int, Mention]]:
        doc = with_ents(parse.parse(rows), ents or {})
        found = list(trees(doc))
        document = Document("article", doc.text, date=date)
        return doc, found, mentions(found, self.names(doc, date), self.ontology, document)

    def statements(
        self, rows: str, *, date: dt.date | None = None, ents: Mapping[str, Label] | None = None
    ) -> list[Statement]:
        doc, found, meant = self.mentions(rows, date=date, ents=ents)
        document = Document("article", doc.text, date=date)
        return list(statements(found, meant, self.ontology, document))


def with_ents(doc: Doc, ents: Mapping[str, Label]) -> Doc:
    """Mark entities by their words, all of their occurrences, longer ones first."""
    words = [t.text for t in doc]
    doc.ents = filter_spans(
        Span(doc, i, i + len(name.split()), label)
        for name, label in ents.items()
        for i in range(len(words))
        if words[i : i + len(name.split())] == name.split()
    )
    return doc


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    return load_ontology()


@pytest.fixture(scope="session")
def by_rows(ontology: Ontology) -> RowReader:
    return RowReader(ontology)


@pytest.fixture(scope="session")
def bundled() -> RuleExtractor:
    """The bundled pipeline with the ontology that ships with kg, loaded once for all tests."""
    return RuleExtractor()


@pytest.fixture(scope="session")
def read_text(bundled: RuleExtractor) -> Callable[..., list[Statement]]:
    """What the bundled pipeline yields for a text."""

    def read(text: str, date: dt.date | None = None) -> list[Statement]:
        ((_, found),) = bundled.statements([Document("article", text, date=date)])
        return found

    return read
