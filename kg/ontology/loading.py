"""A folder -> Ontology."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from rdflib import OWL, RDF, RDFS, SKOS

from kg.errors import OntologyError
from kg.ontology.acts import read_acts
from kg.ontology.entries import (
    read_actors,
    read_classes,
    read_event_types,
    read_names,
    read_offices,
)
from kg.ontology.frames import read_frames
from kg.ontology.namespaces import KG, folder_hash, namespaces_of, shipped_folder
from kg.ontology.ontology import Ontology
from kg.ontology.reach import with_ends
from kg.ontology.turtle import Facts, Triple, local

__all__ = ["load_ontology"]

TYPE, PREFERRED = str(RDF.type), str(SKOS.prefLabel)
CLASSES: Final = frozenset({str(RDFS.Class), str(OWL.Class)})
HIERARCHY: Final = tuple(
    map(
        str,
        (
            *(RDF.type, RDFS.label, RDFS.subClassOf, RDFS.subPropertyOf),
            *(OWL.inverseOf, SKOS.hiddenLabel, SKOS.relatedMatch, KG.colour, KG.stateLevel),
            *(KG.begunBy, KG.endedBy),
        ),
    )
)


def load_ontology(directory: Path | None = None) -> Ontology:
    """Read an ontology folder; None is the one that ships with kg, which a process reads once.

    >>> load_ontology().is_a("Person", "Actor")
    True
    """
    return shipped_ontology() if directory is None else read_ontology(directory)


@cache
def shipped_ontology() -> Ontology:
    """Read the ontology that ships with kg."""
    return read_ontology(shipped_folder())


def read_ontology(directory: Path) -> Ontology:
    """Read an ontology folder."""
    facts = Facts(directory)
    namespaces = namespaces_of(facts.base, facts.prefixes)
    pol = str(namespaces["pol"])
    classes = read_classes(facts)
    if not classes:
        msg = f"{facts.folder} declares no class: add an rdfs:Class with rdfs:label"
        raise OntologyError(msg)
    event_types = read_event_types(facts, pol)
    actors = with_ends(read_actors(facts, namespaces, classes))
    return Ontology(
        namespaces=namespaces,
        classes=classes,
        offices=read_offices(facts, pol),
        actors=actors,
        names=read_names(actors, classes),
        frames=read_frames(facts, event_types),
        acts=read_acts(facts),
        event_types=event_types,
        planned=mapped(facts, pol + "whenPlanned"),
        refused=mapped(facts, pol + "whenRefused"),
        judging=flagged(facts, pol + "judgesActs"),
        voicing=flagged(facts, pol + "voices"),
        harmful=flagged(facts, pol + "harms"),
        no_agents=mapped_all(facts, pol + "noAgent"),
        no_patients=mapped_all(facts, pol + "noPatient"),
        triples=tuple(hierarchy(facts, pol + "quadClass")),
        digest=folder_hash(directory),
    )


def mapped(facts: Facts, predicate: str) -> dict[str, str]:
    """Map subjects to objects by their local names."""
    return {local(each): local(facts.value(each, predicate)) for each in facts.subjects(predicate)}


def mapped_all(facts: Facts, predicate: str) -> dict[str, frozenset[str]]:
    """Map subjects to all their objects by their local names."""
    subjects = set(facts.subjects(predicate))
    return {local(s): frozenset(map(local, facts.values(s, predicate))) for s in subjects}


def flagged(facts: Facts, predicate: str) -> frozenset[str]:
    """Collect the local names of what has a property that is true."""
    return frozenset(
        local(each) for each in facts.subjects(predicate) if facts.value(each, predicate) == "true"
    )


def hierarchy(facts: Facts, *more: str) -> Iterator[Triple]:
    """Take the triples of classes, relations and their instances, not those of actors or shapes."""
    classes = {iri for iri in facts.subjects(TYPE) if CLASSES & set(facts.types(iri))}
    kinds = {*CLASSES, str(RDF.Property), *classes}
    skipped = set(facts.subjects(PREFERRED))
    for triple in facts.triples((*HIERARCHY, *more), without=skipped):
        if kinds & set(facts.types(str(triple[0]))):
            yield triple
