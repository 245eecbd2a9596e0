"""Statement -> RDF: an rdflib Dataset on Oxigraph, its files, its checks and its counts."""

from kg.store.attributes import (
    EVENT,
    OF_DOCUMENT,
    OF_QUANTITY,
    QUANTITY,
    attributes,
    told,
    told_events,
)
from kg.store.contents import recorded, titles
from kg.store.counts import dated_after, stats, undated
from kg.store.datasets import engine, merged, new_dataset, prefixes
from kg.store.disk import FileStore, FolderStore, StoreOnDisk
from kg.store.export import EXPORT_FORMATS, export
from kg.store.files import load, save
from kg.store.graphs import replace_graph
from kg.store.protocol import Limits, Queryable, Results, Store, Term
from kg.store.stores import DatasetStore, MemoryStore, bindings, queryable
from kg.store.validation import ValidationReport, validate
from kg.store.writing import Policy, add, is_plain

__all__ = [
    "EVENT",
    "EXPORT_FORMATS",
    "OF_DOCUMENT",
    "OF_QUANTITY",
    "QUANTITY",
    "DatasetStore",
    "FileStore",
    "FolderStore",
    "Limits",
    "MemoryStore",
    "Policy",
    "Queryable",
    "Results",
    "Store",
    "StoreOnDisk",
    "Term",
    "ValidationReport",
    "add",
    "attributes",
    "bindings",
    "dated_after",
    "engine",
    "export",
    "is_plain",
    "load",
    "merged",
    "new_dataset",
    "prefixes",
    "queryable",
    "recorded",
    "replace_graph",
    "save",
    "stats",
    "titles",
    "told",
    "told_events",
    "undated",
    "validate",
]
