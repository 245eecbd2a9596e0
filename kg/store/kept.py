"""A query -> its answer of before, kept until the graph changes.

A store folder keeps answers in itself, under a name made of the state of its files: whatever is
written to a folder changes them, so an answer is never older than the graph. It is kept where
asking took long, and nothing is said where the folder cannot be written to.
"""

import contextlib
import hashlib
import json
import os
import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, Protocol

import pyoxigraph as ox

from kg.files import remove
from kg.store.protocol import Results

__all__ = [
    "FolderAnswers",
    "KeptAnswers",
    "MemoryAnswers",
    "answers_of",
    "carry_over",
    "kept_answer",
    "kept_or_made",
    "parts_of",
    "state_of",
]

PLACE: Final = "answers"
SLOW: Final = 0.03  # seconds: a quicker query is run again
LARGEST: Final = 16 << 20  # bytes of one answer
MOST: Final = 200  # answers
ROWS: Final = 50_000  # of answers that stay in memory as they were given: some 50 MB
FORMAT: Final = f"2 {ox.__version__}"  # of an answer's file; another engine may answer otherwise
STORED = re.compile(r"CURRENT|MANIFEST-\d+|\d+\.(?:log|sst)")  # what holds a folder's quads
CHANCE = re.compile(r"\b(?:NOW|RAND|UUID|STRUUID|BNODE)\b", re.IGNORECASE)

Parts = Sequence[Any]  # what a worker sends


class KeptAnswers(Protocol):
    """Keep answers by what was asked."""

    def get(self, asked: str) -> Parts | None:
        """Return an answer that is kept."""

    def put(self, asked: str, parts: Parts) -> None:
        """Keep an answer, if there is room."""


class MemoryAnswers:
    """Keep answers in memory until they are forgotten: whoever changes the graph does that."""

    def __init__(self) -> None:
        self.answers: dict[str, Parts] = {}

    def get(self, asked: str) -> Parts | None:
        """Return an answer that is kept."""
        return self.answers.get(asked)

    def put(self, asked: str, parts: Parts) -> None:
        """Keep an answer; of too many the oldest goes."""
        while len(self.answers) >= MOST:
            del self.answers[next(iter(self.answers))]
        self.answers[asked] = parts

    def forget(self) -> None:
        """Keep nothing of what was before a change."""
        self.answers.clear()


class FolderAnswers:
    """Keep answers in a store folder, for the state in which it is when this is made.

    Make it before the folder is opened: then a process that writes meanwhile may let an answer be
    newer than the state that it is kept for, which nobody asks for any more, but never older.
    """

    def __init__(self, folder: Path) -> None:
        self.all = folder / PLACE
        self.place = self.all / state_of(folder)
        self.given: dict[str, Results] = {}

    def answer(self, asked: Sequence[Any], make: Callable[[], Results]) -> Results:
        """Return an answer as it was given before, else make it, and keep what took long."""
        name, begin = json.dumps(asked), time.monotonic()
        if (known := self.given.get(name)) is not None:
            return known
        made = make()
        if time.monotonic() - begin > SLOW and is_repeatable(asked[0]):
            self.remember(name, made)
        return made

    def remember(self, name: str, made: Results) -> None:
        """Keep an answer in memory as it was given, if it is whole and there is room."""
        if made.even_more or len(made.rows) > ROWS:
            return
        self.given[name] = made
        while sum(len(each.rows) for each in [*self.given.values()]) > ROWS:
            self.given.pop(next(iter([*self.given])), None)

    def get(self, asked: str) -> Parts | None:
        """Return an answer that is kept."""
        try:
            told = json.loads(self.file_of(asked).read_bytes())
        except (OSError, ValueError):
            return None
        parts = told.get("parts") if isinstance(told, dict) and told.get("asked") == asked else None
        return parts if isinstance(parts, list) else None

    def put(self, asked: str, parts: Parts) -> None:
        """Keep an answer, and none of an earlier state."""
        text = json.dumps({"asked": asked, "parts": list(parts)}).encode()
        if len(text) > LARGEST:
            return
        with contextlib.suppress(OSError):
            self.make_room()
            file = self.file_of(asked)
            new = file.with_name(f"{file.name}.{os.getpid()}")
            try:
                new.write_bytes(text)
                new.replace(file)
            finally:
                remove(new)

    def make_room(self) -> None:
        """Remove what was kept for other states, and of too many answers all."""
        self.place.mkdir(parents=True, exist_ok=True)
        for other in self.all.iterdir():
            if other != self.place:
                remove(other)
        kept = [*self.place.iterdir()]
        for file in kept if len(kept) >= MOST else ():
            remove(file)

    def file_of(self, asked: str) -> Path:
        """Return where an answer stands."""
        return self.place / f"{hashlib.sha256(asked.encode()).hexdigest()[:32]}.json"


def answers_of(folder: Path) -> FolderAnswers | None:
    """Return what keeps the answers of a folder; None where its files cannot be listed."""
    try:
        return FolderAnswers(folder)
    except OSError:
        return None


def carry_over(folder: Path, state: str) -> None:
    """Let the answers that a folder kept in a state hold as it is now: its graph has not changed.

    Closing a folder that was open for writing is enough to change the state of its files.
    """
    with contextlib.suppress(OSError):
        (folder / PLACE / state).replace(folder / PLACE / state_of(folder))


def kept_or_made(
    kept: KeptAnswers | None, asked: Sequence[Any], run: Callable[[], Iterable[Any]]
) -> Iterator[Any]:
    """Yield the parts of an answer that is kept, else run the query, and keep what took long.

    What asks for the hour or for chance is not kept, nor what was not counted to its end.
    """
    if kept is None or not is_repeatable(asked[0]):
        yield from run()
        return
    known, name = kept_answer(kept, asked), json.dumps(asked)
    if known is not None:
        yield from known
        return
    parts, begin = [], time.monotonic()
    for part in run():
        parts.append(part)
        yield part
    if time.monotonic() - begin > SLOW and not parts[-1].get("even_more"):
        kept.put(name, parts)


def kept_answer(kept: KeptAnswers | None, asked: Sequence[Any]) -> Parts | None:
    """Return the parts of an answer that is kept."""
    return None if kept is None else kept.get(json.dumps(asked))


def parts_of(
    kept: KeptAnswers | None, name: str, make: Callable[[], Sequence[Any]]
) -> Sequence[Any]:
    """Return what depends on a graph alone, as it is kept, else make it, and keep what took long.

    Args:
        kept: where; None for nowhere.
        name: what it is, and all else that it depends on.
        make: makes a list that JSON can hold.
    """
    known = kept.get(name) if kept is not None else None
    if known is not None:
        return known
    begin = time.monotonic()
    made = make()
    if kept is not None and time.monotonic() - begin > SLOW:
        kept.put(name, made)
    return made


def state_of(folder: Path) -> str:
    """Name the state of a store folder: no write leaves its files as they were."""
    digest = hashlib.sha256(FORMAT.encode())
    with os.scandir(folder) as files:
        for file in sorted(files, key=lambda each: each.name):
            if STORED.fullmatch(file.name):
                digest.update(f"{file.name} {signature(file)}\n".encode())
    return digest.hexdigest()[:32]


def signature(file: "os.DirEntry[str]") -> str:
    """Tell one version of a file from another; one that has just gone has none."""
    try:
        told = file.stat()
    except FileNotFoundError:
        return ""
    return f"{told.st_size} {told.st_mtime_ns} {told.st_ctime_ns} {told.st_ino}"


def is_repeatable(sparql: str) -> bool:
    """Return whether a query gives the same answer each time.

    >>> is_repeatable("ASK { ?s ?p ?o }"), is_repeatable("SELECT (NOW() AS ?now) {}")
    (True, False)
    """
    return not CHANCE.search(sparql)
