"""Rows -> whom the statements are about: label, class, colour, and for whom they act."""

from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kg.model import CONCEPT
from kg.network.queries import (
    ALIASES,
    CLASS,
    CLASSES,
    MEMBER,
    OF_CLASS,
    OF_ENTITY,
    PARENTS,
    TYPES,
    Row,
    local,
    rows,
)
from kg.store import Queryable, attributes, bindings, remembered

__all__ = ["Entities", "entities_of", "kinds", "label_of", "node_of"]

DEEPEST = 100  # classes above one another: more are no classification
Entities = Mapping[str, Mapping[str, Any]]  # by IRI, the attributes of a node


@dataclass(slots=True)
class EntityClass:
    """A class of the ontology: what stands above it, its colour, whether its members are states."""

    parents: list[str] = field(default_factory=list)  # sorted
    colour: str = ""
    level: bool = False
    label: str = ""


def entities_of(graph: Queryable) -> dict[str, dict[str, Any]]:
    """Gather each entity's label, class, code, and whom it acts for, with its class's colour."""
    return remembered(graph, "entities", lambda: gathered(graph))


def gathered(graph: Queryable) -> dict[str, dict[str, Any]]:
    """Gather the attributes of entities."""
    classes = classes_of(graph)
    narrowest: dict[str, str] = {}
    for row in rows(graph, TYPES):
        known = narrowest.get(row["entity"], "")
        narrowest[row["entity"]] = max(
            row["class"], known, key=lambda name: (len(lineage_of(name, classes)), name)
        )
    known_of = attributes(graph, "?node a ?class .", OF_ENTITY)
    marked = any(known.level for known in classes.values())
    aliases = aliases_of(graph)
    return {
        iri: entity_of(iri, known_of.get(iri, {}) | {"class": name}, classes, marked=marked)
        | aliases.get(iri, {})
        for iri, name in narrowest.items()
    }


def entity_of(
    iri: str, row: Row, classes: Mapping[str, EntityClass], *, marked: bool
) -> dict[str, Any]:
    """Put a node's attributes together."""
    lineage = [classes[name] for name in lineage_of(row["class"], classes)]
    return {
        "label": row.get("label", local(iri).replace("_", " ")),
        "type": local(row["class"]),
        "type_label": lineage[0].label if lineage else "",
        "code": row.get("code", ""),
        "acts_for": local(row.get("acts_for", "")),
        "colour": next((c.colour for c in lineage if c.colour), ""),
        "iri": iri,
        "state_level": "acts_for" not in row and (not marked or any(c.level for c in lineage)),
    }


def kinds(graph: Queryable) -> list[dict[str, Any]]:
    """Return for each class that an entity has what its nodes have in common; concepts are one."""
    classes = classes_of(graph)
    candidates = (row["class"] for row in rows(graph, CLASSES))
    named = (each for each in candidates if bindings(graph, MEMBER.format(kind=each)))
    known = (entity_of(name, {"class": name}, classes, marked=True) for name in named)
    return [*known, node_of("", {})]


def aliases_of(graph: Queryable) -> dict[str, dict[str, str]]:
    """Return the other names of those entities that have some, as the attribute of a node."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows(graph, ALIASES):
        found[row["entity"]].add(row["alias"])
    return {iri: {"aliases": "; ".join(sorted(names))} for iri, names in found.items()}


def classes_of(graph: Queryable) -> dict[str, EntityClass]:
    """Gather the classes that the graph knows, by IRI."""
    classes = {
        name: EntityClass(
            colour=row.get("colour", ""),
            label=row.get("label", ""),
            level=row.get("level") == "true",
        )
        for name, row in attributes(graph, CLASS, OF_CLASS, few=True).items()
    }
    for row in rows(graph, PARENTS):
        classes.setdefault(row["class"], EntityClass()).parents.append(row["parent"])
    return classes


def lineage_of(name: str, classes: Mapping[str, EntityClass]) -> list[str]:
    """List a class and its ancestors, nearest first; of very many those that are nearest."""
    lineage = {name: None} if name in classes else {}
    waiting = deque(lineage)
    while waiting and len(lineage) < DEEPEST:
        parents = [each for each in classes[waiting.popleft()].parents if each in classes]
        waiting.extend(each for each in parents if each not in lineage)
        lineage.update(dict.fromkeys(parents))
    return list(lineage)[:DEEPEST]


def node_of(iri: str, entities: Entities) -> dict[str, Any]:
    """Give a node's attributes; what no article types counts as a concept."""
    unknown = {
        "label": label_of(iri, {}),
        "type": CONCEPT,
        "code": "",
        "acts_for": "",
        "iri": iri,
    }
    return dict(entities.get(iri, unknown))


def label_of(iri: str, entities: Entities) -> str:
    """Give an entity's label, or its name as words."""
    return str(entities[iri]["label"]) if iri in entities else local(iri).replace("_", " ")
