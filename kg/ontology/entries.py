"""Facts -> the classes, offices, actors and names that they describe."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, get_args

from rdflib import OWL, RDF, RDFS, SKOS, Namespace, URIRef

from kg.errors import OntologyError
from kg.model import Entity
from kg.ontology.namespaces import KG, LEX
from kg.ontology.reach import read_known_until
from kg.ontology.turtle import Facts, local
from kg.ontology.values import Actor, Class, Name, Office, Tenure, Trait

__all__ = ["read_actors", "read_classes", "read_event_types", "read_names", "read_offices"]

TYPE = str(RDF.type)
LABEL, PARENT, SUBPROPERTY = str(RDFS.label), str(RDFS.subClassOf), str(RDFS.subPropertyOf)
PREFERRED, ALTERNATIVE = str(SKOS.prefLabel), str(SKOS.altLabel)
CLASSES: Final = frozenset({str(RDFS.Class), str(OWL.Class)})


def ancestors_of(facts: Facts, iri: str, predicate: str) -> dict[str, None]:
    """Collect what stands above, nearest first; a circle ends where it began."""
    found: dict[str, None] = {}
    waiting = list(facts.values(iri, predicate))
    for parent in waiting:
        if parent not in found and parent != iri:
            found[parent] = None
            waiting.extend(facts.values(parent, predicate))
    return found


def read_classes(facts: Facts) -> dict[str, Class]:
    """Read the classes, those of the domain by their local names."""
    declared = [iri for iri in facts.subjects(LABEL) if CLASSES & set(facts.types(iri))]
    return {local(iri): read_class(facts, iri) for iri in declared}


def read_class(facts: Facts, iri: str) -> Class:
    """Read one class with what it inherits."""
    ancestors = ancestors_of(facts, iri, PARENT)
    colours = (facts.value(each, str(KG.colour)) for each in (iri, *ancestors))
    return Class(
        id=local(iri),
        label=facts.value(iri, LABEL),
        parents=frozenset(local(each) for each in ancestors if facts.value(each, LABEL)),
        nouns=facts.values(iri, str(LEX.noun)),
        sole_nouns=facts.values(iri, str(LEX.soleNoun)),
        things=facts.values(iri, str(LEX.thing)),
        anaphors=facts.values(iri, str(LEX.anaphor)),
        entity_labels=facts.values(iri, str(LEX.entityLabel)),
        colour=next(filter(None, colours), ""),
        precedence=int(facts.value(iri, str(KG.precedence)) or 9),
        acts_for_owner=is_flagged(facts, (iri, *ancestors), KG.actsForOwner),
        traits=frozenset(t for t in get_args(Trait) if is_flagged(facts, (iri, *ancestors), KG[t])),
        is_unnamed=is_flagged(facts, (iri,), KG.isUnnamed),
    )


def is_flagged(facts: Facts, classes: Iterable[str], flag: URIRef) -> bool:
    """Return whether one of some classes has a property that is true."""
    return any(facts.value(each, str(flag)) == "true" for each in classes)


def read_event_types(facts: Facts, pol: str) -> dict[str, str]:
    """Map every relation to the event type that it is or stands under, or to ""."""
    is_type = {iri for iri in facts.subjects(SUBPROPERTY) if f"{pol}EventType" in facts.types(iri)}
    return {
        local(iri): next(
            (
                local(each)
                for each in (iri, *ancestors_of(facts, iri, SUBPROPERTY))
                if each in is_type
            ),
            "",
        )
        for iri in facts.subjects(SUBPROPERTY)
    }


def read_offices(facts: Facts, pol: str) -> dict[str, Office]:
    """Read the posts that persons can hold."""
    known_until = read_known_until(facts, pol)
    return {
        local(iri): Office(
            id=local(iri),
            label=facts.value(iri, PREFERRED),
            titles=facts.values(iri, str(LEX.title)),
            body=local(facts.value(iri, f"{pol}officeOf")),
            known_until=known_until.get(iri, known_until[""]),
        )
        for iri in facts.subjects(f"{pol}officeOf")
    }


def read_actors(
    facts: Facts, namespaces: Mapping[str, Namespace], classes: Mapping[str, Class]
) -> dict[str, Actor]:
    """Read the actors; offices are none."""
    pol, here = str(namespaces["pol"]), str(namespaces["actor"])
    iris = [iri for iri in facts.subjects(TYPE) if iri.startswith(here)]
    offices = set(facts.subjects(f"{pol}officeOf"))
    return {local(iri): read_actor(facts, pol, iri, classes) for iri in iris if iri not in offices}


def read_actor(facts: Facts, pol: str, iri: str, classes: Mapping[str, Class]) -> Actor:
    """Read one actor."""
    entity = Entity(
        id=local(iri),
        label=label_of(facts, iri),
        type=narrowest_class(facts, iri, classes),
        code=facts.value(iri, f"{pol}code"),
        acts_for=local(facts.value(iri, str(KG.actsFor))),
    )
    return Actor(
        entity,
        labels=(entity.label, *facts.values(iri, ALTERNATIVE)),
        demonyms=facts.values(iri, str(LEX.demonym)),
        metonym_of=local(facts.value(iri, str(LEX.metonymOf))),
        located_in=local(facts.value(iri, f"{pol}locatedIn")),
        anaphors=facts.values(iri, str(LEX.anaphor)),
        shared_labels=facts.values(iri, str(LEX.sharedLabel)),
        home_labels=facts.values(iri, str(LEX.homeLabel)),
        tenures=tuple(read_tenure(facts, pol, node) for node in facts.values(iri, f"{pol}tenure")),
        same_as=facts.values(iri, str(OWL.sameAs)),
    )


def label_of(facts: Facts, iri: str) -> str:
    """Read the label of an actor, which must have one."""
    if label := facts.value(iri, PREFERRED):
        return label
    msg = f"{facts.folder}: the actor {local(iri)} has no label: add skos:prefLabel"
    raise OntologyError(msg)


def narrowest_class(facts: Facts, iri: str, classes: Mapping[str, Class]) -> str:
    """Take the most special class of an actor."""
    names = [local(each) for each in facts.types(iri)]
    for name in names:
        if name not in classes:
            msg = (
                f"{facts.folder}: the actor {local(iri)} is a {name}, "
                "which no file declares: add it as an rdfs:Class with rdfs:label"
            )
            raise OntologyError(msg)
    return max(names, key=lambda name: len(classes[name].parents))


def read_tenure(facts: Facts, pol: str, node: str) -> Tenure:
    """Read a time in office."""
    office, start, until = (facts.value(node, pol + each) for each in ("office", "from", "until"))
    return Tenure(local(office), start, until)


def read_names(actors: Mapping[str, Actor], classes: Mapping[str, Class]) -> dict[str, Name]:
    """Map surface forms to actors: a label beats an alternative one, that a demonym.

    Of two actors with the same name the class decides: *Luxembourg* is the state.
    """
    entries = [
        (rank, classes[actor.entity.type].precedence, text, name)
        for actor in actors.values()
        for rank, text, name in names_of(actor)
    ]
    found: dict[str, Name] = {}
    for _, _, text, name in sorted(entries, key=lambda entry: entry[:2]):
        found.setdefault(text, name)
    return found


def names_of(actor: Actor) -> Iterator[tuple[int, str, Name]]:
    """Yield the names of an actor, each with its rank: 0 wins."""
    named = Name(actor.entity.id, "metonym" if actor.metonym_of else "label")
    for rank, label in enumerate(actor.labels):
        yield min(rank, 1), label, named
    for demonym in actor.demonyms:
        yield 2, demonym, Name(actor.entity.id, "demonym")
