"""Requests -> what the server answers, as the SPARQL 1.1 Protocol has it."""

import http.client
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import pytest
import rdflib
import story
from rdflib import Graph
from rdflib.compare import isomorphic
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from serving import FORM, TOKEN, Client, serving
from SPARQLWrapper import JSON, POST, SPARQLWrapper

from kg.server.negotiation import best
from kg.store import Limits

JSON_RESULTS = "application/sparql-results+json"
# Three graphs of one triple each: <urn:1> … says that <urn:1> is there, and so on.
NUMBERS = " ".join(f"GRAPH <urn:{n}> {{ <urn:{n}> <urn:is> <urn:there> }}" for n in (1, 2, 3))
ONE, TWO = "{ <urn:1> ?p ?o }", "{ <urn:2> ?p ?o }"
NAMED_TWO = "{ GRAPH ?g { <urn:2> ?p ?o } }"
ROWS = "SELECT ?s ?o { ?s <urn:is> ?o } ORDER BY ?s"


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    """A server of the story, which nobody can change."""
    with serving(story.graph(), title="story") as client:
        yield client


@pytest.fixture
def open_client() -> Iterator[Client]:
    """A server of three numbers, which those change who know the token."""
    with serving(story.graph("one"), token=TOKEN) as client:
        assert client.update(f"INSERT DATA {{ {NUMBERS} }}") == 204
        yield client


@pytest.fixture(scope="module")
def numbers() -> Iterator[Client]:
    """The same, for tests that only ask."""
    with serving(story.graph("one"), token=TOKEN) as client:
        assert client.update(f"INSERT DATA {{ {NUMBERS} }}") == 204
        yield client


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("", JSON_RESULTS),
        ("*/*", JSON_RESULTS),
        (JSON_RESULTS, JSON_RESULTS),
        ("application/json", "application/json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        ("text/*;q=0.4, application/*;q=0.2", "text/csv; charset=utf-8"),
        ("image/png, text/csv;q=0.1", "text/csv; charset=utf-8"),
    ],
)
@pytest.mark.parametrize("query", [ROWS, "ASK { <urn:1> ?p ?o }"], ids=["select", "ask"])
def test_results_come_as_asked_for(
    numbers: Client, query: str, accept: str, media_type: str
) -> None:
    found = numbers.get("/sparql", accept, query=query)
    assert (found.status, found.headers["content-type"]) == (200, media_type)
    assert (b"urn:2" if query == ROWS else b"true") in found.data


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("", "turtle"),
        ("text/turtle", "turtle"),
        ("application/n-triples", "nt"),
        ("application/ld+json", "json-ld"),
        ("application/rdf+xml", "xml"),
    ],
)
@pytest.mark.parametrize(
    "query", ["DESCRIBE <urn:1>", "CONSTRUCT WHERE { <urn:1> <urn:is> ?o }"], ids=str.split
)
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
def test_graphs_come_as_asked_for(numbers: Client, query: str, accept: str, form: str) -> None:
    found = numbers.get("/sparql", accept, query=query)
    expected = Graph().parse(data="<urn:1> <urn:is> <urn:there> .", format="turtle")
    assert isomorphic(Graph().parse(data=found.data, format=form), expected)


def test_tables_write_each_term(open_client: Client) -> None:
    values = '"a\\tb\\n\\"c\\"" "d"@en 7 <urn:e> UNDEF'
    query = f"SELECT ?v ?w {{ VALUES ?v {{ {values} }} BIND(?v AS ?w) }}"
    lines = open_client.get("/sparql", "text/tab-separated-values", query=query).data.decode()
    integer = '"7"^^<http://www.w3.org/2001/XMLSchema#integer>'
    cells = ('"a\\tb\\n\\"c\\""', '"d"@en', integer, "<urn:e>", "")
    assert lines == "?v\t?w\n" + "".join(f"{cell}\t{cell}\n" for cell in cells)
    rows = open_client.get("/sparql", "text/csv", query=query).data.decode()
    assert rows.startswith('v,w\r\n"a\tb\n""c""",')


@pytest.mark.parametrize(
    ("accept", "offered", "expected"),
    [
        ("", ["a/b", "a/c"], "a/b"),
        ("a/c", ["a/b", "a/c"], "a/c"),
        ("*/*, a/c", ["a/b", "a/c"], "a/c"),
        ("*/*;q=0.1, a/b;q=0", ["a/b", "a/c"], "a/c"),
        ("A/C ; Q=0.9 , a/b;q=0.8", ["a/b", "a/c"], "a/c"),
        ("a/b;q=x, a/c;q=0.1", ["a/b", "a/c"], "a/c"),
        ("nonsense", ["a/b"], "a/b"),
        ("x/y", ["a/b"], None),
    ],
)
def test_accept_chooses(accept: str, offered: list[str], expected: str | None) -> None:
    assert best(accept, offered) == expected


def test_a_query_resolves_names_against_the_address(numbers: Client) -> None:
    query = "CONSTRUCT { <here> <urn:p> <service> } WHERE {}"
    told = Graph().parse(data=numbers.get("/sparql", "text/turtle", query=query).data)
    assert {str(each) for each in told.all_nodes()} == {
        f"{numbers.address}/{name}" for name in ("here", "service")
    }


def test_what_nobody_offers_is_not_acceptable(numbers: Client) -> None:
    assert numbers.get("/sparql", "image/png", query=ROWS).status == 406


# The protocol's ways to send a query: method, fields of the address, body, content type.
WAYS = [
    pytest.param("GET", "", None, "", id="get"),
    pytest.param("POST", "", "form", FORM, id="form"),
    pytest.param("POST", "", "form", f"{FORM}; charset=utf-8", id="form with charset"),
    pytest.param("POST", "", "direct", "application/sparql-query", id="direct"),
    pytest.param("POST", "", "direct", "application/sparql-query; charset=UTF-8", id="charset"),
]


def sent(
    client: Client, fields: dict[str, object], way: str | None, content_type: str
) -> tuple[int, object]:
    """Send a query in one of the protocol's ways; return the status and what ASK answers."""
    if way is None:
        found = client.get("/sparql", JSON_RESULTS, **fields)
    elif way == "form":
        found = client("POST", "/sparql", encoded(fields), content_type=content_type)
    else:
        rest = {name: value for name, value in fields.items() if name != "query"}
        path = f"/sparql?{encoded(rest)}" if rest else "/sparql"
        found = client("POST", path, str(fields["query"]), content_type=content_type)
    return found.status, found.json()["boolean"] if found.status == 200 else found.data.decode()


def encoded(fields: dict[str, object]) -> str:
    from urllib.parse import urlencode

    return urlencode(fields, doseq=True)


@pytest.mark.parametrize(("method", "path", "way", "content_type"), WAYS)
@pytest.mark.parametrize(
    ("pattern", "default", "named", "expected"),
    [
        pytest.param(ONE, [], [], True, id="all graphs"),
        pytest.param(ONE, ["urn:1"], [], True, id="default graph"),
        pytest.param(TWO, ["urn:1"], [], False, id="not in the default graph"),
        pytest.param(ONE, ["file:///etc/passwd"], [], False, id="what is not there is empty"),
        pytest.param("{ <urn:1> ?p ?o . <urn:2> ?q ?r }", ["urn:1", "urn:2"], [], True, id="two"),
        pytest.param(NAMED_TWO, [], ["urn:2"], True, id="named graph"),
        pytest.param(NAMED_TWO, [], ["urn:1"], False, id="not in the named graph"),
        pytest.param(TWO, [], ["urn:2"], False, id="named is not default"),
        pytest.param(NAMED_TWO, ["urn:2"], [], False, id="default is not named"),
        pytest.param(
            "{ <urn:1> ?a ?b GRAPH <urn:2> { <urn:2> ?p ?o } }",
            *(["urn:1"], ["urn:2", "urn:3"], True),
            id="both",
        ),
        pytest.param(f"FROM <urn:1> {TWO}", ["urn:2"], [], True, id="the request wins over FROM"),
        pytest.param(f"FROM <urn:1> {ONE}", ["urn:2"], [], False, id="FROM counts no more"),
    ],
)
def test_a_query_is_sent_in_three_ways(
    numbers: Client,
    *,
    method: str,
    path: str,
    way: str | None,
    content_type: str,
    pattern: str,
    default: list[str],
    named: list[str],
    expected: bool,
) -> None:
    fields: dict[str, object] = {
        "query": f"ASK {pattern}",
        "default-graph-uri": default,
        "named-graph-uri": named,
    }
    assert sent(numbers, fields, way, content_type) == (200, expected)


QUERY, UPDATE = "application/sparql-query", "application/sparql-update"
KNOWN = {"authorization": f"Bearer {TOKEN}"}


@pytest.mark.parametrize(
    ("method", "path", "body", "content_type", "status"),
    [
        pytest.param("PUT", "?query=ASK%7B%7D", None, "", 405, id="method"),
        pytest.param("DELETE", "", None, "", 405, id="another method"),
        pytest.param("GET", "?query=ASK%7B%7D&query=ASK%7B%7D", None, "", 400, id="two queries"),
        pytest.param("POST", "", "query=ASK%7B%7D&query=ASK%7B%7D", FORM, 400, id="two in a form"),
        pytest.param("POST", "", "query=ASK%7B%7D", "", 415, id="form without type"),
        pytest.param("POST", "", "ASK {}", "", 415, id="direct without type"),
        pytest.param("POST", "", "ASK {}", "text/plain", 415, id="wrong type"),
        pytest.param("POST", "", "query=ASK%7B%7D", "multipart/form-data", 415, id="multipart"),
        pytest.param("POST", "", "other=1", FORM, 400, id="form without query"),
        pytest.param("POST", "", "query=A&update=B", FORM, 400, id="query and update"),
        pytest.param("POST", "", "ASK {}".encode("utf-16"), QUERY, 400, id="not UTF-8"),
        pytest.param("POST", "", b"ASK {}", f"{QUERY}; charset=UTF-16", 400, id="charset"),
        pytest.param("POST", "", "query=ASK%7B%7D%ff", FORM, 400, id="form not UTF-8"),
        pytest.param("GET", "?query=ASK%7B%ff%7D", None, "", 400, id="address not UTF-8"),
        pytest.param("GET", "?query=ASK%20%7B", None, "", 400, id="syntax"),
        pytest.param("POST", "", "SELECT nothing", QUERY, 400, id="syntax of a body"),
        pytest.param("POST", "", "", QUERY, 400, id="empty query"),
        pytest.param("POST", "", "INSERT DATA { <a:b> <a:b> 1 }", QUERY, 400, id="update as query"),
        pytest.param("GET", "?query=ASK%7B%7D&default-graph-uri=a%20b", None, "", 400, id="no IRI"),
        pytest.param("GET", "?update=CLEAR%20ALL", None, "", 400, id="update by GET"),
        pytest.param("POST", "", "update=CLEAR+ALL&update=CLEAR+ALL", FORM, 400, id="two updates"),
        pytest.param("POST", "", "update=CLEAR+ALL", "", 415, id="update form without type"),
        pytest.param("POST", "", "CLEAR ALL", "text/plain", 415, id="wrong type of update"),
        pytest.param("POST", "", "CLEAR ALL".encode("utf-16"), UPDATE, 400, id="update not UTF-8"),
        pytest.param("POST", "", "CLEAR XYZ", UPDATE, 400, id="syntax of an update"),
        pytest.param("POST", "", "ASK {}", UPDATE, 400, id="query as update"),
        pytest.param(
            *("POST", "?using-graph-uri=urn:1", "WITH <urn:2> DELETE {} WHERE {}", UPDATE, 400),
            id="WITH and using-graph-uri",
        ),
        pytest.param(
            "POST",
            "?using-named-graph-uri=urn:1",
            "INSERT { <a:b> <a:b> 1 } USING <urn:2> WHERE {}",
            UPDATE,
            400,
            id="USING and using-named-graph-uri",
        ),
    ],
)
def test_a_bad_request_is_refused(
    numbers: Client,
    *,
    method: str,
    path: str,
    body: str | bytes | None,
    content_type: str,
    status: int,
) -> None:
    headers = KNOWN | ({"content_type": content_type} if content_type else {})
    found = numbers(method, f"/sparql{path}", body, **headers)
    assert found.status == status, found.data
    assert numbers.holds(ONE)


COPY = "DELETE WHERE { <urn:no> ?p ?o } ; INSERT { GRAPH <urn:new> { ?s ?p ?o } } WHERE { %s }"
PLAIN, ANY_NAMED = "?s ?p ?o", "GRAPH ?g { ?s ?p ?o }"
INSERT = "INSERT { GRAPH <urn:new> { ?s ?p ?o } } WHERE { %s }"


@pytest.mark.parametrize("way", ["form", "direct"])
@pytest.mark.parametrize(
    ("update", "using", "named", "expected"),
    [
        pytest.param("INSERT DATA { GRAPH <urn:new> { <urn:9> <urn:is> 9 } }", *([], [], "9")),
        pytest.param(INSERT % PLAIN, ["urn:1"], [], "1", id="one graph"),
        pytest.param(INSERT % PLAIN, ["urn:1", "urn:3"], [], "13", id="two graphs"),
        pytest.param(INSERT % ANY_NAMED, [], ["urn:2"], "2", id="named graph"),
        pytest.param(
            INSERT % f"{{ {PLAIN} }} UNION {{ {ANY_NAMED} }}", ["urn:1"], ["urn:3"], "13", id="both"
        ),
    ],
)
def test_an_update_changes_the_graph(
    open_client: Client, *, way: str, update: str, using: list[str], named: list[str], expected: str
) -> None:
    fields: dict[str, object] = {"using-graph-uri": using, "using-named-graph-uri": named}
    if way == "form":
        done = open_client.post("/sparql", {"update": update, **fields}, **KNOWN)
        assert done.status == 204
    else:
        assert open_client.update(update, f"?{encoded(fields)}") == 204
    there = "{ GRAPH <urn:new> { <urn:%s> ?p ?o } }"
    assert "".join(n for n in "1239" if open_client.holds(there % n)) == expected


def test_a_form_names_graphs_in_the_address_too(open_client: Client) -> None:
    asked = {"query": f"ASK {TWO}"}
    found = open_client.post("/sparql?default-graph-uri=urn:1", asked, accept=JSON_RESULTS)
    assert found.json()["boolean"] is False


def test_an_update_resolves_names_against_the_address(open_client: Client) -> None:
    assert open_client.update("INSERT DATA { GRAPH <urn:new> { <urn:a> <urn:b> <here> } }") == 204
    here = f"<{open_client.address}/here>"
    assert open_client.holds(f"{{ GRAPH <urn:new> {{ ?a ?b {here} }} }}")


@pytest.mark.parametrize(
    ("token", "status"), [("wrong", 401), ("", 401), (TOKEN, 204)], ids=["wrong", "none", "right"]
)
def test_an_update_needs_the_token(open_client: Client, token: str, status: int) -> None:
    assert open_client.update("DROP GRAPH <urn:1>", token=token) == status
    assert open_client.holds(ONE) == (status != 204)


def test_a_server_without_token_is_read_only(client: Client) -> None:
    assert client.update("CLEAR ALL", token="None") == 403
    assert client.holds("{ ?proposition rdf:subject actor:Arvia }")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://127.0.0.1:9/> { GRAPH ?g { ?s ?p ?o } }",
    ],
)
def test_nothing_is_fetched_for_a_query(client: Client, query: str) -> None:
    found = client.get("/sparql", query=query)
    assert (found.status, b"refused" in found.data) == (400, True)


@pytest.mark.parametrize(
    "update",
    [
        "LOAD <file:///etc/passwd>",
        "LOAD SILENT <http://127.0.0.1:9/> INTO GRAPH <urn:new>",
        "L\\u004fAD <file:///etc/passwd>",
        "INSERT { ?s ?p ?o } WHERE { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
    ],
)
def test_nothing_is_fetched_for_an_update(open_client: Client, update: str) -> None:
    assert open_client.update(update) == 400


def test_words_that_fetch_may_stand_in_texts(open_client: Client) -> None:
    words = "\"Load the service\" , 'SERVICE' , <urn:load>"
    assert open_client.update(f"INSERT DATA {{ <urn:service> <urn:load> {words} }}") == 204
    assert open_client.holds('{ <urn:service> <urn:load> "Load the service" }')


@pytest.mark.parametrize(
    ("limits", "query", "words"),
    [
        pytest.param(Limits(rows=2), "SELECT * { ?s ?p ?o }", b"more than 2 rows", id="rows"),
        pytest.param(Limits(rows=2), "DESCRIBE actor:Arvia", b"more than 2 rows", id="triples"),
        pytest.param(
            Limits(seconds=4),
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
            b"longer than 4 s",
            id="time",
        ),
    ],
)
def test_limits_end_the_query_not_the_server(limits: Limits, query: str, words: bytes) -> None:
    with serving(story.graph(), limits=limits) as client:
        found = client.get("/sparql", query=query)
        assert (found.status, words in found.data) == (400, True)
        assert client.holds("{ ?proposition rdf:subject actor:Arvia }")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"host": "evil.example"}, 421),
        ({"host": "localhost.evil.example:80"}, 421),
        ({"host": "localhost"}, 200),
        ({"host": "[::1]:8000"}, 200),
        ({"host": "[broken"}, 421),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"host": "localhost", "origin": "http://localhost"}, 200),
        ({"host": "localhost:1", "origin": "http://localhost:2"}, 403),
    ],
)
def test_other_hosts_and_origins_are_refused(
    client: Client, headers: dict[str, str], status: int
) -> None:
    found = client("GET", "/sparql?query=ASK%7B%7D", **headers)
    assert found.status == status
    assert "access-control-allow-origin" not in found.headers


def test_a_large_request_is_refused(client: Client) -> None:
    length = {"content_type": QUERY, "content_length": str(1 << 40)}
    assert client("POST", "/sparql", b"", **length).status == 413
    connection = http.client.HTTPConnection(urlsplit(client.address).netloc, timeout=60)
    pieces = (b"#" * (1 << 20) for _ in range(12))
    connection.request("POST", "/sparql", pieces, {"Content-Type": QUERY}, encode_chunked=True)
    assert connection.getresponse().status == 413
    connection.close()


def test_without_a_query_the_service_describes_itself(numbers: Client, client: Client) -> None:
    told = Graph().parse(data=numbers.get("/sparql", "text/turtle").data, format="turtle")
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    (service,) = told.subjects(rdflib.RDF.type, sd.Service)
    languages = {*told.objects(service, sd.supportedLanguage)}
    assert languages == {sd.SPARQL11Query, sd.SPARQL11Update}
    assert str(told.value(service, sd.endpoint)) == f"{numbers.address}/sparql"
    assert b"SPARQL11Update" not in client.get("/sparql").data
    as_json = client.get("/sparql", "application/ld+json")
    assert as_json.headers["content-type"] == "application/ld+json"


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
def test_sparqlwrapper_asks_and_changes(open_client: Client) -> None:
    wrapper = SPARQLWrapper(f"{open_client.address}/sparql")
    wrapper.setReturnFormat(JSON)
    wrapper.setQuery(ROWS)
    rows = wrapper.queryAndConvert()["results"]["bindings"]
    assert [row["s"]["value"] for row in rows] == ["urn:1", "urn:2", "urn:3"]
    wrapper.setMethod(POST)
    wrapper.addCustomHttpHeader("Authorization", f"Bearer {TOKEN}")
    wrapper.setQuery("INSERT DATA { GRAPH <urn:4> { <urn:4> <urn:is> <urn:there> } }")
    wrapper.query()
    wrapper.resetQuery()
    wrapper.setQuery("CONSTRUCT WHERE { <urn:4> ?p ?o }")
    assert len(wrapper.queryAndConvert()) == 1


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflib_asks(numbers: Client, method: str) -> None:
    remote = SPARQLStore(f"{numbers.address}/sparql", method=method)
    rows = [*Graph(remote).query(ROWS)]
    assert [str(row[0]) for row in rows] == ["urn:1", "urn:2", "urn:3"]
    there = (rdflib.URIRef("urn:2"), rdflib.URIRef("urn:is"), rdflib.URIRef("urn:there"))
    assert there in Graph(remote, rdflib.URIRef("urn:2"))
    assert there not in Graph(remote, rdflib.URIRef("urn:1"))


def test_two_hundred_clients_at_once_are_all_answered(client: Client) -> None:
    def ask(number: int) -> int:
        each = Client(client.address)
        query = f"SELECT ({number} AS ?n) ?whom {{ ?proposition rdf:subject actor:Arvia }} LIMIT 1"
        found = each.get("/sparql", JSON_RESULTS, query=query)
        assert found.status == 200, found.data
        return int(found.json()["results"]["bindings"][0]["n"]["value"])

    with ThreadPoolExecutor(200) as pool:
        assert [*pool.map(ask, range(200))] == [*range(200)]


def test_readers_and_writers_do_not_disturb_one_another(open_client: Client) -> None:
    def work(number: int) -> bool:
        each = Client(open_client.address)
        if number % 5:
            return each.holds("{ <urn:1> ?p ?o }")
        return each.update(f"INSERT DATA {{ GRAPH <urn:new> {{ <urn:{number}> a <a:b> }} }}") == 204

    with ThreadPoolExecutor(20) as pool:
        assert all(pool.map(work, range(60)))
    count = "SELECT (COUNT(*) AS ?n) { GRAPH <urn:new> { ?s a <a:b> } }"
    assert open_client.get("/sparql", "text/csv", query=count).data.split() == [b"n", b"12"]
