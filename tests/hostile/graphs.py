"""RDF -> hostile graphs, asked, drawn, checked, counted and exported."""
# ruff: noqa: E501 - a row of a table stays on its line

from collections.abc import Callable
from functools import partial

from hostile.cases import LOST, Case, FailedError, Scene, must
from hostile.prose import well_formed

GROUP = "graphs"
PREFIXES = """@prefix kg: <https://w3id.org/kg-news/kg#> .
@prefix pol: <https://w3id.org/kg-news/geopolitics#> .
@prefix actor: <https://w3id.org/kg-news/actor/> .
@prefix rel: <https://w3id.org/kg-news/relation/> .
@prefix doc: <https://w3id.org/kg-news/document/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
"""
PARTS = {
    "subject": "actor:France",
    "predicate": "rel:meets_with",
    "object": "actor:Italy",
    "subject_label": '"France"@en',
    "object_label": '"Italy"@en',
    "subject_type": "pol:State",
    "relation_label": '"meets with"@en',
    "speaker": "actor:Macron",
    "speaker_label": '"Emmanuel Macron"@en',
    "verb": '"said"',
    "polarity": "kg:positive",
    "modality": "kg:actual",
    "confidence": "0.9",
    "time": '"2024-06-27"^^xsd:date',
    "sentence": '"France met Italy, Macron said."',
    "begin": "0",
    "end": "30",
    "title": '"Talks"',
    "date": '"2024-06-28"^^xsd:date',
    "url": "<https://example.org/a>",
    "publisher": '"Wire"',
    "event": "pol:CONSULT",
    "place": "actor:Rome",
    "more": "",
}
STATEMENT = """GRAPH doc:a {{
  {subject} {predicate} {object} .
  {subject} a {subject_type} ; rdfs:label {subject_label} ; skos:prefLabel {subject_label} .
  {object} a pol:State ; rdfs:label {object_label} ; skos:prefLabel {object_label} .
  {speaker} a pol:Person ; rdfs:label {speaker_label} ; skos:prefLabel {speaker_label} .
  {predicate} a rdf:Property ; rdfs:label {relation_label} .
  kg:P-1 a kg:Proposition ; rdf:subject {subject} ; rdf:predicate {predicate} ; rdf:object {object} .
  kg:S-1 a kg:Statement ; kg:proposition kg:P-1 ; kg:polarity {polarity} ; kg:modality {modality} ;
    kg:tense kg:past ; kg:attributedTo {speaker} ; kg:speechVerb {verb} ; kg:confidence {confidence} ;
    sem:hasBeginTimeStamp {time} ; sem:hasPlace {place} ; pol:eventType {event} ; kg:derived false ;
    kg:evidence <https://w3id.org/kg-news/document/a#char=0,30> .
  <https://w3id.org/kg-news/document/a#char=0,30> a nif:Sentence ; nif:anchorOf {sentence} ;
    nif:beginIndex {begin} ; nif:endIndex {end} ; prov:wasDerivedFrom doc:a .
  doc:a a kg:Document ; dcterms:title {title} ; dcterms:date {date} ; dcterms:source {url} ;
    dcterms:publisher {publisher} .
  {more}
}}
"""


def graph(**parts: str) -> str:
    """Return a graph of one statement, with some of its parts exchanged."""
    return PREFIXES + STATEMENT.format(**{**PARTS, **parts})


def quoted(text: str) -> str:
    """Return a text as a literal."""
    kept = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"}
    return '"' + "".join(kept.get(letter, letter) for letter in text) + '"'


def chain(count: int) -> str:
    """Return actors that act for one another, in a circle."""
    return " ".join(
        f"actor:a{i} kg:actsFor actor:a{(i + 1) % count} ; rdfs:label 'a{i}' ."
        for i in range(count)
    )


NQUAD = "<a:s> <a:p> {} <https://w3id.org/kg-news/document/a> .\n"
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">'
    '<rdf:Description rdf:about="http://x/a"><e:p>{}</e:p></rdf:Description></rdf:RDF>'
)
SECRET = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
BOMB = (
    '<!DOCTYPE x [<!ENTITY a0 "aaaaaaaaaa">'
    + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
    + "]>"
)
TERMS = 50_000
CONTROLS = "".join(f"\\u{number:04X}" for number in (*range(1, 32), 0x7F, 0xFFFE, 0xFFFF))

ODD: dict[str, str | Callable[[], str]] = {
    "literal as rdf:subject.trig": graph(
        more='kg:P-2 a kg:Proposition ; rdf:subject "France" ; rdf:predicate rel:a ; rdf:object 7 .'
        " kg:S-2 a kg:Statement ; kg:proposition kg:P-2 ; kg:polarity kg:positive ."
    ),
    "blank node as rdf:subject.trig": graph(subject="_:a", object="_:b"),
    "literal as rdf:object.trig": graph(more="kg:P-1 rdf:object 'x' ."),
    "two rdf:subjects.trig": graph(more="kg:P-1 rdf:subject actor:Chad , actor:Mali ."),
    "statement without proposition.trig": graph(more="kg:S-3 a kg:Statement ."),
    "statement of itself.trig": graph(more="kg:S-1 kg:proposition kg:S-1 ."),
    "ill-typed date.trig": graph(time='"yesterday"^^xsd:date', date='"0000-99-99"^^xsd:date'),
    "date as a number.trig": graph(time="7", date="true"),
    "date with a zone of years.trig": graph(time='"-99999-01-01T00:00:00+99:99"^^xsd:dateTime'),
    "date as an IRI.trig": graph(time="<http://x/[1]>".replace("[1]", "1"), date="actor:Italy"),
    "ill-typed confidence.trig": graph(confidence='"high"^^xsd:decimal'),
    "confidence NaN.trig": graph(confidence='"NaN"^^xsd:double'),
    "confidence INF.trig": graph(confidence='"INF"^^xsd:double'),
    "confidence of 5,000 digits.trig": graph(confidence="9" * 5_000),
    "confidence an IRI.trig": graph(confidence="actor:Italy"),
    "begin below zero.trig": graph(begin="-7", end="-99"),
    "begin of 5,000 digits.trig": graph(begin="9" * 5_000),
    "begin a word.trig": graph(begin='"x"', end="actor:Italy"),
    "unknown polarity and modality.trig": graph(polarity="'both'", modality="<a:maybe>"),
    "circle of actsFor.trig": graph(more=chain(2)),
    "circle of 5,000 actsFor.trig": graph(more=chain(5_000)),
    "actsFor itself.trig": graph(more="actor:France kg:actsFor actor:France ."),
    "circle of subclasses.trig": graph(
        more="pol:State rdfs:subClassOf pol:Actor . pol:Actor rdfs:subClassOf pol:State ."
    ),
    "circle of subproperties.trig": graph(
        more="rel:meets_with rdfs:subPropertyOf rel:a . rel:a rdfs:subPropertyOf rel:meets_with ."
    ),
    "name constructor.trig": graph(subject="actor:constructor", object="actor:prototype"),
    "name __proto__.trig": graph(
        subject="actor:__proto__", object="actor:hasOwnProperty", predicate="rel:toString",
        subject_label="'__proto__'", subject_type="pol:constructor", relation_label="'valueOf'",
    ),
    "control characters.trig": graph(
        subject_label=f'"{CONTROLS}"', sentence=f'"{CONTROLS}"', title=f'"{CONTROLS}"',
        relation_label=f'"{CONTROLS}"', verb=f'"{CONTROLS}"',
    ),
    "NUL.trig": graph(subject_label='"a\\u0000b"', sentence='"\\u0000"'),
    "no labels.trig": graph().replace("rdfs:label", "rdfs:comment").replace("prefLabel", "note"),
    "label in 300 languages.trig": graph(
        more=" ".join(f"actor:France rdfs:label 'x{i}'@l-{i} ." for i in range(300))
    ),
    "label a number.trig": graph(subject_label="7", object_label="true", title="3.5"),
    "label an IRI.trig": graph(subject_label="actor:Italy", sentence="doc:a", verb="rel:a"),
    "label of 16 MB.trig": lambda: graph(subject_label=quoted("word " * 3_200_000)),
    "sentence of 16 MB.trig": lambda: graph(sentence=quoted("word " * 3_200_000)),
    "IRI of 1 MB.trig": lambda: graph(object=f"<http://x/{'a' * 1_000_000}>"),
    "50,000 quoted triples.trig": lambda: (
        PREFIXES + "<a:s> <a:p> " + "<<( <a:s> <a:p> " * TERMS + "<a:o>" + " )>>" * TERMS + " ."
    ),
    "quoted triple.trig": graph(more="actor:Chad rel:a <<( actor:France rel:b actor:Italy )>> ."),
    "50,000 brackets.trig": lambda: PREFIXES + "<a:s> <a:p> " + "[ <a:p> " * TERMS,
    "50,000 lists.ttl": lambda: "<a:s> <a:p> " + "( " * TERMS + ") " * TERMS + ".",
    "cut.trig": graph()[:-300],
    "empty.trig": "",
    "prefixes alone.trig": PREFIXES,
    "random.trig": "\x00\x01\x02 ÿ",
    "HTML.trig": "<!DOCTYPE html><html></html>",
    "relative IRIs.ttl": "<a> <b> <../../etc/passwd> .",
    "bad IRI.ttl": "<http://[::1> <a:b> <http://x/ y> .",
    "half a surrogate pair.nq": NQUAD.format('"\\uD800"'),
    "beyond Unicode.nq": NQUAD.format('"\\U00110000"'),
    "literal of 16 MB.nq": lambda: NQUAD.format(quoted("a" * 16_000_000)),
    "30,000 graphs.nq": lambda: "".join(f"<a:s> <a:p> <a:o> <a:g{i}> .\n" for i in range(30_000)),
    "30,000 relations.nq": lambda: "".join(
        f"<https://w3id.org/kg-news/actor/A> <https://w3id.org/kg-news/relation/r{i}> "
        f"<https://w3id.org/kg-news/actor/B> <https://w3id.org/kg-news/document/a> .\n"
        for i in range(30_000)
    ),
    "base elsewhere.ttl": "@base <file:///etc/> . <passwd> <a:p> <shadow> .",
    "remote context.jsonld": '{"@context": "http://127.0.0.1:9/c", "@id": "a:a", "b": "c"}',
    "deep.jsonld": "[" * 100_000,
    "deep objects.jsonld": '{"a:b":' * 50_000 + "1" + "}" * 50_000,
    "number of 5,000 digits.jsonld": '{"@id": "a:a", "a:b": ' + "9" * 5_000 + "}",
    "keys twice.jsonld": '{"@id": "a:a", "@id": "a:b", "a:b": 1}',
    "outer entity.rdf": SECRET + RDF.format("&x;"),
    "entities unpack.rdf": BOMB + RDF.format("&a9;"),
    "deep.rdf": RDF.format("<a>" * 50_000),
    "unknown ending.xyz": "x",
    "not what its name says.nt": graph(),
}  # fmt: skip

COMMANDS = (
    ("query", "{}", "SELECT * { ?s ?p ?o } LIMIT 50"),
    ("query", "{}", "--question", "who_did_what_to_whom", "actor=France"),
    ("page", "{}", "-o", "page.html"),
    ("page", "{}", "-o", "states.html", "--view", "states"),
    ("export", "{}", "--format", "graphml", "-o", "net.graphml"),
    ("export", "{}", "--format", "gexf", "-o", "net.gexf"),
    ("export", "{}", "--format", "csv", "-o", "table.csv"),
    ("export", "{}", "--format", "nq", "-o", "copy.nq"),
    ("validate", "{}"),
    ("stats", "{}"),
)


def used(name: str, content: str | Callable[[], str], scene: Scene) -> None:
    """Hand a graph to each command; each refuses it in one line or handles it."""
    content = content() if callable(content) else content
    before = scene.write(name, content).read_bytes()
    failed: list[FailedError] = []
    for command in COMMANDS:
        calls = len(scene.server.calls)
        try:
            args = [part.format(name) if part == "{}" else part for part in command]
            ran = scene.kg(*args, statuses=(0, 2), seconds=45)
            scene.uncalled(calls)
            must("root:x" not in ran.out, "let something in", "read a file")
        except FailedError as error:
            error.seen = f"{command[0]} {' '.join(command[2:4])[:24]}: {error.seen}"
            failed.append(error)
    for network in ("net.graphml", "net.gexf"):
        if (scene.folder / network).exists():
            well_formed(scene, network)
    must((scene.folder / name).read_bytes() == before, LOST, "the graph changed")
    if failed:
        others = f" (and {len(failed) - 1} more commands)" if failed[1:] else ""
        raise FailedError(failed[0].verdict, failed[0].seen[:170] + others)


def damaged(target: str, content: bytes, scene: Scene) -> None:
    """Damage a file of a store folder: commands say so in one line."""
    scene.good()
    scene.kg("build", "good.txt", "-o", "out/")
    for path in (scene.folder / "out").glob(target):
        path.write_bytes(content)
    for command in (
        ("stats", "out"),
        ("query", "out", "ASK {}"),
        ("build", "good.txt", "-o", "out/"),
    ):
        scene.kg(*command, statuses=(0, 1, 2))


STORES = {
    "store without CURRENT's words": ("CURRENT", b""),
    "store with a strange CURRENT": ("CURRENT", b"MANIFEST-999999\n"),
    "store with a damaged manifest": ("MANIFEST-*", b"\xff" * 100),
    "store with damaged tables": ("*.sst", b"\x00" * 100),
    "store with a damaged log": ("*.log", b"\xff" * 5_000),
    "store with damaged options": ("OPTIONS-*", b"[x]\n"),
}


def cases() -> list[Case]:
    """Return all cases of this module."""
    found = [Case(GROUP, name, partial(used, name, content)) for name, content in ODD.items()]
    return found + [Case(GROUP, name, partial(damaged, *row)) for name, row in STORES.items()]
