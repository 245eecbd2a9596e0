"""Dataset, shapes -> a report in plain English."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import RDF, SH, XSD, BNode, Dataset, Graph, Literal, URIRef

from kg.errors import OntologyError
from kg.ontology import BASE, folder_of
from kg.store.datasets import engine, prefixes, solutions
from kg.store.files import triples
from kg.store.refusals import shortened
from kg.store.results import ill_typed_allowed, term_of

if TYPE_CHECKING:
    from rdflib.term import Node

__all__ = ["ValidationReport", "validate"]


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """Says whether a graph conforms to the shapes, with one line for each violation."""

    conforms: bool
    lines: tuple[str, ...] = ()


def validate(dataset: Dataset, directory: Path | None = None) -> ValidationReport:
    """Check a graph against `shapes.ttl` of an ontology folder, the shipped one unless told."""
    from pyshacl import validate as shacl  # 0.6 s to import: only those who check pay for it

    names = prefixes(dataset)
    shapes = read_shapes(folder_of(directory) / "shapes.ttl", names)
    lines = set(asked(dataset, shapes, names))
    with ill_typed_allowed():
        _, found, _ = shacl(union(dataset), shacl_graph=shapes, advanced=True)
    assert isinstance(found, Graph)
    lines.update(violations(found, names))
    return ValidationReport(not lines, tuple(sorted(lines)))


def asked(dataset: Dataset, shapes: Graph, names: dict[str, str]) -> Iterator[str]:
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
                yield f"{short(URIRef(culprit.value), names)}: {shapes.value(rule, SH.message)}"


def read_shapes(path: Path, names: dict[str, str]) -> Graph:
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


def violations(report: Graph, names: dict[str, str]) -> Iterator[str]:
    """Say of each result which node breaks which rule."""
    for result in report.subjects(RDF.type, SH.ValidationResult):
        value = report.value(result, SH.value)
        whole = report.value(result, SH.sourceConstraint) is not None
        node = value if whole else report.value(result, SH.focusNode)
        message = report.value(result, SH.resultMessage)
        shown = f" (it is {short(value, names)})" if value is not None and not whole else ""
        yield f"{short(node, names)}: {message}{shown}"


def short(node: "Node | None", names: dict[str, str]) -> str:
    """Write an IRI with its prefix, anything else as it is."""
    text = shortened(str(node))
    for prefix, namespace in names.items():
        if isinstance(node, URIRef) and text.startswith(namespace):
            return f"{prefix}:{text[len(namespace) :]}"
    return text
