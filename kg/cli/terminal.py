"""Rows of text -> the terminal: tables on standard output, errors and progress beside it."""

import shutil
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import typer

from kg.cli.streams import say
from kg.errors import DocumentError, KgError, KgWarning
from kg.model import Document
from kg.tables import fitted_table, one_line, plain_table

if TYPE_CHECKING:
    from kg.questions import Answer

__all__ = [
    "Errors",
    "one_line",
    "print_answer",
    "print_table",
    "progress_bar",
    "tell",
    "warnings_as_lines",
]

LONGEST = 5_000  # letters of a cell


class Errors:
    """Prints what goes wrong with single articles, and counts it for the exit status."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, error: KgError) -> None:
        """Print an error as one line."""
        self.count += 1
        tell(str(error))

    def stop_if_nothing(self, found: int) -> None:
        """Stop with status 2 if no article was found."""
        if found:
            return
        if self.count:
            raise typer.Exit(2)
        msg = "no article in what was given: name files, folders or addresses that hold some"
        raise DocumentError(msg)

    def stop_if_incomplete(self) -> None:
        """Stop with status 1 if some articles were left out."""
        if self.count:
            raise typer.Exit(1)


def tell(what: str) -> None:
    """Print a line on standard error, so that it stays out of pipes."""
    say(f"kg: {one_line(what)}")


@contextmanager
def warnings_as_lines() -> Iterator[None]:
    """Print each warning of kg as one line on standard error; libraries warn as they always do."""
    with warnings.catch_warnings():
        usual = warnings.showwarning

        def show(message: Warning | str, category: type[Warning], *rest: Any) -> None:
            if issubclass(category, KgWarning):
                tell(str(message))
            else:
                usual(message, category, *rest)

        warnings.simplefilter("always", KgWarning)
        warnings.showwarning = show  # type: ignore[assignment]
        yield


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table: on a terminal within its width, in a file or pipe never wrapped.

    A cell is cut where it would be longer than any sentence: each row is padded to the longest.
    """
    clean = [
        [one_line(cell if len(cell) <= LONGEST else f"{cell[:LONGEST]}…") for cell in row]
        for row in rows
    ]
    lines = plain_table(columns, clean)
    if sys.stdout.isatty():
        lines = fitted_table(columns, clean, shutil.get_terminal_size().columns)
    for line in lines:
        print(line)


def print_answer(answer: "Answer", form: str, *, names: bool = False) -> None:
    """Print an answer as a table, CSV or JSON; a table with names as a query takes them."""
    if form == "table":
        print_table(answer.columns, answer.names() if names else answer.display())
    else:
        print((answer.csv() if form == "csv" else answer.json()).removesuffix("\n"))


@contextmanager
def progress_bar(total: int, *, shown: bool) -> Iterator[Callable[[Document], None] | None]:
    """Show a bar on standard error that moves with each article; only a terminal gets one."""
    if not shown or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=total)
        yield lambda _: progress.advance(task)
