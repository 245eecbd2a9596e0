"""Hostile graphs: asked, drawn, counted, checked and exported, or refused in one line."""

import json
import logging
import re
from collections.abc import Callable
from itertools import product
from pathlib import Path
from xml.etree import ElementTree

import pytest
from rdflib import Dataset

from kg import store
from kg.errors import GraphError
from kg.network import network
from kg.network.export import write_network
from kg.page import html
from kg.questions import ask, question
from kg.store import Limits

PREFIXES = "".join(
    f"@prefix {prefix}: <{namespace}> .\n"
    for prefix, namespace in {
        "kg": "https://w3id.org/kg-news/kg#",
        "pol": "https://w3id.org/kg-news/geopolitics#",
        "actor": "https://w3id.org/kg-news/actor/",
        "rel": "https://w3id.org/kg-news/relation/",
        "doc": "https://w3id.org/kg-news/document/",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
        "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
        "prov": "http://www.w3.org/ns/prov#",
        "dcterms": "http://purl.org/dc/terms/",
    }.items()
)
PARTS = {
    "subject": "actor:France",
    "predicate": "rel:meets_with",
    "object": "actor:Italy",
    "label": '"France"@en',
    "type": "pol:State",
    "verb": '"said"',
    "polarity": "kg:positive",
    "modality": "kg:actual",
    "confidence": "0.9",
    "time": '"2024-06-27"^^xsd:date',
    "sentence": '"France met Italy, Macron said."',
    "begin": "0",
    "title": '"Talks"',
    "date": '"2024-06-28"^^xsd:date',
    "more": "",
}
STATEMENT = """GRAPH doc:a {{
  {subject} {predicate} {object} .
  {subject} a {type} ; rdfs:label {label} ; skos:prefLabel {label} .
  {object} a pol:State ; rdfs:label {label} .
  actor:Macron a pol:Person ; rdfs:label {label} .
  {predicate} a rdf:Property ; rdfs:label {label} .
  kg:P-1 a kg:Proposition ; rdf:subject {subject} ; rdf:predicate {predicate} ;
    rdf:object {object} .
  kg:S-1 a kg:Statement ; kg:proposition kg:P-1 ; kg:polarity {polarity} ;
    kg:modality {modality} ; kg:tense kg:past ; kg:attributedTo actor:Macron ;
    kg:speechVerb {verb} ; kg:confidence {confidence} ; sem:hasBeginTimeStamp {time} ;
    sem:hasPlace actor:Rome ; pol:eventType pol:CONSULT ; kg:derived false ;
    kg:evidence <https://w3id.org/kg-news/document/a#char=0,30> .
  <https://w3id.org/kg-news/document/a#char=0,30> a nif:Sentence ; nif:anchorOf {sentence} ;
    nif:beginIndex {begin} ; nif:endIndex 30 ; prov:wasDerivedFrom doc:a .
  doc:a a kg:Document ; dcterms:title {title} ; dcterms:date {date} .
  {more}
}}
"""
CONTROLS = "".join(f"\\u{number:04X}" for number in (*range(1, 32), 0x7F, 0xFFFE, 0xFFFF, 0x202E))


def graph(**parts: str) -> str:
    """Return a graph of one statement, with some of its parts exchanged."""
    return PREFIXES + STATEMENT.format(**{**PARTS, **parts})


def values(predicate: str, count: int, form: str = "'{}'") -> str:
    """Give a predicate many values."""
    return f"{predicate} " + " , ".join(form.format(f"v{i}") for i in range(count))


def many(count: int) -> str:
    """Give one statement many values of each property: their product has no end."""
    of_statement = ("kg:speechVerb", "kg:timeText", "kg:subjectText", "kg:objectText")
    more = ["kg:S-1 " + " ; ".join(values(each, count) for each in of_statement)]
    more += ["kg:S-1 " + values("kg:attributedTo", count, "actor:{}")]
    more += ["kg:S-1 " + values("kg:evidence", count, "doc:{}")]
    more += ["kg:P-1 " + values("rdf:subject", count, "actor:{}")]
    more += ["kg:P-1 " + values("rdf:predicate", count, "rel:{}")]
    more += ["kg:P-1 " + values("rdf:object", count, "actor:{}")]
    of_entity = ("rdfs:label", "skos:prefLabel", "pol:code", "kg:actsFor")
    more += ["actor:France " + " ; ".join(values(each, count) for each in of_entity)]
    more += ["actor:France " + values("a", count, "pol:{}")]
    of_class = ("kg:colour", "kg:stateLevel", "rdfs:label")
    more += ["pol:State " + " ; ".join(values(each, count) for each in of_class)]
    more += ["pol:State " + values("rdfs:subClassOf", count, "pol:{}")]
    of_document = ("dcterms:title", "dcterms:date", "dcterms:source", "dcterms:publisher")
    more += ["doc:a " + " ; ".join(values(each, count) for each in of_document)]
    return graph(more=" . ".join(more) + " .")


def chain(predicate: str, count: int, prefix: str) -> str:
    """Let things follow one another in a circle."""
    return " ".join(
        f"{prefix}:a{i} {predicate} {prefix}:a{(i + 1) % count} ; a pol:a{i} ; rdfs:label 'a{i}' ."
        for i in range(count)
    )


ODD: dict[str, Callable[[], str]] = {
    "literal as rdf:subject": lambda: graph(more='kg:P-1 rdf:subject "A" ; rdf:object 7 .'),
    "blank nodes": lambda: graph(subject="_:a", object="_:b", type="_:c"),
    "statement of itself": lambda: graph(more="kg:S-1 kg:proposition kg:S-1 ."),
    "statement without proposition": lambda: graph(more="kg:S-3 a kg:Statement ."),
    "ill-typed date": lambda: graph(time='"x"^^xsd:date', date='"0000-99-99"^^xsd:date'),
    "year 99999999": lambda: graph(time='"99999999-01-01"^^xsd:date', date='"x"^^xsd:gYear'),
    "date as a number": lambda: graph(time="7", date="true"),
    "confidence a word": lambda: graph(confidence='"high"^^xsd:decimal'),
    "confidence NaN": lambda: graph(confidence='"NaN"^^xsd:double'),
    "confidence INF": lambda: graph(confidence='"-INF"^^xsd:double', begin="1e999"),
    "confidence an IRI": lambda: graph(confidence="actor:Italy", begin="actor:Italy"),
    "5,000 digits": lambda: graph(confidence="9" * 5_000, begin="9" * 5_000),
    "begin a word": lambda: graph(begin="'x'"),
    "unknown modality": lambda: graph(polarity="'both'", modality="<a:maybe>"),
    "actsFor itself": lambda: graph(more="actor:France kg:actsFor actor:France ."),
    "circle of actsFor": lambda: graph(more=chain("kg:actsFor", 2_000, "actor")),
    "circle of classes": lambda: graph(more=chain("rdfs:subClassOf", 1_000, "pol"), type="pol:a7"),
    "circle of relations": lambda: graph(more=chain("rdfs:subPropertyOf", 500, "rel")),
    "name constructor": lambda: graph(subject="actor:constructor", type="pol:constructor"),
    "name __proto__": lambda: graph(
        subject="actor:__proto__", predicate="rel:__proto__", label="'__proto__'"
    ),
    "control characters": lambda: graph(
        label=f'"{CONTROLS}"', sentence=f'"{CONTROLS}"', title=f'"{CONTROLS}"', verb=f'"{CONTROLS}"'
    ),
    "names with control characters": lambda: graph(
        subject="<https://w3id.org/kg-news/actor/a%00%1F%FFb>", predicate="<urn:%01>"
    ),
    "markup": lambda: graph(label='"</script><script>alert(1)</script>]]>--><!--"'),
    "NUL": lambda: graph(label='"a\\u0000b"', sentence='"\\u0000"'),
    "two types": lambda: graph(type="pol:State , pol:Person , rdf:Property , kg:Statement"),
    "no labels": lambda: graph().replace("rdfs:label", "rdfs:comment").replace("prefLabel", "note"),
    "300 languages": lambda: graph(
        more=" ".join(f"actor:France rdfs:label 'x{i}'@en-l{i:04} ." for i in range(300))
    ),
    "labels are no texts": lambda: graph(label="7", title="actor:Italy", sentence="doc:a"),
    "literal of 2 MB": lambda: graph(label=f'"{"word " * 400_000}"'),
    "IRI of 1 MB": lambda: graph(object=f"<http://x/{'a' * 1_000_000}>"),
    "nothing": lambda: "",
    "many values of everything": lambda: many(60),
    "prefixes that mislead": lambda: graph().replace("kg-news/kg#", "kg-news/gk#"),
    "20,000 prefixes": lambda: (
        "".join(f"@prefix p{i}: <http://a/{i}/> .\n" for i in range(20_000)) + graph()
    ),
    "3,000 relations": lambda: graph(
        more=" ".join(f"actor:France rel:r{i} actor:Italy ." for i in range(3_000))
    ),
}


def everything(dataset: Dataset, folder: Path) -> None:
    """Do with a graph what the commands do with it."""
    ask(dataset, "SELECT * { ?s ?p ?o }", limits=Limits(rows=50)).display()
    ask(dataset, "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 50").json()
    ask(dataset, "ASK { actor:Frnce rel:mets_with actor:Itly }")
    ask(dataset, question("who_did_what_to_whom", {"actor": "7"})).csv()
    page = html(network(dataset), title="t", states=network(dataset, view="states"))
    found = re.search('id="views-json">(.*?)</script>', page, re.DOTALL)
    assert found
    json.loads(found[1], parse_constant=float.fromhex)  # NaN is none of JSON's: it would fail
    store.stats(dataset)
    store.validate(dataset)
    for form in store.EXPORT_FORMATS:
        store.export(dataset, folder / f"out.{form}", form)
    for form, view in product(("graphml", "gexf"), ("actors", "states")):
        write_network(dataset, folder / f"out.{form}", form, view=view)  # type: ignore[arg-type]
        ElementTree.parse(folder / f"out.{form}")


@pytest.mark.parametrize("name", ODD)
def test_a_hostile_graph_is_handled(
    tmp_path: Path, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "odd.trig"
    path.write_text(ODD[name]())
    caplog.set_level(logging.WARNING, "rdflib")
    everything(store.load(path), tmp_path)
    assert caplog.records == []


def test_a_triple_in_a_triple_is_shown_as_text(tmp_path: Path) -> None:
    path = tmp_path / "odd.trig"
    path.write_text(graph(more="actor:Chad rel:a <<( <a:s> <a:p> 'c' )>> ."))
    dataset = store.load(path)
    shown = ask(dataset, "SELECT ?o { actor:Chad rel:a ?o }").display()
    assert shown == (('<<( <a:s> <a:p> "c" )>>',),)
    assert store.validate(dataset) == store.validate(store.load(path))
    store.export(dataset, tmp_path / "out.nq", "nq")
    with pytest.raises(GraphError, match="json-ld does not support"):
        store.export(dataset, tmp_path / "out.jsonld", "jsonld")


RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">'
    '<rdf:Description rdf:about="http://x/a"><e:p>{}</e:p></rdf:Description></rdf:RDF>'
)
BOMB = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12))
TERMS = 50_000
TRAPS: list[tuple[str, Callable[[], str], str]] = [
    (
        "triples in triples.trig",
        lambda: "<a:s> <a:p> " + "<<( <a:s> <a:p> " * TERMS + "1" + " )>>" * TERMS + " .",
        "breaks down",
    ),
    (
        "some in triples.nt",
        lambda: "<a:s> <a:p> " + "<<( <a:s> <a:p> " * 50 + "<a:o>" + " )>>" * 50 + " .",
        "more than 10 levels deep",
    ),
    ("arrays.jsonld", lambda: "[" * TERMS + "]" * TERMS, "more than 200 levels deep"),
    ("objects.jsonld", lambda: '{"a:b":' * TERMS + "1" + "}" * TERMS, "more than 200 levels"),
    ("open.jsonld", lambda: "[" * TERMS, "more than 200 levels deep"),
    (
        "terms in a row.jsonld",
        lambda: '{"@context":{' + ",".join(f'"t{i}":"t{i + 1}:x"' for i in range(TERMS)) + "}}",
        "breaks down",
    ),
    ("remote.jsonld", lambda: '{"@context": "http://127.0.0.1:9/c", "a:b": 1}', "not valid json"),
    ("half a pair.jsonld", lambda: '{"a:b": "\\ud800"}', "not valid jsonld"),
    ("deep.rdf", lambda: RDF.format("<a>" * TERMS), "more than 500 levels deep"),
    (
        "bomb.rdf",
        lambda: f'<!DOCTYPE x [<!ENTITY a0 "aaaaaaaaaa">{BOMB}]>' + RDF.format("&a11;"),
        "entities unpack",
    ),
    (
        "outer entity.rdf",
        lambda: '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + RDF.format("&x;"),
        "not valid rdf",
    ),
    ("literal of 17 MB.nq", lambda: f'<a:s> <a:p> "{"a" * 17_000_000}" .', "cannot be read"),
    ("half a pair.nq", lambda: '<a:s> <a:p> "\\uD800" .', "not valid nq"),
    ("braces.trig", lambda: "{ " * TERMS, "not valid trig"),
    ("one long word.ttl", lambda: "x" * 100_000, "not valid ttl"),
]


@pytest.mark.parametrize(("name", "content", "message"), TRAPS, ids=[row[0] for row in TRAPS])
def test_a_trap_is_refused_in_one_line(
    tmp_path: Path, name: str, content: Callable[[], str], message: str
) -> None:
    path = tmp_path / name
    path.write_text(content())
    with pytest.raises(GraphError, match=message) as caught:
        store.load(path)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 500 + len(str(path))


@pytest.mark.parametrize(
    ("name", "content", "quads"),
    [
        ("few.trig", "<a:s> <a:p> <<( <a:s> <a:p> <<( <a:s> <a:p> 1 )>> )>> .", 1),
        ("lists.ttl", "<a:s> <a:p> " + "( " * 3_000 + ") " * 3_000 + ".", 5_999),
        ("text.ttl", f'<a:s> <a:p> "{"<<( " * 1_000}" .', 1),
        ("text.jsonld", json.dumps({"a:b": "[{" * 1_000}), 1),
        ("entities.rdf", '<!DOCTYPE r [<!ENTITY e "http://e/">]>' + RDF.format("&e;x"), 1),
    ],
)
def test_what_looks_like_a_trap_is_read(
    tmp_path: Path, name: str, content: str, quads: int
) -> None:
    path = tmp_path / name
    path.write_text(content)
    assert len(store.engine(store.load(path))) == quads
