"""`kg page`, `validate`, `stats`, `export`: a graph -> its page, checks, counts, other formats."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kg.cli.options import AsOfOption, GraphArgument, OntologyOption, OpenOption, ViewOption, loaded
from kg.cli.outputs import STANDARD_OUTPUT, writing_to
from kg.cli.summary import extent_note
from kg.cli.terminal import open_in_browser, print_table
from kg.errors import GraphError

if TYPE_CHECKING:
    from rdflib import Dataset

__all__ = ["export", "page", "stats", "validate"]


# Of files that are not named by their format.
ENDINGS = {"events": "events.csv", "nanopub": "nanopub.trig", "ftm": "ftm.jsonl"}


ExportFormat = Literal[
    "graphml",
    "gexf",
    "json",
    "ttl",
    "nt",
    "trig",
    "nq",
    "jsonld",
    "nanopub",
    "ftm",
    "csv",
    "events",
]


def page(
    graph: GraphArgument,
    out: Annotated[
        Path, typer.Option("-o", "--out", metavar="HTML", help="Where to write it, or -.")
    ],
    view: ViewOption = "actors",
    *,
    day: AsOfOption = None,
    is_opened: OpenOption = False,
) -> None:
    """Write a graph as an interactive page.

    It is one file that a browser opens, without a network.

    kg page news.trig -o news.html
    kg page news.trig -o states.html --view states --open
    """
    from kg.network import network
    from kg.network.foremost import views
    from kg.page import save

    if is_opened and out == STANDARD_OUTPUT:
        msg = "--open needs a file: name one with -o"
        raise GraphError(msg)
    with writing_to(out, is_page=True) as target:
        dataset = loaded(graph, day)
        shown = network(dataset, view="states") if view == "states" else views(dataset)
        extent = save(shown, target, title=graph.stem)
    announce("page", out, extent_note(extent, graph))
    if is_opened:
        open_in_browser(out)


def validate(
    graph: GraphArgument,
    *,
    shacl: Annotated[
        bool, typer.Option("--shacl", help="Let pySHACL check all, which takes far longer.")
    ] = False,
) -> None:
    """Check a graph against the shapes of the ontology.

    Each line names what breaks a rule, a sentence where it stands, and the rule.

    kg validate news.trig
    """
    from kg.store import load
    from kg.store import validate as check

    found = check(load(graph), shacl=shacl)
    for line in found.lines:
        print(line)
    if not found.conforms:
        breaches = f"{len(found.lines)} breach{'es' * (len(found.lines) != 1)}"
        msg = f"{graph}: {breaches} of the shapes: fix the lines above, or build it again"
        raise GraphError(msg)
    print(f"{graph} keeps to the shapes")


def stats(graph: GraphArgument, *, ontology: OntologyOption = None) -> None:
    """Count what a graph holds.

    It tells too until when kg knows who holds which office, and how many articles are later.

    kg stats news.trig
    """
    from kg.ontology import load_ontology
    from kg.store import load
    from kg.store import stats as counts

    rows: list[tuple[str, str]] = []
    dataset = load(graph)
    for name, counted in counts(dataset)._asdict().items():
        if isinstance(counted, dict):
            rows.extend((f"{name}: {kind}", str(number)) for kind, number in counted.items())
        else:
            rows.append((name, str(counted)))
    rows.extend(age(dataset, load_ontology(ontology).known_until()))
    print_table(("what", "how many"), rows)


def age(dataset: "Dataset", known_until: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Yield until when holders of offices are known, and how many articles are later than most."""
    from kg.ontology import last_day
    from kg.store import dated_after, undated

    dated = {day: number for day, number in known_until.items() if day}
    for day, number in dated.items():
        yield f"offices known until {day}", str(number)
    if dated:
        day = max(dated, key=lambda each: dated[each])
        yield f"documents after {day}", str(dated_after(dataset, last_day(day)))
        yield "documents without a date", str(undated(dataset))


def export(
    graph: GraphArgument,
    form: Annotated[
        ExportFormat,
        typer.Option(
            "--format",
            help="Networks (graphml, gexf, json), RDF, or a table: of statements (csv) or events.",
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            "-o", "--out", help="Where to write it, - for standard output; else beside the graph."
        ),
    ] = None,
    view: ViewOption = "actors",
    *,
    day: AsOfOption = None,
) -> None:
    """Write a graph in another format.

    graphml, gexf and json are networks; nanopub is TriG with a nanopublication for each statement;
    ftm are entities of FollowTheMoney, as JSON lines.

    kg export news.trig --format csv
    kg export news.trig --format events -o -
    kg export news.trig --format graphml --view states -o states.graphml
    """
    from kg.network.export import NETWORK_FORMATS, write_network
    from kg.network.ftm import write_ftm
    from kg.store import export as write_rdf

    place = out or graph.with_name(f"{graph.stem}.{ENDINGS.get(form, form)}")
    if place.exists() and place.samefile(graph):
        msg = f"{place}: this would overwrite the graph itself: name another file with -o"
        raise GraphError(msg)
    with writing_to(place) as target:
        dataset = loaded(graph, day)
        if form == "ftm":
            write_ftm(dataset, target)
        elif form in NETWORK_FORMATS:
            write_network(dataset, target, form, view=view)
        else:
            write_rdf(dataset, target, form)
    announce(form, place)


def announce(what: str, place: Path, note: str = "") -> None:
    """Say where something was written, unless it was on standard output."""
    if place != STANDARD_OUTPUT:
        print(f"{what}: {place}{note}")
