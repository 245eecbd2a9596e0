"""Turtle files -> Ontology: who acts, what they are called, which words evoke which relation."""

from kg.ontology.iris import escaped, local_name
from kg.ontology.loading import load_ontology
from kg.ontology.namespaces import BASE, KG, LEX, STANDARD, folder_hash, folder_of, shipped_folder
from kg.ontology.ontology import Ontology
from kg.ontology.values import (
    Actor,
    Class,
    Frame,
    Name,
    Office,
    Tenure,
    Trait,
    first_day,
    last_day,
)

__all__ = [
    "BASE",
    "KG",
    "LEX",
    "STANDARD",
    "Actor",
    "Class",
    "Frame",
    "Name",
    "Office",
    "Ontology",
    "Tenure",
    "Trait",
    "escaped",
    "first_day",
    "folder_hash",
    "folder_of",
    "last_day",
    "load_ontology",
    "local_name",
    "shipped_folder",
]
