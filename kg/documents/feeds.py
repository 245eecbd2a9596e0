"""RSS or Atom feed -> a Document for each of its entries: the text that the feed itself carries."""

import io
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from kg.documents.content import Content
from kg.documents.fields import document_of
from kg.documents.guards import guarded
from kg.documents.pieces import text_of_html
from kg.errors import DocumentError
from kg.model import Document

__all__ = ["is_feed", "read_feed"]

PATH = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?(?://[^/?#]*)?([^?#]*)", re.IGNORECASE)


def is_feed(raw: bytes) -> bool:
    """Return whether the first element is that of a feed, not of a page.

    >>> is_feed(b'<?xml version="1.0"?><rss version="2.0">'), is_feed(b"<!DOCTYPE html><html>")
    (True, False)
    """
    element = re.search(rb"<\s*([a-z][\w:]*)", raw[:4096], re.IGNORECASE)
    return element is not None and element[1].lower() in {b"rss", b"feed", b"rdf:rdf"}


def read_feed(raw: bytes, content: Content) -> Iterator[Document | DocumentError]:
    """Read the entries of an RSS or Atom feed: the text that the feed itself carries."""
    import feedparser  # type: ignore[import-untyped]  # only feeds need it

    feed = feedparser.parse(io.BytesIO(raw))
    if not feed.entries:
        msg = f"{content.name}: a feed without entries: check that the address is the feed's own"
        raise DocumentError(msg)
    publisher = text_of_html(feed.feed.get("title", ""))
    for number, entry in enumerate(feed.entries, start=1):
        where = f"{content.name} entry {number}"
        yield from guarded(entry_document(entry, content, publisher, number), where)


def entry_document(entry: Any, content: Content, publisher: str, number: int) -> Iterator[Document]:
    """Yield the document of an entry."""
    fields = {"source": publisher, **entry_fields(entry)}
    yield document_of(
        fields,
        where=f"{content.name} entry {number}",
        fallback=link_stem(fields["url"]) or f"{content.stem}-{number}",
        origin=fields["url"] or content.origin,
    )


def entry_fields(entry: Any) -> dict[str, Any]:
    """Return a document's fields from an entry: its headline, then the longest of its texts."""
    parts = (part for part in entry.get("content", ()) if not is_of_picture(part, entry))
    texts = [entry.get("summary", ""), *(part.get("value", "") for part in parts)]
    link, title = entry.get("link", ""), text_of_html(entry.get("title", ""))
    title = title.removesuffix(f" | {entry.get('author') or '|'}")
    return {
        "text": under_headline(max((text_of_html(text) for text in texts), key=len), title),
        "title": title,
        "date": entry_date(entry),
        "url": link,
    }


def is_of_picture(part: Mapping[str, Any], entry: Mapping[str, Any]) -> bool:
    """Return whether a text of an entry describes its picture: the library keeps both in one list.

    Pages that feeds carry have markup; *media:description* has none.
    """
    return part.get("type") == "text/plain" and bool(entry.get("media_content"))


def under_headline(text: str, title: str) -> str:
    r"""Return a text with its headline as the first paragraph, unless it begins with it.

    >>> under_headline("It rained.", "Rain"), under_headline("", "France left")
    ('Rain\n\nIt rained.', 'France left')
    """
    is_there = text.startswith(title.rstrip("…. "))
    return text if is_there else f"{title}\n\n{text}".strip()


def link_stem(link: str) -> str:
    """Return the last part of a link's path, which need not be well-formed.

    >>> link_stem("https://example.org/news/rain.html?from=feed"), link_stem("http://[::1")
    ('rain', '')
    """
    path = PATH.match(link)
    return PurePosixPath(path[1]).stem if path else ""


def entry_date(entry: Any) -> str | None:
    """Return the date of an entry as it is written, so that its own time zone tells the day."""
    written = (entry.get(name) for name in ("published", "updated"))
    return next((str(each) for each in written if each), None)
