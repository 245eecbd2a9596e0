"""Answers that a store folder keeps: the same as asking again, and never older than the graph."""

import asyncio
import json
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pyoxigraph as ox
import pytest
import story
from rdflib import Dataset

from kg import store
from kg.questions import ask, prepare, question, questions
from kg.server import atlas
from kg.server.graph import ServedGraph
from kg.store import kept

SAID = "SELECT ?speaker { ?statement kg:attributedTo ?speaker } ORDER BY ?speaker"
NUMBER = "SELECT (COUNT(?d) AS ?n) { ?d a kg:Document }"
GIVEN = {"actor": "Arvia", "a": "Arvia", "b": "Belmor", "speaker": "Belmor", "place": "Selka"}
GIVEN |= {"subject": "Arvia", "object": "Belmor"}


@pytest.fixture(autouse=True)
def _everything_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "SLOW", 0.0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store folder with the whole story."""
    store.save(story.graph(), tmp_path / "news")
    return tmp_path / "news"


def answers(folder: Path) -> list[Path]:
    return sorted(folder.glob("answers/*/*.json"))


def asked(folder: Path, sparql: str) -> tuple[tuple[str, ...], ...]:
    return ask(store.load(folder), sparql).display()


def test_an_answer_is_kept_and_read_again(folder: Path) -> None:
    first = asked(folder, SAID)
    (file,) = answers(folder)
    told = json.loads(file.read_bytes())
    told["parts"][1]["rows"] = told["parts"][1]["rows"][:1]
    file.write_text(json.dumps(told))
    assert asked(folder, SAID) == first[:1] != first


def test_an_answer_that_is_asked_for_again_is_the_very_same(folder: Path) -> None:
    source = store.queryable(store.load(folder))
    first = source.select(SAID)
    assert source.select(SAID) is first
    assert source.select(NUMBER) is not first
    assert len(source.select(SAID, store.Limits(rows=1)).rows) == 1


def test_in_memory_stay_the_last_answers(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = store.queryable(store.load(folder))
    first, rows = source.select(SAID), len(source.select(SAID).rows)
    monkeypatch.setattr(kept, "ROWS", rows)
    source.select(NUMBER)
    assert source.select(SAID) == first
    assert source.select(SAID) is not first


def test_what_is_asked_of_a_folder_that_is_written_holds_when_it_is_closed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.store.disk.MUCH", 0)
    for is_changed in (False, True):
        writing = store.FolderStore(folder, story.ONTOLOGY)
        writing.remove(writing.documents()[0])
        writing.commit()
        asked(folder, SAID)
        if is_changed:
            writing.remove(writing.documents()[0])
        writing.close()
        (file,) = answers(folder)
        assert (file.parent.name == kept.state_of(folder)) is not is_changed


QUERIES = [
    SAID,
    "ASK { ?s a kg:Statement }",
    "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o ; a kg:Document }",
    "SELECT * { ?d dcterms:date ?date OPTIONAL { ?d kg:reprintOf ?x } }",
    *(
        question(each.name, {p.name: GIVEN[p.name] for p in each.parameters if p.name in GIVEN})
        for each in questions()
    ),
]


@pytest.mark.parametrize("sparql", QUERIES, ids=lambda each: each.partition("\n")[0][:40])
def test_what_is_kept_is_what_the_graph_answers(folder: Path, sparql: str) -> None:
    dataset = store.load(folder)
    first, again = ask(dataset, sparql), ask(dataset, sparql)
    assert len(answers(folder)) == 1
    assert (again.columns, again.rows, again.holds) == (first.columns, first.rows, first.holds)


CHANGES: dict[str, tuple[Callable[[store.FolderStore], object], str]] = {
    "an article is removed": (lambda writing: writing.remove("one"), "3"),
    "an article comes": (lambda writing: writing.replace(story.article("one"), []), "4"),
    "an update": (
        lambda writing: store.update(writing.dataset, "DELETE WHERE { doc:one ?p ?o }"),
        "4",
    ),
    "quads by the engine": (
        lambda writing: store.engine(writing.dataset).add(
            ox.Quad(
                ox.NamedNode("urn:new"),
                ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
                ox.NamedNode(str(story.ONTOLOGY.namespaces["kg"]["Document"])),
            )
        ),
        "5",
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_nothing_stale_is_answered(folder: Path, change: str) -> None:
    reader: Dataset = store.load(folder)  # which sees the folder as it was
    assert ask(reader, NUMBER).display() == (("4",),)
    act, expected = CHANGES[change]
    writing = store.FolderStore(folder, story.ONTOLOGY)
    act(writing)
    before_commit = ask(writing.dataset, NUMBER).display(), asked(folder, NUMBER)
    assert before_commit == (((expected,),), ((expected,),))
    writing.commit()
    writing.close()
    assert asked(folder, NUMBER) == ((expected,),)
    assert ask(reader, NUMBER).display() == (("4",),)
    assert asked(folder, NUMBER) == ((expected,),)


def test_a_fresh_store_begins_without_answers(folder: Path) -> None:
    asked(folder, NUMBER)
    writing = store.FolderStore(folder, story.ONTOLOGY, fresh=True)
    writing.commit()
    writing.close()
    assert not answers(folder)
    assert asked(folder, NUMBER) == (("0",),)


def test_a_folder_of_many_files_is_asked(folder: Path) -> None:
    for name in ("one", "two", "three"):  # each time that it is opened it gets more files
        writing = store.FolderStore(folder, story.ONTOLOGY)
        writing.remove(name)
        writing.close()
    assert len([*folder.glob("*.sst")]) > 16
    assert asked(folder, NUMBER) == (("1",),)
    assert len(ask(store.load(folder), "SELECT * { ?s ?p ?o }").rows) > 100


def test_what_was_kept_for_an_earlier_state_goes(folder: Path) -> None:
    asked(folder, NUMBER)
    writing = store.FolderStore(folder, story.ONTOLOGY)
    writing.remove("one")
    writing.close()
    asked(folder, SAID)
    assert len(answers(folder)) == 1


@pytest.mark.parametrize("call", ["NOW()", "rand()", "UUID()", "STRUUID()"])
def test_what_depends_on_the_hour_or_on_chance_is_not_kept(folder: Path, call: str) -> None:
    asked(folder, f"SELECT ({call} AS ?x) {{}}")
    assert not answers(folder)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"asked": "other", "parts": []}', "\x00"])
def test_a_damaged_answer_is_made_again(folder: Path, text: str) -> None:
    expected = asked(folder, SAID)
    (file,) = answers(folder)
    file.write_text(text)
    assert asked(folder, SAID) == expected
    assert json.loads(file.read_bytes())["parts"]


def test_a_folder_that_nobody_may_write_to_is_asked_all_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    assert asked(folder, NUMBER) == (("4",),)
    assert not answers(folder)


def test_of_too_many_answers_all_go(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST", 3)
    for number in range(5):
        asked(folder, f"{NUMBER} LIMIT {number + 1}")
    assert len(answers(folder)) == 2


def test_a_vast_answer_is_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "LARGEST", 100)
    asked(folder, SAID)
    assert not answers(folder)


def test_no_more_rows_than_asked_for_are_kept(folder: Path) -> None:
    dataset = store.load(folder)
    few, again = (ask(dataset, SAID, limits=store.Limits(rows=1)) for _ in range(2))
    assert (again.rows, again.left_out, again.even_more) == (few.rows, few.left_out, False)
    assert len(answers(folder)) == 1
    assert len(ask(dataset, SAID).rows) == len(few.rows) + few.left_out > 1


def test_in_memory_a_graph_keeps_answers_until_it_is_told_to_forget() -> None:
    memory = kept.MemoryAnswers()
    dataset = store.new_dataset(story.ONTOLOGY)
    dataset.store.kept = memory  # type: ignore[attr-defined]
    assert ask(dataset, NUMBER).display() == ask(dataset, NUMBER).display() == (("0",),)
    store.add(dataset, story.article("one"), [], story.ONTOLOGY)
    memory.forget()
    assert ask(dataset, NUMBER).display() == (("1",),)


def test_temporary_files_do_not_stay(folder: Path) -> None:
    asked(folder, SAID)
    assert [each.suffix for each in answers(folder)[0].parent.iterdir()] == [".json"]
    assert str(os.getpid()) not in answers(folder)[0].name


def test_of_a_whole_answer_that_is_kept_the_first_rows_are_given(folder: Path) -> None:
    few = ask(store.load(folder), SAID, limits=store.Limits(rows=1))
    for file in answers(folder):
        file.unlink()
    whole = ask(store.load(folder), SAID)
    again = ask(store.load(folder), SAID, limits=store.Limits(rows=1))
    assert (again.rows, again.left_out, again.cut) == (few.rows, few.left_out, few.cut)
    assert ask(store.load(folder), SAID, limits=store.Limits(rows=99)).rows == whole.rows
    assert len(answers(folder)) == 1


def test_questions_without_parameters_are_answered_beforehand(folder: Path) -> None:
    prepare(store.load(folder))
    known = [each for each in questions() if all(p.default for p in each.parameters)]
    assert len(answers(folder)) == len(known) > 10
    for each in known:
        ask(store.load(folder), question(each.name), limits=store.Limits(rows=10_000))
    assert len(answers(folder)) == len(known)


def drawn(folder: Path, middle: str = "") -> tuple[object, ...]:
    """What a page of a large graph draws."""
    dataset = store.load(folder)
    leaf = atlas.atlas_of(dataset).leaf(dataset, middle)
    return [*leaf.net.nodes(data=True)], [*leaf.net.edges(keys=True, data=True)], leaf.whole


@pytest.mark.parametrize("middle", ["", "Arvia"])
def test_a_page_of_a_large_graph_is_made_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch, middle: str
) -> None:
    monkeypatch.setattr(atlas, "WHOLE", 3)
    first = drawn(folder, middle)
    monkeypatch.setattr("kg.network.ranking.rows_of", None)
    for name in ("kinds", "linked", "about"):
        monkeypatch.setattr(atlas, name, None)
    assert drawn(folder, middle) == first
    assert len(answers(folder)) == 3


def test_the_first_page_is_of_the_graph_as_it_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atlas, "WHOLE", 3)
    before = drawn(folder)
    writing = store.FolderStore(folder, story.ONTOLOGY)
    writing.remove("one")
    writing.commit()
    writing.close()
    after = drawn(folder)
    for file in answers(folder):
        file.unlink()
    assert drawn(folder) == after != before


def test_who_wants_what_is_being_made_waits_for_it(folder: Path) -> None:
    served, begun, wait, made = ServedGraph(store.load(folder)), Event(), Event(), list[str]()

    def work() -> str:
        made.append("made")
        begun.set()
        assert wait.wait(20)
        return "made"

    with ThreadPoolExecutor(2) as threads:
        one = threads.submit(served.make, "graph", work)
        assert begun.wait(20)
        other = threads.submit(asyncio.run, served.once("graph", work))
        wait.set()
        assert one.result() == other.result() == "made"
    assert made == ["made"]
