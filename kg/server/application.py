"""Served graph -> an ASGI application."""

from collections.abc import Iterable

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route

from kg.server.endpoint import sparql
from kg.server.graph import ServedGraph
from kg.server.guards import Guard

__all__ = ["LOOPBACK", "application"]

LOOPBACK = ("127.0.0.1", "localhost", "::1")


def application(served: ServedGraph, hosts: Iterable[str] = LOOPBACK) -> Starlette:
    """Serve a graph to those who call this machine by one of these names."""
    routes = [Route("/sparql", sparql, methods=["GET", "POST"])]
    app = Starlette(routes=routes, middleware=[Middleware(Guard, hosts=tuple(hosts))])
    app.state.served = served
    return app
