"""A store folder -> what joining found out about its articles, kept from one build to the next.

Whoever adds one article to thousands need not ask the graph about the others again. It is kept in
the folder for the state of its files: whatever else writes to the folder changes that state, and
then nothing is known. So it is never older than the graph, and may be missing at any time.
"""

import contextlib
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, Final

from kg.store.kept import state_of

__all__ = ["Ledger"]

NAME: Final = "joined.sqlite"
FORMAT: Final = 2
AT_ONCE: Final = 200  # entries that are read by one call: it takes half the time of many
TABLES: Final = """
CREATE TABLE IF NOT EXISTS entries (kind TEXT, name TEXT, told BLOB, PRIMARY KEY (kind, name));
CREATE TABLE IF NOT EXISTS state (told TEXT);
"""


class Ledger:
    """What is kept of each article, by kind: read when a folder is opened, written when closed.

    Args:
        folder: the store, before it is opened.
        form: what else an entry depends on: the version of kg, the ontology.
    """

    def __init__(self, folder: Path, form: str) -> None:
        self.form = form
        self.known: dict[str, dict[str, bytes]] = {}  # by kind and name, as JSON, compressed
        self.changed: set[tuple[str, str]] = set()
        self.is_new = True  # what the file has, if there is one, holds no longer
        self.is_lost = False  # something was changed of which nothing is known here
        with contextlib.suppress(OSError, sqlite3.Error):
            self.read(folder)

    def read(self, folder: Path) -> None:
        """Read what was kept, if it is of the state in which the folder is."""
        file, state = folder / NAME, self.state(folder)
        if not file.exists():
            return
        with contextlib.closing(sqlite3.connect(file)) as kept:
            if kept.execute("SELECT told FROM state").fetchall() != [(state,)]:
                return
            for kind, name, told in kept.execute("SELECT kind, name, told FROM entries"):
                self.known.setdefault(kind, {})[name] = told
        self.is_new = False

    def state(self, folder: Path) -> str:
        """Name what entries depend on."""
        return f"{state_of(folder)} {self.form} {FORMAT}"

    def names(self, kind: str) -> Iterable[str]:
        """List what there are entries of."""
        return self.known.get(kind, {}).keys()

    def entries(self, kind: str) -> Iterator[tuple[str, Any]]:
        """Yield all entries of a kind."""
        known = iter(self.known.get(kind, {}).items())
        while some := dict(islice(known, AT_ONCE)):
            texts = b",".join(map(zlib.decompress, some.values()))
            yield from zip(some, json.loads(b"[%b]" % texts), strict=True)

    def put(self, kind: str, entries: Mapping[str, Any]) -> None:
        """Keep entries of a kind."""
        known = self.known.setdefault(kind, {})
        for name, told in entries.items():
            entry = zlib.compress(json.dumps(told, separators=(",", ":")).encode(), 1)
            if known.get(name) != entry:
                known[name] = entry
                self.changed.add((kind, name))

    def keep_only(self, kind: str, entries: Mapping[str, Any]) -> None:
        """Keep entries of a kind, and no others of it."""
        known = self.known.get(kind, {})
        for name in known.keys() - entries.keys():
            del known[name]
            self.changed.add((kind, name))
        self.put(kind, entries)

    def forget(self, names: Iterable[str]) -> None:
        """Keep nothing about some articles: they change."""
        for name in names:
            for kind, known in self.known.items():
                if known.pop(name, None) is not None:
                    self.changed.add((kind, name))

    def forget_all(self) -> None:
        """Keep nothing until the folder is opened again: who knows what has changed."""
        self.known, self.changed, self.is_new, self.is_lost = {}, set(), True, True

    def write(self, folder: Path) -> None:
        """Write what has changed, for the state in which the folder is now that it is closed."""
        with contextlib.suppress(OSError, sqlite3.Error):
            file = folder / NAME
            if self.is_new:
                file.unlink(missing_ok=True)
            if self.is_lost:
                return
            with contextlib.closing(sqlite3.connect(file)) as kept, kept:
                kept.executescript(TABLES)
                self.write_changes(kept)
                kept.execute("DELETE FROM state")
                kept.execute("INSERT INTO state VALUES (?)", (self.state(folder),))

    def write_changes(self, kept: sqlite3.Connection) -> None:
        """Write the entries that have changed, of a new file all."""
        changed = {(kind, name) for kind, known in self.known.items() for name in known}
        for kind, name in sorted(changed if self.is_new else self.changed):
            told = self.known.get(kind, {}).get(name)
            if told is None:
                kept.execute("DELETE FROM entries WHERE kind = ? AND name = ?", (kind, name))
            else:
                kept.execute("REPLACE INTO entries VALUES (?, ?, ?)", (kind, name, told))
