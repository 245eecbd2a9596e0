"""A file or folder -> the store that keeps documents there: whole, and for one writer at a time."""

from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Protocol

import pyoxigraph as ox
from rdflib import Dataset

from kg.errors import GraphError
from kg.files import clear_leftovers, finish, held, remove, temporary, written
from kg.ontology import Ontology
from kg.store.arrivals import forget_arrivals
from kg.store.datasets import engine, new_dataset
from kg.store.files import is_vacant, load, opened_for_writing, save, write_folder
from kg.store.kept import carry_over, state_of
from kg.store.ledger import Ledger
from kg.store.protocol import Store
from kg.store.reclaiming import give_back
from kg.store.sharing import backend_of
from kg.store.stores import DatasetStore
from kg.store.waiting import write_what_waits
from kg.store.writing import Policy

__all__ = ["FileStore", "FolderStore", "StoreOnDisk"]

MUCH = 20_000  # quads that were exchanged: those of some thirty articles
FILES = 150  # of a store folder: the engine merges those of a few small additions by itself


class StoreOnDisk(Store, Protocol):
    """A store that other processes find under a path."""

    def commit(self) -> None:
        """Let what was written be found, if it is not yet."""

    def close(self) -> None:
        """Let others write; what was not committed may be lost."""


class LockedStore(DatasetStore):
    """Keep documents at a path, for one writer at a time; a fresh store begins empty.

    Raises:
        GraphError: another process writes there, or what is there is no graph.
    """

    def __init__(
        self,
        path: str | Path,
        ontology: Ontology,
        *,
        policy: Policy = "reported",
        fresh: bool = False,
    ) -> None:
        self.path, self.lock = Path(path).resolve(), ExitStack()
        self.place = self.path
        self.is_known = False  # that what is there was written with this ontology
        self.lock.enter_context(held(self.path))
        try:
            oxigraph = self.opened(ontology, fresh=fresh)
            super().__init__(self.dataset_on(oxigraph, ontology), ontology, policy=policy)
        except BaseException:
            self.lock.close()
            raise

    def opened(self, ontology: Ontology, *, fresh: bool) -> ox.Store | None:
        """Return what is there, None if that is nothing."""
        raise NotImplementedError

    def dataset_on(self, oxigraph: ox.Store | None, ontology: Ontology) -> Dataset:
        """Show what is there as a dataset, if kg can add to it."""
        folder = self.place if self.place.is_dir() else None
        try:
            return new_dataset(ontology, oxigraph, folder, is_known=self.is_known)
        except GraphError as error:
            msg = f"{self.path}: {error}: build it again with --fresh"
            raise GraphError(msg) from error


def form_of(ontology: Ontology) -> str:
    """Name what decides, beside its articles, what joining finds out about a graph."""
    from kg import __version__

    return f"{__version__} {ontology.digest}"


class FileStore(LockedStore):
    """Keep documents in a file, which is read at the start and written whole by `commit`."""

    def opened(self, ontology: Ontology, *, fresh: bool) -> ox.Store | None:
        """Read the file."""
        return engine(load(self.path)) if self.path.exists() and not fresh else None

    def commit(self) -> None:
        """Write the file."""
        save(self.dataset, self.path)

    def close(self) -> None:
        """Let others write."""
        self.lock.close()


class FolderStore(LockedStore):
    """Keep documents in a folder, for graphs too large for one file; `load` reads it too.

    Each document is one transaction: whenever the process ends, whole documents are there. A
    fresh one takes the place of what was there when it is committed.
    """

    def opened(self, ontology: Ontology, *, fresh: bool) -> ox.Store:
        """Open the folder, or one beside it that waits to take its place."""
        self.waits = fresh and self.path.exists()
        self.place = temporary(self.path, "new") if self.waits else self.path
        clear_leftovers(self.path)
        if is_vacant(self.place):  # filled at once: half a store is never there
            written(self.place, lambda new: write_folder(engine(new_dataset(ontology)), new))
        self.ledger = Ledger(self.place, form_of(ontology))
        self.lock.callback(self.ledger.close)
        self.is_known = not self.ledger.is_new
        return opened_for_writing(self.place)

    def dataset_on(self, oxigraph: ox.Store | None, ontology: Ontology) -> Dataset:
        """Show what is there as a dataset that knows what was kept of its articles."""
        dataset = super().dataset_on(oxigraph, ontology)
        backend_of(dataset).ledger = self.ledger
        forget_arrivals(self.place)
        write_what_waits(dataset, self.place)
        return dataset

    def commit(self) -> None:
        """Finish writing, after much in a third of the space; a fresh one takes over."""
        if self.is_untidy():
            engine(self.dataset).optimize()
        engine(self.dataset).flush()
        if self.waits:
            self.dataset.close()
            finish(temporary(self.path, "new"), self.path)
            self.waits, self.place = False, self.path
            self.open_again()
        elif self.has_logs():
            self.dataset.close()
            self.open_again()

    def open_again(self) -> None:
        """Open the folder once more: the engine's logs of what it wrote, twice its size, go."""
        self.is_known = True
        self.dataset = self.dataset_on(opened_for_writing(self.path), self.ontology)
        give_back()

    def has_logs(self) -> bool:
        """Return whether much was written since the folder was opened."""
        return backend_of(self.dataset).exchanged > MUCH

    def is_untidy(self) -> bool:
        """Return whether to write all files anew is worth the time, which grows with the store."""
        files = sum(1 for _ in self.place.glob("*.sst"))
        return self.has_logs() or files > FILES

    def close(self) -> None:
        """Finish writing, so that the folder can be opened again."""
        engine(self.dataset).flush()
        has_logs, state = self.has_logs(), state_of(self.place)
        is_same = backend_of(self.dataset).is_unchanged
        self.dataset.close()
        if is_same:
            carry_over(self.place, state)
        if has_logs:
            shed_logs(self.place)
        if self.waits:
            remove(temporary(self.path, "new"))
        else:
            self.ledger.write(self.place)
        self.lock.close()


def shed_logs(folder: Path) -> None:
    """Open a store folder once more: the engine's logs of what it wrote, twice its size, go."""
    with suppress(GraphError):  # somebody still holds it: they go the next time
        opened_for_writing(folder)
