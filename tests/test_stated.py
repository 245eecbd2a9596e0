"""What a folder's ledger keeps of its articles -> answers that are those of the engine."""

import datetime as dt
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import story
from rdflib import Dataset

from kg import store
from kg.batches import join
from kg.model import Entity, Event, Evidence, Participant, Statement
from kg.ontology import KG
from kg.questions import ask, ledger, question
from kg.store import Limits, QueryableDataset
from kg.store import kept as kept_answers
from kg.store.lines import put_articles, put_graph
from kg.store.stated import stated
from kg.store.writing import name_of, told_lines

WATER = Entity("water", "water", "Concept")
EXTRA: tuple[Statement, ...] = (
    story.said("one", 100, story.ARVIA, story.AIDS, WATER),
    story.said("one", 200, story.IRO, story.RAIDS, story.CORDIA),
    replace(story.said("one", 200, story.ARVIA, story.RAIDS, story.CORDIA), derived=True),
    story.said("one", 300, story.ARVIA, story.AIDS, story.CORDIA, confidence=0.5),
    story.said("one", 400, story.CORDIA, story.JOINS, story.DUNES, modality="planned"),
)
QUESTIONS = (
    *("active_pairs", "announced", "corroborated", "one_sided_claims", "statements"),
    "who_speaks_about_whom",
)
ASKED = question("statements")


def told(name: str) -> list[Statement]:
    return [each for each in story.STATEMENTS if each.evidence.document == name]


def evidence(name: str) -> set[Evidence]:
    return {each.evidence for each in told(name)}


def put(kept: store.FolderStore, *names: str) -> None:
    for name in names:
        kept.replace(story.article(name), told(name))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the whole story."""
    kept = store.FolderStore(tmp_path / "news", story.ONTOLOGY)
    put(kept, *story.DATES)
    kept.close()
    return tmp_path / "news"


def as_the_engine(
    dataset: Dataset, rows: int | None = None, name: str = "statements"
) -> tuple[tuple[object, ...], ...]:
    """Return the answer to a question, which is as the engine gives it."""
    limits, asked = Limits(rows=rows), question(name)
    answer = ask(dataset, asked, limits=limits)
    found = QueryableDataset(dataset).select(asked, limits)
    texts = [[None if term is None else term.n3() for term in row] for row in found.rows]
    kept = [[term.n3() if str(term) else None for term in row] for row in answer.rows]
    assert (answer.columns, kept) == (found.columns, texts)
    assert answer.left_out == found.left_out
    return answer.rows


def nothing(kept: store.FolderStore) -> None:
    """Change nothing."""


def removed(kept: store.FolderStore) -> None:
    """Remove an article."""
    kept.remove("four")


def replaced(kept: store.FolderStore) -> None:
    """Replace an article by one that tells of things, and what follows from something."""
    kept.replace(story.article("one"), EXTRA)


def undated(kept: store.FolderStore) -> None:
    """Let an article have neither date nor source, and one nothing to state."""
    kept.replace(replace(story.article("two"), date=None, source=""), told("two"))
    kept.replace(story.article("four"), [])


def reprinted(kept: store.FolderStore) -> None:
    """Add an article that says the same as another, which it reprints."""
    documents = {each: replace(each, document="five") for each in evidence("two")}
    copies = [replace(each, evidence=documents[each.evidence]) for each in told("two")]
    kept.replace(replace(story.article("two"), id="five", source="The Fifth"), copies)
    copy, original = (name_of(each, story.ONTOLOGY) for each in ("five", "two"))
    put_graph(kept.dataset, f"{KG}reprints", {(f"<{copy}>", KG.reprintOf.n3(), f"<{original}>")})


def happened(kept: store.FolderStore) -> None:
    """Let three articles tell of raids, two of them of the same one, each in its own words."""
    for name, relation in {"one": story.RAIDS, "two": story.SHELLS, "three": story.RAIDS}.items():
        stated = story.said(name, 500, story.ARVIA, relation, story.CORDIA)
        patient = Participant("patient", story.mention(story.CORDIA))
        event = Event("raid", relation.text, 506, 512, (patient,), stated.evidence)
        kept.replace(story.article(name), [*told(name), replace(stated, event=event.id)], [event])
    places = {name_of(name, story.ONTOLOGY): name for name in story.DATES}
    raids = {
        places[str(graph)]: event.n3()
        for _, _, event, graph in kept.dataset.quads((None, KG.event, None, None))
    }
    joined = {(f"<{KG}H-1>", KG.report.n3(), raids[each]) for each in ("one", "two")}
    known = (KG.happenings.n3(), KG.contentHash.n3(), '"joined"')
    put_graph(kept.dataset, str(KG.happenings), {*joined, known})


def many(kept: store.FolderStore) -> None:
    """Add so many articles that they are written in loads."""
    arrived = {}
    for number in range(120):
        document = replace(story.article("two"), id=f"many-{number}", source=f"Paper {number % 7}")
        copies = [
            replace(each, evidence=replace(each.evidence, document=document.id))
            for each in told("two")
        ]
        lines = told_lines(document, copies, (), story.ONTOLOGY, "reported")
        arrived[name_of(document.id, story.ONTOLOGY)] = lines
    put_articles(kept.dataset, arrived)


@pytest.mark.parametrize("change", [nothing, removed, replaced, undated, reprinted, happened, many])
@pytest.mark.parametrize("rows", [None, 3])
@pytest.mark.parametrize("name", QUESTIONS)
def test_the_answer_is_that_of_the_engine(
    folder: Path, change: Callable[[store.FolderStore], None], rows: int | None, name: str
) -> None:
    kept = store.FolderStore(folder, story.ONTOLOGY)
    change(kept)
    assert stated(kept.dataset) is not None
    while_open = ask(kept.dataset, question(name), limits=Limits(rows=rows)).rows
    kept.close()
    dataset = store.load(folder)
    assert stated(dataset) is not None
    assert as_the_engine(dataset, rows, name) == while_open != ()
    assert as_the_engine(dataset, rows, name) == while_open  # as it is kept in memory


@pytest.mark.parametrize("name", QUESTIONS)
def test_another_process_reads_the_answer_that_one_has_kept(
    folder: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_answers, "SLOW", 0.0)
    rows = ask(store.load(folder), question(name)).rows
    monkeypatch.setattr(ledger, "stated", None)
    assert ask(store.load(folder), question(name)).rows == rows != ()
    with_ledger_of_another_state(folder)
    with pytest.raises(TypeError):
        ask(store.load(folder), question(name))


def test_reports_of_one_happening_say_alike_whatever_their_verb(folder: Path) -> None:
    kept = store.FolderStore(folder, story.ONTOLOGY)
    happened(kept)
    kept.close()
    rows = as_the_engine(store.load(folder), name="corroborated")
    found = [" ".join(str(each).rpartition("/")[2] for each in row) for row in rows]
    assert found == ["Arvia raids Belmor 2 2", "Arvia raids Cordia 2 2"]


def test_what_was_announced_happens_in_an_article_of_the_same_day_or_later(folder: Path) -> None:
    def outcomes() -> list[str]:
        rows = as_the_engine(store.load(folder), name="announced")
        return sorted(f"{row[2]} {row[3]}".rpartition("/")[2] for row in rows)

    assert outcomes() == ["Cordia happened", "Dune_League denied"]
    kept = store.FolderStore(folder, story.ONTOLOGY)
    kept.replace(replace(story.article("four"), date=dt.date(2031, 1, 1)), told("four"))
    kept.close()
    assert outcomes() == ["Cordia open", "Dune_League denied"]


def written_by_hand(folder: Path) -> None:
    """Change the graph by SPARQL, of which nobody knows what it touches."""
    kept = store.FolderStore(folder, story.ONTOLOGY)
    store.update(kept.dataset, "DELETE WHERE { GRAPH doc:two { ?s kg:proposition ?o } }")
    kept.close()


def without_ledger(folder: Path) -> None:
    """Let the folder be as another program would have written it."""
    (folder / "joined.sqlite").unlink()


def with_spoilt_ledger(folder: Path) -> None:
    """Spoil the ledger."""
    (folder / "joined.sqlite").write_bytes(b"no database")


def with_ledger_of_another_state(folder: Path) -> None:
    """Change the folder behind the back of its ledger."""
    shutil.copy(folder / "joined.sqlite", folder.parent)
    kept = store.FolderStore(folder, story.ONTOLOGY)
    kept.remove("two")
    kept.close()
    shutil.copy(folder.parent / "joined.sqlite", folder)


def with_one_article_unkept(folder: Path) -> None:
    """Let the ledger know nothing of what one article states, as one of an older version."""
    kept = store.FolderStore(folder, story.ONTOLOGY)
    kept.ledger.forget([name_of("two", story.ONTOLOGY)])
    kept.close()


def with_two_sources(folder: Path) -> None:
    """Let an article be as kg writes none: with two sources."""
    kept = store.FolderStore(folder, story.ONTOLOGY)
    lines = told_lines(story.article("two"), told("two"), (), story.ONTOLOGY, "reported")
    name = name_of("two", story.ONTOLOGY)
    publisher = next(each for _, each, text in lines if text == '"The two Post"')
    put_articles(kept.dataset, {name: {*lines, (f"<{name}>", publisher, '"Another"')}})
    kept.close()


@pytest.mark.parametrize(
    "change",
    [
        written_by_hand,
        without_ledger,
        with_spoilt_ledger,
        with_ledger_of_another_state,
        with_one_article_unkept,
        with_two_sources,
    ],
)
def test_where_the_ledger_does_not_tell_all_the_engine_answers(
    folder: Path, change: Callable[[Path], None]
) -> None:
    change(folder)
    dataset = store.load(folder)
    assert stated(dataset) is None
    assert as_the_engine(dataset)


@pytest.mark.parametrize("change", [without_ledger, with_one_article_unkept])
def test_the_next_build_keeps_what_was_not_kept(
    folder: Path, change: Callable[[Path], None]
) -> None:
    change(folder)
    kept = store.FolderStore(folder, story.ONTOLOGY)
    join(kept, story.ONTOLOGY)
    kept.close()
    dataset = store.load(folder)
    assert stated(dataset) is not None
    assert as_the_engine(dataset)


def test_what_was_changed_by_way_of_rdflib_is_asked_itself(folder: Path) -> None:
    kept = store.FolderStore(folder, story.ONTOLOGY)
    (first, *_) = ask(kept.dataset, ASKED).rows
    kept.dataset.remove((None, KG.evidence, None))
    assert first
    assert stated(kept.dataset) is None
    assert ask(kept.dataset, ASKED).rows == ()
    kept.close()


def test_a_question_of_some_graphs_is_not_answered_for_all(folder: Path) -> None:
    dataset = store.load(folder)
    some = store.Graphs(default=(name_of("two", story.ONTOLOGY),))
    assert len(ask(QueryableDataset(dataset, some), ASKED).rows) < len(as_the_engine(dataset))
