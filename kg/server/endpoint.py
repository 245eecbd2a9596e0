"""Request -> `/sparql`: a query's answer, an update's end, or what the service is."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.errors import QuestionError
from kg.server.formats import GRAPHS, graph_response, response
from kg.server.graph import ServedGraph
from kg.server.negotiation import best
from kg.server.requests import Operation, operation_of
from kg.server.service import description
from kg.store import Results, engine

__all__ = ["bearer", "sparql"]

MISTAKES = (SyntaxError, QuestionError, OSError, RuntimeError, ValueError)


async def sparql(request: Request) -> Response:
    """Answer a query, run an update; without either, say what there is."""
    served: ServedGraph = request.app.state.served
    operation = await operation_of(request)
    try:
        if operation is None:
            return described(request, served)
        if operation.kind == "update":
            return await updated(request, served, operation)
        found = await served.results(operation.text, operation.graphs, base_of(request))
    except MISTAKES as error:
        raise HTTPException(400, str(error)) from error
    refuse_cut(found, served)
    return response(found, request.headers.get("accept", ""), served.queryable.prefixes)


async def updated(request: Request, served: ServedGraph, operation: Operation) -> Response:
    """Run an update for somebody who may."""
    served.admit(bearer(request))
    await served.update(operation.text, operation.graphs, base_of(request))
    return Response(status_code=204)


def base_of(request: Request) -> str:
    """Return the address of the endpoint, which names without a scheme are resolved against."""
    return str(request.url.replace(query=""))


def bearer(request: Request) -> str:
    """Return the token that a request carries."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def refuse_cut(found: Results, served: ServedGraph) -> None:
    """Refuse an answer that is not whole: nobody would see that it is not."""
    if found.left_out:
        msg = f"the answer has more than {served.limits.rows:,} rows: add LIMIT, or start the "
        raise HTTPException(400, msg + "server with --max-rows")


def described(request: Request, served: ServedGraph) -> Response:
    """Describe the service; a browser is led to the editor."""
    accept = request.headers.get("accept", "")
    if best(accept, ["text/turtle", "text/html"]) == "text/html":
        return RedirectResponse("/editor", 303)
    is_open = served.token is not None
    told = description(base_of(request), quads=len(engine(served.dataset)), updates=is_open)
    known = best(accept, [*GRAPHS]) or "text/turtle"
    return graph_response(told, known, {"sd": "http://www.w3.org/ns/sparql-service-description#"})
