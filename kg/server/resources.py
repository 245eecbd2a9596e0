"""An actor, an event, an article -> its page, or what the graph says of it, at one address."""

from collections.abc import Callable, Coroutine, Mapping
from typing import Any, Final
from urllib.parse import quote

from rdflib import URIRef
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.errors import QuestionError
from kg.network import local
from kg.questions import actor_named
from kg.server.formats import GRAPHS, graph_response
from kg.server.graph import ServedGraph
from kg.server.links import Cell, iri_of, path_of, table
from kg.server.negotiation import chosen
from kg.server.sayings import IN_TIME, NEWEST_FIRST, sayings
from kg.server.templating import page

__all__ = ["resource"]

AROUND = "CONSTRUCT {{ {0} ?p ?o . ?s ?q {0} }} WHERE {{ {{ {0} ?p ?o }} UNION {{ ?s ?q {0} }} }}"
ARTICLE = "CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {0} {{ ?s ?p ?o }} }}"
GRAPH_OF: Final[Mapping[str, str]] = {"actor": AROUND, "event": AROUND, "doc": ARTICLE}
FACTS = """
SELECT DISTINCT ?property ?value WHERE {{
  {0} ?property ?value
  FILTER (!STRSTARTS(STR(?property), STR(rel:)) && ?property NOT IN (kg:origin, kg:contentHash,
          kg:mentions))
}} ORDER BY ?property ?value LIMIT 100"""
NAME = "SELECT ?name {{ {0} skos:prefLabel|rdfs:label|dcterms:title|kg:predicate ?name }} LIMIT 1"
IS_THERE = "ASK {{ {{ {0} ?p ?o }} UNION {{ ?s ?q {0} }} }}"

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


def resource(kind: str) -> Handler:
    """Make what answers for one kind of thing."""

    async def answered(request: Request) -> Response:
        served: ServedGraph = request.app.state.served
        name = request.path_params["name"]
        iri = iri_of(kind, name, served.queryable.prefixes)
        accept = request.headers.get("accept", "")
        wanted = chosen(accept, ["text/html", *GRAPHS])
        if iri is None or not await is_there(served, iri):
            return await elsewhere(served, kind, name)
        if wanted == "text/html":
            return await readable(request, served, kind, iri)
        found = await served.ask(GRAPH_OF[kind].format(iri.n3()))
        answer = graph_response(found.rows, accept, served.queryable.prefixes)
        answer.headers["Vary"] = "Accept"
        return answer

    return answered


async def is_there(served: ServedGraph, iri: URIRef) -> bool:
    """Return whether a graph says anything of something."""
    return bool((await served.ask(IS_THERE.format(iri.n3()))).holds)


async def elsewhere(served: ServedGraph, kind: str, name: str) -> Response:
    """Lead to whoever is meant by a label or a code."""
    if kind == "actor":
        try:
            meant = await served.read(lambda: actor_named(name, served.queryable))
        except QuestionError as error:
            raise HTTPException(404, str(error)) from error
        path = path_of(str(meant), served.queryable.prefixes)
        if path and await is_there(served, meant):
            return RedirectResponse(path, 303)
    raise HTTPException(404, f"{name[:100]}: the graph has nothing of this name: search for it")


async def readable(request: Request, served: ServedGraph, kind: str, iri: URIRef) -> Response:
    """Show what the graph says of something, with the sentences."""
    prefixes, limits = served.queryable.prefixes, served.limits
    names = await served.ask(NAME.format(iri.n3()))
    facts = await served.ask(FACTS.format(iri.n3()))
    order = NEWEST_FIRST if kind == "actor" else IN_TIME
    told = await served.read(lambda: sayings(served.dataset, kind, iri, limits=limits, order=order))
    around = quote(local(iri), safe="")
    return page(
        request,
        "resource.html",
        heading=str(names.rows[0][0]) if names.rows else local(iri),
        iri=str(iri),
        around=f"/graph?around={around}" if kind == "actor" else "",
        facts=[linked(row) for row in table(facts, prefixes)],
        sayings=told,
        is_long=kind == "actor",  # what it is comes behind what it does
    )


def linked(row: list[Cell]) -> list[Cell]:
    """Let a web address lead where it says."""
    return [
        c._replace(path=c.text) if c.text.startswith(("http://", "https://")) else c for c in row
    ]
