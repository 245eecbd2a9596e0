"""Dataset -> how each article describes the actors that it mentions, all articles at once.

It says what `contents` says of them; an article after the other takes ten times as long.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set

import pyoxigraph as ox
from rdflib import Dataset

from kg.store.datasets import engine, prefixes
from kg.store.ntriples import Line, line_of, lines_of
from kg.store.support import DEFAULT, DESCRIBES, DESCRIPTION, PROPOSITION, Support

__all__ = ["descriptions"]


def descriptions(dataset: Dataset) -> Iterator[tuple[str, Iterable[Line]]]:
    """Yield each article with what it says that an actor is."""
    names = prefixes(dataset)
    known = Support(engine(dataset), names)
    shared, own = shared_descriptions(known, names["actor"]), own_descriptions(known)
    about = propositions(known)
    for node, lines in shared.items():
        for article in mentioning(known, node, about):
            yield article, own.get((article, node), lines)


def propositions(known: Support) -> dict[str, set[str]]:
    """Return the articles with a statement about each proposition."""
    found: dict[str, set[str]] = defaultdict(set)
    for quad in known.oxigraph.quads_for_pattern(None, PROPOSITION, None, None):
        if known.is_article(quad.graph_name) and known.is_hashed(quad.object):
            found[quad.object.value].add(quad.graph_name.value)
    return found


def mentioning(known: Support, node: str, about: Mapping[str, Set[str]]) -> set[str]:
    """Return the articles that mention an actor."""
    found: set[str] = set()
    for quad in known.oxigraph.quads_for_pattern(None, None, ox.NamedNode(node[1:-1]), None):
        if known.is_article(quad.graph_name):
            found.add(quad.graph_name.value)
        elif known.is_hashed(quad.subject):
            found |= about.get(quad.subject.value, set())
    return found


def shared_descriptions(known: Support, namespace: str) -> dict[str, tuple[Line, ...]]:
    """Return what the default graph says that each actor is."""
    found: dict[str, list[Line]] = defaultdict(list)
    for predicate in known.describing:
        for quad in known.oxigraph.quads_for_pattern(None, predicate, None, DEFAULT):
            line = line_of(quad.triple)
            if line[0].startswith(f"<{namespace}"):
                found[line[0]].append(line)
    return {node: tuple(lines) for node, lines in found.items()}


def own_descriptions(known: Support) -> dict[tuple[str, str], frozenset[Line]]:
    """Return how articles describe those nodes on which they differ."""
    look_up = known.oxigraph.quads_for_pattern
    told = {
        (quad.graph_name, quad.subject): lines_of(quad.object.value)
        for quad in look_up(None, DESCRIPTION, None, None)
        if isinstance(quad.object, ox.Literal)
    }
    return {
        (quad.graph_name.value, str(quad.object)): told[quad.graph_name, quad.subject]
        for quad in look_up(None, DESCRIBES, None, None)
        if known.is_article(quad.graph_name)
    }
