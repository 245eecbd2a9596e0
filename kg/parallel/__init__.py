"""Documents -> readings, by several processes at once: in the order given, whatever dies.

Documents go to workers in batches, and values come back: readings, errors, warnings. A worker
loads the pipeline once. The rival, `concurrent.futures`, gives up its whole pool when one of its
processes dies, and does not say over which article.
"""

import contextlib
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import Any

from kg.errors import DocumentError, ExtractorError, KgError, warn
from kg.extractors import Extractor
from kg.grouping import batches
from kg.isolation import isolated
from kg.model import Document
from kg.parallel.worker import Failure, Work, as_read, serve

__all__ = ["Crew", "Work", "as_read", "read_by", "read_in_parallel"]

AHEAD = 2  # batches that a worker has: it never waits for the next one
STARTS = 3  # workers that may be killed in a row while they start
BUFFERED = 4  # batches a worker that wait for an earlier one


@dataclass(eq=False, slots=True)
class Batch:
    """Articles that one worker reads, and what came of them once it has."""

    documents: list[Document]
    outcomes: list[Any] | None = None


def read_by(
    extractor: Extractor,
    documents: Iterable[Document],
    on_error: Callable[[KgError], None],
    jobs: "int | Crew",
    work: Work = as_read,
) -> Iterator[Any]:
    """Read documents in this process, in as many others as there are jobs, or by a crew.

    Yield what the work returns of each reading; it is done where the article was read.
    """
    if isinstance(jobs, Crew):
        return read_with(jobs, documents, on_error)
    if jobs == 1:
        return map(work, isolated(extractor, documents, on_error))
    return read_in_parallel(extractor, documents, on_error, jobs=jobs, work=work)


def read_in_parallel(
    extractor: Extractor,
    documents: Iterable[Document],
    on_error: Callable[[KgError], None],
    *,
    jobs: int,
    work: Work = as_read,
) -> Iterator[Any]:
    """Yield what each document tells; what cannot be read is handed to `on_error`.

    An article over which a worker dies is left out, and the others of its batch are read again.
    """
    yield from read_with(Crew(extractor, jobs, work), documents, on_error)


def read_with(
    crew: "Crew", documents: Iterable[Document], on_error: Callable[[KgError], None]
) -> Iterator[Any]:
    """Yield what a crew returns of each document; it goes home when all are read."""
    try:
        for outcome in crew.outcomes(batches_of(documents)):
            if isinstance(outcome, Failure):
                raise outcome.error
            if isinstance(outcome, str):
                warn(outcome)
            elif isinstance(outcome, KgError):
                on_error(outcome)
            else:
                yield outcome
    finally:
        crew.close()


def batches_of(documents: Iterable[Document]) -> Iterator[Batch]:
    """Group documents as the pipeline does."""
    for batch in batches((document.text, document) for document in documents):
        yield Batch([document for _, document in batch])


@dataclass(eq=False)
class Worker:
    """A process of its own, and what it was given."""

    process: Any
    pipe: "Connection[Any, Any]"
    batches: deque[Batch] = field(default_factory=deque)
    is_ready: bool = False

    def give(self, batch: Batch) -> None:
        """Let it read a batch; if it has died, that is seen when it is listened to."""
        self.batches.append(batch)
        with contextlib.suppress(OSError):
            self.pipe.send(batch.documents)


def started(task: tuple[Extractor, Work]) -> Worker:
    """Start a worker, which ends when its pipe is closed, however this process ends."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs, *task), daemon=True)
    process.start()
    theirs.close()
    return Worker(process, ours)


class Crew:
    """Workers, and the batches on their way, in the order in which they were given.

    The workers start at once, and load what they need while their articles are looked for.
    """

    def __init__(self, extractor: Extractor, jobs: int, work: Work = as_read) -> None:
        self.task = extractor, work
        self.source: Iterator[Batch] = iter(())
        self.most = jobs * BUFFERED
        self.order: list[Batch] = []
        self.again: deque[Batch] = deque()
        self.unready = 0  # workers in a row that ended before they could read
        self.workers = [started(self.task) for _ in range(jobs)]

    def outcomes(self, source: Iterator[Batch]) -> Iterator[Any]:
        """Yield what came of each article."""
        self.source = source
        while True:
            self.hand_out()
            if not self.order:
                return
            if self.order[0].outcomes is None:
                self.listen()
            else:
                yield from self.order.pop(0).outcomes or ()

    def hand_out(self) -> None:
        """Give each worker enough to do."""
        for number in range(AHEAD):
            for worker in self.workers:
                if len(worker.batches) == number and (batch := self.next_batch()):
                    worker.give(batch)

    def next_batch(self) -> Batch | None:
        """Return what is to be read next, None if nothing is or too much waits."""
        if self.again:
            return self.again.popleft()
        batch = next(self.source, None) if len(self.order) < self.most else None
        self.order += [batch] if batch else []
        return batch

    def listen(self) -> None:
        """Wait for workers and take what they have read."""
        heard = wait([worker.pipe for worker in self.workers if worker.batches])
        for place, worker in enumerate(self.workers):
            if worker.pipe in heard:
                try:
                    self.take(worker, worker.pipe.recv())
                except (EOFError, OSError):
                    self.workers[place] = self.successor(worker)

    def take(self, worker: Worker, said: list[Any] | None) -> None:
        """Take the outcomes of a worker's first batch; None says that it can read."""
        if said is None:
            worker.is_ready, self.unready = True, 0
        else:
            worker.batches.popleft().outcomes = said

    def successor(self, dead: Worker) -> Worker:
        """Start another worker in place of a dead one."""
        dead.process.join()
        if dead.is_ready:
            self.try_alone(dead)
        else:
            self.unready += 1
            self.check_start(dead.process.exitcode)
            self.again.extend(dead.batches)
        return started(self.task)

    def check_start(self, status: int | None) -> None:
        """Refuse to go on where workers end by themselves, or are killed, before they can read."""
        was_killed = status is not None and status < 0  # for memory, mostly: worth another try
        if not was_killed or self.unready > STARTS:
            msg = "the processes of --jobs cannot start (in a script, call kg.build below `if "
            msg += '__name__ == "__main__":`): read with one job'
            raise ExtractorError(msg)

    def try_alone(self, dead: Worker) -> None:
        """Give the articles over which a worker died again, each alone; one alone costs it."""
        first, *others = dead.batches
        if len(first.documents) > 1:
            alone = [Batch([document]) for document in first.documents]
            place = self.order.index(first)
            self.order[place : place + 1] = alone
            self.again.extend(alone)
        else:
            first.outcomes = [fatal(first.documents[0], dead.process.exitcode)]
        self.again.extend(others)

    def close(self) -> None:
        """End all workers, also those that read."""
        for worker in self.workers:
            worker.pipe.close()
            worker.process.kill()
        for worker in self.workers:
            worker.process.join()


def fatal(document: Document, status: int | None) -> DocumentError:
    """Say which article a worker died over."""
    how = signal.Signals(-status).name if status and status < 0 else f"status {status}"
    return DocumentError(
        f"{document.id}: this article cannot be read (the process that read it ended: {how}): "
        "it is left out; please report it with its text"
    )
