"""A statement beside its sentence -> what somebody says of it, kept in the graph."""

import csv
import io
from typing import Final

from rdflib import Dataset, Literal, URIRef
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.network import local
from kg.server.graph import ServedGraph
from kg.server.requests import body_of, pairs
from kg.server.sayings import sayings
from kg.server.templating import page
from kg.store import Limits, QueryableDataset, bindings, keep_review

__all__ = ["COLUMNS", "enter", "judged", "next_statement", "review"]

COOKIE = "kg_token"
# A verdict: is it right, and does it mislead nobody?
VERDICTS: Final = {"right": (True, True), "fair": (False, True), "wrong": (False, False)}
COLUMNS: Final = (
    *("document", "sentence", "subject", "relation", "object"),
    *("polarity", "modality", "tense", "speaker", "strict", "fair"),
)
WAITING = (
    "FILTER NOT EXISTS {{ GRAPH kg:reviews {{ ?review kg:reviewOf ?statement }} }} "
    "FILTER (STR(?statement) > {after})"
)
JUDGED = """
SELECT ?document ?sentence ?subject ?relation ?object ?polarity ?modality ?tense ?speaker
       ?strict ?fair
WHERE {
  GRAPH kg:reviews { ?review kg:reviewOf ?statement ; kg:strict ?strict ; kg:fair ?fair }
  ?statement kg:proposition ?proposition ; kg:polarity ?polarity ; kg:modality ?modality ;
    kg:evidence ?evidence .
  ?evidence nif:anchorOf ?sentence ; prov:wasDerivedFrom ?document .
  ?proposition rdf:subject ?who ; rdf:predicate ?relation ; rdf:object ?whom .
  ?who rdfs:label ?subject . ?whom rdfs:label ?object .
  OPTIONAL { ?statement kg:tense|(kg:event/kg:tense) ?tense }
  OPTIONAL { ?statement kg:attributedTo/rdfs:label ?speaker }
}"""
LOCAL = frozenset({"relation", "polarity", "modality", "tense"})


async def enter(request: Request) -> Response:
    """Take the token from whoever knows it, and remember it in the browser."""
    served: ServedGraph = request.app.state.served
    given = dict(pairs(await body_of(request), "body")).get("token", "")
    served.admit(given)
    answer = RedirectResponse("/review", 303)
    answer.set_cookie(COOKIE, given, httponly=True, samesite="strict", path="/review")
    return answer


async def next_statement(request: Request) -> Response:
    """Show a statement that nobody has judged yet, or ask for the token."""
    served: ServedGraph = request.app.state.served
    if served.token is not None and COOKIE not in request.cookies:
        return page(request, "token.html")
    admitted(request, served)
    after = request.query_params.get("after", "")
    found = await served.read(lambda: waiting(served.dataset, after, served.limits))
    return page(request, "review.html", found=found)


def waiting(dataset: Dataset, after: str, limits: Limits) -> object:
    """Return the next statement without a review; their names are as good as drawn by lot."""
    narrowed = WAITING.format(after=Literal(after).n3())
    order = "?statement ?document ?begin"
    found = sayings(dataset, "any", limits=limits, narrowed=narrowed, order=order, most=1)
    return found[0] if found else None


async def review(request: Request) -> Response:
    """Keep a review."""
    served: ServedGraph = request.app.state.served
    admitted(request, served)
    given = dict(pairs(await body_of(request), "body"))
    statement, verdict = given.get("statement", ""), given.get("verdict", "")
    if verdict not in VERDICTS:
        raise HTTPException(400, f"a verdict is one of {', '.join(VERDICTS)}")
    strict, fair = VERDICTS[verdict]
    await served.read(lambda: refuse_unknown(served.dataset, statement, served.limits))
    await served.write(lambda: keep_review(served.dataset, statement, strict=strict, fair=fair))
    return RedirectResponse("/review", 303)


def refuse_unknown(dataset: Dataset, statement: str, limits: Limits) -> None:
    """Refuse a review of what the graph does not hold."""
    is_name = statement.isascii() and statement.isprintable() and not {*'<>" '} & {*statement}
    if not is_name or not sayings(dataset, "one", URIRef(statement), limits=limits, most=1):
        raise HTTPException(400, "the graph has no such statement: take one that /review shows")


def admitted(request: Request, served: ServedGraph) -> None:
    """Let those judge who know the token."""
    served.admit(request.cookies.get(COOKIE, ""))


async def judged(request: Request) -> Response:
    """Answer with all reviews, as the rows that `kg evaluate` and `kg train` read."""
    served: ServedGraph = request.app.state.served
    body = await served.read(lambda: table(served.dataset))
    name = {"Content-Disposition": "attachment; filename=judged.csv"}
    return Response(body, media_type="text/csv", headers=name)


def table(dataset: Dataset) -> str:
    """Write reviews as rows, sorted."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(COLUMNS)
    rows.writerows(sorted(map(cells, bindings(QueryableDataset(dataset), JUDGED))))
    return text.getvalue()


def cells(row: dict[str, str]) -> list[str]:
    """Write one review."""
    told = {name: local(value) if name in LOCAL else value for name, value in row.items()}
    told |= {name: str(int(row[name] == "true")) for name in ("strict", "fair")}
    told["document"] = local(row["document"])
    return [told.get(name, "") for name in COLUMNS]
