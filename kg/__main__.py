"""Command line -> what `kg` does: the command, and `python -m kg`."""

import atexit
import gc
import os
import sys
import threading
from contextlib import suppress

__all__ = ["main"]


def main() -> None:
    """Run the command line; where memory is short, importing it is the first thing to fail."""
    gc.disable()  # what is imported stays: looking for garbage in it takes a tenth of the start
    try:
        from kg.cli import main as run
    except (MemoryError, ImportError, KeyboardInterrupt) as error:
        if sys.stderr is not None:
            said = " ".join(f"{type(error).__name__} {error}".split())
            sys.stderr.write(f"kg: cannot start: {said}\n")
        sys.exit(130 if isinstance(error, KeyboardInterrupt) else 2)
    gc.enable()
    status: object = None
    try:
        run()
    except SystemExit as stop:
        status = stop.code
    end(status)


def end(status: object) -> None:
    """End the process without freeing what it holds: after a build that takes half a second.

    Threads that still run are waited for, as Python does.
    """
    if threading.active_count() > 1 or not isinstance(status, int | None):
        sys.exit(status)  # type: ignore[arg-type]
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(status or 0)


if __name__ == "__main__":
    main()
