"""Rows of text -> the terminal: tables on standard output, errors and progress beside it."""

import shutil
import sys
import warnings
import webbrowser
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
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
    "open_in_browser",
    "print_answer",
    "print_table",
    "progress_bar",
    "tell",
    "warnings_as_lines",
]

LONGEST = 5_000  # letters of a cell
AT_ONCE = 1_000  # lines that are printed together


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

    Long cells are cut, since each row is padded to the longest.
    """
    table = [[*row] for row in rows]
    cleaned = {cell: clean(cell) for cell in set(chain.from_iterable(table))}
    shown = [[cleaned[cell] for cell in row] for row in table]
    lines = plain_table(columns, shown)
    if sys.stdout.isatty():
        lines = fitted_table(columns, shown, shutil.get_terminal_size().columns)
    while some := [*islice(lines, AT_ONCE)]:
        print("\n".join(some))


def clean(cell: str) -> str:
    """Put a cell on one line, cut where it would be longer than any sentence."""
    return one_line(cell if len(cell) <= LONGEST else f"{cell[:LONGEST]}…")


def print_answer(answer: "Answer", form: str, *, names: bool = False) -> None:
    """Print an answer as a table, CSV or JSON; a table with names as a query takes them."""
    if form == "table":
        print_table(answer.columns, answer.names() if names else answer.display())
    else:
        print((answer.csv() if form == "csv" else answer.json()).removesuffix("\n"))


@contextmanager
def progress_bar(total: int | None, *, shown: bool) -> Iterator[Callable[[Document], None] | None]:
    """Show on a terminal's standard error how many articles are done, and how fast it goes."""
    if not shown or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = ("reading", BarColumn(), MofNCompleteColumn(), "{task.fields[rate]}")
    shown_on = Console(stderr=True)
    with Progress(*columns, TimeRemainingColumn(), console=shown_on, transient=True) as progress:
        task = progress.add_task("reading", total=total, rate="")

        def advance(_: Document) -> None:
            progress.advance(task)
            progress.update(task, rate=rate(progress.tasks[0].speed))

        yield advance


def rate(speed: float | None) -> str:
    """Write how many articles are read in a second, or in a minute where they are long.

    >>> rate(12.34), rate(0.05), rate(None)
    ('12.3 articles/s', '3.0 articles/min', '')
    """
    if speed is None:
        return ""
    return f"{speed:.1f} articles/s" if speed >= 1 else f"{speed * 60:.1f} articles/min"


def open_in_browser(page: Path) -> None:
    """Open a page in the browser, or say that there is none."""
    if not webbrowser.open(page.resolve().as_uri()):
        tell(f"{page}: no browser was found: open the page in one yourself")
