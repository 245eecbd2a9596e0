"""Fields as a file gives them -> Document: texts, ids and dates are checked here."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import NamedTuple

from kg.documents.charsets import decoded
from kg.documents.dates import read_date
from kg.documents.escapes import unescaped
from kg.documents.ids import short_hash
from kg.documents.iris import is_iri
from kg.errors import DocumentError, warn
from kg.model import Document

__all__ = [
    "NumberedLine",
    "document_of",
    "local_name",
    "numbered_lines",
    "unique",
]

LONGEST_SHOWN = 200  # letters of an address in a message


def document_of(
    fields: Mapping[str, object], *, where: str, fallback: str = "article", origin: str = ""
) -> Document:
    """Return the document with this id, text, title, date, url and source; `where` is for messages.

    One without an id is called `fallback`, and told from others of that name by its `origin`, or
    if that is unknown too, by its text.

    >>> rain = document_of({"text": "It rained.", "date": "27 June 2024"}, where="rain.txt")
    >>> rain.id, rain.date
    ('article', datetime.date(2024, 6, 27))
    """
    text = fields.get("text")
    if not isinstance(text, str):
        msg = f'{where}: no text: give the article under the name "text"'
        raise DocumentError(msg)
    if not text.strip():
        msg = f"{where}: empty: give an article with text in it"
        raise DocumentError(msg)
    text = unescaped(text)
    given = field_text(fields, "id")
    return Document(
        id=local_name(given or fallback),
        text=checked_text(text, where),
        title=checked_text(unescape(field_text(fields, "title")), where),
        date=read_date(fields.get("date"), where),
        url=link(checked_text(field_text(fields, "url"), where), where),
        source=checked_text(field_text(fields, "source"), where),
        author=checked_text(field_text(fields, "author"), where),
        origin="" if given else origin or short_hash(text),
    )


def field_text(fields: Mapping[str, object], name: str) -> str:
    """Return a field on one line, or "" if it is missing."""
    value = fields.get(name)
    return "" if value is None else " ".join(str(value).split())


def checked_text(text: str, where: str) -> str:
    """Return the text, or refuse characters that neither RDF nor a page can hold."""
    if "\x00" in text or any("\ud800" <= letter <= "\udfff" for letter in text):
        msg = f"{where}: NUL or half a surrogate pair in the text: save it again as UTF-8"
        raise DocumentError(msg)
    return text


def link(text: str, where: str) -> str:
    """Return the address of an article, or "" and a warning if no graph can hold it."""
    if not text or is_iri(text):
        return text
    shown = text[:LONGEST_SHOWN]
    warn(f"{where}: {shown} is no absolute address, such as https://example.org/a: left out")
    return ""


def local_name(text: str) -> str:
    """Keep letters, digits, "-", "_" and "." of a name, so that it can end an IRI.

    >>> local_name("Zúñiga: the general's day.txt")
    'Zuniga-the-general-s-day.txt'
    """
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9_.]+", "-", ascii_only)[:100].strip("-.") or "article"


def unique(name: str, taken: set[str]) -> str:
    """Return the name, with a number after it if it is taken, and take it.

    >>> taken = {"a"}
    >>> unique("a", taken), unique("a", taken)
    ('a-2', 'a-3')
    """
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free


class NumberedLine(NamedTuple):
    """A line without its end, or what is wrong with it; `where` is for messages."""

    number: int
    where: str
    text: str | DocumentError


def numbered_lines(lines: Iterable[bytes], name: str) -> Iterator[NumberedLine]:
    r"""Decode line by line; a line in a wrong encoding does not stop the others.

    >>> [(line.where, line.text) for line in numbered_lines([b"One.\n", b"Two."], "a.txt")]
    [('a.txt line 1', 'One.'), ('a.txt line 2', 'Two.')]
    """
    seen: set[str] = set()
    for number, raw in enumerate(lines, start=1):
        where = f"{name} line {number}"
        try:
            text = decoded(raw, where, seen).removesuffix("\n").removesuffix("\r")
            yield NumberedLine(number, where, text)
        except DocumentError as error:
            yield NumberedLine(number, where, error)
