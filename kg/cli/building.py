"""`kg build`: articles -> a graph and its page."""

import shlex
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from kg.build import Changes
from kg.cli.options import (
    AllowPrivateOption,
    AnyLanguageOption,
    ColumnsOption,
    DateOption,
    ExtractorOption,
    ModelOption,
    OntologyOption,
    PathsArgument,
    calendar_day,
    reading_options,
)
from kg.cli.outputs import LARGE, Outputs, outputs_of
from kg.cli.stopping import Stop
from kg.cli.terminal import Errors, print_table, progress_bar
from kg.errors import GraphError, Interrupted
from kg.extractors import RULES, Extractor
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
    columns: ColumnsOption = None,
    any_language: AnyLanguageOption = False,
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
    allow_private: AllowPrivateOption = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")] = False,
) -> None:
    """Build a graph and its page from articles, or add to one.

    OUT.trig is the graph to query, OUT.html the page to look at. Articles that OUT has already are
    left alone, those that have changed are replaced. An OUT that ends in / is a store folder; so
    is a new graph of more than 200 articles, since a file is written whole each time. A bad article
    is reported and left out: the exit status is then 1, or 2 if no article is left.

    kg build article.txt -o news
    kg build events.csv -o news --columns text=remarks,date=day
    kg build articles/ https://example.org/feed.xml -o news --date 2024-06-27
    """
    with Stop().listening() as stop:
        from kg.build import extractor_of

        job = Job(
            outputs=outputs_of(out, paths),
            extractor=extractor_of(extractor, model, ontology),
            options={"model": model, "ontology": ontology},
            policy=policy,
            fresh=fresh,
            quiet=quiet,
            stop=stop,
        )
        how = reading_options(columns, any_language=any_language)
        job.run(paths, date=calendar_day(date), allow_private=allow_private, **how)


@dataclass
class Job:
    """One run of `kg build`."""

    outputs: Outputs
    extractor: Extractor
    options: Mapping[str, Any]
    policy: Literal["reported", "facts"]
    fresh: bool
    quiet: bool
    stop: Stop
    errors: Errors = field(default_factory=Errors)

    def run(self, paths: Sequence[str], **how: Any) -> None:
        """Read the articles, write graph and page, and say what came of it."""
        if self.fresh and self.outputs.exists and not self.quiet:
            print(f"--fresh drops {contents(self.outputs)}")
        with ExitStack() as stack:
            store = self.opened(stack) if self.outputs.exists else None
            documents = self.stop.until(
                articles(paths, self.outputs, store, on_error=self.errors, **how)
            )
            first = list(islice(documents, LARGE + 1))
            self.stop_if_nothing(len(first))
            if store is None:
                self.outputs = self.outputs.for_many(len(first))
                store = self.opened(stack)
            graph = self.read(chain(first, documents), len(first), store)
            self.stop_if_nothing(graph.changes.unchanged + len(graph.documents))
            write(graph, store, self.outputs)
        if not self.quiet and self.outputs.exists:
            print_summary(graph, self.outputs)
        self.end()

    def opened(self, stack: ExitStack) -> "StoreOnDisk":
        """Open the store to add to, and close it with the stack."""
        from kg.build import ontology_of

        ontology = ontology_of(self.extractor, self.options["ontology"])
        store = self.outputs.store(ontology, self.policy, fresh=self.fresh)
        stack.callback(store.close)
        return store

    def read(
        self, documents: Iterable[Document], number: int, store: "StoreOnDisk"
    ) -> "KnowledgeGraph":
        """Add the articles to the store; the bar shows the number of those known of."""
        from kg.build import build as build_graph

        with progress_bar(number, shown=not self.quiet and number > FEW) as progress:
            return build_graph(
                documents,
                extractor=self.extractor,
                store=store,
                on_error=self.errors,
                progress=progress,
                stop=self.stop,
                **self.options,
            )

    def stop_if_nothing(self, found: int) -> None:
        """Stop with an error if no article was found, unless the user stopped the search."""
        if not self.stop():
            self.errors.stop_if_nothing(found)

    def end(self) -> None:
        """End with the status that says whether all articles were read."""
        if self.stop():
            msg = f"stopped: what was read is kept; go on with: {command(fresh=self.fresh)}"
            raise Interrupted(msg, status=self.stop.status)
        self.errors.stop_if_incomplete()


def contents(outputs: Outputs) -> str:
    """Say what a graph holds before it is dropped."""
    from kg.store import load, recorded

    try:
        held = len(recorded(load(outputs.graph)))
    except GraphError:
        return f"{outputs.graph}, which cannot be read"
    return f"{counted(held, 'article')} of {outputs.graph}"


def articles(
    paths: Iterable[str], outputs: Outputs, store: "StoreOnDisk | None", **how: Any
) -> Iterator[Document]:
    """Read the articles, but not the page that an earlier build left among them."""
    from kg.documents import Ids, read_documents
    from kg.store import recorded

    ids = Ids(recorded(store.dataset) if store else {})
    leave_out = (outputs.graph, outputs.page)
    yield from read_documents(paths, ids=ids, leave_out=leave_out, **how)


def write(graph: "KnowledgeGraph", store: "StoreOnDisk", outputs: Outputs) -> None:
    """Write graph and page, unless nothing is new; the page comes second."""
    if not graph.documents and (outputs.page.exists() or not graph.changes.unchanged):
        return
    store.commit()
    try:
        graph.page(outputs.page)
    except GraphError as error:
        msg = f"{error}; the graph is written: kg page {outputs.graph} -o OTHER.html"
        raise GraphError(msg) from error


def command(*, fresh: bool) -> str:
    """Return the command that goes on with a build: the same, but not from the start again."""
    given = [each for each in sys.argv[1:] if not (fresh and each == "--fresh")]
    return shlex.join(["kg", *given])


def print_summary(graph: "KnowledgeGraph", outputs: Outputs) -> None:
    """Print the statements, how many there are, and where graph and page are."""
    from kg.cli.statements import STATEMENTS

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
    print(f"graph: {outputs.graph}{outcome(graph.changes)}{outputs.why}")
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


def next_question(said: Iterable[Statement], graph_path: Path) -> str:
    """Return the command that asks about the most active actor, ready to be pasted."""
    ends = [one.subject.entity for one in said]
    named = [entity.label for entity in ends if entity.type != CONCEPT]
    ((actor, _),) = Counter(named or [entity.label for entity in ends]).most_common(1)
    asked = shlex.join([str(graph_path), "--question", "who_did_what_to_whom", f"actor={actor}"])
    return f"kg query {asked}"
