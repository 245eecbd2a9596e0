"""A folder of Turtle -> the terms that it defines."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from rdflib import OWL, RDF, RDFS, SKOS

from kg.ontology.namespaces import folder_of, namespaces_of
from kg.ontology.turtle import Facts

__all__ = ["Kind", "Names", "Term", "Terms", "terms_of"]

Kind = Literal["classes", "properties", "event types", "values"]

LOCAL = re.compile(r"\w[\w-]*(\.[\w-]+)*")
CLASSES = frozenset({str(RDFS.Class), str(OWL.Class)})
EXAMPLE = str(SKOS.example)
# What stands above or around a term, and how the page says so.
ABOVE = {"under": (RDFS.subClassOf, RDFS.subPropertyOf), "of": (RDFS.domain,), "to": (RDFS.range,)}


@dataclass(frozen=True, slots=True)
class Term:
    """A class, property or value with its definition."""

    iri: str
    name: str  # as people write it: kg:agent
    kind: Kind
    label: str
    definition: str
    context: tuple[str, ...]  # under sem:hasActor, of sem:Event


class Names:
    """Writes IRIs with prefixes."""

    def __init__(self, namespaces: Mapping[str, str]) -> None:
        self.namespaces = sorted(namespaces.items(), key=lambda pair: (-len(pair[1]), pair[0]))

    def short(self, iri: str) -> str:
        """Write an IRI with its prefix, or whole where no prefix fits."""
        for prefix, namespace in self.namespaces:
            if iri.startswith(namespace) and LOCAL.fullmatch(iri[len(namespace) :]):
                return f"{prefix}:{iri[len(namespace) :]}"
        return f"<{iri}>"


@dataclass(frozen=True, slots=True)
class Terms:
    """What an ontology defines, in the order of its files, and the sentences that it shows."""

    names: Names
    terms: tuple[Term, ...]
    examples: tuple[str, ...]
    below: Mapping[str, tuple[str, ...]]  # by IRI, the classes, relations and values below it


def terms_of(ontology: Path | None = None) -> Terms:
    """Read the terms of an ontology, the shipped one unless told."""
    facts = Facts(ontology or folder_of())
    namespaces = {
        name: str(each) for name, each in namespaces_of(facts.base, facts.prefixes).items()
    }
    names = Names(namespaces)
    terms = tuple(term_of(iri, facts, names) for iri in defined(facts))
    examples = {text for iri in facts.subjects(EXAMPLE) for text in facts.values(iri, EXAMPLE)}
    return Terms(names, terms, tuple(sorted(examples)), below(facts))


def defined(facts: Facts) -> Iterator[str]:
    """Yield what has a definition, but for ontologies themselves and the values of their tables."""
    for iri in facts.subjects(str(RDFS.comment)):
        if str(OWL.Ontology) not in facts.types(iri):
            yield iri
    for iri in facts.subjects(str(RDFS.label)):
        if not facts.value(iri, str(RDFS.comment)) and is_value(iri, facts):
            yield iri


def is_value(iri: str, facts: Facts) -> bool:
    """Return whether a term is a value of a class that the ontology defines: kg:possible."""
    return any(CLASSES & set(facts.types(kind)) for kind in facts.types(iri))


def term_of(iri: str, facts: Facts, names: Names) -> Term:
    """Put a term together."""
    context = (
        f"{word} {names.short(value)}"
        for word, properties in ABOVE.items()
        for each in properties
        for value in facts.values(iri, str(each))
    )
    return Term(
        iri,
        names.short(iri),
        kind_of(iri, facts),
        facts.value(iri, str(RDFS.label)),
        facts.value(iri, str(RDFS.comment)),
        tuple(context),
    )


def kind_of(iri: str, facts: Facts) -> Kind:
    """Tell classes from properties; of terms of others by their first letter, as is the custom."""
    types = set(facts.types(iri))
    if str(RDF.Property) in types:
        return "event types" if is_value(iri, facts) else "properties"
    if is_value(iri, facts):
        return "values"
    local = re.split("[#/]", iri)[-1]
    return "classes" if types & CLASSES or local[:1].isupper() else "properties"


def below(facts: Facts) -> dict[str, tuple[str, ...]]:
    """List by term what stands directly below it."""
    found: dict[str, list[str]] = {}
    for predicate in (RDFS.subClassOf, RDFS.subPropertyOf, RDF.type):
        for iri in facts.subjects(str(predicate)):
            for value in facts.values(iri, str(predicate)):
                found.setdefault(value, []).append(iri)
    return {iri: tuple(each) for iri, each in found.items()}
