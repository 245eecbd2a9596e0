"""Dataset <-> what a pickle holds: a store folder's path, or the quads of a graph in memory."""

from pathlib import Path

import pyoxigraph as ox
from rdflib import Dataset

from kg.store.datasets import OxigraphBackend, dataset_on, engine, prefixes
from kg.store.files import load

__all__ = ["Packed", "packed", "unpacked"]

Packed = Path | tuple[bytes, dict[str, str]]  # a folder, or N-Quads and prefixes


def packed(dataset: Dataset) -> Packed:
    """Return what makes a dataset again, in this process or another one."""
    oxigraph = engine(dataset)
    if isinstance(dataset.store, OxigraphBackend) and dataset.store.folder:
        return dataset.store.folder
    return oxigraph.dump(format=ox.RdfFormat.N_QUADS) or b"", prefixes(dataset)


def unpacked(told: Packed) -> Dataset:
    """Make a dataset again; a folder is opened to be read."""
    if isinstance(told, Path):
        return load(told)
    quads, names = told
    oxigraph = ox.Store()
    oxigraph.bulk_load(quads, ox.RdfFormat.N_QUADS)
    return dataset_on(oxigraph, names)
