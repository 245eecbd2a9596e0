"""A store folder -> the same graph in memory, where the engine looks up several times as fast."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pyoxigraph as ox
from rdflib import Dataset

from kg.errors import GraphError
from kg.store.datasets import OxigraphBackend, dataset_on, engine, prefixes
from kg.store.kept import MemoryAnswers

__all__ = ["MOST_QUADS", "forget", "in_memory", "remembering", "too_large"]

MOST_QUADS: Final = 2_000_000
BYTES: Final = 600  # a quad takes so many in memory
MEMORY: Final = Path("/proc/meminfo")
# A process of its own reads the folder: that is the longer half of the work, and this process
# answers meanwhile.
DUMP: Final = """
import sys
import pyoxigraph as ox
ox.Store.read_only(sys.argv[1]).dump(sys.stdout.buffer, format=ox.RdfFormat.N_QUADS)
"""


def too_large(dataset: Dataset) -> str:
    """Say why a graph is not copied to memory, "" if it may be."""
    quads = len(engine(dataset))
    if quads > MOST_QUADS:
        return f"it has {quads:,} quads, and more than {MOST_QUADS:,} are not held in memory"
    needed, free = quads * BYTES, available()
    if free is not None and needed > free // 2:
        return f"in memory it would take {needed >> 20:,} MB, and {free >> 20:,} MB are free"
    return ""


def available() -> int | None:
    """Return how many bytes of memory are free, as far as the system tells.

    >>> available() != 0
    True
    """
    try:
        lines = MEMORY.read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    found = [line.split()[1] for line in lines if line.startswith("MemAvailable:")]
    return int(found[0]) * 1024 if found else None


def in_memory(dataset: Dataset) -> Dataset:
    """Copy a graph that was opened from a folder to memory; it remembers what took long to answer.

    Raises:
        GraphError: the folder cannot be read any more.
    """
    backend = dataset.store
    assert isinstance(backend, OxigraphBackend)
    assert backend.folder
    command = [sys.executable, "-I", "-c", DUMP, str(backend.folder)]
    copy = ox.Store()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as reader:
        assert reader.stdout is not None
        try:
            copy.bulk_load(reader.stdout, ox.RdfFormat.N_QUADS)
        except (OSError, SyntaxError) as error:
            reader.kill()
            msg = f"{backend.folder}: it cannot be copied to memory: {error}"
            raise GraphError(msg) from error
    if reader.returncode:
        msg = f"{backend.folder}: it cannot be copied to memory: open it again"
        raise GraphError(msg)
    return remembering(dataset_on(copy, prefixes(dataset)))


def remembering(dataset: Dataset) -> Dataset:
    """Let a graph in memory remember what took long to answer; who changes it lets it forget."""
    backend = dataset.store
    if isinstance(backend, OxigraphBackend) and backend.folder is None:
        backend.kept = MemoryAnswers()
    return dataset


def forget(dataset: Dataset) -> None:
    """Let a graph in memory forget its answers: it has changed."""
    backend = dataset.store
    if isinstance(backend, OxigraphBackend) and isinstance(backend.kept, MemoryAnswers):
        backend.kept.forget()
