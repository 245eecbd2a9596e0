"""The standard streams as the system hands them over -> streams that can be written to or told of.

A stream may be closed, its disk full, or its reader gone. Python would print a traceback of its
own when it writes what is left at the end.
"""

import contextlib
import io
import os
import sys
from collections.abc import Iterator
from typing import TextIO

__all__ = ["lost_output", "open_streams", "say"]

# What stands in for a stream that is closed. Writing to this one for output fails, and so is told.
STAND_INS = (os.O_RDONLY, os.O_RDONLY, os.O_WRONLY)


class Output(io.TextIOWrapper):
    """Standard output that remembers why it could not be written to."""

    lost: OSError | None = None

    def write(self, text: str) -> int:
        """Write, and remember a failure."""
        with self.remembered():
            return super().write(text)

    def flush(self) -> None:
        """Write what is in the buffer, and remember a failure."""
        with self.remembered():
            super().flush()

    @contextlib.contextmanager
    def remembered(self) -> Iterator[None]:
        """Remember why writing failed."""
        try:
            yield
        except OSError as error:
            self.lost = error
            raise


def open_streams() -> None:
    """Open what is closed of the three streams, lest a file take its number, and write UTF-8."""
    for number, flags in enumerate(STAND_INS):
        try:
            os.fstat(number)
        except OSError:
            redirect(number, flags)
    if sys.stdin is None:
        sys.stdin = os.fdopen(0, closefd=False)
    sys.stderr = sys.stderr or writer(2)
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(encoding="utf-8", errors="replace")
    sys.stdout = sys.stdout or writer(1)
    if type(sys.stdout) is io.TextIOWrapper:
        sys.stdout = remembering(sys.stdout)


def remembering(stream: io.TextIOWrapper) -> Output:
    """Wrap what a stream writes to once more, with the same buffering."""
    by_line, at_once = stream.line_buffering, stream.write_through
    return Output(
        stream.detach(),
        encoding="utf-8",
        errors="replace",
        line_buffering=by_line,
        write_through=at_once,
    )


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
    """Write what is left of the output; return why some of it cannot be, and then drop the rest."""
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.flush()
    if not isinstance(sys.stdout, Output) or sys.stdout.lost is None:
        return None
    redirect(1, os.O_WRONLY)
    lost, sys.stdout.lost = sys.stdout.lost, None
    return lost
