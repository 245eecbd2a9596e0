"""Sentence that a rule fails on -> a warning: it costs itself, not its article."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from kg.errors import KgError, warn, why
from kg.parsing.phrases import text_of
from kg.parsing.trees import Sentence

__all__ = ["spared"]

LONGEST_SHOWN: Final = 80  # letters of a sentence in a message
GENERAL: Final = (KgError, MemoryError, Warning)  # about no sentence in particular


@contextmanager
def spared(sentence: Sentence, document: str) -> Iterator[None]:
    """Let what is read inside fail alone; a warning says which sentence is left out, and why."""
    try:
        yield
    except GENERAL:
        raise
    except Exception as error:
        words = text_of(sentence.words)
        shown = words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}…"
        warn(
            f'{document}: the sentence "{shown}" cannot be read ({why(error)}): it is left out; '
            "please report it"
        )
