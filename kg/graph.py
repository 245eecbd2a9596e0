"""Store, documents, statements -> KnowledgeGraph: a small face for asking and looking.

What it shows is imported when it is asked for: making one takes no time.
"""

import html
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from kg.model import Document, Event, Reading, Statement

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    from rdflib import Dataset

    from kg.network.foremost import Views
    from kg.questions import Answer
    from kg.store import Packed, Store

__all__ = ["Changes", "Collected", "KnowledgeGraph", "load"]

# In a notebook the page draws, saves pictures and tables, and opens an article's source in a tab of
# its own; it reaches neither the notebook nor its cookies.
ALLOWED = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"


@dataclass(frozen=True, slots=True)
class Changes:
    """What a build did to a graph: how many articles it added, replaced and left alone."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0

    @property
    def read(self) -> int:
        """How many articles were read."""
        return self.added + self.replaced


class Collected:
    """What was read, for the graph that lists it."""

    def __init__(self) -> None:
        self.documents: list[Document] = []
        self.statements: list[Statement] = []
        self.events: list[Event] = []

    def __call__(self, reading: Reading) -> None:
        """Add what an article tells."""
        self.documents.append(reading.document)
        self.statements.extend(reading.statements)
        self.events.extend(reading.events)


@dataclass(frozen=True)
class KnowledgeGraph:
    """What a build made: a store or an rdflib Dataset, and ways to ask it and look at it.

    `documents`, `statements` and `events` are what was read for it; a store may have held more.
    """

    store: "Store | Dataset"
    documents: Sequence[Document] = ()
    statements: Sequence[Statement] = ()
    events: Sequence[Event] = ()
    changes: Changes = field(default_factory=Changes)

    @property
    def dataset(self) -> "Dataset":
        """The graph as an rdflib Dataset."""
        from rdflib import Dataset

        return self.store if isinstance(self.store, Dataset) else self.store.dataset

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle a store folder as its path, any other graph as its quads."""
        from kg.store import packed

        told = (self.documents, self.statements, self.events, self.changes)
        return unpickled, (packed(self.dataset), *told)

    def query(self, sparql: str) -> "Answer":
        """Ask in SPARQL; the prefixes are bound."""
        from kg.questions import ask

        return ask(self.store, sparql)

    def ask(self, name: str, /, **parameters: object) -> "Answer":
        """Ask a canned question, as *claims_by*, with what it wants to know: speaker="Kremlin"."""
        from kg.questions import ask, question

        given = {key: str(value) for key, value in parameters.items()}
        return ask(self.store, question(name, given, dataset=self.store))

    def network(self, view: Literal["actors", "states"] = "actors") -> "nx.MultiDiGraph[str]":
        """Return the relations as a networkx graph: of actors, or rolled up to states."""
        from kg.network import network

        return network(self.store, view=view)

    def statements_frame(self, view: Literal["actors", "states"] = "actors") -> "pd.DataFrame":
        """Return the statements as a pandas table: of actors, or rolled up to states."""
        from kg.network.tables import statements_frame

        return statements_frame(self.store, view=view)

    def events_frame(self) -> "pd.DataFrame":
        """Return the events as a pandas table, a column for each role."""
        from kg.network.tables import events_frame

        return events_frame(self.store)

    def html(self) -> str:
        """Return the interactive page."""
        from kg.page import html as page

        return page(self.views(), title=self.title)

    def page(self, path: str | os.PathLike[str]) -> None:
        """Write the interactive page."""
        from kg.page import save

        save(self.views(), path, title=self.title)

    def views(self) -> "Views":
        """Return the networks of actors and of states for a page: of a large graph a part."""
        from kg.network.foremost import views

        return views(self.dataset)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the graph as TriG."""
        from kg.store import save

        save(self.dataset, Path(path))

    @property
    def title(self) -> str:
        """Name the graph for its page: by its article, or by how many there are."""
        from kg.store import documents_in, titles

        if (number := documents_in(self.dataset)) > 1:
            return f"{number} articles"  # without their names: there may be thousands
        return next(iter(titles(self.dataset).values()), "Knowledge graph")

    def __repr__(self) -> str:
        articles, found = len(self.documents), len(self.statements)
        if not articles:
            from kg.store import stats

            articles, found = stats(self.dataset)[0], stats(self.dataset).statements
        return f"<KnowledgeGraph: {articles} articles, {found} statements>"

    def _repr_html_(self) -> str:
        return (
            f'<iframe srcdoc="{html.escape(self.html(), quote=True)}" sandbox="{ALLOWED}" '
            'style="width:100%;height:600px;border:1px solid #ccc"></iframe>'
        )

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        """Show the page in a notebook and one line in a terminal."""
        return {"text/html": self._repr_html_(), "text/plain": repr(self)}


def load(path: str | os.PathLike[str]) -> KnowledgeGraph:
    """Open a graph that `kg build` wrote, a .trig file or a store folder, to ask it and look at it.

    Raises:
        GraphError: there is none, or it is broken.
    """
    from kg.store import load

    return KnowledgeGraph(load(Path(path)))


def unpickled(dataset: "Packed", *told: Any) -> KnowledgeGraph:
    """Make a graph again from what its pickle holds."""
    from kg.store import unpacked

    return KnowledgeGraph(unpacked(dataset), *told)
