"""Documents of a run, and those that a graph has -> an id for each, whatever the order."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from kg.model import Document

__all__ = ["Ids", "Recorded", "content_hash", "short_hash"]


class Recorded(NamedTuple):
    """What a graph keeps of a document beside its statements: see `Document`."""

    origin: str
    digest: str


class Ids:
    """Gives each document an id that no other document has, in this run or in a graph.

    An id that was given names the article, whatever it says by now. An id that is only the name
    of a file does so for that file; another file of this name gets a hash of its place as well.

    >>> ids = Ids()
    >>> monday = Document("rain", "It rained.", origin="monday/rain.txt")
    >>> tuesday = Document("rain", "It poured.", origin="tuesday/rain.txt")
    >>> [ids.place(one).id for one in (monday, tuesday)]
    ['rain', 'rain-52c40678']
    """

    def __init__(self, recorded: Mapping[str, Recorded] | None = None) -> None:
        self.recorded = recorded or {}
        self.taken: dict[str, str] = {}

    def place(self, document: Document) -> Document | None:
        """Return the document under its id, or None if this run has had the very same."""
        content = content_hash(document)
        for name in names(document, content):
            if self.taken.get(name) == content:
                return None
            if name not in self.taken and self.is_free(name, document.origin, content):
                self.taken[name] = content
                return replace(document, id=name)
        return None

    def is_free(self, name: str, origin: str, content: str) -> bool:
        """Return whether a graph has no other document of this name.

        One from elsewhere is another, unless it says the same. Graphs of before, without digests,
        do not say where their documents are from.
        """
        known = self.recorded.get(name)
        if known is None or not known.digest or known.origin == origin:
            return True
        return known.digest.startswith(content)


def names(document: Document, content: str) -> Iterator[str]:
    """Yield the ids that a document may have, the best first."""
    yield document.id
    if document.origin:
        yield f"{document.id}-{short_hash(document.origin)}"
    yield f"{document.id}-{content[:8]}"


def content_hash(document: Document) -> str:
    """Return a hash of what an article says: 32 digits."""
    date = document.date.isoformat() if document.date else ""
    fields = (document.text, document.title, date, document.url, document.source)
    return hashlib.sha256(repr(fields).encode()).hexdigest()[:32]


def short_hash(text: str) -> str:
    """Return 8 digits that stand for a text in a name.

    >>> short_hash("monday/rain.txt")
    'a176879a'
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
