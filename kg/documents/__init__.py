"""Path, folder, URL, feed or standard input -> Document.

Whatever cannot be read is handed to `on_error` as one line, and the reading goes on. Ids are
unique within a run, and a file that is named twice is read once.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from kg.documents.fields import document, numbered, unique
from kg.documents.sources import Source, lines, sources_of
from kg.documents.text import reader
from kg.errors import DocumentError, KgError
from kg.model import Document

__all__ = ["read_documents"]


def fail(error: KgError) -> None:
    """Raise: what to do about a bad article when nobody says otherwise."""
    raise error


def read_documents(
    paths: Iterable[str],
    *,
    date: dt.date | None = None,
    one_per_line: bool = False,
    on_error: Callable[[KgError], None] = fail,
) -> Iterator[Document]:
    """Yield the articles that the paths name: files, folders, URLs, feeds, "-" for standard input.

    >>> [one.id for one in read_documents(["notebooks/articles/briefing.txt"])]
    ['briefing']

    Args:
        paths: where to look.
        date: the date of articles that carry none.
        one_per_line: make each line of a text a document of its own, kept exactly, whose id
            ends in the number of the line; blank lines count but yield nothing.
        on_error: takes what cannot be read; raises it unless you say otherwise.
    """
    taken: set[str] = set()
    read = line_documents if one_per_line else articles
    for source in sources_of(paths):
        if isinstance(source, DocumentError):
            on_error(source)
            continue
        for found in guarded(read(source, taken)):
            if isinstance(found, DocumentError):
                on_error(found)
            else:
                yield found if found.date else replace(found, date=date)


def guarded(found: Iterator[Document | DocumentError]) -> Iterator[Document | DocumentError]:
    """Yield what is found, and the error that ends the reading of a source as a value."""
    try:
        yield from found
    except DocumentError as error:
        yield error


def articles(source: Source, taken: set[str]) -> Iterator[Document | DocumentError]:
    """Read a source as its format wants it; an id that is taken gets a number."""
    with source.open() as stream:
        read, content = reader(source, lines(stream, source.name))
        for found in read(source, content):
            if isinstance(found, Document):
                yield replace(found, id=unique(found.id, taken))
            else:
                yield found


def line_documents(source: Source, taken: set[str]) -> Iterator[Document | DocumentError]:
    """Read each line as a document *<stem>-<n>*; here the stems are made unique, not the ids."""
    if source.suffix in {".csv", ".jsonl", ".html", ".htm"}:
        msg = f"{source.name}: one document per line needs plain text: leave --one-per-line out"
        raise DocumentError(msg)
    stem = unique(source.stem, taken)
    with source.open() as stream:
        found = 0
        for where, line in numbered(lines(stream, source.name), source.name):
            if isinstance(line, DocumentError):
                yield line
            elif line.strip():
                found += 1
                number = where.rpartition(" ")[2]
                yield document({"id": f"{stem}-{number}", "text": line}, where=where)
        if not found:
            msg = f"{source.name}: empty: give a text with a sentence a line"
            raise DocumentError(msg)
