"""Oxigraph store -> which names stand once for all articles, and which articles lead to a node."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeGuard

import pyoxigraph as ox
from rdflib import OWL, RDF, RDFS, SKOS, URIRef

from kg.ontology import KG

__all__ = [
    "AMOUNT",
    "BOOKKEEPING",
    "DEFAULT",
    "DESCRIBES",
    "DESCRIPTION",
    "ENDS",
    "MENTIONS",
    "PROPOSITION",
    "Subject",
    "Support",
    "node",
]

Subject = ox.NamedNode | ox.BlankNode | ox.Triple

DEFAULT = ox.DefaultGraph()


def node(iri: URIRef) -> ox.NamedNode:
    """Turn rdflib's IRI into the engine's."""
    return ox.NamedNode(str(iri))


DESCRIBES, DESCRIPTION, MENTIONS = map(node, (KG.describes, KG.description, KG.mentions))
PROPOSITION, AMOUNT = map(node, (KG.proposition, KG.amount))
ENDS = frozenset(map(node, (RDF.subject, RDF.predicate, RDF.object)))
# What tells what an entity or relation is; its code comes from the namespace of the ontology.
DESCRIBING = frozenset(
    map(
        node,
        (
            *(RDF.type, RDFS.label, RDFS.subPropertyOf, OWL.sameAs),
            *(SKOS.prefLabel, SKOS.altLabel, KG.actsFor),
        ),
    )
)
# What the store adds to an article's graph by itself.
BOOKKEEPING = frozenset({DESCRIBES, DESCRIPTION, MENTIONS})


class Lead(NamedTuple):
    """What leads to a node, and the article that says so."""

    subject: Subject
    article: ox.NamedNode


class Support:
    """Says what an article's graph rests on, in a store whose graphs share no triple.

    Propositions and quantities stand once, as long as a statement or event of any article leads to
    them. So do entities and relations, as long as any article mentions them. Where two articles
    describe one differently, the graph of each tells how (`kg:description`), and both hold.
    """

    def __init__(self, oxigraph: ox.Store, names: Mapping[str, str]) -> None:
        self.oxigraph = oxigraph
        self.documents = names["doc"]
        self.describing = DESCRIBING | {ox.NamedNode(names["pol"] + "code")}
        self.hashes = (f"{KG}P-", f"{KG}Q-")
        self.namespaces = (names["actor"], names["rel"])

    # Terms

    def is_hashed(self, term: object) -> TypeGuard[ox.NamedNode]:
        """Return whether a term names what stands once by its content."""
        return isinstance(term, ox.NamedNode) and term.value.startswith(self.hashes)

    def is_described(self, term: object) -> TypeGuard[ox.NamedNode]:
        """Return whether a term is an entity or a relation."""
        return isinstance(term, ox.NamedNode) and term.value.startswith(self.namespaces)

    def is_article(self, graph: object) -> TypeGuard[ox.NamedNode]:
        """Return whether a graph is that of an article."""
        return isinstance(graph, ox.NamedNode) and graph.value.startswith(self.documents)

    def leading(self, predicate: ox.NamedNode, to: Subject | ox.Literal) -> Iterator[Lead]:
        """Yield what leads to a node by a predicate, in each article."""
        for quad in self.oxigraph.quads_for_pattern(None, predicate, to, None):
            if self.is_article(quad.graph_name):
                yield Lead(quad.subject, quad.graph_name)
