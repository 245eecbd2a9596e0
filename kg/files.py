"""Bytes -> a file or folder: whole or not at all, and one writer at a time."""

import contextlib
import os
import re
import shutil
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from kg.errors import GraphError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

__all__ = [
    "clear_leftovers",
    "finish",
    "held",
    "is_temporary",
    "reason",
    "remove",
    "temporary",
    "written",
]

LONGEST = 200  # letters of a name that temporary names repeat: a name may have 255


def written(path: Path, write: Callable[[Path], None]) -> None:
    """Write beside the path, then put it in its place: a reader never sees half a file.

    What is written is on the disk before it replaces what was there, whose mode it takes over; a
    symbolic link stays one. A device or pipe is written to directly.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            write(path)
            return
        target = path.resolve()
        clear_leftovers(target)
        new = temporary(target, "new")
        try:
            write(new)
            finish(new, target)
        finally:
            remove(new)
    except (OSError, ValueError) as error:
        msg = f"{path}: cannot be written: {reason(error)}: choose another place with -o"
        raise GraphError(msg) from error


def finish(new: Path, target: Path) -> None:
    """Put what is written in its place: after a power failure either of the two is there."""
    if target.exists():
        shutil.copymode(target, new)
    for path in (*new.rglob("*"), new) if new.is_dir() else (new,):
        synced(path)
    old = temporary(target, "old")
    if target.is_dir():  # a folder cannot be replaced in one step
        target.replace(old)
    new.replace(target)
    synced(target.parent)
    remove(old)


def temporary(target: Path, ending: str) -> Path:
    """Return a name in the same folder, which tells whose it is and which process uses it."""
    return target.with_name(f".{target.name[:LONGEST]}.{os.getpid()}.{ending}")


def is_temporary(path: Path) -> bool:
    """Return whether a name is one that `written` makes.

    >>> is_temporary(Path(".news.trig.4711.new")), is_temporary(Path("news.new"))
    (True, False)
    """
    return re.fullmatch(r"\..+\.\d+\.(new|old)", path.name) is not None


def clear_leftovers(target: Path) -> None:
    """Remove what dead processes left beside a target, and restore a folder that one moved away."""
    prefix = f".{target.name[:LONGEST]}."
    for path in sorted(target.parent.iterdir()):
        if not path.name.startswith(prefix) or not is_temporary(path):
            continue
        if is_running(int(path.name.split(".")[-2])):
            continue
        if path.suffix == ".old" and not target.exists():
            path.replace(target)
        else:
            remove(path)


def is_running(process: int) -> bool:
    """Return whether there is a process of this number."""
    if process == os.getpid():
        return False  # what an earlier attempt of ours left
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def synced(path: Path) -> None:
    """Wait until a file or folder is on the disk, where the system can tell."""
    with contextlib.suppress(OSError):
        opened = os.open(path, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def remove(path: Path) -> None:
    """Remove a file or folder if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            path.unlink()


@contextlib.contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold a graph for writing as long as the block runs.

    The lock is the system's: it ends with the process, however that ends. It is taken on a file
    beside the graph, since the graph itself is replaced.

    Raises:
        GraphError: another process holds it, or the folder cannot be written to.
    """
    target = path.resolve()
    lock = target.with_name(f".{target.name[:LONGEST]}.lock")
    with contextlib.nullcontext() if fcntl is None else locked(lock, path):
        yield


@contextlib.contextmanager
def locked(lock: Path, path: Path) -> Iterator[None]:
    """Lock a file and say in it who does; if it was removed before we had it, try again."""
    while True:
        try:
            opened = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            msg = f"{path}: cannot be written: {reason(error)}: choose another place with -o"
            raise GraphError(msg) from error
        with os.fdopen(opened, "r+", encoding="utf-8", errors="replace") as file:
            take(file.fileno(), lock, path)
            if not is_same(file.fileno(), lock):
                continue
            file.truncate()
            file.write(f"process {os.getpid()} on {socket.gethostname()} ({command_line()})")
            file.flush()
            try:
                yield
            finally:
                remove(lock)  # before it is unlocked: then it may be another's already
            return


def take(opened: int, lock: Path, path: Path) -> None:
    """Take a lock, or say who has it."""
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        holder = lock.read_text(encoding="utf-8", errors="replace") or "another process"
        msg = f"{path}: {holder} is writing to it: wait until that ends, or name another with -o"
        raise GraphError(msg) from error


def is_same(opened: int, path: Path) -> bool:
    """Return whether an open file is still the one under its name."""
    try:
        return os.path.samestat(os.fstat(opened), path.stat())
    except FileNotFoundError:
        return False


def command_line() -> str:
    """Return the command that runs, short and on one line."""
    shown = " ".join(" ".join(sys.argv).split())
    return shown if len(shown) <= 100 else f"{shown[:99]}…"


def reason(error: Exception) -> str:
    """Shorten the system's own reason to a few words."""
    said = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return re.sub(r" \(os error \d+\)", "", said.splitlines()[0]).rstrip(".").lower()
