"""Results, Accept -> the body of an answer in a standard format."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from rdflib import BNode, Graph, Variable
from rdflib.query import Result
from starlette.responses import Response

from kg.server.negotiation import chosen
from kg.store import Results, Term
from kg.store.literals import engine_term

__all__ = ["GRAPHS", "RESULTS", "graph_response", "response"]

RESULTS: Final[Mapping[str, str]] = {
    "application/sparql-results+json": "json",
    "application/json": "json",
    "application/sparql-results+xml": "xml",
    "application/xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
}
GRAPHS: Final[Mapping[str, str]] = {
    "text/turtle": "turtle",
    "application/n-triples": "nt",
    "application/ld+json": "json-ld",
    "application/rdf+xml": "xml",
}


def response(found: Results, accept: str, prefixes: Mapping[str, str]) -> Response:
    """Answer a query: SELECT and ASK as results, CONSTRUCT and DESCRIBE as a graph."""
    if found.is_graph:
        return graph_response(found.rows, accept, prefixes)
    media_type = chosen(accept, [*RESULTS])
    form = RESULTS[media_type]
    body = TABLES[form](found) if form in TABLES else serialized(found, form)
    return Response(body, media_type=media_type)


def serialized(found: Results, form: str) -> bytes:
    """Write results as JSON or XML."""
    result = Result("SELECT" if found.holds is None else "ASK")
    result.askAnswer = found.holds
    if found.holds is None:
        variables = [Variable(column) for column in found.columns]
        result.vars = variables
        result.bindings = [
            {name: term for name, term in zip(variables, row, strict=True) if term is not None}
            for row in found.rows
        ]
    return result.serialize(format=form) or b""


def csv_of(found: Results) -> bytes:
    """Write results as CSV; ASK, for which the format has no form, as one word."""
    if found.holds is not None:
        return str(found.holds).lower().encode()
    return serialized(found, "csv")


def tsv_of(found: Results) -> bytes:
    """Write results as lines with tabs, each term as N-Triples write it."""
    if found.holds is not None:
        return str(found.holds).lower().encode()
    head = "\t".join(f"?{column}" for column in found.columns)
    rows = ("\t".join(map(term_text, row)) for row in found.rows)
    return "".join(f"{line}\n" for line in (head, *rows)).encode()


def term_text(term: Term | None) -> str:
    """Write a term as N-Triples do, nothing for an unbound variable."""
    if term is None:
        return ""
    return term.n3() if isinstance(term, BNode) else str(engine_term(term))


def graph_response(
    triples: Iterable[tuple[Term | None, ...]], accept: str, prefixes: Mapping[str, str]
) -> Response:
    """Answer with a graph."""
    media_type = chosen(accept, [*GRAPHS])
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in prefixes.items():
        graph.bind(prefix, namespace)
    for triple in triples:
        graph.add(triple)  # type: ignore[arg-type]
    body = graph.serialize(format=GRAPHS[media_type], encoding="utf-8")
    return Response(body, media_type=media_type)


TABLES: Final[Mapping[str, Callable[[Results], bytes]]] = {"csv": csv_of, "tsv": tsv_of}
