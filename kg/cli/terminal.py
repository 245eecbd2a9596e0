"""Rows of text -> the screen: tables for people, progress and errors beside them."""

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from kg.cli.tables import fitted_table, plain_table
from kg.errors import KgError
from kg.model import Document

__all__ = ["Errors", "ahead", "one_line", "print_table", "tell"]


class Errors:
    """Takes what goes wrong with one article, says so, and counts."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, error: KgError) -> None:
        """Print an error as one line."""
        self.count += 1
        tell(str(error))


def tell(what: str) -> None:
    """Print a line beside the output, where a pipe does not take it."""
    print(f"kg: {one_line(what)}", file=sys.stderr)


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table: on a terminal within its width, into a file or pipe never cut or wrapped."""
    clean = [[one_line(cell) for cell in row] for row in rows]
    lines = plain_table(columns, clean)
    if sys.stdout.isatty():
        lines = fitted_table(columns, clean, shutil.get_terminal_size().columns)
    for line in lines:
        print(line)


def one_line(text: str) -> str:
    r"""Put a text on one line, without characters that steer a terminal.

    >>> one_line("It\n\trained \x1b[31m.")
    'It rained [31m.'
    """
    shown = (letter if letter.isprintable() else " " for letter in text)
    return " ".join("".join(shown).split())


@contextmanager
def ahead(total: int, *, shown: bool) -> Iterator[Callable[[Document], None] | None]:
    """Show a bar on standard error that moves with each article; only a terminal gets one."""
    if not shown or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=total)
        yield lambda _: progress.advance(task)
