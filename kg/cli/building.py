"""`kg build`: articles -> a graph and its page."""

import datetime as dt
import os
import shlex
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kg.cli.options import (
    AllowPrivateOption,
    DateOption,
    ExtractorOption,
    ModelOption,
    OntologyOption,
    PathsArgument,
    calendar_day,
)
from kg.cli.statements import STATEMENTS
from kg.cli.terminal import Errors, print_table, progress_bar
from kg.errors import GraphError
from kg.extractors import RULES
from kg.model import CONCEPT, Document, Statement

if TYPE_CHECKING:
    from kg.build import KnowledgeGraph

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
    allow_private: AllowPrivateOption = False,
    policy: Annotated[
        Literal["reported", "facts"],
        typer.Option("--assert", help="Plain triples: of what is reported, or of facts alone."),
    ] = "reported",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")] = False,
) -> None:
    """Build a graph and its page from articles.

    OUT.trig is the graph to query, OUT.html the page to look at. An OUT that ends in / becomes a
    store folder, for graphs too large for one file. A bad article is reported and left out: the
    exit status is then 1, or 2 if no article is left and nothing was built.

    kg build article.txt -o news
    kg build articles/ https://example.org/feed.xml -o news --date 2024-06-27
    """
    graph_path, page_path = output_paths(out)
    errors = Errors()
    documents = read_articles(paths, calendar_day(date), errors, allow_private=allow_private)
    from kg.build import build as build_graph

    with progress_bar(len(documents), shown=not quiet and len(documents) > FEW) as progress:
        graph = build_graph(
            documents,
            model=model,
            ontology=ontology,
            extractor=extractor,
            policy=policy,
            on_error=errors,
            progress=progress,
        )
    graph.save(graph_path)
    graph.page(page_path)
    if not quiet:
        print_summary(graph, graph_path, page_path)
    errors.stop_if_incomplete()


def output_paths(out: str) -> tuple[Path, Path]:
    """Return the paths of graph and page; one that cannot be written is refused before any work.

    >>> [str(path) for path in output_paths("news.2024")]
    ['news.2024.trig', 'news.2024.html']
    >>> [str(path) for path in output_paths("news.trig")]
    ['news.trig', 'news.html']
    """
    stem = Path(out.removesuffix(".trig").removesuffix(".html"))
    is_store = out.endswith("/") or (stem / "CURRENT").exists()
    graph_path = stem if is_store else stem.with_name(f"{stem.name}.trig")
    page_path = stem.with_name(f"{stem.name}.html")
    if not stem.parent.is_dir():
        msg = f"{out}: no folder {stem.parent}: create it, or name another place with -o"
        raise GraphError(msg)
    if not os.access(stem.parent, os.W_OK):
        msg = f"{out}: the folder {stem.parent} cannot be written to: name another place with -o"
        raise GraphError(msg)
    for path in (page_path,) if is_store else (graph_path, page_path):
        if path.is_dir():
            msg = f"{out}: {path} is a folder: name another place with -o"
            raise GraphError(msg)
    return graph_path, page_path


def read_articles(
    paths: Iterable[str], date: dt.date | None, errors: Errors, *, allow_private: bool = False
) -> list[Document]:
    """Read the articles; bad ones are reported, and it is an error if none is left."""
    from kg.documents import read_documents

    found = read_documents(paths, date=date, allow_private=allow_private, on_error=errors)
    documents = list(found)
    errors.stop_if_nothing(len(documents))
    return documents


def print_summary(graph: "KnowledgeGraph", graph_path: Path, page_path: Path) -> None:
    """Print the statements, how many there are, and where graph and page are."""
    said = [one for one in graph.statements if not one.derived]
    if said:
        print_table(STATEMENTS.columns, map(STATEMENTS.cells, said[:SHOWN]))
    if len(said) > SHOWN:
        print(f"… and {len(said) - SHOWN} more: {next_question(said, graph_path)}")
    follow = len(graph.statements) - len(said)
    rolled_up = f" ({follow} more follow by roll-up)" if follow else ""
    articles = f"{len(graph.documents)} article{'s' * (len(graph.documents) != 1)}"
    print(f"{len(said)} statement{'s' * (len(said) != 1)} from {articles}{rolled_up}")
    print(f"graph: {graph_path}")
    print(f"page:  {page_path}")


def next_question(said: Iterable[Statement], graph_path: Path) -> str:
    """Return the command that asks about the most active actor, ready to be pasted."""
    ends = [one.subject.entity for one in said]
    named = [entity.label for entity in ends if entity.type != CONCEPT]
    ((actor, _),) = Counter(named or [entity.label for entity in ends]).most_common(1)
    asked = shlex.join([str(graph_path), "--question", "who_did_what_to_whom", f"actor={actor}"])
    return f"kg query {asked}"
