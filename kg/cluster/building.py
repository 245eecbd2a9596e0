"""Documents -> a graph, by way of shards that the workers of a cluster read.

Each shard is a file, written whole as soon as it is read: a build that is run again, after
whatever ended it, reads only the shards that are missing.
"""

import contextlib
import pickle
import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.batches import join
from kg.build import Changes, Unread, way_of_reading
from kg.cluster.cutting import Shard, shards
from kg.cluster.reading import Said, Task, read_shard
from kg.errors import ClusterError, DocumentError, KgError, fail, warn
from kg.extractors import Extractor, ontology_of
from kg.files import written
from kg.graph import KnowledgeGraph
from kg.model import Document
from kg.store import Policy, Store, load_shard, recorded

if TYPE_CHECKING:
    from distributed import Client

__all__ = ["build_on_cluster"]

AT_ONCE = 64  # shards that the cluster has
PATIENCE = "10s"  # for a scheduler that does not answer
LEFT_OUT = "# "  # begins a line of a shard that says what it lacks
READ_AGAIN = ("cancelled", "lost", "finished")  # finished, but its worker died before it said so


def build_on_cluster(
    documents: Iterable[Document],
    address: str,
    *,
    store: Store,
    extractor: Extractor,
    folder: Path,
    model: str | None = None,
    ontology: Path | None = None,
    on_error: Callable[[KgError], None] = fail,
    stop: Callable[[], bool] = lambda: False,
    progress: Callable[[Document], object] = id,
) -> KnowledgeGraph:
    """Add articles to a store; the graph is the one that a single process builds.

    Args:
        documents: the articles; those that the store has are left alone.
        address: of a dask scheduler, as *tcp://127.0.0.1:8786*; its workers have kg too.
        store: where to add them.
        extractor: what reads them.
        folder: where the shards are kept until the graph is written.
        model: the spaCy pipeline that the extractor reads with; None: the bundled one.
        ontology: the folder of the ontology, at the same place on all machines.
        on_error: takes an article that cannot be read.
        stop: is asked after each shard whether to leave out the others.
        progress: is called with each article that has been read.

    Raises:
        ClusterError: no scheduler answers, or it went away: the shards read so far are kept.
    """
    known, terms = recorded(store.dataset), ontology_of(extractor, ontology)
    policy: Policy = getattr(store, "policy", "reported")
    unread = Unread(documents, known, way_of_reading(extractor, model, ontology, policy))
    task = Task(pickle.dumps(extractor), ontology, policy)
    names: set[str] = set()
    folder.mkdir(exist_ok=True)
    with connected(address) as client, tempfile.TemporaryDirectory(dir=folder) as waiting:
        work = Work(client, task, folder)
        for shard in work.finished(missing(unread, Path(waiting))):
            names |= loaded(store, work.place(shard), on_error)
            for document in shard.documents:
                progress(document)
            if stop():
                break
    join(store, terms, ontology)
    namespace = str(terms.namespaces["doc"])
    replaced = sum(f"{namespace}{name}" in names for name in known)
    return KnowledgeGraph(store, changes=Changes(len(names) - replaced, replaced, unread.unchanged))


def missing(unread: Unread, waiting: Path) -> Iterator[Shard]:
    """Cut all articles into shards, and yield them without those articles that the graph has."""
    for shard in shards(map(unread.signed, unread.documents), waiting):
        left = tuple(each for each in shard.documents if not unread.is_known(each))
        unread.unchanged += len(shard.documents) - len(left)
        if left:
            yield Shard.of(left)


def loaded(store: Store, path: Path, on_error: Callable[[KgError], None]) -> set[str]:
    """Load a shard, say what it lacks, and return the names of its articles."""
    with path.open(encoding="utf8") as file:
        for line in file:
            if not line.startswith(LEFT_OUT):
                break
            on_error(DocumentError(line.removeprefix(LEFT_OUT).rstrip("\n")))
    return set(load_shard(store.dataset, path))


@contextlib.contextmanager
def connected(address: str) -> "Iterator[Client]":
    """Connect to a scheduler as long as the block runs.

    Raises:
        ClusterError: dask is not there, nobody answers, or it went away in between.
    """
    try:
        from distributed import Client
    except ImportError as error:
        msg = 'a cluster needs dask: install it with `pip install "kg-geopolitics[cluster]"`'
        raise ClusterError(msg) from error
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError, TypeError) as error:
        msg = f"{address}: no scheduler answers: start one with `dask scheduler`, or check the name"
        raise ClusterError(msg) from error
    try:
        yield client
    finally:
        with contextlib.suppress(Exception):  # it may be gone already
            client.close(timeout=1)  # type: ignore[no-untyped-call]


@dataclass
class Work:
    """The shards that a cluster reads, and where they are kept."""

    client: "Client"  # of dask
    task: Task
    folder: Path
    given: dict[Any, Shard] = field(default_factory=dict)  # by future
    suspects: deque[Shard] = field(default_factory=deque)  # what workers had when they died
    asked: int = 0  # how often; it makes the key of a shard that is read again a new one
    is_alone: bool = False  # whether no other shard is read at the time

    def place(self, shard: Shard) -> Path:
        """Return where a shard is kept."""
        return self.folder / f"{shard.name}.nq"

    def finished(self, wanted: Iterable[Shard]) -> Iterator[Shard]:
        """Yield the shards that are on disk: those that were, then each as it is read."""
        for shard in wanted:
            if self.place(shard).exists():
                yield shard
                continue
            self.give(shard)
            while len(self.given) >= AT_ONCE:
                yield from self.taken()
        while self.given:
            yield from self.taken()
        yield from self.read_alone()

    def read_alone(self) -> Iterator[Shard]:
        """Read one by one what workers had when they died: others may have killed them."""
        self.is_alone = True
        while self.suspects:
            self.give(self.suspects.popleft())
            while self.given:
                yield from self.taken()

    def give(self, shard: Shard) -> None:
        """Let the cluster read a shard."""
        self.asked += 1
        key = f"kg-{shard.name}-{self.asked}"
        future = self.client.submit(read_shard, self.task, shard.documents, key=key, pure=False)
        self.given[future] = shard

    def taken(self) -> Iterator[Shard]:
        """Wait for shards, keep them and yield them."""
        for future in self.done():
            shard = self.given.pop(future)
            said = handed_over(future) if future.status == "finished" else None
            if said is not None:
                self.keep(shard, said)
                yield shard
            elif future.status in READ_AGAIN:  # gone with its worker, or with the scheduler
                self.stop_if_gone()
                self.give(shard)
            elif is_death(error := future.exception()):
                yield from self.without_worker(shard)
            else:
                raise error if isinstance(error, KgError) else ClusterError(repr(error))

    def done(self) -> list[Any]:
        """Return the futures that came to an end, whatever it is."""
        from distributed import CancelledError, wait
        from distributed.comm.core import CommClosedError

        with contextlib.suppress(TimeoutError), self.client.as_current():
            try:
                wait(list(self.given), timeout=1, return_when="FIRST_COMPLETED")  # type: ignore[no-untyped-call]
            except (CancelledError, CommClosedError) as error:
                raise self.gone() from error
        if self.client.status != "running":
            raise self.gone()
        return [future for future in self.given if future.status != "pending"]

    def stop_if_gone(self) -> None:
        """End if no scheduler answers."""
        from distributed.comm.core import CommClosedError

        try:
            self.client.scheduler_info()
        except (CommClosedError, OSError, TimeoutError) as error:
            raise self.gone() from error
        if self.client.status != "running":
            raise self.gone()

    def without_worker(self, shard: Shard) -> Iterator[Shard]:
        """Put a shard aside; of one that was read alone, each article; the last one is left out."""
        if not self.is_alone:
            self.suspects.append(shard)
        elif len(shard.documents) > 1:
            self.suspects.extend(Shard.of((document,)) for document in shard.documents)
        else:
            name = shard.documents[0].id
            msg = f"{name}: this article cannot be read (each worker that read it ended): "
            msg += "it is left out; please report it with its text"
            self.keep(shard, Said(b"", (DocumentError(msg),)))
            yield shard

    def keep(self, shard: Shard, said: Said) -> None:
        """Write a shard, whole or not at all, with what it lacks."""
        lacks = "".join(f"{LEFT_OUT}{' '.join(str(each).split())}\n" for each in said.errors)
        content = lacks.encode() + said.quads
        written(self.place(shard), partial(fill, content=content))
        for each in said.warnings:
            warn(each)

    def gone(self) -> ClusterError:
        """Say that the cluster went away."""
        return ClusterError(
            f"the cluster went away: what it has read is kept in {self.folder}; "
            "start it again, then run the same command"
        )


def handed_over(future: Any) -> Said | None:
    """Return what a worker has read, None where it died before it handed that over."""
    from distributed import CancelledError
    from distributed.scheduler import KilledWorker

    try:
        said: Said = future.result()
    except (CancelledError, KilledWorker):
        return None
    return said


def fill(path: Path, *, content: bytes) -> None:
    """Write a file."""
    path.write_bytes(content)


def is_death(error: BaseException | None) -> bool:
    """Return whether a task ended because its workers did."""
    from distributed.scheduler import KilledWorker

    return isinstance(error, KilledWorker)
