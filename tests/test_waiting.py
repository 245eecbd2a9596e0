"""Articles that have been read wait to be written, in a file of the store folder; none is lost."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from test_batches import added
from test_identity import NEWS, ONTOLOGY, dump, graph_of, reading

from kg import batches, store
from kg.model import Reading
from kg.store.datasets import OxigraphBackend
from kg.store.lines import put_articles
from kg.store.waiting import Waiting, entry_of

FILE = "waiting"
LINES = frozenset({("<a:a>", "<a:b>", '"one \\n two"@en'), ("<a:a>", "<a:c>", "<a:d>")})


class KilledError(BaseException):
    """What comes from nowhere, like a signal that kills."""


def test_what_waits_is_read_back_and_the_last_version_counts(tmp_path: Path) -> None:
    for place in (None, tmp_path):
        with closing(Waiting(place)) as waiting:
            waiting.put({"a": set(), "b": LINES})
            waiting.put({"a": LINES})
            assert {**waiting} == {"a": LINES, "b": LINES}
            waiting.put_entries({"c": entry_of("c", LINES)})  # behind all, wherever one has read
            assert {**waiting} == {"a": LINES, "b": LINES, "c": LINES}


def test_half_an_entry_is_left_out(tmp_path: Path) -> None:
    with closing(Waiting(tmp_path)) as waiting:
        waiting.put({"a": LINES, "b": LINES})
    whole = (tmp_path / FILE).read_bytes()
    for length in (len(whole) - 1, len(whole) // 2 + 3, len(whole) // 2 + 20):
        (tmp_path / FILE).write_bytes(whole[:length])
        with closing(Waiting(tmp_path)) as waiting:
            assert {**waiting} == {"a": LINES}
            waiting.put({"c": LINES})
        with closing(Waiting(tmp_path)) as waiting:
            assert {**waiting} == {"a": LINES, "c": LINES}


@pytest.mark.parametrize("many", [1, 99])  # new articles that are written in large loads, or not
@pytest.mark.parametrize("after", [0, 2, 4])
def test_what_a_killed_build_left_is_written_when_the_folder_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int, many: int
) -> None:
    """It is killed before it writes, after some articles, or just before it would be done."""
    monkeypatch.setattr(batches, "MANY", 2)
    monkeypatch.setattr("kg.identity.application.AT_ONCE", 1)
    monkeypatch.setattr("kg.store.lines.MANY", many)
    monkeypatch.setattr("kg.store.arrivals.LOAD", 1)
    killed_build(tmp_path / "news", after, monkeypatch)
    kept = store.FolderStore(tmp_path / "news", ONTOLOGY)
    assert not {FILE, "arriving"} & {each.name for each in (tmp_path / "news").iterdir()}
    left = len(NEWS) // 2 * 2
    assert kept.documents() == tuple(sorted(NEWS)[:left])
    added(kept, sorted(NEWS)[left:])
    batches.join(kept, ONTOLOGY)
    whole = graph_of(sorted(NEWS))
    batches.join(whole, ONTOLOGY)
    assert dump(kept, tmp_path) == dump(whole, tmp_path)
    kept.close()


def killed_build(folder: Path, after: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a build end in the middle, without a chance to keep anything."""
    written: list[Any] = []

    def counted(write: Callable[..., None]) -> Callable[..., None]:
        def written_until(*given: Any) -> None:
            if len(written) == after:
                raise KilledError
            written.append(given)
            write(*given)

        return written_until

    kept = store.FolderStore(folder, ONTOLOGY)
    waiting = batches.Batches(kept, ONTOLOGY, "reported")
    for name in sorted(NEWS):
        waiting.add(Reading(*reading(name)))
    waiting.last.clear()
    with monkeypatch.context() as patch:
        patch.setattr("kg.identity.application.put_articles", counted(put_articles))
        patch.setattr(OxigraphBackend, "load_quads", counted(OxigraphBackend.load_quads))
        with pytest.raises(KilledError):
            waiting.join()
    assert waiting.others is not None
    waiting.others.close()
    kept.close()
