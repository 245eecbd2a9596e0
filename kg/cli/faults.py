"""What ends a command -> one line on standard error and an exit status."""

import errno
import mmap
import os
import re
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import typer

from kg.cli.streams import lost_output, say
from kg.cli.terminal import tell
from kg.errors import Interrupted, KgError
from kg.files import reason
from kg.integrity import faults, recorded
from kg.integrity import told as damage

__all__ = ["ending", "refuse_little_memory", "status_of", "usage"]

NOISE: Final = re.compile(r"Value error, |, unable to parse.*")  # what pydantic adds to a message
# How libraries say that they got no memory, in errors of many classes.
NO_MEMORY: Final = re.compile(
    r"(?i)cannot allocate|unable to allocate|failed to map segment|bad_alloc|start new thread"
)
PACKAGE: Final = Path(__file__).resolve().parents[1]
LIGHT: Final = {"lexicon", None}  # commands that load no library
LEAST: Final = 512 << 20  # bytes that the others reserve before they read anything
SQLITE: Final = "sqlite3"  # not loaded for its errors alone: every command would
SHOWN: Final = 300  # letters of a library's message
FAILED, INTERNAL, INTERRUPTED = 2, 70, 130  # 70 as in sysexits.h

# The class above typer's own: typer does not export it, and which package it comes from (click,
# or the copy within typer) depends on the version.
USAGE_ERROR: type[typer.BadParameter] = typer.BadParameter.__mro__[1]


class Ending(NamedTuple):
    """What is told of an end, "" for nothing, and the exit status."""

    line: str
    status: int = FAILED


def refuse_little_memory(command: str | None) -> None:
    """Refuse a command that reads articles or graphs if there is no memory for its libraries.

    They end the process without a word that could be caught. What is asked for is not used.

    Raises:
        MemoryError: there is not enough.
    """
    if command in LIGHT:
        return
    try:
        mmap.mmap(-1, LEAST).close()
    except OSError as error:
        raise MemoryError from error


def status_of(run: Callable[[], int]) -> int:
    """Run a command and return its exit status; whatever ends it is told in one line."""
    try:
        status = run()
    except typer.Exit as stop:
        status = stop.exit_code
    except SystemExit as stop:
        status = stop.code if isinstance(stop.code, int) else bool(stop.code)
    except (Exception, KeyboardInterrupt) as error:
        status = told(error)
    lost = output_lost(lost_output())
    if lost.line:
        tell(lost.line)
    return status or lost.status


def told(error: BaseException) -> int:
    """Tell of an error in one line, with its traceback only where that is asked for."""
    if os.environ.get("KG_DEBUG"):
        say("".join(traceback.format_exception(error)).rstrip())
    line, status = ending(error)
    if line:
        tell(line)
    return status


def ending(error: BaseException) -> Ending:
    """Return how a command ends that raised an error."""
    if any(is_about_memory(each) for each in chain_of(error)):
        return Ending("not enough memory: give it more (ulimit -v), or less to read")
    if type(error).__module__ == SQLITE:
        return of_temporary(error)
    found = next(end for kinds, end in ENDINGS if isinstance(error, kinds))
    return found(error)


def is_about_memory(error: BaseException) -> bool:
    """Return whether an error says that there was no memory; a KgError has its own words."""
    if isinstance(error, KgError):
        return False
    said = isinstance(error, (ImportError, OSError, RuntimeError)) and NO_MEMORY.search(str(error))
    return isinstance(error, MemoryError) or bool(said)


def chain_of(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and those that led to it."""
    seen: list[BaseException] = []
    while error not in seen:
        yield error
        seen.append(error)
        error = error.__cause__ or error.__context__ or error


def of_stream(error: BrokenPipeError) -> Ending:
    """Say nothing if the reader of the output is gone; other pipes are the system's."""
    return output_lost(lost_output() or error)


def of_system(error: OSError) -> Ending:
    """Say what the system refused, and where."""
    if lost := lost_output():
        return output_lost(lost)
    if isinstance(error, FileNotFoundError) and not is_somewhere():
        return Ending("the current folder has been deleted: go to another one")
    places = ", ".join(str(place) for place in (error.filename, error.filename2) if place)
    return Ending(f"{places or 'the system'}: {reason(error)}")


def of_temporary(error: BaseException) -> Ending:
    """Say what keeps a build from writing aside what it need not hold in memory."""
    room = "make room in the folder for temporary files, or name another one (TMPDIR)"
    return Ending(f"what is known of articles cannot be kept aside ({error}): {room}")


def is_somewhere() -> bool:
    """Return whether the current folder exists."""
    try:
        return Path.cwd().is_dir()
    except OSError:
        return False


def output_lost(error: OSError | None) -> Ending:
    """Say that the output is incomplete; it is no error if its reader is gone (`kg … | head`)."""
    if error is None or error.errno == errno.EPIPE:
        return Ending("", 0)
    return Ending(f"standard output: {reason(error)}: what was printed is incomplete")


def of_library(error: ImportError) -> Ending:
    """Say which library is missing or cannot be loaded; a module of kg's own is a damaged file."""
    if not error.name or error.name.split(".")[0] == "kg":
        return internal(error)
    fix = f"install it: pip install --force-reinstall {error.name.split('.')[0]}"
    return Ending(f"the library {error.name} cannot be loaded ({first_line(error)}): {fix}")


def of_letters(error: UnicodeEncodeError) -> Ending:
    """Say which name has bytes that are no letters; Python hands them over as surrogates."""
    around = error.object[max(0, error.start - 40) : error.end + 40]
    if not any("\ud800" <= letter <= "\udfff" for letter in around):
        return internal(error)
    return Ending(f"{around!a} is not in UTF-8: write it in UTF-8, or rename the file")


def internal(error: BaseException) -> Ending:
    """Say which file of kg is damaged; if none is, the mistake is ours."""
    for fault in faults(recorded()):
        return Ending(damage(fault))
    said = f"{type(error).__name__}: {first_line(error)}".removesuffix(": ")
    line = f"internal error: {said} ({place(error)}): please report it; KG_DEBUG=1 shows more"
    return Ending(line, INTERNAL)


def first_line(error: BaseException) -> str:
    """Return the first line of an error's message."""
    return next(iter(str(error).strip().splitlines()), "")[:SHOWN]


def place(error: BaseException) -> str:
    """Return where in kg an error was raised, or passed through."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [each for each in frames if Path(each.filename).is_relative_to(PACKAGE)]
    for last in reversed(ours or frames):
        path = Path(last.filename)
        return f"{path.relative_to(PACKAGE.parent) if ours else path.name} line {last.lineno}"
    return "outside kg"


def usage(error: typer.BadParameter) -> str:
    """Say what is wrong with the options, and where help is.

    >>> usage(typer.BadParameter("Value error, 'xml' is not one of 'table', 'tsv'."))
    "invalid value: 'xml' is not one of 'table', 'tsv': see kg --help"
    """
    said = NOISE.sub("", error.format_message()).replace("Input should be", "it must be").strip()
    command = error.ctx.command_path if error.ctx else "kg"
    fix = "" if said.endswith("?") else f": see {command} --help"
    said = said.removesuffix(".").replace(". Did you", ": did you")
    return f"{said[:1].lower()}{said[1:]}{fix}"


# From top to bottom: the first line that fits an error says how the command ends.
ENDINGS: Final[tuple[tuple[Any, Callable[[Any], Ending]], ...]] = (
    (Interrupted, lambda error: Ending(str(error), error.status)),
    (KgError, lambda error: Ending(str(error))),
    (USAGE_ERROR, lambda error: Ending(usage(error))),
    ((KeyboardInterrupt, typer.Abort), lambda _: Ending("interrupted", INTERRUPTED)),
    (BrokenPipeError, of_stream),
    (OSError, of_system),
    (ImportError, of_library),
    (UnicodeEncodeError, of_letters),
    (BaseException, internal),
)
