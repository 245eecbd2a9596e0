"""The standard streams as the system hands them over -> streams that can be written to or told of.

A stream may be closed, its disk full, or its reader gone. Python would print a traceback of its
own when it writes what is left at the end.
"""

import contextlib
import io
import os
import sys
from typing import TextIO

__all__ = ["lost_output", "open_streams", "say"]

# What stands in for a stream that is closed. Writing to this one for output fails, and so is told.
STAND_INS = (os.O_RDONLY, os.O_RDONLY, os.O_WRONLY)


def open_streams() -> None:
    """Open what is closed of the three streams, lest a file take its number, and write UTF-8."""
    for number, flags in enumerate(STAND_INS):
        try:
            os.fstat(number)
        except OSError:
            redirect(number, flags)
    if sys.stdin is None:
        sys.stdin = os.fdopen(0, closefd=False)
    sys.stdout = sys.stdout or writer(1)
    sys.stderr = sys.stderr or writer(2)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def redirect(number: int, flags: int) -> None:
    """Let the number of a stream stand for nothing."""
    opened = os.open(os.devnull, flags)
    os.dup2(opened, number)
    if opened != number:
        os.close(opened)


def writer(number: int) -> TextIO:
    """Open a stream that Python found closed when it started."""
    return os.fdopen(number, "w", encoding="utf-8", closefd=False)


def say(line: str) -> None:
    """Print a line on standard error; if that cannot be, there is nobody to tell."""
    try:
        print(line, file=sys.stderr, flush=True)
    except (OSError, ValueError):
        with contextlib.suppress(OSError):
            redirect(2, os.O_WRONLY)


def lost_output() -> OSError | None:
    """Write what is left of the output; return why it cannot be, and from then on drop it."""
    try:
        sys.stdout.flush()
    except ValueError:  # the command closed it
        return None
    except OSError as error:
        redirect(1, os.O_WRONLY)
        return error
    return None
