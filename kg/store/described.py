"""Dataset -> how each article describes the actors that it mentions, all articles at once.

It says what `contents` says of them; an article after the other takes ten times as long.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

import pyoxigraph as ox
from rdflib import RDF, Dataset

from kg.ontology import KG
from kg.store.datasets import engine, prefixes
from kg.store.lines import Line, column, line_of
from kg.store.support import DEFAULT, DESCRIBES, Support

__all__ = ["descriptions"]

MENTIONED: Final = (
    "SELECT DISTINCT ?graph ?node { GRAPH ?graph { ?subject ?predicate ?node }"
    ' FILTER STRSTARTS(STR(?node), "%s") }',
    f"SELECT DISTINCT ?graph ?node {{ GRAPH ?graph {{ ?statement <{KG.proposition}> ?about }}"
    f' ?about <{RDF.subject}>|<{RDF.object}> ?node FILTER STRSTARTS(STR(?node), "%s") }}',
)


def descriptions(dataset: Dataset) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """Yield each article with what it says that an actor is."""
    oxigraph, names = engine(dataset), prefixes(dataset)
    known = Support(oxigraph, names)
    shared, own = shared_descriptions(known, names["actor"]), own_descriptions(dataset, known)
    for article, node in mentioned(oxigraph, names):
        yield article, own.get((article, node)) or shared.get(node, ())


def mentioned(oxigraph: ox.Store, names: Mapping[str, str]) -> set[tuple[str, str]]:
    """Return the articles and the actors that each of them mentions."""
    found: set[tuple[str, str]] = set()
    for query in MENTIONED:
        rows = oxigraph.query(query % names["actor"])
        assert isinstance(rows, ox.QuerySolutions)
        found.update((graph.value, str(node)) for graph, node in rows)
    return {each for each in found if each[0].startswith(names["doc"])}


def shared_descriptions(known: Support, namespace: str) -> dict[str, tuple[Line, ...]]:
    """Return what the default graph says that each actor is."""
    found: dict[str, list[Line]] = defaultdict(list)
    for predicate in known.describing:
        for quad in known.oxigraph.quads_for_pattern(None, predicate, None, DEFAULT):
            line = line_of(quad.triple)
            if line[0].startswith(f"<{namespace}"):
                found[line[0]].append(line)
    return {node: tuple(lines) for node, lines in found.items()}


def own_descriptions(dataset: Dataset, known: Support) -> dict[tuple[str, str], tuple[Line, ...]]:
    """Return how articles describe those nodes on which they differ."""
    found = {}
    for article, mark, node in column(dataset, DESCRIBES.value):
        quad = ox.Quad(
            ox.NamedNode(mark[1:-1]), DESCRIBES, ox.NamedNode(node[1:-1]), ox.NamedNode(article)
        )
        found[article, node] = tuple(map(line_of, known.told(quad)))
    return found
