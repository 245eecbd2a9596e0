"""A process of kg's own -> the same, which looks for garbage less often."""

import gc

__all__ = ["collect_rarely"]

RARELY = (50_000, 20, 10)  # new objects, then collections of them, then of older ones


def collect_rarely() -> None:
    """Let Python look for garbage less often than it usually does.

    Each full collection walks the whole pipeline and ontology, and that once every 20,000 words.
    Only commands do this: a program that imports kg keeps its own settings.
    """
    gc.set_threshold(*RARELY)
