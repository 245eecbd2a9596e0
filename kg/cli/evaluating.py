"""`kg evaluate`: gold tables, annotated articles -> figures, and what was missed or invented."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import attrgetter, methodcaller
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.terminal import print_table

if TYPE_CHECKING:
    from kg.evaluation import ArticleComparison, Counts, Evaluation, EventEvaluation
    from kg.evaluation.calibration import Sure

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

# The tables of events, and what each column is of their counts.
TABLES: "dict[str, dict[str, Callable[[Counts], object]]]" = {
    "events": {
        "articles": attrgetter("articles"),
        "annotated": attrgetter("wanted"),
        "found": attrgetter("found"),
        "recall": attrgetter("recall"),
        "told": attrgetter("told"),
        "right": attrgetter("right"),
        "precision": attrgetter("precision"),
    },
    "named participants": {
        "annotated": attrgetter("participants_wanted"),
        "in any role": attrgetter("any_role_recall"),
        "in right role": attrgetter("role_recall"),
        "told": attrgetter("participants_told"),
        "precision": attrgetter("role_precision"),
        "F1": lambda counts: f"{counts.participants_f1:.3f}",
    },
    "of events found": {
        "polarity": methodcaller("of_found", "polarity"),
        "modality": methodcaller("of_found", "modality"),
        "status": methodcaller("of_found", "status"),
        "tense": methodcaller("of_found", "tense"),
        "speaker or none": methodcaller("of_found", "speaker_or_none"),
        "right speaker": attrgetter("speaker_recall"),
        "time": attrgetter("time_recall"),
        "place": attrgetter("place_recall"),
    },
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
    calibration: Annotated[
        bool,
        typer.Option("--calibration", help="Print how far confidences tell what is right."),
    ] = False,
) -> None:
    """Compare what is read with gold tables and annotated articles.

    For tables (.tsv) prints precision, recall and F1 of statements, then what was missed, what
    was invented, and which triples are forbidden.

    For articles (.txt) with their events (.jsonl) prints how many events were found, the roles
    of their named participants, status and speakers, by kind of article, then what differs. The
    precision of events is a lower bound: annotators leave out some events. Articles that
    held.txt names count, but are not listed.

    With --calibration compares confidences with what people judged of statements: judged.csv
    beside the articles, and features.csv of articles that are elsewhere. "right" is what a strict
    reader passes, "right or nearly" a fair one; "first read" are articles elsewhere whose verdicts
    are of what was read before any rule was made from them.

    kg evaluate tests/gold
    kg evaluate tests/gold/news --summary
    kg evaluate tests/gold/news --calibration
    """
    if calibration:
        report_calibration(gold, model)
        return
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
    for place, (name, columns) in enumerate(TABLES.items()):
        if place:
            print()
        rows = ([group, *cells(columns, counts)] for group, counts in groups.items())
        print_table([name, *columns], rows)
    if not summary:
        for line in event_lists(compared):
            print(line)


REPORTS = {"tables": report_tables, "articles": report_articles}


def groups_of(compared: "EventEvaluation") -> "dict[str, Counts]":
    """Return the counts of each kind of article, of all, and of those held if some are."""
    held = {"held": compared.held} if compared.held.articles else {}
    return {**compared.kinds, "all": compared.total, **held}


def cells(columns: "Mapping[str, Callable[[Counts], object]]", counts: "Counts") -> list[str]:
    """Return the cells of a group's line."""
    return [str(figure(counts)) for figure in columns.values()]


def report_calibration(gold: Path, model: str | None) -> None:
    """Print how far confidences are shares of what is right, by weights fitted without them."""
    from kg.evaluation.calibration import calibration_error
    from kg.evaluation.judged import expected, judged_elsewhere, judged_statements

    judged = [*judged_statements(gold, model=model), *judged_elsewhere(gold)]
    pairs = list(zip(expected(judged), judged, strict=True))
    groups = {
        "here": [sure for sure, each in pairs if not each.elsewhere],
        "held": [sure for sure, each in pairs if each.held],
        "elsewhere": [sure for sure, each in pairs if each.elsewhere],
        "first read": [sure for sure, each in pairs if each.first],
    }
    for name, found in groups.items():
        if found:
            print_table([name, *RELIABILITY], reliability(found))
            print(f"expected calibration error {calibration_error(found):.3f}")
            print()
    print("Weights are fitted without the article that they are tried on, and without those held.")


RELIABILITY = ("statements", "expected", "right", "right or nearly")


def reliability(found: "Sequence[Sure]") -> Iterator[list[str]]:
    """Yield a line for each range of confidence."""
    from kg.evaluation.calibration import bins

    for each in bins(found):
        shares = (f"{share:.2f}" for share in (each.expected, each.strict, each.fair))
        yield [f"{each.low:.1f}-{each.high:.1f}", str(each.count), *shares]


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
