"""Canned questions over a graph that the test knows by heart, and how answers are printed."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import story
from rdflib import Dataset

from kg import store
from kg.cli import main
from kg.questions import Question, ask, example, question, questions
from kg.store import queryable

TOLD = {"speaker", "polarity", "modality", "when", "source", "document"}


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return story.graph()


def rows(dataset: Dataset, name: str, columns: str, **given: str) -> list[tuple[str, ...]]:
    answer = ask(dataset, question(name, given, dataset=dataset))
    places = [answer.columns.index(column) for column in columns.split()]
    return [tuple(row[place] for place in places) for row in answer.display()]


@pytest.mark.parametrize(
    ("name", "given", "columns", "expected"),
    [
        pytest.param(
            "balance_by_week",
            {"a": "Arvia", "b": "BLM"},
            "week cooperation conflict balance claimed",
            [("2031-03-03", "1", "1", "0", "1"), ("2031-03-10", "0", "1", "-1", "0")],
            id="balance: a sentence counts once, Sunday is the old week's, denials do not count",
        ),
        pytest.param(
            "balance_by_week", {"a": "Arvia", "b": "Faro"}, "week", [], id="balance of nothing"
        ),
        pytest.param(
            "who_speaks_about_whom",
            {},
            "speaker about sentences articles cooperation conflict",
            [
                ("Iro Velt", "Arvia", "2", "2", "1", "1"),
                ("Belmor", "Arvia", "1", "1", "0", "1"),
                ("Cordia", "Belmor", "1", "1", "0", "1"),
                ("Iro Velt", "Belmor", "1", "1", "0", "1"),
                ("Iro Velt", "Cordia", "1", "1", "1", "0"),
            ],
            id="who speaks about whom",
        ),
        pytest.param(
            "one_sided_claims",
            {},
            "speaker party who relation whom modality",
            [
                ("Cordia", "true", "Belmor", "shells", "Cordia", "actual"),
                ("Iro Velt", "true", "Arvia", "sends aid to", "Cordia", "planned"),
            ],
            id="one side: who acts for a side is one; what an article says too is not one-sided",
        ),
        pytest.param(
            "announced",
            {},
            "who relation whom outcome speaker when later later_document",
            [
                (
                    *("Arvia", "sends aid to", "Cordia", "happened", "Iro Velt"),
                    *("2031-03-03", "2031-03-25", "doc:four"),
                ),
                (
                    *("Cordia", "joins", "Dune League", "denied", ""),
                    *("2031-03-03", "2031-03-10", "doc:three"),
                ),
            ],
            id="announced: another relation of its type fulfils it",
        ),
        pytest.param(
            "about",
            {"actor": "Cordia"},
            "what role other speaker",
            [
                ("sends aid to", "object", "Arvia", "Iro Velt"),
                ("joins", "subject", "Dune League", ""),
                ("shells", "object", "Belmor", "Cordia"),
                ("joins", "subject", "Dune League", ""),
                ("supplies", "object", "Arvia", ""),
                ("meets with", "subject", "Faro", ""),
            ],
            id="about",
        ),
        pytest.param(
            "about", {"actor": "Selka"}, "what role when", [("collapse", "place", "2031-03-25")],
            id="about a place",
        ),
        pytest.param(
            "timeline",
            {"actor": "Belmor"},
            "when dated relation speaker polarity source",
            [
                ("2031-03-03", "article", "meets with", "", "positive", "The one Post"),
                ("2031-03-03", "article", "meets with", "", "positive", "The one Post"),
                ("2031-03-08", "text", "raids", "Belmor", "positive", "The two Post"),
                ("2031-03-09", "article", "shells", "Cordia", "positive", "The two Post"),
                ("2031-03-10", "article", "raids", "Iro Velt", "negative", "The three Post"),
                ("2031-03-10", "article", "raids", "", "positive", "The three Post"),
            ],
            id="a claim in a timeline has its speaker",
        ),
        pytest.param(
            "what_happened_in",
            {"place": "Selka"},
            "predicate patient when source",
            [("collapse", "Belmor", "2031-03-25", "The four Post")],
            id="in a place",
        ),
        pytest.param(
            "what_happened_to",
            {"actor": "Belmor"},
            "predicate role place when",
            [("collapse", "patient", "Selka", "2031-03-25")],
            id="to an actor",
        ),
    ],
)  # fmt: skip
def test_answers_are_right(
    dataset: Dataset,
    name: str,
    given: dict[str, str],
    columns: str,
    expected: list[tuple[str, ...]],
) -> None:
    assert rows(dataset, name, columns, **given) == expected


def test_what_is_announced_and_not_told_again_is_open() -> None:
    found = rows(story.graph("one"), "announced", "whom outcome later")
    assert found == [("Cordia", "open", ""), ("Dune League", "open", "")]


@pytest.mark.parametrize("asked", questions(), ids=lambda each: each.name)
def test_who_tells_what_happened_tells_who_says_so(asked: Question) -> None:
    columns = set(ask(story.graph("one"), filled(asked)).columns)
    assert "sentence" not in columns or columns >= TOLD
    assert asked.text.endswith("?")


# Asked of joined articles: answered in test_happenings, and in test_inference.
OF_JOINED = {"differing_reports", "ended", "offices", "reprints", "states"}


@pytest.mark.parametrize(
    "asked", [q for q in questions() if q.name not in OF_JOINED], ids=lambda each: each.name
)
def test_an_example_has_an_answer(dataset: Dataset, asked: Question) -> None:
    given = example(asked, queryable(dataset))
    assert given.keys() == {each.name for each in asked.parameters}
    assert ask(dataset, question(asked.name, given, dataset=dataset)).rows


def test_an_example_without_a_graph_says_what_to_replace() -> None:
    (asked,) = [each for each in questions() if each.name == "relations_between"]
    assert example(asked, None) == {"a": "A", "b": "B"}


def filled(asked: Question) -> str:
    values = {"actor": "Arvia", "type": "ASSAULT", "number": "1"}
    return question(asked.name, {each.name: values[each.kind] for each in asked.parameters})


@pytest.mark.parametrize(
    ("sparql", "rows"),
    [
        pytest.param(
            "SELECT ?who ?what ?n { ?who rel:supplies ?x . ?p rdf:subject ?who ; "
            "rdf:predicate ?what ; rdf:object actor:Cordia ; a kg:Proposition BIND (1 AS ?n) } "
            "ORDER BY ?what",
            [("actor:Arvia", "rel:sends_aid_to", "1"), ("actor:Arvia", "rel:supplies", "1")],
            id="with prefixes",
        ),
        pytest.param(
            "SELECT ?e { ?e a nif:Sentence } ORDER BY ?e LIMIT 1",
            [("<https://w3id.org/kg-news/document/four#char=0,22>",)],
            id="in full where a prefix would not do",
        ),
    ],
)
def test_names_can_be_pasted(dataset: Dataset, sparql: str, rows: list[tuple[str, ...]]) -> None:
    found = ask(dataset, sparql).names()
    assert list(found) == rows
    assert ask(dataset, f"ASK {{ {found[0][0]} ?p ?o }}").holds


@pytest.mark.parametrize(("whom", "holds"), [("Cordia", True), ("Faro", False)])
def test_ask_prints_the_standard_json(
    dataset: Dataset,
    whom: str,
    holds: bool,  # noqa: FBT001
) -> None:
    found = ask(dataset, f"ASK {{ ?x rel:shells actor:{whom} }}")
    assert json.loads(found.json()) == {"head": {}, "boolean": holds}


@pytest.mark.parametrize(
    ("sparql", "hint"),
    [
        pytest.param(
            'SELECT ?x { ?x rdfs:label "Arvia" }',
            'nothing is called "Arvia": write rdfs:label "Arvia"@en, or actor:Arvia',
            id="no language",
        ),
        pytest.param(
            "ASK { ?x skos:prefLabel 'dune league' }",
            'write rdfs:label "Dune League"@en, or actor:Dune_League',
            id="small letters, single quotes",
        ),
        pytest.param(
            'SELECT ?x { ?x dcterms:title "Arvia"@en }',
            "rdfs:label",
            id="another property",
        ),
        pytest.param('SELECT ?x { ?x rel:raids "ARV" }', '"Arvia"@en, or actor:Arvia', id="a code"),
        pytest.param(
            'SELECT ?x { ?x pol:code "ARV" ; rel:raids ?x }', "", id="a code that is there"
        ),
        pytest.param('SELECT ?x { ?x rdfs:label "Zzz" }', "", id="nobody"),
        pytest.param(
            "SELECT ?x { ?s kg:speaker ?x }", "mean kg:attributedTo?", id="word of ours for speaker"
        ),
        pytest.param("SELECT ?x { ?s kg:sentence ?x }", "mean kg:evidence?", id="sentence"),
    ],
)
def test_nothing_found_brings_a_hint(dataset: Dataset, sparql: str, hint: str) -> None:
    found = ask(dataset, sparql).hint
    assert found.endswith(hint) if hint else not found


@pytest.mark.parametrize(
    ("sparql", "is_crowded"),
    [
        ("SELECT ?x ?p { ?x ?p actor:Belmor }", True),
        ("SELECT ?x { ?x ?p actor:Belmor FILTER STRSTARTS(STR(?x), STR(actor:)) }", False),
        ("SELECT ?x { ?x a kg:Statement }", False),
    ],
)
def test_a_reverse_look_up_says_how_to_ask_for_actors(
    dataset: Dataset,
    sparql: str,
    is_crowded: bool,  # noqa: FBT001
) -> None:
    hint = ask(dataset, sparql).hint
    assert ("FILTER STRSTARTS(STR(?x), STR(actor:))" in hint) == is_crowded
    assert ("--question about" in hint) == is_crowded


def test_nodes_named_by_a_hash_are_shown_in_words(dataset: Dataset) -> None:
    found = ask(dataset, "SELECT DISTINCT ?x { ?x ?p actor:Belmor }").display()
    assert {row[0] for row in found} == {
        "Arvia",
        "proposition: Arvia meets with Belmor",
        "proposition: Arvia raids Belmor",
        "proposition: Belmor meets with Arvia",
        "proposition: Belmor shells Cordia",
        "statement: Arvia raids Belmor",
        "event: collapse",
    }  # fmt: skip


@pytest.fixture
def kg(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
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
def path(tmp_path: Path, dataset: Dataset) -> Path:
    """The whole story as a file."""
    store.save(dataset, tmp_path / "dispute.trig")
    return tmp_path / "dispute.trig"


def test_questions_are_listed(kg: Callable[..., tuple[int, str, str]], path: Path) -> None:
    code, out, err = kg("questions", path)
    assert (code, err) == (0, "")
    assert f"    kg query {path} --question timeline actor=Arvia\n" in out
    assert "    documents=…  how many sources at least (else 2)\n" in out


def test_a_query_prints_names(kg: Callable[..., tuple[int, str, str]], path: Path) -> None:
    code, out, _ = kg("query", path, "SELECT ?x { ?x rel:supplies actor:Cordia }", "--names")
    assert (code, out) == (0, "x\nactor:Arvia\n")
