"""Documents -> readings, by several processes at once: in the order given, whatever dies.

Documents go to workers in batches, and values come back: readings, errors, warnings. A worker
loads the pipeline once. The rival, `concurrent.futures`, gives up its whole pool when one of its
processes dies, and does not say over which article.
"""

import contextlib
import gc
import multiprocessing
import signal
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue
from threading import Thread
from typing import Any

from kg.errors import DocumentError, ExtractorError, KgError, KgWarning, warn, why
from kg.extractors import Extractor
from kg.grouping import batches
from kg.isolation import isolated
from kg.model import Document, Reading

__all__ = ["Work", "as_read", "read_by", "read_in_parallel"]

AHEAD = 2  # batches that a worker has: it never waits for the next one
STARTS = 3  # workers that may be killed in a row while they start
BUFFERED = 4  # batches a worker that wait for an earlier one
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


@dataclass(eq=False, slots=True)
class Batch:
    """Articles that one worker reads, and what came of them once it has."""

    documents: list[Document]
    outcomes: list[Any] | None = None


def read_by(
    extractor: Extractor,
    documents: Iterable[Document],
    on_error: Callable[[KgError], None],
    jobs: int,
    work: Work = as_read,
) -> Iterator[Any]:
    """Read documents in this process, or in as many others as there are jobs.

    Yield what the work returns of each reading; it is done where the article was read.
    """
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
    crew = Crew((extractor, work), jobs, batches_of(documents))
    try:
        for outcome in crew.outcomes():
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
    """Workers, and the batches on their way, in the order in which they were given."""

    def __init__(self, task: tuple[Extractor, Work], jobs: int, source: Iterator[Batch]) -> None:
        self.task, self.source = task, source
        self.most = jobs * BUFFERED
        self.order: list[Batch] = []
        self.again: deque[Batch] = deque()
        self.unready = 0  # workers in a row that ended before they could read
        self.workers = [started(task) for _ in range(jobs)]

    def outcomes(self) -> Iterator[Any]:
        """Yield what came of each article."""
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


def serve(pipe: "Connection[Any, Any]", extractor: Extractor, work: Work) -> None:
    """Read batches and send what comes of them, in a process of kg's own, until there are no more.

    What the terminal sends is for the process that gives the articles: it ends this one.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(*RARELY)
    given: SimpleQueue[list[Document] | None] = SimpleQueue()
    Thread(target=receive, args=(pipe, given), daemon=True).start()
    with contextlib.suppress(OSError):  # nobody listens any longer
        pipe.send(None)
        while documents := given.get():
            pipe.send(worked(work, outcomes_of(extractor, documents)))


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
