"""`kg diff`, `kg explain`: what changed between graphs, and what connects two actors."""

import datetime as dt
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kg.cli.options import ViewOption, calendar_day
from kg.cli.outputs import existing
from kg.cli.terminal import print_answer, tell
from kg.errors import QuestionError

if TYPE_CHECKING:
    from rdflib import Dataset

__all__ = ["diff", "explain"]

FormatOption = Annotated[
    Literal["table", "csv", "json"], typer.Option("--format", help="How to print the answer.")
]
NamesOption = Annotated[
    bool, typer.Option("--names", help="Print names as the next query takes them.")
]


def diff(
    before: Annotated[
        str, typer.Argument(metavar="A", help="A graph, or with --since the only one.")
    ],
    after: Annotated[
        str | None, typer.Argument(metavar="[B]", help="A later graph.", show_default=False)
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
    """Tell what is new, happened, reversed, newly contested or dropped between graphs or dates.

    Each line has a sentence that shows it, its speaker, and how many reports there are.

    kg diff yesterday today
    kg diff news --since 2024-03-01
    """
    from kg.questions import changes

    day = calendar_day(since)
    if (after is None) == (day is None):
        msg = "what is to be compared? give two graphs, or one and --since DATE"
        raise QuestionError(msg)
    if day is not None:
        found = changes.since(loaded(before), day)
    else:
        found = changes.diff(loaded(before), loaded(str(after)))
    print_answer(found, form, names=names)
    if not found.rows:
        tell("nothing has changed")


def explain(
    out: Annotated[str, typer.Argument(metavar="OUT", help="What kg build wrote.")],
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
    """Tell what connects two actors: the shortest path of relations, with a sentence for each.

    kg explain news France "Jane Doe"
    kg explain news France Niger --facts
    """
    from kg.network import paths
    from kg.questions import actor_named
    from kg.store import queryable

    graph = queryable(loaded(out))
    ends = [actor_named(each, graph) for each in (one, other)]
    if ends[0] == ends[1]:
        msg = f"{one} and {other} are one actor: name two"
        raise QuestionError(msg)
    found = paths.explain(graph, *ends, facts=facts, view=view)
    print_answer(found, form, names=names)
    if not found.rows:
        tell(f"nothing connects {one} and {other}{' as facts: try without --facts' * facts}")


def loaded(out: str) -> "Dataset":
    """Read the graph that a build wrote."""
    from kg.store import load

    return load(existing(out).graph)
