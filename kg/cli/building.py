"""`kg build`: articles -> a graph and its page."""

import datetime as dt
import shlex
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kg.build import Changes
from kg.cli.options import (
    DateOption,
    ExtractorOption,
    ModelOption,
    OntologyOption,
    PathsArgument,
    calendar_day,
)
from kg.cli.outputs import LARGE, Outputs, outputs_of
from kg.cli.statements import STATEMENTS
from kg.cli.stopping import Stop
from kg.cli.terminal import Errors, print_table, progress_bar, tell
from kg.errors import GraphError
from kg.extractors import RULES
from kg.model import CONCEPT, Document, Statement

if TYPE_CHECKING:
    from kg.build import KnowledgeGraph
    from kg.store import StoreOnDisk

__all__ = ["build"]

SHOWN = 30  # statements that `kg build` prints
FEW = 3  # articles that need no progress bar


def build(
    paths: PathsArgument,
    *,
    out: Annotated[
        str,
        typer.Option("-o", "--out", metavar="OUT", help="Writes OUT.trig and OUT.html."),
    ],
    date: DateOption = None,
    model: ModelOption = None,
    ontology: OntologyOption = None,
    extractor: ExtractorOption = RULES,
    policy: Annotated[
        Literal["reported", "facts"],
        typer.Option("--assert", help="Plain triples: of what is reported, or of facts alone."),
    ] = "reported",
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Start anew, without the articles that OUT has.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")] = False,
) -> None:
    """Build a graph and its page from articles, or add to one.

    OUT.trig is the graph to query, OUT.html the page to look at. Articles that OUT has already are
    left alone, those that have changed are replaced. An OUT that ends in / is a store folder; so
    is a new graph of more than 200 articles, since a file is written whole each time. A bad article
    is reported and left out: the exit status is then 1, or 2 if no article is left.

    kg build article.txt -o news
    kg build articles/ https://example.org/feed.xml -o news --date 2024-06-27
    """
    from kg.build import build as build_graph
    from kg.build import extractor_of, ontology_of

    outputs, errors = outputs_of(out, paths), Errors()
    reader = extractor_of(extractor, model, ontology)
    with Stop().listening() as stop, ExitStack() as stack:

        def opened() -> "StoreOnDisk":
            store = outputs.store(ontology_of(reader, ontology), policy, fresh=fresh)
            stack.callback(store.close)
            return store

        say = print if not quiet else silent
        if fresh and outputs.exists:
            say(f"--fresh drops {contents(outputs)}")
        store = opened() if outputs.exists else None
        read = articles(paths, outputs, store, calendar_day(date), errors)
        documents = stop.until(read)
        first = list(islice(documents, LARGE + 1))
        if not stop():
            errors.stop_if_nothing(len(first))
        if store is None:
            outputs = outputs.for_many(len(first))
            store = opened()
        with progress_bar(len(first), shown=not quiet and len(first) > FEW) as progress:
            graph = build_graph(
                chain(first, documents),
                model=model,
                ontology=ontology,
                extractor=reader,
                store=store,
                on_error=errors,
                progress=progress,
                stop=stop,
            )
        if not stop():
            errors.stop_if_nothing(graph.changes.unchanged + len(graph.documents))
        write(graph, store, outputs)
        if not quiet:
            print_summary(graph, outputs)
    if stop():
        tell(f"stopped: what was read is kept; go on with: {command(fresh)}")
        raise typer.Exit(stop.status)
    errors.stop_if_incomplete()


def silent(_: str) -> None:
    """Print nothing."""


def contents(outputs: Outputs) -> str:
    """Say what a graph holds before it is dropped."""
    from kg.store import load, recorded

    try:
        held = len(recorded(load(outputs.graph)))
    except GraphError:
        return f"{outputs.graph}, which cannot be read"
    return f"{counted(held, 'article')} of {outputs.graph}"


def articles(
    paths: Iterable[str],
    outputs: Outputs,
    store: "StoreOnDisk | None",
    date: dt.date | None,
    errors: Errors,
) -> Iterator[Document]:
    """Read the articles, but not the page that an earlier build left among them."""
    from kg.documents import Ids, read_documents
    from kg.store import recorded

    ids = Ids(recorded(store.dataset) if store else {})
    leave_out = (outputs.graph, outputs.page)
    yield from read_documents(paths, date=date, ids=ids, leave_out=leave_out, on_error=errors)


def write(graph: "KnowledgeGraph", store: "StoreOnDisk", outputs: Outputs) -> None:
    """Write graph and page, unless nothing is new; the page comes second."""
    changes = graph.changes
    if outputs.exists and outputs.page.exists() and not changes.added + changes.replaced:
        return
    store.commit()
    try:
        graph.page(outputs.page)
    except GraphError as error:
        msg = f"{error}; the graph is written: kg page {outputs.graph} -o OTHER.html"
        raise GraphError(msg) from error


def command(fresh: bool) -> str:
    """Return the command that goes on with a build: the same, but not from the start again."""
    given = [each for each in sys.argv[1:] if not (fresh and each == "--fresh")]
    return shlex.join(["kg", *given])


def print_summary(graph: "KnowledgeGraph", outputs: Outputs) -> None:
    """Print the statements, how many there are, and where graph and page are."""
    said = [one for one in graph.statements if not one.derived]
    if said:
        print_table(STATEMENTS.columns, map(STATEMENTS.cells, said[:SHOWN]))
    if len(said) > SHOWN:
        print(f"… and {len(said) - SHOWN} more: {next_question(said, outputs.graph)}")
    follow = len(graph.statements) - len(said)
    rolled_up = f" ({follow} more follow by roll-up)" if follow else ""
    read = counted(len(graph.documents), "article")
    if graph.documents:
        print(f"{counted(len(said), 'statement')} from {read}{rolled_up}")
    print(f"graph: {outputs.graph}{kept(graph.changes)}{outputs.why}")
    print(f"page:  {outputs.page}")


def kept(changes: Changes) -> str:
    """Say what became of the articles, unless all are new.

    >>> kept(Changes(added=2, unchanged=3)), kept(Changes(added=2))
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


def next_question(said: Iterable[Statement], graph_path: Path) -> str:
    """Return the command that asks about the most active actor, ready to be pasted."""
    ends = [one.subject.entity for one in said]
    named = [entity.label for entity in ends if entity.type != CONCEPT]
    ((actor, _),) = Counter(named or [entity.label for entity in ends]).most_common(1)
    asked = shlex.join([str(graph_path), "--question", "who_did_what_to_whom", f"actor={actor}"])
    return f"kg query {asked}"
