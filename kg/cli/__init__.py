"""Command line -> graphs, answers and pages; errors become one line and exit status 2.

The imports below say in which file each command is. A command imports what it needs when it
runs: help and version answer at once, and querying a graph loads no language pipeline.
"""

import inspect
import io
import logging
import os
import re
import sys
from typing import Annotated

import typer

from kg.cli.building import build
from kg.cli.extracting import extract
from kg.cli.graphs import export, page, stats, validate
from kg.cli.keeping import documents, forget
from kg.cli.querying import query
from kg.cli.terminal import tell, warnings_as_lines
from kg.cli.training import evaluate, train
from kg.cli.words import lexicon
from kg.errors import KgError

__all__ = ["app", "main"]

NOISE = re.compile(r"Value error, |, unable to parse.*")  # what pydantic adds to a message

# The class above typer's own: typer does not export it, and which package it comes from (click,
# or the copy within typer) depends on the version.
USAGE_ERROR: type[typer.BadParameter] = typer.BadParameter.__mro__[1]

WHAT = """Turn English news into a graph: who did what to whom, when, and who says so.

kg build article.txt -o news        # writes news.trig and news.html
kg query news.trig 'SELECT ?who WHERE { actor:European_Union rel:signs_pact ?who }'
"""


def with_examples(text: str) -> str:
    r"""Mark the paragraphs of examples, so that help keeps their lines.

    >>> with_examples("Ask a graph.\n\n    kg query GRAPH").split("\n")
    ['Ask a graph.', '', '\x08', 'kg query GRAPH']
    """
    return re.sub(r"(?m)^(?=kg )(?<=\n\n)", "\b\n", inspect.cleandoc(text))


# Plain help, without rich's boxes: it is read through pipes too, and it is there at once.
app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
COMMANDS = (
    *(build, documents, forget, extract, query, page, validate),
    *(stats, export, lexicon, evaluate, train),
)
for command in COMMANDS:
    app.command(help=with_examples(command.__doc__ or ""))(command)


def show_version(wanted: bool) -> None:
    """Print the version and stop."""
    if wanted:
        from kg import __version__

        print(f"kg {__version__}")
        raise typer.Exit


@app.callback(help=with_examples(WHAT))
def kg(
    version: Annotated[
        bool,
        typer.Option(
            "--version", is_eager=True, callback=show_version, help="Show the version and stop."
        ),
    ] = False,
) -> None:
    """Take the options that come before a command."""


def main() -> None:
    """Run the command line; a mistake is reported in one line on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    logging.getLogger("rdflib").setLevel(logging.ERROR)  # of ill-typed literals it warns at length
    try:
        with warnings_as_lines():
            status = app(sys.argv[1:] or ["--help"], prog_name="kg", standalone_mode=False)
    except KgError as error:
        tell(str(error))
        status = 2
    except USAGE_ERROR as error:
        tell(usage(error))
        status = 2
    except typer.Abort:
        status = 130
    finally:
        flush()
    if status:
        sys.exit(status)


def usage(error: typer.BadParameter) -> str:
    """Say what is wrong with the options, and where help is.

    >>> usage(typer.BadParameter("Value error, 'xml' is not one of 'table', 'tsv'."))
    "invalid value: 'xml' is not one of 'table', 'tsv': see kg --help"
    """
    said = NOISE.sub("", error.format_message()).replace("Input should be", "it must be").strip()
    command = error.ctx.command_path if error.ctx else "kg"
    fix = "" if said.endswith("?") else f": see {command} --help"
    said = said.removesuffix(".").replace(". Did you", ": did you")
    return f"{said[:1].lower()}{said[1:]}{fix}"


def flush() -> None:
    """Write what is left in the buffer; it is no error if the pipe is closed (`kg … | head`)."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
