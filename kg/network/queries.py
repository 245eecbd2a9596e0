"""Dataset -> the rows that a network is made of, by SPARQL."""

from collections.abc import Mapping
from urllib.parse import unquote

from kg.store import Queryable, bindings

__all__ = [
    "CLASSES",
    "DOCUMENTS",
    "ENTITIES",
    "OUTER_SPEAKERS",
    "PLAIN_TRIPLES",
    "RELATIONS",
    "STATEMENTS",
    "Row",
    "local",
    "rows",
]

Row = Mapping[str, str]

# Asked of the store with its graphs merged into one. Oxigraph's union of graphs lost: there the
# three patterns match a proposition of n articles n³ times before SELECT DISTINCT sees them.
STATEMENTS = """
SELECT * WHERE {
  ?statement a kg:Statement ; kg:proposition ?proposition ; kg:evidence ?evidence ;
    kg:polarity ?polarity ; kg:modality ?modality .
  ?proposition rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object .
  ?evidence nif:anchorOf ?sentence ; prov:wasDerivedFrom ?document .
  OPTIONAL { ?evidence nif:beginIndex ?start }
  OPTIONAL { ?statement kg:tense ?tense }
  OPTIONAL { ?statement pol:eventType ?type }
  OPTIONAL { ?statement kg:attributedTo ?speaker }
  OPTIONAL { ?statement kg:speechVerb ?verb }
  OPTIONAL { ?statement kg:directSpeech ?direct }
  OPTIONAL { ?statement sem:hasBeginTimeStamp ?when . BIND(STR(?when) AS ?time) }
  OPTIONAL { ?statement kg:timeText ?time_text }
  OPTIONAL { ?statement sem:hasPlace ?place }
  OPTIONAL { ?statement kg:confidence ?confidence }
  OPTIONAL { ?statement kg:derived ?derived }
  OPTIONAL { ?statement kg:subjectText ?subject_text }
  OPTIONAL { ?statement kg:relationText ?relation_text }
  OPTIONAL { ?statement kg:objectText ?object_text }
}"""
OUTER_SPEAKERS = """
SELECT DISTINCT ?statement ?speaker WHERE { ?statement kg:reportedBy ?speaker }"""
ENTITIES = """
SELECT DISTINCT ?entity ?class ?label ?code ?acts_for WHERE {
  ?entity a ?class .
  OPTIONAL { ?entity skos:prefLabel|rdfs:label ?label }
  OPTIONAL { ?entity pol:code ?code }
  OPTIONAL { ?entity kg:actsFor ?acts_for }
  FILTER(STRSTARTS(STR(?entity), STR(actor:)))
}"""
RELATIONS = """
SELECT DISTINCT ?relation ?label WHERE {
  ?relation a rdf:Property ; rdfs:label ?label . FILTER(STRSTARTS(STR(?relation), STR(rel:)))
}"""
DOCUMENTS = """
SELECT DISTINCT ?document ?title ?date ?url ?publisher WHERE {
  ?document a kg:Document .
  OPTIONAL { ?document dcterms:title ?title }
  OPTIONAL { ?document dcterms:date ?day . BIND(STR(?day) AS ?date) }
  OPTIONAL { ?document dcterms:source ?url }
  OPTIONAL { ?document dcterms:publisher ?publisher }
}"""
PLAIN_TRIPLES = """
SELECT DISTINCT ?subject ?relation ?object WHERE {
  ?proposition rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object .
  ?subject ?relation ?object
}"""
CLASSES = """
SELECT DISTINCT ?class ?parent ?colour ?level ?label WHERE {
  ?class rdfs:subClassOf|kg:colour|kg:stateLevel ?any .
  OPTIONAL { ?class rdfs:subClassOf ?parent }
  OPTIONAL { ?class kg:colour ?colour }
  OPTIONAL { ?class kg:stateLevel ?level }
  OPTIONAL { ?class rdfs:label|skos:prefLabel ?label }
}"""


def rows(graph: Queryable, query: str) -> list[Row]:
    """Ask a graph; unbound variables are left out, the order is always the same."""
    return sorted(bindings(graph, query), key=lambda row: sorted(row.items()))


def local(iri: str) -> str:
    """Cut an IRI down to its local name, as people write it.

    >>> local("https://example.org/geopolitics#AGREE"), local("https://example.org/actor/50%25")
    ('AGREE', '50%')
    """
    return unquote(iri.replace("#", "/").rpartition("/")[2])
