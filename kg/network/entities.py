"""Rows -> whom the statements are about: label, class, colour, and for whom they act."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kg.model import CONCEPT
from kg.network.queries import CLASSES, ENTITIES, Row, local, rows
from kg.store import Queryable

__all__ = ["Entities", "entities_of", "label_of", "node_of"]

Entities = Mapping[str, Mapping[str, Any]]  # by IRI, the attributes of a node


@dataclass(slots=True)
class EntityClass:
    """A class of the ontology: what stands above it, its colour, whether its members are states."""

    parents: set[str] = field(default_factory=set)
    colour: str = ""
    level: bool = False
    label: str = ""


def entities_of(graph: Queryable) -> dict[str, dict[str, Any]]:
    """Gather each entity's label, class, code, and whom it acts for, with its class's colour."""
    classes = classes_of(graph)
    found: dict[str, dict[str, str]] = {}
    for row in rows(graph, ENTITIES):
        known = found.setdefault(row["entity"], {"class": ""})
        narrowest = max(
            row["class"], known["class"], key=lambda c: (len(lineage_of(c, classes)), c)
        )
        found[row["entity"]] = {**row, **known, "class": narrowest}
    marked = any(c.level for c in classes.values())
    return {iri: entity_of(iri, row, classes, marked=marked) for iri, row in found.items()}


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


def classes_of(graph: Queryable) -> dict[str, EntityClass]:
    """Gather the classes that the graph knows, by IRI."""
    classes: dict[str, EntityClass] = defaultdict(EntityClass)
    for row in rows(graph, CLASSES):
        known = classes[row["class"]]
        if "parent" in row:
            known.parents.add(row["parent"])
        known.colour = known.colour or row.get("colour", "")
        known.label = known.label or row.get("label", "")
        known.level = known.level or row.get("level") == "true"
    return dict(classes)


def lineage_of(name: str, classes: Mapping[str, EntityClass]) -> list[str]:
    """List a class and its ancestors, nearest first."""
    lineage = [name] if name in classes else []
    for each in lineage:  # grows while we walk it
        lineage += sorted(p for p in classes[each].parents if p in classes and p not in lineage)
    return lineage


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
