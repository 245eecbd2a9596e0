"""Readings -> a store: what they share is joined at the end, and each is written once.

Until it is known who is one they wait, some in memory, the others in a file of the store folder:
whenever the process ends, no more than those in memory are lost.
"""

from collections.abc import Mapping, Set
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal

from kg.model import Reading
from kg.store.stores import DatasetStore

if TYPE_CHECKING:
    from kg.identity.reading import Articles, Coming
    from kg.identity.values import ArticleActor
    from kg.ontology import Ontology
    from kg.store import Store
    from kg.store.ntriples import Line
    from kg.store.waiting import Waiting

__all__ = ["Batches", "join"]

MANY = 100  # articles that wait in memory


class Batches:
    """Adds articles to a store, each in place of an older one with its id.

    A store that keeps no dataset of kg's own takes each article as it comes.
    """

    def __init__(
        self, store: "Store", ontology: "Ontology", policy: Literal["reported", "facts"]
    ) -> None:
        self.store, self.ontology, self.policy = store, ontology, policy
        self.last: dict[str, set[Line]] = {}  # by the IRI of the article
        self.others: Waiting | None = None
        self.actors: dict[str, list[ArticleActor]] = {}

    def add(self, reading: Reading) -> None:
        """Take an article in."""
        if not isinstance(self.store, DatasetStore):
            self.store.replace(*reading)
            return
        from kg.store.writing import name_of, told_lines

        name = name_of(reading.document.id, self.ontology)
        lines = told_lines(*reading, self.ontology, self.policy)
        self.last[name] = lines
        self.actors[name] = list(self.articles.actors_of(self.articles.document(name), lines))
        if len(self.last) >= MANY:
            self.put_aside()

    @cached_property
    def articles(self) -> "Articles":
        """What tells the actors of articles."""
        from kg.identity.reading import no_articles

        return no_articles(self.store.dataset, self.ontology)

    def put_aside(self) -> None:
        """Let the last articles wait on the disk."""
        from kg.store.waiting import waiting_for

        if self.others is None:
            self.others = waiting_for(self.store.dataset)
        self.others.put(self.last)
        self.last = {}

    def write(self) -> None:
        """Write the articles that wait, as they were read."""
        from kg.store.lines import put_articles

        put_articles(self.store.dataset, self.waiting())
        self.clear()

    def join(self, folder: Path | None = None) -> None:
        """Write the articles that wait, and join what all have in common."""
        from kg.store.reclaiming import held_alone

        with held_alone(self.store.dataset):
            join(self.store, self.ontology, folder, coming=self.coming())
        self.clear()

    def coming(self) -> "Coming":
        """Return the articles that wait with their actors, which are nowhere else any longer."""
        from kg.identity.reading import Coming

        actors, self.actors = self.actors, {}
        return Coming(self.waiting(), actors)

    def waiting(self) -> "Mapping[str, Set[Line]]":
        """Return the articles that wait."""
        if self.others is None:
            return self.last
        self.put_aside()
        return self.others

    def clear(self) -> None:
        """Let no article wait."""
        self.last, self.actors = {}, {}
        if self.others is not None:
            from kg.store import engine

            engine(self.store.dataset).flush()
            self.others.clear()
            self.others = None

    def __enter__(self) -> "Batches":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        """Keep what was read before an error."""
        if self.last or self.others:
            self.write()


def join(
    store: "Store",
    ontology: "Ontology",
    folder: Path | None = None,
    *,
    anew: bool = False,
    coming: "Coming | None" = None,
) -> None:
    """Join what the articles of a store have in common, and derive what follows from it.

    Args:
        store: the articles; what it was joined to before is made anew where they changed.
        ontology: names the actors, and the verbs that tell one act.
        folder: has the rules; None: the ontology that ships with kg.
        anew: also where no article changed, as after a judgement by hand.
        coming: articles that are not written yet.
    """
    from kg.identity import identify, join_articles
    from kg.store import derive, tell_offices
    from kg.store.reclaiming import give_back

    identify(store.dataset, ontology, coming=coming)
    del coming
    give_back()
    join_articles(store, ontology, anew=anew)
    tell_offices(store.dataset, ontology)
    derive(store.dataset, folder)
