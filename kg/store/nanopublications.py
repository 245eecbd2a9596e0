"""Dataset -> nanopublications: each statement with its provenance and publication info, as TriG.

https://nanopub.net/guidelines: a head graph names three others. The assertion is the plain triple
where the graph has it; of what is denied, possible or wished it is the statement that says so.
They carry no signature and no day of creation: the same graph gives the same bytes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
from rdflib import DCTERMS, PROV, RDF, RDFS, Dataset

from kg.ontology import BASE, KG
from kg.store.datasets import engine, prefixes

__all__ = ["NP", "write_nanopublications"]

NP = "http://www.nanopub.org/nschema#"
PARTS = ("head", "assertion", "provenance", "pubinfo")
OF_NANOPUBLICATION = {
    "assertion": "hasAssertion",
    "provenance": "hasProvenance",
    "pubinfo": "hasPublicationInfo",
}
PRIVATE = frozenset({str(KG.origin), str(KG.contentHash)})  # of this machine and of our reading
NAMING = (RDF.type, RDFS.label)
ASSERTED = frozenset({str(KG.actual), str(KG.planned)})
FOLLOWED = (KG.evidence, PROV.wasDerivedFrom)  # from a statement to its sentence and its article

Node = ox.NamedNode
Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


@dataclass(frozen=True, slots=True)
class Nanopublication:
    """The names of a nanopublication and of its four graphs."""

    iri: Node

    def part(self, name: str) -> Node:
        """Name one of its graphs."""
        return Node(f"{self.iri.value}#{name}")

    def quad(self, part: str, subject: Node, predicate: str, value: Term) -> ox.Quad:
        """Make a quad in one of its graphs."""
        return ox.Quad(subject, Node(predicate), value, self.part(part))


def write_nanopublications(dataset: Dataset, path: Path) -> None:
    """Write a nanopublication for each statement, sorted."""
    graph = engine(dataset)
    names = prefixes(dataset) | {"np": NP, "nanopub": f"{BASE}nanopub/"}
    found = (quad for node in statements(graph) for quad in nanopublication(graph, node))
    ox.serialize(found, path, ox.RdfFormat.TRIG, prefixes=dict(sorted(names.items())))


def statements(graph: ox.Store) -> list[Node]:
    """List the statements of a graph."""
    quads = graph.quads_for_pattern(None, Node(RDF.type), Node(KG.Statement), None)
    return sorted({q.subject for q in quads if isinstance(q.subject, Node)}, key=str)


def nanopublication(graph: ox.Store, statement: Node) -> Iterator[ox.Quad]:
    """Yield the quads of a statement's nanopublication; none where it lacks its triple."""
    triple = triple_of(graph, statement)
    if triple is None:
        return
    made = Nanopublication(Node(f"{BASE}nanopub/{statement.value.removeprefix(str(KG))}"))
    yield from head(made)
    yield from assertion(graph, made, statement, triple)
    yield from provenance(graph, made, statement)
    yield from publication_info(graph, made, triple)


def triple_of(graph: ox.Store, statement: Node) -> ox.Triple | None:
    """Return what a statement is about."""
    proposition = next(iter(values(graph, statement, KG.proposition)), None)
    if not isinstance(proposition, Node):
        return None
    found = [values(graph, proposition, RDF[end]) for end in ("subject", "predicate", "object")]
    subject, predicate, obj = (each[0] if each else None for each in found)
    if isinstance(subject, Node) and isinstance(predicate, Node) and obj is not None:
        return ox.Triple(subject, predicate, obj)
    return None


def values(graph: ox.Store, node: Node, predicate: str) -> list[Term]:
    """Return the values of a property in any graph, sorted."""
    quads = graph.quads_for_pattern(node, Node(predicate), None, None)
    return sorted({quad.object for quad in quads}, key=str)


def head(made: Nanopublication) -> Iterator[ox.Quad]:
    """Yield what names the other three graphs."""
    yield made.quad("head", made.iri, str(RDF.type), Node(f"{NP}Nanopublication"))
    for part, name in OF_NANOPUBLICATION.items():
        yield made.quad("head", made.iri, NP + name, made.part(part))


def assertion(
    graph: ox.Store, made: Nanopublication, statement: Node, triple: ox.Triple
) -> Iterator[ox.Quad]:
    """Yield the plain triple where it stands, else the statement that it is denied or possible."""
    if is_asserted(graph, statement, triple):
        yield ox.Quad(triple.subject, triple.predicate, triple.object, made.part("assertion"))
        return
    for predicate in (RDF.type, KG.proposition, KG.polarity, KG.modality):
        for value in values(graph, statement, predicate):
            yield made.quad("assertion", statement, predicate, value)
    for proposition in values(graph, statement, KG.proposition):
        if isinstance(proposition, Node):
            yield from described(graph, made, proposition, "assertion")


def is_asserted(graph: ox.Store, statement: Node, triple: ox.Triple) -> bool:
    """Return whether a statement says that its triple holds, and the graph says so too."""
    is_positive = Node(KG.positive) in values(graph, statement, KG.polarity)
    holds = {each.value for each in values(graph, statement, KG.modality) if isinstance(each, Node)}
    plain = graph.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
    return is_positive and bool(holds & ASSERTED) and any(True for _ in plain)


def provenance(graph: ox.Store, made: Nanopublication, statement: Node) -> Iterator[ox.Quad]:
    """Yield who says so, in which sentence of which article, and all else of the statement."""
    asserted = made.part("assertion")
    for predicate, meaning in (
        (KG.evidence, PROV.wasDerivedFrom),
        (KG.attributedTo, PROV.wasAttributedTo),
    ):
        for value in values(graph, statement, predicate):
            yield made.quad("provenance", asserted, meaning, value)
    yield made.quad("provenance", asserted, PROV.wasDerivedFrom, statement)
    for node in sources(graph, statement):
        yield from described(graph, made, node, "provenance")


def sources(graph: ox.Store, statement: Node) -> list[Node]:
    """List a statement, its sentences and their articles."""
    found = {statement: None}
    for predicate in FOLLOWED:
        further = [each for node in found for each in values(graph, node, predicate)]
        found |= dict.fromkeys(each for each in further if isinstance(each, Node))
    return list(found)


def described(graph: ox.Store, made: Nanopublication, node: Node, part: str) -> Iterator[ox.Quad]:
    """Yield all that a graph has of a node, but what is private."""
    quads = graph.quads_for_pattern(node, None, None, None)
    known = {(quad.predicate, quad.object) for quad in quads}
    for predicate, value in sorted(known, key=str):
        if predicate.value not in PRIVATE:
            yield ox.Quad(node, predicate, value, made.part(part))


def publication_info(
    graph: ox.Store, made: Nanopublication, triple: ox.Triple
) -> Iterator[ox.Quad]:
    """Yield what the nanopublication is called, what made it, and the names in its triple."""
    nodes = [each for each in triple if isinstance(each, Node)]
    label = ox.Literal(" ".join(called(graph, node) for node in nodes), language="en")
    yield made.quad("pubinfo", made.iri, str(RDFS.label), label)
    yield made.quad("pubinfo", made.iri, str(DCTERMS.creator), Node(str(KG).removesuffix("#")))
    for node in dict.fromkeys(nodes):
        for predicate in NAMING:
            for value in values(graph, node, predicate):
                yield made.quad("pubinfo", node, predicate, value)


def called(graph: ox.Store, node: Node) -> str:
    """Return a node's label, or its name."""
    labels: Iterable[Term] = values(graph, node, RDFS.label)
    texts = (each.value for each in labels if isinstance(each, ox.Literal))
    return next(texts, node.value)
