"""`kg build`: articles -> a graph and its page."""

import shlex
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from kg.cli.collection import share_memory
from kg.cli.highlights import highlights
from kg.cli.options import (
    AllowPrivateOption,
    AnyLanguageOption,
    ClusterOption,
    ColumnsOption,
    DateOption,
    ExtractorOption,
    JobsOption,
    ModelOption,
    OntologyOption,
    OpenOption,
    PathsArgument,
    calendar_day,
    reading_options,
)
from kg.cli.outputs import LARGE, Outputs, outputs_of
from kg.cli.preparing import preparing
from kg.cli.stopping import Stop
from kg.cli.summary import Summary, contents, print_summary
from kg.cli.terminal import Errors, open_in_browser, progress_bar
from kg.errors import GraphError, Interrupted, KgError
from kg.extractors import RULES, Extractor, ontology_of
from kg.files import remove
from kg.model import Document

if TYPE_CHECKING:
    from kg.build import KnowledgeGraph
    from kg.page import Extent
    from kg.parallel import Crew
    from kg.store import StoreOnDisk

__all__ = ["build"]

FEW = 3  # articles that need no progress bar
MANY = 100  # articles after which the canned questions are answered beforehand


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
    jobs: JobsOption = 1,
    cluster: ClusterOption = None,
    allow_private: AllowPrivateOption = False,
    is_opened: OpenOption = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")] = False,
) -> None:
    """Build a graph and its page from articles, or add to one.

    OUT.trig is the graph to query, OUT.html the page to look at. Articles that OUT has already are
    left alone, those that have changed are replaced. An OUT that ends in / is a store folder; so
    is a new graph of more than 200 articles, since a file is written whole each time. A bad article
    is reported and left out: the exit status is then 1, or 2 if no article is left.

    kg build article.txt -o news
    kg build events.csv -o news --columns text=remarks,date=day
    kg build articles/ -o news --open
    kg build articles/ https://example.org/feed.xml -o news --date 2024-06-27
    kg build archive.jsonl -o news/ --jobs 4
    """
    if cluster and jobs > 1:
        msg = "--cluster reads with the cluster's own workers: leave --jobs out"
        raise KgError(msg)
    share_memory()
    with Stop().listening() as stop:
        from kg.build import extractor_of

        job = Job(
            outputs=outputs_of(out, paths),
            extractor=extractor_of(extractor, model, ontology),
            options={"model": model, "ontology": ontology},
            jobs=jobs,
            cluster=cluster,
            policy=policy,
            fresh=fresh,
            quiet=quiet,
            is_opened=is_opened,
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
    is_opened: bool = False
    jobs: int = 1
    cluster: str | None = None  # the address of its scheduler
    errors: Errors = field(default_factory=Errors)
    summary: Summary = field(default_factory=Summary)

    def run(self, paths: Sequence[str], **how: Any) -> None:
        """Read the articles, write graph and page, and say what came of it."""
        if self.fresh and self.outputs.exists and not self.quiet:
            print(f"--fresh drops {contents(self.outputs)}")
        with ExitStack() as stack:
            crew = self.crew(stack)
            store = self.opened(stack) if self.outputs.exists else None
            documents = self.stop.until(
                articles(paths, self.outputs, store, on_error=self.errors, **how)
            )
            first = list(islice(documents, LARGE + 1))
            self.stop_if_nothing(len(first))
            if store is None:
                self.outputs = self.outputs.for_many(len(first))
                store = self.opened(stack)
            graph = self.read(chain(first, documents), len(first), store, crew)
            self.stop_if_nothing(graph.changes.unchanged + self.summary.articles)
            extent = self.write(graph, store)
            found = () if self.quiet or self.summary.is_whole else tuple(highlights(graph))
        if not self.quiet and self.outputs.exists:
            print_summary(self.summary, found, graph.changes, self.outputs, extent)
        self.end()

    def opened(self, stack: ExitStack) -> "StoreOnDisk":
        """Open the store to add to, and close it with the stack."""
        ontology = ontology_of(self.extractor, self.options["ontology"])
        store = self.outputs.store(ontology, self.policy, fresh=self.fresh)
        stack.callback(store.close)
        return store

    def crew(self, stack: ExitStack) -> "int | Crew":
        """Start the processes that read, which load the pipeline meanwhile; they end in any case.

        With one job this process reads.
        """
        if self.jobs == 1:
            return 1
        from kg.batches import Preparation
        from kg.parallel import Crew

        work = Preparation(
            self.extractor, self.options["ontology"], self.policy, self.summary.tally
        )
        crew = Crew(self.extractor, self.jobs, work)
        stack.callback(crew.close)
        return crew

    def read(
        self, documents: Iterable[Document], number: int, store: "StoreOnDisk", crew: "int | Crew"
    ) -> "KnowledgeGraph":
        """Add the articles to the store; of many, nobody knows yet how many they are."""
        total = number if number <= LARGE else None
        with progress_bar(total, shown=not self.quiet and number > FEW) as progress:
            if self.cluster:
                return self.read_by_others(documents, store, self.cluster, progress or id)
            from kg.build import build as build_graph

            return build_graph(
                documents,
                store=store,
                progress=progress,
                take=self.summary,
                jobs=crew,
                **self.how,
            )

    def read_by_others(
        self,
        documents: Iterable[Document],
        store: "StoreOnDisk",
        cluster: str,
        progress: Callable[[Document], object],
    ) -> "KnowledgeGraph":
        """Let a cluster read the articles."""
        from kg.cluster import build_on_cluster

        graph = build_on_cluster(
            documents,
            cluster,
            store=store,
            folder=self.outputs.shards,
            progress=progress,
            **self.how,
        )
        self.summary.articles, self.summary.is_counted = graph.changes.read, False
        return graph

    def write(self, graph: "KnowledgeGraph", store: "StoreOnDisk") -> "Extent | None":
        """Write graph and page, unless nothing is new, and return how much the page shows.

        Meanwhile another process answers the questions that take long: it writes no graph.
        """
        from kg.store.reclaiming import give_back

        changes, is_there = graph.changes, self.outputs.page.exists()
        if not changes.read and (is_there or not changes.unchanged):
            return None
        store.commit()  # first: the page can be made again
        remove(self.outputs.shards)
        is_prepared = self.outputs.is_folder and is_mostly_new(changes.read, store)
        is_asked = is_prepared and not self.stop()
        with preparing(self.outputs.graph) if is_asked else nullcontext():
            extent = save_page(graph, self.outputs)
        give_back()  # before the largest questions are answered
        return extent

    @property
    def how(self) -> dict[str, Any]:
        """How articles are read."""
        how = {"extractor": self.extractor, "on_error": self.errors, "stop": self.stop}
        return {**self.options, **how}

    def stop_if_nothing(self, found: int) -> None:
        """Stop with an error if no article was found, unless the user stopped the search."""
        if not self.stop():
            self.errors.stop_if_nothing(found)

    def end(self) -> None:
        """End with the status that says whether all articles were read."""
        if self.stop():
            msg = f"stopped: what was read is kept; go on with: {command(fresh=self.fresh)}"
            raise Interrupted(msg, status=self.stop.status)
        if self.is_opened:
            open_in_browser(self.outputs.page)
        self.errors.stop_if_incomplete()


def articles(
    paths: Iterable[str], outputs: Outputs, store: "StoreOnDisk | None", **how: Any
) -> Iterator[Document]:
    """Read the articles, but not the page that an earlier build left among them."""
    from kg.documents import Ids, read_documents
    from kg.store import recorded

    ids = Ids(recorded(store.dataset) if store else {})
    leave_out = (outputs.graph, outputs.page)
    yield from read_documents(paths, ids=ids, leave_out=leave_out, **how)


def save_page(graph: "KnowledgeGraph", outputs: Outputs) -> "Extent":
    """Write the page of a graph that is written."""
    from kg.page import save

    try:
        return save(graph.views(), outputs.page, title=graph.title)
    except GraphError as error:
        msg = f"{error}; the graph is written: kg page {outputs.graph} -o OTHER.html"
        raise GraphError(msg) from error


def is_mostly_new(read: int, store: "StoreOnDisk") -> bool:
    """Return whether answering the long questions takes little beside what was just read."""
    return read >= MANY and read * 10 >= len(store.documents())


def command(*, fresh: bool) -> str:
    """Return the command that goes on with a build: the same, but not from the start again."""
    given = [each for each in sys.argv[1:] if not (fresh and each == "--fresh")]
    return shlex.join(["kg", *given])
