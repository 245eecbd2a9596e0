"""`kg query`: a graph and a question -> its answer; no language pipeline is loaded."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from kg.cli.options import AsOfOption, GraphArgument, loaded
from kg.cli.terminal import print_answer, tell
from kg.errors import QuestionError

__all__ = ["query"]

MOST = 10_000  # rows of a table, which somebody reads; CSV and JSON are whole


def query(
    graph: GraphArgument,
    asked: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SPARQL",
            help="The query; after --question what it asks for, as key=value.",
            show_default=False,
        ),
    ] = None,
    *,
    file: Annotated[
        Path | None, typer.Option("--file", "-f", metavar="F.rq", help="Read the query from here.")
    ] = None,
    name: Annotated[
        str | None,
        typer.Option("--question", metavar="NAME", help="Ask a canned question."),
    ] = None,
    form: Annotated[
        Literal["table", "csv", "json"], typer.Option("--format", help="How to print the answer.")
    ] = "table",
    names: Annotated[
        bool, typer.Option("--names", help="Print names as the next query takes them.")
    ] = False,
    day: AsOfOption = None,
    timeout: Annotated[
        float,
        typer.Option(min=0.1, max=86_400, metavar="SECONDS", help="How long the query may take."),
    ] = 30,
) -> None:
    """Ask a graph in SPARQL, or with a canned question.

    The prefixes kg:, pol:, actor:, rel: and doc: are known.

    kg query news.trig 'SELECT ?who WHERE { actor:European_Union rel:signs_pact ?who }'
    kg query news.trig --question timeline actor=Ukraine
    kg query news.trig --question contested --names
    """
    from kg.questions import ask, question
    from kg.store import Limits

    check_one(asked or [], file, name)
    dataset = loaded(graph, day)
    if name is not None:
        sparql = question(name, parameters(asked or []), dataset=dataset)
    else:
        sparql = read_query(file) if file else (asked or [""])[0]
    shown = MOST if form == "table" else None
    answer = ask(dataset, sparql, limits=Limits(seconds=timeout, rows=shown))
    print_answer(answer, form, names=names)
    if answer.notes:
        tell(answer.notes)


def check_one(asked: Sequence[str], file: Path | None, name: str | None) -> None:
    """Refuse no query and more than one; without any, say which questions there are."""
    given = (name is not None) + (file is not None) + (bool(asked) and name is None)
    if given == 1 and (name is not None or len(asked) <= 1):
        return
    if given:
        msg = "more than one query: give SPARQL in quotation marks, or --file, or --question"
        raise QuestionError(msg)
    from kg.questions import questions

    names = ", ".join(each.name for each in questions())
    msg = f"nothing is asked: give SPARQL, --file F.rq, or --question with one of {names}"
    raise QuestionError(msg)


def parameters(asked: Sequence[str]) -> dict[str, str]:
    """Split what is given to a canned question.

    >>> parameters(["actor=Ukraine"])
    {'actor': 'Ukraine'}
    """
    pairs = [each.partition("=") for each in asked]
    for name, equals, _ in pairs:
        if not equals:
            msg = f"{name}: a question takes key=value: write for example actor={name}"
            raise QuestionError(msg)
    return {name: value for name, _, value in pairs}


def read_query(path: Path) -> str:
    """Read a query from a file, or say why not."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8"
        msg = f"{path}: the query cannot be read ({reason}): name a file with SPARQL in it"
        raise QuestionError(msg) from error
