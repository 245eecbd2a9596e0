"""The graph that a small dataset gives: nodes, edges, their status, and the two views."""

import datetime as dt
import json
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest
from rdflib import Dataset

from kg.errors import KgError
from kg.graph import KnowledgeGraph
from kg.network import (
    STATUSES,
    SourcedEvent,
    SourcedParticipant,
    SourcedStatement,
    View,
    events_in,
    network,
    statements_in,
)
from kg.network.export import NETWORK_FORMATS, gexf, graphml, node_link, write_network
from kg.ontology import BASE
from kg.store import Snapshot
from kg.store.datasets import dataset_on

PREFIXES = f"""
@base <{BASE}> .
@prefix kg: <kg#> . @prefix pol: <geopolitics#> . @prefix actor: <actor/> .
@prefix rel: <relation/> . @prefix doc: <document/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix prov: <http://www.w3.org/ns/prov#> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix schema: <https://schema.org/> .
"""
HIERARCHY = """
pol:Body kg:colour "#123456" ; kg:stateLevel true .
pol:League rdfs:subClassOf pol:Body ; rdfs:label "League of bodies" .
pol:Person rdfs:subClassOf pol:Mortal .
"""
ENTITIES = """
actor:Ruritania a pol:Body ; rdfs:label "Ruritania"@en ; pol:code "RUR" ;
  skos:altLabel "Ruritanian Kingdom"@en , "RU" .
actor:Grand_League a pol:League , pol:Body ; skos:prefLabel "Grand League"@en .
actor:Rudolf a pol:Person ; rdfs:label "King Rudolf"@en ; kg:actsFor actor:Ruritania .
actor:Flavia a pol:Person ; rdfs:label "Flavia"@en .
actor:caf%C3%A9_tax a kg:Concept ; rdfs:label "café tax"@en .
rel:meets_with a rdf:Property ; rdfs:label "meets with"@en ; rdfs:subPropertyOf pol:CONSULT .
"""


def article(name: str, date: str, *statements: str) -> str:
    """Write an article's graph: each statement is `IRI subject relation object ; more triples`."""
    lines = []
    for number, statement in enumerate(statements):
        iri, triple, more = statement.split(" | ")
        subject, relation, obj = triple.split()
        lines.append(
            f"kg:P-{iri} a kg:Proposition ; rdf:subject actor:{subject} ;"
            f" rdf:predicate rel:{relation} ; rdf:object actor:{obj} .\n"
            f"kg:S-{name}-{number} a kg:Statement ; kg:proposition kg:P-{iri} ;"
            f" kg:evidence <document/{name}#char={number},9> ; {more} .\n"
            f"<document/{name}#char={number},9> a nif:Sentence ; nif:beginIndex {number} ;"
            f' nif:anchorOf "Sentence {number} of {name}." ; prov:wasDerivedFrom doc:{name} .\n'
        )
    head = (
        f'doc:{name} a kg:Document ; dcterms:title "On {name}" ; dcterms:date "{date}"^^xsd:date .'
    )
    return f"doc:{name} {{ {ENTITIES} {head} {''.join(lines)} }}"


YES, NO = "kg:polarity kg:positive", "kg:polarity kg:negative"
ACTUAL = "kg:modality kg:actual"
FIRST = (
    article(
        "first",
        "2031-02-03",
        f"meet | Rudolf meets_with Grand_League | {YES} ; {ACTUAL} ; pol:eventType pol:CONSULT ;"
        ' sem:hasBeginTimeStamp "2031-01"^^xsd:gYearMonth ; kg:confidence 0.75 ; kg:tense kg:past ;'
        ' kg:subjectText "the king" ; kg:speechVerb "said" ; kg:attributedTo actor:Flavia ;'
        " kg:directSpeech true ; kg:reportedBy actor:Grand_League",
        f"meet-states | Ruritania meets_with Grand_League | {YES} ; {ACTUAL} ; kg:derived true",
        f"tax | Ruritania plans caf%C3%A9_tax | {YES} ; kg:modality kg:planned",
        f"join | Grand_League admits Ruritania | {YES} ; {ACTUAL}",
    )
    + " doc:first { actor:Grand_League rel:admits actor:Ruritania }"
)
SECOND = article(
    "second",
    "2031-02-01",
    f"join | Grand_League admits Ruritania | {NO} ; {ACTUAL}",
    f"wed | Rudolf weds Flavia | {NO} ; {ACTUAL} ; kg:attributedTo actor:Rudolf",
)


def told_by(name: str, *events: str) -> str:
    """Write an article's events: each is `IRI predicate | more triples`."""
    lines = []
    for number, event in enumerate(events):
        what, more = event.split(" | ")
        iri, predicate = what.split(" ", 1)
        lines.append(
            f'kg:E-{iri} a sem:Event ; kg:predicate "{predicate}" ;'
            f" kg:evidence <document/{name}#char={number},9> ; {more} .\n"
            f"<document/{name}#char={number},9> a nif:Sentence ; nif:beginIndex {number} ;"
            f' nif:anchorOf "Sentence {number} of {name}." ; prov:wasDerivedFrom doc:{name} .\n'
        )
    places = (
        'actor:Zenda a pol:City ; rdfs:label "Zenda"@en . actor:hall a kg:Concept .'
        ' kg:Q-1 a schema:QuantitativeValue ; rdfs:label "17 guards" ; schema:value 17 ;'
        ' schema:unitText "guards" . kg:Q-2 a schema:QuantitativeValue ; rdfs:label "many" .'
    )
    return f"doc:{name} {{ {ENTITIES} {places} doc:{name} a kg:Document . {''.join(lines)} }}"


EVENTS = (
    told_by(
        "third",
        f"jail place under arrest | a pol:COERCE ; {YES} ; {ACTUAL} ; kg:patient actor:Rudolf ;"
        ' kg:agentText "the guards" ; sem:hasPlace actor:Zenda ; kg:eventText "placed" ;'
        ' sem:hasBeginTimeStamp "2031-04-05"^^xsd:date ; kg:attributedTo actor:Flavia ;'
        ' kg:speechVerb "wrote" ; kg:reportedBy actor:Rudolf ; kg:confidence 0.5 ;'
        " kg:tense kg:past",
        f"resign resign | {YES} ; {ACTUAL} ; kg:agent actor:Flavia",
        f"kill kill | {YES} ; {ACTUAL} ; kg:amount kg:Q-1 , kg:Q-2 ; sem:hasPlace actor:Zenda",
        f"talk meet | {YES} ; {ACTUAL} ; kg:agent actor:Rudolf ; kg:partner actor:Grand_League ;"
        " kg:topic actor:Flavia ; sem:hasPlace actor:Zenda",
        f"dine dine | {NO} ; {ACTUAL} ; kg:agent actor:Ruritania ; sem:hasPlace actor:hall",
        f"visit visit | {NO} ; {ACTUAL} ; kg:agent actor:Flavia ; kg:destination actor:Zenda",
        f"fail lose | {ACTUAL} ; kg:agent actor:Flavia",
    )
    + " doc:first { kg:S-first-0 kg:event kg:E-talk }"
)


def dataset_of(*parts: str) -> Dataset:
    store = ox.Store()
    store.load(PREFIXES + "\n".join(parts), ox.RdfFormat.TRIG)
    return dataset_on(store, {})


def net_of(*parts: str, view: View = "actors") -> "nx.MultiDiGraph[str]":
    return network(dataset_of(*parts), view=view)


def behind(net: "nx.MultiDiGraph[str]", *edge: str) -> tuple[SourcedStatement, ...]:
    one, other, key = edge
    return statements_in(net.edges[one, other, key]["statements"])


@pytest.mark.parametrize(
    ("view", "edges"),
    [
        pytest.param(
            "actors",
            [
                ("Grand_League", "Ruritania", "admits"),
                ("Rudolf", "Flavia", "weds"),
                ("Rudolf", "Grand_League", "meets_with"),
                ("Ruritania", "café_tax", "plans"),
            ],
            id="actors: all but what follows by roll-up",
        ),
        pytest.param(
            "states",
            [
                ("Grand_League", "Ruritania", "admits"),
                ("Ruritania", "Grand_League", "meets_with"),
            ],
            id="states: roll-up, and what holds between states as it is",
        ),
    ],
)
def test_view_shows(view: View, edges: list[tuple[str, str, str]]) -> None:
    net = net_of(HIERARCHY, FIRST, SECOND, view=view)
    assert sorted(net.edges(keys=True)) == edges
    assert net.graph["view"] == view


def test_without_marked_classes_whoever_acts_for_nobody_is_a_state() -> None:
    net = net_of(FIRST, SECOND, view="states")
    assert sorted(net) == ["Grand_League", "Ruritania", "café_tax"]


@pytest.mark.parametrize(
    ("node", "key", "value"),
    [
        pytest.param("Ruritania", "label", "Ruritania", id="label"),
        pytest.param("Ruritania", "code", "RUR", id="code"),
        pytest.param("Ruritania", "aliases", "RU; Ruritanian Kingdom", id="other names"),
        pytest.param("Ruritania", "colour", "#123456", id="colour of its class"),
        pytest.param("Grand_League", "colour", "#123456", id="colour of the class above"),
        pytest.param("Grand_League", "type", "League", id="of two classes the narrower"),
        pytest.param("Grand_League", "type_label", "League of bodies", id="label of the class"),
        pytest.param("Rudolf", "acts_for", "Ruritania", id="acts for"),
        pytest.param("Flavia", "colour", "", id="no colour known"),
        pytest.param("café_tax", "type", "Concept", id="concept"),
        pytest.param("café_tax", "iri", f"{BASE}actor/caf%C3%A9_tax", id="name decoded, IRI not"),
    ],
)
def test_node_has(node: str, key: str, value: str) -> None:
    assert net_of(HIERARCHY, FIRST, SECOND).nodes[node][key] == value


@pytest.mark.parametrize(
    ("edge", "key", "value"),
    [
        pytest.param("Rudolf Grand_League meets_with", "label", "meets with", id="label"),
        pytest.param("Ruritania café_tax plans", "label", "plans", id="label from the name"),
        pytest.param("Rudolf Grand_League meets_with", "event_type", "CONSULT", id="PLOVER type"),
        pytest.param("Rudolf Grand_League meets_with", "status", "claimed", id="claimed"),
        pytest.param("Rudolf Grand_League meets_with", "claimed", True, id="all attributed"),
        pytest.param("Rudolf Grand_League meets_with", "first", "2031-01", id="as precise as said"),
        pytest.param("Rudolf Grand_League meets_with", "asserted", False, id="no plain triple"),
        pytest.param("Grand_League Ruritania admits", "asserted", True, id="plain triple"),
        pytest.param("Grand_League Ruritania admits", "status", "contested", id="contested"),
        pytest.param("Grand_League Ruritania admits", "weight", 2, id="two articles, one edge"),
        pytest.param("Grand_League Ruritania admits", "first", "2031-02-01", id="article's date"),
        pytest.param("Grand_League Ruritania admits", "last", "2031-02-03", id="last date"),
        pytest.param("Grand_League Ruritania admits", "claimed", False, id="nobody's claim"),
        pytest.param("Rudolf Flavia weds", "status", "negated", id="a denial"),
        pytest.param("Ruritania café_tax plans", "status", "planned", id="planned"),
    ],
)
def test_edge_has(edge: str, key: str, value: object) -> None:
    subject, obj, relation = edge.split()
    assert net_of(HIERARCHY, FIRST, SECOND).edges[subject, obj, relation][key] == value


def test_statement_keeps_all_that_is_known() -> None:
    net = net_of(FIRST)
    (statement,) = behind(net, "Rudolf", "Grand_League", "meets_with")
    assert statement == SourcedStatement(
        "Sentence 0 of first.",
        "first",
        title="On first",
        date="2031-02-03",
        speaker="Flavia",
        reported_by=("Grand League",),
        verb="said",
        direct=True,
        tense="past",
        time="2031-01",
        type="CONSULT",
        confidence=0.75,
        subject_text="the king",
        iri=f"{BASE}kg#S-first-0",
    )


def test_derived_statement_keeps_its_sentence() -> None:
    net = net_of(HIERARCHY, FIRST, view="states")
    (statement,) = behind(net, "Ruritania", "Grand_League", "meets_with")
    assert (statement.sentence, statement.derived) == ("Sentence 1 of first.", True)


def test_order_of_articles_does_not_matter() -> None:
    one, other = (net_of(*parts) for parts in ((FIRST, SECOND), (SECOND, FIRST)))
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(other.edges(keys=True, data=True))


def test_statements_come_by_date() -> None:
    statements = behind(net_of(FIRST, SECOND), "Grand_League", "Ruritania", "admits")
    assert [statement.document for statement in statements] == ["second", "first"]


@pytest.mark.parametrize("views", [("actors", "states"), ("states", "actors")])
def test_what_a_snapshot_remembers_changes_no_view(views: tuple[View, View]) -> None:
    dataset = dataset_of(HIERARCHY, FIRST, SECOND, EVENTS)
    asked = Snapshot(dataset)
    for view in (*views, *views):
        remembered, made = network(asked, view=view), network(dataset, view=view)
        assert list(remembered.nodes(data=True)) == list(made.nodes(data=True))
        assert list(remembered.edges(keys=True, data=True)) == list(
            made.edges(keys=True, data=True)
        )


def test_empty_dataset_gives_an_empty_graph() -> None:
    assert len(net_of(HIERARCHY)) == 0


@pytest.mark.parametrize(
    ("polarity", "modality", "speaker", "status"),
    [
        ("positive", "actual", "", "actual"),
        ("positive", "actual", "Flavia", "claimed"),
        ("positive", "planned", "Flavia", "planned"),
        ("negative", "planned", "Flavia", "negated"),
        ("positive", "asked-for", "", "asked-for"),
    ],
)
def test_status(polarity: str, modality: str, speaker: str, status: str) -> None:
    statement = SourcedStatement("", "", polarity=polarity, modality=modality, speaker=speaker)
    assert statement.status == status
    assert status in STATUSES


@pytest.mark.parametrize(
    ("view", "edges"),
    [
        pytest.param("actors", [("Rudolf", "Zenda", "place under arrest", "claimed")], id="actors"),
        pytest.param("states", [], id="states: of persons and cities nothing"),
    ],
)
def test_event_at_a_place_is_an_edge(view: View, edges: list[tuple[str, str, str, str]]) -> None:
    net = net_of(HIERARCHY, FIRST, EVENTS, view=view)
    found = [
        (one, other, data["label"], data["status"])
        for one, other, data in net.edges(data=True)
        if data["event"]
    ]
    assert found == edges


@pytest.mark.parametrize(
    ("view", "node", "expected"),
    [
        pytest.param("actors", "Flavia", ["resign", "meet", "visit"], id="one participant"),
        pytest.param("actors", "Rudolf", [], id="an edge or a statement shows it"),
        pytest.param("actors", "Grand_League", [], id="a statement shows it"),
        pytest.param("actors", "Zenda", ["kill", "visit"], id="a place alone, a destination"),
        pytest.param("actors", "Ruritania", ["dine"], id="the place has no name"),
        pytest.param("states", "Ruritania", ["dine"], id="a state in the view of states"),
    ],
)
def test_event_of_one_node_stands_there(view: View, node: str, expected: list[str]) -> None:
    net = net_of(HIERARCHY, FIRST, EVENTS, view=view)
    assert [event.predicate for event in events_in(net.nodes[node]["events"])] == expected


def test_an_event_makes_no_concept_a_node() -> None:
    assert sorted(net_of(HIERARCHY, EVENTS)) == [
        "Flavia", "Grand_League", "Rudolf", "Ruritania", "Zenda"
    ]  # fmt: skip


def test_event_keeps_all_that_is_known() -> None:
    (event,) = behind(net_of(EVENTS), "Rudolf", "Zenda", "event: place under arrest")
    assert event == SourcedEvent(
        "Sentence 0 of third.",
        "third",
        speaker="Flavia",
        reported_by=("King Rudolf",),
        verb="wrote",
        tense="past",
        time="2031-04-05",
        place="Zenda",
        type="COERCE",
        confidence=0.5,
        relation_text="placed",
        iri=f"{BASE}kg#E-jail",
        predicate="place under arrest",
        participants=(
            SourcedParticipant("agent", "the guards"),
            SourcedParticipant("patient", "King Rudolf", f"{BASE}actor/Rudolf"),
        ),
        place_iri=f"{BASE}actor/Zenda",
    )


ODD = (
    "doc:odd { actor:Rudolf kg:actsFor actor:Odd ."
    ' actor:Odd a pol:Body ; rdfs:label "a\\uFFFE<\\r>" .'
    ' actor:Flavia rdfs:label " Flavia\\n&\\u0001" ; a pol:Person . }'
)


def as_graphml(net: "nx.MultiDiGraph[str]", path: Path) -> "nx.MultiDiGraph[str]":
    nx.write_graphml(net, path)
    return without(nx.read_graphml(path), "id")


def as_gexf(net: "nx.MultiDiGraph[str]", path: Path) -> "nx.MultiDiGraph[str]":
    nx.write_gexf(net, path)
    return without(nx.read_gexf(path), "id")


def as_json(net: "nx.MultiDiGraph[str]", path: Path) -> "nx.MultiDiGraph[str]":
    path.write_text(json.dumps(nx.node_link_data(net, edges="edges")), encoding="utf-8")
    return nx.node_link_graph(json.loads(path.read_text(encoding="utf-8")), edges="edges")


def exported_graphml(net: "nx.MultiDiGraph[str]", path: Path) -> "nx.MultiDiGraph[str]":
    path.write_text(graphml(net), encoding="utf-8")
    return without(nx.read_graphml(path), "id")


def exported_gexf(net: "nx.MultiDiGraph[str]", path: Path) -> "nx.MultiDiGraph[str]":
    path.write_text(gexf(net), encoding="utf-8")
    return without(nx.read_gexf(path), "id")


def exported_json(net: "nx.MultiDiGraph[str]", path: Path) -> "nx.MultiDiGraph[str]":
    return nx.node_link_graph(json.loads(node_link(net)), edges="edges")


def edges(net: "nx.MultiDiGraph[str]") -> list[str]:
    """List the edges with all that is known of them, in an order that no format changes."""
    told = ((one, other, sorted(values.items())) for one, other, values in net.edges(data=True))
    return sorted(map(repr, told))


def without(net: "nx.MultiDiGraph[str]", name: str) -> "nx.MultiDiGraph[str]":
    """Leave out what a format adds to each edge, and let 2.0 be 2."""
    for *_, values in net.edges(data=True):
        values.pop(name, None)
        values["weight"] = int(values["weight"])
    return net


@pytest.mark.parametrize("view", ["actors", "states"])
@pytest.mark.parametrize(
    "back", [as_graphml, as_gexf, as_json, exported_graphml, exported_gexf, exported_json]
)
@pytest.mark.parametrize("parts", [(HIERARCHY, FIRST, SECOND, EVENTS, ODD), (HIERARCHY,)])
def test_a_network_comes_back_whole(
    back: Callable[..., "nx.MultiDiGraph[str]"], view: View, parts: Sequence[str], tmp_path: Path
) -> None:
    net = net_of(*parts, view=view)
    found = back(net, tmp_path / "net")
    assert dict(found.nodes(data=True)) == dict(net.nodes(data=True))
    assert edges(found) == edges(net)


def test_edges_of_gexf_have_no_type_of_their_own() -> None:
    text = gexf(net_of(HIERARCHY, FIRST, EVENTS))
    assert text.count("<edge ") == 4
    assert re.findall("<edge [^>]*type=", text) == []


def test_edges_of_graphml_have_an_id_each() -> None:
    ids = re.findall('<edge [^>]*id="([^"]*)"', graphml(net_of(HIERARCHY, FIRST, EVENTS)))
    assert len(ids) == len(set(ids)) == 4


@pytest.mark.parametrize("form", NETWORK_FORMATS)
def test_formats_of_networks_hold_events(form: str, tmp_path: Path) -> None:
    path = tmp_path / "net"
    write_network(dataset_of(HIERARCHY, FIRST, EVENTS), path, form, view="actors")
    assert "event: place under arrest" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("event", "column", "value"),
    [
        pytest.param("jail", "predicate", "place under arrest", id="what happened"),
        pytest.param("jail", "type", "COERCE", id="type"),
        pytest.param("jail", "agent", "the guards", id="words alone"),
        pytest.param("jail", "patient", "King Rudolf", id="an actor's label"),
        pytest.param("jail", "recipient", "", id="nobody"),
        pytest.param("jail", "speaker", "Flavia", id="who says so"),
        pytest.param("jail", "place", "Zenda", id="where"),
        pytest.param("jail", "time", dt.datetime(2031, 4, 5), id="when"),
        pytest.param("jail", "precision", "day", id="how precisely"),
        pytest.param("kill", "amount", "17 guards; many", id="amounts"),
        pytest.param("kill", "value", 17.0, id="the first number"),
        pytest.param("kill", "unit", "guards", id="what is counted"),
        pytest.param("dine", "polarity", "negative", id="polarity"),
        pytest.param("resign", "sentence", "Sentence 1 of third.", id="sentence"),
        pytest.param("talk", "document", "third", id="an event that has statements"),
    ],
)
def test_frame_of_events(event: str, column: str, value: object) -> None:
    frame = KnowledgeGraph(dataset_of(HIERARCHY, FIRST, EVENTS)).events_frame().set_index("id")
    assert frame.loc[f"E-{event}", column] == value


@pytest.mark.parametrize("view", ["actors", "states"])
def test_frame_of_statements_has_a_row_for_each_behind_the_edges(view: View) -> None:
    graph = KnowledgeGraph(dataset_of(HIERARCHY, FIRST, EVENTS))
    frame = graph.statements_frame(view)
    drawn = [
        (net.nodes[one]["label"], edge["label"], net.nodes[other]["label"], each.sentence)
        for net in [graph.network(view)]
        for one, other, edge in net.edges(data=True)
        if not edge["event"]
        for each in statements_in(edge["statements"])
    ]
    ends = frame[["subject", "relation", "object", "sentence"]]
    assert sorted(ends.itertuples(index=False, name=None)) == sorted(drawn)
    assert drawn
    assert {str(frame[name].dtype) for name in ("time", "date")} == {"datetime64[s]"}


def test_frame_of_no_events_has_its_columns() -> None:
    frame = KnowledgeGraph(dataset_of(FIRST)).events_frame()
    assert (len(frame), list(frame.columns)[:4]) == (0, ["id", "predicate", "type", "agent"])


def test_frame_without_pandas_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(KgError, match=r"pip install 'kg-geopolitics\[notebook\]'"):
        KnowledgeGraph(dataset_of(EVENTS)).events_frame()
