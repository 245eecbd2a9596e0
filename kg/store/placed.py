"""A line in its graph <-> N-Quads, a part of an update, the engine's quad."""

from collections.abc import Iterable, Iterator
from typing import Final

import pyoxigraph as ox

from kg.store.ntriples import Line

__all__ = ["EVERYWHERE", "PlacedLine", "n_quads", "placed", "quad_of", "quads_of", "written_line"]

PlacedLine = tuple[str, str, str, str]  # subject, predicate, object and graph
EVERYWHERE: Final = ""  # the default graph: what stands there stands for all articles


def placed(lines: Iterable[Line], graph: str) -> Iterator[PlacedLine]:
    """Put lines into a graph."""
    return ((subject, predicate, obj, graph) for subject, predicate, obj in lines)


def n_quads(lines: Iterable[PlacedLine]) -> str:
    """Write lines as N-Quads."""
    return "".join(f"{' '.join(line)} .\n" for line in lines)


def quads_of(lines: Iterable[PlacedLine]) -> Iterator[ox.Quad]:
    """Read lines as the engine's quads."""
    yield from ox.parse(n_quads(lines), ox.RdfFormat.N_QUADS)


def quad_of(line: PlacedLine) -> ox.Quad:
    """Read a line of IRIs as a quad of the engine's."""
    subject, predicate, obj, graph = (ox.NamedNode(part[1:-1]) if part else None for part in line)
    assert subject
    assert predicate
    assert obj
    return ox.Quad(subject, predicate, obj, graph)


def written_line(line: PlacedLine) -> str:
    """Write a line for an update."""
    subject, predicate, obj, graph = line
    triple = f"{subject} {predicate} {obj} . "
    return f"GRAPH {graph} {{ {triple} }} " if graph else triple
