"""Dataset -> what its named graphs hold, in the terms of N-Triples, and changes to them."""

from collections.abc import Iterable, Iterator, Mapping, Set
from typing import NamedTuple

import pyoxigraph as ox
from rdflib import Dataset

from kg.store.datasets import engine, rewrite

__all__ = [
    "Change",
    "Line",
    "column",
    "graph_lines",
    "joined",
    "lines_of",
    "quoted",
    "rewritten",
    "text_of",
]

Line = tuple[str, str, str]  # subject, predicate and object, as N-Triples writes them


class Change(NamedTuple):
    """What goes from a named graph, and what comes."""

    removed: Set[Line]
    added: Set[Line]


def column(dataset: Dataset, predicate: str) -> Iterator[tuple[str, str, str]]:
    """Yield graph, subject and object of the triples of a predicate in named graphs."""
    for quad in engine(dataset).quads_for_pattern(None, ox.NamedNode(predicate), None, None):
        if isinstance(quad.graph_name, ox.NamedNode):
            yield quad.graph_name.value, str(quad.subject), str(quad.object)


def graph_lines(dataset: Dataset, graph: str) -> frozenset[Line]:
    """Return the triples of a named graph; of one that is not there none."""
    found = engine(dataset).quads_for_pattern(None, None, None, ox.NamedNode(graph))
    return frozenset((str(q.subject), str(q.predicate), str(q.object)) for q in found)


def rewritten(dataset: Dataset, changes: Mapping[str, Change]) -> bool:
    """Change named graphs, each at once with all others or not at all; return whether any is."""
    steps = [
        f"{verb} DATA {{ GRAPH <{graph}> {{ {joined(lines)} }} }}"
        for graph, change in changes.items()
        for verb, lines in (("DELETE", change.removed), ("INSERT", change.added))
        if lines
    ]
    if steps:
        rewrite(dataset, " ;\n".join(steps))
    return bool(steps)


def joined(lines: Iterable[Line]) -> str:
    """Write triples as lines of N-Triples, sorted."""
    return "\n".join(f"{subject} {predicate} {obj} ." for subject, predicate, obj in sorted(lines))


def quoted(text: str) -> str:
    r"""Write a text as a literal.

    >>> print(quoted('a "b"'))
    "a \"b\""
    """
    return str(ox.Literal(text))


def text_of(term: str) -> str:
    r"""Return the text of a literal.

    >>> text_of('"a \\"b\\""@en')
    'a "b"'
    """
    (triple,) = ox.parse(f"<a:a> <a:a> {term} .", ox.RdfFormat.N_TRIPLES)
    return triple.object.value if isinstance(triple.object, ox.Literal) else ""


def lines_of(text: str) -> frozenset[Line]:
    """Read triples from lines of N-Triples."""
    found = ox.parse(text, ox.RdfFormat.N_TRIPLES)
    return frozenset((str(q.subject), str(q.predicate), str(q.object)) for q in found)
