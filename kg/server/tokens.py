"""Request -> whether somebody may change the graph: the token that a browser remembers."""

from typing import Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.server.graph import ServedGraph
from kg.server.requests import body_of, pairs
from kg.server.templating import page

__all__ = ["admitted", "asks_for_token", "enter", "token_page"]

COOKIE: Final = "kg_token"
NEXT: Final = ("/review", "/review/identities", "/articles")  # what the token opens


def asks_for_token(request: Request, served: ServedGraph) -> bool:
    """Return whether a browser has not yet sent the token of a server that takes changes."""
    return served.token is not None and COOKIE not in request.cookies


def token_page(request: Request) -> Response:
    """Ask for the token, and then lead to where somebody wanted to go."""
    return page(request, "token.html", next=request.url.path)


async def enter(request: Request) -> Response:
    """Take the token from whoever knows it, and remember it in the browser."""
    served: ServedGraph = request.app.state.served
    sent = dict(pairs(await body_of(request), "body"))
    given, wanted = sent.get("token", ""), sent.get("next", "")
    served.admit(given)
    answer = RedirectResponse(wanted if wanted in NEXT else NEXT[0], 303)
    answer.set_cookie(COOKIE, given, httponly=True, samesite="strict", path="/")
    return answer


def admitted(request: Request, served: ServedGraph) -> None:
    """Let those change the graph who know the token."""
    served.admit(request.cookies.get(COOKIE, ""))
