"""Articles as they were read -> a place beside the graph, where they wait to be written.

Who is who is known when all are read: an article is then written once, with the names that its
actors have. Until then they wait in a file in the store folder; one that a build left behind when
it was killed is written by whoever opens the folder next to write to it.
"""

import os
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Final

from rdflib import Dataset

from kg.store.datasets import engine
from kg.store.lines import put_articles
from kg.store.ntriples import Line, lines_of, unsorted
from kg.store.sharing import backend_of

__all__ = ["Waiting", "entry_of", "waiting_for", "write_what_waits"]

NAME: Final = "waiting"
LENGTH: Final = 8  # bytes that tell how long an entry is


class Waiting(Mapping[str, frozenset[Line]]):
    """Keeps what articles bring, by their IRIs, and reads one at a time; the last version counts.

    Args:
        folder: the store folder; None: a file that goes with the process.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.path = None if folder is None else folder / NAME
        self.places: dict[str, tuple[int, int]] = {}  # where an entry begins, and how long it is
        self.file: IO[bytes] = opened(self.path)
        self.file.seek(0)
        self.end = 0
        while found := self.read_next():
            self.note(*found)

    def put(self, articles: Mapping[str, Iterable[Line]]) -> None:
        """Keep some articles, on the disk before this returns."""
        self.put_entries({name: entry_of(name, lines) for name, lines in articles.items()})

    def put_entries(self, entries: Mapping[str, bytes]) -> None:
        """Keep some articles as `entry_of` writes them, on the disk before this returns."""
        self.file.seek(self.end)
        for name, entry in entries.items():
            self.file.write(len(entry).to_bytes(LENGTH, "big") + entry)
            self.note(name, len(entry))
        self.file.flush()
        if self.path:
            os.fsync(self.file.fileno())

    def note(self, name: str, length: int) -> None:
        """Take note of where an entry stands."""
        self.places[name] = (self.end + LENGTH, length)
        self.end += LENGTH + length

    def read_next(self) -> tuple[str, int] | None:
        """Return the name and length of the next entry, None at the end or before half an entry."""
        length = int.from_bytes(self.file.read(LENGTH), "big")
        with suppress(zlib.error):
            if entry := self.file.read(length):
                return zlib.decompress(entry).partition(b"\n")[0].decode(), length
        self.file.truncate(self.end)
        return None

    def __getitem__(self, name: str) -> frozenset[Line]:
        begin, length = self.places[name]
        self.file.seek(begin)
        entry = zlib.decompress(self.file.read(length))
        return lines_of(entry.partition(b"\n")[2].decode())

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)

    def clear(self) -> None:
        """Forget all: it is written, on the disk too."""
        self.close()
        if self.path:
            self.path.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the file, which stays."""
        self.places.clear()
        self.file.close()


def entry_of(name: str, lines: Iterable[Line]) -> bytes:
    """Write what an article brings."""
    return zlib.compress(f"{name}\n{unsorted(lines)}".encode(), 1)


def opened(path: Path | None) -> IO[bytes]:
    """Open a file that keeps what it has, or one that nobody else sees."""
    return tempfile.TemporaryFile() if path is None else path.open("a+b")


def waiting_for(dataset: Dataset) -> Waiting:
    """Return an empty place where articles wait to be written to a dataset."""
    return Waiting(backend_of(dataset).folder)


def write_what_waits(dataset: Dataset, folder: Path) -> None:
    """Write what a build left waiting in a store folder, as it was read."""
    if (folder / NAME).exists():
        waiting = Waiting(folder)
        put_articles(dataset, waiting)
        engine(dataset).flush()
        waiting.clear()
