"""Articles -> KnowledgeGraph: the one place that puts the stages together.

The stages are imported when something is read: `kg query` and `kg --help` need no spaCy.
"""

import datetime as dt
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from kg.errors import DocumentError, KgError, fail
from kg.extractors import RULES, Extractor, RuleExtractor, load_extractor, ontology_of
from kg.graph import Changes, Collected, KnowledgeGraph
from kg.model import Document, Reading

if TYPE_CHECKING:
    from kg.clauses import OpenRow
    from kg.documents import Ids, Recorded
    from kg.parallel import Crew
    from kg.store import Store

__all__ = ["Changes", "KnowledgeGraph", "build", "extract", "extract_open"]


def build(
    paths_or_texts: Iterable[str | os.PathLike[str] | Document] | str | os.PathLike[str],
    *,
    date: dt.date | str | None = None,
    model: str | None = None,
    ontology: Path | None = None,
    extractor: str | Extractor = RULES,
    policy: Literal["reported", "facts"] = "reported",
    store: "Store | None" = None,
    allow_private: bool = False,
    columns: Mapping[str, str] | None = None,
    any_language: bool = False,
    on_error: Callable[[KgError], None] = fail,
    progress: Callable[[Document], None] | None = None,
    stop: Callable[[], bool] = lambda: False,
    jobs: "int | Crew" = 1,
    take: Callable[[Any], None] | None = None,
) -> KnowledgeGraph:
    """Build a knowledge graph from articles.

    >>> graph = build(["France signed a pact with Italy on Monday."])
    >>> graph.query("SELECT ?who { actor:France rel:signs_pact ?who }").display()
    (('Italy',),)

    Args:
        paths_or_texts: files, folders, URLs and feeds; a string with a space in it that is no
            file is a text; a `Document` is itself.
        date: the date of articles that carry none, also as 2024-06-27.
        model: another spaCy pipeline than the bundled one.
        ontology: another folder than `ontologies/`.
        extractor: what reads the articles, or the name under which a package registers it.
        policy: which statements stand as plain triples too; a `store` has its own policy.
        store: where to add the articles, each in place of an older one with its id; None: memory.
            Those that it has, read in the same way, are left alone.
        allow_private: also fetch addresses of this machine and of its own network.
        columns: which column of tables is which field, where their names do not tell.
        any_language: also read what is not in English.
        on_error: takes an article that cannot be read; raises it unless you say otherwise.
        progress: is called with each article that has been read.
        stop: is asked after each article whether to leave out the others.
        jobs: how many processes read, or a crew of them; the graph is the same.
        take: is given what each article tells, and the graph then does not list it: what memory
            holds does not grow with what is read. Of what a crew prepares it is given the tally.
    """
    from kg.batches import Batches, Prepared, as_written
    from kg.parallel import read_by
    from kg.store import MemoryStore, recorded

    reader = extractor_of(extractor, model, ontology)
    if store is None:
        store = MemoryStore(ontology_of(reader, ontology), policy=policy)
    known = recorded(store.dataset)
    how = way_of_reading(reader, model, ontology, getattr(store, "policy", policy))
    day = calendar_day(date)
    how_given = {"allow_private": allow_private, "columns": columns, "any_language": any_language}
    given = articles(paths_or_texts, day, on_error, known, **how_given)
    unread = Unread(given, known, how)
    read, replaced, added = Collected(), 0, 0
    terms = getattr(store, "ontology", None) or ontology_of(reader, ontology)
    rules = getattr(store, "policy", policy)
    found = read_by(reader, unread, on_error, jobs, as_written)
    with Batches(store, terms, rules) as batches:
        for each in found:
            batches.add(each)
            is_known = each.document.id in known
            replaced, added = replaced + is_known, added + (not is_known)
            (take or read)(each.tally if isinstance(each, Prepared) else each)
            if progress:
                progress(each.document)
            if stop():
                break
        batches.join(ontology)
    changes = Changes(added, replaced, unread.unchanged)
    return KnowledgeGraph(store, read.documents, read.statements, read.events, changes)


class Unread:
    """Those documents that a graph does not have yet, signed with what tells them next time."""

    def __init__(
        self, documents: Iterable[Document], known: "Mapping[str, Recorded]", how: str
    ) -> None:
        self.documents, self.known, self.how = documents, known, how
        self.unchanged = 0

    def __iter__(self) -> Iterator[Document]:
        for document in map(self.signed, self.documents):
            if self.is_known(document):
                self.unchanged += 1
            else:
                yield document

    def signed(self, document: Document) -> Document:
        """Sign a document with what it says and how it is read."""
        from kg.documents import content_hash, short_hash

        return replace(document, digest=f"{content_hash(document)}-{short_hash(self.how)}")

    def is_known(self, document: Document) -> bool:
        """Return whether the graph has a signed document."""
        before = self.known.get(document.id)
        return bool(before and before.digest == document.digest)


def way_of_reading(
    extractor: Extractor, model: str | None, ontology: Path | None, policy: str
) -> str:
    """Describe what decides, beside an article, which statements a graph holds of it."""
    from kg import __version__
    from kg.ontology import folder_hash

    name = type(extractor).__qualname__
    return f"{__version__} {name} {Path(model or '').name} {folder_hash(ontology)} {policy}"


def extract(
    paths: Iterable[str],
    *,
    date: dt.date | None = None,
    model: str | None = None,
    ontology: Path | None = None,
    extractor: str | Extractor = RULES,
    one_per_line: bool = False,
    allow_private: bool = False,
    columns: Mapping[str, str] | None = None,
    any_language: bool = False,
    on_error: Callable[[KgError], None] = fail,
    jobs: int = 1,
) -> Iterator[Reading]:
    """Yield what each article that the paths name tells: document, statements, events."""
    from kg.documents import read_documents
    from kg.parallel import read_by

    documents = read_documents(
        paths,
        date=date,
        one_per_line=one_per_line,
        allow_private=allow_private,
        columns=columns,
        any_language=any_language,
        on_error=on_error,
    )
    yield from read_by(extractor_of(extractor, model, ontology), documents, on_error, jobs)


def extract_open(
    paths: Iterable[str],
    *,
    model: str | None = None,
    one_per_line: bool = False,
    allow_private: bool = False,
    columns: Mapping[str, str] | None = None,
    any_language: bool = False,
    on_error: Callable[[KgError], None] = fail,
) -> "Iterator[tuple[Document, list[OpenRow]]]":
    """Yield each article that the paths name with its surface propositions."""
    from kg.documents import read_documents

    documents = read_documents(
        paths,
        date=None,
        one_per_line=one_per_line,
        allow_private=allow_private,
        columns=columns,
        any_language=any_language,
        on_error=on_error,
    )
    yield from RuleExtractor(model).open_rows(documents)


def extractor_of(given: str | Extractor, model: str | None, ontology: Path | None) -> Extractor:
    """Return the extractor that is meant by a name, or the one that is given."""
    if isinstance(given, str):
        return load_extractor(given, model=model, ontology=ontology)
    return given


def calendar_day(date: dt.date | str | None) -> dt.date | None:
    """Return the day of a date, a moment, or a text as 2024-06-27.

    >>> calendar_day("2024-06-27"), calendar_day(dt.datetime(2024, 6, 27, 9, 30))
    (datetime.date(2024, 6, 27), datetime.date(2024, 6, 27))
    """
    if isinstance(date, str):
        try:
            date = dt.datetime.fromisoformat(date)
        except ValueError as error:
            msg = f'date "{date}" is no day: write it as 2024-06-27'
            raise DocumentError(msg) from error
    return date.date() if isinstance(date, dt.datetime) else date


def articles(
    paths_or_texts: Iterable[str | os.PathLike[str] | Document] | str | os.PathLike[str],
    date: dt.date | None,
    on_error: Callable[[KgError], None],
    known: "Mapping[str, Recorded]",
    **how: Any,
) -> Iterator[Document]:
    """Yield what is given as articles: a document, a text, or what a path holds."""
    from kg.documents import Ids, read_documents

    if isinstance(paths_or_texts, str | os.PathLike):
        paths_or_texts = [paths_or_texts]
    paths: list[str] = []
    ids = Ids(known)
    for given in paths_or_texts:
        if isinstance(given, Document):
            yield given
        elif isinstance(given, str) and is_text(given):
            yield from placed_text(given, date, ids, on_error)
        else:
            paths.append(os.fspath(given))
    if paths:
        yield from read_documents(paths, date=date, ids=ids, on_error=on_error, **how)


def placed_text(
    text: str, date: dt.date | None, ids: "Ids", on_error: Callable[[KgError], None]
) -> Iterator[Document]:
    """Yield a text as a document that is called by its content, once."""
    from kg.documents import short_hash

    if not text.strip():
        on_error(DocumentError("an empty text was given: give some sentences"))
    elif placed := ids.place(Document(f"text-{short_hash(text)}", text, date=date)):
        yield placed


def is_text(given: str) -> bool:
    """Tell a text from a path or URL.

    >>> is_text("France met Italy."), is_text("news/today.txt")
    (True, False)
    """
    from kg.documents.addresses import is_address

    if "\n" in given or not given.strip():
        return True
    if " " not in given or is_address(given):
        return False
    return not os.path.exists(given)  # noqa: PTH110 - Path.exists raises over a long text
