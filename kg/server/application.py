"""Served graph -> an ASGI application."""

from collections.abc import Iterable

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route

from kg.server import adding, identities, pages, review, tokens
from kg.server.editor import editor
from kg.server.endpoint import sparql
from kg.server.faults import HANDLERS
from kg.server.graph import ServedGraph
from kg.server.guards import Guard
from kg.server.resources import resource
from kg.server.templating import script

__all__ = ["LOOPBACK", "application"]

ROUTES = (
    Route("/", pages.home),
    Route("/style.css", pages.style),
    *(Route(f"/{name}", script(name)) for name in ("review.js", "add.js", "editor.js")),
    Route("/search", pages.search),
    Route("/graph", pages.graph),
    Route("/graph/near", pages.near),
    Route("/questions", pages.listed),
    Route("/questions/{name}", pages.asked),
    Route("/editor", editor),
    Route("/sparql", sparql, methods=["GET", "POST"]),
    Route("/review", review.next_statement, methods=["GET"]),
    Route("/review", review.review, methods=["POST"]),
    Route("/review/token", tokens.enter, methods=["POST"]),
    Route("/review/identities", identities.next_pair, methods=["GET"]),
    Route("/review/identities", identities.judge_pair, methods=["POST"]),
    Route("/articles", adding.form, methods=["GET"]),
    Route("/articles", adding.add, methods=["POST"]),
    Route("/review/judged.csv", review.judged),
    *(Route(f"/{kind}/{{name:path}}", resource(kind)) for kind in ("actor", "event", "doc")),
)
LOOPBACK = ("127.0.0.1", "localhost", "::1")


def application(served: ServedGraph, hosts: Iterable[str] = LOOPBACK) -> Starlette:
    """Serve a graph to those who call this machine by one of these names."""
    guard = Middleware(Guard, hosts=tuple(hosts))
    app = Starlette(routes=ROUTES, middleware=[guard], exception_handlers=HANDLERS)
    app.state.served = served
    return app
