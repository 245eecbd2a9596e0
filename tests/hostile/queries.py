"""SPARQL -> hostile questions: calls to elsewhere, changes, files, depth, size, time, memory."""
# ruff: noqa: E501 - a row of a table stays on its line

from collections.abc import Callable
from functools import partial

from hostile.cases import LET_IN, LOST, Case, Scene, must

GROUP = "queries"
GRAPH = """@prefix actor: <https://w3id.org/kg-news/actor/> .
@prefix rel: <https://w3id.org/kg-news/relation/> .
@prefix doc: <https://w3id.org/kg-news/document/> .
GRAPH doc:a {{ actor:France rel:signs_pact actor:Italy . actor:Italy rel:signs_pact actor:France .
{} }}
"""
SECRET = "<http://x/s> <http://x/p> 'the secret' .\n"
LIMIT = 50  # seconds: kg's own limit is 30

# %c% is the canary's address, %b% what it begins with, %f% and %d% a file and its folder
CALLS = {
    "SERVICE": "SELECT * { SERVICE <%c%> { ?s ?p ?o } }",
    "service in small letters": "select * { service <%c%> { ?s ?p ?o } }",
    "SERVICE SILENT": "SELECT * { SERVICE SILENT <%c%> { ?s ?p ?o } }",
    "SERVICE after a comment": "SELECT * { SERVICE#\n<%c%> { ?s ?p ?o } }",
    "SERVICE SILENT with comments": "SELECT * { SERVICE#a\nSILENT#b\n<%c%> { ?s ?p ?o } }",
    "LATERAL": "SELECT * { ?a ?b ?c LATERAL { SERVICE <%c%> { ?s ?p ?o } } }",
    "LATERAL and a comment": "SELECT * { ?a ?b ?c LATERAL { SERVICE#\n<%c%> { ?s ?p ?o } } }",
    "LATERAL and a prefix": "PREFIX e: <%b%> SELECT * { ?a ?b ?c LATERAL { SERVICE#\ne:canary { ?s ?p ?o } } }",
    "LATERAL and a variable": "SELECT * { VALUES ?e { <%c%> } LATERAL { SERVICE#\n?e { ?s ?p ?o } } }",
    "prefixed name": "PREFIX e: <%b%> SELECT * { SERVICE e:canary { ?s ?p ?o } }",
    "empty prefix": "PREFIX : <%b%> SELECT * { SERVICE :canary { ?s ?p ?o } }",
    "empty prefix after a comment": "PREFIX : <%b%> SELECT * { SERVICE#\n:canary { ?s ?p ?o } }",
    "relative to BASE": "BASE <%b%> SELECT * { SERVICE <canary> { ?s ?p ?o } }",
    "variable bound by VALUES": "SELECT * { VALUES ?e { <%c%> } SERVICE ?e { ?s ?p ?o } }",
    "variable bound by BIND": "SELECT * { BIND(IRI('%c%') AS ?e) SERVICE ?e { ?s ?p ?o } }",
    "dollar variable": "SELECT * { BIND(<%c%> AS $e) SERVICE $e { ?s ?p ?o } }",
    "unicode escape": "SELECT * { S\\u0045RVICE <%c%> { ?s ?p ?o } }",
    "unicode escape in the address": "SELECT * { SERVICE <\\u0068%rest%> { ?s ?p ?o } }",
    'VERSION "1.2"': 'VERSION "1.2" SELECT * { SERVICE <%c%> { ?s ?p ?o } }',
    'VERSION "1.2" and a triple term': 'VERSION "1.2" SELECT * { ?a ?b <<( ?x ?y ?z )>> OPTIONAL { SERVICE#\n<%c%> { ?s ?p ?o } } }',
    'VERSION "1.2" with a comment': 'VERSION "1.2" SELECT * { SERVICE#\n<%c%> { ?s ?p ?o } }',
    "within OPTIONAL": "SELECT * { ?a ?b ?c OPTIONAL { SERVICE <%c%> { ?s ?p ?o } } }",
    "within MINUS": "SELECT * { ?a ?b ?c MINUS { SERVICE <%c%> { ?a ?p ?o } } }",
    "within EXISTS": "SELECT * { ?a ?b ?c FILTER EXISTS { SERVICE <%c%> { ?a ?p ?o } } }",
    "within a subquery": "SELECT * { { SELECT * { SERVICE <%c%> { ?s ?p ?o } } } }",
    "within UNION": "SELECT * { { ?a ?b ?c } UNION { SERVICE <%c%> { ?s ?p ?o } } }",
    "within GRAPH": "SELECT * { GRAPH ?g { SERVICE <%c%> { ?s ?p ?o } } }",
    "within ORDER BY": "SELECT * { ?a ?b ?c } ORDER BY (EXISTS { SERVICE <%c%> { ?s ?p ?o } })",
    "within a projection": "SELECT (EXISTS { SERVICE <%c%> { ?s ?p ?o } } AS ?x) { }",
    "within HAVING": "SELECT ?a { ?a ?b ?c } GROUP BY ?a HAVING (EXISTS { SERVICE#\n<%c%> { ?a ?p ?o } })",
    "within a BIND": "SELECT * { BIND(EXISTS { SERVICE <%c%> { ?s ?p ?o } } AS ?x) }",
    "ASK": "ASK { SERVICE <%c%> { ?s ?p ?o } }",
    "CONSTRUCT": "CONSTRUCT { ?s ?p ?o } { SERVICE <%c%> { ?s ?p ?o } }",
    "DESCRIBE": "DESCRIBE ?s { SERVICE <%c%> { ?s ?p ?o } }",
    "a < before it": "SELECT * { ?x ?b ?y FILTER(?x<?y) SERVICE<%c%>{ ?s ?p ?o } }",
    "an IRI that swallows it": "SELECT * { ?x ?b ?y FILTER(?x<'a'||'>') SERVICE<%c%>{ ?s ?p ?o } }",
    "line separators": "SELECT * { SERVICE\x0c<%c%> { ?s ?p ?o } }",
    "byte order mark": "\ufeffSELECT * { SERVICE <%c%> { ?s ?p ?o } }",
    "FROM http": "SELECT * FROM <%c%> { ?s ?p ?o }",
    "FROM NAMED http": "SELECT * FROM NAMED <%c%> { GRAPH ?g { ?s ?p ?o } }",
    "FROM with a prefix": "PREFIX e: <%b%> SELECT * FROM e:canary { ?s ?p ?o }",
    "LOAD": "LOAD <%c%>",
    "LOAD after a prologue": "PREFIX a: <x> #\nBASE <http://x/> LOAD SILENT <%c%> INTO GRAPH <a>",
    "LOAD after a query": "SELECT * { ?s ?p ?o } ; LOAD <%c%>",
    "function that calls": "SELECT (<%c%>(1) AS ?x) { }",
}  # fmt: skip

FILES = {
    "FROM file": "SELECT * FROM <file://%f%> { ?s ?p ?o }",
    "FROM file in small letters": "select * from<file://%f%> { ?s ?p ?o }",
    "FROM NAMED file": "SELECT * FROM NAMED <file://%f%> { GRAPH ?g { ?s ?p ?o } }",
    "FROM file after a comment": "SELECT * FROM#\n<file://%f%> { ?s ?p ?o }",
    "FROM FILE in capitals": "SELECT * FROM <FILE://%f%> { ?s ?p ?o }",
    "FROM file by BASE": "BASE <file://%d%/> SELECT * FROM <secret.nt> { ?s ?p ?o }",
    "FROM file by prefix": "PREFIX f: <file://%d%/> SELECT * FROM f:secret.nt { ?s ?p ?o }",
    "FROM file escaped": "SELECT * FROM <\\u0066ile://%f%> { ?s ?p ?o }",
    "SERVICE file": "SELECT * { SERVICE <file://%f%> { ?s ?p ?o } }",
    "GRAPH file": "SELECT * { GRAPH <file://%f%> { ?s ?p ?o } }",
    "LOAD file": "LOAD <file://%f%>",
}

UPDATES = {
    "INSERT DATA": "INSERT DATA { <a:a> <a:b> <a:c> }",
    "INSERT in small letters after a comment": "# SELECT\ninsert data { <a:a> <a:b> <a:c> }",
    "DELETE WHERE": "DELETE WHERE { ?s ?p ?o }",
    "DELETE and INSERT": "DELETE { ?s ?p ?o } INSERT { <a:a> <a:b> <a:c> } WHERE { ?s ?p ?o }",
    "CLEAR ALL": "CLEAR ALL",
    "DROP SILENT ALL": "DROP SILENT ALL",
    "CREATE": "CREATE GRAPH <a:a>",
    "MOVE": "MOVE DEFAULT TO <a:a>",
    "WITH": "WITH <a:a> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    "escaped INSERT": "INS\\u0045RT DATA { <a:a> <a:b> <a:c> }",
    "update after a query": "SELECT * { ?s ?p ?o } ; DROP ALL",
    "VERSION and INSERT": 'VERSION "1.2" INSERT DATA { <a:a> <a:b> <a:c> }',
}

PAIRS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . "
COSTS: dict[str, str | Callable[[], str]] = {
    "cross product counted": f"SELECT (COUNT(*) AS ?n) {{ {PAIRS} }}",
    "cross product shown": f"SELECT * {{ {PAIRS} }}",
    "cross product sorted": f"SELECT * {{ {PAIRS} }} ORDER BY DESC(?a) ?f",
    "cross product distinct": f"SELECT DISTINCT ?a ?d ?g ?l {{ {PAIRS} }}",
    "cross product that finds nothing": f"ASK {{ {PAIRS} FILTER(false && ?a = ?l) }}",
    "paths without end": "SELECT * { ?a (!<x:x>|^!<x:x>)* ?b . ?c (!<x:x>|^!<x:x>)* ?d . ?e (!<x:x>)* ?f }",
    "strings that double": "SELECT (STRLEN(?z) AS ?n) { BIND('aaaaaaaaaaaaaaaa' AS ?a0) "
    + " ".join(f"BIND(CONCAT(?a{i}, ?a{i}) AS ?a{i + 1})" for i in range(32))
    + " BIND(?a32 AS ?z) }",
    "texts gathered": f"SELECT (GROUP_CONCAT(STR(?c)) AS ?x) {{ {PAIRS} }}",
    "pattern that goes back": "SELECT * { ?a ?b ?c FILTER REGEX('" + "a" * 40 + "!', '^(a+)+$') }",
    "huge repetition": "SELECT * { ?a ?b ?c FILTER REGEX(STR(?a), '((a{1000}){1000}){1000}') }",
    "large replacement": "SELECT (REPLACE('" + "a" * 1000 + "', '', '" + "b" * 5000 + "') AS ?x) {}",
    "cartesian OPTIONAL": f"SELECT (COUNT(*) AS ?n) {{ ?s ?p ?o OPTIONAL {{ {PAIRS} }} }}",
    "CONSTRUCT of much": f"CONSTRUCT {{ ?a ?e ?l }} {{ {PAIRS} }}",
}  # fmt: skip

DEPTHS: dict[str, str | Callable[[], str]] = {
    "3,000 braces": "SELECT * " + "{" * 3_000 + "?s ?p ?o" + "}" * 3_000,
    "100,000 open braces": "SELECT * " + "{" * 100_000,
    "100,000 braces": "SELECT * " + "{" * 100_000 + "}" * 100_000,
    "50,000 brackets": "SELECT * { FILTER" + "(" * 50_000 + "1" + ")" * 50_000 + " }",
    "50,000 negations": "SELECT * { FILTER(" + "!" * 50_000 + "true) }",
    "50,000 minus signs": "SELECT (" + "- " * 50_000 + "1 AS ?x) {}",
    "20,000 square brackets": "SELECT * { ?s ?p " + "[ <a:b> " * 20_000 + "1" + "]" * 20_000 + " }",
    "20,000 lists": "SELECT * { ?s ?p " + "(" * 20_000 + "1" + ")" * 20_000 + " }",
    "20,000 triple terms": "SELECT * { ?s ?p " + "<<( ?s ?p " * 20_000 + "?o" + ")>>" * 20_000 + " }",
    "20,000 functions": "SELECT (" + "STR(" * 20_000 + "1" + ")" * 20_000 + " AS ?x) {}",
    "10,000 subqueries": "SELECT * {" + "{ SELECT * {" * 10_000 + "?s ?p ?o" + "}}" * 10_000 + "}",
    "10,000 OPTIONALs": "SELECT * { ?s ?p ?o " + "OPTIONAL { ?s ?p ?o " * 10_000 + "}" * 10_001,
    "10,000 UNIONs": "SELECT * {" + " UNION ".join(["{ ?s ?p ?o }"] * 10_000) + "}",
    "20,000 path slashes": "SELECT * { ?s " + "/".join(["<a:b>"] * 20_000) + " ?o }",
    "20,000 path brackets": "SELECT * { ?s " + "(" * 20_000 + "<a:b>" + ")*" * 20_000 + " ?o }",
    "20,000 plus signs": "SELECT (" + "+".join(["1"] * 20_000) + " AS ?x) {}",
    "100,000 values": "SELECT * { VALUES ?x { " + "1 " * 100_000 + "} }",
    "100,000 triples": "SELECT * { " + "?s ?p ?o . " * 100_000 + "}",
    "100,000 columns": "SELECT " + " ".join(f"?v{i}" for i in range(100_000)) + " { ?s ?p ?o }",
    "literal of 10 MB": "SELECT ('" + "a" * 10_000_000 + "' AS ?x) {}",
    "comment of 5 MB": "SELECT * { ?s ?p ?o } #" + "x" * 5_000_000,
}  # fmt: skip

SYNTAX = {
    "empty": "",
    "white space": " \n ",
    "a comment alone": "# SELECT",
    "no query": "France",
    "half a query": "SELECT",
    "NUL": "SELECT * { ?s ?p '\x00' }",
    "half a surrogate pair": "SELECT * { ?s ?p '\\ud800' }",
    "beyond Unicode": "SELECT * { ?s ?p '\\U00110000' }",
    "unknown prefix": "SELECT * { ?s nix:a ?o }",
    "bad IRI": "SELECT * { ?s <http://[> ?o }",
    "relative IRI": "SELECT * { <a> <b> ?o }",
    "turned around": "SELECT * { ?s ?p '\u202eabc' } \u2066",
    "variable in Greek": "SELECT ?ε { ?ε ?p ?o }",
    "column named __proto__": "SELECT (1 AS ?__proto__) (2 AS ?constructor) { }",
    "number of 5,000 digits": f"SELECT ({'9' * 5_000} AS ?x) {{ }}",
    "exponent": "SELECT (1e999999 AS ?x) (-1e999999 AS ?y) { }",
    "terminal escapes": "SELECT ('\x1b[31m\x07' AS ?x) { }",
    "dates beyond calendars": 'SELECT ("99999999-99-99"^^xsd:date + "P99999999Y"^^xsd:duration AS ?x) { }',
    "division by zero": "SELECT (1/0 AS ?x) (xsd:integer('x') AS ?y) { }",
    "LIMIT of 40 digits": f"SELECT * {{ ?s ?p ?o }} LIMIT {'9' * 40}",
    "LIMIT below zero": "SELECT * { ?s ?p ?o } LIMIT -1",
    "DESCRIBE everything": "DESCRIBE *",
    "CONSTRUCT of blanks": "CONSTRUCT { [] <a:b> 'x' . } { ?s ?p ?o }",
}

# what a canned question is given as a name
PARAMETERS = {
    "end of a literal": '"} SERVICE#\n<%c%> {?s ?p ?o} #',
    "end of an IRI": "x> . SERVICE#\n<%c%> {?s ?p ?o} #",
    "end of a group": "France } SERVICE#\n<%c%> { ?s ?p ?o } {",
    "backslashes": "\\\\\\",
    "newline and quote": 'a\n"""b',
    "prefixed name": "actor:France",
    "an address": "%c%",
    "100,000 letters": "a" * 100_000,
    "control characters": "\x1b[31m\x07",
    "half a surrogate pair": "\udc80",
    "nothing": "",
    "braces of Python": "{0.__class__}{graph}",
}


def graph(scene: Scene) -> str:
    """Write a graph with some triples."""
    more = " ".join(f"actor:a{i} rel:knows actor:a{i * 7 % 300} ." for i in range(300))
    scene.write("g.trig", GRAPH.format(more))
    return "g.trig"


def asked(
    sparql: str | Callable[[], str], statuses: tuple[int, ...], scene: Scene, seconds: int = 10
) -> None:
    """Ask from a file; the server is not called, and the graph stays as it is."""
    before = (scene.folder / graph(scene)).read_bytes()
    secret = scene.write("secret.nt", SECRET)
    text = sparql() if callable(sparql) else sparql
    names = {"c": scene.server.url("/canary"), "b": scene.server.url("/")}
    names |= {"rest": names["c"][1:], "f": str(secret), "d": str(scene.folder)}
    for name, value in names.items():
        text = text.replace(f"%{name}%", value)
    scene.write("q.rq", text)
    calls = len(scene.server.calls)
    args = ("query", "g.trig", "--file", "q.rq", *scene.known("query", "--timeout", str(seconds)))
    try:
        ran = scene.kg(*args, statuses=statuses, seconds=seconds + 20)
    finally:
        scene.uncalled(calls)
    must("the secret" not in ran.out, LET_IN, "read a file")
    must((scene.folder / "g.trig").read_bytes() == before, LOST, "the graph changed")
    other = [p.name for p in scene.folder.iterdir()]
    must(set(other) <= {"g.trig", "secret.nt", "q.rq"}, LET_IN, f"wrote {other}")


def parameter(value: str, scene: Scene) -> None:
    """Ask a canned question about a hostile name: it stays a name."""
    graph(scene)
    calls = len(scene.server.calls)
    value = value.replace("%c%", scene.server.url("/canary"))
    for name, key in (("who_did_what_to_whom", "actor"), ("claims_by", "speaker")):
        scene.kg("query", "g.trig", "--question", name, f"{key}={value}", statuses=(0, 2))
    scene.uncalled(calls)


def limited(scene: Scene) -> None:
    """Ask for much with a limit of two seconds: it ends soon and says why."""
    graph(scene)
    timeout = scene.known("query", "--timeout", "2")
    query = f"SELECT (COUNT(*) AS ?n) {{ {PAIRS} }}"
    ran = scene.kg(
        "query", "g.trig", query, *timeout, statuses=(2,), says="second|time", seconds=15
    )
    must(ran.seconds < 10, "hang", f"{ran.seconds:.0f} s")


def unlimited(scene: Scene) -> None:
    """Ask for much without a limit: kg has one of its own."""
    graph(scene)
    query = f"SELECT (COUNT(*) AS ?n) {{ {PAIRS} }}"
    scene.kg("query", "g.trig", query, statuses=(2,), says="second|time", seconds=LIMIT)


def from_python(scene: Scene) -> None:
    """Ask in Python: the library refuses what the command line refuses."""
    import subprocess

    graph(scene)
    query = f"SELECT * {{ ?a ?b ?c LATERAL {{ SERVICE#\n<{scene.server.url('/canary')}> {{ ?s ?p ?o }} }} }}"
    script = (
        f"from kg.store import load\nfrom kg.questions import ask\nask(load('g.trig'), {query!r})"
    )
    calls = len(scene.server.calls)
    command = [scene.runner.python, "-c", script]
    ran = subprocess.run(
        command, cwd=scene.folder, capture_output=True, text=True, timeout=60, check=False
    )
    scene.uncalled(calls)
    must("QuestionError" in ran.stderr, LET_IN, f"not refused: {ran.stderr[-100:]}")


def cases() -> list[Case]:
    """Return all cases of this module."""
    tables = ((CALLS, (2,)), (FILES, (0, 2)), (UPDATES, (2,)))
    tables += ((COSTS, (0, 2)), (DEPTHS, (0, 2)), (SYNTAX, (0, 2)))
    found = [
        Case(GROUP, name, partial(asked, sparql, statuses))
        for rows, statuses in tables
        for name, sparql in rows.items()
    ]
    found += [Case(GROUP, f"named {n}", partial(parameter, v)) for n, v in PARAMETERS.items()]
    found += [Case(GROUP, "a limit of two seconds", limited)]
    found += [Case(GROUP, "the limit without an option", unlimited)]
    return [*found, Case(GROUP, "SERVICE in Python", from_python)]
