"""Dataset -> the graph that a server shares among its clients: many readers or one writer."""

import asyncio
import hmac
import threading
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from rdflib import Dataset
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from kg.extractors import Extractor
from kg.questions import Answer, ask
from kg.store import Graphs, Limits, QueryableDataset, Results, Store, update
from kg.store.memory import forget, remembering
from kg.store.protocol import Queryable

__all__ = ["ServedGraph"]

AT_ONCE = 8  # queries; others wait in line
ROWS = 100_000
SHOWN = 1_000  # rows of a page: nobody scrolls through more

T = TypeVar("T")


class ServedGraph:
    """What is served: a dataset, how much a query may take, and who may change it.

    Args:
        dataset: the graph.
        title: its name on the pages.
        limits: what ends a query.
        token: what a client must know to change the graph; without one nobody can.
        commit: keeps what was changed.
        store: what the dataset is kept in; articles are added to it.
        ontology: the folder of another ontology than the one that ships with kg.
    """

    def __init__(
        self,
        dataset: Dataset,
        *,
        title: str = "graph",
        limits: Limits | None = None,
        token: str | None = None,
        commit: Callable[[], None] | None = None,
        store: Store | None = None,
        ontology: Path | None = None,
    ) -> None:
        self.store, self.ontology = store, ontology
        self.reader: Extractor | None = None  # made when the first article is added
        self.dataset = remembering(dataset)
        self.title, self.token, self.commit = title, token, commit
        self.limits = limits or Limits(rows=ROWS)
        self.version = 0
        self.made: dict[str, tuple[int, object]] = {}
        self.lines: dict[str, asyncio.Lock] = {}  # of those who wait for something to be made
        self.makers: dict[str, threading.Lock] = {}
        self.slots, self.writing = asyncio.Semaphore(AT_ONCE), asyncio.Lock()

    @property
    def queryable(self) -> Queryable:
        """The graph as what answers SPARQL."""
        return QueryableDataset(self.dataset)

    @property
    def kept(self) -> Store:
        """The store that articles are added to.

        Raises:
            HTTPException: there is none.
        """
        if self.store is None:
            raise HTTPException(403, "this server has no store to add to: start it by kg serve")
        return self.store

    async def read(self, work: Callable[[], T]) -> T:
        """Run what reads the graph, in a thread, while nobody changes it."""
        async with self.slots:
            return await run_in_threadpool(work)

    async def write(self, work: Callable[[], None]) -> None:
        """Run what changes the graph, while nobody reads it, and keep what it did."""
        async with self.writing, AsyncExitStack() as alone:
            for _ in range(AT_ONCE):
                await alone.enter_async_context(self.slots)
            try:
                await run_in_threadpool(work)
            finally:
                self.version += 1
                forget(self.dataset)
            if self.commit is not None:
                await run_in_threadpool(self.commit)

    @property
    def page_limits(self) -> Limits:
        """How much a query for a page may take."""
        return replace(self.limits, rows=min(SHOWN, self.limits.rows or SHOWN))

    async def ask(self, sparql: str, *, is_whole: bool = False) -> Answer:
        """Ask in SPARQL, for a page or for whoever wants all rows."""
        limits = self.limits if is_whole else self.page_limits
        return await self.read(lambda: ask(self.dataset, sparql, limits=limits))

    async def results(self, sparql: str, graphs: Graphs | None, base: str) -> Results:
        """Ask in SPARQL, of some graphs or of all."""
        source = QueryableDataset(self.dataset, graphs, base=base)
        return await self.read(lambda: source.select(sparql, self.limits))

    async def update(self, sparql: str, graphs: Graphs | None, base: str) -> None:
        """Run a SPARQL update."""
        await self.write(lambda: update(self.dataset, sparql, graphs, base=base))

    async def once(self, name: str, work: Callable[[], T]) -> T:
        """Run what depends on the graph alone, and only again when it has changed."""
        async with self.lines.setdefault(name, asyncio.Lock()):  # whose second reader takes no slot
            if self.made.get(name, (-1, None))[0] == self.version:
                return self.made[name][1]  # type: ignore[return-value]
            return await self.read(lambda: self.make(name, work))

    def make(self, name: str, work: Callable[[], T]) -> T:
        """Do so in this thread; a thread that wants the same meanwhile waits for it."""
        with self.makers.setdefault(name, threading.Lock()):
            version, made = self.made.get(name, (-1, None))
            if version != self.version:
                version, made = self.version, work()
                self.made[name] = version, made
            return made  # type: ignore[return-value]

    def admit(self, given: str) -> None:
        """Let those change the graph who know the token.

        Raises:
            HTTPException: this one does not.
        """
        if self.token is None:
            raise HTTPException(403, "this server is read-only: start it with --update-token")
        if not hmac.compare_digest(given.encode(), self.token.encode()):
            needed = {"WWW-Authenticate": "Bearer"}
            raise HTTPException(401, "the update token is missing or wrong", needed)
