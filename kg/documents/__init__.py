"""Path, folder, URL, feed or standard input -> Document.

Whatever cannot be read, for whatever reason, is handed to `on_error` as one line, and the reading
goes on. Ids are unique within a run, and what is named twice is read once. To add a format, see
`formats.py`; `network.py` says what is fetched.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from kg.documents.columns import Columns, field_names
from kg.documents.content import Content
from kg.documents.dates import day_in_name
from kg.documents.fields import document_of, numbered_lines, unique
from kg.documents.formats import Format, Reader, formats, reader_of
from kg.documents.guards import guarded
from kg.documents.ids import Ids, Recorded, content_hash, short_hash
from kg.documents.languages import in_english
from kg.documents.shingles import PERMUTATIONS, is_minhash, minhash_of
from kg.documents.sources import Source, sources_of
from kg.errors import DocumentError, KgError, fail
from kg.model import Document

__all__ = [
    "PERMUTATIONS",
    "Content",
    "Ids",
    "Reader",
    "Recorded",
    "content_hash",
    "field_names",
    "is_minhash",
    "minhash_of",
    "read_documents",
    "short_hash",
]


def read_documents(
    paths: Iterable[str],
    *,
    date: dt.date | None = None,
    one_per_line: bool = False,
    ids: Ids | None = None,
    leave_out: Iterable[Path] = (),
    allow_private: bool = False,
    columns: Mapping[str, str] | None = None,
    any_language: bool = False,
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
        ids: what gives ids; None: one that knows no graph.
        leave_out: files that are no articles, though they may be in a folder of articles.
        allow_private: also fetch addresses of this machine and of its own network.
        columns: which column of tables is which field, where their names do not tell.
        any_language: also read what is not in English.
        on_error: takes what cannot be read; raises it unless you say otherwise.
    """
    known = formats()
    how = {"columns": Columns(columns or {}), "any_language": any_language}
    ids = ids or Ids()
    stems: set[str] = set()
    for source in sources_of(paths, known, leave_out, allow_private=allow_private):
        if isinstance(source, DocumentError):
            on_error(source)
            continue
        read = (
            line_documents(source, known, stems)
            if one_per_line
            else documents_in(source, known, how)
        )
        for found in guarded(read, source.name):
            if isinstance(found, DocumentError):
                on_error(found)
                continue
            dated = found if found.date else replace(found, date=named_day(source, found) or date)
            if placed := dated if one_per_line else ids.place(dated):
                yield placed


def named_day(source: Source, found: Document) -> dt.date | None:
    """Return the day that is in the name of a file, the address of an article or its id."""
    names = (source.url or source.stem, found.url, found.id)
    return next(filter(None, map(day_in_name, names)), None)


def documents_in(
    source: Source, known: Mapping[str, Format], how: Mapping[str, Any]
) -> Iterator[Document | DocumentError]:
    """Read a source with the reader of its format."""
    with source.content() as unread:
        first, content = replace(unread, **how).first_line()
        found = reader_of(source, first, known, content.columns)(content)
        yield from found if content.any_language else in_english(found, source.name)


def line_documents(
    source: Source, known: Mapping[str, Format], taken: set[str]
) -> Iterator[Document | DocumentError]:
    """Read each line as a document *<stem>-<n>*; here the stems are made unique, not the ids."""
    check_plain(source, known)
    stem = unique(source.stem, taken)
    with source.content() as unread:
        _, content = unread.first_line()
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
