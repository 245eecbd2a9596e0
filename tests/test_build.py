"""Articles -> KnowledgeGraph: what may be given, what stands as a plain triple, the same bytes."""

import datetime as dt
import itertools
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

import kg
from kg import store
from kg.errors import DocumentError, KgError
from kg.extractors import RuleExtractor
from kg.model import Document

build_module = sys.modules["kg.build"]
pytestmark = pytest.mark.model("0.3.1")

DATE = dt.date(2024, 6, 27)
FRANCE = "France signed a pact with Italy on Monday."
SPAIN = "Macron said that Spain attacked Portugal. Spain will sign a pact with Greece."
TALK = Document("talk", "Macron met Scholz in Berlin.", title="A talk", date=DATE)


@pytest.fixture(autouse=True)
def one_pipeline(bundled: RuleExtractor, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all builds share one pipeline: loading it takes longer than reading."""
    monkeypatch.setattr(build_module, "extractor_of", lambda *_: bundled)


def plain(graph: kg.KnowledgeGraph) -> set[str]:
    """Return the plain triples, *France signs_pact Italy*."""
    answer = graph.query("SELECT ?s ?p ?o { ?s ?p ?o FILTER(STRSTARTS(STR(?p), STR(rel:))) }")
    return {" ".join(str(term).rsplit("/", 1)[-1] for term in row) for row in answer.rows}


def stated(graph: kg.KnowledgeGraph) -> set[str]:
    """Return what statements say, whether it stands or not."""
    answer = graph.query(
        """SELECT ?s ?p ?o { ?x a kg:Statement ; kg:proposition ?y .
           ?y rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }"""
    )
    return {" ".join(str(term).rsplit("/", 1)[-1] for term in row) for row in answer.rows}


# What may be given


def test_text() -> None:
    graph = kg.build(FRANCE)
    assert [d.id for d in graph.documents] == ["text-56fdeb13"]
    assert "France signs_pact Italy" in plain(graph)


def test_texts_files_and_documents(tmp_path: Path) -> None:
    (tmp_path / "spain.txt").write_text(SPAIN, encoding="utf-8")
    graph = kg.build([FRANCE, TALK, tmp_path / "spain.txt"], date=DATE)
    assert sorted(d.id for d in graph.documents) == ["spain", "talk", "text-56fdeb13"]
    assert {
        "France signs_pact Italy",
        "Emmanuel_Macron meets Olaf_Scholz",
        "Spain attacks Portugal",
    } <= plain(graph)


@pytest.mark.parametrize("given", [str, Path], ids=["string", "path"])
def test_folder(tmp_path: Path, given: type) -> None:
    for name, text in {"a": FRANCE, "b": SPAIN}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    assert sorted(d.id for d in kg.build(given(tmp_path)).documents) == ["a", "b"]


def test_date_is_for_articles_without_one() -> None:
    graph = kg.build([FRANCE, TALK], date=dt.date(2023, 3, 8))
    assert [d.date for d in graph.documents] == [dt.date(2023, 3, 8), DATE]
    times = {s.time.value for s in graph.statements if s.time}
    assert times == {"2023-03-06"}


def test_nothing() -> None:
    graph = kg.build([])
    assert (list(graph.documents), list(graph.statements)) == ([], [])
    assert plain(graph) == set()
    assert graph.network().number_of_nodes() == 0


@pytest.mark.parametrize(
    "bad", ["", "missing.txt", "missing-folder/"], ids=["empty", "missing", "missing folder"]
)
def test_a_bad_article_raises_or_goes_to_on_error(bad: str) -> None:
    errors: list[KgError] = []
    with pytest.raises(DocumentError):
        kg.build([FRANCE, bad])
    graph = kg.build([FRANCE, bad], on_error=errors.append)
    assert len(graph.documents) == len(errors) == 1
    assert "\n" not in str(errors[0])


def test_progress_is_called_with_each_article() -> None:
    seen: list[Document] = []
    graph = kg.build([FRANCE, SPAIN, TALK], progress=seen.append)
    assert seen == list(graph.documents)


# What stands as a plain triple

DOUBTFUL = {
    "negated": "France did not sign a pact with Italy.",
    "refused": "France refused to sign a pact with Italy.",
    "denied": "France denied that it signed a pact with Italy.",
    "possible": "France may sign a pact with Italy.",
    "alternative": "Either France or Spain will sign a pact with Italy.",
    "conditional": "If Spain leaves NATO, France will sign a pact with Italy.",
    "considered": "France is considering signing a pact with Italy.",
    "wished": "France wants to sign a pact with Italy.",
    "asked for": "Spain urged France to sign a pact with Italy.",
    "expected": "France is expected to sign a pact with Italy.",
    "obligatory": "France must sign a pact with Italy.",
    "asked": "Did France sign a pact with Italy?",
    "not true": "It is not true that France signed a pact with Italy.",
    "ruled out": "France ruled out signing a pact with Italy.",
    "without": "France left Berlin without signing a pact with Italy.",
}


def doubtful() -> Iterator[Any]:
    for name, text in DOUBTFUL.items():
        yield pytest.param(text, id=name)


@pytest.mark.parametrize("policy", ["reported", "facts"])
@pytest.mark.parametrize("text", list(doubtful()))
def test_a_doubtful_clause_is_stated_and_never_a_plain_triple(text: str, policy: Any) -> None:
    graph = kg.build(text, policy=policy)
    said = "France signs_pact Italy"
    assert said in stated(graph)
    assert said not in plain(graph)


@pytest.mark.parametrize(
    ("text", "said", "fact"),
    [
        pytest.param(FRANCE, "France signs_pact Italy", True, id="actual"),
        pytest.param(
            "France will sign a pact with Italy.", "France signs_pact Italy", False, id="will"
        ),
        pytest.param(
            "France agreed to sign a pact with Italy.",
            "France signs_pact Italy",
            False,
            id="agreed",
        ),
        pytest.param(
            "Macron said that Spain attacked Italy.", "Spain attacks Italy", False, id="said"
        ),
        pytest.param(
            "According to Greece, Spain attacked Italy.",
            "Spain attacks Italy",
            False,
            id="according",
        ),
    ],
)
def test_policy_facts_leaves_out_what_is_claimed_or_planned(
    text: str, said: str, *, fact: bool
) -> None:
    assert said in plain(kg.build(text))
    assert (said in plain(kg.build(text, policy="facts"))) == fact
    assert said in stated(kg.build(text, policy="facts"))


# The same bytes


def test_building_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        kg.build([FRANCE, SPAIN, TALK]).save(tmp_path / f"{name}.trig")
    assert (tmp_path / "a.trig").read_bytes() == (tmp_path / "b.trig").read_bytes()


def test_another_process_gives_the_same_bytes(tmp_path: Path) -> None:
    kg.build([FRANCE, SPAIN]).save(tmp_path / "a.trig")
    code = "import sys, kg; kg.build(sys.argv[2:]).save(sys.argv[1])"
    command = [sys.executable, "-c", code, str(tmp_path / "b.trig"), FRANCE, SPAIN]
    subprocess.run(
        command,
        check=True,
        cwd=Path(kg.__file__).parents[1],
        env={**os.environ, "PYTHONHASHSEED": "7"},
    )
    assert (tmp_path / "a.trig").read_bytes() == (tmp_path / "b.trig").read_bytes()


def test_the_order_of_articles_changes_nothing(tmp_path: Path) -> None:
    talks = [TALK, Document("spain", SPAIN), Document("france", FRANCE)]
    written = set()
    for order in itertools.permutations(talks):
        kg.build(order).save(tmp_path / "graph.trig")
        written.add((tmp_path / "graph.trig").read_bytes())
    assert len(written) == 1


def test_adding_an_article_again_changes_nothing(bundled: RuleExtractor) -> None:
    graph = kg.build([TALK, Document("spain", SPAIN)])
    before = set(graph.dataset.quads())
    ((_, again),) = bundled.statements([TALK])
    store.add(graph.dataset, TALK, again, bundled.ontology)
    assert set(graph.dataset.quads()) == before


def test_what_is_saved_is_read_back(tmp_path: Path) -> None:
    graph = kg.build([FRANCE, SPAIN, TALK])
    graph.save(tmp_path / "graph.trig")
    read = kg.KnowledgeGraph(store.load(tmp_path / "graph.trig"))
    assert plain(read) == plain(graph)
    assert stated(read) == stated(graph)


# Looking at it


def test_network_of_actors_and_of_states() -> None:
    graph = kg.build([TALK])
    actors, states = graph.network(), graph.network("states")
    assert isinstance(actors, nx.MultiDiGraph)
    assert {"Emmanuel Macron", "Olaf Scholz"} <= labels(actors)
    assert {"France", "Germany"} == labels(states)


def labels(net: "nx.MultiDiGraph[str]") -> set[str]:
    return {str(attributes["label"]) for _, attributes in net.nodes(data=True)}


def test_shown_in_a_notebook() -> None:
    graph = kg.build([FRANCE, TALK])
    shown = graph._repr_mimebundle_()
    found = len(graph.statements)
    assert shown["text/plain"] == repr(graph) == f"<KnowledgeGraph: 2 articles, {found} statements>"
    assert shown["text/html"] == graph._repr_html_()
    assert shown["text/html"].startswith('<iframe srcdoc="')
    assert 'sandbox="allow-scripts allow-downloads allow-popups ' in shown["text/html"]
    assert "allow-same-origin" not in shown["text/html"]
    assert "<script" not in shown["text/html"]


@pytest.mark.parametrize(
    ("documents", "title"),
    [
        pytest.param([], "Knowledge graph", id="none"),
        pytest.param([TALK], "A talk", id="one"),
        pytest.param([Document("spain", SPAIN)], "spain", id="one without a title"),
        pytest.param([TALK, Document("spain", SPAIN)], "2 articles", id="two"),
    ],
)
def test_title(documents: list[Document], title: str) -> None:
    assert kg.build(documents).title == title


def test_page(tmp_path: Path) -> None:
    graph = kg.build([TALK])
    graph.page(tmp_path / "graph.html")
    assert (tmp_path / "graph.html").read_text(encoding="utf-8") == graph.html()
    assert "Emmanuel Macron" in graph.html()


@pytest.mark.parametrize(
    "date",
    [
        dt.date(2031, 2, 3),
        dt.datetime(2031, 2, 3, 14, 30),
        "2031-02-03",
        "2031-02-03T14:30:00",
    ],
)
def test_a_date_may_be_a_day_a_moment_or_a_text(date: dt.date | str) -> None:
    (document,) = kg.build(SPAIN, date=date).documents
    assert (document.date, type(document.date)) == (dt.date(2031, 2, 3), dt.date)


def test_a_date_that_is_none_is_told() -> None:
    with pytest.raises(KgError, match='date "soon" is no day: write it as 2024-06-27'):
        kg.build(SPAIN, date="soon")
