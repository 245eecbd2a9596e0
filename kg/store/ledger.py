"""A store folder -> what joining found out about its articles, kept from one build to the next.

Whoever adds one article to thousands need not ask the graph about the others again. It is kept in
the folder for the state of its files: whatever else writes to the folder changes that state, and
then nothing is known. So it is never older than the graph, and may be missing at any time. While
the folder is open it is a copy on the disk that goes with the process: memory does not hold it.
"""

import contextlib
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from kg.store.kept import state_of

__all__ = ["Ledger", "entries_of_folder"]

NAME: Final = "joined.sqlite"
FORMAT: Final = 4
AT_ONCE: Final = 200  # entries that are read by one call: it takes half the time of many
COPY: Final = """
PRAGMA journal_mode = OFF;
CREATE TABLE entries (kind TEXT, name TEXT, told BLOB, changed INTEGER, PRIMARY KEY (kind, name));
CREATE INDEX by_name ON entries (name);
"""  # of an entry that is there no longer nothing is told
PUT: Final = """
INSERT INTO main.entries VALUES (?, ?, ?, TRUE) ON CONFLICT DO UPDATE
    SET told = excluded.told, changed = TRUE WHERE told IS NOT excluded.told
"""
GONE: Final = "UPDATE main.entries SET told = NULL, changed = TRUE WHERE told IS NOT NULL AND"
TABLES: Final = """
CREATE TABLE IF NOT EXISTS file.entries
    (kind TEXT, name TEXT, told BLOB, PRIMARY KEY (kind, name));
CREATE TABLE IF NOT EXISTS file.state (told TEXT);
"""
WRITTEN: Final = """
DELETE FROM file.entries WHERE (kind, name) IN (SELECT kind, name FROM main.entries WHERE changed);
INSERT INTO file.entries SELECT kind, name, told FROM main.entries
    WHERE changed AND told IS NOT NULL ORDER BY kind, name;
DELETE FROM file.state;
"""


class Ledger:
    """What is kept of each article, by kind: read when a folder is opened, written when closed.

    Args:
        folder: the store, before it is opened.
        form: what else an entry depends on: the version of kg, the ontology.
    """

    def __init__(self, folder: Path, form: str) -> None:
        self.form = form
        self.kept = sqlite3.connect("", check_same_thread=False)
        self.kept.executescript(COPY)
        self.is_new = True  # what the file has, if there is one, holds no longer
        self.is_lost = False  # something was changed of which nothing is known here
        with contextlib.suppress(OSError, sqlite3.Error):
            self.read(folder)

    def read(self, folder: Path) -> None:
        """Read what was kept, if it is of the state in which the folder is."""
        file, state = folder / NAME, self.state(folder)
        if not file.exists():
            return
        with self.attached(file):
            if self.kept.execute("SELECT told FROM file.state").fetchall() != [(state,)]:
                return
            try:
                self.kept.execute(
                    "INSERT INTO main.entries SELECT kind, name, told, FALSE FROM file.entries"
                )
            except sqlite3.Error:
                self.kept.execute("DELETE FROM main.entries")
                raise
        self.is_new = False

    @contextlib.contextmanager
    def attached(self, file: Path) -> Iterator[None]:
        """Open the file of a folder beside what is known, in one transaction."""
        self.kept.commit()
        self.kept.execute("ATTACH ? AS file", (str(file),))
        try:
            with self.kept:
                yield
        finally:
            self.kept.execute("DETACH file")

    def state(self, folder: Path) -> str:
        """Name what entries depend on."""
        return f"{state_of(folder)} {self.form} {FORMAT}"

    def names(self, kind: str) -> list[str]:
        """List what there are entries of."""
        query = "SELECT name FROM entries WHERE kind = ? AND told IS NOT NULL"
        return [name for (name,) in self.kept.execute(query, (kind,))]

    def entries(self, kind: str) -> Iterator[tuple[str, Any]]:
        """Yield all entries of a kind."""
        return entries_in(self.kept, kind)

    def put(self, kind: str, entries: Mapping[str, Any]) -> None:
        """Keep entries of a kind."""
        rows = ((kind, name, packed(told)) for name, told in entries.items())
        self.kept.executemany(PUT, rows)

    def keep_only(self, kind: str, entries: Mapping[str, Any]) -> None:
        """Keep entries of a kind, and no others of it."""
        others = ((kind, name) for name in self.names(kind) if name not in entries)
        self.kept.executemany(f"{GONE} kind = ? AND name = ?", others)
        self.put(kind, entries)

    def forget(self, names: Iterable[str]) -> None:
        """Keep nothing about some articles: they change."""
        self.kept.executemany(f"{GONE} name = ?", ((name,) for name in names))

    def forget_all(self) -> None:
        """Keep nothing until the folder is opened again: who knows what has changed."""
        self.kept.execute("DELETE FROM entries")
        self.is_new, self.is_lost = True, True

    def write(self, folder: Path) -> None:
        """Write what has changed, for the state in which the folder is now that it is closed."""
        with contextlib.suppress(OSError, sqlite3.Error):
            file = folder / NAME
            if self.is_new:
                file.unlink(missing_ok=True)
            if self.is_lost:
                return
            with self.attached(file):
                for statement in (TABLES + WRITTEN).split(";"):
                    self.kept.execute(statement)
                self.kept.execute("INSERT INTO file.state VALUES (?)", (self.state(folder),))

    def close(self) -> None:
        """Let go of what is known."""
        self.kept.close()


def entries_of_folder(folder: Path, state: str, kind: str) -> Iterator[tuple[str, Any]]:
    """Yield the entries of a kind that a folder keeps for a state that it was in, if there are any.

    Whoever only asks knows no ontology: this is for entries that depend on none.
    """
    from kg import __version__

    address = f"file:{quote(str(folder / NAME))}?mode=ro"
    with contextlib.suppress(sqlite3.Error), contextlib.closing(connected(address)) as kept:
        ((told,),) = kept.execute("SELECT told FROM state")
        found, version, *_, form = told.split(" ")
        if (found, version, form) == (state, __version__, str(FORMAT)):
            yield from entries_in(kept, kind)


def connected(address: str) -> sqlite3.Connection:
    """Open a database for reading, as it is at one moment."""
    kept = sqlite3.connect(address, uri=True, isolation_level=None)
    kept.execute("BEGIN")
    return kept


def entries_in(kept: sqlite3.Connection, kind: str) -> Iterator[tuple[str, Any]]:
    """Yield all entries of a kind that a database has."""
    query = "SELECT name, told FROM entries WHERE kind = ? AND told IS NOT NULL ORDER BY rowid"
    rows = kept.execute(query, (kind,))
    while some := dict(rows.fetchmany(AT_ONCE)):
        texts = b",".join(map(zlib.decompress, some.values()))
        yield from zip(some, json.loads(b"[%b]" % texts), strict=True)


def packed(told: Any) -> bytes:
    """Write an entry as JSON, compressed."""
    return zlib.compress(json.dumps(told, separators=(",", ":")).encode(), 1)
