"""The engine's terms <-> rdflib's, also by way of a pipe."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import pyoxigraph as ox
from rdflib import XSD, BNode, Literal, URIRef

from kg.store.protocol import Term

__all__ = ["Sent", "ill_typed_allowed", "received", "sent", "term_of"]

Sent = list[str] | None  # a term on its way: value, then language and type of a literal


@contextmanager
def ill_typed_allowed() -> Iterator[None]:
    """Let rdflib not say of each ill-typed value (`"x"^^xsd:date`) that it is one."""
    log = logging.getLogger("rdflib.term")
    usual, log.disabled = log.disabled, True
    try:
        yield
    finally:
        log.disabled = usual


def sent(term: object) -> Sent:
    """Write a term for its way through the pipe; a triple within a triple becomes a text."""
    match term:
        case ox.NamedNode():
            return [term.value]
        case ox.BlankNode():
            return [term.value, ""]
        case ox.Literal():
            return [term.value, term.language or "", term.datatype.value]
        case None:
            return None
        case _:
            return [f"<<( {term} )>>", "", str(XSD.string)]


def term_of(term: object) -> Term | None:
    """Turn the engine's term into rdflib's."""
    return received(sent(term))


@cache
def type_named(datatype: str) -> URIRef:
    """Make the name of a type, of which there are few."""
    return URIRef(datatype)


def received(term: Sent) -> Term | None:
    """Read a term as rdflib's, which is a string."""
    match term:
        case [iri]:
            return URIRef(iri)
        case [name, _]:
            return BNode(name)
        case [value, "", datatype]:
            return Literal(value, datatype=type_named(datatype), normalize=False)
        case [value, language, _]:
            return Literal(value, lang=language)
        case _:
            return None
