"""A build of many articles gives memory back in between, and nobody can tell from the graph."""

import os
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from test_batches import added
from test_identity import NEWS, ONTOLOGY, dump, reading

from kg import identity, store
from kg.store import reclaiming
from kg.store.files import opened_for_writing as open_folder

STEPS = 7  # before happenings are found, three times then, and as often for what follows


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Let any write be much, and collect the folders that are opened once more."""
    found: list[Path] = []

    def opened_for_writing(folder: Path) -> ox.Store:
        found.append(folder)
        return open_folder(folder)

    monkeypatch.setattr(reclaiming, "MUCH", 0)
    monkeypatch.setattr(reclaiming, "opened_for_writing", opened_for_writing)
    monkeypatch.setattr("kg.identity.application.AT_ONCE", 1)
    return found


def test_a_folder_that_is_opened_once_more_has_the_same_graph(
    tmp_path: Path, opened: list[Path]
) -> None:
    """It is after each article, and between the steps that read all of them."""
    kept = store.FolderStore(tmp_path / "news", ONTOLOGY)
    added(kept, sorted(NEWS))
    assert opened == [tmp_path / "news"] * (len(NEWS) + STEPS)
    in_memory = store.MemoryStore(ONTOLOGY)
    added(in_memory, sorted(NEWS))
    assert len(opened) == len(NEWS) + STEPS
    assert dump(kept, tmp_path) == dump(in_memory, tmp_path)
    kept.close()


def test_whoever_shares_the_engine_keeps_it(tmp_path: Path, opened: list[Path]) -> None:
    kept = store.FolderStore(tmp_path / "news", ONTOLOGY)
    shared = store.engine(kept.dataset)
    added(kept, sorted(NEWS))
    assert shared is store.engine(kept.dataset)
    assert not opened
    kept.close()


def test_outside_of_a_build_a_folder_stays_open(tmp_path: Path, opened: list[Path]) -> None:
    kept = store.FolderStore(tmp_path / "news", ONTOLOGY)
    kept.replace(*reading("briefing"))
    assert not opened
    kept.close()


@pytest.mark.parametrize("crashes", [False, True])
def test_a_process_of_its_own_decides_who_is_one_of_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, crashes: bool
) -> None:
    """The graph is the same, also where that process ends before it has told anything."""
    expected = store.MemoryStore(ONTOLOGY)
    added(expected, sorted(NEWS))
    usual, deciding = identity.deciding.found_in, tmp_path / "deciding"

    def found_in(*given: Any) -> Any:
        if not deciding.exists():  # the first to be asked
            deciding.write_text(str(os.getpid()))
            if crashes:
                os._exit(1)
        return usual(*given)

    monkeypatch.setattr(identity.deciding, "MANY", 1)
    monkeypatch.setattr(identity.deciding, "found_in", found_in)
    found = store.MemoryStore(ONTOLOGY)
    added(found, sorted(NEWS))
    assert deciding.read_text() != str(os.getpid())
    assert dump(found, tmp_path) == dump(expected, tmp_path)
