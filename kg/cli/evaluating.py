"""`kg evaluate`: gold tables and annotated articles -> figures, and what was missed or invented."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.terminal import print_table

if TYPE_CHECKING:
    from kg.evaluation import ArticleComparison, Counts, Evaluation, EventEvaluation

__all__ = ["evaluate"]

# The lists of a comparison, and what each contains.
STATEMENT_LISTS = {
    "missed": "in gold, not found",
    "invented": "found, not in gold",
    "broken": "plain triples that gold forbids",
}
EVENT_LISTS = {
    "missed": "annotated, not told",
    "incomplete": "told without a named participant, or with it in another role",
    "differing": "told with another status or speaker",
    "invented": "told, not annotated like this",
}


def evaluate(
    gold: Annotated[
        Path,
        typer.Argument(
            metavar="GOLD", help="A gold table, an annotated article, or a folder of them."
        ),
    ],
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="Another spaCy pipeline.")
    ] = None,
    summary: Annotated[bool, typer.Option("--summary", help="Print the figures alone.")] = False,
) -> None:
    """Compare what is read with gold tables and annotated articles.

    For tables (.tsv) prints precision, recall and F1 of statements, then what was missed, what
    was invented, and which triples are forbidden.

    For articles (.txt) with their events (.jsonl) prints how many events were found, the roles
    of their named participants, status and speakers, by kind of article, then what differs. The
    precision of events is a lower bound: annotators leave out some events. Articles that
    held.txt names count, but are not listed.

    kg evaluate tests/gold
    kg evaluate tests/gold/news --summary
    """
    from kg.evaluation import kinds_of

    for place, kind in enumerate(kinds_of(gold)):
        if place:
            print()
        REPORTS[kind](gold, model, summary)


def report_tables(gold: Path, model: str | None, summary: bool) -> None:
    """Print how statements compare with gold tables."""
    from kg.evaluation import evaluate as compare

    compared = compare(gold, model=model)
    for line in compared.lines(details=False):
        print(line)
    if not summary:
        for line in statement_lists(compared):
            print(line)


def report_articles(gold: Path, model: str | None, summary: bool) -> None:
    """Print how events compare with those of annotated articles."""
    from kg.evaluation import evaluate_articles

    compared = evaluate_articles(gold, model=model)
    groups = groups_of(compared)
    for place, (name, cells) in enumerate(TABLES.items()):
        if place:
            print()
        rows = [[group, *map(str, cells(counts).values())] for group, counts in groups.items()]
        print_table([name, *cells(compared.total)], rows)
    if not summary:
        for line in event_lists(compared):
            print(line)


REPORTS = {"tables": report_tables, "articles": report_articles}


def groups_of(compared: "EventEvaluation") -> "dict[str, Counts]":
    """Return the counts of each kind of article, of all, and of those held if some are."""
    held = {"held": compared.held} if compared.held.articles else {}
    return {**compared.kinds, "all": compared.total, **held}


def event_cells(counts: "Counts") -> Mapping[str, object]:
    """Return the figures of events."""
    return {
        "articles": counts.articles,
        "annotated": counts.wanted,
        "found": counts.found,
        "recall": counts.recall,
        "told": counts.told,
        "right": counts.right,
        "precision": counts.precision,
    }


def participant_cells(counts: "Counts") -> Mapping[str, object]:
    """Return the figures of named participants."""
    return {
        "annotated": counts.participants_wanted,
        "in any role": counts.any_role_recall,
        "in right role": counts.role_recall,
        "told": counts.participants_told,
        "precision": counts.role_precision,
        "F1": f"{counts.participants_f1:.3f}",
    }


def claim_cells(counts: "Counts") -> Mapping[str, object]:
    """Return the figures of what is told of the events that were found."""
    return {name: counts.of_found(name) for name in ("polarity", "modality", "status", "tense")} | {
        "speaker or none": counts.of_found("speaker_or_none"),
        "right speaker": counts.speaker_recall,
        "time": counts.time_recall,
        "place": counts.place_recall,
    }


# The tables of events, and the cells of each.
TABLES: "dict[str, Callable[[Counts], Mapping[str, object]]]" = {
    "events": event_cells,
    "named participants": participant_cells,
    "of events found": claim_cells,
}


def statement_lists(compared: "Evaluation") -> Iterator[str]:
    """Yield the lists of what is missed, invented or broken."""
    for name, meaning in STATEMENT_LISTS.items():
        yield from titled(f"{name} ({meaning})", getattr(compared, name))


def event_lists(compared: "EventEvaluation") -> Iterator[str]:
    """Yield the lists of events that differ, without those of articles held."""
    listed: list[ArticleComparison] = [each for each in compared.articles if not each.held]
    for name, meaning in EVENT_LISTS.items():
        lines = [line for each in listed for line in getattr(each, name)]
        yield from titled(f"{name} ({meaning})", lines)
    if held := len(compared.articles) - len(listed):
        yield ""
        yield f"{held} of the articles are not listed: rules are made without them (held.txt)"


def titled(title: str, lines: list[str]) -> Iterator[str]:
    """Yield a list with its title and length, or nothing if it is empty."""
    if lines:
        yield ""
        yield f"{title}: {len(lines)}"
        yield from (f"  {line}" for line in lines)
