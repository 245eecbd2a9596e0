"""Turtle files -> Ontology: who acts, what they are called, which words evoke which relation."""

from kg.ontology.iris import escaped, local_name
from kg.ontology.loading import load_ontology
from kg.ontology.namespaces import BASE, KG, LEX, STANDARD, folder_hash, shipped_folder
from kg.ontology.ontology import Ontology
from kg.ontology.values import Actor, Class, Frame, Name, Office, Tenure, Trait

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
    "folder_hash",
    "load_ontology",
    "local_name",
    "shipped_folder",
]
