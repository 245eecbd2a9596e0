"""Rows of text -> the screen: tables for people, progress and errors beside them."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from kg.errors import KgError
from kg.model import Document

__all__ = ["Errors", "ahead", "one_line", "plain_table", "print_table"]


class Errors:
    """Takes what goes wrong with one article, says so, and counts."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, error: KgError) -> None:
        """Print an error as one line."""
        self.count += 1
        print(f"kg: {error}", file=sys.stderr)


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table: on a terminal within its width, into a file or pipe never cut or wrapped."""
    clean = [[one_line(cell) for cell in row] for row in rows]
    if not sys.stdout.isatty():
        for line in plain_table(columns, clean):
            print(line)
        return
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="none")
    for column in columns:
        table.add_column(Text(column), overflow="fold")  # a name is never cut
    for row in clean:
        table.add_row(*map(Text, row))
    Console().print(table)


def plain_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table, each column as wide as its widest cell.

    >>> list(plain_table(["who", "whom"], [["France", "Italy"]]))
    ['who     whom', 'France  Italy']
    """
    table = [columns, *rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


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
