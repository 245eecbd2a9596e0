"""Command line -> what `kg` does: the command, and `python -m kg`."""

import gc
import sys

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
    run()


if __name__ == "__main__":
    main()
