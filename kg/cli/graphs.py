"""`kg page`, `validate`, `stats`, `export`: a graph -> its page, checks, counts, other formats."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from kg.cli.options import GraphArgument, ViewOption
from kg.cli.outputs import refuse_foreign
from kg.cli.terminal import print_table
from kg.errors import GraphError

__all__ = ["export", "page", "stats", "validate"]


ENDINGS = {"events": "events.csv"}  # of files that are not named by their format


def page(
    graph: GraphArgument,
    out: Annotated[Path, typer.Option("-o", "--out", metavar="HTML", help="Where to write it.")],
    view: ViewOption = "actors",
) -> None:
    """Write a graph as an interactive page.

    It is one file that a browser opens, without a network.

    kg page news.trig -o news.html
    """
    from kg.network import network
    from kg.page import save
    from kg.store import load

    refuse_foreign(out, is_page=True)
    dataset = load(graph)
    states = network(dataset, view="states")
    if view == "states":
        save(states, out, title=graph.stem)
    else:
        save(network(dataset), out, title=graph.stem, states=states)
    print(f"page: {out}")


def validate(graph: GraphArgument) -> None:
    """Check a graph against the shapes of the ontology.

    kg validate news.trig
    """
    from kg.store import load
    from kg.store import validate as check

    found = check(load(graph))
    for line in found.lines:
        print(line)
    if not found.conforms:
        breaches = f"{len(found.lines)} breach{'es' * (len(found.lines) != 1)}"
        msg = f"{graph}: {breaches} of the shapes: fix the lines above, or build it again"
        raise GraphError(msg)
    print(f"{graph} keeps to the shapes")


def stats(graph: GraphArgument) -> None:
    """Count what a graph holds.

    kg stats news.trig
    """
    from kg.store import load
    from kg.store import stats as counts

    rows: list[tuple[str, str]] = []
    for name, counted in counts(load(graph))._asdict().items():
        if isinstance(counted, dict):
            rows.extend((f"{name}: {kind}", str(number)) for kind, number in counted.items())
        else:
            rows.append((name, str(counted)))
    print_table(("what", "how many"), rows)


def export(
    graph: GraphArgument,
    form: Annotated[
        Literal["graphml", "gexf", "ttl", "nt", "trig", "nq", "jsonld", "csv", "events"],
        typer.Option(
            "--format",
            help="Networks (graphml, gexf), RDF, or a table: of statements (csv) or events.",
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", help="Where to write it; else beside the graph."),
    ] = None,
    view: ViewOption = "actors",
) -> None:
    """Write a graph in another format.

    kg export news.trig --format csv
    kg export news.trig --format events
    kg export news.trig --format graphml --view states -o states.graphml
    """
    from kg.network.export import write_network
    from kg.store import export as write_rdf
    from kg.store import load

    target = out or graph.with_name(f"{graph.stem}.{ENDINGS.get(form, form)}")
    if target.exists() and target.samefile(graph):
        msg = f"{target}: this would overwrite the graph itself: name another file with -o"
        raise GraphError(msg)
    refuse_foreign(target)
    dataset = load(graph)
    if form in {"graphml", "gexf"}:
        write_network(dataset, target, form, view=view)
    else:
        write_rdf(dataset, target, form)
    print(f"{form}: {target}")
