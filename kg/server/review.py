"""A statement beside its sentence -> what somebody says of it, kept in the graph."""

import csv
import io
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final, get_args

from rdflib import Dataset, Literal, URIRef
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.english.inflection import relation_name
from kg.model import Modality, Polarity
from kg.network import local
from kg.server.graph import ServedGraph
from kg.server.requests import body_of, pairs
from kg.server.sayings import sayings
from kg.server.templating import page
from kg.server.tokens import admitted, asks_for_token, token_page
from kg.store import Limits, QueryableDataset, bindings, keep_review
from kg.store.reviews import RIGHT

__all__ = ["COLUMNS", "judged", "next_statement", "review"]

# A verdict: is it right, and does it mislead nobody?
VERDICTS: Final = {
    "right": (True, True),
    "fair": (False, True),
    "wrong": (False, False),
    "corrected": (False, False),
}
CHOICES: Final = {"polarity": get_args(Polarity), "modality": get_args(Modality)}
LONGEST = 200  # letters of a name
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
       ?strict ?fair ?rightPolarity ?rightModality ?rightRelation ?rightSpeaker
WHERE {
  GRAPH kg:reviews {
    ?review kg:reviewOf ?statement ; kg:strict ?strict ; kg:fair ?fair .
    OPTIONAL { ?review kg:rightPolarity ?rightPolarity }
    OPTIONAL { ?review kg:rightModality ?rightModality }
    OPTIONAL { ?review kg:rightRelation ?rightRelation }
    OPTIONAL { ?review kg:rightSpeaker ?rightSpeaker }
  }
  ?statement kg:proposition ?proposition ; kg:polarity ?polarity ; kg:modality ?modality ;
    kg:evidence ?evidence .
  ?evidence nif:anchorOf ?sentence ; prov:wasDerivedFrom ?document .
  ?proposition rdf:subject ?who ; rdf:predicate ?relation ; rdf:object ?whom .
  ?who rdfs:label ?subject . ?whom rdfs:label ?object .
  OPTIONAL { ?statement kg:tense|(kg:event/kg:tense) ?tense }
  OPTIONAL { ?statement kg:attributedTo/rdfs:label ?speaker }
}"""
LOCAL = frozenset({"relation", "polarity", "modality", "tense"})


async def next_statement(request: Request) -> Response:
    """Show a statement that nobody has judged yet, or ask for the token."""
    served: ServedGraph = request.app.state.served
    if asks_for_token(request, served):
        return token_page(request)
    admitted(request, served)
    after = request.query_params.get("after", "")
    found = await served.read(lambda: waiting(served.dataset, after, served.limits))
    return page(request, "review.html", found=found, choices=CHOICES)


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
    corrected = corrections(given) if verdict == "corrected" else {}
    await served.read(lambda: refuse_unknown(served.dataset, statement, served.limits))
    kept = partial(keep_review, strict=strict, fair=fair, corrected=corrected)
    await served.write(lambda: kept(served.dataset, statement))
    return RedirectResponse("/review", 303)


def corrections(given: Mapping[str, str]) -> dict[str, str]:
    """Read what a statement should say: all four parts, as the form sends them."""
    found = {part: given.get(part, "").strip()[:LONGEST] for part in RIGHT}
    for part, known in CHOICES.items():
        if found[part] not in known:
            raise HTTPException(400, f"a {part} is one of {', '.join(known)}")
    if not found["relation"]:
        raise HTTPException(400, "a relation has a name, as signs_pact: write what happens")
    return found | {"relation": relation_name(*found["relation"].split())}


def refuse_unknown(dataset: Dataset, statement: str, limits: Limits) -> None:
    """Refuse a review of what the graph does not hold."""
    is_name = statement.isascii() and statement.isprintable() and not {*'<>" '} & {*statement}
    if not is_name or not sayings(dataset, "one", URIRef(statement), limits=limits, most=1):
        raise HTTPException(400, "the graph has no such statement: take one that /review shows")


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
    found = bindings(QueryableDataset(dataset), JUDGED)
    rows.writerows(sorted(line for row in found for line in lines_of(row)))
    return text.getvalue()


def lines_of(row: dict[str, str]) -> Iterator[list[str]]:
    """Write a review, and as a right statement what a reader made of it."""
    yield cells(row)
    if "rightRelation" in row:
        told = {part: row.get(f"right{part.capitalize()}", "") for part in RIGHT}
        yield cells(row | told | {"strict": "true", "fair": "true"})


def cells(row: dict[str, str]) -> list[str]:
    """Write one review."""
    told = {name: local(value) if name in LOCAL else value for name, value in row.items()}
    told |= {name: str(int(row[name] == "true")) for name in ("strict", "fair")}
    told["document"] = local(row["document"])
    return [told.get(name, "") for name in COLUMNS]
