"""What a build has read -> what it prints of it."""

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kg.cli.highlights import Highlights, print_highlights
from kg.cli.outputs import Outputs
from kg.cli.terminal import print_table
from kg.errors import GraphError
from kg.graph import Changes
from kg.model import Reading, Statement

if TYPE_CHECKING:
    from kg.page import Extent

__all__ = ["Summary", "contents", "counted", "extent_note", "print_summary"]

SHOWN = 30  # statements that `kg build` prints; of more, what is worth reading first


class Told(NamedTuple):
    """What an article tells, as far as it is printed."""

    first: list[Statement]
    said: int
    derived: int


class Tally:
    """Counts what articles tell; of the first few the statements are kept, by each process."""

    def __init__(self) -> None:
        self.left = SHOWN

    def __call__(self, reading: Reading) -> Told:
        """Count what an article tells."""
        said = [one for one in reading.statements if not one.derived]
        first = said[: self.left]
        self.left -= len(first)
        return Told(first, len(said), len(reading.statements) - len(said))


class Summary:
    """What was read, as far as it is printed: memory does not grow with the articles."""

    def __init__(self) -> None:
        self.first: list[Statement] = []
        self.is_counted = True  # not of what others have read
        self.articles = self.said = self.derived = 0
        self.tally = Tally()

    def __call__(self, read: Reading | Told) -> None:
        """Add what an article tells, which the process that read it may have counted."""
        told = self.tally(read) if isinstance(read, Reading) else read
        self.first += told.first[: SHOWN - len(self.first)]
        self.articles += 1
        self.said += told.said
        self.derived += told.derived

    @property
    def is_whole(self) -> bool:
        """Return whether all statements can be printed."""
        return self.is_counted and self.said == len(self.first)


def print_summary(
    summary: Summary,
    found: Sequence[Highlights],
    changes: Changes,
    outputs: Outputs,
    extent: "Extent | None" = None,
) -> None:
    """Print the statements or what is worth reading first, where it is, and how to see the rest."""
    from kg.cli.statements import STATEMENTS

    if found:
        print_highlights(found)
    elif summary.first:
        print_table(STATEMENTS.columns, map(STATEMENTS.cells, summary.first))
    if summary.articles:
        print(count_of(summary))
    print(f"graph: {outputs.graph}{outcome(changes)}{outputs.why}")
    note = extent_note(extent, outputs.graph) if extent else ""
    print(f"page:  {outputs.page}{note}")
    if found:
        print(f"all:   kg query {shlex.join([str(outputs.graph), '--question', 'statements'])}")


def contents(outputs: Outputs) -> str:
    """Say what a graph holds before it is dropped."""
    from kg.store import load, recorded

    try:
        held = len(recorded(load(outputs.graph)))
    except GraphError:
        return f"{outputs.graph}, which cannot be read"
    return f"{counted(held, 'article')} of {outputs.graph}"


def count_of(summary: Summary) -> str:
    """Say how many articles were read and, where it is known, how much they state."""
    read = counted(summary.articles, "article")
    if not summary.is_counted:
        return f"{read} read"
    rolled_up = f" ({summary.derived} more follow by roll-up)" if summary.derived else ""
    return f"{counted(summary.said, 'statement')} from {read}{rolled_up}"


def extent_note(extent: "Extent", graph: Path) -> str:
    """Say behind the name of a page what it leaves out and where that is, "" if it is whole."""
    served = shlex.join(["kg", "serve", str(graph)])
    return f" ({extent}; all of it: {served})" if str(extent) else ""


def outcome(changes: Changes) -> str:
    """Say what became of the articles, unless all are new.

    >>> outcome(Changes(added=2, unchanged=3)), outcome(Changes(added=2))
    (' (2 added, 3 unchanged)', '')
    """
    named = {"added": changes.added, "replaced": changes.replaced, "unchanged": changes.unchanged}
    said = [f"{number} {what}" for what, number in named.items() if number]
    return f" ({', '.join(said)})" if set(said) - {f"{changes.added} added"} else ""


def counted(number: int, what: str) -> str:
    """Write a number and what is counted.

    >>> counted(1, "article"), counted(0, "article")
    ('1 article', '0 articles')
    """
    return f"{number} {what}{'s' * (number != 1)}"
