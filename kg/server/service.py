"""Served graph -> what its endpoint says of itself (SPARQL 1.1 Service Description)."""

from collections.abc import Iterator

from rdflib import RDF, VOID, BNode, Literal, Namespace, URIRef

from kg.server.formats import GRAPHS, RESULTS
from kg.store import Term

__all__ = ["description"]

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
FORMATS = Namespace("http://www.w3.org/ns/formats/")
NAMES = {
    "application/sparql-results+json": "SPARQL_Results_JSON",
    "application/sparql-results+xml": "SPARQL_Results_XML",
    "text/csv": "SPARQL_Results_CSV",
    "text/tab-separated-values": "SPARQL_Results_TSV",
    "text/turtle": "Turtle",
    "application/n-triples": "N-Triples",
    "application/ld+json": "JSON-LD",
    "application/rdf+xml": "RDF_XML",
}


def description(address: str, *, quads: int, updates: bool) -> Iterator[tuple[Term, URIRef, Term]]:
    """Yield what a client may send here, and what it gets back."""
    service, dataset, graph = BNode("service"), BNode("dataset"), BNode("graph")
    yield service, RDF.type, SD.Service
    yield service, SD.endpoint, URIRef(address)
    yield service, SD.supportedLanguage, SD.SPARQL11Query
    if updates:
        yield service, SD.supportedLanguage, SD.SPARQL11Update
    yield service, SD.feature, SD.UnionDefaultGraph
    for media_type in (*RESULTS, *GRAPHS):
        if media_type in NAMES:
            yield service, SD.resultFormat, FORMATS[NAMES[media_type]]
    yield service, SD.defaultDataset, dataset
    yield dataset, RDF.type, SD.Dataset
    yield dataset, SD.defaultGraph, graph
    yield graph, RDF.type, SD.Graph
    yield graph, VOID.triples, Literal(quads)
