"""Statement -> RDF: an rdflib Dataset on Oxigraph, its files, its checks and its counts."""

from kg.store.attributes import (
    EVENT,
    OF_DOCUMENT,
    OF_END,
    OF_QUANTITY,
    QUANTITY,
    attributes,
    told,
    told_events,
)
from kg.store.contents import articles_of, ledger_of, missing_of, recorded, titles
from kg.store.counts import dated_after, documents_in, stats, tells_more, undated
from kg.store.datasets import engine, new_dataset, prefixes
from kg.store.disk import FileStore, FolderStore, StoreOnDisk
from kg.store.export import EXPORT_FORMATS, export
from kg.store.files import load, save
from kg.store.inference import Rule, derive, rules
from kg.store.ledger import Ledger
from kg.store.offices import tell_offices
from kg.store.packing import Packed, packed, unpacked
from kg.store.parts import about, among, linked, neighbours
from kg.store.protocol import Graphs, Limits, Queryable, Results, Store, Term
from kg.store.reviews import keep_review
from kg.store.shards import load_shard, shard_of
from kg.store.sharing import article_graph
from kg.store.stores import (
    DatasetStore,
    MemoryStore,
    QueryableDataset,
    Snapshot,
    bindings,
    once_made,
    pairs,
    queryable,
    remembered,
)
from kg.store.tellings import keep_tellings, tellings_of
from kg.store.times import as_of, ended
from kg.store.updates import update
from kg.store.validation import ValidationReport, validate
from kg.store.writing import Policy, add, is_plain

__all__ = [
    "EVENT",
    "EXPORT_FORMATS",
    "OF_DOCUMENT",
    "OF_END",
    "OF_QUANTITY",
    "QUANTITY",
    "DatasetStore",
    "FileStore",
    "FolderStore",
    "Graphs",
    "Ledger",
    "Limits",
    "MemoryStore",
    "Packed",
    "Policy",
    "Queryable",
    "QueryableDataset",
    "Results",
    "Rule",
    "Snapshot",
    "Store",
    "StoreOnDisk",
    "Term",
    "ValidationReport",
    "about",
    "add",
    "among",
    "article_graph",
    "articles_of",
    "as_of",
    "attributes",
    "bindings",
    "dated_after",
    "derive",
    "documents_in",
    "ended",
    "engine",
    "export",
    "is_plain",
    "keep_review",
    "keep_tellings",
    "ledger_of",
    "linked",
    "load",
    "load_shard",
    "missing_of",
    "neighbours",
    "new_dataset",
    "once_made",
    "packed",
    "pairs",
    "prefixes",
    "queryable",
    "recorded",
    "remembered",
    "rules",
    "save",
    "shard_of",
    "stats",
    "tell_offices",
    "tellings_of",
    "tells_more",
    "titles",
    "told",
    "told_events",
    "undated",
    "unpacked",
    "update",
    "validate",
]
