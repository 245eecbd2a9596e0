"""Work for a question -> its result, from a process that can be ended.

Oxigraph has no limit of time, depth or memory: a query may take hours, fill the memory or end the
process that it runs in. So it runs in a child process, which has all data at once since it is a
fork, and nothing that happens there harms the parent.
"""

import contextlib
import os
import pickle
import select
import signal
import threading
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from kg.errors import QuestionError

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

__all__ = ["Limits", "limited"]

T = TypeVar("T")
CHUNK = 1 << 20  # bytes read at a time
ENDED = {  # what ends a process that nobody ended, and what it means
    signal.SIGSEGV: "it is nested too deeply",
    signal.SIGBUS: "it is nested too deeply",
    signal.SIGABRT: "it needs too much memory or is nested too deeply",
    signal.SIGKILL: "it needs too much memory",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """What a question may cost."""

    seconds: float = 30.0
    rows: int | None = None  # that are given; the others are only counted
    memory: int = 2 << 30  # bytes, beside those of the graph


def limited(work: Callable[[], T], limits: Limits, *, offline: bool = True) -> T:
    """Return what the work returns, or raise what it raises.

    Where processes cannot be forked it runs in a thread, which is left behind when its time is
    over, and memory has no limit.

    Args:
        work: is called once; what it returns and raises must be picklable.
        limits: of time and memory.
        offline: let it open no connection and no file.

    Raises:
        QuestionError: it was over a limit.
    """
    if not hasattr(os, "fork"):
        return in_thread(work, limits)
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        # of threads at a fork: the child runs the work and nothing else
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if not child:
        os.close(reading)
        answer(work, writing, limits, offline=offline)
    os.close(writing)
    try:
        content = received(reading, limits)
    finally:
        os.close(reading)
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    result: T = outcome(content, status)
    return result


def answer(work: Callable[[], Any], writing: int, limits: Limits, *, offline: bool) -> None:
    """Do the work in the child, write its outcome, and end."""
    try:
        restrict(limits, offline=offline)
        content = pickled(work)
        while content:
            content = content[os.write(writing, content) :]
    finally:
        os._exit(0)


def pickled(work: Callable[[], Any]) -> bytes:
    """Return what the work returns or raises, to be sent."""
    try:
        return pickle.dumps((True, work()))
    except MemoryError:
        return pickle.dumps((False, QuestionError(too_much(ENDED[signal.SIGKILL]))))
    except Exception as error:
        with contextlib.suppress(Exception):
            content = pickle.dumps((False, error))
            pickle.loads(content)  # an error may be sent and not received
            return content
        return pickle.dumps((False, RuntimeError(f"{type(error).__name__}: {error}")))


def restrict(limits: Limits, *, offline: bool) -> None:
    """Limit the memory of this process, and let it open nothing more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it too, and ends this one
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # what a crash says is said by the parent
    if resource is None:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(OSError, ValueError):
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - Linux alone
            pages = int(file.read().split()[0])
        most = pages * resource.getpagesize() + limits.memory
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    if offline:
        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def received(reading: int, limits: Limits) -> bytes:
    """Read what the child sends, as long as its time lasts."""
    end = time.monotonic() + limits.seconds
    content = bytearray()
    while True:
        ready, _, _ = select.select([reading], [], [], max(0.0, end - time.monotonic()))
        if not ready:
            raise QuestionError(too_long(limits))
        part = os.read(reading, CHUNK)
        if not part:
            return bytes(content)
        content += part
        if len(content) > limits.memory:
            raise QuestionError(too_much("its answer is too large"))


def outcome(content: bytes, status: int) -> Any:
    """Return or raise what the child sent; if it sent nothing, say how it ended."""
    if not content:
        how = signal.Signals(os.WTERMSIG(status)) if os.WIFSIGNALED(status) else signal.SIGABRT
        raise QuestionError(too_much(ENDED.get(how, f"its process ended by {how.name}")))
    returned, value = pickle.loads(content)
    if returned:
        return value
    raise value


def in_thread(work: Callable[[], T], limits: Limits) -> T:
    """Do the work in a thread."""
    done: list[tuple[bool, Any]] = []
    thread = threading.Thread(target=lambda: done.append(pickle.loads(pickled(work))), daemon=True)
    thread.start()
    thread.join(limits.seconds)
    if not done:
        raise QuestionError(too_long(limits))
    returned, value = done[0]
    if returned:
        return value  # type: ignore[no-any-return]
    raise value


def too_long(limits: Limits) -> str:
    """Say that the time is over."""
    return (
        f"no answer within {limits.seconds:g} s: ask for less, for instance with LIMIT, "
        "or give it more time with --timeout"
    )


def too_much(why: str) -> str:
    """Say that a query cannot be answered here."""
    return f"the query cannot be run: {why}: simplify it, or ask for less with LIMIT"
