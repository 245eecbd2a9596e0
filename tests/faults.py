"""Commands and faults -> how each command ended.

The libraries are loaded once, in a process that makes a copy of itself for each pair: python
faults.py FOLDER, with the pairs as JSON on standard input.
"""

import gc
import importlib
import json
import os
import pkgutil
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TextIO

import kg
from kg.cli import main
from kg.documents.languages import identifier
from kg.extractors import RuleExtractor
from kg.model import Document


class Outcome(NamedTuple):
    """How a command ended: its exit status, and its two streams."""

    status: int
    out: str
    err: str


def nothing() -> None:
    """Leave all as it is."""


def close(*numbers: int) -> Callable[[], None]:
    """Return what closes streams."""

    def fault() -> None:
        for number in numbers:
            os.close(number)

    return fault


def full(number: int) -> Callable[[], None]:
    """Return what puts a stream on a disk that is full."""
    return lambda: os.dup2(os.open("/dev/full", os.O_WRONLY), number) and None


def reader_gone(number: int) -> Callable[[], None]:
    """Return what makes a stream a pipe that nobody reads."""

    def fault() -> None:
        reading, writing = os.pipe()
        os.dup2(writing, number)
        os.close(reading)
        os.close(writing)

    return fault


def no_folder() -> None:
    """Delete the current folder."""
    folder = Path.cwd() / "deleted"
    folder.mkdir()
    os.chdir(folder)
    folder.rmdir()


def little_memory() -> None:
    """Leave 100 MB of address space beside what the libraries have."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    limit = pages * resource.getpagesize() + 100 * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


FAULTS = {
    "none": nothing,
    "closed stdin": close(0),
    "closed stdout": close(1),
    "closed stderr": close(2),
    "all closed": close(0, 1, 2),
    "full disk at stdout": full(1),
    "reader of stdout gone": reader_gone(1),
    "reader of stderr gone": reader_gone(2),
    "folder deleted": no_folder,
    "little memory": little_memory,
}


def started(folder: Path, arguments: list[str], fault: str) -> int:
    """Run a command in a copy of this process, in a folder of its own, with a fault."""
    folder.mkdir()
    child = os.fork()
    if not child:
        os.chdir(folder)
        run(arguments, FAULTS[fault])
    return child


def ended(folder: Path, child: int) -> Outcome:
    """Wait for a command."""
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return Outcome(status, *((folder / name).read_text("utf-8") for name in ("out", "err")))


def run(arguments: list[str], fault: Callable[[], None]) -> None:
    """Run a command as Python would have started it, and end this process."""
    for number, name in enumerate((os.devnull, "out", "err")):
        os.dup2(os.open(name, os.O_RDWR | os.O_CREAT), number)
    fault()
    sys.stdin, sys.stdout, sys.stderr = (opened(number) for number in range(3))
    sys.argv = ["kg", *arguments]
    status = 99  # of an exception that main let through
    try:
        main()
        status = 0
    except SystemExit as stop:
        status = int(stop.code or 0)
    finally:
        os._exit(status or lost())


def lost() -> int:
    """Return the status that Python itself ends with if something of the output is left."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        return 120
    return 0


def opened(number: int) -> TextIO | None:
    """Open a stream as Python does when it starts: None if it is closed."""
    try:
        return os.fdopen(number, "w" if number else "r", closefd=False)
    except OSError:
        return None


def warm() -> None:
    """Load what commands load when they first read something, once for all copies."""
    load_modules()
    identifier()
    list(RuleExtractor().readings([Document("a", "France signed a pact with Italy.")]))
    gc.freeze()  # a copy's collections leave these pages shared


def load_modules() -> None:
    """Load all modules of kg, and the libraries that they need."""
    for module in pkgutil.walk_packages(kg.__path__, "kg."):
        if module.name != "kg.__main__":
            importlib.import_module(module.name)


def every() -> None:
    """Run all pairs of standard input and print how they ended."""
    warm()
    pairs = [(Path(sys.argv[1], str(at)), *pair) for at, pair in enumerate(json.load(sys.stdin))]
    found: list[Outcome] = []
    while len(found) < len(pairs):  # two at a time
        few = pairs[len(found) : len(found) + 2]
        children = [(pair[0], started(*pair)) for pair in few]
        found.extend(ended(*child) for child in children)
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    every()
