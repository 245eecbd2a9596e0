"""Batches of documents -> what comes of each, in a process of kg's own."""

import contextlib
import gc
import signal
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread
from typing import Any

from kg.errors import ExtractorError, KgError, KgWarning, why
from kg.extractors import Extractor, RuleExtractor
from kg.isolation import isolated
from kg.model import Document, Reading

__all__ = ["Failure", "Outcome", "Work", "as_read", "outcomes_of", "serve"]

RARELY = (50_000, 20, 10)  # how often a worker looks for garbage, as the command `kg` does


@dataclass(frozen=True, slots=True)
class Failure:
    """An error that is about no article in particular."""

    error: KgError


Outcome = Reading | KgError | str | Failure  # a text is a warning
Work = Callable[[Reading], Any]  # what is done with a reading in the process that read it


def as_read(reading: Reading) -> Reading:
    """Return a reading: nothing more is done with it."""
    return reading


def serve(pipe: "Connection[Any, Any]", extractor: Extractor, work: Work) -> None:
    """Read batches and send what comes of them, in a process of kg's own, until there are no more.

    What the terminal sends is for the process that gives the articles: it ends this one.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(*RARELY)
    given: SimpleQueue[list[Document] | None] = SimpleQueue()
    Thread(target=receive, args=(pipe, given), daemon=True).start()
    load(extractor)
    with contextlib.suppress(OSError):  # nobody listens any longer
        pipe.send(None)
        while documents := given.get():
            pipe.send(worked(work, outcomes_of(extractor, documents)))


def load(extractor: Extractor) -> None:
    """Load what reads; what is missing is told of the first article."""
    if isinstance(extractor, RuleExtractor):
        with contextlib.suppress(Exception):
            _ = extractor.names


def receive(pipe: "Connection[Any, Any]", given: "SimpleQueue[list[Document] | None]") -> None:
    """Take batches as they come, so that nobody waits to send one; None is the end."""
    with contextlib.suppress(EOFError, OSError):
        while True:
            given.put(pipe.recv())
    given.put(None)


def outcomes_of(extractor: Extractor, documents: list[Document]) -> list[Outcome]:
    """Read a batch: readings, errors and warnings as they come."""
    found: list[Outcome] = []
    with warnings.catch_warnings():
        usual = warnings.showwarning

        def keep(message: Warning | str, category: type[Warning], *rest: Any) -> None:
            if issubclass(category, KgWarning):
                found.append(str(message))
            else:
                usual(message, category, *rest)

        warnings.simplefilter("always", KgWarning)
        warnings.showwarning = keep  # type: ignore[assignment]
        try:
            found.extend(isolated(extractor, documents, found.append))
        except Exception as error:
            found.append(Failure(general(error)))
    return found


def worked(work: Work, found: list[Outcome]) -> list[Any]:
    """Do what is to be done with each reading of a batch."""
    try:
        return [work(each) if isinstance(each, Reading) else each for each in found]
    except Exception as error:
        return [Failure(general(error))]


def general(error: Exception) -> KgError:
    """Return an error that can be sent."""
    return error if isinstance(error, KgError) else ExtractorError(why(error))
