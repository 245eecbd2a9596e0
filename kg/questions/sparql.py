"""SPARQL, Dataset or Store -> Answer; nothing is changed, nothing is fetched, and it ends."""

import re
from collections.abc import Iterator, Mapping
from functools import partial

from rdflib import BNode, Dataset, Literal, URIRef

from kg.errors import QuestionError
from kg.questions.answers import ABSENT, Answer
from kg.questions.labels import Labels
from kg.questions.suggestions import hint
from kg.questions.syntax_errors import explained
from kg.questions.worker import Limits, limited
from kg.store import Queryable, QueryableDataset, Results, Term, queryable, read, uses_keyword

__all__ = ["ask"]

LONGEST = 100_000  # characters
DEEPEST = 200  # brackets in brackets: parsers go down as deep as a query does
# A word for the message when Oxigraph has refused a query; what is refused is never decided here.
UPDATE = re.compile(
    r"^(?:\s+|#[^\n]*\n|PREFIX\s+[^<]*<[^>]*>|BASE\s*<[^>]*>)*"
    r"(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|COPY|MOVE|ADD|WITH)\b",
    re.IGNORECASE,
)
GAP = r"(?:\s|#[^\n]*\n)*"
FROM = re.compile(
    rf"\bFROM\b{GAP}(?:NAMED\b{GAP})?(?:<([^>]*)>|([\w.-]*):([\w.%-]*))", re.IGNORECASE
)

Packed = tuple[str, str, str | None, str | None]


def ask(graph: Dataset | Queryable, sparql: str, limits: Limits | None = None) -> Answer:
    """Run a SELECT, ASK, CONSTRUCT or DESCRIBE over all documents of a store or dataset.

    The prefixes of kg are known. Nothing is changed, and nothing is fetched from anywhere.

    Raises:
        QuestionError: the query has a mistake, would do harm, or is over the limits.
    """
    source = queryable(graph)
    refuse_size(sparql)
    found = run(source, sparql, limits or Limits())
    rows = tuple(tuple(ABSENT if term is None else term for term in row) for row in found.rows)
    missed = not rows or found.holds is False
    proposed = hint(source, sparql) if missed else ""
    labels = Labels(source, source.prefixes)
    return Answer(found.columns, rows, proposed, labels, left_out=found.left_out)


def run(graph: Queryable, sparql: str, limits: Limits) -> Results:
    """Run a query in a process of its own; a mistake in it is explained."""
    offline = isinstance(graph, QueryableDataset)
    if isinstance(graph, QueryableDataset):
        graph.ready()
    work = partial(packed, graph, sparql, limits.rows)
    try:
        columns, rows, holds, left_out = limited(work, limits, offline=offline)
    except SyntaxError as error:
        raise QuestionError(refusal(sparql, str(error), graph.prefixes)) from error
    except (OSError, RuntimeError, ValueError) as error:
        msg = f"the query cannot be run: {' '.join(str(error).split())}: simplify it"
        raise QuestionError(msg) from error
    return Results(columns, tuple(tuple(map(unpacked, row)) for row in rows), holds, left_out)


def packed(
    graph: Queryable, sparql: str, rows: int | None
) -> tuple[tuple[str, ...], list[list[Packed | None]], bool | None, int]:
    """Run a query that does no harm; terms become tuples, which can be sent as they are."""
    refuse_calls(sparql, graph.prefixes)
    refuse_foreign_graphs(graph, sparql)
    found = graph.select(sparql, rows)
    terms = [[None if term is None else packed_term(term) for term in row] for row in found.rows]
    return found.columns, terms, found.holds, found.left_out


def packed_term(term: Term) -> Packed:
    """Take a term to pieces."""
    if isinstance(term, Literal):
        datatype = None if term.datatype is None else str(term.datatype)
        return "literal", str(term), term.language, datatype
    return ("iri" if isinstance(term, URIRef) else "blank"), str(term), None, None


def unpacked(pieces: Packed | None) -> Term | None:
    """Put a term together."""
    if pieces is None:
        return None
    kind, value, language, datatype = pieces
    if kind == "literal":
        iri = None if datatype is None else URIRef(datatype)
        return Literal(value, lang=language, datatype=iri, normalize=False)
    return URIRef(value) if kind == "iri" else BNode(value)


# What is refused


def refuse_size(sparql: str) -> None:
    """Refuse what would cost a parser too much, whatever it means."""
    if len(sparql) > LONGEST:
        msg = f"the query has {len(sparql)} characters: write one of at most {LONGEST}"
        raise QuestionError(msg)
    if depth(sparql) > DEEPEST:
        msg = f"the query has brackets in brackets more than {DEEPEST} deep: simplify it"
        raise QuestionError(msg)


def depth(sparql: str) -> int:
    """Return how deep brackets are nested, those in texts and comments too.

    >>> depth("SELECT * { { ?s ?p (1) } }")
    3
    """
    deepest = now = 0
    for letter in sparql:
        now += (letter in "{([") - (letter in "})]")
        deepest = max(deepest, now)
    return deepest


def refuse_calls(sparql: str, prefixes: Mapping[str, str]) -> None:
    """Refuse to call another machine.

    Raises:
        SyntaxError: the query cannot be read at all.
    """
    if uses_keyword(sparql, "SERVICE", prefixes):
        read(sparql, prefixes)
        msg = "SERVICE is refused, questions stay on this machine: load that data and ask again"
        raise QuestionError(msg)


def refuse_foreign_graphs(graph: Queryable, sparql: str) -> None:
    """Refuse FROM with what is no article of the graph: no store here fetches it.

    Raises:
        SyntaxError: the query cannot be read at all.
    """
    if not uses_keyword(sparql, "FROM", graph.prefixes):
        return
    read(sparql, graph.prefixes)
    named = list(graph_names(sparql, graph.prefixes))
    for name in named or [""]:
        if not named or not graph.select(f"ASK {{ GRAPH <{name}> {{ ?s ?p ?o }} }}").holds:
            msg = f"FROM <{name}> is no article of this graph, and nothing is fetched: see "
            raise QuestionError(msg + "kg documents, and write for instance FROM doc:briefing")


def graph_names(sparql: str, prefixes: Mapping[str, str]) -> Iterator[str]:
    """Yield what follows FROM."""
    for found in FROM.finditer(sparql):
        iri, prefix, local = found.groups()
        yield iri if iri is not None else prefixes.get(prefix, "") + local


def refusal(sparql: str, error: str, prefixes: Mapping[str, str]) -> str:
    """Say why Oxigraph cannot read a query."""
    if update := UPDATE.match(sparql):
        msg = f"{update[1].upper()} would change the graph: a question starts with SELECT, ASK, "
        return msg + "CONSTRUCT or DESCRIBE; use kg build to add articles"
    return explained(sparql, error, prefixes)
