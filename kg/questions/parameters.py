"""What is given to a canned question -> IRIs and literals, as SPARQL writes them."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from rdflib import XSD, Literal, URIRef

from kg.errors import QuestionError
from kg.ontology import Ontology, load_ontology, local_name
from kg.questions.labels import ids_named, known_names
from kg.questions.suggestions import alternatives, frequent
from kg.store import Queryable, bindings

__all__ = ["KINDS", "LookupContext", "Parameter", "actor_named"]

KNOWN: Final = "SELECT ?class {{ {} a ?class }} LIMIT 1"
TYPE: Final = "SELECT ?type {{ VALUES ?type {{ {} }} ?type a pol:EventType }}"


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question wants to be told: `kind` is actor, type, number, date or text."""

    name: str
    kind: str
    text: str
    default: str = ""


@dataclass(frozen=True, slots=True)
class LookupContext:
    """Where values are looked up: a graph, if there is one, and an ontology folder."""

    graph: Queryable | None
    directory: Path | None


@cache
def ontology_in(directory: Path | None) -> Ontology:
    """Read an ontology folder, once a process."""
    return load_ontology(directory)


def actor(value: str, context: LookupContext) -> URIRef:
    """Find who is meant: in the graph, then in the ontology; else make the name that kg would.

    A value that neither knows is an error where there is a graph to propose other names from.
    """
    if context.graph is not None:
        namespace = context.graph.prefixes["actor"]
        exact = URIRef(namespace + local_name(value.strip().replace(" ", "_")))
        if bindings(context.graph, KNOWN.format(exact.n3())):
            return exact
        alike = known_names(context.graph, namespace, like=value)
        for local in ids_named(value, alike):
            return URIRef(namespace + local_name(local))
    return actor_of_ontology(value, context)


def actor_of_ontology(value: str, context: LookupContext) -> URIRef:
    """Find who is meant where the graph has no such name."""
    ontology = ontology_in(context.directory)
    namespace = str(ontology.namespaces["actor"])
    known: dict[str, set[str]] = {}
    if context.graph is not None:
        namespace = context.graph.prefixes["actor"]
        known = known_names(context.graph, namespace)
    by_name = {name.casefold(): meant.actor for name, meant in ontology.names.items()}
    local = next(iter(ids_named(value, known)), "") or by_name.get(value.casefold())
    if local or not known:
        return URIRef(namespace + local_name(local or value.strip().replace(" ", "_")))
    raise QuestionError(unknown(value, known, context))


def unknown(value: str, known: Mapping[str, set[str]], context: LookupContext) -> str:
    """Say who may be meant, or else of whom the graph speaks."""
    if meant := " or ".join(alternatives(value, known)):
        return f"nothing is known of {value}: did you mean {meant}?"
    assert context.graph is not None  # nobody is known without one
    there = ", ".join(frequent(context.graph, "actor") or sorted(known)[:3])
    return f"nothing is known of {value}: name somebody of whom the graph speaks, such as {there}"


def event_type(value: str, context: LookupContext) -> URIRef:
    """Find an event type by its name: in the graph, which takes no time, then in the ontology."""
    if context.graph is not None:
        found = URIRef(context.graph.prefixes["pol"] + local_name(value.strip().upper()))
        if bindings(context.graph, TYPE.format(found.n3())):
            return found
    ontology = ontology_in(context.directory)
    types = sorted({each for each in ontology.event_types.values() if each})
    if value.upper() in types:
        return URIRef(ontology.namespaces["pol"] + value.upper())
    msg = f"{value}: there is no such event type: choose one of {', '.join(types)}"
    raise QuestionError(msg)


def number(value: str, _: LookupContext) -> Literal:
    """Read a whole number."""
    if value.isdecimal():
        return Literal(int(value))
    msg = f"{value}: not a whole number: write for instance 2"
    raise QuestionError(msg)


def date(value: str, _: LookupContext) -> Literal:
    """Read a day."""
    try:
        return Literal(dt.date.fromisoformat(value).isoformat(), datatype=XSD.date)
    except ValueError as error:
        msg = f"{value}: not a date: write for instance 2024-06-27"
        raise QuestionError(msg) from error


def text(value: str, _: LookupContext) -> Literal:
    """Quote a text."""
    return Literal(value)


KINDS: Final[Mapping[str, Callable[[str, LookupContext], URIRef | Literal]]] = {
    "actor": actor,
    "type": event_type,
    "number": number,
    "date": date,
    "text": text,
}


def actor_named(value: str, graph: Queryable) -> URIRef:
    """Return which actor of a graph a label, code or id means.

    Raises:
        QuestionError: nobody; it proposes others.
    """
    return actor(value, LookupContext(graph, None))
