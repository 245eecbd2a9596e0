"""Oxigraph store -> which articles mention a node, and how each of them describes it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import NamedTuple, TypeGuard

import pyoxigraph as ox
from rdflib import OWL, RDF, RDFS, SKOS, URIRef

from kg.ontology import KG

__all__ = [
    "BOOKKEEPING",
    "DEFAULT",
    "DESCRIBES",
    "DESCRIPTION",
    "MENTIONS",
    "PROPOSITION",
    "Description",
    "Subject",
    "Support",
    "node",
    "written_triples",
]

Description = frozenset[ox.Triple]
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

    def is_description(self, triple: ox.Triple) -> bool:
        """Return whether a triple says what an entity or relation is, not what somebody does."""
        return triple.predicate in self.describing and self.is_described(triple.subject)

    def mentioned(self, triples: Iterable[ox.Triple]) -> set[ox.NamedNode]:
        """Return the entities and relations that triples lead to."""
        return {triple.object for triple in triples if self.is_described(triple.object)}

    # What stands where

    def own(self, article: ox.NamedNode) -> set[ox.Triple]:
        """Return the triples of an article's own graph."""
        found = self.oxigraph.quads_for_pattern(None, None, None, article)
        return {quad.triple for quad in found}

    def shared(self, subject: Subject) -> set[ox.Triple]:
        """Return what the default graph says of a node."""
        found = self.oxigraph.quads_for_pattern(subject, None, None, DEFAULT)
        return {quad.triple for quad in found}

    def hashed(self, own: Iterable[ox.Triple]) -> set[ox.Triple]:
        """Return the propositions and quantities that an article's own triples lead to."""
        nodes = {triple.object for triple in own if self.is_hashed(triple.object)}
        return {triple for each in nodes for triple in self.shared(each)}

    def contents(self, article: ox.NamedNode) -> set[ox.Triple]:
        """Return all that an article brings, as if it were alone, but for its plain triples."""
        own = self.own(article)
        found = own | self.hashed(own)
        for each in self.mentioned(found):
            shared = self.description(each)
            found |= self.variants(each).get(article, shared)
        return {triple for triple in found if triple.predicate not in BOOKKEEPING}

    def description(self, subject: ox.NamedNode) -> Description:
        """Return what the default graph says that an entity or relation is.

        Each predicate is looked up: a state is the subject of thousands of plain triples.
        """
        look_up = self.oxigraph.quads_for_pattern
        found = (look_up(subject, each, None, DEFAULT) for each in self.describing)
        return frozenset(quad.triple for quads in found for quad in quads)

    def variants(self, subject: ox.NamedNode) -> dict[ox.NamedNode, Description]:
        """Return how each article describes a node, if not all agree; {} if they do."""
        found = self.oxigraph.quads_for_pattern(None, DESCRIBES, subject, None)
        return {
            each.graph_name: self.told(each) for each in found if self.is_article(each.graph_name)
        }

    def varies(self, subject: ox.NamedNode) -> bool:
        """Return whether articles describe a node differently."""
        return any(True for _ in self.leading(DESCRIBES, subject))

    def variant(self, subject: ox.NamedNode, article: ox.NamedNode) -> Description:
        """Return how an article describes a node that others describe differently."""
        found = self.oxigraph.quads_for_pattern(None, DESCRIBES, subject, article)
        return frozenset(triple for mark in found for triple in self.told(mark))

    def is_told(self, description: Description, without: Set[ox.NamedNode]) -> bool:
        """Return whether an article beside some describes a node in these very terms."""
        leads = self.leading(DESCRIPTION, ox.Literal(written_triples(description)))
        return any(lead.article not in without for lead in leads)

    def told(self, mark: ox.Quad) -> Description:
        """Read a description that an article's graph keeps."""
        found = self.oxigraph.quads_for_pattern(mark.subject, DESCRIPTION, None, mark.graph_name)
        texts = (quad.object for quad in found)
        literals = (each.value for each in texts if isinstance(each, ox.Literal))
        return frozenset(triple for text in literals for triple in parsed_triples(text))

    def is_article(self, graph: object) -> TypeGuard[ox.NamedNode]:
        """Return whether a graph is that of an article."""
        return isinstance(graph, ox.NamedNode) and graph.value.startswith(self.documents)

    # Who leads to a node

    def leading(self, predicate: ox.NamedNode, to: Subject | ox.Literal) -> Iterator[Lead]:
        """Yield what leads to a node by a predicate, in each article."""
        for quad in self.oxigraph.quads_for_pattern(None, predicate, to, None):
            if self.is_article(quad.graph_name):
                yield Lead(quad.subject, quad.graph_name)

    def is_kept(self, hashed: Subject, without: Set[ox.NamedNode]) -> bool:
        """Return whether an article beside some leads to a proposition or quantity."""
        leads = (lead for by in (PROPOSITION, AMOUNT) for lead in self.leading(by, hashed))
        return any(lead.article not in without for lead in leads)

    def mentioning(self, described: ox.NamedNode) -> Iterator[ox.NamedNode]:
        """Yield the articles that mention an entity or relation, perhaps more than once."""
        for quad in self.oxigraph.quads_for_pattern(None, None, described, None):
            if self.is_article(quad.graph_name):
                yield quad.graph_name
            elif quad.predicate in ENDS:
                yield from (lead.article for lead in self.leading(PROPOSITION, quad.subject))

    def descriptions(
        self, described: ox.NamedNode, without: Set[ox.NamedNode]
    ) -> dict[ox.NamedNode, Description]:
        """Return how each other article describes a node."""
        variants = self.variants(described)
        if not variants:
            shared = self.description(described)
            variants = dict.fromkeys(self.mentioning(described), shared)
        return {article: told for article, told in variants.items() if article not in without}

    def by_subject(self, triples: Iterable[ox.Triple]) -> dict[ox.NamedNode, Description]:
        """Group descriptions by what they describe."""
        found: dict[ox.NamedNode, set[ox.Triple]] = defaultdict(set)
        for triple in filter(self.is_description, triples):
            if self.is_described(triple.subject):
                found[triple.subject].add(triple)
        return {subject: frozenset(told) for subject, told in found.items()}


def parsed_triples(text: str) -> Iterator[ox.Triple]:
    """Read N-Triples."""
    return (quad.triple for quad in ox.parse(text, ox.RdfFormat.N_TRIPLES))


def written_triples(triples: Set[ox.Triple]) -> str:
    """Write N-Triples, sorted."""
    return "".join(sorted(f"{triple} .\n" for triple in triples))
