"""RDF file or store folder <-> Dataset: sorted, whole or not at all."""

import contextlib
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox
from rdflib import Dataset

from kg.errors import GraphError
from kg.store.datasets import dataset_on, engine, prefixes, shipped_prefixes

__all__ = ["load", "quads", "save", "triples", "written"]

FORMATS = {
    ".trig": ox.RdfFormat.TRIG,
    ".nq": ox.RdfFormat.N_QUADS,
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".jsonld": ox.RdfFormat.JSON_LD,
    ".rdf": ox.RdfFormat.RDF_XML,
}


RDF_TYPE = b"> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def load(path: str | Path) -> Dataset:
    """Read a graph from a file or a store folder."""
    path = Path(path)
    if path.is_dir():
        return dataset_on(opened(path), shipped_prefixes())
    try:
        with path.open("rb") as file:
            parser = ox.parse(file, format_of(path))
            first = next(parser, None)
            declared = dict(parser.prefixes)
        store = ox.Store()
        if first is not None:
            store.bulk_load(path=path, format=format_of(path))
    except FileNotFoundError as error:
        msg = f"{path}: there is no such file: build one with `kg build ARTICLES -o {path}`"
        raise GraphError(msg) from error
    except SyntaxError as error:
        raise GraphError(broken(path, error)) from error
    except (OSError, ValueError) as error:
        msg = f"{path}: cannot be read: {reason(error)}"
        raise GraphError(msg) from error
    return dataset_on(store, shipped_prefixes() | declared)


def format_of(path: Path) -> ox.RdfFormat:
    """Tell the format by the ending of the name."""
    try:
        return FORMATS[path.suffix.lower()]
    except KeyError as error:
        known = ", ".join(FORMATS)
        msg = f"{path}: a graph file ends in one of {known}: rename it, or name a store folder"
        raise GraphError(msg) from error


def opened(folder: Path) -> ox.Store:
    """Open a store folder; while another process writes to it, it can be read only."""
    if not (folder / "CURRENT").exists():
        msg = f"{folder}: this folder holds no graph: name a .trig file or a folder that kg wrote"
        raise GraphError(msg)
    try:
        return ox.Store(folder)
    except OSError:
        pass
    try:
        return ox.Store.read_only(str(folder))
    except OSError as error:
        msg = f"{folder}: the store cannot be opened ({reason(error)}): build it again"
        raise GraphError(msg) from error


def broken(path: Path, error: SyntaxError) -> str:
    """Say where a file breaks off and how to mend it."""
    where = f"{path}, line {error.lineno}" if error.lineno else str(path)
    detail = str(error.msg).rpartition(": ")[2]
    return f"{where}: not valid {path.suffix[1:]} ({detail}): mend that line or build it again"


def save(dataset: Dataset, path: str | Path) -> None:
    """Write a dataset, as TriG or what else the name's ending says; without one, as a folder.

    Quads are sorted: the same statements give the same bytes, in whatever order they came.
    """
    path = Path(path)
    if path.is_dir() and not (path / "CURRENT").exists():
        msg = f"{path}: this folder is not a graph that kg wrote: name a new folder or a .trig file"
        raise GraphError(msg)
    if path.is_dir() or not path.suffix:
        written(path, lambda new: write_folder(engine(dataset), new))
    else:
        form = format_of(path)
        written(path, lambda new: write_file(dataset, new, form))


def write_file(dataset: Dataset, path: Path, form: ox.RdfFormat) -> None:
    """Write sorted quads, or for a format without graphs each triple once."""
    store = engine(dataset)
    content = quads(store) if form.supports_datasets else triples(store)
    ox.serialize(content, path, form, prefixes=dict(sorted(prefixes(dataset).items())))


def write_folder(store: ox.Store, path: Path) -> None:
    """Fill a new store folder."""
    folder = ox.Store(path)
    folder.bulk_load(store.dump(format=ox.RdfFormat.N_QUADS), ox.RdfFormat.N_QUADS)
    folder.flush()


def quads(store: ox.Store) -> Iterator[ox.Quad]:
    """Yield the quads of a store, the default graph first, then graph by graph, sorted.

    Lines of text are sorted, not quads: Python compares a million of them six times as fast.
    """
    for graph in graphs(store):
        for triple in parsed(lines(store, graph)):
            yield ox.Quad(triple.subject, triple.predicate, triple.object, graph)


def triples(store: ox.Store) -> Iterator[ox.Triple]:
    """Yield the triples of all graphs, each once, sorted."""
    return parsed({line for graph in graphs(store) for line in lines(store, graph)})


def graphs(store: ox.Store) -> list[ox.DefaultGraph | ox.NamedNode | ox.BlankNode]:
    """List the graphs of a store, the default graph first."""
    return [ox.DefaultGraph(), *sorted(store.named_graphs(), key=str)]


def lines(store: ox.Store, graph: ox.DefaultGraph | ox.NamedNode | ox.BlankNode) -> list[bytes]:
    """Write a graph as lines of N-Triples."""
    text = store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=graph)
    return (text or b"").split(b"\n")


def parsed(unsorted: Iterable[bytes]) -> Iterator[ox.Triple]:
    """Sort lines of N-Triples and read them."""
    ordered: list[bytes] = sorted(unsorted, key=type_first)
    return (quad.triple for quad in ox.parse(b"\n".join(ordered), ox.RdfFormat.N_TRIPLES))


def type_first(line: bytes) -> bytes:
    """Let a node's type come before all else about it."""
    return line.replace(RDF_TYPE, b"> ", 1)


def written(path: Path, write: Callable[[Path], None]) -> None:
    """Write beside the path, then put it in its place: a reader never sees half a file."""
    path = path.resolve()
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        write(new)
        if new.is_dir() and path.is_dir():
            shutil.rmtree(path)
        new.replace(path)
    except (OSError, ValueError) as error:
        msg = f"{path}: cannot be written: {reason(error)}: choose another place with -o"
        raise GraphError(msg) from error
    finally:
        remove(new)


def remove(path: Path) -> None:
    """Clear away what a failed attempt left."""
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            path.unlink()


def reason(error: Exception) -> str:
    """Put the system's own reason into a few words."""
    said = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return re.sub(r" \(os error \d+\)", "", said.splitlines()[0]).rstrip(".").lower()
