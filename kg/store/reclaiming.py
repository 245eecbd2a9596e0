"""A graph that much was written to -> the same graph in less memory.

The engine keeps in memory what it looks up, until that is hundreds of MB, and lets nobody say how
much. To open its folder once more takes a tenth of a second and begins with nothing.
"""

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

from rdflib import Dataset

from kg.store.datasets import OxigraphBackend
from kg.store.files import opened_for_writing

__all__ = ["give_back", "held_alone", "reclaim"]


class Holder:
    """Holds something alone, as a backend holds its engine."""

    engine = object()


OURS: Final = sys.getrefcount(Holder.engine)  # with what counting itself holds, in this Python
MUCH: Final = 150_000  # quads that were written or deleted: those of three hundred articles


@contextmanager
def held_alone(dataset: Dataset) -> Iterator[None]:
    """Let a folder be opened once more while much is written: nobody else holds its engine."""
    backend = dataset.store
    if not isinstance(backend, OxigraphBackend):
        yield
        return
    backend.is_alone = backend.is_written
    try:
        yield
    finally:
        backend.is_alone = False
        give_back()


def reclaim(dataset: Dataset, *, was_read: bool = False) -> None:
    """Begin with nothing in memory if much was written since, unless somebody would notice.

    Args:
        dataset: the graph.
        was_read: all of it, which is as much if much was written since it was opened.
    """
    backend = dataset.store
    if not isinstance(backend, OxigraphBackend) or not backend.is_alone:
        return
    since = 0 if was_read else backend.reclaimed
    if backend.exchanged - since > MUCH and backend.folder is not None and not is_shared(backend):
        backend.reclaimed = backend.exchanged
        backend.close()
        backend.oxigraph = opened_for_writing(backend.folder)
    give_back()


def is_shared(backend: OxigraphBackend) -> bool:
    """Return whether something else has the engine too: its folder then stays locked."""
    return sys.getrefcount(backend.oxigraph) > OURS


def give_back() -> None:
    """Give memory that was freed back to the system, where its library can."""
    with suppress(AttributeError, OSError, TypeError):  # only glibc keeps it, and has this
        ctypes.CDLL(None).malloc_trim(0)
