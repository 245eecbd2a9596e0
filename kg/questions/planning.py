"""A canned question and a graph -> the same question, as the engine answers it soonest.

A pattern in a SELECT of its own is read once, whole, and joined by hashing: best for an actor of
whom much is told. Of all others little is told, and looking that up takes a tenth of the time.
"""

import re
from collections.abc import Iterable
from typing import Final

from rdflib import URIRef

from kg.store import Queryable, QueryableDataset, bindings

__all__ = ["looked_up", "planned"]

READ_ONCE: Final = re.compile(
    r"(?P<begin>OPTIONAL )?\{ SELECT (?P<names>(?:\?\w+ )+)WHERE (?P<pattern>\{ [^{}]* \}) \}"
)
VARIABLE: Final = re.compile(r"\?\w+")
FEW: Final = 500  # mentions: looking up what they tell takes no time
MUCH: Final = 0.25  # of the sentences: from there on reading all takes less time than looking up
# A LIMIT that no graph reaches, and one by which the engine tells few rows from many.
ENDLESS: Final = "LIMIT 1000000000000"
LOW: Final = 999_999
ROLES_OF_ONE: Final = 10  # in one event or statement, at most
TOLD: Final = "SELECT (COUNT(?told) AS ?number) { ?told kg:evidence ?sentence }"
SENTENCES: Final = "SELECT (COUNT(?sentence) AS ?number) { ?sentence a nif:Sentence }"
MENTIONS: Final = "SELECT (COUNT(?told) AS ?number) {{ ?told ?as {} }}"


def planned(sparql: str, actors: Iterable[URIRef], graph: Queryable) -> str:
    """Let patterns be looked up where a graph tells little of the actors that are asked about."""
    named = list(actors)
    if not (named and isinstance(graph, QueryableDataset) and READ_ONCE.search(sparql)):
        return sparql
    return looked_up(sparql) if is_rare(named, graph) else bounded(sparql, graph)


def bounded(sparql: str, graph: Queryable) -> str:
    """Lower the LIMIT of what is told of an actor, if the graph tells too little to reach it."""
    if ENDLESS in sparql and number(graph, TOLD) * ROLES_OF_ONE <= LOW:
        return sparql.replace(ENDLESS, f"LIMIT {LOW}")
    return sparql


def is_rare(actors: Iterable[URIRef], graph: Queryable) -> bool:
    """Return whether little is told of actors, for the size of the graph."""
    most = max(number(graph, MENTIONS.format(each.n3())) for each in actors)
    return most < FEW or most < MUCH * number(graph, SENTENCES)


def number(graph: Queryable, sparql: str) -> int:
    """Run a query that counts."""
    return sum(int(row["number"]) for row in bindings(graph, sparql))


def looked_up(sparql: str) -> str:
    """Take patterns out of the SELECT that they have of their own, if it hides no variable.

    >>> looked_up("{ SELECT ?a ?b WHERE { ?a rdf:subject ?b } }")
    'LATERAL { ?a rdf:subject ?b }'
    >>> looked_up("OPTIONAL { SELECT ?a ?b WHERE { ?a rdf:subject ?b } }")
    'OPTIONAL { ?a rdf:subject ?b }'
    >>> looked_up("{ SELECT ?a WHERE { ?a rdf:subject ?b } }")
    '{ SELECT ?a WHERE { ?a rdf:subject ?b } }'
    """
    return READ_ONCE.sub(unwrapped, sparql)


def unwrapped(found: re.Match[str]) -> str:
    """Return the pattern of a SELECT of its own, or all of it if that hides a variable."""
    if not {*VARIABLE.findall(found["pattern"])} <= {*found["names"].split()}:
        return found[0]
    return (found["begin"] or "LATERAL ") + found["pattern"]
