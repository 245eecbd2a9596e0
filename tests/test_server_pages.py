"""Addresses -> pages that a reader needs no script for, and the same things as RDF."""

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import story
from rdflib import RDFS, Graph, URIRef
from serving import TOKEN, Client, serving
from story import BELMOR, said

from kg.evaluation.judged import read_verdicts
from kg.model import Entity, Mention
from kg.server.links import path_of
from kg.server.review import COLUMNS

HTML = "text/html,application/xhtml+xml,*/*;q=0.8"
BASE = "https://w3id.org/kg-news/"
SLY = Entity("Côte_d'Or_<b>", "Côte d'Or <script>alert(1)</script>", "State")


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    """A server of the story, with an actor whose name is a trap."""
    four = said("four", 0, SLY, story.SUPPLIES, BELMOR)
    capital = Mention(story.ARVIA, "Arvograd", 0, 8)
    meant = replace(said("four", 100, story.ARVIA, story.AIDS, BELMOR), subject=capital)
    with serving(story.graph(four=(four, meant)), title="story") as client:
        yield client


@pytest.fixture
def reviewed() -> Iterator[Client]:
    """A server of one article, which those judge who know the token."""
    with serving(story.graph("two"), token=TOKEN) as client:
        entered = client.post("/review/token", {"token": TOKEN})
        cookie = entered.headers["set-cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=strict" in cookie
        client.cookie = cookie.partition(";")[0]
        yield client


def read(client: Client, path: str, accept: str = HTML) -> str:
    found = client.get(path, accept)
    assert found.status == 200, found.data
    return found.data.decode()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/", ["Newest articles", "Contested", "Most active pairs", "2031-03", "/actor/Arvia"]),
        ("/", ['<a href="/doc/three">Title three</a>', "cooperation", "conflict"]),
        ("/search?q=ARV", ["Arvia", "/actor/Arvia", "Arvia raided Belmor."]),
        ("/search?q=arvograd", ["/actor/Arvia"]),
        ("/search?q=%22%5C%29%7D", ["Nothing found."]),
        ("/search", ["Write a name"]),
        ("/actor/Arvia", ["Arvia raided Belmor.", "negated", "Iro Velt", "/doc/three", "Graph"]),
        (
            "/doc/two",
            ['<span class="tag claimed">', "Arvia raided Belmor, Belmor said.", "/actor/Belmor"],
        ),
        ("/questions", ["/questions/contested", "/questions/timeline"]),
        ("/questions/contested", ["joins", "Dune League", "GROUP_CONCAT", "As CSV"]),
        ("/questions/timeline", ['name="actor"', "Arvia", "Ask"]),
        ("/questions/timeline?actor=arvia", ["Arvia raided Belmor.", "SPARQL"]),
        ("/editor", ["textarea", "PREFIX actor:"]),
        ("/editor?query=SELECT+%3Fx+%7B+%3Fx+a+pol%3AAlliance+%7D", ["/actor/Dune_League"]),
        (
            "/editor?format=csv&query=SELECT+%3Fx+%7B+%3Fx+a+pol%3AAlliance+%7D",
            ["actor/Dune_League"],
        ),
        ("/graph", ["Arvia", "vis"]),
        ("/graph?around=Selka", ["Selka"]),
        ("/style.css", ["--ink", ".asking"]),
    ],
)
def test_a_page_tells(path: str, words: list[str], client: Client) -> None:
    text = unescape(read(client, path))
    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/nothing", 404),
        ("/actor/Nobody_at_all", 404),
        ("/actor/a%3Eb%20%7D", 404),
        ("/doc/five", 404),
        ("/event/E-0", 404),
        ("/graph?around=Nobody", 404),
        ("/graph/near?node=Nobody", 404),
        ("/graph/near", 400),
        ("/questions/unknown", 404),
        ("/questions/timeline?actor=Nobody", 400),
        ("/questions/timeline?nobody=Arvia", 400),
        ("/editor?query=SELECT", 400),
        ("/editor?query=SELECT+*+%7B+SERVICE+%3Ca%3Ab%3E+%7B%7D+%7D", 400),
        ("/review", 403),
    ],
)
@pytest.mark.parametrize(
    ("accept", "media_type"),
    [(HTML, "text/html; charset=utf-8"), ("*/*", "text/plain; charset=utf-8")],
)
def test_what_cannot_be_shown_says_why(
    client: Client, path: str, status: int, accept: str, media_type: str
) -> None:
    found = client.get(path, accept)
    assert (found.status, found.headers["content-type"]) == (status, media_type)
    assert b"Traceback" not in found.data


def test_an_actor_is_told_by_statements_first_the_newest_before_others(client: Client) -> None:
    text = read(client, "/actor/Arvia")
    places = [text.index(part) for part in ("2031-03-25", "2031-03-08", "2031-03-03", "rdf:type")]
    assert places == sorted(places)


def test_an_event_has_a_page(client: Client) -> None:
    rows = read(client, "/sparql?query=SELECT+%3Fe+%7B+%3Fe+a+sem%3AEvent+%7D", "text/csv").split()
    path = path_of(rows[1], {"actor": f"{BASE}actor/", "doc": "doc:", "kg": f"{BASE}kg#"})
    assert "collapsed" in read(client, path)
    assert (URIRef(rows[1]), None, None) in Graph().parse(data=read(client, path, "text/turtle"))


@pytest.mark.parametrize(
    ("name", "local"),
    [
        ("ARV", "Arvia"),
        ("arvia", "Arvia"),
        ("Arvia%20", "Arvia"),
        ("Dune%20League", "Dune_League"),
    ],
)
def test_other_names_lead_to_the_page(client: Client, name: str, local: str) -> None:
    found = client.get(f"/actor/{name}", HTML)
    assert (found.status, found.headers["location"]) == (303, f"/actor/{local}")


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("text/turtle", "turtle"),
        ("application/n-triples", "nt"),
        ("application/ld+json", "json-ld"),
        ("application/rdf+xml", "xml"),
        ("text/html;q=0.2, text/turtle", "turtle"),
    ],
)
@pytest.mark.parametrize("path", ["actor/Arvia", "doc/two"])
def test_the_same_address_gives_rdf(client: Client, path: str, accept: str, form: str) -> None:
    found = client.get(f"/{path}", accept)
    told = Graph().parse(data=found.data, format=form)
    iri = BASE + path.replace("doc/", "document/")
    assert (URIRef(iri), None, None) in told
    assert found.headers["vary"] == "Accept"


def test_names_of_a_graph_are_escaped(client: Client) -> None:
    for path in ("/", "/search?q=supplied", "/doc/four", "/questions/contested"):
        assert "<script>alert" not in read(client, path)
    (path,) = {
        part.partition('"')[0]
        for part in read(client, "/doc/four").split('href="')
        if part.startswith("/actor/C")
    }
    assert "Côte d'Or" in unescape(read(client, path))
    assert quote("%3Cb%3E") in path


def test_every_page_forbids_scripts_of_others(client: Client) -> None:
    policy = client.get("/", HTML).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in client.get("/graph").headers["content-security-policy"]


def test_an_answer_comes_as_csv(client: Client) -> None:
    rows = read(client, "/questions/timeline?actor=Arvia&format=csv").splitlines()
    assert rows[0].startswith("when,dated,who")
    assert len(rows) > 4


def test_a_browser_without_query_gets_the_editor(client: Client) -> None:
    found = client.get("/sparql", HTML)
    assert (found.status, found.headers["location"]) == (303, "/editor")


def test_pages_follow_what_changes() -> None:
    with serving(story.graph("one"), token=TOKEN) as client:
        assert "Nova" not in read(client, "/")
        article = '<urn:n> a kg:Document ; dcterms:title "Nova" ; dcterms:date "2040-01-01"'
        assert client.update(f"INSERT DATA {{ GRAPH <urn:n> {{ {article} }} }}") == 204
        assert "Nova" in read(client, "/")


def judge(client: Client, verdict: str) -> str:
    """Give a verdict on the statement that waits; return its name."""
    page = client("GET", "/review", cookie=client.cookie, accept=HTML).data.decode()
    statement = page.partition('name="statement" value="')[2].partition('"')[0]
    fields = {"statement": statement, "verdict": verdict}
    assert client.post("/review", fields, cookie=client.cookie).status == 303
    return statement


def test_reviews_become_rows_of_gold(reviewed: Client, tmp_path: Path) -> None:
    first, second = judge(reviewed, "right"), judge(reviewed, "wrong")
    assert first != second
    page = reviewed("GET", "/review", cookie=reviewed.cookie, accept=HTML).data.decode()
    assert "Every statement has been judged." in page
    assert reviewed.holds(
        f"{{ GRAPH kg:reviews {{ ?review kg:reviewOf <{first}> ; kg:strict true }} }}"
    )
    told = reviewed.get("/review/judged.csv").data.decode()
    rows = [*csv.DictReader(told.splitlines())]
    assert tuple(rows[0]) == COLUMNS
    assert [(row["subject"], row["relation"], row["object"], row["speaker"]) for row in rows] == [
        ("Arvia", "raids", "Belmor", "Belmor"),
        ("Belmor", "shells", "Cordia", "Cordia"),
    ]
    assert {row["strict"] + row["fair"] for row in rows} == {"11", "00"}
    path = tmp_path / "judged.csv"
    path.write_text(told, encoding="utf-8")
    assert len(read_verdicts(path)) == 2


CORRECTED = {
    "verdict": "corrected",
    "polarity": "negative",
    "modality": "possible",
    "relation": "Sends Aid-to",
    "speaker": "Iro Velt",
}


def test_a_correction_is_kept_beside_what_was_wrong(reviewed: Client, tmp_path: Path) -> None:
    page = reviewed("GET", "/review", cookie=reviewed.cookie, accept=HTML).data.decode()
    assert 'value="corrected"' in page
    statement = judge(reviewed, "right")
    sent = CORRECTED | {"statement": statement}
    assert reviewed.post("/review", sent, cookie=reviewed.cookie).status == 303
    told = reviewed.get("/review/judged.csv").data.decode()
    rows = [*csv.DictReader(told.splitlines())]
    parts = ("relation", "polarity", "modality", "speaker", "strict", "fair")
    assert ["sends_aid_to", "negative", "possible", "Iro Velt", "1", "1"] in [
        [row[part] for part in parts] for row in rows
    ]
    assert sorted(row["strict"] for row in rows) == ["0", "1"]
    path = tmp_path / "judged.csv"
    path.write_text(told, encoding="utf-8")
    assert len(read_verdicts(path)) == 2
    assert judge(reviewed, "right") != statement


def test_the_last_judgement_counts(reviewed: Client) -> None:
    fields = {"statement": judge(reviewed, "right"), "verdict": "fair"}
    assert reviewed.post("/review", fields, cookie=reviewed.cookie).status == 303
    rows = [*csv.DictReader(reviewed.get("/review/judged.csv").data.decode().splitlines())]
    assert [(row["strict"], row["fair"]) for row in rows] == [("0", "1")]


def test_skipping_shows_another(reviewed: Client) -> None:
    page = reviewed("GET", "/review", cookie=reviewed.cookie).data.decode()
    name = page.partition('name="after" value="')[2].partition('"')[0]
    other = reviewed("GET", f"/review?after={quote(name)}", cookie=reviewed.cookie).data.decode()
    assert 'name="statement"' in other
    assert name not in other


@pytest.mark.parametrize(
    ("fields", "cookie", "status"),
    [
        pytest.param({"verdict": "right"}, "kg_token=wrong", 401, id="token"),
        pytest.param({"verdict": "right"}, "", 401, id="no token"),
        pytest.param({"verdict": "perhaps"}, None, 400, id="verdict"),
        pytest.param(CORRECTED | {"polarity": "odd"}, None, 400, id="polarity"),
        pytest.param(CORRECTED | {"relation": " "}, None, 400, id="relation"),
        pytest.param({"verdict": "right", "statement": "urn:no"}, None, 400, id="unknown"),
        pytest.param({"verdict": "right", "statement": "a> } #"}, None, 400, id="no name"),
    ],
)
def test_a_bad_judgement_is_refused(
    reviewed: Client, fields: dict[str, str], cookie: str | None, status: int
) -> None:
    sent = reviewed.cookie if cookie is None else cookie
    assert reviewed.post("/review", fields, cookie=sent).status == status
    assert len(reviewed.get("/review/judged.csv").data.splitlines()) == 1
    assert reviewed.post("/review/token", {"token": "wrong"}).status == 401


@pytest.fixture
def parts(monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    """A server of a graph that is too large for a network of the whole."""
    monkeypatch.setattr("kg.server.atlas.WHOLE", 3)
    with serving(story.graph(), title="story") as client:
        yield client


@pytest.mark.parametrize(
    ("path", "title", "nodes"),
    [
        pytest.param(
            "/graph",
            "story: the strongest relations",
            ["Arvia", "Belmor", "Cordia"],
            id="the best known",
        ),
        pytest.param(
            "/graph?around=Dune_League",
            "story: around Dune League: the strongest relations",
            ["Dune_League", "Cordia"],
            id="one that the first page leaves out",
        ),
        pytest.param(
            "/graph?around=Selka",
            "story: around Selka: the strongest relations",
            ["Selka", "Belmor"],
            id="one that only an event names",
        ),
        pytest.param(
            "/graph?around=Arvia",
            "story: around Arvia: the strongest relations",
            ["Arvia", "Belmor", "Cordia"],
            id="one of the best known",
        ),
    ],
)
def test_of_a_large_graph_a_part_is_drawn(
    parts: Client, monkeypatch: pytest.MonkeyPatch, path: str, title: str, nodes: list[str]
) -> None:
    monkeypatch.setattr("kg.server.atlas.SHOWN", 3)
    found = read(parts, path)
    view = json.loads(between(found, 'id="views-json">', "</script>"))["actors"]
    assert between(found, "<title>", "</title>") == title
    assert [node["id"] for node in view["nodes"]] == nodes
    assert view["total"] == 6
    assert {end for edge in view["edges"] for end in (edge["from"], edge["to"])} == {*nodes}


def between(text: str, before: str, after: str) -> str:
    return text.partition(before)[2].partition(after)[0]


@pytest.mark.parametrize("actor", ["Arvia", "Belmor", "Cordia", "Dune_League", "Faro", "Selka"])
def test_a_part_says_of_an_actor_what_the_whole_says(parts: Client, actor: str) -> None:
    """Ids of edges and ranks aside, which belong to the network that they stand in."""
    with serving(story.graph()) as whole:
        expected, found = (
            about(actor, client.get("/graph/near", node=actor).json()) for client in (whole, parts)
        )
    assert found == expected
    assert found["edges"]


def about(actor: str, near: dict[str, Any]) -> dict[str, Any]:
    """Return what is told of an actor in an answer."""
    numbered = {"id", "selfReference", "smooth"}
    sentences = near["sentences"]

    def edge(drawn: dict[str, Any]) -> dict[str, Any]:
        told = [{**said, "sentence": sentences[said["sentence"]]} for said in drawn["statements"]]
        rest = {name: value for name, value in drawn.items() if name not in numbered}
        return rest | {"statements": told}

    edges = [edge(each) for each in near["edges"] if actor in {each["from"], each["to"]}]
    events = [{**each, "edge": bool(each["edge"])} for each in near["events"]]
    return {
        "nodes": {each["id"]: {**each, "rank": 0, "size": 0} for each in near["nodes"]},
        "edges": sorted(edges, key=lambda each: (each["from"], each["to"], each["text"])),
        "events": [
            {**each, "sentence": sentences[each["sentence"]]}
            for each in events
            if each["edge"] or actor in each["nodes"]
        ],
        "total": near["total"],
    }


def test_the_parts_of_a_large_graph_fit_one_another(parts: Client) -> None:
    one, other = (parts.get("/graph/near", node=name).json() for name in ("Arvia", "Belmor"))
    numbers = [{ends(edge): edge["id"] for edge in part["edges"]} for part in (one, other)]
    both = numbers[0].keys() & numbers[1].keys()
    assert both == {("Arvia", "Belmor", "raids"), ("Arvia", "Belmor", "meets with"),
                    ("Belmor", "Arvia", "meets with")}  # fmt: skip
    assert all(numbers[0][each] == numbers[1][each] for each in both)
    assert one["types"] == other["types"]
    assert parts.get("/graph/near", node="Nobody").status == 404


@pytest.mark.parametrize(
    ("limit", "raids"),
    [
        pytest.param({"EACH": 1}, ["three"], id="the newest statement of a relation"),
        pytest.param({"MOST": 2}, ["three", "three"], id="the newest until the page is full"),
    ],
)
def test_a_part_holds_so_much_and_the_strongest_first(
    parts: Client, monkeypatch: pytest.MonkeyPatch, limit: dict[str, int], raids: list[str]
) -> None:
    for name, number in limit.items():
        monkeypatch.setattr(f"kg.store.parts.{name}", number)
    edges = parts.get("/graph/near", node="Arvia").json()["edges"]
    found = {edge["text"]: [each["document"] for each in edge["statements"]] for edge in edges}
    assert found["raids"] == raids
    assert (len(found) == 1) == ("MOST" in limit)


def test_a_large_graph_that_was_changed_elsewhere_is_drawn_alike(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What rdflib wrote may repeat triples of other graphs."""
    monkeypatch.setattr("kg.server.atlas.WHOLE", 3)
    answers = []
    for changed in (False, True):
        dataset = story.graph()
        if changed:
            triple = URIRef(f"{BASE}actor/Arvia"), RDFS.seeAlso, URIRef("https://example.org/")
            dataset.graph(URIRef("https://example.org/mine")).add(triple)
        with serving(dataset) as client:
            answers.append(client.get("/graph/near", node="Belmor").json())
    assert answers[0] == answers[1]


def ends(edge: dict[str, Any]) -> tuple[str, str, str]:
    return edge["from"], edge["to"], edge["text"]
