"""Suffix or first line -> the reader of that format: one table of formats, kg's own and others'.

Another package adds a format by an entry point of the group `kg.readers`: its name is the suffix,
its value a function that satisfies `Reader`.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import Protocol

from kg.documents.archives import read_warc
from kg.documents.columns import Columns
from kg.documents.content import Content
from kg.documents.docx import read_docx
from kg.documents.mail import read_eml, read_mbox
from kg.documents.markup import read_markup, read_page
from kg.documents.odt import read_odt
from kg.documents.parquet import read_parquet
from kg.documents.pdf import read_pdf
from kg.documents.records import is_header, read_csv, read_json
from kg.documents.sources import Source
from kg.documents.text import read_markdown, read_text
from kg.errors import DocumentError, why
from kg.model import Document

__all__ = ["Format", "Reader", "formats", "reader_of"]

GROUP = "kg.readers"  # of entry points
RICH_TEXT = b"{\\rtf"


class Reader(Protocol):
    """Read the content of one source: yield its documents, and an error for each bad part.

    What cannot be read at all is a `DocumentError` that is raised. A reader imports what it
    needs, such as a library for its format, when it is called.
    """

    def __call__(self, content: Content, /) -> Iterable[Document | DocumentError]:
        """Read it; `content` has the bytes, line by line or as one text, and makes documents."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name for messages, the suffixes of its files, and what reads them."""

    name: str
    suffixes: tuple[str, ...]
    read: Reader
    is_plain: bool = False  # so that each of its lines can be a document of its own


OURS = (
    Format("text", (".txt",), read_text, is_plain=True),
    Format("Markdown", (".md",), read_markdown, is_plain=True),
    Format("HTML", (".html", ".htm"), read_page),
    Format("a table", (".csv", ".tsv", ".tab"), read_csv),
    Format("JSON", (".jsonl", ".ndjson", ".json"), read_json),
    Format("Parquet", (".parquet",), read_parquet),
    Format("a feed", (".xml", ".rss", ".atom"), read_markup),
    Format("Word", (".docx",), read_docx),
    Format("OpenDocument", (".odt",), read_odt),
    Format("PDF", (".pdf",), read_pdf),
    Format("e-mail", (".eml",), read_eml),
    Format("a mailbox", (".mbox",), read_mbox),
    Format("a web archive", (".warc",), read_warc),
)


@dataclass(frozen=True, slots=True)
class InstalledReader:
    """The reader of another package, imported when its first file is read.

    A suffix in the entry point's name, rather than an attribute of the reader, leaves the module
    alone until then: a reader that cannot be imported costs its own files and no others.
    """

    entry: EntryPoint

    def __call__(self, content: Content, /) -> Iterator[Document | DocumentError]:
        """Read with it; whatever goes wrong inside becomes an error of this file."""
        with self.blamed(content, "cannot be imported"):
            read = self.entry.load()
        with self.blamed(content, "failed"):
            yield from read(content)

    @contextmanager
    def blamed(self, content: Content, what: str) -> Iterator[None]:
        """Say which reader of which package failed, and on which file."""
        try:
            yield
        except DocumentError:
            raise
        except Exception as error:  # a foreign module may raise anything
            package = self.entry.dist.name if self.entry.dist else self.entry.module
            msg = (
                f"{content.name}: the reader {self.entry.name} of {package} {what} "
                f"({why(error)}): reinstall {package}, or leave files of this format out"
            )
            raise DocumentError(msg) from error


def formats() -> Mapping[str, Format]:
    """Return the format of each suffix: kg's own, then what other packages add to them.

    >>> formats()[".htm"].name
    'HTML'
    """
    entries = sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value))
    found = {suffix: ours for ours in OURS for suffix in ours.suffixes}
    for entry in entries:
        suffix = f".{entry.name.lower().removeprefix('.')}"
        found.setdefault(suffix, Format(suffix, (suffix,), InstalledReader(entry)))
    return found


def reader_of(
    source: Source,
    first_line: bytes,
    known: Mapping[str, Format],
    columns: Columns | None = None,
) -> Reader:
    """Choose a reader by the suffix, or if that is not known by the first line.

    An address is believed less than what it sends: *notes.md* on the web is often a page.
    """
    start = first_line.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    named = known.get(source.suffix)
    if start == b"<" and (named is None or source.is_remote):
        return read_markup
    if named is None:
        return unnamed(first_line, columns)
    return named.read


def unnamed(first_line: bytes, columns: Columns | None) -> Reader:
    """Choose a reader by the first line alone."""
    line = first_line.removeprefix(b"\xef\xbb\xbf").strip()
    if line.startswith(RICH_TEXT):
        return read_text
    if line.startswith((b"{", b"[{")) or line == b"[":
        return read_json
    return read_csv if is_header(line, columns) else read_text
