"""Dataset -> the networks of actors and of states that a page shows: of a large graph a part.

The network of a graph of thousands of articles takes minutes to make, and a page holds a few
thousand statements of it: those among its best known actors are chosen before anything is made.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import networkx as nx
from rdflib import Dataset

from kg import __version__
from kg.network import kinds, network
from kg.network.caching import Shown
from kg.network.keeping import network_in, written
from kg.network.ranking import foremost
from kg.store import Snapshot, among, ledger_of, once_made, tells_more

__all__ = ["Views", "views"]

LARGE: Final = 10_000  # statements and events: twice as many as a page holds
SHOWN: Final = 1_000  # actors of a large graph, as many as a page holds
EVENTS: Final = 5  # of each of them, the newest of those that no statement tells


@dataclass(frozen=True, slots=True)
class Views:
    """What a page shows: actors, states, and if they are a part, in how many articles each is.

    `total` are the actors of the whole.
    """

    actors: "nx.MultiDiGraph[str]"
    states: "nx.MultiDiGraph[str]"
    articles: Mapping[str, int] = field(default_factory=dict)
    kinds: list[dict[str, Any]] = field(default_factory=list)
    total: int = 0


def views(dataset: Dataset) -> Views:
    """Return the networks of actors and of states, for which a graph is asked once."""
    ranks, total = foremost(dataset, SHOWN) if tells_more(dataset, LARGE) else ({}, 0)
    if not ranks:
        asked = Snapshot(dataset)
        return Views(network(asked), network(asked, view="states"))
    known = [each.iri for each in ranks.values()]

    def made() -> list[Any]:
        asked = part_of(dataset, known)
        actors = network(asked)
        actors.remove_nodes_from([*({*actors} - {*ranks})])
        return [written(actors), written(network(asked, view="states")), kinds(asked)]

    actors, states, found = once_made(dataset, f"page {__version__} {SHOWN} {EVENTS}", made)
    articles = {name: each.articles for name, each in ranks.items()}
    return Views(network_in(actors), network_in(states), articles, found, total)


def part_of(dataset: Dataset, actors: Sequence[str]) -> Snapshot:
    """Copy what a page shows of some actors; of what the last page showed not all is read again."""
    shown = Shown(ledger_of(dataset))
    while True:  # again where somebody is called otherwise now: once, or never
        part = Snapshot(among(dataset, actors, derived=True, events=EVENTS, known=shown))
        if shown.completes(part):
            return part
