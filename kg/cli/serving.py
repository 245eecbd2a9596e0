"""`kg serve`, `kg push`: a graph -> a server of it, or the same graph on another server."""

import contextlib
import re
import sys
import webbrowser
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import OntologyOption
from kg.cli.outputs import existing
from kg.cli.terminal import tell
from kg.errors import ServerError

if TYPE_CHECKING:
    from rdflib import Dataset

    from kg.store.disk import StoreOnDisk

__all__ = ["push", "serve"]

OutArgument = Annotated[
    str, typer.Argument(metavar="OUT", help="What kg build wrote: news, news.trig or news/.")
]
ROWS = 100_000
MISSING = "kg serve needs starlette and uvicorn: pip install 'kg-geopolitics[serve]'"

Served = tuple["Dataset", "StoreOnDisk | None", Callable[[], None] | None]


def serve(
    out: OutArgument,
    *,
    port: Annotated[
        int, typer.Option(min=0, max=65_535, help="Where it listens; 0 for any free port.")
    ] = 8_000,
    host: Annotated[
        str, typer.Option(metavar="NAME", help="By what name others may reach it.")
    ] = "127.0.0.1",
    is_opened: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    update_token: Annotated[
        str | None,
        typer.Option(metavar="TOKEN", help="Let those who know it change the graph."),
    ] = None,
    timeout: Annotated[
        float,
        typer.Option(min=0.1, max=86_400, metavar="SECONDS", help="How long a query may take."),
    ] = 30,
    max_rows: Annotated[
        int, typer.Option(min=1, metavar="N", help="How many rows an answer may have.")
    ] = ROWS,
    ontology: OntologyOption = None,
) -> None:
    """Let a browser and programs look at a graph and ask it.

    Only this machine reaches it, and nobody changes it, unless the options say so.

    kg serve news
    kg serve news --port 8080 --open
    kg serve news --update-token SECRET
    """
    from kg.store import Limits

    with optional():
        from kg.server.application import LOOPBACK, application
        from kg.server.graph import ServedGraph
        from kg.server.readiness import make_ready
        from kg.server.running import listening, run

    refuse_unsendable(update_token)
    with opened(out, ontology, is_written=update_token is not None) as (dataset, store, commit):
        served = ServedGraph(
            dataset,
            title=existing(out).graph.stem,
            limits=Limits(seconds=timeout, rows=max_rows),
            token=update_token,
            commit=commit,
            store=store,
            ontology=ontology,
        )
        with contextlib.closing(listening(host, port)) as listener:
            name = f"[{host}]" if ":" in host else host
            address = f"http://{name}:{listener.getsockname()[1]}/"

            def announce() -> None:
                print(f"{served.title}: {address} (Ctrl-C ends it)", flush=True)
                make_ready(served, tell)
                if is_opened:
                    webbrowser.open(address)

            run(application(served, {*LOOPBACK, host.lower()}), listener, announce)


def push(
    out: OutArgument,
    url: Annotated[
        str, typer.Argument(metavar="URL", help="Where a SPARQL 1.1 store takes updates.")
    ],
    *,
    token: Annotated[
        str, typer.Option(metavar="TOKEN", help="The token that the store asks for.")
    ] = "",
    user: Annotated[
        str, typer.Option(metavar="NAME:PASSWORD", help="Who we are, for a store that asks.")
    ] = "",
    graph: Annotated[
        str,
        typer.Option(metavar="IRI", help="The graph for what all articles share, if it needs one."),
    ] = "",
) -> None:
    """Send a graph to a SPARQL store.

    It goes in portions of 500 quads; after a failure, the same command goes on where it stopped.

    kg push news http://localhost:8000/sparql --token SECRET
    """
    from kg.server.pushing import Target
    from kg.server.pushing import push as send
    from kg.store import load

    place = existing(out).graph
    mark = place.with_name(f"{place.name}.push.json")
    target = Target(url, token, user, graph)
    with counting() as told:
        whole, before = send(load(place), target, mark, told)
    known = f", {before:,} of them before" if before else ""
    print(f"{whole:,} quads are at {url}{known}")


@contextlib.contextmanager
def counting() -> Iterator[Callable[[int, int], None]]:
    """Show on a terminal how many quads are there."""
    if not sys.stderr.isatty():
        yield lambda sent, whole: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("sending", total=None)
        yield lambda sent, whole: progress.update(task, completed=sent, total=whole)


@contextlib.contextmanager
def optional() -> Iterator[None]:
    """Say how to install what is missing."""
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"starlette", "uvicorn"}:
            raise
        raise ServerError(MISSING) from error


def refuse_unsendable(token: str | None) -> None:
    """Refuse a token that a request cannot carry."""
    if token is not None and not re.fullmatch(r"[A-Za-z0-9._~+/-]+=*", token):
        msg = "--update-token takes letters, digits and ._~+/- as HTTP does: name another secret"
        raise ServerError(msg)


@contextlib.contextmanager
def opened(out: str, ontology: Path | None, *, is_written: bool) -> Iterator[Served]:
    """Open a graph to read it, or to write it too; then with what keeps a change.

    A folder keeps each change itself, a file is written whole.
    """
    from kg.ontology import load_ontology
    from kg.store import load

    place = existing(out)
    if not is_written:
        yield load(place.graph), None, None
        return
    with contextlib.closing(place.store(load_ontology(ontology), "reported", fresh=False)) as store:
        yield store.dataset, store, None if place.is_folder else store.commit
