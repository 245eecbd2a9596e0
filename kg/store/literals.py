"""Numbers and times -> literals, written as Oxigraph would write them."""

from decimal import Decimal

import pyoxigraph as ox
from rdflib import XSD, URIRef
from rdflib import Literal as Text

from kg.model import Time

__all__ = ["decimal", "engine_triple", "integer", "moment", "number"]

PRECISIONS = {"day": XSD.date, "month": XSD.gYearMonth, "year": XSD.gYear}


def integer(number: int) -> Text:
    """Write a whole number; Oxigraph would turn NIF's nonNegativeInteger into this anyway."""
    return Text(str(number), datatype=XSD.integer)


def decimal(number: float) -> Text:
    """Write a number with at most three places, as Oxigraph would.

    >>> str(decimal(0.85000001)), str(decimal(1))
    ('0.85', '1')
    """
    return Text(f"{number:.3f}".rstrip("0").rstrip("."), datatype=XSD.decimal)


def number(value: float) -> Text:
    """Write a whole number as one, any other as a decimal with all its places.

    >>> str(number(17.0)), str(number(0.00004))
    ('17', '0.00004')
    """
    if value == int(value):
        return integer(int(value))
    return Text(f"{Decimal(repr(value)):f}", datatype=XSD.decimal, normalize=False)


def moment(time: Time) -> Text:
    """Write a time as precisely as the text gives it.

    >>> str(moment(Time("2022-02", "in February 2022")).datatype).rpartition("#")[2]
    'gYearMonth'
    """
    return Text(time.value, datatype=PRECISIONS[time.precision], normalize=False)


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
