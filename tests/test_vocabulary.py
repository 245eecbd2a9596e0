"""The page of the vocabulary: up to date, whole, and its queries find something."""

from pathlib import Path

import pytest

from kg.cli.vocabulary import vocabulary
from kg.errors import KgError
from kg.graph import KnowledgeGraph
from kg.ontology import shipped_folder
from kg.vocabulary.examples import examples, read_examples
from kg.vocabulary.markdown import Query, start_queries, vocabulary_page
from kg.vocabulary.terms import terms_of

README = shipped_folder() / "README.md"
TERMS = terms_of()
BY_NAME = {term.name: term for term in TERMS.terms}
OF_KITCHENS = """
@base <https://example.org/> .
@prefix kg: <kg#> . @prefix pol: <kitchen#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
pol:Soup a rdfs:Class ; rdfs:label "Soup"@en ; rdfs:comment "What is eaten with a | spoon."@en .
"""


@pytest.fixture(scope="module")
def graph() -> KnowledgeGraph:
    return read_examples(TERMS)


def test_the_page_of_the_shipped_ontology_is_up_to_date() -> None:
    assert README.read_text(encoding="utf-8") == vocabulary_page()


def test_each_term_has_a_definition() -> None:
    assert [term.name for term in TERMS.terms if not (term.definition or term.label)] == []
    assert [t.name for t in TERMS.terms if t.kind != "values" and not t.definition] == []


@pytest.mark.parametrize("kind", ["classes", "properties", "event types", "values"])
def test_each_term_of_a_graph_has_an_example(kind: str, graph: KnowledgeGraph) -> None:
    """Every term that the examples use is on the page with a sentence that uses it."""
    shown = examples(TERMS, graph)
    assert {t.name for t in TERMS.terms if t.kind == kind and t.iri in shown} >= SHOWN[kind]
    assert all(shown[term.iri].triples for term in TERMS.terms if term.iri in shown)


SHOWN = {
    "classes": {
        "pol:State",
        "pol:Actor",
        "kg:Statement",
        "kg:Modality",
        "sem:Event",
        "nif:Sentence",
    },
    "properties": {"kg:agent", "kg:attributedTo", "kg:derived", "pol:leads", "nif:anchorOf"},
    "event types": {name for name, term in BY_NAME.items() if term.kind == "event types"},
    "values": {"kg:negative", "kg:possible", "kg:wished", "kg:conditional", "kg:future"},
}


def test_examples_hold_only_terms_that_have_a_definition(graph: KnowledgeGraph) -> None:
    used = graph.query(
        "SELECT DISTINCT ?term { { ?any ?term ?other } UNION { ?any a ?term }"
        " FILTER (STRSTARTS(STR(?term), STR(kg:)) || STRSTARTS(STR(?term), STR(pol:))) }"
    )
    known = {term.iri for term in TERMS.terms}
    assert {str(row[0]) for row in used.rows} - known == set()


@pytest.mark.parametrize("query", start_queries(), ids=lambda query: query.title)
def test_a_query_to_start_from_finds_something(query: Query, graph: KnowledgeGraph) -> None:
    assert query.title.endswith("?")
    assert len(graph.query(query.sparql).rows) > 0


def test_there_are_ten_queries_to_start_from() -> None:
    assert len({query.title for query in start_queries()}) == 10


def test_an_ontology_without_examples_has_its_definitions(tmp_path: Path) -> None:
    (tmp_path / "kitchen.ttl").write_text(OF_KITCHENS, encoding="utf-8")
    assert r"| pol:Soup | What is eaten with a \| spoon. |" in vocabulary_page(tmp_path)


def test_the_command_replaces_nothing_of_somebody_else(tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("# My notes\n", encoding="utf-8")
    with pytest.raises(KgError, match="kg did not write this file"):
        vocabulary(tmp_path / "mine.md")
