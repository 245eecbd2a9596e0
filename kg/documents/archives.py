"""Web archives (.warc) -> Documents, page by page in a stream."""

import io
from collections.abc import Iterator
from dataclasses import replace
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
        from fastwarc.warc import ArchiveIterator, WarcRecordType  # an extra
    except ImportError as error:
        msg = f"{content.name}: .warc needs fastwarc: pip install 'kg-geopolitics[archive]'"
        raise DocumentError(msg) from error
    stream = io.BufferedReader(Stream(content.lines))
    records = ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True)
    passed, total = 0, 0
    for total, record in enumerate(records, 1):
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
    url = str(record.headers.get("WARC-Target-URI", ""))
    kind = str(record.http_content_type or "")
    if kind not in READERS or record.http_headers.status_code != 200:
        msg = f"{content.name}: {url}: no page"
        raise DocumentError(msg)
    raw = record.reader.read(LIMIT + 1)
    text = decoded_as(raw, record.http_charset) if record.http_charset else None
    lines = io.BytesIO(raw if text is None else text.encode())
    yield from READERS[kind](replace(content, name=f"{content.name}: {url}", lines=lines, url=url))
