"""Fields as a file gives them -> Document: texts, ids and dates are checked here."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from kg.errors import DocumentError
from kg.model import Document

__all__ = ["decoded", "document", "local_name", "numbered", "unique"]

AMBIGUOUS = re.compile(r"\s*\d{1,2}([./-])\d{1,2}\1(\d{4}|\d\d)\b")
ISO = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?!\d)")


def document(fields: Mapping[str, object], *, where: str, fallback: str = "article") -> Document:
    """Make a document of id, text, title, date, url and source; `where` is for the messages.

    >>> rain = document({"text": "It rained.", "date": "27 June 2024"}, where="rain.txt")
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
    return Document(
        id=local_name(words(fields, "id") or fallback),
        text=clean(text, where),
        title=clean(words(fields, "title"), where),
        date=day(words(fields, "date"), where),
        url=clean(words(fields, "url"), where),
        source=clean(words(fields, "source"), where),
    )


def words(fields: Mapping[str, object], name: str) -> str:
    """Return a field in one line, "" where there is none."""
    value = fields.get(name)
    return "" if value is None else " ".join(str(value).split())


def clean(text: str, where: str) -> str:
    """Refuse characters that neither RDF nor a page can hold."""
    if "\x00" in text or any("\ud800" <= letter <= "\udfff" for letter in text):
        msg = f"{where}: NUL or half a surrogate pair in the text: save it again as UTF-8"
        raise DocumentError(msg)
    return text


def day(text: str, where: str) -> dt.date | None:
    """Read a date that names year, month and day, and cannot be read in two ways.

    >>> day("Thu, 27 Jun 2024 10:00:00 GMT", "a.txt")
    datetime.date(2024, 6, 27)
    """
    if not text:
        return None
    found = iso(text) or spelt(text)
    if found is None:
        msg = f'{where}: "{text}" is no clear date: write it as 2024-06-27'
        raise DocumentError(msg)
    return found


def iso(text: str) -> dt.date | None:
    """Read *2024-06-27*, with or without a time behind it."""
    match = ISO.match(text)
    try:
        return dt.date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None


def spelt(text: str) -> dt.date | None:
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
    """Return the name, with a number behind it when it is taken, and take it.

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


def numbered(lines: Iterable[bytes], name: str) -> Iterator[tuple[str, str | DocumentError]]:
    r"""Yield each line, without its end, with where it stands; one in a wrong encoding as error.

    >>> list(numbered([b"One.\n", b"Two."], "a.txt"))
    [('a.txt line 1', 'One.'), ('a.txt line 2', 'Two.')]
    """
    for number, raw in enumerate(lines, start=1):
        where = f"{name} line {number}"
        try:
            yield where, decoded(raw, where).removesuffix("\n").removesuffix("\r")
        except DocumentError as error:
            yield where, error


def decoded(raw: bytes, where: str) -> str:
    """Decode UTF-8, with or without a byte order mark, or say what it is instead."""
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
