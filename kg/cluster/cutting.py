"""Documents -> shards of them, cut by what they say: the same articles, the same shards.

The documents wait on disk, in as many files as a byte has values, so that memory holds one file
of them at a time.
"""

import hashlib
import pickle
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import BinaryIO

from kg.model import Document

__all__ = ["Shard", "shards"]

SIZE = 32  # articles of a shard, or fewer
OPEN = 16  # files that documents wait in


@dataclass(frozen=True, slots=True)
class Shard:
    """Articles that are read together, under a name that says what they are."""

    name: str
    documents: tuple[Document, ...]

    @classmethod
    def of(cls, documents: Iterable[Document]) -> "Shard":
        """Name the articles by what they say and how they are read."""
        found = tuple(documents)
        named = "\n".join(f"{each.id} {each.digest}" for each in found)
        return cls(hashlib.sha256(named.encode("utf8", "surrogatepass")).hexdigest()[:16], found)


def shards(documents: Iterable[Document], folder: Path) -> Iterator[Shard]:
    """Cut documents into shards; they wait in a folder, which must be there."""
    number = spread(documents, folder)
    bits = max(0, (2 * number // SIZE).bit_length() - 1)
    for _, group in groupby(gathered(folder), key=lambda each: place(each) >> (32 - bits)):
        yield Shard.of(group)


def place(document: Document) -> int:
    """Return where a document stands among all there could be: the start of a hash."""
    digest = hashlib.sha256(
        f"{document.id}\n{document.digest}".encode("utf8", "surrogatepass")
    ).digest()
    return int.from_bytes(digest[:4])


def spread(documents: Iterable[Document], folder: Path) -> int:
    """Write documents into files by the start of their hashes, and return how many there are."""
    number = 0
    with ExitStack() as stack:
        files = [stack.enter_context(waiting(folder, each).open("wb")) for each in range(OPEN)]
        for number, document in enumerate(documents, start=1):  # noqa: B007 - it is the count
            pickle.dump(document, files[place(document) * OPEN >> 32])
    return number


def gathered(folder: Path) -> Iterator[Document]:
    """Yield the documents that wait, sorted by their hashes."""
    for number in range(OPEN):
        with waiting(folder, number).open("rb") as file:
            found = list(unpickled(file))
        yield from sorted(found, key=lambda each: (place(each), each.id))


def unpickled(file: BinaryIO) -> Iterator[Document]:
    """Read documents that this process wrote one after another."""
    while file.peek(1):  # type: ignore[attr-defined]
        yield pickle.load(file)  # which this process wrote


def waiting(folder: Path, number: int) -> Path:
    """Return the file that documents wait in."""
    return folder / f"waiting-{number}"
