"""Readings -> a store: what they share is joined at the end, and each is written once.

Until it is known who is one they wait, some in memory, the others in a file of the store folder:
whenever the process ends, no more than those in memory are lost.
"""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal

from kg.model import Document, Reading
from kg.store.stores import DatasetStore

if TYPE_CHECKING:
    from kg.extractors import Extractor
    from kg.identity.entries import PackedActors
    from kg.identity.reading import Articles, Coming
    from kg.identity.values import ArticleActor
    from kg.ontology import Ontology
    from kg.store import Store
    from kg.store.ntriples import Line
    from kg.store.waiting import Waiting

__all__ = ["Batches", "Preparation", "Prepared", "as_written", "join"]

MANY = 100  # articles that wait in memory
NAMESPACES = ("doc", "actor", "rel")  # of documents, actors, relations


def as_written(reading: Reading) -> Reading:
    """Leave out what is not written."""
    from kg.statements.passing import without_passing_concepts  # the process that reads has it

    return without_passing_concepts(reading)


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article as it will wait: its text and what it tells are needed no longer."""

    document: Document  # without its text
    name: str  # its IRI
    entry: bytes
    actors: "list[ArticleActor]"
    tally: Any


@dataclass
class Preparation:
    """Makes an article ready to be written, in the process that read it.

    What is sent on is a fifth of a reading, and the process that takes it does nothing but keep it.

    Args:
        extractor: what reads.
        folder: of the ontology; None: the one that ships with kg.
        policy: which statements stand as plain triples.
        tally: what else is to be known of a reading.
    """

    extractor: "Extractor"
    folder: Path | None
    policy: Literal["reported", "facts"]
    tally: Callable[[Reading], Any]

    def __getstate__(self) -> dict[str, object]:
        """Leave out what is loaded."""
        return {name: self.__dict__[name] for name in self.__dataclass_fields__}

    def __call__(self, reading: Reading) -> Prepared:
        """Write what an article brings."""
        from kg.store.waiting import entry_of
        from kg.store.writing import name_of, told_lines

        kept, ontology = as_written(reading), self.articles.ontology
        name = name_of(kept.document.id, ontology)
        lines = told_lines(*kept, ontology, self.policy)
        actors = list(self.articles.actors_of(self.articles.document(name), lines))
        document = replace(kept.document, text="")
        return Prepared(document, name, entry_of(name, lines), actors, self.tally(kept))

    @cached_property
    def articles(self) -> "Articles":
        """What tells the actors of articles."""
        from kg.extractors import ontology_of
        from kg.identity.reading import Articles

        ontology = ontology_of(self.extractor, self.folder)
        documents, actors, relations = (str(ontology.namespaces[each]) for each in NAMESPACES)
        return Articles(ontology, documents, actors, relations)


class Batches:
    """Adds articles to a store, each in place of an older one with its id.

    A store that keeps no dataset of kg's own takes each article as it comes.
    """

    def __init__(
        self, store: "Store", ontology: "Ontology", policy: Literal["reported", "facts"]
    ) -> None:
        self.store, self.ontology, self.policy = store, ontology, policy
        self.last: dict[str, set[Line]] = {}  # by the IRI of the article
        self.entries: dict[str, bytes] = {}  # of those that others have prepared
        self.others: Waiting | None = None

    def add(self, reading: Reading | Prepared) -> None:
        """Take an article in."""
        if isinstance(reading, Prepared):
            self.add_prepared(reading)
            return
        if not isinstance(self.store, DatasetStore):
            self.store.replace(*reading)
            return
        from kg.store.writing import name_of, told_lines

        name = name_of(reading.document.id, self.ontology)
        lines = told_lines(*reading, self.ontology, self.policy)
        self.last[name] = lines
        self.actors.put(name, [*self.articles.actors_of(self.articles.document(name), lines)])
        if len(self.last) >= MANY:
            self.put_aside()

    def add_prepared(self, prepared: Prepared) -> None:
        """Take an article in that another process has prepared."""
        self.entries[prepared.name] = prepared.entry
        self.actors.put(prepared.name, prepared.actors)
        if len(self.entries) >= MANY:
            self.put_aside()

    @cached_property
    def articles(self) -> "Articles":
        """What tells the actors of articles."""
        from kg.identity.reading import no_articles

        return no_articles(self.store.dataset, self.ontology)

    @cached_property
    def actors(self) -> "PackedActors":
        """Those of the articles that wait."""
        from kg.identity.entries import PackedActors

        return PackedActors(str(self.ontology.namespaces["doc"]))

    def put_aside(self) -> None:
        """Let the last articles wait on the disk."""
        from kg.store.waiting import waiting_for

        if self.others is None:
            self.others = waiting_for(self.store.dataset)
        self.others.put(self.last)
        self.others.put_entries(self.entries)
        self.last, self.entries = {}, {}

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

        return Coming(self.waiting(), self.__dict__.pop("actors", {}))

    def waiting(self) -> "Mapping[str, Set[Line]]":
        """Return the articles that wait."""
        if self.others is None and not self.entries:
            return self.last
        self.put_aside()
        assert self.others is not None
        return self.others

    def clear(self) -> None:
        """Let no article wait."""
        self.last, self.entries = {}, {}
        self.__dict__.pop("actors", None)
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
        if self.last or self.entries or self.others:
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
    from kg.identity import join_actors, join_articles
    from kg.store import derive, tell_offices
    from kg.store.reclaiming import give_back, reclaim
    from kg.store.stated import keep_all_stated

    join_actors(store.dataset, ontology, coming)
    keep_all_stated(store.dataset)
    del coming
    give_back()
    reclaim(store.dataset, was_read=True)
    join_articles(store, ontology, anew=anew)
    reclaim(store.dataset, was_read=True)
    tell_offices(store.dataset, ontology)
    derive(store.dataset, folder)
    reclaim(store.dataset, was_read=True)
