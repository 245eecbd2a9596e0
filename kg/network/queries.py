"""Dataset -> the rows that a network is made of, by SPARQL."""

from collections.abc import Mapping
from urllib.parse import unquote

from kg.store import Queryable, attributes, bindings

__all__ = [
    "CLASS",
    "OF_CLASS",
    "OF_DOCUMENT",
    "OF_ENTITY",
    "OUTER_SPEAKERS",
    "PARENTS",
    "PLAIN_TRIPLES",
    "RELATIONS",
    "TYPES",
    "Row",
    "local",
    "rows",
    "statements",
]

Row = Mapping[str, str]

# What a statement, its proposition, its evidence, a document, an entity and a class have, each
# asked for alone: see kg.store.attributes.
OF_STATEMENT = {
    "proposition": "kg:proposition",
    "polarity": "kg:polarity",
    "modality": "kg:modality",
    "tense": "kg:tense",
    "type": "pol:eventType",
    "speaker": "kg:attributedTo",
    "verb": "kg:speechVerb",
    "direct": "kg:directSpeech",
    "time": "sem:hasBeginTimeStamp",
    "time_text": "kg:timeText",
    "place": "sem:hasPlace",
    "confidence": "kg:confidence",
    "derived": "kg:derived",
    "subject_text": "kg:subjectText",
    "relation_text": "kg:relationText",
    "object_text": "kg:objectText",
}
OF_PROPOSITION = {"subject": "rdf:subject", "relation": "rdf:predicate", "object": "rdf:object"}
OF_EVIDENCE = {
    "sentence": "nif:anchorOf",
    "document": "prov:wasDerivedFrom",
    "start": "nif:beginIndex",
}
OF_DOCUMENT = {
    "title": "dcterms:title",
    "date": "dcterms:date",
    "url": "dcterms:source",
    "publisher": "dcterms:publisher",
}
OF_ENTITY = {
    "label": "skos:prefLabel|rdfs:label",
    "code": "pol:code",
    "acts_for": "kg:actsFor",
}
OF_CLASS = {
    "colour": "kg:colour",
    "level": "kg:stateLevel",
    "label": "rdfs:label|skos:prefLabel",
}
NEEDED = frozenset({"polarity", "modality", "sentence", "document", *OF_PROPOSITION})

EVIDENCE = "SELECT ?statement ?evidence { ?statement a kg:Statement ; kg:evidence ?evidence }"
OUTER_SPEAKERS = """
SELECT DISTINCT ?statement ?speaker WHERE { ?statement kg:reportedBy ?speaker }"""
TYPES = """
SELECT DISTINCT ?entity ?class WHERE {
  ?entity a ?class . FILTER(STRSTARTS(STR(?entity), STR(actor:)))
}"""
RELATIONS = """
SELECT DISTINCT ?relation ?label WHERE {
  ?relation a rdf:Property ; rdfs:label ?label . FILTER(STRSTARTS(STR(?relation), STR(rel:)))
}"""
PLAIN_TRIPLES = """
SELECT ?subject ?relation ?object WHERE {
  { SELECT DISTINCT ?relation { ?proposition rdf:predicate ?relation } }
  ?subject ?relation ?object
}"""
PARENTS = "SELECT DISTINCT ?class ?parent { ?class rdfs:subClassOf ?parent }"
CLASS = "?node rdfs:subClassOf|kg:colour|kg:stateLevel ?any ."


def statements(graph: Queryable) -> list[Row]:
    """Give a row for each statement and each sentence that it stands in."""
    told = attributes(graph, "?node a kg:Statement .", OF_STATEMENT)
    propositions = attributes(graph, "?any kg:proposition ?node .", OF_PROPOSITION)
    sentences = attributes(graph, "?any kg:evidence ?node .", OF_EVIDENCE)
    found = [
        pair
        | told.get(pair["statement"], {})
        | propositions.get(told.get(pair["statement"], {}).get("proposition", ""), {})
        | sentences.get(pair["evidence"], {})
        for pair in rows(graph, EVIDENCE)
    ]
    return [row for row in found if row.keys() >= NEEDED]


def rows(graph: Queryable, query: str) -> list[dict[str, str]]:
    """Ask a graph; unbound variables are left out, the order is always the same."""
    return sorted(bindings(graph, query), key=lambda row: sorted(row.items()))


def local(iri: str) -> str:
    """Cut an IRI down to its local name, as people write it.

    >>> local("https://example.org/geopolitics#AGREE"), local("https://example.org/actor/50%25")
    ('AGREE', '50%')
    """
    return unquote(iri.replace("#", "/").rpartition("/")[2])
