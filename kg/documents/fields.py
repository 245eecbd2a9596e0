"""Fields as a file gives them -> Document: texts, ids and dates are checked here."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from kg.documents.ids import short_hash
from kg.documents.iris import is_iri
from kg.errors import DocumentError, warn
from kg.model import Document

__all__ = [
    "NumberedLine",
    "decoded",
    "document_of",
    "local_name",
    "numbered_lines",
    "unique",
]

LONGEST_DATE = 100  # letters; the library that reads dates takes its time over more
LONGEST_SHOWN = 200  # letters of an address in a message
AMBIGUOUS = re.compile(r"\s*\d{1,2}([./-])\d{1,2}\1(\d{4}|\d\d)\b")
ISO = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?!\d)")


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
    given = field_text(fields, "id")
    return Document(
        id=local_name(given or fallback),
        text=checked_text(text, where),
        title=checked_text(field_text(fields, "title"), where),
        date=read_date(field_text(fields, "date"), where),
        url=link(checked_text(field_text(fields, "url"), where), where),
        source=checked_text(field_text(fields, "source"), where),
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


def read_date(text: str, where: str) -> dt.date | None:
    """Read a date that names year, month and day, and cannot be read in two ways.

    >>> read_date("Thu, 27 Jun 2024 10:00:00 GMT", "a.txt")
    datetime.date(2024, 6, 27)
    """
    if not text:
        return None
    found = iso_date(text) or date_in_words(text[:LONGEST_DATE])
    if found is None:
        msg = f'{where}: "{text[:LONGEST_DATE]}" is not a clear date: write it as 2024-06-27'
        raise DocumentError(msg)
    return found


def iso_date(text: str) -> dt.date | None:
    """Read *2024-06-27*, with or without a time after it."""
    match = ISO.match(text)
    try:
        return dt.date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None


def date_in_words(text: str) -> dt.date | None:
    """Read *27 June 2024*; not *yesterday*, which needs a clock, nor *03/04/2024*."""
    if AMBIGUOUS.match(text) or not re.search(r"[A-Za-z]", text):
        return None
    import dateparser  # type: ignore[import-untyped]  # slow to import, seldom needed

    found = dateparser.parse(
        text,
        languages=["en"],
        settings={"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month", "year"]},
    )
    return found.date() if found else None


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
    for number, raw in enumerate(lines, start=1):
        where = f"{name} line {number}"
        try:
            text = decoded(raw, where).removesuffix("\n").removesuffix("\r")
            yield NumberedLine(number, where, text)
        except DocumentError as error:
            yield NumberedLine(number, where, error)


def decoded(raw: bytes, where: str) -> str:
    """Decode UTF-8, with or without a byte order mark, or say what was found instead."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        msg = f"{where}: UTF-16, not UTF-8: convert it, for example with iconv -f utf-16 -t utf-8"
        raise DocumentError(msg)
    if raw.startswith(b"%PDF") or b"\x00" in raw:
        kind = "PDF" if raw.startswith(b"%PDF") else "binary"
        msg = f"{where}: {kind}, not text: save the article as text, for example as .txt"
        raise DocumentError(msg)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        byte = f"byte 0x{raw[error.start]:02x} at {error.start}"
        msg = f"{where}: not UTF-8 ({byte}): convert it, for example with iconv -f latin1 -t utf-8"
        raise DocumentError(msg) from error
