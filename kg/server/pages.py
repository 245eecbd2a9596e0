"""Served graph -> the first page, search, questions as forms, the graph to look at."""

from collections.abc import Mapping
from typing import Any, Final

from rdflib import Dataset, Literal
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from kg.page import around, html
from kg.questions import Answer, Question, ask, example, question, questions
from kg.server.atlas import leaf
from kg.server.graph import ServedGraph
from kg.server.links import Cell, table
from kg.server.requests import parameters_of
from kg.server.templating import page, style_sheet
from kg.store import Limits, stats

__all__ = ["asked", "graph", "home", "listed", "near", "search", "served_by", "shown", "style"]

FEW = 10
COUNTED = ("documents", "statements", "events", "relations")

NEWEST = """
SELECT ?document ?title ?publisher ?date WHERE {
  ?document a kg:Document .
  OPTIONAL { ?document dcterms:date ?date }
  OPTIONAL { ?document dcterms:publisher ?publisher }
  OPTIONAL { ?document dcterms:title ?title }
} ORDER BY DESC(?date) ?document LIMIT 10"""
MONTHS = """
SELECT ?month (COUNT(DISTINCT ?document) AS ?articles) WHERE {
  ?document a kg:Document ; dcterms:date ?date BIND (SUBSTR(STR(?date), 1, 7) AS ?month)
} GROUP BY ?month ORDER BY DESC(?month) LIMIT 24"""
# By a name, or by what an article calls somebody: *Kyiv*.
BY_NAME = """
SELECT DISTINCT ?name ?kind WHERE {
  { ?name skos:prefLabel|rdfs:label|skos:altLabel|skos:hiddenLabel|pol:code ?label }
  UNION { ?told kg:subjectText ?label ; kg:proposition/rdf:subject ?name }
  UNION { ?told kg:objectText ?label ; kg:proposition/rdf:object ?name }
  FILTER (STRSTARTS(STR(?name), STR(actor:)) && CONTAINS(LCASE(STR(?label)), LCASE(%s)))
  ?name a ?kind
} ORDER BY STRLEN(STR(?name)) ?name LIMIT 50"""
BY_WORDS = """
SELECT DISTINCT ?document ?sentence WHERE {
  ?evidence nif:anchorOf ?sentence ; prov:wasDerivedFrom ?document .
  FILTER CONTAINS(LCASE(STR(?sentence)), LCASE(%s))
} ORDER BY ?document ?sentence LIMIT 50"""
# The first page, beside the newest articles: what stands above each table, and its question.
ASKED: Final[Mapping[str, str]] = {"Contested": "contested", "Most active pairs": "active_pairs"}


async def style(request: Request) -> Response:
    """Answer with the style sheet."""
    return Response(style_sheet(), media_type="text/css")


async def home(request: Request) -> Response:
    """Show what is new, contested and busy, and a box to search."""
    served = served_by(request)
    values = await served.once("home", lambda: dashboard(served.dataset, served.page_limits))
    return page(request, "home.html", **values)


def dashboard(dataset: Dataset, limits: Limits) -> dict[str, Any]:
    """Ask what the first page shows."""
    told = stats(dataset)._asdict()
    first = {
        name: ask(dataset, f"{question(asked_for, dataset=dataset)}\nLIMIT {FEW}", limits=limits)
        for name, asked_for in ASKED.items()
    }
    newest = ask(dataset, NEWEST, limits=limits)
    prefixes = newest.labels.prefixes
    contested, pairs = ((name, a.columns, table(a, prefixes)) for name, a in first.items())
    months = [(str(m), int(n)) for m, n in ask(dataset, MONTHS, limits=limits).rows]
    return {
        "counts": {name: told[name] for name in COUNTED},
        "parts": [
            contested,
            ("Newest articles", newest.columns[1:], titled(table(newest, prefixes))),
            (pairs[0], ("one", "other", *pairs[1][2:]), pairs[2]),
        ],
        "months": sorted(months),
        "most": max((number for _, number in months), default=1),
    }


def titled(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Let the title of an article lead to it, its id where it has none."""
    return [[Cell(title.text or it.text, it.path), *rest] for it, title, *rest in rows]


async def search(request: Request) -> Response:
    """Find actors by their names, and sentences by their words."""
    served = served_by(request)
    words = parameters_of(request).get("q", "").strip()[:200]
    parts = []
    if words:
        for name, sparql in {"Actors": BY_NAME, "Sentences": BY_WORDS}.items():
            answer = await served.ask(sparql % Literal(words).n3())
            parts.append((name, answer.columns, table(answer, served.queryable.prefixes)))
    return page(request, "search.html", words=words, parts=parts)


async def listed(request: Request) -> Response:
    """List the questions."""
    return page(request, "questions.html", questions=questions())


async def asked(request: Request) -> Response:
    """Show a question as a form, its SPARQL and its answer."""
    served, given = served_by(request), parameters_of(request)
    form = given.pop("format", "")
    name = request.path_params["name"]
    known = {each.name: each for each in questions()}
    if name not in known:
        raise HTTPException(404, f"{name}: there is no such question: /questions lists them")
    chosen = known[name]
    values = given or await proposed(served, chosen)
    sparql = answer = None
    if given or not chosen.parameters:
        sparql = await served.read(lambda: question(name, given, dataset=served.dataset))
        answer = await served.ask(sparql, is_whole=form == "csv")
        if form == "csv":
            return Response(answer.csv(), media_type="text/csv")
    return page(
        request,
        "question.html",
        question=chosen,
        values=values,
        sparql=sparql,
        again=request.url.include_query_params(format="csv").query,
        **shown(served, answer),
    )


async def proposed(served: ServedGraph, asked_for: Question) -> dict[str, str]:
    """Fill a form with values to which the graph has an answer."""
    return await served.once(
        f"example {asked_for.name}", lambda: example(asked_for, served.queryable)
    )


def shown(served: ServedGraph, answer: Answer | None) -> dict[str, Any]:
    """Return what a page shows of an answer."""
    if answer is None:
        return {"columns": None, "rows": [], "notes": ""}
    cut = answer.cut.partition(": ")[0]
    notes = "; ".join(note for note in (answer.hint, cut) if note)
    rows = table(answer, served.queryable.prefixes)
    return {"columns": answer.columns, "rows": rows, "notes": notes}


async def graph(request: Request) -> Response:
    """Draw the actors that matter most, or those around one."""
    served, middle = served_by(request), parameters_of(request).get("around", "")
    net, whole, note = await leaf(served, middle)
    around_it = f"around {net.nodes[middle]['label']}" if middle else ""
    title = ": ".join((served.title, *filter(None, (around_it, note))))
    how = {"title": title, "source": "/graph/near", "middle": middle}
    drawn = await served.read(lambda: html(net, whole=whole, states=None, **how))
    return HTMLResponse(drawn, headers={"Content-Security-Policy": "frame-ancestors 'none'"})


async def near(request: Request) -> Response:
    """Answer with what is around one node, which a page that is open takes in."""
    served, middle = served_by(request), parameters_of(request).get("node", "")
    if not middle:
        raise HTTPException(400, "node is missing: name one, as /graph/near?node=France")
    net, whole, _ = await leaf(served, middle)
    return JSONResponse(await served.read(lambda: around(net, whole)))


def served_by(request: Request) -> ServedGraph:
    """Return the graph that a request is about."""
    served: ServedGraph = request.app.state.served
    return served
