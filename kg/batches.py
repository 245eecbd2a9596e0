"""Readings -> a store, some hundred articles at a time; what they share is joined at the end.

The last articles wait until it is known who is one, so that they are written once. Those before
them are written as they were read: whenever the process ends, no more than a batch is lost.
"""

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal

from kg.model import Reading
from kg.store.stores import DatasetStore

if TYPE_CHECKING:
    from kg.ontology import Ontology
    from kg.store import Store
    from kg.store.writer import Line

__all__ = ["Batches", "join"]

MANY = 100  # articles that wait


class Batches:
    """Adds articles to a store, each in place of an older one with its id.

    A store that keeps no dataset of kg's own takes each article as it comes.
    """

    def __init__(
        self, store: "Store", ontology: "Ontology", policy: Literal["reported", "facts"]
    ) -> None:
        self.store, self.ontology, self.policy = store, ontology, policy
        self.waiting: dict[str, set[Line]] = {}  # by the IRI of the article

    def add(self, reading: Reading) -> None:
        """Take an article in."""
        if not isinstance(self.store, DatasetStore):
            self.store.replace(*reading)
            return
        from kg.store.writing import name_of, told_lines

        name = name_of(reading.document.id, self.ontology)
        self.waiting[name] = told_lines(*reading, self.ontology, self.policy)
        if len(self.waiting) >= MANY:
            self.write()

    def write(self) -> None:
        """Write the articles that wait, as they were read."""
        from kg.store.lines import put_articles

        if self.waiting:
            put_articles(self.store.dataset, self.waiting)
            self.waiting = {}

    def join(self, folder: Path | None = None) -> None:
        """Write the articles that wait, and join what all have in common."""
        join(self.store, self.ontology, folder, coming=self.waiting)
        self.waiting = {}

    def __enter__(self) -> "Batches":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        """Keep what was read before an error."""
        self.write()


def join(
    store: "Store",
    ontology: "Ontology",
    folder: Path | None = None,
    *,
    anew: bool = False,
    coming: "dict[str, set[Line]] | None" = None,
) -> None:
    """Join what the articles of a store have in common, and derive what follows from it.

    Args:
        store: the articles; what it was joined to before is made anew where they changed.
        ontology: names the actors, and the verbs that tell one act.
        folder: has the rules; None: the ontology that ships with kg.
        anew: also where no article changed, as after a judgement by hand.
        coming: articles that are not written yet, as they were read, by their IRIs.
    """
    from kg.identity import identify, join_articles
    from kg.store import derive, tell_offices

    identify(store.dataset, ontology, coming=coming)
    join_articles(store, ontology, anew=anew)
    tell_offices(store.dataset, ontology)
    derive(store.dataset, folder)
