"""Many new articles are written in large loads: the graph is that of one after the other."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_sharing import MEETS, ONTOLOGY, OTHERWISE, STATEMENTS, filled, lines_of, moved, said

from kg import store
from kg.errors import GraphError
from kg.model import Statement
from kg.store import arrivals
from kg.store.datasets import OxigraphBackend
from kg.store.lines import put_new
from kg.store.writing import name_of

Told = Mapping[str, Statement]


def arrived(before: Told, coming: Told) -> store.MemoryStore:
    """Fill a graph, and let the others come."""
    kept = filled(*(moved(told, article) for article, told in before.items()))
    put_new(kept.dataset, ((name_of(n, ONTOLOGY), lines_of(n, coming[n])) for n in coming))
    return kept


@settings(max_examples=60)
@given(
    st.dictionaries(st.sampled_from("abc"), STATEMENTS),
    st.dictionaries(st.sampled_from("efgh"), STATEMENTS, min_size=1),
    st.sampled_from([1, 30, 10_000]),
)
def test_articles_that_come_together_are_as_if_one_after_the_other(
    before: Told, coming: Told, load: int
) -> None:
    with patch.object(arrivals, "LOAD", load):
        kept = arrived(before, coming)
    alone = filled(*(moved(told, name) for name, told in {**before, **coming}.items()))
    assert set(store.engine(kept.dataset)) == set(store.engine(alone.dataset))


def holds(kept: store.MemoryStore, triple: str) -> bool:
    ((found,),) = store.queryable(kept.dataset).select(f"ASK {{ {triple} }}").rows
    return str(found) == "true"


@pytest.mark.parametrize("together", ["e", "ef"])
def test_what_one_article_denies_does_not_stand_though_another_affirms_it(together: str) -> None:
    told = {"e": said("e"), "f": said("f", polarity="negative")}
    before = {name: each for name, each in told.items() if name not in together}
    assert holds(arrived({}, {"e": told["e"]}), "actor:Laria rel:raids actor:Ostan")
    kept = arrived(before, {name: told[name] for name in together})
    assert not holds(kept, "actor:Laria rel:raids actor:Ostan")


def test_a_relation_that_holds_both_ways_since_now_does_so_for_articles_of_before() -> None:
    one_way, both_ways = said("a", relation=OTHERWISE["meets_with"]), said("e", relation=MEETS)
    assert not holds(arrived({}, {"a": one_way}), "actor:Ostan rel:meets_with actor:Laria")
    kept = arrived({"a": one_way}, {"e": replace(both_ways, object=both_ways.subject)})
    assert holds(kept, "actor:Ostan rel:meets_with actor:Laria")


@pytest.mark.parametrize(("load", "articles"), [(1, [1, 2, 3, 4]), (10_000, [4])])
def test_a_load_has_whole_articles(
    load: int, articles: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrivals, "LOAD", load)
    seen: list[int] = []
    write = OxigraphBackend.load_quads

    def load_quads(backend: OxigraphBackend, quads: Any) -> None:
        write(backend, quads)
        seen.append(sum(1 for _ in backend.engine.named_graphs()))

    monkeypatch.setattr(OxigraphBackend, "load_quads", load_quads)
    arrived({}, {name: said(name) for name in "efgh"})
    assert seen == articles


def test_a_full_disk_is_told_and_nothing_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        msg = "database or disk is full"
        raise sqlite3.OperationalError(msg)

    monkeypatch.setattr(arrivals.Arrivals, "add", full)
    with closing(store.FolderStore(tmp_path / "news", ONTOLOGY)) as kept:
        before = set(store.engine(kept.dataset))
        with pytest.raises(GraphError, match=r"disk is full.*: make room"):
            put_new(kept.dataset, [("doc:e", lines_of("e", said("e")))])
        assert set(store.engine(kept.dataset)) == before
        assert not (tmp_path / "news" / "arriving").exists()
