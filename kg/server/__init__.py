"""Graph -> a server: SPARQL 1.1 Protocol, pages to read, judgements; or another server."""

from kg.server.application import application
from kg.server.graph import ServedGraph
from kg.server.running import run

__all__ = ["ServedGraph", "application", "run"]
