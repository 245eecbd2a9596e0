"""What changed between graphs or days, and what connects two actors."""

import datetime as dt
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import story
from rdflib import Dataset
from story import ARVIA, BELMOR, CORDIA, LONER, said

from kg import store
from kg.cli import main
from kg.model import Document, Entity, Statement
from kg.network import paths
from kg.questions import Answer, actor_named, diff, since
from kg.store import queryable

Run = Callable[..., tuple[int, str, str]]
JOINED = Entity("Grain_Pact", "grain pact", "Concept")


def cells(answer: Answer, columns: str) -> list[tuple[str, ...]]:
    places = [answer.columns.index(column) for column in columns.split()]
    return [tuple(row[place] for place in places) for row in answer.display()]


def told(*statements: Statement, on: str = "2031-05-01") -> Dataset:
    """A graph of one article a document name, all of one day."""
    made = store.new_dataset(story.ONTOLOGY)
    for name in dict.fromkeys(each.evidence.document for each in statements):
        article = Document(name, "…", date=dt.date.fromisoformat(on))
        own = [each for each in statements if each.evidence.document == name]
        store.add(made, article, own, story.ONTOLOGY)
    return made


RAID = said("a", 0, ARVIA, story.RAIDS, BELMOR)
DENIED = said("b", 0, ARVIA, story.RAIDS, BELMOR, polarity="negative")
PLAN = said("a", 0, ARVIA, story.AIDS, BELMOR, modality="planned")
MEETING = said("a", 0, ARVIA, story.MEETS, BELMOR)
MIRRORED = replace(MEETING, subject=MEETING.object, object=MEETING.subject)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param([RAID], [RAID], [], id="nothing"),
        pytest.param([RAID], [replace(RAID, evidence=DENIED.evidence)], [], id="told again"),
        pytest.param([], [RAID], [("new", "positive", "")], id="new"),
        pytest.param([MEETING], [MIRRORED], [], id="what holds both ways"),
        pytest.param([RAID], [], [("dropped", "positive", "")], id="dropped"),
        pytest.param([RAID], [DENIED], [("reversed", "negative", "")], id="reversed"),
        pytest.param(
            [said("a", 0, ARVIA, story.RAIDS, BELMOR, by=BELMOR)],
            [said("b", 0, ARVIA, story.RAIDS, BELMOR, by=BELMOR, polarity="negative")],
            [("reversed", "negative", "Belmor")],
            id="a speaker takes it back",
        ),
        pytest.param(
            [RAID],
            [RAID, DENIED],
            [("contested", "positive", ""), ("contested", "negative", "")],
            id="two papers of a day",
        ),
        pytest.param(
            [],
            [RAID, said("b", 0, ARVIA, story.RAIDS, BELMOR, by=ARVIA, polarity="negative")],
            [("contested", "positive", ""), ("contested", "negative", "Arvia")],
            id="new and contested",
        ),
        pytest.param([RAID, DENIED], [RAID, DENIED, replace(RAID, confidence=0.5)], [], id="still"),
        pytest.param(
            [RAID], [RAID, replace(DENIED, modality="possible")], [], id="a possibility denies none"
        ),
        pytest.param(
            [PLAN], [PLAN, said("b", 0, ARVIA, story.AIDS, BELMOR)], [("happened", "positive", "")],
            id="happened",
        ),
        pytest.param([], [replace(RAID, derived=True)], [], id="roll-up is no news"),
    ],
)  # fmt: skip
def test_graphs_are_compared(
    before: list[Statement], after: list[Statement], expected: list[tuple[str, ...]]
) -> None:
    found = diff(told(*before), told(*after))
    assert cells(found, "change polarity speaker") == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param(
            "2031-03-10",
            [
                ("new", "Arvia", "supplies", "Cordia", "", "2031-03-25", "1"),
                ("new", "Cordia", "meets with", "Faro", "", "2031-03-25", "1"),
                ("reversed", "Cordia", "joins", "Dune League", "", "2031-03-10", "1"),
                ("contested", "Arvia", "raids", "Belmor", "Belmor", "2031-03-08", "3"),
                ("contested", "Arvia", "raids", "Belmor", "Iro Velt", "2031-03-10", "3"),
            ],
            id="since a Monday",
        ),
        pytest.param("2031-04-01", [], id="since the end"),
    ],
)
def test_a_day_parts_a_graph(day: str, expected: list[tuple[str, ...]]) -> None:
    found = since(story.graph(), dt.date.fromisoformat(day))
    columns = "change who relation whom speaker when reports"
    assert cells(found, columns) == expected


def test_a_change_has_its_sentence_and_source() -> None:
    found = diff(story.graph("one"), story.graph("one", "four"))
    assert cells(found, "source document sentence") == [
        ("The four Post", "doc:four", "Arvia supplied Cordia."),
        ("The four Post", "doc:four", "Cordia met with Faro."),
    ]


def test_names_that_only_the_first_graph_has_are_shown() -> None:
    found = diff(story.graph("one", "four"), story.graph("one"))
    assert cells(found, "change whom") == [("dropped", "Cordia"), ("dropped", "Faro")]


@pytest.mark.parametrize(
    ("one", "other", "facts", "expected"),
    [
        pytest.param(
            *("Arvia", "Dune League", False),
            [
                ("Arvia", "supplies", "Cordia", "actual"),
                ("Cordia", "joins", "Dune League", "planned"),
            ],
            id="the fact before the plan of one length",
        ),
        pytest.param(
            *("Belmor", "Cordia", False), [("Belmor", "shells", "Cordia", "claimed")], id="claim"
        ),
        pytest.param(
            *("Belmor", "Cordia", True),
            [
                ("Arvia", "meets with", "Belmor", "actual"),
                ("Arvia", "supplies", "Cordia", "actual"),
            ],
            id="facts: a way around the claim",
        ),
        pytest.param(*("Arvia", "Dune League", True), [], id="a plan is no fact"),
        pytest.param(*("Cordia", "Faro", False), [], id="what is possible connects nobody"),
        pytest.param(*("Arvia", "Selka", False), [], id="an event at a place is no relation"),
    ],
)  # fmt: skip
def test_a_path_is_explained(
    one: str,
    other: str,
    facts: bool,  # noqa: FBT001
    expected: list[tuple[str, ...]],
) -> None:
    graph = queryable(story.graph())
    ends = [actor_named(each, graph) for each in (one, other)]
    found = paths.explain(graph, *ends, facts=facts)
    # a meeting may be told from either side
    ways = [tuple(sorted(row)) for row in cells(found, "who relation whom status")]
    assert ways == [tuple(sorted(row)) for row in expected]


def test_concepts_connect_nobody() -> None:
    pact = [said("a", 100 * n, each, story.JOINS, JOINED) for n, each in enumerate((ARVIA, LONER))]
    graph = told(*pact, said("a", 300, ARVIA, story.RAIDS, CORDIA))
    names = story.ONTOLOGY.namespaces["actor"]
    assert paths.explain(graph, names.Arvia, names.Faro).rows == ()
    assert len(paths.explain(graph, names.Arvia, names.Cordia).rows) == 1


def test_a_hop_has_its_quote() -> None:
    graph = queryable(story.graph())
    found = paths.explain(graph, actor_named("Belmor", graph), actor_named("Cordia", graph))
    assert cells(found, "hop speaker when source document sentence") == [
        (
            *("1", "Cordia", "2031-03-09", "The two Post", "doc:two"),
            "Belmor shelled Cordia, Cordia said.",
        )
    ]


@pytest.fixture
def kg(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in this process."""

    def run(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["kg", *map(str, arguments)])
        code = 0
        try:
            main()
        except SystemExit as stop:
            code = int(stop.code or 0)
        return (code, *capsys.readouterr())

    return run


@pytest.fixture
def graphs(tmp_path: Path) -> Path:
    """A folder with *early.trig* and *late.trig*."""
    store.save(story.graph("one", "two"), tmp_path / "early.trig")
    store.save(story.graph(), tmp_path / "late.trig")
    return tmp_path


@pytest.mark.parametrize(
    ("command", "arguments", "code", "out", "err"),
    [
        pytest.param("diff", ["early", "late"], 0, "reversed   Cordia  joins", "", id="diff"),
        pytest.param("diff", ["late", "--since", "2031-03-10"], 0, "reversed", "", id="since"),
        pytest.param("diff", ["late", "late"], 0, "change", "nothing has changed", id="same"),
        pytest.param("diff", ["late"], 2, "", "give two graphs, or one and --since", id="one"),
        pytest.param(
            "diff", ["early", "late", "--since", "2031-03-10"], 2, "", "give two graphs", id="both"
        ),
        pytest.param("diff", ["early", "none"], 2, "", "a graph file ends in", id="no graph"),
        pytest.param(
            "diff", ["early", "late", "--names"], 0, "rel:joins", "", id="names to paste"
        ),
        pytest.param("explain", ["late", "Belmor", "CRD"], 0, "shells", "", id="explain"),
        pytest.param(
            "explain", ["late", "Arvia", "Dune League", "--facts"], 0, "hop", "try without --facts",
            id="no facts",
        ),
        pytest.param("explain", ["late", "Arvia", "ARV"], 2, "", "are one actor", id="one actor"),
        pytest.param("explain", ["late", "Arvia", "Belmo"], 2, "", "did you mean", id="misspelt"),
    ],
)  # fmt: skip
def test_commands(  # noqa: PLR0917
    kg: Run, graphs: Path, command: str, arguments: list[str], code: int, out: str, err: str
) -> None:
    given = [
        str(graphs / each) if each in {"early", "late", "none"} else each for each in arguments
    ]
    found = kg(command, *given)
    assert found[0] == code
    assert out in found[1]
    assert err in found[2] if err else not found[2]


def test_answers_come_as_json_too(kg: Run, graphs: Path) -> None:
    _, out, _ = kg("diff", graphs / "early", graphs / "late", "--format", "json")
    first = json.loads(out)["results"]["bindings"][0]
    assert first["change"] == {"type": "literal", "value": "new"}
    assert first["who"]["type"] == "uri"


@pytest.mark.parametrize(
    ("day", "names"),
    [
        pytest.param("2031-03-02", (), id="before all"),
        pytest.param("2031-03-09", ("one", "two"), id="the day itself counts"),
        pytest.param("2031-12-31", tuple(story.DATES), id="after all"),
    ],
)
def test_a_graph_as_of_a_day(tmp_path: Path, day: str, names: tuple[str, ...]) -> None:
    expected = story.graph(*names) if names else store.new_dataset(story.ONTOLOGY)
    store.derive(expected)
    whole = story.graph()
    store.derive(whole)
    known = store.as_of(whole, dt.date.fromisoformat(day))
    for name, each in (("known", known), ("expected", expected)):
        store.save(each, tmp_path / f"{name}.nq")
    assert (tmp_path / "known.nq").read_bytes() == (tmp_path / "expected.nq").read_bytes()


def test_a_query_is_answered_as_of_a_day(kg: Run, graphs: Path) -> None:
    asked = ("query", graphs / "late.trig", "ASK { actor:Arvia rel:supplies actor:Cordia }")
    assert kg(*asked, "--as-of", "2031-03-24")[1].split() == ["answer", "false"]
    assert kg(*asked, "--as-of", "2031-03-25")[1].split() == ["answer", "true"]
