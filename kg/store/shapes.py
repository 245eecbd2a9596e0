"""SHACL shapes -> SPARQL queries that find what breaks them.

Oxigraph answers them for a million quads in seconds, where pySHACL takes many minutes. They cover
what `ontologies/shapes.ttl` is written in; a constraint that is none of these stays in the shapes.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rdflib import RDF, RDFS, SH, XSD, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

__all__ = ["Check", "checks", "is_left"]

TARGETS: Final[Mapping[URIRef, str]] = {
    SH.targetClass: f"?node a/<{RDFS.subClassOf}>* {{}}",
    SH.targetSubjectsOf: "?node {} ?any",
    SH.targetObjectsOf: "?any {} ?node",
    SH.targetNode: "VALUES ?node {{ {} }}",
}
ABSENT: Final = "{{ {nodes} }} MINUS {{ ?node {path} ?any }}"
REPEATED: Final = """
{{ SELECT ?node {{ {{ {nodes} }} ?node {path} ?each }}
   GROUP BY ?node HAVING (COUNT(DISTINCT ?each) > {number}) }}"""
# The few that are unfit come first: a path is then read once, not looked up for each node.
UNFIT: Final = """
{{ SELECT ?node ?value {{ ?node {path} ?value . FILTER (!({condition})) }} }} {{ {nodes} }}"""
FOREIGN: Final = f"""
{{{{ {{nodes}} }}}} ?node {{path}} ?value
MINUS {{{{ ?value a/<{RDFS.subClassOf}>* {{kind}} }}}}"""
SELECT: Final = "SELECT DISTINCT ?node ?value WHERE {{ {} }}"
TOLD: Final = frozenset({SH.path, SH.message, SH.name, SH.description, RDF.type})
SHAPE: Final = frozenset({RDF.type, RDFS.label, RDFS.comment, SH.property, SH.sparql, *TARGETS})


@dataclass(frozen=True, slots=True)
class Check:
    """A query that gives each node that breaks a rule, and the value that does; and the rule."""

    sparql: str
    message: str


def checks(shapes: Graph) -> Iterator[Check]:
    """Yield a check for each constraint that can be a query, and take them from the shapes."""
    for shape, rule in sorted(shapes.subject_objects(SH.property), key=str):
        found = compiled(shapes, shape, rule)
        if found is not None:
            shapes.remove((shape, SH.property, rule))
            message = str(shapes.value(rule, SH.message) or "a rule is broken")
            yield from (Check(SELECT.format(pattern), message) for pattern in found)


def is_left(shapes: Graph) -> bool:
    """Return whether some constraint is still in the shapes, for pySHACL to check."""
    nodes = set(shapes.subjects(RDF.type, SH.NodeShape))
    rules = any(True for _ in shapes.subject_objects(SH.property | SH.sparql))
    return rules or any(set(shapes.predicates(node)) - SHAPE for node in nodes)


def compiled(shapes: Graph, shape: Node, rule: Node) -> list[str] | None:
    """Write the patterns of one property shape, None if one of its constraints has no pattern."""
    path, nodes = path_of(shapes, shapes.value(rule, SH.path)), target_of(shapes, shape)
    if not path or not nodes:
        return None
    found = []
    for constraint, value in sorted(shapes.predicate_objects(rule)):
        if constraint in TOLD:
            continue
        pattern = pattern_of(shapes, constraint, value, {"nodes": nodes, "path": path})
        if not pattern:
            return None
        found.append(pattern)
    return found


def target_of(shapes: Graph, shape: Node) -> str:
    """Write the pattern of the nodes that a shape is about, each of them once."""
    patterns = [
        f"{{ {pattern.format(value.n3())} }}"
        for kind, pattern in TARGETS.items()
        for value in sorted(shapes.objects(shape, kind), key=str)
    ]
    return f"SELECT DISTINCT ?node {{ {' UNION '.join(patterns)} }}" if patterns else ""


def path_of(shapes: Graph, path: Node | None) -> str:
    """Write a property, its inverse, several in a row or one of several; "" for other paths."""
    if isinstance(path, URIRef):
        return path.n3()
    if path is not None and shapes.value(path, RDF.first) is not None:
        return joined("/", [path_of(shapes, each) for each in Collection(shapes, path)])
    inverse = shapes.value(path, SH.inversePath)
    if isinstance(inverse, URIRef):
        return f"^{inverse.n3()}"
    listed = shapes.value(path, SH.alternativePath)
    parts = () if listed is None else Collection(shapes, listed)
    return joined("|", [path_of(shapes, each) for each in parts])


def joined(sign: str, paths: Sequence[str]) -> str:
    """Join the paths that could be written, "" if one of them could not."""
    return f"({sign.join(paths)})" if paths and all(paths) else ""


def pattern_of(shapes: Graph, constraint: Node, value: Node, places: Mapping[str, str]) -> str:
    """Write the pattern of what breaks one constraint, "" if it cannot be written."""
    if constraint == SH.minCount:
        return ABSENT.format(**places) if value == Literal(1) else ""
    if constraint == SH.maxCount:
        return REPEATED.format(**places, number=int(str(value)))
    if constraint == SH["class"]:
        return FOREIGN.format(**places, kind=value.n3())
    condition = condition_of(shapes, constraint, value)
    return UNFIT.format(**places, condition=condition) if condition else ""


def condition_of(shapes: Graph, constraint: Node, value: Node) -> str:
    """Write what must hold of ?value, "" if it cannot be written."""
    write = CONDITIONS.get(constraint)
    return write(shapes, value) if write else ""


def datatype(_: Graph, kind: Node) -> str:
    """Write that a value is a literal of a type, and one that the type knows."""
    fits = f"DATATYPE(?value) = {kind.n3()}"
    if kind == XSD.string:
        return f"COALESCE({fits}, false)"
    return f"COALESCE({fits} && ISLITERAL({kind.n3()}(STR(?value))), false)"


def node_kind(_: Graph, kind: Node) -> str:
    """Write that a value is an IRI or a literal; no other kind is told apart."""
    kinds: dict[Node, str] = {SH.IRI: "ISIRI(?value)", SH.Literal: "ISLITERAL(?value)"}
    return kinds.get(kind, "")


def one_of(shapes: Graph, listed: Node) -> str:
    """Write that a value is one of a list."""
    return f"?value IN ({', '.join(each.n3() for each in Collection(shapes, listed))})"


def at_least(_: Graph, least: Node) -> str:
    """Write that a number is not smaller."""
    return f"COALESCE(?value >= {least.n3()}, false)"


def at_most(_: Graph, most: Node) -> str:
    """Write that a number is not larger."""
    return f"COALESCE(?value <= {most.n3()}, false)"


def any_of(shapes: Graph, listed: Node) -> str:
    """Write that a value meets one of several conditions."""
    several = [
        condition_of(shapes, constraint, value)
        for each in Collection(shapes, listed)
        for constraint, value in shapes.predicate_objects(each)
    ]
    return " || ".join(several) if several and all(several) else ""


CONDITIONS: Final[Mapping[Node, Callable[[Graph, Node], str]]] = {
    SH.datatype: datatype,
    SH.nodeKind: node_kind,
    SH["in"]: one_of,
    SH.minInclusive: at_least,
    SH.maxInclusive: at_most,
    SH["or"]: any_of,
}
