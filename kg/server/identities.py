"""Two actors of articles that no rule can judge -> what somebody says of them: one or two."""

from collections.abc import Sequence
from typing import Any, Final, get_args

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.batches import join
from kg.identity import (
    Judgement,
    Member,
    Verdict,
    context_of,
    identify,
    judged_by_hand,
    judgements_between,
    resolved,
    unsure,
    without,
)
from kg.identity.values import Resolution
from kg.ontology import Ontology, load_ontology
from kg.server.graph import ServedGraph
from kg.server.requests import body_of, pairs
from kg.server.templating import page
from kg.server.tokens import admitted, asks_for_token, token_page

__all__ = ["judge_pair", "next_pair"]

VERDICTS: Final[dict[str, Verdict]] = {each: each for each in get_args(Verdict)}


async def next_pair(request: Request) -> Response:
    """Show the likeliest pair that nobody has judged, or ask for the token."""
    served: ServedGraph = request.app.state.served
    if asks_for_token(request, served):
        return token_page(request)
    admitted(request, served)
    resolution = await resolution_of(served)
    waiting = following(unsure(resolution), request.query_params.get("after", ""))
    sides = []
    if waiting:
        ends = [resolution.actors[end] for end in (waiting[0].first, waiting[0].second)]
        sides = await served.read(lambda: [context_of(end, served.dataset) for end in ends])
    pair = waiting[0] if waiting else None
    values: dict[str, Any] = {"pair": pair, "name": name_of(pair) if pair else "", "sides": sides}
    return page(request, "identities.html", count=len(waiting), **values)


async def resolution_of(served: ServedGraph) -> Resolution:
    """Find who is one in the graph as it is."""
    ontology = ontology_of(served)
    return await served.once("resolution", lambda: resolved(served.dataset, ontology))


def ontology_of(served: ServedGraph) -> Ontology:
    """Return what the articles were read with."""
    return load_ontology(served.ontology)


def following(waiting: Sequence[Judgement], name: str) -> Sequence[Judgement]:
    """Return the pairs after the one that was skipped; all of them, if there is no such pair."""
    names = [name_of(each) for each in waiting]
    return waiting[names.index(name) + 1 :] if name in names else waiting


def name_of(pair: Judgement) -> str:
    """Name a pair as forms send it."""
    return " ~ ".join(f"{end.actor}@{end.document}" for end in (pair.first, pair.second))


async def judge_pair(request: Request) -> Response:
    """Keep what somebody says of a pair, and let the graph follow."""
    served: ServedGraph = request.app.state.served
    admitted(request, served)
    given = dict(pairs(await body_of(request), "body"))
    verdict = VERDICTS.get(given.get("verdict", ""))
    if verdict is None:
        raise HTTPException(400, f"a verdict is one of {', '.join(VERDICTS)}")
    known = {name_of(each): each for each in unsure(await resolution_of(served))}
    pair = known.get(given.get("pair", ""))
    if pair is None:
        raise HTTPException(400, "no such pair waits: take one that /review/identities shows")
    await served.write(lambda: keep(served, pair.first, pair.second, verdict))
    return RedirectResponse("/review/identities", 303)


def keep(served: ServedGraph, first: Member, second: Member, verdict: Verdict) -> None:
    """Keep a judgement by hand in place of an older one, and join the articles anew."""
    ontology = ontology_of(served)
    before = without(judged_by_hand(served.dataset), [first], [second])
    hand = [*before, *judgements_between([first], [second], verdict)]
    identify(served.dataset, ontology, sorted(hand))
    join(served.kept, ontology, served.ontology, anew=True)
