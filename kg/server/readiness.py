"""Served graph -> the same in memory, with what takes longest made, while it is served."""

import threading
from collections.abc import Callable

from rdflib import Dataset

from kg.errors import KgError
from kg.questions import prepare
from kg.server.atlas import open_in_advance
from kg.server.graph import ServedGraph
from kg.store.datasets import OxigraphBackend
from kg.store.memory import in_memory, too_large

__all__ = ["make_ready"]


def make_ready(served: ServedGraph, tell: Callable[[str], None]) -> threading.Thread:
    """Copy a folder that nobody changes to memory, and answer whole-graph questions in advance.

    The server answers meanwhile, from the folder; `tell` is told if it goes on to do so.
    """
    thread = threading.Thread(target=lambda: ready(served, tell), daemon=True)
    thread.start()
    return thread


def ready(served: ServedGraph, tell: Callable[[str], None]) -> None:
    """Do so in this thread; what takes changes is left as it is, since answers would grow old."""
    try:
        if reason := not_copied(served):
            tell(f"{served.title}: {reason}: it is asked from the disk, which takes longer")
        elif is_folder(served.dataset):
            served.dataset = in_memory(served.dataset)
        if served.token is None:
            open_in_advance(served)
            prepare(served.dataset, served.page_limits)
    except KgError as error:
        tell(str(error))


def is_folder(dataset: Dataset) -> bool:
    """Return whether a graph is asked from the disk."""
    return isinstance(dataset.store, OxigraphBackend) and dataset.store.folder is not None


def not_copied(served: ServedGraph) -> str:
    """Say why a folder is asked from the disk, "" if it need not be."""
    if not is_folder(served.dataset):
        return ""
    return "it takes changes" if served.token is not None else too_large(served.dataset)
