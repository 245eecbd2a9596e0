"""Dataset and a day -> the dataset that the articles up to that day make."""

import datetime as dt
from pathlib import Path

import pyoxigraph as ox
from rdflib import DCTERMS, Dataset

from kg.store.datasets import dataset_on, engine, prefixes
from kg.store.inference import derive
from kg.store.sharing import put

__all__ = ["as_of"]

DATE = ox.NamedNode(str(DCTERMS.date))


def as_of(dataset: Dataset, day: dt.date, directory: Path | None = None) -> Dataset:
    """Copy a graph without the articles dated later than a day, and derive anew what follows.

    Articles without a date stay.
    """
    oxigraph = engine(dataset)
    copy = ox.Store()
    copy.bulk_load(oxigraph.dump(format=ox.RdfFormat.N_QUADS), ox.RdfFormat.N_QUADS)
    known = dataset_on(copy, prefixes(dataset))
    for subject, _, date, _ in oxigraph.quads_for_pattern(None, DATE, None, None):
        if isinstance(subject, ox.NamedNode) and is_later(date, day):
            put(known, subject, ())
    derive(known, directory)
    return known


def is_later(date: object, day: dt.date) -> bool:
    """Return whether a term is a date after a day."""
    return isinstance(date, ox.Literal) and date.value > day.isoformat()
