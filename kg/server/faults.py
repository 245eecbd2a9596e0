"""What went wrong -> an answer that says so: a page for a browser, a line for a program."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from kg.errors import KgError
from kg.server.negotiation import best
from kg.server.templating import page

__all__ = ["failed", "mistaken"]


async def failed(request: Request, error: Exception) -> Response:
    """Answer for what a client did wrong or must not do."""
    assert isinstance(error, HTTPException)
    answer = said(request, error.detail, error.status_code)
    answer.headers.update(error.headers or {})
    return answer


async def mistaken(request: Request, error: Exception) -> Response:
    """Answer for a question that cannot be answered."""
    return said(request, str(error), 400)


def said(request: Request, words: str, status: int) -> Response:
    """Write a message as the client reads it."""
    accept = request.headers.get("accept", "")
    if best(accept, ["text/plain", "text/html"]) == "text/html":
        return page(request, "fault.html", status=status, words=words)
    return PlainTextResponse(words + "\n", status)


HANDLERS = {HTTPException: failed, KgError: mistaken}
