"""`--cluster`: workers and schedulers die, and nobody can tell from the graph."""

import contextlib
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from distributed.scheduler import KilledWorker

from kg import build
from kg.cluster import build_on_cluster
from kg.cluster.building import handed_over
from kg.cluster.cutting import shards
from kg.cluster.reading import Said
from kg.errors import ClusterError, KgError
from kg.model import Document, Entity, Evidence, Mention, Relation, Statement
from kg.ontology import load_ontology
from kg.store import FolderStore, MemoryStore, load, save

PORT = 18_786 + os.getpid() % 1_000
ADDRESS = f"tcp://127.0.0.1:{PORT}"


@dataclass(frozen=True)
class Slow:
    """Reads that Velmar met whoever the article names; one article kills whoever reads it."""

    def statements(
        self, documents: Iterable[Document]
    ) -> Iterator[tuple[Document, list[Statement]]]:
        for document in documents:
            time.sleep(0.01)
            if document.text.startswith("Killing"):
                os.kill(os.getpid(), signal.SIGKILL)
            yield document, [statement(document)]


def statement(document: Document) -> Statement:
    name = document.text.split()[-1]
    velmar = Mention(Entity("Velmar", "Velmar", "State"), "Velmar", 0, 6)
    other = Mention(Entity(name, name, "Person"), name, 7, 8)
    return Statement(velmar, Relation("meets"), other, Evidence(document.id, 0, 8, document.text))


def articles(number: int) -> list[Document]:
    return [Document(f"a{each}", f"Velmar met Tolvo{each % 50}") for each in range(number)]


class Cluster:
    """A dask scheduler and two workers, each a process; a worker that dies is replaced."""

    def __init__(self) -> None:
        self.scheduler = started("scheduler", "--port", str(PORT), "--no-dashboard", "--no-show")
        self.workers = [worker(), worker()]
        self.ended = threading.Event()
        self.keeper = threading.Thread(target=self.keep)
        self.keeper.start()

    def keep(self) -> None:
        while not self.ended.wait(0.1):
            self.workers = [each if each.poll() is None else worker() for each in self.workers]

    def end(self) -> None:
        self.ended.set()
        self.keeper.join()
        for each in (*self.workers, self.scheduler):
            kill(each)


def worker() -> subprocess.Popen[bytes]:
    return started("worker", ADDRESS, "--nthreads", "1", "--no-nanny", "--no-dashboard")


def started(*command: str) -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent)}
    environment["DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES"] = "0"
    return subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "dask", *command],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def kill(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.kill()
    process.wait()


def test_shards_depend_on_what_articles_say_not_on_their_order(tmp_path: Path) -> None:
    documents = [replace(each, digest="d") for each in articles(300)]
    shuffled = random.Random(3).sample(documents, len(documents))
    found = [list(shards(each, tmp_path)) for each in (documents, shuffled)]
    assert found[0] == found[1]
    assert sorted(each.id for one in found[0] for each in one.documents) == sorted(
        each.id for each in documents
    )
    assert 8 < len(found[0]) < 40


def test_nobody_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.cluster.building.PATIENCE", "1s")
    with pytest.raises(ClusterError, match="no scheduler answers"):
        on_cluster(tmp_path, articles(1), [])


def on_cluster(
    folder: Path,
    documents: list[Document],
    errors: list[KgError],
    progress: Callable[[Document], object] = id,
) -> None:
    store = FolderStore(folder / "news", load_ontology())
    try:
        build_on_cluster(
            documents,
            ADDRESS,
            store=store,
            extractor=Slow(),
            folder=folder / "shards",
            on_error=errors.append,
            progress=progress,
        )
        store.commit()
    finally:
        store.close()


class Killer:
    """Kills a worker after some articles, and the scheduler after some more."""

    def __init__(self, cluster: Cluster, rng: random.Random) -> None:
        self.cluster, self.read = cluster, 0
        self.worker_dies, self.scheduler_dies = rng.randrange(5, 30), rng.randrange(40, 70)

    def __call__(self, document: Document) -> None:
        self.read += 1
        if self.read == self.worker_dies:
            self.cluster.workers[0].kill()
        if self.read == self.scheduler_dies:
            self.cluster.end()


def test_whoever_dies_the_graph_is_the_same(tmp_path: Path) -> None:
    documents, errors = articles(120), list[KgError]()
    alone = MemoryStore(load_ontology())
    build(documents, extractor=Slow(), store=alone)
    save(alone.dataset, tmp_path / "alone.trig")
    deadly = Document("deadly", "Killing Tolvo")
    given = random.Random(5).sample([*documents, deadly], len(documents) + 1)
    for dies in (True, False):
        cluster = Cluster()
        killer = Killer(cluster, random.Random())
        try:
            with pytest.raises(ClusterError) if dies else contextlib.nullcontext():
                on_cluster(tmp_path, given, errors, killer if dies else id)
        finally:
            cluster.end()
        assert killer.read >= (killer.scheduler_dies if dies else 0)
    assert {str(each).partition(":")[0] for each in errors} == {"deadly"}
    save(load(tmp_path / "news"), tmp_path / "cluster.trig")
    assert (tmp_path / "cluster.trig").read_bytes() == (tmp_path / "alone.trig").read_bytes()


class HeldByTheDead:
    """A future that was finished: its worker died before it handed over what it had read."""

    status = "finished"

    def result(self) -> Said:
        raise KilledWorker("kg-1", None, 0)  # type: ignore[arg-type]


def test_what_a_dead_worker_did_not_hand_over_is_none() -> None:
    assert handed_over(HeldByTheDead()) is None
