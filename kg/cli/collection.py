"""A process of kg's own -> the same, which looks for garbage less often and keeps less memory."""

import ctypes
import gc
from contextlib import suppress

__all__ = ["collect_rarely", "share_memory"]

ARENAS = -8  # what `mallopt` calls how many heaps the threads of a process have
RARELY = (50_000, 20, 10)  # new objects, then collections of them, then of older ones


def collect_rarely() -> None:
    """Let Python look for garbage less often than it usually does.

    Each full collection walks the whole pipeline and ontology, and that once every 20,000 words.
    Only commands do this: a program that imports kg keeps its own settings.
    """
    gc.set_threshold(*RARELY)


def share_memory() -> None:
    """Let all threads take memory from one heap, where the system's library can.

    The engine merges its files in threads, and starts others each time it opens a folder: with a
    heap for each, memory that was freed stays in many places.
    """
    with suppress(AttributeError, OSError, TypeError):  # only glibc has several
        ctypes.CDLL(None).mallopt(ARENAS, 1)
