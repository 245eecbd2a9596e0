"""`kg page`, `validate`, `stats`, `export`: a graph -> its page, checks, counts, other formats."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kg.cli.options import AsOfOption, GraphArgument, OntologyOption, ViewOption, loaded
from kg.cli.outputs import refuse_foreign
from kg.cli.terminal import print_table
from kg.errors import GraphError

if TYPE_CHECKING:
    from rdflib import Dataset

__all__ = ["export", "page", "stats", "validate"]


ENDINGS = {"events": "events.csv"}  # of files that are not named by their format


def page(
    graph: GraphArgument,
    out: Annotated[Path, typer.Option("-o", "--out", metavar="HTML", help="Where to write it.")],
    view: ViewOption = "actors",
    *,
    day: AsOfOption = None,
) -> None:
    """Write a graph as an interactive page.

    It is one file that a browser opens, without a network.

    kg page news.trig -o news.html
    """
    from kg.network import network
    from kg.page import save

    refuse_foreign(out, is_page=True)
    dataset = loaded(graph, day)
    states = network(dataset, view="states")
    if view == "states":
        save(states, out, title=graph.stem)
    else:
        save(network(dataset), out, title=graph.stem, states=states)
    print(f"page: {out}")


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
    *,
    day: AsOfOption = None,
) -> None:
    """Write a graph in another format.

    kg export news.trig --format csv
    kg export news.trig --format events
    kg export news.trig --format graphml --view states -o states.graphml
    """
    from kg.network.export import write_network
    from kg.store import export as write_rdf

    target = out or graph.with_name(f"{graph.stem}.{ENDINGS.get(form, form)}")
    if target.exists() and target.samefile(graph):
        msg = f"{target}: this would overwrite the graph itself: name another file with -o"
        raise GraphError(msg)
    refuse_foreign(target)
    dataset = loaded(graph, day)
    if form in {"graphml", "gexf"}:
        write_network(dataset, target, form, view=view)
    else:
        write_rdf(dataset, target, form)
    print(f"{form}: {target}")
