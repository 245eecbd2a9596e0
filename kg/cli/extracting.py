"""`kg extract`: articles -> statements, events or surface propositions on the screen."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Annotated, Any, Literal

import typer

from kg.cli.options import (
    AllowPrivateOption,
    AnyLanguageOption,
    ColumnsOption,
    DateOption,
    ExtractorOption,
    JobsOption,
    ModelOption,
    OntologyOption,
    PathsArgument,
    calendar_day,
    reading_options,
)
from kg.cli.terminal import Errors, tell
from kg.errors import ExtractorError, KgError
from kg.extractors import RULES, EventExtractor, RuleExtractor, load_extractor
from kg.model import Document

__all__ = ["extract"]


def extract(
    paths: PathsArgument,
    *,
    form: Annotated[
        Literal["table", "jsonl", "tsv"], typer.Option("--format", help="How to print them.")
    ] = "table",
    surface: Annotated[
        bool, typer.Option("--open", help="Propositions in the sentence's own words.")
    ] = False,
    events: Annotated[
        bool, typer.Option("--events", help="Events, each with all who take part in it.")
    ] = False,
    one_per_line: Annotated[
        bool, typer.Option("--one-per-line", help="Each input line is a document of its own.")
    ] = False,
    date: DateOption = None,
    columns: ColumnsOption = None,
    any_language: AnyLanguageOption = False,
    model: ModelOption = None,
    ontology: OntologyOption = None,
    extractor: ExtractorOption = RULES,
    jobs: JobsOption = 1,
    allow_private: AllowPrivateOption = False,
) -> None:
    """Print the statements or events of articles, without a graph.

    A bad article is reported and left out: the exit status is then 1, or 2 if no article is left.

    kg extract article.txt
    kg extract articles/ --format jsonl > statements.jsonl
    kg extract articles/ --events
    kg extract sentences.txt --one-per-line --open --format tsv
    """
    if surface and events:
        msg = "--open and --events are two ways of reading: give one of them"
        raise KgError(msg)
    if surface and jobs > 1:
        msg = "--open reads in one process: leave --jobs out"
        raise KgError(msg)
    errors, how = Errors(), reading_options(columns, any_language=any_language)
    from kg.build import extract as extract_readings
    from kg.build import extract_open
    from kg.cli.events import EVENTS
    from kg.cli.items import print_items
    from kg.cli.statements import PROPOSITIONS, STATEMENTS

    found: Iterable[tuple[Document, Iterable[Any]]]
    if surface:
        found = extract_open(
            paths,
            model=model,
            one_per_line=one_per_line,
            allow_private=allow_private,
            on_error=errors,
            **how,
        )
    else:
        reader = load_extractor(extractor, model=model, ontology=ontology)
        if events and not isinstance(reader, EventExtractor):
            msg = f"the extractor {extractor} reads statements alone: leave --events out"
            raise ExtractorError(msg)
        if isinstance(reader, RuleExtractor):
            reader = replace(reader, tells_events=events)  # which nobody else asks for
        readings = extract_readings(
            paths,
            date=calendar_day(date),
            extractor=reader,
            one_per_line=one_per_line,
            allow_private=allow_private,
            on_error=errors,
            jobs=jobs,
            **how,
        )
        found = ((each.document, each.events if events else each.statements) for each in readings)
    items = CountedItems(found)
    kind = PROPOSITIONS if surface else EVENTS if events else STATEMENTS
    count = print_items(items, kind, form, by_line=one_per_line)
    errors.stop_if_nothing(items.articles)
    if not count:
        tell("nothing found")
    errors.stop_if_incomplete()


class CountedItems:
    """What was found in articles, item by item, and how many articles were read for it."""

    def __init__(self, found: Iterable[tuple[Document, Iterable[Any]]]) -> None:
        self.found, self.articles = found, 0

    def __iter__(self) -> Iterator[tuple[Document, Any]]:
        for document, items in self.found:
            self.articles += 1
            yield from ((document, item) for item in items)
