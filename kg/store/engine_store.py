"""Oxigraph store -> what rdflib's graphs are kept in.

The package oxrdflib does the same and lost: it imports rdflib's own parser of SPARQL, which
Oxigraph does not need, and that is a quarter of the time that `kg query` takes to start.
"""

# ruff: noqa: FBT001, FBT002, N803 (the names and defaults are rdflib's)

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

import pyoxigraph as ox
from rdflib import BNode, Graph, Literal, URIRef, Variable
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.query import Result
from rdflib.store import Store
from rdflib.term import Node

from kg.store.terms import ill_typed_allowed, term_of

__all__ = ["EngineStore"]

Pattern = tuple[Node | None, Node | None, Node | None]
UNION = "__UNION__"  # how rdflib names all graphs in one


class EngineStore(Store):
    """Keep triples in an Oxigraph store, and let it answer queries and run updates."""

    context_aware = True
    graph_aware = True

    def __init__(self, oxigraph: ox.Store) -> None:
        self.oxigraph: ox.Store | None = oxigraph
        self.by_prefix: dict[str, URIRef] = {}
        super().__init__()

    @property
    def engine(self) -> ox.Store:
        """The Oxigraph store itself."""
        assert self.oxigraph is not None, "it has been closed"
        return self.oxigraph

    def close(self, commit_pending_transaction: bool = False) -> None:
        """Let go of the store: a folder may then be opened again."""
        self.oxigraph = None

    # Triples

    def add(self, triple: Any, context: Any, quoted: bool = False) -> None:
        """Add a triple to a graph."""
        self.engine.add(quad_of(triple, context))
        super().add(triple, context, quoted)

    def addN(self, quads: Iterable[Any]) -> None:  # noqa: N802 (rdflib's name)
        """Add quads."""
        self.engine.extend(quad_of(triple, context) for *triple, context in quads)

    def remove(self, triple: Any, context: Any = None) -> None:
        """Remove what fits a pattern, from one graph or all."""
        for quad in list(self.fitting(triple, context)):
            self.engine.remove(quad)
        super().remove(triple, context)

    def triples(self, triple_pattern: Any, context: Any = None) -> Iterator[Any]:
        """Yield what fits a pattern, with the graph in which it stands."""
        for quad in self.fitting(triple_pattern, context):
            with ill_typed_allowed():
                found = term_of(quad.subject), term_of(quad.predicate), term_of(quad.object)
            yield found, iter((self.graph_of(quad.graph_name),))

    def fitting(self, pattern: Pattern, context: Any) -> Iterator[ox.Quad]:
        """Yield the quads that fit a pattern; what no graph can hold fits none."""
        try:
            s, p, o = (None if part is None else engine_node(part) for part in pattern)
            name = None if context is None else graph_name(context)
            return self.engine.quads_for_pattern(s, p, o, name)
        except (TypeError, ValueError):
            return iter(())

    def __len__(self, context: Any = None) -> int:
        """Count the triples of a graph, or of all graphs, each once."""
        quads = self.fitting((None, None, None), context)
        return len({quad.triple for quad in quads}) if context is None else sum(1 for _ in quads)

    # Graphs

    def contexts(self, triple: Any = None) -> Generator[Any, None, None]:
        """Yield the named graphs, or those in which a triple stands."""
        if triple is None:  # a list: who writes while the engine lists them waits for ever
            yield from map(self.graph_of, list(self.engine.named_graphs()))
        else:
            yield from (self.graph_of(quad.graph_name) for quad in self.fitting(triple, None))

    def graph_of(self, name: object) -> Graph:
        """Return a graph of this store."""
        is_default = isinstance(name, ox.DefaultGraph)
        term = DATASET_DEFAULT_GRAPH_ID if is_default else term_of(name)
        return Graph(store=self, identifier=term)

    def add_graph(self, graph: Graph) -> None:
        """Make a graph that may be empty."""
        name = graph_name(graph)
        if not isinstance(name, ox.DefaultGraph):
            self.engine.add_graph(name)

    def remove_graph(self, graph: Graph) -> None:
        """Remove a graph with what it holds."""
        self.engine.remove_graph(graph_name(graph))

    # SPARQL

    def query(
        self, query: Any, initNs: Any, initBindings: Any, queryGraph: Any, **options: Any
    ) -> Result:
        """Answer a query; what rdflib has parsed already, rdflib answers."""
        if not isinstance(query, str) or options:
            raise NotImplementedError
        is_union = queryGraph == UNION
        found = self.engine.query(
            query,
            use_default_graph_as_union=is_union,
            default_graph=None if is_union else graph_name(queryGraph),
            prefixes=self.prefixes(initNs),
            substitutions={ox.Variable(n): engine_node(v) for n, v in initBindings.items()},
        )
        return result_of(found)

    def update(
        self, update: Any, initNs: Any, initBindings: Any, queryGraph: Any, **options: Any
    ) -> None:
        """Run an update of the whole store."""
        if not isinstance(update, str) or options or initBindings:
            raise NotImplementedError
        self.engine.update(update, prefixes=self.prefixes(initNs))

    def prefixes(self, more: Mapping[str, Any]) -> dict[str, str]:
        """Return the prefixes that hold in a query."""
        return {name: str(each) for name, each in {**self.by_prefix, **more}.items()}

    # Prefixes

    def bind(self, prefix: str, namespace: URIRef, override: bool = True) -> None:
        """Let a prefix stand for a namespace, and neither of them for another."""
        if override or not (prefix in self.by_prefix or self.prefix(namespace) is not None):
            known = self.by_prefix.items()
            self.by_prefix = {p: n for p, n in known if p != prefix and n != namespace}
            self.by_prefix[prefix] = namespace

    def prefix(self, namespace: URIRef) -> str | None:
        """Return the prefix of a namespace."""
        return next((p for p, known in self.by_prefix.items() if known == namespace), None)

    def namespace(self, prefix: str) -> URIRef | None:
        """Return the namespace of a prefix."""
        return self.by_prefix.get(prefix)

    def namespaces(self) -> Iterator[tuple[str, URIRef]]:
        """Yield each prefix with its namespace."""
        yield from self.by_prefix.items()


def quad_of(triple: Sequence[Any], context: Any) -> ox.Quad:
    """Turn rdflib's triple and its graph into a quad of the engine's."""
    s, p, o = map(engine_node, triple)
    return ox.Quad(s, p, o, graph_name(context))


def engine_node(term: Any) -> Any:
    """Turn rdflib's term into the engine's.

    Raises:
        TypeError: it is no term that a graph can hold.
    """
    match term:
        case URIRef():
            return ox.NamedNode(str(term))
        case BNode():
            return ox.BlankNode(str(term))
        case Literal(language=str(language)):
            return ox.Literal(str(term), language=language)
        case Literal(datatype=URIRef() as datatype):
            return ox.Literal(str(term), datatype=ox.NamedNode(str(datatype)))
        case Literal():
            return ox.Literal(str(term))
    msg = f"{term!r} is no IRI, blank node or literal"
    raise TypeError(msg)


def graph_name(context: Any) -> Any:
    """Return the engine's name of a graph, given by itself or by its name."""
    name = context.identifier if isinstance(context, Graph) else context
    return ox.DefaultGraph() if name == DATASET_DEFAULT_GRAPH_ID else engine_node(name)


def result_of(found: Any) -> Result:
    """Turn the engine's answer into rdflib's."""
    if isinstance(found, ox.QueryBoolean):
        result = Result("ASK")
        result.askAnswer = bool(found)
    elif isinstance(found, ox.QuerySolutions):
        result = Result("SELECT")
        result.vars = [Variable(each.value) for each in found.variables]
        result.bindings = [bound(result.vars, row) for row in found]
    else:
        result = Result("CONSTRUCT")
        result.graph = Graph()
        for triple in found:
            result.graph.add(cast("tuple[Node, Node, Node]", tuple(map(term_of, triple))))
    return result


def bound(names: Sequence[Variable], row: Any) -> dict[Variable, Any]:
    """Return what a row binds."""
    terms = zip(names, row, strict=True)
    return {name: term_of(term) for name, term in terms if term is not None}
