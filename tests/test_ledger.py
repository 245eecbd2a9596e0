"""A store folder that keeps what joining found out -> the same graph as if it had kept nothing."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from test_identity import NEWS, ONTOLOGY, reading

import kg
from kg import store
from kg.batches import join
from kg.identity import reading as identity_reading
from kg.model import Document, Reading
from kg.store import ledger

LEDGER = "joined.sqlite"
FEW = ("briefing", "column", "extra")  # a full name, a short one, and one of another state


class Told:
    """Reads each article as NEWS tells it."""

    def readings(self, documents: Iterable[Document]) -> Iterator[Reading]:
        for document in documents:
            yield Reading(document, *reading(document.id)[1:])

    statements = readings


def changed(folder: Path, *names: str, without: tuple[str, ...] = ()) -> None:
    """Add articles to a folder and remove others, in a session of its own."""
    kept = store.FolderStore(folder, ONTOLOGY)
    for name in without:
        kept.remove(name)
    documents = [reading(name)[0] for name in names]
    if documents:
        kg.build(documents, extractor=Told(), store=kept)
    else:
        join(kept, ONTOLOGY)
    kept.commit()
    kept.close()


def dump(folder: Path) -> bytes:
    store.save(store.load(folder), folder.parent / "dump.nq")
    return (folder.parent / "dump.nq").read_bytes()


def at_once(folder: Path, *names: str) -> bytes:
    """Return what a folder holds into which articles were written in one session."""
    changed(folder, *names)
    return dump(folder)


def test_one_by_one_gives_the_graph_of_all_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, *others = FEW
    changed(tmp_path / "news", first)
    monkeypatch.setattr(identity_reading, "read_all", None)
    for name in reversed(others):
        changed(tmp_path / "news", name)
    assert dump(tmp_path / "news") == at_once(tmp_path / "all", *FEW)


def test_what_is_removed_or_replaced_leaves_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed(tmp_path / "news", *FEW)
    monkeypatch.setattr(identity_reading, "read_all", None)
    monkeypatch.setitem(NEWS, "extra", NEWS["feature"])
    changed(tmp_path / "news", "extra", without=("briefing",))
    assert dump(tmp_path / "news") == at_once(tmp_path / "all", *FEW[1:])


def spoilt(folder: Path) -> None:
    (folder / LEDGER).write_bytes(b"no database")


def of_another_state(folder: Path) -> None:
    """Change the graph behind the back of the ledger."""
    kept = store.FolderStore(folder, ONTOLOGY)
    kept.ledger.is_lost = True
    kept.remove("column")
    (folder / LEDGER).rename(folder / "aside")
    kept.close()
    (folder / "aside").rename(folder / LEDGER)


def updated(folder: Path) -> None:
    """Change the graph by SPARQL, of which nobody knows what it touches."""
    kept = store.FolderStore(folder, ONTOLOGY)
    store.update(kept.dataset, "DELETE WHERE { GRAPH doc:column { ?s kg:proposition ?o } }")
    kept.remove("column")
    kept.close()


@pytest.mark.parametrize("spoil", [spoilt, of_another_state, updated])
def test_a_ledger_that_does_not_fit_is_not_used(
    tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    changed(tmp_path / "news", *FEW)
    spoil(tmp_path / "news")
    changed(tmp_path / "news", "column")
    assert dump(tmp_path / "news") == at_once(tmp_path / "all", *FEW)


def test_another_ontology_reads_all_again(tmp_path: Path) -> None:
    changed(tmp_path / "news", "diary")
    kept = store.FolderStore(tmp_path / "news", ONTOLOGY)
    form = kept.ledger.form
    assert not kept.ledger.is_new
    kept.close()
    assert ledger.Ledger(tmp_path / "news", f"{form} other").is_new
