"""Articles -> KnowledgeGraph: the one place that puts the stages together.

The stages are imported when something is read: `kg query` and `kg --help` need no spaCy.
"""

import datetime as dt
import html
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from kg.errors import DocumentError, KgError
from kg.model import Document, Statement

if TYPE_CHECKING:
    import networkx as nx
    from rdflib import Dataset
    from spacy.language import Language
    from spacy.tokens import Doc

    from kg.clauses import OpenRow
    from kg.mentions import NameFinder
    from kg.ontology import Ontology
    from kg.parsing.trees import Sentence
    from kg.questions import Answer

__all__ = ["KnowledgeGraph", "Reader", "build", "extract", "extract_open"]

BATCH = 32  # articles that the pipeline takes at a time: more gains nothing and costs memory


def fail(error: KgError) -> None:
    """Raise: what to do about a bad article unless the caller says otherwise."""
    raise error


@dataclass(frozen=True)
class KnowledgeGraph:
    """What a build made: an rdflib Dataset, and ways to ask it and look at it."""

    dataset: "Dataset"
    documents: Sequence[Document] = ()
    statements: Sequence[Statement] = ()

    def query(self, sparql: str) -> "Answer":
        """Ask in SPARQL; the prefixes are bound."""
        from kg.questions import ask

        return ask(self.dataset, sparql)

    def ask(self, name: str, /, **parameters: object) -> "Answer":
        """Ask a canned question, as *claims_by*, with what it wants to know: speaker="Kremlin"."""
        from kg.questions import ask, question

        given = {key: str(value) for key, value in parameters.items()}
        return ask(self.dataset, question(name, given, dataset=self.dataset))

    def network(self, view: Literal["actors", "states"] = "actors") -> "nx.MultiDiGraph[str]":
        """Return the relations as a networkx graph: of actors, or rolled up to states."""
        from kg.network import network

        return network(self.dataset, view=view)

    def html(self) -> str:
        """Return the interactive page."""
        from kg.page import html as page

        return page(self.network(), title=self.title, states=self.network("states"))

    def page(self, path: str | os.PathLike[str]) -> None:
        """Write the interactive page."""
        from kg.page import save

        save(self.network(), path, title=self.title, states=self.network("states"))

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the graph as TriG."""
        from kg.store import save

        save(self.dataset, Path(path))

    @property
    def title(self) -> str:
        """Name the graph for its page: by its article, or by how many there are."""
        if len(self.documents) == 1:
            return self.documents[0].title or self.documents[0].id
        return f"{len(self.documents)} articles" if self.documents else "Knowledge graph"

    def __repr__(self) -> str:
        articles, found = len(self.documents), len(self.statements)
        return f"<KnowledgeGraph: {articles} articles, {found} statements>"

    def _repr_html_(self) -> str:
        return (
            f'<iframe srcdoc="{html.escape(self.html(), quote=True)}" sandbox="allow-scripts" '
            'style="width:100%;height:600px;border:1px solid #ccc"></iframe>'
        )

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        """Show the page in a notebook and one line in a terminal."""
        return {"text/html": self._repr_html_(), "text/plain": repr(self)}


class Reader:
    """Reads articles with one pipeline and one ontology, both loaded when first needed."""

    def __init__(self, model: str | None = None, directory: Path | None = None):
        self.model, self.directory = model, directory

    @cached_property
    def ontology(self) -> "Ontology":
        """The ontology of the folder, or the one that ships with kg."""
        from kg.ontology import load_ontology

        return load_ontology(self.directory)

    @cached_property
    def nlp(self) -> "Language":
        """The language pipeline."""
        from kg.parsing import load_pipeline

        return load_pipeline(self.model)

    @cached_property
    def names(self) -> "NameFinder":
        """What finds the names of the ontology's actors in a text."""
        from kg.mentions import NameFinder

        return NameFinder(self.nlp, self.ontology)

    def parsed(
        self, documents: Iterable[Document]
    ) -> Iterator[tuple[Document, "Doc", "list[Sentence]"]]:
        """Parse articles as they come."""
        from kg.parsing.reading import doc_of, trees

        pairs = ((doc_of(self.nlp, d.text), d) for d in documents)
        for doc, document in self.nlp.pipe(pairs, as_tuples=True, batch_size=BATCH):
            yield document, doc, list(trees(doc))

    def statements(
        self, documents: Iterable[Document]
    ) -> Iterator[tuple[Document, list[Statement]]]:
        """Yield each article with its statements."""
        from kg.coreference import mentions
        from kg.statements import statements

        names, ontology = self.names, self.ontology
        for document, doc, sentences in self.parsed(documents):
            found = mentions(sentences, names(doc, document.date), ontology, document)
            yield document, list(statements(sentences, found, ontology, document))

    def open_rows(
        self, documents: Iterable[Document]
    ) -> Iterator[tuple[Document, "list[OpenRow]"]]:
        """Yield each article with its surface propositions."""
        from kg.clauses import open_rows

        for document, _, sentences in self.parsed(documents):
            yield document, [row for sentence in sentences for row in open_rows(sentence)]


def build(
    paths_or_texts: Iterable[str | os.PathLike[str] | Document] | str | os.PathLike[str],
    *,
    date: dt.date | None = None,
    model: str | None = None,
    ontology: Path | None = None,
    policy: Literal["reported", "facts"] = "reported",
    on_error: Callable[[KgError], None] = fail,
    progress: Callable[[Document], None] | None = None,
) -> KnowledgeGraph:
    """Build a knowledge graph from articles.

    >>> graph = build(["France signed a pact with Italy on Monday."])
    >>> graph.query("SELECT ?who { actor:France rel:signs_pact ?who }").display()
    (('Italy',),)

    Args:
        paths_or_texts: files, folders, URLs and feeds; a string with a space in it that is no
            file is a text; a `Document` is itself.
        date: the date of articles that carry none.
        model: another spaCy pipeline than the bundled one.
        ontology: another folder than `ontologies/`.
        policy: which statements stand as plain triples too.
        on_error: takes an article that cannot be read; raises it unless you say otherwise.
        progress: is called with each article that has been read.
    """
    from kg.store import add, new_dataset

    reader = Reader(model, ontology)
    dataset = new_dataset(reader.ontology)
    documents: list[Document] = []
    statements: list[Statement] = []
    for document, found in reader.statements(articles(paths_or_texts, date, on_error)):
        add(dataset, document, found, reader.ontology, policy=policy)
        documents.append(document)
        statements.extend(found)
        if progress:
            progress(document)
    return KnowledgeGraph(dataset, documents, statements)


def extract(
    paths: Iterable[str],
    *,
    date: dt.date | None = None,
    model: str | None = None,
    ontology: Path | None = None,
    one_per_line: bool = False,
    on_error: Callable[[KgError], None] = fail,
) -> Iterator[tuple[Document, list[Statement]]]:
    """Yield each article that the paths name with its statements."""
    from kg.documents import read_documents

    documents = read_documents(paths, date=date, one_per_line=one_per_line, on_error=on_error)
    yield from Reader(model, ontology).statements(documents)


def extract_open(
    paths: Iterable[str],
    *,
    model: str | None = None,
    one_per_line: bool = False,
    on_error: Callable[[KgError], None] = fail,
) -> "Iterator[tuple[Document, list[OpenRow]]]":
    """Yield each article that the paths name with its surface propositions."""
    from kg.documents import read_documents

    documents = read_documents(paths, date=None, one_per_line=one_per_line, on_error=on_error)
    yield from Reader(model).open_rows(documents)


def articles(
    paths_or_texts: Iterable[str | os.PathLike[str] | Document] | str | os.PathLike[str],
    date: dt.date | None,
    on_error: Callable[[KgError], None],
) -> Iterator[Document]:
    """Yield what is given as articles: a document, a text, or what a path holds."""
    from kg.documents import read_documents

    if isinstance(paths_or_texts, str | os.PathLike):
        paths_or_texts = [paths_or_texts]
    paths: list[str] = []
    texts = 0
    for given in paths_or_texts:
        if isinstance(given, Document):
            yield given
        elif isinstance(given, str) and is_text(given):
            texts += 1
            if not given.strip():
                on_error(DocumentError("an empty text was given: give some sentences"))
                continue
            yield Document(f"text-{texts}", given, date=date)
        else:
            paths.append(os.fspath(given))
    if paths:
        yield from read_documents(paths, date=date, one_per_line=False, on_error=on_error)


def is_text(given: str) -> bool:
    """Tell a text from a path or URL.

    >>> is_text("France met Italy."), is_text("news/today.txt")
    (True, False)
    """
    if "\n" in given or not given.strip():
        return True
    return " " in given and not Path(given).exists() and not given.startswith(("http:", "https:"))
