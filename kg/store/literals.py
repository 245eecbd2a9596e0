"""Texts, numbers and times -> literals, written as Oxigraph would write them."""

from decimal import Decimal
from functools import lru_cache
from typing import Any

import pyoxigraph as ox
from rdflib import XSD, URIRef
from rdflib import Literal as Text

from kg.model import Time

__all__ = [
    "TRUE",
    "decimal",
    "default_quad",
    "engine_term",
    "engine_triple",
    "integer",
    "moment",
    "number",
    "quoted",
    "written_quad",
]

PRECISIONS = {"day": XSD.date.n3(), "month": XSD.gYearMonth.n3(), "year": XSD.gYear.n3()}
INTEGER, DECIMAL = XSD.integer.n3(), XSD.decimal.n3()
TRUE = f'"true"^^{XSD.boolean.n3()}'


def quoted(text: str, language: str = "") -> str:
    r"""Write a text as a literal.

    >>> print(quoted('a "b"'), quoted("Ghana", "en"))
    "a \"b\"" "Ghana"@en
    """
    return f"{ox.Literal(text)}@{language}" if language else str(ox.Literal(text))


def integer(number: int) -> str:
    """Write a whole number; Oxigraph would turn NIF's nonNegativeInteger into this anyway."""
    return f'"{number}"^^{INTEGER}'


@lru_cache(maxsize=1 << 10)
def decimal(number: float) -> str:
    """Write a number with at most three places, as Oxigraph would.

    >>> decimal(0.85000001).split("^")[0], decimal(1).split("^")[0]
    ('"0.85"', '"1"')
    """
    return f'"{f"{number:.3f}".rstrip("0").rstrip(".")}"^^{DECIMAL}'


def number(value: float) -> str:
    """Write a whole number as one, any other as a decimal with all its places.

    >>> number(17.0).split("^")[0], number(0.00004).split("^")[0]
    ('"17"', '"0.00004"')
    """
    if value == int(value):
        return integer(int(value))
    return f'"{Decimal(repr(value)):f}"^^{DECIMAL}'


def moment(time: Time) -> str:
    """Write a time as precisely as the text gives it.

    >>> moment(Time("2022-02", "in February 2022"))
    '"2022-02"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    """
    return f"{quoted(time.value)}^^{PRECISIONS[time.precision]}"


def engine_triple(subject: URIRef, predicate: URIRef, value: URIRef | Text) -> ox.Triple:
    """Turn rdflib's terms into a triple of the engine's."""
    return ox.Triple(ox.NamedNode(subject), ox.NamedNode(predicate), engine_term(value))


def engine_term(term: URIRef | Text) -> ox.NamedNode | ox.Literal:
    """Turn rdflib's term into the engine's.

    >>> engine_term(Text("Ghana", lang="en"))
    <Literal value=Ghana language=en>
    """
    if isinstance(term, URIRef):
        return ox.NamedNode(str(term))
    if term.language:
        return ox.Literal(str(term), language=term.language)
    datatype = ox.NamedNode(str(term.datatype)) if term.datatype else None
    return ox.Literal(str(term), datatype=datatype)


def default_quad(triple: tuple[Any, Any, Any]) -> ox.Quad:
    """Turn rdflib's triple into a quad of the engine's default graph."""
    told = engine_triple(*triple)
    return ox.Quad(told.subject, told.predicate, told.object, ox.DefaultGraph())


def written_quad(quad: ox.Quad) -> str:
    """Write a quad for an update."""
    triple = f"{quad.subject} {quad.predicate} {quad.object} . "
    named = isinstance(quad.graph_name, ox.NamedNode)
    return f"GRAPH {quad.graph_name} {{ {triple} }} " if named else triple
