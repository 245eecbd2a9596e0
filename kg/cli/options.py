"""Arguments and options that several commands share."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

if TYPE_CHECKING:
    from rdflib import Dataset

__all__ = [
    "AllowPrivateOption",
    "AnyLanguageOption",
    "AsOfOption",
    "ClusterOption",
    "ColumnsOption",
    "DateOption",
    "ExtractorOption",
    "GraphArgument",
    "JobsOption",
    "ModelOption",
    "OntologyOption",
    "OpenOption",
    "PathsArgument",
    "ViewOption",
    "calendar_day",
    "loaded",
    "reading_options",
]

PathsArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="Articles: .txt, .md, .html, .csv, .jsonl, .parquet, .docx, .odt, .pdf, .eml, .mbox, "
        ".warc, a folder, a URL, a feed, - for stdin.",
        show_default=False,
    ),
]
DateOption = Annotated[
    dt.datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"],
        metavar="DATE",
        help="Date of articles that carry none, as 2024-06-27.",
    ),
]
ModelOption = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Another spaCy pipeline, for example en_core_web_trf."),
]
OntologyOption = Annotated[
    Path | None,
    typer.Option(
        metavar="PATH",
        help="Another folder of classes, actors, relations; a .ttl file adds to what kg knows.",
    ),
]

ExtractorOption = Annotated[
    str, typer.Option(metavar="NAME", help="What reads the articles, if a package adds more.")
]

AllowPrivateOption = Annotated[
    bool,
    typer.Option("--allow-private", help="Fetch addresses of this machine and its network too."),
]

JobsOption = Annotated[
    int,
    typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes that read at once."),
]

ClusterOption = Annotated[
    str | None,
    typer.Option(metavar="URL", help="A dask scheduler whose workers read, as tcp://host:8786."),
]

ColumnsOption = Annotated[
    str | None,
    typer.Option(
        metavar="FIELD=COLUMN,…", help="Columns of tables, as text=notes,date=event_date."
    ),
]

AnyLanguageOption = Annotated[
    bool, typer.Option("--any-language", help="Also read what is not in English.")
]

GraphArgument = Annotated[
    Path,
    typer.Argument(metavar="GRAPH", help="A .trig file or store folder.", show_default=False),
]
AsOfOption = Annotated[
    dt.datetime | None,
    typer.Option(
        "--as-of",
        formats=["%Y-%m-%d"],
        metavar="DATE",
        help="What the articles up to this day tell, as 2024-03-01.",
    ),
]
ViewOption = Annotated[
    Literal["actors", "states"],
    typer.Option(help="People and bodies as they are named, or rolled up to states."),
]
OpenOption = Annotated[bool, typer.Option("--open", help="Open the page in the browser.")]


def calendar_day(date: dt.datetime | None) -> dt.date | None:
    """Return the day of a date as the option parser gives it."""
    return date.date() if date else None


def reading_options(columns: str | None, *, any_language: bool) -> dict[str, Any]:
    """Return what a command passes on about how articles are read."""
    from kg.documents import field_names

    return {"columns": field_names(columns) if columns else None, "any_language": any_language}


def loaded(graph: Path, day: dt.datetime | None) -> "Dataset":
    """Read a graph, if a day is given as the articles up to it make it."""
    from kg.store import as_of, load

    dataset, date = load(graph), calendar_day(day)
    return dataset if date is None else as_of(dataset, date)
