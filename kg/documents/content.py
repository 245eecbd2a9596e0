"""Bytes of one source, line by line -> its text, its documents; never more than a limit at once."""

import datetime as dt
import io
import itertools
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from kg.documents.charsets import MARKS, decoded
from kg.documents.columns import Columns
from kg.documents.fields import document_of
from kg.documents.sites import host_of
from kg.errors import DocumentError
from kg.model import Document

__all__ = ["LIMIT", "Content", "check_size", "limited_lines"]

LIMIT = 20_000_000  # bytes of one article, page or feed: more is a mistake or an attack


@dataclass(frozen=True, slots=True)
class Content:
    r"""What a reader is given: what the source is called, and its bytes line by line.

    >>> content = Content("news/rain.txt", "rain", iter([b"It\r\n", b"rained."]))
    >>> document = content.document(content.text(), date="27 June 2024")
    >>> document.id, document.text, document.date
    ('rain', 'It\nrained.', datetime.date(2024, 6, 27))
    """

    name: str  # as the user wrote it, for messages
    stem: str  # the id of an article that has none
    lines: Iterator[bytes]  # to be read once
    url: str = ""  # where it was fetched from
    origin: str = ""  # what tells it from other sources of its name
    columns: Columns = field(default_factory=Columns)  # of a table
    any_language: bool = False  # whether what is not in English is read too

    def first_line(self) -> tuple[bytes, "Content"]:
        """Return the first line with anything in it, and the content as it was before."""
        head, line = io.BytesIO(), b""
        for line in self.lines:
            head.write(line)
            check_size(head.tell(), self.name)  # a stream of blank lines need not end
            if line.strip():
                break
        head.seek(0)
        if head.getvalue().startswith(MARKS):
            return self.in_utf8(head.read()).first_line()
        return line, replace(self, lines=itertools.chain(head, self.lines))

    def in_utf8(self, head: bytes) -> "Content":
        """Return UTF-16, whose lines do not end where those of other texts do, as UTF-8."""
        rest = replace(self, lines=itertools.chain([head], self.lines))
        return replace(self, lines=io.BytesIO(rest.text().encode()))

    def raw(self) -> bytes:
        """Return all bytes, up to the limit of one article."""
        raw = bytearray()
        for line in self.lines:
            raw += line
            check_size(len(raw), self.name)
        return bytes(raw)

    def text(self) -> str:
        """Return all of it as text: UTF-8, lines end in a line feed."""
        return decoded(self.raw(), self.name).replace("\r\n", "\n").replace("\r", "\n")

    def document(
        self,
        text: str,
        *,
        id: str = "",  # noqa: A002 - as the field is called
        title: str = "",
        date: dt.date | str | None = None,
        url: str = "",
        source: str = "",
        author: str = "",
        where: str = "",
        origin: str = "",
    ) -> Document:
        """Return a document; an empty text and an unclear date are errors that name the source.

        The host of its address stands for a publisher that is not named, or only by an address.
        """
        fields: dict[str, object] = {
            "id": id,
            "text": text,
            "title": title,
            "date": date,
            "url": url,
        }
        fields["author"] = author
        fields["source"] = host_of(source) or source or host_of(url or self.url)
        return document_of(
            fields,
            where=where or self.name,
            fallback=self.stem,
            origin=origin or self.origin or self.url,
        )


def limited_lines(stream: BinaryIO, name: str) -> Iterator[bytes]:
    """Yield lines with their ends; one that never ends is refused before it fills the memory."""
    try:
        while line := stream.readline(LIMIT + 1):
            check_size(len(line), name)
            yield line
    except (OSError, EOFError, zlib.error) as error:  # the latter two of a damaged .gz
        what = getattr(error, "strerror", None) or error
        msg = f"{name}: cannot be read ({what}): check the file"
        raise DocumentError(msg) from error


def check_size(size: int, name: str) -> None:
    """Refuse what is larger than any article."""
    if size > LIMIT:
        msg = f"{name}: larger than {LIMIT // 1_000_000} MB: split it, or make it a .jsonl"
        raise DocumentError(msg)
