"""Dataset -> the rows that a network is made of, by SPARQL."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from urllib.parse import unquote

from kg.model import ROLES
from kg.store import Queryable, bindings, remembered, told, told_events

__all__ = [
    "ALIASES",
    "CLASS",
    "CLASSES",
    "ENDS",
    "EVENT_TYPES",
    "MEMBER",
    "OF_CLASS",
    "OF_ENTITY",
    "OUTER_SPEAKERS",
    "PARENTS",
    "PARTICIPANTS",
    "PLAIN_TRIPLES",
    "RELATIONS",
    "TYPES",
    "Row",
    "event_rows",
    "local",
    "rows",
    "statements",
]

Row = Mapping[str, str]

# What an entity and a class have, each asked for alone: see kg.store.attributes.
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
NEEDED = {"polarity", "modality", "sentence", "document", "subject", "relation", "object"}
NEEDED_OF_EVENT = {"predicate", "polarity", "modality", "sentence", "document"}

OUTER_SPEAKERS = """
SELECT DISTINCT ?statement ?speaker WHERE { ?statement kg:reportedBy ?speaker }"""
TYPES = """
SELECT DISTINCT ?entity ?class WHERE {
  ?entity a ?class . FILTER(STRSTARTS(STR(?entity), STR(actor:)))
}"""
# The inner SELECT is answered first: a filter of each row would take ten times as long.
CLASSES = """
SELECT ?class {
  { SELECT ?class (COUNT(*) AS ?members) { ?any a ?class } GROUP BY ?class }
  FILTER(ISIRI(?class))
}"""
# Whether a class is one of actors a thousand of its members tell: there are a million events.
MEMBER = """
SELECT ?entity {{
  {{ SELECT ?entity {{ ?entity a <{kind}> }} LIMIT 1000 }}
  FILTER(STRSTARTS(STR(?entity), STR(actor:)))
}} LIMIT 1"""
ALIASES = """
SELECT DISTINCT ?entity ?alias WHERE { ?entity skos:altLabel ?alias }"""
RELATIONS = """
SELECT DISTINCT ?relation ?label WHERE {
  ?relation a rdf:Property ; rdfs:label ?label . FILTER(STRSTARTS(STR(?relation), STR(rel:)))
}"""
PLAIN_TRIPLES = """
SELECT ?subject ?relation ?object WHERE {
  { SELECT DISTINCT ?relation { ?proposition rdf:predicate ?relation } }
  ?subject ?relation ?object
}"""
EVENT_TYPES = """
SELECT DISTINCT ?event ?type WHERE {
  ?event a sem:Event , ?type . FILTER(STRSTARTS(STR(?type), STR(pol:)))
}"""
PARTICIPANTS = f"""
SELECT DISTINCT ?event ?role ?value WHERE {{
  VALUES ?role {{ {" ".join(f"kg:{role} kg:{role}Text" for role in ROLES)} }}
  ?event ?role ?value ; kg:predicate ?predicate
}}"""
ENDS = """
SELECT DISTINCT ?event ?end WHERE {
  ?statement kg:event ?event ; kg:proposition ?proposition .
  ?proposition rdf:subject|rdf:object ?end
}"""
PARENTS = "SELECT DISTINCT ?class ?parent { ?class rdfs:subClassOf ?parent }"
CLASS = "?node rdfs:subClassOf|kg:colour|kg:stateLevel ?any ."


def statements(graph: Queryable) -> list[dict[str, str]]:
    """Give a row for each statement and each sentence that it stands in, in the same order."""

    def make() -> list[dict[str, str]]:
        found = (row for row in told(graph) if row.keys() >= NEEDED)
        return sorted(found, key=lambda row: (row["evidence"], row["statement"]))

    return remembered(graph, "statements", make)


def event_rows(graph: Queryable) -> Iterator[dict[str, str]]:
    """Yield a row for each event that has a sentence."""
    for row in told_events(graph):
        if row.keys() >= NEEDED_OF_EVENT:
            yield row | {"relation_text": row.get("event_text", "")}


def rows(graph: Queryable, query: str) -> list[dict[str, str]]:
    """Ask a graph; unbound variables are left out, the order is always the same."""
    return sorted(bindings(graph, query), key=lambda row: sorted(row.items()))


@lru_cache(maxsize=1 << 13)
def local(iri: str) -> str:
    """Cut an IRI down to its local name, as people write it.

    >>> local("https://example.org/geopolitics#AGREE"), local("https://example.org/actor/50%25")
    ('AGREE', '50%')
    """
    return unquote(iri.replace("#", "/").rpartition("/")[2])
