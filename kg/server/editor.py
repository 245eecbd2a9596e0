"""Served graph -> the editor: a query, its answer, and what completes it as somebody types."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from rdflib import Dataset, URIRef
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from kg.errors import QuestionError
from kg.questions import Question, ask, example, question, questions
from kg.server.graph import ServedGraph
from kg.server.negotiation import best
from kg.server.pages import served_by, shown
from kg.server.requests import parameters_of
from kg.server.templating import page
from kg.store import Limits
from kg.store.datasets import prefixes

__all__ = ["editor", "shortened"]

MOST = 3_000  # names that are proposed
FIRST = """\
SELECT ?who ?relation ?whom WHERE {
  ?who ?relation ?whom . ?relation a rdf:Property
} LIMIT 50
"""
# Names that a graph has, each kind the commonest first.
NAMES: Final = (
    "SELECT ?name (COUNT(*) AS ?times) { ?any a ?name } GROUP BY ?name ORDER BY DESC(?times) ?name",
    "SELECT ?name (COUNT(*) AS ?times) { ?any ?name ?other }"
    " GROUP BY ?name ORDER BY DESC(?times) ?name",
    "SELECT ?name (COUNT(*) AS ?times) { ?any rdf:subject|rdf:object ?name }"
    " GROUP BY ?name ORDER BY DESC(?times) ?name",
)
LOCAL = re.compile(r"\w(?:[\w.-]*[\w-])?")  # what may stand behind a prefix as it is


async def editor(request: Request) -> Response:
    """Show a query that somebody writes or a question has, and its answer or what is wrong."""
    served, given = served_by(request), parameters_of(request)
    sparql, asked_for = given.get("query", ""), given.get("question", "")
    if given.get("format") == "csv":
        answer = await served.ask(sparql, is_whole=True)
        return Response(answer.csv(), media_type="text/csv")
    try:
        found = shown(served, await served.ask(sparql) if sparql.strip() else None)
    except QuestionError as error:
        if not is_read(request):
            raise
        return await form(request, sparql, **shown(served, None), mistake=error)
    text = sparql or (await text_of(served, asked_for) if asked_for else FIRST)
    return await form(request, text, **found)


def is_read(request: Request) -> bool:
    """Return whether a person reads the answer, and no program."""
    accept = request.headers.get("accept", "")
    return best(accept, ["text/plain", "text/html"]) == "text/html"


async def form(
    request: Request, sparql: str, *, mistake: QuestionError | None = None, **found: Any
) -> HTMLResponse:
    """Fill the page of the editor."""
    served = served_by(request)
    return page(
        request,
        "editor.html",
        status=400 if mistake else 200,
        sparql=sparql,
        mistake=mistake,
        prefixes=sorted(served.queryable.prefixes.items()),
        questions=questions(),
        names=await served.once("names", lambda: [*names(served.dataset, served.limits)]),
        **found,
    )


async def text_of(served: ServedGraph, name: str) -> str:
    """Return the SPARQL of a question, with values to which the graph has an answer.

    Raises:
        HTTPException: there is no such question.
    """
    chosen = {each.name: each for each in questions()}.get(name)
    if chosen is None:
        raise HTTPException(404, f"{name}: there is no such question: /questions lists them")
    return await served.read(lambda: filled(chosen, served))


def filled(chosen: Question, served: ServedGraph) -> str:
    """Fill a question with an example."""
    values = example(chosen, served.queryable) if chosen.parameters else {}
    return question(chosen.name, values, dataset=served.dataset)


def names(dataset: Dataset, limits: Limits) -> Iterator[str]:
    """Yield the classes, properties and actors of a graph as queries write them."""
    known = prefixes(dataset)
    found: dict[str, None] = {}
    for sparql in NAMES:
        for name, *_ in ask(dataset, sparql, limits=limits).rows:
            if isinstance(name, URIRef) and (short := shortened(name, known)):
                found[short] = None
    yield from [*found][:MOST]


def shortened(iri: str, known: Mapping[str, str]) -> str:
    """Write an IRI with a prefix, "" if it has none that fits.

    >>> shortened("urn:a/b", {"a": "urn:a/", "u": "urn:"}), shortened("urn:a/b c", {"a": "urn:a/"})
    ('a:b', '')
    """
    fits = [(namespace, prefix) for prefix, namespace in known.items() if iri.startswith(namespace)]
    for namespace, prefix in sorted(fits, key=lambda each: -len(each[0])):
        if LOCAL.fullmatch(local := iri[len(namespace) :]):
            return f"{prefix}:{local}"
    return ""
