"""What Oxigraph answers -> Results with rdflib's terms."""

import pyoxigraph as ox
from rdflib import XSD, BNode, Literal, URIRef

from kg.store.protocol import Results, Term

__all__ = ["results_of"]

Found = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


def results_of(found: Found) -> Results:
    """Read Oxigraph's result into columns and rows: solutions in its order, triples sorted."""
    if isinstance(found, ox.QueryBoolean):
        truth = Literal(str(bool(found)).lower(), datatype=XSD.boolean)
        return Results(("answer",), ((truth,),), holds=bool(found))
    if isinstance(found, ox.QueryTriples):
        triples = {tuple(term_of(part) for part in triple) for triple in found}
        return Results(("subject", "predicate", "object"), tuple(sorted(triples)))
    columns = tuple(variable.value for variable in found.variables)
    return Results(columns, tuple(tuple(term_of(term) for term in row) for row in found))


def term_of(term: object) -> Term | None:
    """Turn Oxigraph's term into rdflib's, which is a string."""
    match term:
        case ox.NamedNode():
            return URIRef(term.value)
        case ox.BlankNode():
            return BNode(term.value)
        case ox.Literal() if term.language:
            return Literal(term.value, lang=term.language)
        case ox.Literal():
            return Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)
        case _:
            return None
