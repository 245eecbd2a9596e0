"""A task and its limits -> what it yields, made by a process that can be ended.

The process is a fork: it has the graph already, and the system copies only what is changed. A new
process lost, since it would have to read the graph again; a thread lost, since it cannot be ended.
The fork runs nothing but the engine. If another thread held a lock of the engine at that moment,
the fork waits for it until its time runs out.
"""

import contextlib
import faulthandler
import gc
import json
import os
import select
import signal
import threading
import time
import warnings
from collections.abc import Callable, Iterable, Iterator
from queue import Empty, SimpleQueue
from typing import Any

from kg.errors import GraphError, QuestionError
from kg.store.protocol import Limits

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

__all__ = ["CrashError", "TooLargeError", "TooSlowError", "WorkerError", "worked"]

Task = Callable[[], Iterable[Any]]  # yields what JSON can hold
LONGEST = 86_400.0  # seconds
STACK = 512 << 20  # bytes for a thread, whose overflow would end the whole process
# What a task may raise in a process of its own; anything else arrives as a RuntimeError.
ERRORS = {
    kind.__name__: kind for kind in (SyntaxError, ValueError, OSError, GraphError, QuestionError)
}
ENDED: list[int] = []  # processes that nobody has waited for
OUT_OF_MEMORY = {signal.SIGABRT, signal.SIGKILL}  # so Rust ends, and so the system ends a process


class WorkerError(Exception):
    """A task did not come to its end."""


class TooSlowError(WorkerError):
    """It took longer than it may."""


class TooLargeError(WorkerError):
    """It needed more memory than it may, or yielded too much."""


class CrashError(WorkerError):
    """Its process ended: the engine's own recursion is not limited."""


def worked(task: Task, limits: Limits, *, files: int = 0) -> Iterator[Any]:
    """Yield what a task yields; it can open so many files or connections, without them none.

    Where there is no fork, a thread runs the task: past its time it is left alone, and neither
    its memory nor its files are limited.

    >>> list(worked(lambda: ["a", 1], Limits()))
    ['a', 1]
    """
    deadline = time.monotonic() + min(limits.seconds, LONGEST)
    child = forked(task, limits, files)
    if child is None:
        yield from in_thread(task, deadline)
        return
    try:
        yield from received(child, deadline, limits.memory // 8)
    finally:
        child.end()


class Child:
    """A process that works for us, and the pipe that it writes to."""

    def __init__(self, process: int, reading: int) -> None:
        self.process, self.reading = process, reading
        self.status: int | None = None

    def wait(self) -> int:
        """Wait until it has ended, and return how."""
        if self.status is None:
            try:
                self.status = os.waitpid(self.process, 0)[1]
            except ChildProcessError:  # somebody else waited for all processes
                self.status = 0
        return self.status

    def end(self) -> None:
        """End it, wherever it is, and do not wait: that takes longer than most queries."""
        os.close(self.reading)
        if self.status is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.process, signal.SIGKILL)
            ENDED.append(self.process)

    def reason(self) -> WorkerError:
        """Say why it ended in the middle of its task."""
        status = self.wait()
        ended = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
        if ended == signal.SIGALRM:
            return TooSlowError()
        return TooLargeError() if ended in OUT_OF_MEMORY else CrashError()


def forked(task: Task, limits: Limits, files: int) -> Child | None:
    """Start a process for a task, if the system can."""
    if not hasattr(os, "fork"):
        return None
    bury()
    reading, writing = os.pipe()
    try:
        with warnings.catch_warnings():  # of other threads, which this process does not touch
            warnings.simplefilter("ignore", DeprecationWarning)
            process = os.fork()
    except OSError:  # no memory, or too many processes
        os.close(reading)
        os.close(writing)
        return None
    if process:
        os.close(writing)
        return Child(process, reading)
    try:
        os.close(reading)
        confine(limits, files)
        send(task, writing)
    finally:
        os._exit(0)


def bury() -> None:
    """Take note of processes that have ended since; the system keeps them until then."""
    for process in ENDED.copy():
        if has_ended(process) and process in ENDED:
            ENDED.remove(process)


def has_ended(process: int) -> bool:
    """Return whether a process of ours has ended."""
    try:
        return os.waitpid(process, os.WNOHANG)[0] != 0
    except ChildProcessError:  # somebody else waited for all processes
        return True


def confine(limits: Limits, files: int) -> None:
    """Take from this process what a task does not need: files, connections, time, memory."""
    gc.disable()
    faulthandler.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent takes it, and ends us
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, min(limits.seconds, LONGEST) + 5)  # if the parent is gone
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # what the engine says when it crashes
    lower(resource.RLIMIT_CORE, 0)
    lower(resource.RLIMIT_DATA, taken() + limits.memory)
    lower(resource.RLIMIT_NOFILE, highest_open() + 1 + files if files else 0)


def highest_open() -> int:
    """Return the highest number of an open file, as far as the system tells."""
    try:
        return max(map(int, os.listdir("/proc/self/fd")))  # noqa: PTH208 (fast)
    except OSError:
        return int(resource.getrlimit(resource.RLIMIT_NOFILE)[0]) // 2


def lower(kind: int, most: int) -> None:
    """Lower a limit of this process, where the system knows it."""
    with contextlib.suppress(OSError, ValueError):
        now = resource.getrlimit(kind)[0]
        most = most if now == resource.RLIM_INFINITY else min(most, now)
        resource.setrlimit(kind, (most, most))


def taken() -> int:
    """Return how many bytes of data this process has, as far as the system tells."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 (fast)
            return int(file.read().split()[5]) * resource.getpagesize()
    except OSError:
        return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) * 1024


def send(task: Task, writing: int) -> None:
    """Write each value as a line of JSON, then that this was all, or what went wrong."""
    try:
        for value in task():
            write(writing, [value])
        write(writing, {"done": True})
    except MemoryError:
        os.kill(os.getpid(), signal.SIGABRT)
    except BaseException as error:
        write(writing, {"error": type(error).__name__, "message": str(error)})


def write(writing: int, frame: object) -> None:
    """Write a line, in as many pieces as the pipe takes."""
    line = memoryview(json.dumps(frame).encode() + b"\n")
    while line:
        line = line[os.write(writing, line) :]


def received(child: Child, deadline: float, most: int) -> Iterator[Any]:
    """Yield what a process writes."""
    for line in lines(child.reading, deadline, most):
        frame = json.loads(line)
        if isinstance(frame, list):
            yield frame[0]
        elif "error" in frame:
            raise ERRORS.get(frame["error"], RuntimeError)(frame["message"])
        else:
            return
    raise child.reason()


def lines(reading: int, deadline: float, most: int) -> Iterator[bytes]:
    """Read lines until the pipe is closed, the time is over or they are too many."""
    pieces: list[bytes] = []
    while True:
        left = deadline - time.monotonic()
        if left <= 0 or not ready(reading, left):
            raise TooSlowError
        read = os.read(reading, 1 << 20)
        most -= len(read)
        if most < 0:
            raise TooLargeError
        if not read:
            return
        *whole, rest = read.split(b"\n")
        if whole:
            yield b"".join([*pieces, whole[0]])
            yield from whole[1:]
            pieces = []
        pieces.append(rest)


def ready(reading: int, seconds: float) -> bool:
    """Wait until something can be read; `select` alone would refuse high numbers of files."""
    if not hasattr(select, "poll"):
        return bool(select.select([reading], [], [], seconds)[0])
    poll = select.poll()
    poll.register(reading, select.POLLIN)
    return bool(poll.poll(seconds * 1000))


def in_thread(task: Task, deadline: float) -> Iterator[Any]:
    """Run a task in a thread and yield what it yields, until the time is over."""
    frames: SimpleQueue[Any] = SimpleQueue()
    start_deep(lambda: fill(frames, task, deadline))
    while True:
        try:
            frame = frames.get(timeout=max(deadline - time.monotonic(), 0.001))
        except Empty as error:
            raise TooSlowError from error
        if isinstance(frame, MemoryError):
            raise TooLargeError from frame
        if isinstance(frame, BaseException):
            raise frame
        if frame is None:
            return
        yield frame[0]


def fill(frames: SimpleQueue[Any], task: Task, deadline: float) -> None:
    """Put what a task yields into a queue, each in a list; last None, or what went wrong."""
    try:
        for value in task():
            frames.put([value])
            if time.monotonic() > deadline:
                return
        frames.put(None)
    except BaseException as error:
        frames.put(error.with_traceback(None))  # its frames hold what only this thread may end


def start_deep(run: Callable[[], None]) -> None:
    """Start a thread in which recursion may go deep."""
    usual = threading.stack_size(STACK)
    try:
        threading.Thread(target=run, daemon=True).start()
    finally:
        threading.stack_size(usual)
