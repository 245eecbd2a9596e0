"""`kg questions`: an ontology's canned questions -> what each wants to know, and how to ask it."""

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from kg.questions import Question
    from kg.store import Queryable

__all__ = ["questions"]


def questions(
    out: Annotated[
        Path | None,
        typer.Argument(
            metavar="[OUT]", help="A graph, for examples that it answers.", show_default=False
        ),
    ] = None,
) -> None:
    """List the canned questions, with an example of each.

    kg questions
    kg questions news
    """
    from kg.questions import questions as canned
    from kg.store import load, queryable

    graph = queryable(load(out)) if out is not None else None
    for asked in canned():
        for line in described(asked, graph, str(out or "GRAPH")):
            print(line)


def described(asked: "Question", graph: "Queryable | None", path: str) -> Iterator[str]:
    """Yield a question with its parameters, and a command that asks it."""
    from kg.questions import example

    yield f"{asked.name}: {asked.text}"
    for each in asked.parameters:
        default = f" (else {each.default})" if each.default else ""
        yield f"    {each.name}=…  {each.text}{default}"
    given = [f"{name}={value}" for name, value in example(asked, graph).items()]
    yield f"    kg query {shlex.join([path, '--question', asked.name, *given])}"
