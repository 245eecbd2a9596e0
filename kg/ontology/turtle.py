"""A folder of Turtle files -> facts by subject."""

from collections.abc import Iterator, Sequence, Set
from pathlib import Path
from typing import Final

import pyoxigraph as ox
from rdflib import Literal, URIRef
from rdflib.term import Node

from kg.errors import OntologyError
from kg.ontology.namespaces import base_of, turtle_files

__all__ = ["Facts", "Triple", "local"]

Term = ox.NamedNode | ox.BlankNode | ox.Literal
Triple = tuple[Node, Node, Node]
TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def local(iri: str) -> str:
    """Cut the local name off an IRI.

    >>> local("https://example.org/food#Soup")
    'Soup'
    """
    return iri[max(iri.rfind("#"), iri.rfind("/")) + 1 :]


class Facts:
    """Triples by subject and predicate, in the order of the files.

    An rdflib graph would do as well, and takes two seconds to parse what this reads in a tenth.
    """

    def __init__(self, folder: Path) -> None:
        """Read every Turtle file of a folder, or a single one with those that ship with kg."""
        if not folder.exists():
            msg = f"{folder} is not there: name a .ttl file, or a folder that holds some"
            raise OntologyError(msg)
        self.folder = folder
        self.base = base_of(folder)
        self.prefixes: dict[str, str] = {}
        self._terms: dict[str, dict[str, list[Term]]] = {}
        for path in turtle_files(folder):
            self._read(path)

    def _read(self, path: Path) -> None:
        try:
            parser = ox.parse(path=path, format=ox.RdfFormat.TURTLE, base_iri=self.base)
            for quad in parser:
                predicates = self._terms.setdefault(as_term(quad.subject).value, {})
                predicates.setdefault(quad.predicate.value, []).append(as_term(quad.object))
        except SyntaxError as error:
            msg = f"{path}: not valid Turtle ({error.msg}): fix that line"
            raise OntologyError(msg) from error
        for name, iri in parser.prefixes.items():
            self.prefixes.setdefault(name, iri)

    def subjects(self, predicate: str) -> Iterator[str]:
        """List the subjects that have a predicate."""
        return (subject for subject, found in self._terms.items() if predicate in found)

    def values(self, subject: str, predicate: str) -> tuple[str, ...]:
        """List the IRIs or the texts of literals that a subject has."""
        return tuple([term.value for term in self._objects(subject, predicate)])

    def value(self, subject: str, predicate: str) -> str:
        """Take the first value, or ""."""
        found = self._objects(subject, predicate)
        return found[0].value if found else ""

    def _objects(self, subject: str, predicate: str) -> Sequence[Term]:
        return self._terms.get(subject, {}).get(predicate, ())

    def types(self, subject: str) -> tuple[str, ...]:
        """List the classes of a subject."""
        return self.values(subject, TYPE)

    def triples(self, predicates: tuple[str, ...], without: Set[str]) -> Iterator[Triple]:
        """Give the triples with these predicates as rdflib terms, without blank nodes.

        `without` are subjects to leave out.
        """
        for subject, found in self._terms.items():
            if "://" not in subject or subject in without:
                continue
            for predicate in predicates:
                for term in found.get(predicate, ()):
                    if not isinstance(term, ox.BlankNode):
                        yield URIRef(subject), URIRef(predicate), rdflib_term(term)


def as_term(term: object) -> Term:
    """Narrow the type of a parsed term."""
    assert isinstance(term, Term)  # Turtle has no quoted triples
    return term


def rdflib_term(term: ox.NamedNode | ox.Literal) -> Node:
    """Turn Oxigraph's term into rdflib's."""
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if term.language:
        return Literal(term.value, lang=term.language)
    return Literal(term.value, datatype=URIRef(term.datatype.value))
