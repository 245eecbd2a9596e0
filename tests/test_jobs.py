"""`--jobs`: several processes read, and nobody can tell from the result."""

import multiprocessing
import os
import signal
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kg import build
from kg.batches import Preparation
from kg.errors import ExtractorError, KgError, KgWarning, PipelineError, warn
from kg.extractors import RuleExtractor
from kg.model import Document, Entity, Evidence, Mention, Reading, Relation, Statement
from kg.ontology import load_ontology
from kg.parallel import Crew, read_in_parallel
from kg.store import FolderStore, save

LONG = "Velmar met Tolvo. " * 500  # three such articles are a batch


@dataclass(frozen=True)
class Told:
    """Reads what an article says on its first line: what to do about it."""

    folder: Path = Path()

    def statements(
        self, documents: Iterable[Document]
    ) -> Iterator[tuple[Document, list[Statement]]]:
        for document in documents:
            getattr(self, document.text.split()[0].lower())(document)
            yield document, [statement(document)]

    def velmar(self, document: Document) -> None:
        """Do nothing."""

    def killed(self, document: Document) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def unlucky(self, document: Document) -> None:
        """Die the first time."""
        mark = self.folder / document.id
        if not mark.exists():
            mark.touch()
            os._exit(3)

    def bad(self, document: Document) -> None:
        msg = "no such thing"
        raise ValueError(msg)

    def doubtful(self, document: Document) -> None:
        warn(f"{document.id}: doubtful")

    def broken(self, document: Document) -> None:
        msg = "the pipeline tolvo cannot be loaded"
        raise PipelineError(msg)


@dataclass(frozen=True)
class Unloadable(Told):
    """Ends each process that takes it."""

    def __setstate__(self, state: dict[str, object]) -> None:
        os._exit(1)


@dataclass(frozen=True)
class Slain(Told):
    """Kills each process that takes it, or the first alone, which leaves a mark in its folder."""

    def __setstate__(self, state: dict[str, object]) -> None:
        self.__dict__.update(state)
        mark = self.folder / "slain"
        if self.folder == Path() or not mark.exists():
            if self.folder != Path():
                mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)


def statement(document: Document) -> Statement:
    velmar = Mention(Entity("Velmar", "Velmar", "State"), "Velmar", 0, 6)
    return Statement(velmar, Relation("meets"), velmar, Evidence(document.id, 0, 6, "Velmar"))


def articles(*texts: str) -> list[Document]:
    return [Document(f"a{number}", text) for number, text in enumerate(texts)]


def read(
    documents: list[Document], folder: Path = Path(), *, jobs: int = 2
) -> tuple[list[str], list[str]]:
    """Return the ids of what was read, in order, and what is said of the rest."""
    errors: list[KgError] = []
    found = read_in_parallel(Told(folder), iter(documents), errors.append, jobs=jobs)
    return [each.document.id for each in found], [str(each) for each in errors]


@pytest.mark.parametrize("jobs", [1, 3])
def test_readings_come_in_the_order_of_the_articles(jobs: int) -> None:
    documents = articles(*[LONG] * 11)
    assert read(documents, jobs=jobs) == ([each.id for each in documents], [])


@pytest.mark.parametrize(
    ("texts", "left", "said"),
    [
        pytest.param(["Velmar", "Killed", "Velmar"], ["a0", "a2"], ["SIGKILL"], id="killed"),
        pytest.param(["Velmar", "Bad", "Velmar"], ["a0", "a2"], ["no such thing"], id="raises"),
        pytest.param(["Killed", LONG, LONG, LONG, "Killed"], ["a1", "a2", "a3"],
                     ["SIGKILL", "SIGKILL"], id="two of several batches"),
        pytest.param(["Velmar", "Unlucky", "Velmar"], ["a0", "a1", "a2"], [], id="by chance"),
        pytest.param([], [], [], id="no article"),
    ],
)  # fmt: skip
def test_a_worker_that_dies_costs_its_article(
    texts: list[str], left: list[str], said: list[str], tmp_path: Path
) -> None:
    found, errors = read(articles(*texts), tmp_path)
    assert found == left
    assert len(errors) == len(said)
    lost = [each.id for each in articles(*texts) if each.id not in left]
    for error, document, reason in zip(errors, lost, said, strict=True):
        assert error.startswith(f"{document}: this article cannot be read")
        assert reason in error


def test_what_a_worker_warns_of_is_said_here() -> None:
    with pytest.warns(KgWarning, match="a1: doubtful"):
        assert read(articles("Velmar", "Doubtful"))[0] == ["a0", "a1"]


def test_an_error_that_is_about_no_article_ends_the_reading() -> None:
    with pytest.raises(PipelineError, match="tolvo"):
        read(articles("Velmar", "Broken"))


def test_workers_that_cannot_start_are_not_started_for_ever() -> None:
    with pytest.raises(ExtractorError, match="--jobs cannot start"):
        list(read_in_parallel(Unloadable(), articles("Velmar"), pytest.fail, jobs=2))


def test_a_worker_that_is_killed_while_it_starts_costs_nothing(tmp_path: Path) -> None:
    documents = articles(*[LONG] * 5)
    found = read_in_parallel(Slain(tmp_path), iter(documents), pytest.fail, jobs=2)
    assert [each.document for each in found] == documents
    with pytest.raises(ExtractorError, match="--jobs cannot start"):
        list(read_in_parallel(Slain(), articles("Velmar"), pytest.fail, jobs=2))


def test_no_process_is_left_when_nobody_takes_the_rest() -> None:
    found = read_in_parallel(Told(), articles(*[LONG] * 9), pytest.fail, jobs=2)
    next(found)
    found.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


NEWS = [
    "France signed a pact with Italy on Monday. Macron said it would last.",
    "Anna Velmar, the foreign minister of Norway, met Tolvo Chehalti in Oslo.",
    "Italy did not sign a pact with France. Velmar said Russia attacked Kyiv.",
]


def test_a_graph_is_the_same_whatever_the_number_of_jobs(tmp_path: Path) -> None:
    for jobs in (1, 2):
        save(build(NEWS, jobs=jobs).dataset, tmp_path / f"{jobs}.trig")
    assert (tmp_path / "1.trig").read_bytes() == (tmp_path / "2.trig").read_bytes()


def first_line(reading: Reading) -> tuple[str, int]:
    return reading.document.text[:6], len(reading.statements)


@pytest.mark.parametrize("jobs", [1, 2])
def test_articles_that_workers_prepare_make_the_same_graph(jobs: int, tmp_path: Path) -> None:
    kept = FolderStore(tmp_path / "news", load_ontology())
    taken: list[tuple[str, int]] = []
    work = Preparation(RuleExtractor(), None, "reported", first_line)
    build(NEWS, store=kept, jobs=Crew(RuleExtractor(), jobs, work), take=taken.append)
    save(kept.dataset, tmp_path / "folder.trig")
    kept.close()
    assert [text for text, _ in taken] == [text[:6] for text in NEWS]
    save(build(NEWS).dataset, tmp_path / "memory.trig")
    assert (tmp_path / "folder.trig").read_bytes() == (tmp_path / "memory.trig").read_bytes()


def test_what_workers_have_prepared_is_kept_when_a_build_ends_in_an_error(tmp_path: Path) -> None:
    kept = FolderStore(tmp_path / "news", load_ontology())

    def until_the_third(told: tuple[str, int]) -> None:
        taken.append(told)
        if len(taken) == 3:
            raise ZeroDivisionError

    taken: list[tuple[str, int]] = []
    documents = articles("Velmar", "Unlucky", "Velmar", "Velmar")
    reader = Told(tmp_path)
    crew = Crew(reader, 2, Preparation(reader, None, "reported", first_line))
    with pytest.raises(ZeroDivisionError):
        build(documents, extractor=reader, store=kept, jobs=crew, take=until_the_third)
    assert kept.documents() == ("a0", "a1", "a2")
    kept.close()


def test_what_is_taken_is_not_listed() -> None:
    taken: list[str] = []
    documents = articles("Velmar", "Velmar")
    graph = build(documents, extractor=Told(), take=lambda each: taken.append(each.document.id))
    assert (taken, graph.statements, graph.changes.added) == (["a0", "a1"], [], 2)


def test_a_stopped_build_keeps_what_it_has_read() -> None:
    read: list[Document] = []
    documents = articles(*[LONG] * 9)
    graph = build(documents, extractor=Told(), jobs=2, progress=read.append, stop=lambda: True)
    assert [each.id for each in graph.documents] == ["a0"] == list(graph.store.documents())  # type: ignore[union-attr]
