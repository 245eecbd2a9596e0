"""Web archives (.warc) -> Documents, page by page in a stream."""

import io
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from typing import Any, Final

from kg.documents.charsets import decoded_as
from kg.documents.content import LIMIT, Content
from kg.documents.markup import read_markup
from kg.documents.text import read_text
from kg.errors import DocumentError, warn
from kg.model import Document

__all__ = ["read_warc"]

READERS: Final = {
    "text/html": read_markup,
    "application/xhtml+xml": read_markup,
    "text/plain": read_text,
}


class Stream(io.RawIOBase):
    """What reads the lines of a source as one stream of bytes."""

    def __init__(self, lines: Iterator[bytes]) -> None:
        self.lines, self.left = lines, b""

    def readable(self) -> bool:
        """Return whether it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer as far as the next line goes."""
        self.left = self.left or next(self.lines, b"")
        part, self.left = self.left[: len(buffer)], self.left[len(buffer) :]
        buffer[: len(part)] = part
        return len(part)


def read_warc(content: Content) -> Iterator[Document | DocumentError]:
    """Read the pages of an archive that have an article; how many have none is said."""
    try:
        from warcio import ArchiveIterator  # an extra, which only these files need
    except ImportError as error:
        msg = f"{content.name}: .warc needs warcio: pip install 'kg-geopolitics[archive]'"
        raise DocumentError(msg) from error
    stream = io.BufferedReader(Stream(content.lines))
    passed, total = 0, 0
    for record in ArchiveIterator(stream):
        if record.rec_type != "response":
            continue
        total += 1
        try:
            yield from page_documents(record, content)
        except DocumentError:
            passed += 1
    if passed:
        warn(f"{content.name}: {passed} of {total} pages without an article: passed over")
    if not total:
        msg = f"{content.name}: no page in this archive: give a .warc with responses"
        raise DocumentError(msg)


def page_documents(record: Any, content: Content) -> Iterator[Document | DocumentError]:
    """Yield the document of a page; what is no page or an error of its server has none."""
    url = str(record.rec_headers.get_header("WARC-Target-URI"))
    about = Message()
    about["Content-Type"] = record.http_headers.get_header("Content-Type", "")
    kind = about.get_content_type()
    if kind not in READERS or record.http_headers.get_statuscode() != "200":
        msg = f"{content.name}: {url}: no page"
        raise DocumentError(msg)
    raw = record.content_stream().read(LIMIT + 1)
    charset = about.get_content_charset()
    text = decoded_as(raw, charset) if charset else None
    lines = io.BytesIO(raw if text is None else text.encode())
    yield from READERS[kind](replace(content, name=f"{content.name}: {url}", lines=lines, url=url))
