"""Asking safely: what a query may do and take, wherever it comes from."""

import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from rdflib import Dataset

from kg import store
from kg.cli import main
from kg.errors import QuestionError
from kg.questions import ask
from kg.store import Limits, results, workers
from kg.store.workers import CrashError, TooLargeError, TooSlowError, worked

KNOWN = """
@prefix actor: <https://w3id.org/kg-news/actor/> .
@prefix rel: <https://w3id.org/kg-news/relation/> .
@prefix doc: <https://w3id.org/kg-news/document/> .
doc:a { actor:France rel:signs_pact actor:Italy . actor:Italy rel:signs_pact actor:France }
"""


class Canary:
    """A server on this machine that counts who calls."""

    def __init__(self) -> None:
        calls: list[str] = []

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                calls.append(self.path)
                self.send_response(404)
                self.end_headers()

            do_POST = do_GET  # noqa: N815 (http.server's name)

            def log_message(self, *_: object) -> None:
                pass

        self.calls = calls
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.base = f"http://127.0.0.1:{self.server.server_port}/"


@pytest.fixture(scope="module")
def canary() -> Iterator[Canary]:
    made = Canary()
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    path = tmp_path_factory.mktemp("graph") / "g.trig"
    path.write_text(KNOWN)
    return store.load(path)


@pytest.fixture(params=["process", "thread"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run queries in a process, and as where there is no fork."""
    if request.param == "thread":
        monkeypatch.delattr(os, "fork")
    return str(request.param)


SERVICE, NO_SPARQL = "SERVICE is refused", "line \\d|not SPARQL"
ABSENT, UPDATE = "FROM <.*> is refused", "would change the graph"
# %c is the canary's address, %b what it begins with
REFUSED = [
    ("SELECT * { SERVICE <%c> { ?s ?p ?o } }", SERVICE),
    ("select * { service <%c> { ?s ?p ?o } }", SERVICE),
    ("SELECT * { SeRvIcE<%c>{ ?s ?p ?o } }", SERVICE),
    ("SELECT * { SERVICE SILENT <%c> { ?s ?p ?o } }", SERVICE),
    ("SELECT * { SERVICESILENT<%c> { ?s ?p ?o } }", SERVICE),
    ("SELECT * { SERVICE#\n<%c> { ?s ?p ?o } }", SERVICE),
    ("SELECT * { SERVICE#a\nSILENT#b\n<%c> { ?s ?p ?o } }", SERVICE),
    ("SELECT * { LATERAL { SERVICE#\n<%c> { ?s ?p ?o } } }", SERVICE),
    ("PREFIX e: <%b> SELECT * { ?a ?b ?c LATERAL { SERVICE#\ne:c { ?s ?p ?o } } }", SERVICE),
    ("SELECT * { VALUES ?e { <%c> } LATERAL { SERVICE#\n?e { ?s ?p ?o } } }", SERVICE),
    ("PREFIX e: <%b> SELECT * { SERVICE e:c { ?s ?p ?o } }", SERVICE),
    ("PREFIX : <%b> SELECT * { SERVICE :c { ?s ?p ?o } }", SERVICE),
    ("PREFIX SERVICEe: <%b> PREFIX e: <%b> SELECT * { SERVICEe:c { ?s ?p ?o } }", SERVICE),
    ("PREFIX serviqe: <%b> PREFIX e: <%b> SELECT * { SERVICEe:c { ?s ?p ?o } }", SERVICE),
    ("BASE <%b> SELECT * { SERVICE <c> { ?s ?p ?o } }", SERVICE),
    ("SELECT * { BIND(IRI('%c') AS ?e) SERVICE ?e { ?s ?p ?o } }", SERVICE),
    ("SELECT * { BIND(<%c> AS $e) SERVICE$e{ ?s ?p ?o } }", SERVICE),
    ('VERSION "1.2" SELECT * { SERVICE <%c> { ?s ?p ?o } }', SERVICE),
    ('VERSION "1.2" SELECT * { ?a ?b <<( ?x ?y ?z )>> SERVICE#\n<%c> { ?s ?p ?o } }', SERVICE),
    ("SELECT * { ?a ?b ?c OPTIONAL { SERVICE <%c> { ?s ?p ?o } } }", SERVICE),
    ("SELECT * { ?a ?b ?c MINUS { SERVICE <%c> { ?a ?p ?o } } }", SERVICE),
    ("SELECT * { ?a ?b ?c FILTER EXISTS { SERVICE <%c> { ?a ?p ?o } } }", SERVICE),
    ("SELECT * { BIND(NOT EXISTS { SERVICE <%c> { ?s ?p ?o } } AS ?x) }", SERVICE),
    ("SELECT (EXISTS { SERVICE <%c> { ?s ?p ?o } } AS ?x) { }", SERVICE),
    ("SELECT * { { SELECT * { SERVICE <%c> { ?s ?p ?o } } } }", SERVICE),
    ("SELECT * { { ?a ?b ?c } UNION { SERVICE <%c> { ?s ?p ?o } } }", SERVICE),
    ("SELECT * { GRAPH ?g { SERVICE <%c> { ?s ?p ?o } } }", SERVICE),
    ("SELECT * { ?a ?b ?c } ORDER BY (EXISTS { SERVICE <%c> { ?s ?p ?o } })", SERVICE),
    ("SELECT ?a {?a ?b ?c} GROUP BY ?a HAVING (EXISTS {SERVICE#\n<%c> {?a ?p ?o}})", SERVICE),
    ("ASK { SERVICE <%c> { ?s ?p ?o } }", SERVICE),
    ("CONSTRUCT { ?s ?p ?o } { SERVICE <%c> { ?s ?p ?o } }", SERVICE),
    ("DESCRIBE ?s { SERVICE <%c> { ?s ?p ?o } }", SERVICE),
    ("SELECT * { ?x ?b ?y FILTER(?x<?y) SERVICE<%c>{ ?s ?p ?o } }", SERVICE),
    ("SELECT * { ?x ?b ?y FILTER(?x<rel:b)SERVICE<%c#>\n{ ?s ?p ?o } }", SERVICE),
    ("SELECT ?service ('service' AS ?x) { SERVICE <%c> { ?service ?p ?o } }", SERVICE),
    ("SELECT * { \\u0053ERVICE <%c> { ?s ?p ?o } }", NO_SPARQL),
    ("SELECT * FROM <%c> { ?s ?p ?o }", ABSENT),
    ("SELECT * FROM NAMED <%c> { GRAPH ?g { ?s ?p ?o } }", ABSENT),
    ("PREFIX e: <%b> SELECT * FROM e:c { ?s ?p ?o }", ABSENT),
    ("SELECT * FROM doc:a FROM <%c> { ?s ?p ?o }", ABSENT),
    ("select * from#\n<file:///etc/passwd> { ?s ?p ?o }", ABSENT),
    ("BASE <file:///etc/> SELECT * FROM <passwd> { ?s ?p ?o }", ABSENT),
    ("PREFIX f: <file:///etc/> ASK FROM f:passwd { ?s ?p ?o }", ABSENT),
    ("SELECT * FROM <\\u0066ile:///etc/passwd> { ?s ?p ?o }", ABSENT),
    ("SELECT ?a (1<2 AS ?x) FROM <urn:x> { ?a ?b ?c }", ABSENT),
    ("LOAD <%c>", UPDATE),
    ("PREFIX a: <x:x> #\nBASE <http://x/> LOAD SILENT <%c> INTO GRAPH <a>", UPDATE),
    ('VERSION "1.2" insert data { <a:a> <a:b> <a:c> }', UPDATE),
    ("# SELECT\nDELETE WHERE { ?s ?p ?o }", UPDATE),
    ("MOVE DEFAULT TO <a:a>", UPDATE),
    ("SELECT * { ?s ?p ?o } ; LOAD <%c>", NO_SPARQL),
    ("INS\\u0045RT DATA { <a:a> <a:b> <a:c> }", NO_SPARQL),
    ("SELECT (<%c>(1) AS ?x) { }", "cannot be run"),
    ("SELECT * " + "{" * 3_000 + "}" * 3_000, "nested too deeply"),
    ("SELECT * " + "{" * 100_000, "nested too deeply"),
    ("SELECT * " + "{#}\n" * 3_000 + "}" * 3_000, "nested too deeply"),
    ("SELECT * { FILTER(" + "(" * 3_000 + "1" + ")" * 3_000 + ") }", "nested too deeply"),
    ("SELECT * { FILTER(1<" + "(" * 3_000 + "1>2" + ")" * 3_000 + ") }", "nested too deeply"),
    ("SELECT * { FILTER(" + "!" * 50_000 + "true) }", "nested too deeply"),
    ("SELECT (" + "- " * 50_000 + "1 AS ?x) {}", "nested too deeply"),
    ("SELECT * { ?s " + "^(" * 3_000 + "<a:p>" + ")" * 3_000 + " ?o }", "nested too deeply"),
    ("SELECT * { ?s ?p " + "<<( ?s ?p " * 3_000 + "1" + ")>>" * 3_000 + " }", "nested too"),
    ("SELECT * { ?s ?p '" + "a" * 1_000_000 + "' }", "1,000,000: shorten it"),
    ("SELECT * { ?s ?p '\udc80' }", "not valid Unicode"),
]


@pytest.mark.parametrize(("sparql", "message"), REFUSED)
def test_a_query_is_refused_and_nobody_is_called(
    dataset: Dataset, canary: Canary, way: str, sparql: str, message: str
) -> None:
    asked = sparql.replace("%c", f"{canary.base}c").replace("%b", canary.base)
    with pytest.raises(QuestionError, match=message) as caught:
        ask(dataset, asked, limits=Limits(10))
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 1_000
    assert canary.calls == []


@pytest.mark.parametrize(
    ("sparql", "rows"),
    [
        ("SELECT ?service { ?service rel:signs_pact actor:Italy } # SERVICE <a:b> {}", 1),
        ("SELECT * { ?s ?p ?o FILTER(STR(?o) != 'SERVICE <http://a.example/> { }') }", 2),
        ('SELECT * { ?s ?p ?o FILTER(STR(?o) != """\nSERVICE <a:b> { ?s ?p ?o }""") }', 2),
        ("PREFIX service: <urn:service:> SELECT * { ?s ?p ?o FILTER(?s != service:a) }", 2),
        ("SELECT * { ?s ?p ?o FILTER(?o != <https://a.example/SERVICE>) }", 2),
        ("SELECT (1 AS ?service) (2 AS ?serviqe) (3 AS ?servixe) {}", 1),
        ("SELECT ?x { VALUES ?x { 'service'@service } }", 1),
        ("SELECT * { _:service ?p ?o }", 2),
        ("SELECT * FROM doc:a { ?s ?p ?o }", 2),
        ("SELECT * FROM <https://w3id.org/kg-news/document/a> { ?s ?p ?o }", 2),
        ("SELECT ?s FROM NAMED doc:a { GRAPH ?g { ?s ?p ?o } }", 2),
        ("SELECT ?from ('FROM <a:b>' AS ?x) { ?from ?p ?o }", 2),
        ("SELECT * { VALUES ?x { " + "1 " * 10_000 + "} }", 10_000),
        ("SELECT * { ?s ?p ?o FILTER(STR(?o) != '" + "(" * 3_000 + "') }", 2),
        ("SELECT * { ?s ?p ?o #" + "{" * 3_000 + "\n}", 2),
        ("SELECT * { ?s ?p ?o " + "{}" * 300 + "}", 2),
        ("SELECT (1<2 AS ?x) { FILTER(1<2 && 3>2) }", 1),
    ],
)  # fmt: skip
def test_a_query_that_looks_like_one_is_answered(
    dataset: Dataset, way: str, sparql: str, rows: int
) -> None:
    assert len(ask(dataset, sparql).rows) == rows


def test_even_a_call_that_is_not_noticed_reaches_nobody(
    dataset: Dataset, canary: Canary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(results, "refuse_calls", lambda *_: None)
    with pytest.raises(QuestionError, match="cannot be run"):
        ask(dataset, f"SELECT * {{ SERVICE <{canary.base}c> {{ ?s ?p ?o }} }}")
    silent = f"SELECT * {{ SERVICE SILENT <{canary.base}c> {{ ?s ?p ?o }} }}"
    assert ask(dataset, silent).display() == (("", "", ""),)
    assert canary.calls == []


PAIRS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . "


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    path = tmp_path_factory.mktemp("graph") / "many.nt"
    path.write_text("".join(f"<a:{i}> <a:p> <a:{i}> .\n" for i in range(500)))
    return store.load(path)


DOUBLED = "SELECT (STRLEN(?a24) AS ?n) { BIND('aaaaaaaaaaaaaaaa' AS ?a0) " + "".join(
    f"BIND(CONCAT(?a{i}, ?a{i}) AS ?a{i + 1}) " for i in range(24)
)


@pytest.mark.parametrize(
    ("sparql", "message"),
    [
        pytest.param(
            f"SELECT (COUNT(*) AS ?n) {{ {PAIRS} }}",
            "took longer than 5 s: add LIMIT or narrow it, or --timeout 20",
            id="a product counted",
        ),
        pytest.param(f"SELECT * {{ {PAIRS} }} ORDER BY ?l", "longer|memory", id="sorted"),
        pytest.param(
            "SELECT * { ?a (!<x:x>|^!<x:x>)* ?b . ?c (!<x:x>)* ?d . ?e (!<x:x>)* ?f }",
            "longer|memory",
            id="paths",
        ),
        pytest.param(DOUBLED + "}", "needed more than 64 MB of memory", id="texts that double"),
        pytest.param(
            f"SELECT (GROUP_CONCAT(STR(?c)) AS ?x) {{ {PAIRS} }}", "longer|memory", id="gathered"
        ),
        pytest.param(f"SELECT * {{ {PAIRS} }}", "longer|an eighth of that", id="all rows"),
        pytest.param(
            "SELECT * {" + "MINUS { ?s ?p ?o }" * 30_000 + "}", "too long or nested", id="crash"
        ),
    ],
)
def test_a_query_ends_at_its_limits(many: Dataset, sparql: str, message: str) -> None:
    began = time.monotonic()
    with pytest.raises(QuestionError, match=message):
        ask(many, sparql, limits=Limits(5, memory=64 << 20))
    assert time.monotonic() - began < 60
    assert ask(many, "ASK { <a:1> ?p ?o }").display() == (("true",),)


@pytest.mark.parametrize(
    ("sparql", "rows", "left_out", "even_more"),
    [
        pytest.param("SELECT ?o { <a:1> ?p ?o }", 1, 0, False, id="all"),
        pytest.param("SELECT ?o { ?s <a:p> ?o }", 10, 490, False, id="rows"),
        pytest.param("SELECT ?o { ?s <a:p> ?o } LIMIT 10", 10, 0, False, id="just as many"),
        pytest.param("CONSTRUCT WHERE { ?s <a:p> ?o }", 10, 490, False, id="triples"),
        pytest.param(f"SELECT * {{ {PAIRS} }}", 10, 1_000, True, id="without end"),
        pytest.param("ASK {}", 1, 0, False, id="ASK"),
    ],
)
def test_rows_past_the_limit_are_counted(
    many: Dataset,
    sparql: str,
    rows: int,
    left_out: int,
    even_more: bool,  # noqa: FBT001
) -> None:
    answer = ask(many, sparql, limits=Limits(rows=10))
    assert (len(answer.rows), answer.even_more) == (rows, even_more)
    assert answer.left_out >= left_out if even_more else answer.left_out == left_out
    assert bool(answer.cut) == bool(left_out)


def test_an_answer_says_what_is_left_out(many: Dataset) -> None:
    answer = ask(many, "SELECT ?o { ?s <a:p> ?o }", limits=Limits(rows=100))
    assert answer.cut == "these are the first 100 rows, 400 are left out: add LIMIT"


def sleeping() -> Iterator[int]:
    yield 1
    time.sleep(3)


def exhausting() -> Iterator[int]:
    yield len(bytearray(1 << 30))


def long() -> Iterator[str]:
    while True:
        yield "a" * 1_000_000


def killed(number: int) -> Callable[[], Iterator[int]]:
    def task() -> Iterator[int]:
        os.kill(os.getpid(), number)
        yield 1

    return task


def connecting() -> Iterator[str]:
    socket.create_connection(("127.0.0.1", 1))
    yield "connected"


def reading() -> Iterator[str]:
    yield Path("/etc/hostname").read_text()


def failing() -> Iterator[str]:
    yield "something"
    raise SyntaxError("error at 1:1")


@pytest.mark.parametrize(
    ("task", "error"),
    [
        (sleeping, TooSlowError),
        (exhausting, TooLargeError),
        (long, TooLargeError),
        (killed(signal.SIGSEGV), CrashError),
        (killed(signal.SIGABRT), TooLargeError),
        (killed(signal.SIGALRM), TooSlowError),
        (connecting, OSError),
        (reading, OSError),
        (failing, SyntaxError),
        (lambda: iter([{1, 2}]), RuntimeError),
    ],
)
def test_a_worker_is_confined(task: Callable[[], Iterator[object]], error: type[Exception]) -> None:
    with pytest.raises(error):
        list(worked(task, Limits(1, memory=64 << 20)))
    assert list(worked(lambda: [1, None, "é"], Limits())) == [1, None, "é"]


@pytest.mark.parametrize(("task", "error"), [(sleeping, TooSlowError), (failing, SyntaxError)])
def test_a_thread_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, task: Callable[[], Iterator[object]], error: type[Exception]
) -> None:
    monkeypatch.delattr(os, "fork")
    with pytest.raises(error):
        list(worked(task, Limits(0.2)))


def test_workers_leave_no_processes_behind() -> None:
    for _ in range(5):
        list(worked(lambda: [1], Limits()))
    until = time.monotonic() + 10
    while workers.ENDED and time.monotonic() < until:
        time.sleep(0.02)
        workers.bury()
    assert workers.ENDED == []


def test_other_threads_do_not_disturb_a_worker(dataset: Dataset) -> None:
    found: list[int] = []

    def some() -> None:
        found.extend(len(ask(dataset, "SELECT * { ?s ?p ?o }").rows) for _ in range(5))

    threads = [threading.Thread(target=some) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [2] * 20


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        pytest.param(
            [f"SELECT (COUNT(*) AS ?n) {{ {PAIRS} }}", "--timeout", "0.5"],
            2,
            "took longer than 0.5 s: add LIMIT or narrow it, or --timeout 2\n",
            id="time",
        ),
        pytest.param(["ASK {}", "--timeout", "0"], 2, "kg: ", id="no time"),
        pytest.param(["ASK {}", "--timeout", "nan"], 2, "kg: ", id="no number"),
        pytest.param(
            ["SELECT * { VALUES ?x {" + "1 " * 10_007 + "} }"],
            0,
            "these are the first 10,000 rows, 7 are left out: add LIMIT\n",
            id="rows of a table",
        ),
        pytest.param(
            ["SELECT * { VALUES ?x {" + "1 " * 10_007 + "} }", "--format", "csv"], 0, "", id="csv"
        ),
    ],
)
def test_the_command_line_has_limits(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    options: list[str],
    code: int,
    said: str,
) -> None:
    path = tmp_path / "many.nt"
    path.write_text("".join(f"<a:{i}> <a:p> <a:{i}> .\n" for i in range(500)))
    monkeypatch.setattr(sys, "argv", ["kg", "query", str(path), *options])
    try:
        main()
        status = 0
    except SystemExit as stopped:
        status = int(stopped.code or 0)
    assert status == code
    err = capsys.readouterr().err
    assert err.startswith("kg: ") == bool(said)
    assert said in err
    assert err.count("\n") <= 1
