"""Articles are added some at a time: the graph is the same, and an error costs none of them."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from test_identity import NEWS, ONTOLOGY, dump, graph_of, reading

from kg import batches, store
from kg.model import Reading


def added(kept: store.Store, names: Sequence[str]) -> None:
    with batches.Batches(kept, ONTOLOGY, "reported") as waiting:
        for name in names:
            waiting.add(Reading(*reading(name)))
        waiting.join()


@pytest.mark.parametrize("many", [1, 2, 4, 99])
def test_a_graph_is_the_same_however_many_articles_wait(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(batches, "MANY", many)
    kept = store.MemoryStore(ONTOLOGY)
    added(kept, [*NEWS, "column"])
    alone = graph_of(sorted(NEWS))
    batches.join(alone, ONTOLOGY)
    assert dump(kept, tmp_path) == dump(alone, tmp_path)


def test_articles_that_come_later_change_what_others_call_their_actors(tmp_path: Path) -> None:
    kept = store.MemoryStore(ONTOLOGY)
    for name in reversed(NEWS):
        added(kept, [name, "diary"])
    whole = store.MemoryStore(ONTOLOGY)
    added(whole, list(NEWS))
    assert dump(kept, tmp_path) == dump(whole, tmp_path)


def test_an_error_leaves_what_was_read_before() -> None:
    kept = store.MemoryStore(ONTOLOGY)

    def interrupted() -> None:
        with batches.Batches(kept, ONTOLOGY, "reported") as waiting:
            waiting.add(Reading(*reading("briefing")))
            assert kept.documents() == ()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        interrupted()
    assert kept.documents() == ("briefing",)
