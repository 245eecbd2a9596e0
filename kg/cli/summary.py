"""What a build has read -> what it prints of it."""

import shlex
from collections import Counter
from pathlib import Path

from kg.cli.outputs import Outputs
from kg.cli.terminal import print_table
from kg.graph import Changes
from kg.model import CONCEPT, Reading, Statement

__all__ = ["Summary", "counted", "print_summary"]

SHOWN = 30  # statements that `kg build` prints


class Summary:
    """What was read, as far as it is printed: memory does not grow with the articles."""

    def __init__(self) -> None:
        self.first: list[Statement] = []
        self.is_counted = True  # not of what others have read
        self.articles = self.said = self.derived = 0
        self.named: Counter[str] = Counter()
        self.concepts: Counter[str] = Counter()

    def __call__(self, reading: Reading) -> None:
        """Count what an article tells."""
        said = [one for one in reading.statements if not one.derived]
        self.first += said[: SHOWN - len(self.first)]
        self.articles += 1
        self.said += len(said)
        self.derived += len(reading.statements) - len(said)
        for one in said:
            entity = one.subject.entity
            (self.concepts if entity.type == CONCEPT else self.named)[entity.label] += 1


def print_summary(summary: Summary, changes: Changes, outputs: Outputs) -> None:
    """Print the statements, how many there are, and where graph and page are."""
    from kg.cli.statements import STATEMENTS

    if summary.first:
        print_table(STATEMENTS.columns, map(STATEMENTS.cells, summary.first))
    if more := summary.said - len(summary.first):
        print(f"… and {more} more: {next_question(summary, outputs.graph)}")
    follow = summary.derived
    rolled_up = f" ({follow} more follow by roll-up)" if follow else ""
    if summary.articles:
        read = counted(summary.articles, "article")
        said = f"{counted(summary.said, 'statement')} from {read}{rolled_up}"
        print(said if summary.is_counted else f"{read} read")
    print(f"graph: {outputs.graph}{outcome(changes)}{outputs.why}")
    print(f"page:  {outputs.page}")


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


def next_question(summary: Summary, graph_path: Path) -> str:
    """Return the command that asks about the most active actor, ready to be pasted."""
    ((actor, _),) = (summary.named or summary.concepts).most_common(1)
    asked = shlex.join([str(graph_path), "--question", "who_did_what_to_whom", f"actor={actor}"])
    return f"kg query {asked}"
