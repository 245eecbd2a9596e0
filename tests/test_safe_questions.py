"""Questions that would do harm are refused whatever the spelling; those that cost too much end."""

import http.server
import os
import signal
import threading
import time
from collections.abc import Iterator
from typing import ClassVar

import pytest
from rdflib import Literal, URIRef

from kg import store
from kg.errors import QuestionError
from kg.model import Document
from kg.ontology import load_ontology
from kg.questions import Limits, ask
from kg.questions import sparql as asking
from kg.questions import worker as workers
from kg.questions.worker import limited

ONTOLOGY = load_ontology()


class Canary(http.server.BaseHTTPRequestHandler):
    """Counts who calls."""

    calls: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.calls.append(self.path)
        self.send_response(200)
        self.end_headers()

    do_POST = do_GET  # noqa: N815

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def canary() -> Iterator[str]:
    """An address that nobody may call."""
    server = http.server.HTTPServer(("127.0.0.1", 0), Canary)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def graph() -> store.MemoryStore:
    kept = store.MemoryStore(ONTOLOGY)
    for name in ("one", "two"):
        kept.replace(Document(name, "…", title=f"Title {name}"), [])
    kept.dataset.add(
        (URIRef("http://x.org/a"), URIRef("http://x.org/b"), Literal("SERVICE <x> {}"))
    )
    return kept


CALLS = [
    "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
    "select * { service <URL> { ?s ?p ?o } }",
    "SELECT * { SeRvIcE <URL> { ?s ?p ?o } }",
    "SELECT * { SERVICE SILENT <URL> { ?s ?p ?o } }",
    "SELECT * { service silent<URL>{ ?s ?p ?o } }",
    "SELECT * { SERVICE#\n<URL> { ?s ?p ?o } }",
    "SELECT * { LATERAL { SERVICE#\n<URL> { ?s ?p ?o } } }",
    'VERSION "1.2" SELECT * { SERVICE <URL> { ?s ?p ?o } }',
    "PREFIX x: <URL> SELECT * { SERVICE x: { ?s ?p ?o } }",
    "PREFIX : <URL> SELECT * { SERVICE : { ?s ?p ?o } }",
    "PREFIX service: <URL> SELECT * { SERVICE service:a { ?s ?p ?o } }",
    "PREFIX servicx: <URL> SELECT * { SERVICE servicx:a { ?s ?p ?o } }",
    "BASE <URL> SELECT * { SERVICE <> { ?s ?p ?o } }",
    "SELECT * { VALUES ?x { <URL> } SERVICE ?x { ?s ?p ?o } }",
    "SELECT * { BIND (<URL> AS ?x) SERVICE SILENT ?x { ?s ?p ?o } }",
    "SELECT * { { SELECT * { SERVICE <URL> { ?s ?p ?o } } } }",
    "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <URL> { ?s ?p ?o } } }",
    "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE SILENT <URL> { ?s ?p ?o } } }",
    "SELECT * { ?s ?p ?o OPTIONAL { SERVICE <URL> { ?s ?p ?o } } }",
    "SELECT * { ?s ?p ?o MINUS { SERVICE <URL> { ?s ?p ?o } } }",
    "SELECT * { { ?s ?p ?o } UNION { SERVICE <URL> { ?s ?p ?o } } }",
    "SELECT * { GRAPH ?g { SERVICE <URL> { ?s ?p ?o } } }",
    "ASK { SERVICE <URL> { ?s ?p ?o } }",
    "CONSTRUCT { ?s ?p ?o } { SERVICE <URL> { ?s ?p ?o } }",
    "DESCRIBE ?s { SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { ?x<a:b)SERVICE?y#>\n FILTER (?x<a:b) SERVICE ?y { ?s ?p ?o } }",
    "SELECT ('}' AS ?service) { SERVICE <URL> { ?s ?p ?o } }",
    'SELECT * { ?s ?p "SERVICE" . SERVICE <URL> { ?s ?p ?o } }',
    "SELECT ?service { ?service ?p ?o . SERVICE <URL> { ?s ?p ?o } }",
    "# SERVICE\nSELECT * { SERVICE <URL> { ?s ?p ?o } }",
]


@pytest.mark.parametrize("sparql", CALLS)
def test_no_spelling_calls_another_machine(
    sparql: str, canary: str, graph: store.MemoryStore
) -> None:
    with pytest.raises(QuestionError) as caught:
        ask(graph, sparql.replace("URL", canary))
    assert "\n" not in str(caught.value)
    assert Canary.calls == []


@pytest.mark.parametrize("sparql", [each for each in CALLS if "?x<a:b" not in each])
def test_what_calls_is_said(sparql: str, canary: str, graph: store.MemoryStore) -> None:
    with pytest.raises(QuestionError, match="SERVICE is refused"):
        ask(graph, sparql.replace("URL", canary))


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT ?service { ?service ?p ?o }",
        "SELECT * { ?s ?p 'SERVICE <http://x.org> {}' }",
        'SELECT * { ?s ?p """a\nSERVICE <http://x.org> {}""" }',
        "SELECT * { ?s ?p ?o } # SERVICE <http://x.org> { }",
        "SELECT * { ?s <http://x.org/SERVICE> ?o }",
        "PREFIX service: <http://x.org/> SELECT * { ?s service:b ?o }",
        "PREFIX SERVICE: <http://x.org/> SELECT * { ?s SERVICE:service ?o }",
        "SELECT (COUNT(?service) AS ?Service) { ?service ?SERVICE ?o } HAVING (?Service > 0)",
        "SELECT ?from { ?from ?p 'FROM <http://x.org>' }",
    ],
)
def test_a_word_in_a_name_or_text_is_no_clause(sparql: str, graph: store.MemoryStore) -> None:
    assert ask(graph, sparql).columns


UPDATES = [
    "INSERT DATA { <a:a> <a:b> <a:c> }",
    "insert { ?s ?p ?o } where { ?s ?p ?o }",
    "DELETE WHERE { ?s ?p ?o }",
    "LOAD <URL>",
    "LOAD SILENT <file:///etc/passwd> INTO GRAPH <a:a>",
    "CLEAR ALL",
    "DROP ALL",
    "CREATE GRAPH <a:a>",
    "COPY DEFAULT TO <a:a>",
    "PREFIX a: <a:> WITH a:a DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    "# a comment\nLOAD <URL>",
]


@pytest.mark.parametrize("sparql", UPDATES)
def test_nothing_is_changed(sparql: str, canary: str, graph: store.MemoryStore) -> None:
    before = set(graph.dataset.quads())
    with pytest.raises(QuestionError, match="would change the graph"):
        ask(graph, sparql.replace("URL", canary))
    assert set(graph.dataset.quads()) == before
    assert Canary.calls == []


@pytest.mark.parametrize(
    "clause",
    [
        "FROM <file:///etc/passwd>",
        "FROM <URL>",
        "FROM NAMED <URL>",
        "from#\n<URL>",
        "FROM doc:one FROM <URL>",
        "FROM doc:none",
        "FROM <http://x.org/FROM>",
    ],
)
def test_no_graph_is_fetched(clause: str, canary: str, graph: store.MemoryStore) -> None:
    with pytest.raises(QuestionError, match="is no article of this graph, and nothing is fetched"):
        ask(graph, f"SELECT * {clause.replace('URL', canary)} {{ ?s ?p ?o }}")
    assert Canary.calls == []


@pytest.mark.parametrize(
    "clause", ["FROM doc:one", "from\n<https://w3id.org/kg-news/document/one>"]
)
def test_an_article_of_the_graph_may_be_asked_alone(clause: str, graph: store.MemoryStore) -> None:
    found = ask(graph, f"SELECT ?t {clause} {{ ?d dcterms:title ?t }}")
    assert found.display() == (("Title one",),)


NESTED = {
    "braces": "{" * 3000 + "}" * 3000,
    "open braces": "{" * 3000,
    "groups": "SELECT * " + "{" * 3000 + "?s ?p ?o" + "}" * 3000,
    "brackets": f"SELECT * {{ FILTER ({'(' * 5000}1{')' * 5000}) }}",
    "lists": f"SELECT * {{ ?s ?p {'(' * 5000}{')' * 5000} }}",
    "blank nodes": f"SELECT * {{ ?s ?p {'[ ?p ' * 5000}{']' * 5000} }}",
    "denials": f"SELECT * {{ FILTER ({'!' * 50000}true) }}",
    "minus signs": f"SELECT * {{ FILTER ({'-' * 50000}1) }}",
    "inverse paths": f"SELECT * {{ ?s {'^' * 50000}<a:a> ?o }}",
    "unions": f"SELECT * {{ {' UNION '.join(['{?s ?p ?o}'] * 3000)} }}",
    "optionals": f"SELECT * {{ {'OPTIONAL {?s ?p ?o} ' * 3000} }}",
    "alternatives": f"SELECT * {{ ?s {'|'.join(['<a:a>'] * 9000)} ?o }}",
    "sums": f"SELECT ({'+'.join(['1'] * 30000)} AS ?x) {{}}",
    "triple terms": f"SELECT * {{ ?s ?p {'<<( <a:a> <a:a> ' * 3000}1{')>>' * 3000} }}",
    "letters": f"SELECT * {{ ?s ?p '{'x' * 200_000}' }}",
}


@pytest.mark.parametrize("sparql", NESTED.values(), ids=NESTED)
def test_no_depth_and_no_size_ends_the_process(sparql: str, graph: store.MemoryStore) -> None:
    started = time.monotonic()
    said = ""
    try:
        ask(graph, sparql, Limits(seconds=5))
    except QuestionError as error:
        said = str(error)
    assert "\n" not in said
    assert len(said) < 400
    assert time.monotonic() - started < 30


CROSS = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"


@pytest.mark.parametrize(
    "sparql",
    [
        f"SELECT (COUNT(*) AS ?n) {CROSS}",
        f"SELECT (COUNT(*) AS ?n) {{ SELECT DISTINCT ?a ?f ?i {CROSS} }}",
        f"ASK {{ {{ SELECT (COUNT(*) AS ?n) {CROSS} }} FILTER (?n < 0) }}",
    ],
)
def test_a_question_ends_when_its_time_is_over(sparql: str, graph: store.MemoryStore) -> None:
    started = time.monotonic()
    with pytest.raises(QuestionError, match=r"no answer within 0\.5 s: ask for less|memory"):
        ask(graph, sparql, Limits(seconds=0.5))
    assert time.monotonic() - started < 20


def test_a_question_that_fills_the_memory_ends_alone(graph: store.MemoryStore) -> None:
    sparql = f"SELECT * {CROSS} ORDER BY ?a"
    with pytest.raises(QuestionError, match=r"too much memory|its answer is too large"):
        ask(graph, sparql, Limits(seconds=60, memory=200 << 20))


@pytest.mark.parametrize("ends", [signal.SIGSEGV, signal.SIGABRT, signal.SIGKILL])
def test_a_crash_ends_the_question_alone(ends: signal.Signals) -> None:
    with pytest.raises(QuestionError, match="the query cannot be run: it "):
        limited(lambda: os.kill(os.getpid(), ends), Limits())


def test_an_error_of_the_work_comes_back_as_it_is() -> None:
    class OwnError(Exception):
        """Cannot be sent."""

    with pytest.raises(SyntaxError, match="here"):
        limited(lambda: exec("raise SyntaxError('here')"), Limits())

    def fail() -> None:
        raise OwnError("own")

    with pytest.raises(RuntimeError, match="OwnError: own"):
        limited(fail, Limits())


def test_no_child_is_left(graph: store.MemoryStore) -> None:
    for _ in range(3):
        ask(graph, "ASK { ?s ?p ?o }")
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_without_fork_a_thread_is_left_behind(
    graph: store.MemoryStore, monkeypatch: pytest.MonkeyPatch, canary: str
) -> None:
    for module in (workers, asking):
        monkeypatch.setattr(module, "CAN_FORK", False)
    assert ask(graph, "ASK { ?s ?p ?o }").display() == (("true",),)
    with pytest.raises(QuestionError, match="SERVICE is refused"):
        ask(graph, f"SELECT * {{ SERVICE <{canary}> {{ ?s ?p ?o }} }}")
    assert Canary.calls == []
    with pytest.raises(QuestionError, match="no answer within"):
        limited(lambda: time.sleep(5), Limits(seconds=0.1))


def test_rows_beyond_the_limit_are_counted(graph: store.MemoryStore) -> None:
    every = ask(graph, "SELECT ?s { ?s ?p ?o }")
    some = ask(graph, "SELECT ?s { ?s ?p ?o }", Limits(rows=3))
    assert (len(some.rows), some.left_out) == (3, len(every.rows) - 3)
    triples = ask(graph, "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", Limits(rows=3))
    assert len(triples.rows) == 3
    assert triples.left_out > 0


def test_terms_come_back_as_they_were(graph: store.MemoryStore) -> None:
    sparql = """SELECT * { VALUES ?x { "a"@en "01"^^<http://www.w3.org/2001/XMLSchema#integer>
        "x"^^<http://www.w3.org/2001/XMLSchema#date> <http://x.org/é> UNDEF "" } }"""
    rows = [row[0] for row in ask(graph, sparql).rows]
    assert [str(term) for term in rows] == ["a", "1", "x", "http://x.org/é", "", ""]
    assert rows[0].language == "en"
    assert str(rows[2].datatype).endswith("#date")
