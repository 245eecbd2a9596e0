"""Articles -> a graph and its page, or statements on the screen."""

import datetime as dt
import os
import shlex
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from kg.cli.statements import STATED, SURFACE, print_items
from kg.cli.terminal import Errors, ahead, print_table, tell
from kg.errors import DocumentError, GraphError
from kg.model import Document, Statement

if TYPE_CHECKING:
    from kg.build import KnowledgeGraph

__all__ = ["build", "extract"]

SHOWN = 30  # statements that `kg build` prints
FEW = 3  # articles that need no progress bar

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="Articles: .txt, .md, .html, .csv, .jsonl, a folder, a URL, a feed, - for stdin.",
        show_default=False,
    ),
]
Date = Annotated[
    dt.datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"],
        metavar="DATE",
        help="Date of articles that carry none, as 2024-06-27.",
    ),
]
Model = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Another spaCy pipeline, for example en_core_web_trf."),
]
Ontology = Annotated[
    Path | None, typer.Option(metavar="DIR", help="Another folder of classes, actors, relations.")
]


def build(
    paths: Paths,
    *,
    out: Annotated[
        str,
        typer.Option("-o", "--out", metavar="OUT", help="Writes OUT.trig and OUT.html."),
    ],
    date: Date = None,
    model: Model = None,
    ontology: Ontology = None,
    policy: Annotated[
        Literal["reported", "facts"],
        typer.Option("--assert", help="Plain triples: of what is reported, or of facts alone."),
    ] = "reported",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")] = False,
) -> None:
    """Build a graph and its page from articles.

    OUT.trig is there to ask, OUT.html to look at. An OUT that ends in / becomes a store folder,
    for graphs too large for one file. A bad article is told and left out: the status is then 1,
    or 2 where no article is left and nothing was built.

    kg build article.txt -o news
    kg build articles/ https://example.org/feed.xml -o news --date 2024-06-27
    """
    graph_path, page_path = targets(out)
    errors = Errors()
    documents = read(paths, day(date), errors)
    from kg.build import build as build_graph

    with ahead(len(documents), shown=not quiet and len(documents) > FEW) as progress:
        graph = build_graph(
            documents,
            model=model,
            ontology=ontology,
            policy=policy,
            on_error=errors,
            progress=progress,
        )
    graph.save(graph_path)
    graph.page(page_path)
    if not quiet:
        report(graph, graph_path, page_path)
    admit(errors)


def targets(out: str) -> tuple[Path, Path]:
    """Name the graph and the page, and refuse a place that cannot be written before any work.

    >>> [str(path) for path in targets("news.2024")], [str(path) for path in targets("news.trig")]
    (['news.2024.trig', 'news.2024.html'], ['news.trig', 'news.html'])
    """
    stem = Path(out.removesuffix(".trig").removesuffix(".html"))
    is_store = out.endswith("/") or (stem / "CURRENT").exists()
    graph_path = stem if is_store else stem.with_name(f"{stem.name}.trig")
    page_path = stem.with_name(f"{stem.name}.html")
    if not stem.parent.is_dir():
        msg = f"{out}: there is no folder {stem.parent}: make it, or name another place with -o"
        raise GraphError(msg)
    if not os.access(stem.parent, os.W_OK):
        msg = f"{out}: the folder {stem.parent} cannot be written to: name another place with -o"
        raise GraphError(msg)
    for path in (page_path,) if is_store else (graph_path, page_path):
        if path.is_dir():
            msg = f"{out}: {path} is a folder: name another place with -o"
            raise GraphError(msg)
    return graph_path, page_path


def read(paths: Iterable[str], date: dt.date | None, errors: Errors) -> list[Document]:
    """Read the articles; the bad ones are reported, and that none is left is an error."""
    from kg.documents import read_documents

    documents = list(read_documents(paths, date=date, one_per_line=False, on_error=errors))
    refuse_nothing(len(documents), errors)
    return documents


def refuse_nothing(found: int, errors: Errors) -> None:
    """Stop with status 2 when there was not one article."""
    if found:
        return
    if errors.count:
        raise typer.Exit(2)
    msg = "no article in what was given: name files, folders or addresses that hold some"
    raise DocumentError(msg)


def admit(errors: Errors) -> None:
    """Stop with status 1 when some articles were left out."""
    if errors.count:
        raise typer.Exit(1)


def day(date: dt.datetime | None) -> dt.date | None:
    """Take the day of what the option parser makes of a date."""
    return date.date() if date else None


def report(graph: "KnowledgeGraph", graph_path: Path, page_path: Path) -> None:
    """Print the statements, how many there are, and where they lie."""
    said = [one for one in graph.statements if not one.derived]
    if said:
        print_table(STATED.columns, map(STATED.cells, said[:SHOWN]))
    if len(said) > SHOWN:
        print(f"… and {len(said) - SHOWN} more: {further(said, graph_path)}")
    follow = len(graph.statements) - len(said)
    rolled_up = f" ({follow} more follow by roll-up)" if follow else ""
    articles = f"{len(graph.documents)} article{'s' * (len(graph.documents) != 1)}"
    print(f"{len(said)} statement{'s' * (len(said) != 1)} from {articles}{rolled_up}")
    print(f"graph: {graph_path}")
    print(f"page:  {page_path}")


def further(said: Iterable[Statement], graph_path: Path) -> str:
    """Write the command that asks about whoever does most, ready to be pasted."""
    ends = [one.subject.entity for one in said]
    named = [entity.label for entity in ends if entity.type != "Concept"]
    ((actor, _),) = Counter(named or [entity.label for entity in ends]).most_common(1)
    asked = shlex.join([str(graph_path), "--question", "who_did_what_to_whom", f"actor={actor}"])
    return f"kg query {asked}"


def extract(
    paths: Paths,
    *,
    form: Annotated[
        Literal["table", "jsonl", "tsv"], typer.Option("--format", help="How to print them.")
    ] = "table",
    surface: Annotated[
        bool, typer.Option("--open", help="Propositions in the sentence's own words.")
    ] = False,
    one_per_line: Annotated[
        bool, typer.Option("--one-per-line", help="Each input line is a document of its own.")
    ] = False,
    date: Date = None,
    model: Model = None,
    ontology: Ontology = None,
) -> None:
    """Print the statements of articles, without building a graph.

    A bad article is told and left out: the status is then 1, or 2 where no article is left.

    kg extract article.txt
    kg extract articles/ --format jsonl > statements.jsonl
    kg extract sentences.txt --one-per-line --open --format tsv
    """
    errors = Errors()
    articles = 0

    def items() -> Iterator[tuple[Document, Any]]:
        nonlocal articles
        for document, statements in found:
            articles += 1
            yield from ((document, statement) for statement in statements)

    if surface:
        from kg.build import extract_open

        found: Iterable[tuple[Document, Iterable[Any]]] = extract_open(
            paths, model=model, one_per_line=one_per_line, on_error=errors
        )
    else:
        from kg.build import extract as extract_statements

        found = extract_statements(
            paths,
            date=day(date),
            model=model,
            ontology=ontology,
            one_per_line=one_per_line,
            on_error=errors,
        )
    count = print_items(items(), SURFACE if surface else STATED, form, by_line=one_per_line)
    refuse_nothing(articles, errors)
    if not count:
        tell("nothing found")
    admit(errors)
