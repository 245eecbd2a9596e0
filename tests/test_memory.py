"""A store folder is served from memory: the same graph, within bounds, and never an older one."""

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import story
from serving import TOKEN, Client, serving

from kg import store
from kg.errors import GraphError
from kg.questions import ask
from kg.server import atlas
from kg.server import graph as served_graph
from kg.server.graph import ServedGraph
from kg.server.readiness import make_ready
from kg.store import kept, memory

NUMBER = "SELECT (COUNT(?d) AS ?n) { ?d a kg:Document }"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store folder with the whole story."""
    store.save(story.graph(), tmp_path / "news")
    return tmp_path / "news"


def test_a_folder_is_copied_whole(folder: Path) -> None:
    dataset = store.load(folder)
    copy = memory.in_memory(dataset)
    assert set(store.engine(copy)) == set(store.engine(dataset))
    assert store.prefixes(copy) == store.prefixes(dataset)
    assert copy.store.folder is None  # type: ignore[attr-defined]


def test_a_folder_that_has_gone_is_told(folder: Path) -> None:
    dataset = store.load(folder)
    (folder / "CURRENT").unlink()
    with pytest.raises(GraphError, match="cannot be copied to memory: open it again"):
        memory.in_memory(dataset)


def ready(served: ServedGraph) -> list[str]:
    """Make a server ready, and return what it tells."""
    told: list[str] = []
    make_ready(served, told.append).join(60)
    return told


def test_a_server_goes_over_to_memory_and_knows_answers_in_advance(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "SLOW", 0.0)
    served = ServedGraph(store.load(folder))
    assert not ready(served)
    backend = served.dataset.store
    assert backend.folder is None  # type: ignore[attr-defined]
    assert len(backend.kept.answers) > 5  # type: ignore[attr-defined]
    assert ask(served.dataset, NUMBER).display() == (("4",),)


def test_the_first_page_of_the_graph_is_made_in_advance(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    served = ServedGraph(store.load(folder))
    assert not ready(served)
    monkeypatch.delattr(atlas, "atlas_of")
    monkeypatch.delattr(atlas.WholeAtlas, "leaf")
    drawn = asyncio.run(atlas.leaf(served, ""))
    assert {"Arvia", "Belmor", "Cordia"} < {*drawn.net}


@pytest.mark.parametrize(
    ("most", "free", "told"),
    [
        pytest.param(10, 1 << 40, "it has .* quads, and more than 10 are not held", id="quads"),
        pytest.param(1 << 40, 1 << 10, "would take 0 MB, and 0 MB are free", id="memory"),
    ],
)
def test_a_large_graph_stays_on_the_disk_and_that_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, most: int, free: int, told: str
) -> None:
    monkeypatch.setattr(memory, "MOST_QUADS", most)
    monkeypatch.setattr(memory, "available", lambda: free)
    served = ServedGraph(store.load(folder), title="news")
    (line,) = ready(served)
    assert line.startswith("news: ")
    assert line.endswith("it is asked from the disk, which takes longer")
    assert served.dataset.store.folder == folder  # type: ignore[attr-defined]
    assert re.search(told, line)


def test_a_folder_that_takes_changes_stays_on_the_disk(folder: Path) -> None:
    writing = store.FolderStore(folder, story.ONTOLOGY)
    served = ServedGraph(writing.dataset, token=TOKEN)
    assert ready(served) == [
        "graph: it takes changes: it is asked from the disk, which takes longer"
    ]
    writing.close()


@pytest.fixture
def open_client(monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    """A client of a server of a file, all of whose answers are kept."""
    monkeypatch.setattr(kept, "SLOW", 0.0)
    with serving(story.graph(), token=TOKEN) as client:
        yield client


def test_a_change_makes_a_server_forget_its_answers(open_client: Client) -> None:
    pattern = "{ <urn:a> a <urn:b> }"
    assert not open_client.holds(pattern)
    assert open_client.update("INSERT DATA { <urn:a> a <urn:b> }") == 204
    assert open_client.holds(pattern)
    assert open_client.update("DELETE DATA { <urn:a> a <urn:b> }") == 204
    assert not open_client.holds(pattern)


def test_a_page_shows_some_rows_and_the_table_has_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(served_graph, "SHOWN", 2)
    with serving(story.graph()) as client:
        page = client.get("/questions/statements").data.decode()
        table = client.get("/questions/statements", format="csv").data.decode()
    assert page.count("<tr>") == 3
    assert "these are the first 2 rows" in page
    assert len(table.splitlines()) > 8
