"""RDF file or store folder <-> Dataset: sorted, whole or not at all."""

import time
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pyoxigraph as ox
from rdflib import Dataset

from kg.errors import GraphError
from kg.files import reason, written
from kg.store.datasets import dataset_on, engine, prefixes, shipped_prefixes
from kg.store.kept import answers_of
from kg.store.trials import refuse_traps

__all__ = ["load", "opened", "opened_for_writing", "quads", "save", "triples"]

FORMATS = {
    ".trig": ox.RdfFormat.TRIG,
    ".nq": ox.RdfFormat.N_QUADS,
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".jsonld": ox.RdfFormat.JSON_LD,
    ".rdf": ox.RdfFormat.RDF_XML,
}
GraphName = ox.DefaultGraph | ox.NamedNode | ox.BlankNode

PREFIXES = 1_000  # of a file: more are no help to anybody
LONGEST = 200  # characters of a parser's message
ATTEMPTS = 5  # to open a folder that another process writes to
UNOPENED = (OSError, RuntimeError)  # how Oxigraph says that a folder is in use or damaged
RDF_TYPE = b"> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def load(path: str | Path) -> Dataset:
    """Read a graph from a file or a store folder; *news* may mean *news.trig*."""
    path = located(Path(path))
    if path.is_dir():
        kept = answers_of(path)
        return dataset_on(opened(path), shipped_prefixes(), path.resolve(), kept=kept)
    try:
        refuse_traps(path, format_of(path))
        with path.open("rb") as file:
            parser = ox.parse(file, format_of(path))
            first = next(parser, None)
            declared = dict(islice(parser.prefixes.items(), PREFIXES))
        oxigraph = ox.Store()
        if first is not None:
            oxigraph.bulk_load(path=path, format=format_of(path))
    except FileNotFoundError as error:
        msg = f"{path}: there is no such file: build one with `kg build ARTICLES -o {path}`"
        raise GraphError(msg) from error
    except SyntaxError as error:
        raise GraphError(broken(path, error)) from error
    except (OSError, ValueError, MemoryError) as error:
        msg = f"{path}: cannot be read: {reason(error)[:LONGEST]}"
        raise GraphError(msg) from error
    return dataset_on(oxigraph, shipped_prefixes() | declared)


def located(path: Path) -> Path:
    """Return where a graph is: there, or if nothing is, in the file that `kg build` writes."""
    file = path.with_name(f"{path.name}.trig") if path.name else path
    return file if file.is_file() and not path.exists() else path


def format_of(path: Path) -> ox.RdfFormat:
    """Return the format by the ending of the name."""
    try:
        return FORMATS[path.suffix.lower()]
    except KeyError as error:
        known = ", ".join(FORMATS)
        msg = f"{path}: a graph file ends in one of {known}: rename it, or name a store folder"
        raise GraphError(msg) from error


def opened(folder: Path) -> ox.Store:
    """Open a store folder to read it, as it is now.

    Its files may go while we open it, since a process that writes merges them: then again.
    """
    if not is_store(folder):
        msg = f"{folder}: this folder holds no graph: name a .trig file or a folder that kg wrote"
        raise GraphError(msg)
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return ox.Store.read_only(str(folder))
        except UNOPENED as error:
            if attempt < ATTEMPTS and "No such file" in str(error):
                time.sleep(0.1 * attempt)
                continue
            msg = f"{folder}: the store cannot be opened ({reason(error)}): "
            msg += "try again when no process writes to it, or build it again"
            raise GraphError(msg) from error
    raise AssertionError  # the last attempt returns or raises


def opened_for_writing(folder: Path) -> ox.Store:
    """Open a store folder, a new one where there is none; only one process may write to it."""
    refuse_other_folder(folder)
    try:
        return ox.Store(folder)
    except UNOPENED as error:
        msg = f"{folder}: the store cannot be opened for writing ({reason(error)}): "
        raise GraphError(msg + "end the process that writes to it, or choose another") from error


def is_store(folder: Path) -> bool:
    """Return whether a folder holds a store."""
    return (folder / "CURRENT").exists()


def is_vacant(path: Path) -> bool:
    """Return whether nothing is there, or a folder without anything in it."""
    return not path.exists() or (path.is_dir() and not any(path.iterdir()))


def refuse_other_folder(path: Path) -> None:
    """Refuse to write into a folder that holds something else."""
    if path.is_dir() and not is_store(path) and not is_vacant(path):
        msg = f"{path}: this folder is not a graph that kg wrote: name a new folder or a .trig file"
        raise GraphError(msg)


def broken(path: Path, error: SyntaxError) -> str:
    """Say where a file is broken and how to fix it."""
    where = f"{path}, line {error.lineno}" if error.lineno else str(path)
    detail = " ".join(str(error.msg).rpartition(": ")[2][:LONGEST].split())
    return f"{where}: not valid {path.suffix[1:]} ({detail}): fix that line or build it again"


def save(dataset: Dataset, path: str | Path) -> None:
    """Write a dataset, as TriG or what else the name's ending says; without one, as a folder.

    Quads are sorted: the same statements give the same bytes, in whatever order they came.
    """
    path = Path(path)
    refuse_other_folder(path)
    if path.is_dir() or not path.suffix:
        written(path, lambda new: write_folder(engine(dataset), new))
    else:
        form = format_of(path)
        written(path, lambda new: write_file(dataset, new, form))


def write_file(
    dataset: Dataset, path: Path, form: ox.RdfFormat, *, without: str | None = None
) -> None:
    """Write sorted quads, or for a format without graphs each triple once, without a predicate."""
    oxigraph = engine(dataset)
    content: Iterator[Any] = quads(oxigraph) if form.supports_datasets else triples(oxigraph)
    kept = (each for each in content if each.predicate.value != without)
    ox.serialize(kept, path, form, prefixes=dict(sorted(prefixes(dataset).items())))


def write_folder(oxigraph: ox.Store, path: Path) -> None:
    """Fill a new store folder."""
    folder = ox.Store(path)
    folder.bulk_load(oxigraph.dump(format=ox.RdfFormat.N_QUADS), ox.RdfFormat.N_QUADS)
    folder.flush()


def quads(oxigraph: ox.Store) -> Iterator[ox.Quad]:
    """Yield the quads of a store, the default graph first, then graph by graph, sorted.

    Lines of text are sorted, not quads: Python compares a million of them six times as fast.
    """
    for graph in graphs(oxigraph):
        for triple in parsed(lines(oxigraph, graph)):
            yield ox.Quad(triple.subject, triple.predicate, triple.object, graph)


def triples(oxigraph: ox.Store) -> Iterator[ox.Triple]:
    """Yield the triples of all graphs, each once, sorted."""
    return parsed({line for graph in graphs(oxigraph) for line in lines(oxigraph, graph)})


def graphs(oxigraph: ox.Store) -> list[GraphName]:
    """List the graphs of a store, the default graph first."""
    return [ox.DefaultGraph(), *sorted(oxigraph.named_graphs(), key=str)]


def lines(oxigraph: ox.Store, graph: GraphName) -> list[bytes]:
    """Write a graph as lines of N-Triples."""
    text = oxigraph.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=graph)
    return (text or b"").split(b"\n")


def parsed(unsorted: Iterable[bytes]) -> Iterator[ox.Triple]:
    """Sort lines of N-Triples and read them."""
    ordered: list[bytes] = sorted(unsorted, key=type_first)
    return (quad.triple for quad in ox.parse(b"\n".join(ordered), ox.RdfFormat.N_TRIPLES))


def type_first(line: bytes) -> bytes:
    """Let a node's type come before all else about it."""
    return line.replace(RDF_TYPE, b"> ", 1)
