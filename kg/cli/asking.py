"""Graph -> answers, pages, checks, counts and other formats; no language pipeline is loaded."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from kg.cli.terminal import print_table, tell
from kg.errors import GraphError, QuestionError

__all__ = ["export", "page", "query", "stats", "validate"]

GraphPath = Annotated[
    Path,
    typer.Argument(metavar="GRAPH", help="A .trig file or store folder.", show_default=False),
]
View = Annotated[
    Literal["actors", "states"],
    typer.Option(help="People and bodies as they are named, or rolled up to states."),
]


def query(
    graph: GraphPath,
    asked: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SPARQL",
            help="The query; after --question what it asks for, as key=value.",
            show_default=False,
        ),
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--file", "-f", metavar="F.rq", help="Read the query from here.")
    ] = None,
    name: Annotated[
        str | None,
        typer.Option("--question", "-q", metavar="NAME", help="Ask a canned question."),
    ] = None,
    form: Annotated[
        Literal["table", "csv", "json"], typer.Option("--format", help="How to print the answer.")
    ] = "table",
) -> None:
    """Ask a graph in SPARQL, or with a canned question.

    The prefixes kg:, pol:, actor:, rel: and doc: are known.

    kg query news.trig 'SELECT ?who WHERE { actor:European_Union rel:signs_pact ?who }'
    kg query news.trig --question timeline actor=Ukraine
    """
    from kg.questions import ask, question
    from kg.store import load

    check_one(asked or [], file, name)
    dataset = load(graph)
    if name is not None:
        sparql = question(name, parameters(asked or []), dataset=dataset)
    else:
        sparql = read_query(file) if file else (asked or [""])[0]
    answer = ask(dataset, sparql)
    if form == "table":
        print_table(answer.columns, answer.display())
    else:
        print((answer.csv() if form == "csv" else answer.json()).removesuffix("\n"))
    if not answer.rows or answer.hint:
        tell("; ".join(filter(None, ("" if answer.rows else "nothing found", answer.hint))))


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


def page(
    graph: GraphPath,
    out: Annotated[Path, typer.Option("-o", "--out", metavar="HTML", help="Where to write it.")],
    view: View = "actors",
) -> None:
    """Write a graph as an interactive page.

    It is one file that a browser opens, without a network.

    kg page news.trig -o news.html
    """
    from kg.network import network
    from kg.page import save
    from kg.store import load

    dataset = load(graph)
    states = network(dataset, view="states")
    if view == "states":
        save(states, out, title=graph.stem)
    else:
        save(network(dataset), out, title=graph.stem, states=states)
    print(f"page: {out}")


def validate(graph: GraphPath) -> None:
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
        msg = f"{graph}: {breaches} of the shapes: mend the lines above, or build it again"
        raise GraphError(msg)
    print(f"{graph} keeps to the shapes")


def stats(graph: GraphPath) -> None:
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
    graph: GraphPath,
    form: Annotated[
        Literal["graphml", "gexf", "ttl", "nt", "trig", "nq", "jsonld", "csv"],
        typer.Option("--format", help="Networks (graphml, gexf), RDF, or a table."),
    ],
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", help="Where to write it; else beside the graph."),
    ] = None,
    view: View = "actors",
) -> None:
    """Write a graph in another format.

    kg export news.trig --format csv
    kg export news.trig --format graphml --view states -o states.graphml
    """
    from kg.network.export import write_network
    from kg.store import export as write_rdf
    from kg.store import load

    target = out or graph.with_name(f"{graph.stem}.{form}")
    if target.exists() and target.samefile(graph):
        msg = f"{target}: this would overwrite the graph itself: name another file with -o"
        raise GraphError(msg)
    dataset = load(graph)
    if form in {"graphml", "gexf"}:
        write_network(dataset, target, form, view=view)
    else:
        write_rdf(dataset, target, form)
    print(f"{form}: {target}")
