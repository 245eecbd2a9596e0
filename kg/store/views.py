"""A store of quads -> what is asked of it: one of its graphs, some, or all in one."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.store.kept import KeptAnswers
from kg.store.protocol import Graphs

__all__ = ["Solutions", "View"]

Solutions = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


@dataclass(frozen=True, slots=True)
class View:
    """A store to ask: its default graph, or where no graph repeats another, all graphs in one."""

    store: ox.Store
    union: bool = False
    folder: Path | None = None  # where it is kept
    is_written: bool = False  # it is open for writing
    kept: KeptAnswers | None = None  # answers to what was asked before

    @property
    def files(self) -> int:
        """How many files the engine may open to answer: it does so when it first needs one."""
        return 0 if self.folder is None else 16 + 2 * sum(1 for _ in self.folder.glob("*.sst"))

    def query(
        self, sparql: str, names: Mapping[str, str], *, union: bool = True, base: str = ""
    ) -> Solutions:
        """Run a query; without `union` it says itself of which graphs, by FROM."""
        return self.store.query(
            sparql,
            base_iri=base or None,
            prefixes=dict(names),
            use_default_graph_as_union=union and self.union,
        )

    def query_graphs(
        self, sparql: str, names: Mapping[str, str], graphs: Graphs, *, base: str = ""
    ) -> Solutions:
        """Run a query about some graphs alone."""
        return self.store.query(
            sparql,
            base_iri=base or None,
            prefixes=dict(names),
            default_graph=[ox.NamedNode(iri) for iri in graphs.default],
            named_graphs=[ox.NamedNode(iri) for iri in graphs.named],
        )
