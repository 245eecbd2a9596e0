"""Command line -> graphs, answers and pages; errors become one line and an exit status.

The imports below say in which file each command is. A command imports what it needs when it
runs: help and version answer at once, and querying a graph loads no language pipeline.
"""

import inspect
import logging
import os
import re
import sys
from typing import Annotated

import typer

from kg.cli.asking import questions
from kg.cli.building import build
from kg.cli.collection import collect_rarely
from kg.cli.comparing import diff, explain
from kg.cli.doctor import doctor
from kg.cli.evaluating import evaluate
from kg.cli.extracting import extract
from kg.cli.faults import refuse_little_memory, status_of
from kg.cli.graphs import export, page, stats, validate
from kg.cli.identity import different, identities, review, same
from kg.cli.keeping import documents, forget
from kg.cli.querying import query
from kg.cli.serving import push, serve
from kg.cli.streams import open_streams
from kg.cli.terminal import warnings_as_lines
from kg.cli.training import train
from kg.cli.vocabulary import vocabulary
from kg.cli.words import lexicon

__all__ = ["app", "main"]

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
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
COMPLETION = "_KG_COMPLETE"  # set by the script that --install-completion installs
COMMANDS = (
    *(build, documents, forget, extract, query, questions, diff, explain),
    *(same, different, review, identities),
    *(page, serve, push, validate, stats, export, vocabulary, lexicon, evaluate, train, doctor),
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
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version", is_eager=True, callback=show_version, help="Show the version and stop."
        ),
    ] = False,
) -> None:
    """Take the options that come before a command."""
    refuse_little_memory(context.invoked_subcommand)


def main() -> None:
    """Run the command line; whatever goes wrong is one line on standard error."""
    logging.getLogger("rdflib").setLevel(logging.ERROR)  # of ill-typed literals it warns at length
    open_streams()
    collect_rarely()
    status = status_of(run)
    if status:
        sys.exit(status)


def run() -> int:
    """Run the command that the arguments name.

    Not by way of typer's own `app()`: it takes EOFError for an interruption, ends without a word
    when the reader is gone, and prints an empty line.
    """
    if COMPLETION in os.environ:  # a shell asks how a command may go on
        app(prog_name="kg")
    parsed = typer.main.get_command(app).make_context("kg", sys.argv[1:] or ["--help"])
    with warnings_as_lines(), parsed as context:
        context.command.invoke(context)
    return 0
