"""Path, folder, URL, feed or standard input -> Document.

Whatever cannot be read, for whatever reason, is handed to `on_error` as one line, and the reading
goes on. Ids are unique within a run, and a file that is named twice is read once. To add a format,
see `formats.py`; `network.py` says what is fetched.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from kg.documents.content import Content
from kg.documents.fields import document_of, numbered_lines, unique
from kg.documents.formats import Format, Reader, formats, reader_of
from kg.documents.guards import guarded
from kg.documents.sources import Source, sources_of
from kg.errors import DocumentError, KgError, fail
from kg.model import Document

__all__ = ["Content", "Reader", "read_documents"]


def read_documents(
    paths: Iterable[str],
    *,
    date: dt.date | None = None,
    one_per_line: bool = False,
    allow_private: bool = False,
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
        allow_private: also fetch addresses of this machine and of its own network.
        on_error: takes what cannot be read; raises it unless you say otherwise.
    """
    known = formats()
    taken: set[str] = set()
    read = line_documents if one_per_line else documents_in
    for source in sources_of(paths, known, allow_private=allow_private):
        if isinstance(source, DocumentError):
            on_error(source)
            continue
        for found in guarded(read(source, known, taken), source.name):
            if isinstance(found, DocumentError):
                on_error(found)
            else:
                yield found if found.date else replace(found, date=date)


def documents_in(
    source: Source, known: Mapping[str, Format], taken: set[str]
) -> Iterator[Document | DocumentError]:
    """Read a source with the reader of its format; an id that is taken gets a number."""
    with source.content() as unread:
        first, content = unread.first_line()
        for found in reader_of(source, first, known)(content):
            if isinstance(found, Document):
                yield replace(found, id=unique(found.id, taken))
            else:
                yield found


def line_documents(
    source: Source, known: Mapping[str, Format], taken: set[str]
) -> Iterator[Document | DocumentError]:
    """Read each line as a document *<stem>-<n>*; here the stems are made unique, not the ids."""
    check_plain(source, known)
    stem = unique(source.stem, taken)
    with source.content() as content:
        found = 0
        for number, where, text in numbered_lines(content.lines, source.name):
            if isinstance(text, DocumentError):
                yield text
            elif text.strip():
                found += 1
                yield document_of({"id": f"{stem}-{number}", "text": text}, where=where)
        if not found:
            msg = f"{source.name}: empty: give a text with a sentence a line"
            raise DocumentError(msg)


def check_plain(source: Source, known: Mapping[str, Format]) -> None:
    """Refuse a format whose lines are not texts, such as CSV."""
    named = known.get(source.suffix)
    if named and not named.is_plain:
        msg = (
            f"{source.name}: one document per line needs plain text, and this is {named.name}: "
            "leave --one-per-line out"
        )
        raise DocumentError(msg)
