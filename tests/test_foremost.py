"""A graph that is too large for a page -> what the page shows of it: its best known actors."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import story
from rdflib import Dataset

from kg import store
from kg.batches import join
from kg.model import Entity, Mention
from kg.network import caching, foremost, keeping, network, ranked
from kg.network.ranking import foremost as foremost_of
from kg.page import save
from kg.store import among, linked, parts, queryable, times


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> foremost.Views:
    """The views of the story, as if three actors filled a page."""
    monkeypatch.setattr(foremost, "LARGE", 1)
    monkeypatch.setattr(foremost, "SHOWN", 3)
    return foremost.views(story.graph())


def test_a_page_of_a_large_graph_shows_its_best_known_actors(large: foremost.Views) -> None:
    whole, first = network(story.graph()), [*ranked(queryable(story.graph()))][:3]
    assert first == ["Arvia", "Belmor", "Cordia"]
    assert {*large.actors} == {*first}
    kept = {edge for edge in whole.edges(keys=True) if {*edge[:2]} <= {*first}}
    assert {*large.actors.edges(keys=True)} == kept


def test_what_follows_by_roll_up_is_in_the_view_of_states(large: foremost.Views) -> None:
    whole = network(story.graph(), view="states")
    kept = {edge for edge in whole.edges(keys=True) if {*edge[:2]} <= {*large.actors}}
    assert kept <= {*large.states.edges(keys=True)}


def test_a_page_tells_how_much_it_leaves_out(large: foremost.Views, tmp_path: Path) -> None:
    extent = save(large, tmp_path / "news.html", title="News")
    assert extent == (3, len(ranked(queryable(story.graph()))))


def test_each_actor_has_its_strongest_relation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "MOST", 6)  # by strength alone Faro would have none
    actors = (story.ARVIA, story.BELMOR, story.CORDIA, story.LONER, story.DUNES)
    graph = story.graph()
    namespace = store.prefixes(graph)["actor"]
    part = network(among(graph, [namespace + each.id for each in actors]))
    assert all(part.degree(each.id) for each in actors)


@pytest.mark.parametrize(
    ("most", "found"),
    [
        pytest.param(2, ["Belmor", "Arvia"], id="who has no relation so far waits"),
        pytest.param(3, ["Dune_League", "Belmor", "Arvia"], id="until somebody comes"),
    ],
)
def test_those_with_relations_among_them_come_first(most: int, found: list[str]) -> None:
    graph = story.graph()
    actor = store.prefixes(graph)["actor"]
    ranks = [actor + name for name in ("Dune_League", "Belmor", "Arvia", "Cordia", "Faro")]
    assert linked(graph, ranks, most)[0] == [actor + name for name in found]


def test_a_folder_ranks_its_actors_by_what_it_kept_of_each_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of an article that has come since, that is found out; of many the graph itself is asked."""
    names = sorted({each.evidence.document for each in story.STATEMENTS})
    kept = store.FolderStore(tmp_path / "news", story.ONTOLOGY)
    for name in names:
        statements = [each for each in story.STATEMENTS if each.evidence.document == name]
        events = [each for each in story.EVENTS if each.evidence.document == name]
        kept.replace(story.article(name), statements, events)
        join(kept, story.ONTOLOGY)
        expected = ranked(queryable(kept.dataset))
        found = foremost_of(kept.dataset, 1_000)
        assert list(found.ranks.items()) == list(expected.items())
        assert found.total == len(expected)
    kept.remove(names[0])
    some = [*ranked(queryable(kept.dataset)).items()]
    with monkeypatch.context() as patched:
        patched.setattr("kg.network.ranking.ranked", pytest.fail)
        assert foremost_of(kept.dataset, 2) == (dict(some[:2]), len(some))
    monkeypatch.setattr("kg.store.tellings.MANY", 0)
    kept.replace(story.article(names[0]), [])
    assert foremost_of(kept.dataset, 2) == (dict(some[:2]), len(some))
    kept.close()


def put(folder: Path, *names: str, called: Entity = story.ARVIA) -> set[str]:
    """Put articles into a folder, and return of which articles the page then reads anything.

    They call somebody by another label than the story does.
    """
    with pytest.MonkeyPatch.context() as patched:
        read: set[str] = set()
        usual = caching.Shown.learn

        def learn(shown: caching.Shown, article: str, *told: set[str]) -> None:
            read.add(article.rpartition("/")[2])
            usual(shown, article, *told)

        patched.setattr(caching.Shown, "learn", learn)
        kept = store.FolderStore(folder, story.ONTOLOGY)
        for name in names:
            told = [each for each in story.STATEMENTS if each.evidence.document == name]
            named = [
                replace(
                    each,
                    subject=renamed(each.subject, called),
                    object=renamed(each.object, called),
                )
                for each in told
            ]
            events = [each for each in story.EVENTS if each.evidence.document == name]
            kept.replace(story.article(name), named, events)
        written = networks(kept.dataset)
        kept.commit()
        kept.close()
    assert written == networks(store.load(folder))
    return read


def renamed(mention: Mention, entity: Entity) -> Mention:
    return replace(mention, entity=entity) if mention.entity.id == entity.id else mention


def networks(graph: Dataset) -> list[object]:
    found = foremost.views(graph)
    return [keeping.written(found.actors), keeping.written(found.states), found.kinds]


@pytest.mark.parametrize(
    ("then", "called", "read"),
    [
        pytest.param(["one"], story.ARVIA, {"one"}, id="what comes"),
        pytest.param(["four"], story.ARVIA, {"four"}, id="what is replaced"),
        pytest.param([], story.ARVIA, set(), id="nothing"),
        pytest.param(
            ["one"],
            replace(story.ARVIA, label="Aria"),
            {"one", "two", "three", "four"},
            id="another label of somebody whom all name",
        ),
        pytest.param(
            ["one"],
            replace(story.DUNES, label="Dune Band"),
            {"one", "three"},
            id="another label of somebody whom two name",
        ),
    ],
)
def test_of_what_the_last_page_showed_only_what_changed_is_read(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    then: Iterable[str],
    called: Entity,
    read: set[str],
) -> None:
    monkeypatch.setattr(foremost, "LARGE", 1)
    monkeypatch.setattr(foremost, "SHOWN", 6)
    first = ("two", "three", "four")
    assert put(tmp_path / "news", *first) == {*first}
    assert put(tmp_path / "news", *then, called=called) == read
    put(tmp_path / "all", *({*first} - {*then}))
    put(tmp_path / "all", *then, called=called)
    assert kept_of(tmp_path / "news") == kept_of(tmp_path / "all")


def kept_of(folder: Path) -> dict[str, Any]:
    """What a folder keeps of what its page showed."""
    kept = store.FolderStore(folder, story.ONTOLOGY)
    shown = dict(kept.ledger.entries("shown"))
    kept.close()
    return shown


@pytest.mark.parametrize(
    ("day", "names"), [("2031-03-09", ("one", "two")), ("2031-03-10", ("one", "three", "two"))]
)
def test_a_folder_keeps_the_graph_of_a_day(
    tmp_path: Path, day: str, names: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, folder = dt.date.fromisoformat(day), tmp_path / "news"
    store.save(story.graph(), folder)

    def dumped(name: str) -> bytes:
        store.save(store.as_of(store.load(folder), asked), tmp_path / name)
        return (tmp_path / name).read_bytes()

    first = dumped("first.nq")
    monkeypatch.setattr(times, "made_as_of", None)
    assert dumped("again.nq") == first
    known = store.as_of(store.load(folder), asked)
    assert store.titles(known) == {name: f"Title {name}" for name in names}
