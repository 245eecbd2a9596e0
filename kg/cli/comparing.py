"""`kg diff`, `kg explain`: what changed between graphs, and what connects two actors."""

import datetime as dt
from pathlib import Path
from typing import Annotated, Literal

import typer

from kg.cli.options import GraphArgument, ViewOption, calendar_day
from kg.cli.terminal import print_answer, tell
from kg.errors import QuestionError

__all__ = ["diff", "explain"]

FormatOption = Annotated[
    Literal["table", "csv", "json"], typer.Option("--format", help="How to print the answer.")
]
NamesOption = Annotated[
    bool, typer.Option("--names", help="Print names as the next query takes them.")
]


def diff(
    before: Annotated[
        Path, typer.Argument(metavar="A", help="A graph, or with --since the only one.")
    ],
    after: Annotated[
        Path | None, typer.Argument(metavar="[B]", help="A later graph.", show_default=False)
    ] = None,
    *,
    since: Annotated[
        dt.datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            metavar="DATE",
            help="Compare what a graph's articles say from this day on with what was said before.",
        ),
    ] = None,
    form: FormatOption = "table",
    names: NamesOption = False,
) -> None:
    """Tell what changed between two graphs or two days.

    What is new, happened after it was planned, reversed, newly contested or dropped; with the
    sentence that shows it, its speaker, and how many reports there are.

    kg diff yesterday today
    kg diff news --since 2024-03-01
    """
    from kg.questions import changes
    from kg.store import load

    day = calendar_day(since)
    if day is not None and after is None:
        found = changes.since(load(before), day)
    elif day is None and after is not None:
        found = changes.diff(load(before), load(after))
    else:
        msg = "what is to be compared? give two graphs, or one and --since DATE"
        raise QuestionError(msg)
    print_answer(found, form, names=names)
    if not found.rows:
        tell("nothing has changed")


def explain(
    out: GraphArgument,
    one: Annotated[str, typer.Argument(metavar="A", help="An actor, by name or id.")],
    other: Annotated[str, typer.Argument(metavar="B", help="Another one.")],
    *,
    facts: Annotated[
        bool, typer.Option("--facts", help="Leave out claims, plans and what is denied.")
    ] = False,
    view: ViewOption = "actors",
    form: FormatOption = "table",
    names: NamesOption = False,
) -> None:
    """Tell how two actors are connected: by which relations.

    It is the shortest path, with a sentence for each step.

    kg explain news France "Jane Doe"
    kg explain news France Niger --facts
    """
    from kg.network import paths
    from kg.questions import actor_named
    from kg.store import load, queryable

    graph = queryable(load(out))
    ends = [actor_named(each, graph) for each in (one, other)]
    if ends[0] == ends[1]:
        msg = f"{one} and {other} are one actor: name two"
        raise QuestionError(msg)
    found = paths.explain(graph, *ends, facts=facts, view=view)
    print_answer(found, form, names=names)
    if not found.rows:
        tell(f"nothing connects {one} and {other}{' as facts: try without --facts' * facts}")
