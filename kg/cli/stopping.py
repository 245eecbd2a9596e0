"""SIGINT, SIGTERM -> an end after the article at hand, with all that was read."""

import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import FrameType

from kg.cli.terminal import tell
from kg.model import Document

__all__ = ["Stop"]


class Stopped(BaseException):
    """Ends the wait for an article; no `except Exception` on the way takes it."""


class Stop:
    """Whether the user or the system asked for an end; asking twice ends at once."""

    def __init__(self) -> None:
        self.asked: signal.Signals | None = None
        self.waits = False  # for an article, perhaps from a slow server

    def __call__(self) -> bool:
        """Return whether an end was asked for."""
        return self.asked is not None

    @property
    def status(self) -> int:
        """The exit status: 130 for SIGINT, 143 for SIGTERM, as shells count."""
        return 128 + self.asked if self.asked else 0

    @contextmanager
    def listening(self) -> Iterator["Stop"]:
        """Take the signals as long as the block runs; only a main thread can."""
        before = {}
        try:
            for each in (signal.SIGINT, signal.SIGTERM):
                before[each] = signal.signal(each, self.take)
        except ValueError:
            pass
        try:
            yield self
        finally:
            for each, handler in before.items():
                signal.signal(each, handler)

    def take(self, number: int, _: FrameType | None) -> None:
        """Take a signal."""
        if self.asked:
            signal.signal(number, signal.SIG_DFL)
            signal.raise_signal(number)
        self.asked = signal.Signals(number)
        tell("stopping after the article at hand; once more stops at once")
        if self.waits:
            raise Stopped

    def until(self, documents: Iterable[Document]) -> Iterator[Document]:
        """Yield the documents until an end is asked for, also while one is waited for."""
        source = iter(documents)
        while not self():
            try:
                self.waits = True
                document = next(source)
            except (StopIteration, Stopped):
                return
            finally:
                self.waits = False
            yield document
