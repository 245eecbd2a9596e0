"""A store folder that was just written -> the same, with answers kept to what takes long."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from kg.cli.terminal import tell

__all__ = ["UNPREPARED", "preparing"]

MEMORY: Final = 384 << 20  # bytes that answering a question may take: a build needs no more for it
UNPREPARED: Final = "the canned questions were not answered beforehand"


@contextmanager
def preparing(folder: Path) -> Iterator[None]:
    """Let a process of its own answer the canned questions meanwhile.

    It is a new one: a fork would have all the memory of a build, and its rows would stay in it.
    """
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(1, get_context("spawn"), initializer=undisturbed) as others:
        prepared = others.submit(prepare_answers, folder)
        yield
    if error := prepared.exception():
        tell(f"{UNPREPARED} ({error}): the first to ask waits")


def undisturbed() -> None:
    """Leave what the terminal sends to the build: it waits for the answer at hand."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def prepare_answers(folder: Path) -> None:
    """Let a store folder keep the answers to the canned questions that take long."""
    from kg.questions import prepare
    from kg.questions.ledger import ANSWERED
    from kg.store import Limits, load

    prepare(load(folder), Limits(memory=MEMORY), without=ANSWERED)
