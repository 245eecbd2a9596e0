"""Articles and named graphs of a dataset <-> triples in the terms of N-Triples."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain, islice

import pyoxigraph as ox
from rdflib import Dataset

from kg.store.arrivals import put_new, write_in_loads
from kg.store.datasets import engine
from kg.store.graphs import fill
from kg.store.literals import quoted
from kg.store.ntriples import Line, joined, line_of, lines_of, text_of, triples_of, unsorted
from kg.store.placed import n_quads, placed
from kg.store.reclaiming import reclaim
from kg.store.sharing import contents, put_all

__all__ = [
    "AT_ONCE",
    "Line",
    "article_lines",
    "column",
    "graph_lines",
    "joined",
    "leading_to",
    "lines_of",
    "new_of",
    "put_articles",
    "put_graph",
    "put_new",
    "quoted",
    "subject_lines",
    "text_of",
]

MANY = 100  # new articles that are worth a load of their own
FEW = 10_000  # triples of a graph that is no article's
AT_ONCE = 150  # articles that are written at once: fewer take more time, more take more memory


def article_lines(dataset: Dataset, article: str) -> frozenset[Line]:
    """Return all that an article brings, but for plain triples."""
    return frozenset(contents(dataset, article))


def put_articles(dataset: Dataset, brought: Mapping[str, Iterable[Line]]) -> None:
    """Let each of some articles bring its triples and no others, a portion in one transaction.

    Those of many that the graph does not have are written in large loads, which takes less time.
    """
    new = new_of(dataset, brought)
    names = (name for name in brought if name not in new)
    while some := list(islice(names, AT_ONCE)):
        put_all(dataset, {name: frozenset(brought[name]) for name in some})
        reclaim(dataset)
    if new:
        put_new(dataset, ((name, frozenset(brought[name])) for name in new))
        reclaim(dataset)


def new_of(dataset: Dataset, articles: Collection[str]) -> Collection[str]:
    """Return those articles that a graph does not have, none if these are few."""
    if len(articles) < MANY:
        return ()
    look_up = engine(dataset).contains_named_graph
    found = dict.fromkeys(each for each in articles if not look_up(ox.NamedNode(each)))
    return found if len(found) >= MANY else ()


def graph_lines(dataset: Dataset, graph: str) -> frozenset[Line]:
    """Return the triples of a named graph; of one that is not there none."""
    found = engine(dataset).quads_for_pattern(None, None, None, ox.NamedNode(graph))
    return frozenset(line_of(quad.triple) for quad in found)


def put_graph(dataset: Dataset, graph: str, lines: Iterable[Line]) -> None:
    """Let a named graph that is no article's hold these triples and no others.

    Where it holds none and many come they are written as they come.
    """
    coming = iter(lines)
    first, name = list(islice(coming, FEW)), ox.NamedNode(graph)
    if len(first) < FEW or engine(dataset).contains_named_graph(name):
        fill(dataset, name, triples_of(unsorted({*first, *coming})))
    else:
        ready = (n_quads(placed([line], f"<{graph}>")) for line in chain(first, coming))
        write_in_loads(dataset, ((1, quad.encode()) for quad in ready))


def column(dataset: Dataset, predicate: str) -> Iterator[tuple[str, str, str]]:
    """Yield graph, subject and object of the triples of a predicate; "" is the default graph."""
    for quad in engine(dataset).quads_for_pattern(None, ox.NamedNode(predicate), None, None):
        yield graph_of(quad), str(quad.subject), str(quad.object)


def leading_to(dataset: Dataset, predicate: str, obj: str) -> Iterator[tuple[str, str]]:
    """Yield graph and subject of the triples with a predicate and an object."""
    to = ox.NamedNode(obj[1:-1])
    for quad in engine(dataset).quads_for_pattern(None, ox.NamedNode(predicate), to, None):
        yield graph_of(quad), str(quad.subject)


def subject_lines(dataset: Dataset, subject: str, graph: str = "") -> frozenset[Line]:
    """Return what the default graph says of a node, or a named graph."""
    place = ox.NamedNode(graph) if graph else ox.DefaultGraph()
    node = ox.NamedNode(subject[1:-1])
    found = engine(dataset).quads_for_pattern(node, None, None, place)
    return frozenset(line_of(quad.triple) for quad in found)


def graph_of(quad: ox.Quad) -> str:
    """Return the IRI of a quad's graph, "" for the default graph."""
    return quad.graph_name.value if isinstance(quad.graph_name, ox.NamedNode) else ""
