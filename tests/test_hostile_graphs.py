"""Graph files of others, odd or hostile: each command handles one, or refuses it in a line."""

import csv
import json
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kg import store
from kg.cli import main
from kg.model import Document, Entity, Evidence, Mention, Relation, Statement
from kg.ontology import load_ontology

ONTOLOGY = load_ontology()
FORMS = ("graphml", "gexf", "ttl", "nt", "nq", "trig", "jsonld", "csv")
NAMESPACES = {
    "kg": "https://w3id.org/kg-news/kg#",
    "actor": "https://w3id.org/kg-news/actor/",
    "doc": "https://w3id.org/kg-news/document/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "dcterms": "http://purl.org/dc/terms/",
}
HEAD = "\n".join(f"@prefix {name}: <{iri}> ." for name, iri in NAMESPACES.items())


def good() -> str:
    """Return a graph of one statement as TriG."""
    kept = store.MemoryStore(ONTOLOGY)
    ends = [Entity("France", "France", "State", "FRA"), Entity("Italy", "Italy", "State", "ITA")]
    subject, obj = (Mention(entity, entity.label, 0, 5) for entity in ends)
    said = Statement(subject, Relation("aids", "AID", "aid"), obj, Evidence("a", 0, 8, "They aid"))
    kept.replace(Document("a", "They aid"), [said])
    return kept.dataset.serialize(format="trig")


GOOD = good()
ODD = {
    "ill-typed date": (".trig", f'{GOOD}\n{HEAD} doc:a dcterms:date "soon"^^xsd:date .'),
    "year without end": (
        ".trig",
        f'{GOOD}\n{HEAD} doc:a dcterms:date "99999999-01-01"^^xsd:date .',
    ),
    "confidence in words": (".trig", GOOD.replace("kg:confidence 1.0", 'kg:confidence "high"')),
    "confidence no number": (
        ".trig",
        GOOD.replace("kg:confidence 1.0", 'kg:confidence "NaN"^^xsd:double'),
    ),
    "begin of 5,000 digits": (".trig", GOOD.replace("beginIndex 0", f"beginIndex {'9' * 5000}")),
    "unknown modality": (".trig", GOOD.replace("kg:modality kg:actual", "kg:modality kg:odd")),
    "unknown polarity": (".trig", GOOD.replace("kg:polarity kg:positive", "kg:polarity kg:odd")),
    "literal as subject": (".trig", GOOD.replace("rdf:subject actor:France", 'rdf:subject "x"')),
    "literal as object": (".trig", GOOD.replace("rdf:object actor:Italy", 'rdf:object "x"')),
    "acts for itself": (
        ".trig",
        f"{GOOD}\n{HEAD} actor:France kg:actsFor actor:Italy . "
        "actor:Italy kg:actsFor actor:France .",
    ),
    "names of JavaScript": (
        ".trig",
        GOOD.replace("actor:France", "actor:constructor").replace("actor:Italy", "actor:__proto__"),
    ),
    "control characters": (".trig", GOOD.replace('"France"', '"Fr\\u0007an\\u0001ce"')),
    "NUL": (".trig", GOOD.replace('"France"', '"Fr\\u0000ance"')),
    "bidi": (".trig", GOOD.replace('"France"', '"Fr\\u202Eance\\u2066"')),
    "no labels": (".trig", "\n".join(line for line in GOOD.split("\n") if "abel" not in line)),
    "two types": (
        ".trig",
        f"{GOOD}\n{HEAD} actor:France a kg:Concept , kg:Document , kg:Statement .",
    ),
    "blank nodes": (".trig", f"{HEAD} _:a _:b2 . [] kg:actsFor [ rdfs:label [] ] ."),
    "nothing": (".trig", ""),
    "no prefixes": (".nt", '<http://x.org/a> <http://x.org/b> "c" .'),
    "very many prefixes": (
        ".ttl",
        "".join(f"@prefix p{n}: <http://x.org/{n}/> . " for n in range(20_000))
        + "p1:a p2:b p3:c .",
    ),
    "half a surrogate": (".trig", f'{HEAD} actor:a rdfs:label "\\uD800" .'),
    "deep lists": (".ttl", f"<a:a> <a:b> {'(' * 20_000}{')' * 20_000} ."),
    "deep nodes": (".ttl", f"<a:a> <a:b> {'[ <a:b> ' * 20_000}{']' * 20_000} ."),
    "quoted triple": (".trig", "<a:a> <a:b> <<( <a:a> <a:b> <a:c> )>> ."),
    "deep quoted triples": (
        ".trig",
        f"<a:a> <a:b> {'<<( <a:a> <a:b> ' * 50_000}<a:c>{' )>>' * 50_000} .",
    ),
    "deep JSON": (".jsonld", '{"http://x.org/a":' * 20_000 + "1" + "}" * 20_000),
    "remote context": (".jsonld", '{"@context": "http://127.0.0.1:9/c", "a": 1}'),
    "no JSON": (".jsonld", "{"),
    "entities": (
        ".rdf",
        '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description>'
        '<x:y xmlns:x="http://x.org/">&b;</x:y></rdf:Description></rdf:RDF>',
    ),
    "long text": (".nq", f'<http://x.org/a> <http://x.org/b> "{"x" * 16_000_000}" .'),
}
COMMANDS = {
    "query": ("query", "GRAPH", "SELECT * { ?s ?p ?o } LIMIT 20"),
    "contested": ("query", "GRAPH", "--question", "contested"),
    "page": ("page", "GRAPH", "-o", "OUT/p.html"),
    "states": ("page", "GRAPH", "-o", "OUT/p.html", "--view", "states"),
    "validate": ("validate", "GRAPH"),
    "stats": ("stats", "GRAPH"),
    "documents": ("documents", "GRAPH"),
} | {form: ("export", "GRAPH", "--format", form, "-o", f"OUT/x.{form}") for form in FORMS}


@pytest.mark.parametrize("name", ODD)
def test_each_command_handles_or_refuses(
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    suffix, text = ODD[name]
    graph = tmp_path / f"odd{suffix}"
    graph.write_text(text, encoding="utf-8")
    for command, arguments in COMMANDS.items():
        given = [
            each.replace("GRAPH", str(graph)).replace("OUT", str(tmp_path)) for each in arguments
        ]
        monkeypatch.setattr(sys, "argv", ["kg", *given])
        status = 0
        try:
            main()
        except SystemExit as stop:
            status = int(stop.code or 0)
        _, err = capsys.readouterr()
        assert (command, status, status == 2 and err.count("\n") != 1) in {
            (command, 0, False),
            (command, 2, False),
        }, err
        check_written(tmp_path)


def check_written(folder: Path) -> None:
    """See that what was written is whole."""
    for path in folder.glob("x.*"):
        text = path.read_text(encoding="utf-8")
        if path.suffix in {".graphml", ".gexf"}:
            ElementTree.fromstring(text)
        elif path.suffix == ".jsonld":
            json.loads(text)
        elif path.suffix == ".csv":
            assert len({len(row) for row in csv.reader(text.splitlines())}) <= 1
        path.unlink()
