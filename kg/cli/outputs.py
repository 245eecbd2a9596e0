"""What stands behind -o -> where graph and page go; nothing that is somebody else's is replaced."""

import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import GraphError
from kg.files import reason

if TYPE_CHECKING:
    from kg.ontology import Ontology
    from kg.store import Policy, StoreOnDisk

__all__ = ["LARGE", "STANDARD_OUTPUT", "Outputs", "existing", "outputs_of", "writing_to"]

LARGE = 200  # articles from which on a new graph is a folder: a file is written whole each time
STANDARD_OUTPUT = Path("-")
HEAD = 1 << 16  # bytes at the start of a file that tell what wrote it
PAGE_SIGN = b'<meta name="generator" content="kg">'
SIGNS = (
    b"<!-- written by kg -->",
    b"document,title,date,publisher,url,subject,",
    b"id,date,precision,type,predicate,",
    b'{"id": "kg-',
    b"# The vocabulary\n\nThis page is generated: `kg vocabulary",
    b'"multigraph": true,\n "graph": {\n  "view": ',
)


@dataclass(frozen=True, slots=True)
class Outputs:
    """Where a build writes: a file or a store folder, and a page."""

    graph: Path
    page: Path
    is_folder: bool
    is_settled: bool = True  # or the number of articles may still make it a folder
    why: str = ""  # it is a file or a folder, if that may surprise

    @property
    def exists(self) -> bool:
        """Return whether there is a graph."""
        from kg.store.files import is_store

        return is_store(self.graph) if self.is_folder else filled(self.graph)

    @property
    def shards(self) -> Path:
        """Return where what a cluster has read is kept until the graph is written."""
        return self.page.with_suffix(".shards")

    def for_many(self, articles: int) -> "Outputs":
        """Return where so many articles go: a folder if they are many, unless its name is taken."""
        from kg.store.files import is_vacant

        if self.is_settled or articles <= LARGE:
            return self
        folder = self.graph.with_suffix("")
        many = f"more than {LARGE} articles"
        if not is_vacant(folder):
            why = f" ({many} are better in a store folder, but {folder} is another: -o NAME/)"
            return replace(self, why=why)
        why = f" (a store folder, for {many}: a file is written whole each time; -o {self.graph})"
        return replace(self, graph=folder, is_folder=True, why=why)

    def store(self, ontology: "Ontology", policy: "Policy", *, fresh: bool) -> "StoreOnDisk":
        """Open the store there; only one process can."""
        from kg.store import FileStore, FolderStore

        kind = FolderStore if self.is_folder else FileStore
        return kind(self.graph, ontology, policy=policy, fresh=fresh)


def outputs_of(out: str, inputs: Iterable[str] = ()) -> Outputs:
    """Return the paths of graph and page; what cannot be written is refused before any work.

    >>> found = outputs_of("news.2024")
    >>> str(found.graph), str(found.page)
    ('news.2024.trig', 'news.2024.html')
    >>> str(outputs_of("news.trig").graph), str(outputs_of("news/").graph)
    ('news.trig', 'news')
    """
    try:
        outputs = planned(out)
        refuse_unwritable(out, outputs)
        refuse_inputs(outputs, inputs)
    except (OSError, ValueError) as error:
        msg = f"{out}: cannot be written ({reason(error)}): name another place with -o"
        raise GraphError(msg) from error
    return outputs


def planned(out: str) -> Outputs:
    """Tell a file from a folder by the name and by what is there."""
    from kg.store.files import is_store

    stem = Path(out.removesuffix(".trig").removesuffix(".html"))
    if stem.name in {"", ".."}:
        msg = f'-o "{out}" is no name for a graph: write for instance -o news'
        raise GraphError(msg)
    page = stem.with_name(f"{stem.name}.html")
    is_named_file = out.endswith(".trig")
    if out.endswith("/") or (is_store(stem) and not is_named_file):
        return Outputs(stem, page, is_folder=True)
    graph = stem.with_name(f"{stem.name}.trig")
    return Outputs(graph, page, False, is_settled=is_named_file or filled(graph))


def filled(path: Path) -> bool:
    """Return whether a file has anything in it."""
    return path.is_file() and path.stat().st_size > 0


def refuse_unwritable(out: str, outputs: Outputs) -> None:
    """Refuse folders that are missing or closed, and what is there but not by kg."""
    from kg.store.files import refuse_other_folder

    folder = outputs.graph.parent
    if not folder.is_dir():
        msg = f"{out}: no folder {folder}: create it, or name another place with -o"
        raise GraphError(msg)
    if not os.access(folder, os.W_OK):
        msg = f"{out}: the folder {folder} cannot be written to: name another place with -o"
        raise GraphError(msg)
    if outputs.is_folder:
        refuse_other_folder(outputs.graph)
    else:
        refuse_foreign(outputs.graph)
    refuse_foreign(outputs.page, is_page=True)


@contextlib.contextmanager
def writing_to(place: Path, *, is_page: bool = False) -> Iterator[Path]:
    """Give the file to write, which for - is copied to standard output when it is whole.

    Raises:
        GraphError: the place is somebody else's.
    """
    if place != STANDARD_OUTPUT:
        refuse_foreign(place, is_page=is_page)
        yield place
        return
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder, "whole")
        yield whole
        sys.stdout.flush()
        with whole.open("rb") as file:
            shutil.copyfileobj(file, sys.stdout.buffer)


def refuse_foreign(path: Path, *, is_page: bool = False) -> None:
    """Refuse to replace a file that kg did not write, or by a page what is none; an empty one may.

    Raises:
        GraphError: it is another's, or a folder.
    """
    if path.is_dir():
        msg = f"{path}: this is a folder: name another place with -o"
        raise GraphError(msg)
    if filled(path) and not is_ours(path, is_page=is_page):
        msg = f"{path}: kg did not write this file: move it away, or name another with -o"
        raise GraphError(msg)


def is_ours(path: Path, *, is_page: bool) -> bool:
    """Return whether kg wrote a file, judging by its start: a page, else a table or RDF of ours."""
    from kg.ontology import BASE

    with path.open("rb") as file:
        head = file.read(HEAD)
    if is_page:
        return PAGE_SIGN in head
    return PAGE_SIGN not in head and any(sign in head for sign in (*SIGNS, BASE.encode()))


def refuse_inputs(outputs: Outputs, inputs: Iterable[str]) -> None:
    """Refuse to replace an article that is to be read."""
    written = {outputs.graph.resolve(), outputs.page.resolve()}
    for path in inputs:
        is_file = os.path.isfile(path)  # noqa: PTH113 - Path.is_file raises over a long name
        if is_file and Path(path).resolve() in written:
            msg = f"{path}: -o would replace this article: name another place with -o"
            raise GraphError(msg)


def existing(out: str) -> Outputs:
    """Return where a graph is that was built before, as *news*, *news.trig* or *news/*."""
    outputs = next((o for o in map(outputs_of, (out, out.rstrip("/"))) if o.exists), None)
    if outputs is None:
        msg = f"{out}: there is no graph: build one with `kg build ARTICLES -o {out}`"
        raise GraphError(msg)
    return outputs
