"""Dataset, shapes -> a report in plain English."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox
from rdflib import RDF, SH, XSD, BNode, Dataset, Graph, Literal, URIRef

from kg.errors import OntologyError
from kg.ontology import BASE, folder_of
from kg.store.datasets import engine, prefixes, solutions
from kg.store.files import triples
from kg.store.refusals import shortened
from kg.store.shapes import Check, checks, is_left
from kg.store.terms import ill_typed_allowed, term_of

if TYPE_CHECKING:
    from rdflib.term import Node

__all__ = ["ValidationReport", "validate"]


MOST = 1_000  # breaches that are shown with a sentence
TEXT = re.compile(r'(?<=")(@[A-Za-z-]+|\^\^<[^<>]*>)$')  # what stands behind a text
SENTENCES = """
SELECT ?node (MIN(?text) AS ?sentence) WHERE {
  VALUES ?node { %s }
  { ?node kg:evidence ?place }
  UNION { ?node nif:beginIndex ?begin BIND (?node AS ?place) }
  UNION { ?told kg:proposition ?node ; kg:evidence ?place }
  UNION { ?proposition rdf:subject|rdf:object|rdf:predicate ?node .
          ?told kg:proposition ?proposition ; kg:evidence ?place }
  ?place nif:anchorOf ?text
  FILTER ISLITERAL(?text)
} GROUP BY ?node"""


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """Says whether a graph conforms to the shapes, with one line for each violation."""

    conforms: bool
    lines: tuple[str, ...] = ()


def validate(
    dataset: Dataset, directory: Path | None = None, *, shacl: bool = False
) -> ValidationReport:
    """Check a graph against `shapes.ttl` of an ontology folder, the shipped one unless told.

    Its constraints are asked as queries, and pySHACL checks those that cannot be; with `shacl` it
    checks all of them, which takes a hundred times as long.
    """
    names = prefixes(dataset)
    shapes = read_shapes(folder_of(directory) / "shapes.ttl", names)
    found = set(asked(dataset, shapes))
    for check in [] if shacl else list(checks(shapes)):
        found.update(broken(dataset, check))
    if is_left(shapes):
        found.update(by_pyshacl(dataset, shapes))
    sentences = sentences_of(dataset, found)
    lines = sorted({each.line(names, sentences) for each in found})
    return ValidationReport(not lines, tuple(lines))


class Breach(NamedTuple):
    """A node that breaks a rule, and the value that does if there is one."""

    node: str  # as N-Triples write it
    message: str
    value: str = ""

    def line(self, names: Mapping[str, str], sentences: Mapping[str, str]) -> str:
        """Say which node breaks which rule, and in which sentence."""
        sentence = sentences.get(self.node, "")
        place = f' (in "{shortened(sentence)}")' if sentence else ""
        value = f" (it is {short(self.value, names)})" if self.value else ""
        return f"{short(self.node, names)}{place}: {self.message}{value}"


def asked(dataset: Dataset, shapes: Graph) -> Iterator[Breach]:
    """Run the rules that one query checks for all nodes, and take them from the shapes.

    Oxigraph answers in a moment what takes rdflib, under pySHACL, the square of the statements.
    """
    for shape, rule in sorted(shapes.subject_objects(SH.sparql)):
        query = str(shapes.value(rule, SH.select))
        if query.count("$this") > 1:
            continue  # it is about one node at a time: pySHACL runs it
        shapes.remove((shape, SH.sparql, rule))
        for row in solutions(dataset, query):
            culprit = row["value"]
            if isinstance(culprit, ox.NamedNode):
                yield Breach(str(culprit), str(shapes.value(rule, SH.message)))


def broken(dataset: Dataset, check: Check) -> Iterator[Breach]:
    """Run one check."""
    for row in solutions(dataset, check.sparql):
        node, value = row["node"], row["value"]
        yield Breach(str(node), check.message, "" if value is None else str(value))


def by_pyshacl(dataset: Dataset, shapes: Graph) -> Iterator[Breach]:
    """Let pySHACL check what is left of the shapes."""
    from pyshacl import validate as shacl  # 0.6 s to import: only those who need it pay for it

    with ill_typed_allowed():
        _, found, _ = shacl(union(dataset), shacl_graph=shapes, advanced=True)
    assert isinstance(found, Graph)
    return violations(found)


def sentences_of(dataset: Dataset, found: Iterable[Breach]) -> dict[str, str]:
    """Find the sentence of each node that breaks a rule, or one that names it; of the first ones.

    A graph with more breaches than these has been made by something else than kg.
    """
    nodes = sorted({each.node for each in found if each.node.startswith("<")})[:MOST]
    if not nodes:
        return {}
    rows = solutions(dataset, SENTENCES % " ".join(nodes))
    return {str(row["node"]): row["sentence"].value for row in rows if row["sentence"]}


def read_shapes(path: Path, names: Mapping[str, str]) -> Graph:
    """Read the shapes, and declare for their queries the prefixes that the graph has."""
    try:
        turtle = path.read_bytes()
    except FileNotFoundError as error:
        msg = f"{path}: there is no such file: add SHACL shapes to the ontology folder"
        raise OntologyError(msg) from error
    try:
        shapes = Graph().parse(data=turtle, format="turtle", publicID=BASE)
    except SyntaxError as error:
        msg = f"{path}: not valid Turtle ({str(error).splitlines()[0]}): fix it"
        raise OntologyError(msg) from error
    for prefix, namespace in names.items():
        declaration = BNode()
        shapes.add((URIRef(BASE + "shapes"), SH.declare, declaration))
        shapes.add((declaration, SH.prefix, Literal(prefix)))
        shapes.add((declaration, SH.namespace, Literal(namespace, datatype=XSD.anyURI)))
    return shapes


def union(dataset: Dataset) -> Graph:
    """Copy all graphs into one of rdflib's own, which pySHACL reads ten times as fast.

    Triples about triples are left out: rdflib knows none. Its own parser of N-Triples lost: for a
    line of a megabyte it takes minutes.
    """
    graph = Graph()
    for triple in triples(engine(dataset)):
        if not isinstance(triple.object, ox.Triple):
            subject, predicate, value = (term_of(part) for part in triple)
            graph.add((subject, predicate, value))  # type: ignore[arg-type]  # none is unbound
    return graph


def violations(report: Graph) -> Iterator[Breach]:
    """Read which node breaks which rule."""
    for result in report.subjects(RDF.type, SH.ValidationResult):
        value = report.value(result, SH.value)
        whole = report.value(result, SH.sourceConstraint) is not None
        node = value if whole else report.value(result, SH.focusNode)
        message = str(report.value(result, SH.resultMessage))
        shown = value is not None and not whole
        yield Breach(written(node), message, written(value) if shown else "")


def written(node: "Node | None") -> str:
    """Write a term as N-Triples do."""
    return "" if node is None else node.n3()


def short(node: str, names: Mapping[str, str]) -> str:
    """Write an IRI with its prefix, a literal by its text, a blank node as one.

    >>> short("<https://example.org/a>", {"ex": "https://example.org/"}), short('"a"@en', {})
    ('ex:a', 'a')
    """
    if node.startswith("_:"):
        return "a blank node"
    if not node.startswith("<"):
        return shortened(TEXT.sub("", node).strip('"'))
    text = shortened(node[1:-1])
    for prefix, namespace in names.items():
        if text.startswith(namespace):
            return f"{prefix}:{text[len(namespace) :]}"
    return text
