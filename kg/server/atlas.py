"""Served graph -> the networks that its pages draw: the whole one, or parts where it is large."""

from collections.abc import Container, Mapping
from typing import Any, Final, NamedTuple

import networkx as nx
from rdflib import Dataset
from starlette.exceptions import HTTPException

from kg import __version__
from kg.network import Ranked, kinds, network, ranked
from kg.network.keeping import network_in, written
from kg.page import Frame, frame, frame_of_part
from kg.server.graph import ServedGraph
from kg.store import about, linked, neighbours, once_made, queryable

__all__ = ["Leaf", "leaf", "open_in_advance"]

SHOWN: Final = 300  # nodes of the graph at once
CANDIDATES: Final = 10 * SHOWN  # of whom those are shown first of whom anything is told together
WHOLE: Final = 1_000  # nodes: the network of a larger graph is never made whole
NOTE: Final = "the strongest relations"
FORM: Final = f"graph {__version__}"  # what is kept depends on what made it


class Leaf(NamedTuple):
    """A network to draw, the frame of the whole that it is a part of, and what the title adds."""

    net: "nx.MultiDiGraph[str]"
    whole: Frame
    note: str = ""


class WholeAtlas:
    """The network of a small graph, made once."""

    def __init__(self, dataset: Dataset) -> None:
        self.net = network(dataset)
        self.whole = frame(self.net)

    def leaf(self, dataset: Dataset, middle: str) -> Leaf:
        """Return the most important nodes, or those around one that they are linked to."""
        refuse_stranger(self.net, middle)
        near = {middle, *nx.all_neighbors(self.net, middle)} if middle else {*self.net}
        standings = self.whole.standings
        first = sorted(near, key=lambda name: (name != middle, standings[name].rank))
        return Leaf(self.net.subgraph(first[:SHOWN]).copy(), self.whole)


class PartAtlas:
    """The ranks of a large graph: each network is made of what is told of its own nodes alone."""

    def __init__(self, dataset: Dataset, ranks: Mapping[str, Ranked]) -> None:
        self.ranks = ranks
        self.kinds = [*once_made(dataset, FORM, lambda: kinds(queryable(dataset)))]

    def leaf(self, dataset: Dataset, middle: str) -> Leaf:
        """Return the strongest relations of the most important nodes, or those of one node."""
        refuse_stranger(self.ranks, middle)
        net = self.known(dataset, middle)
        articles = {name: known.articles for name, known in self.ranks.items()}
        return Leaf(net, frame_of_part(net, self.kinds, articles, len(articles)), NOTE)

    def known(self, dataset: Dataset, middle: str) -> "nx.MultiDiGraph[str]":
        """Return a network that was made before, or make it."""

        def made() -> list[Any]:
            return [written(self.around(dataset, middle) if middle else self.foremost(dataset))]

        (told,) = once_made(dataset, f"{FORM} {SHOWN} {CANDIDATES} {middle}", made)
        return network_in(told)

    def foremost(self, dataset: Dataset) -> "nx.MultiDiGraph[str]":
        """Return the network of the most important nodes that have relations among them."""
        known = [each.iri for each in self.ranks.values()][:CANDIDATES]
        first, part = linked(dataset, known, SHOWN)
        net, kept = network(part), {*first}
        return net.subgraph([name for name, each in self.ranks.items() if each.iri in kept]).copy()

    def around(self, dataset: Dataset, middle: str) -> "nx.MultiDiGraph[str]":
        """Return the network of a node and the most important of those that it is linked to."""
        iri = self.ranks[middle].iri
        near = neighbours(dataset, iri)
        first = [known.iri for known in self.ranks.values() if known.iri in near]
        net = network(about(dataset, iri, first[: SHOWN - 1]))
        return net.subgraph({middle, *nx.all_neighbors(net, middle)}).copy()


Atlas = WholeAtlas | PartAtlas


def atlas_of(dataset: Dataset) -> Atlas:
    """Choose by the size of a graph how its networks are made."""
    ranks = ranked(queryable(dataset))
    return PartAtlas(dataset, ranks) if len(ranks) > WHOLE else WholeAtlas(dataset)


def refuse_stranger(known: Container[str], middle: str) -> None:
    """Refuse a name that no node has."""
    if middle and middle not in known:
        raise HTTPException(404, f"{middle}: the graph has no such actor: search for it")


def open_in_advance(served: ServedGraph) -> None:
    """Make what the first page draws before somebody asks for it."""
    known = served.make("atlas", lambda: atlas_of(served.dataset))
    served.make("leaf", lambda: known.leaf(served.dataset, ""))


async def leaf(served: ServedGraph, middle: str) -> Leaf:
    """Return what a page draws, made anew when the graph has changed."""
    known = await served.once("atlas", lambda: atlas_of(served.dataset))

    def made() -> Leaf:
        return known.leaf(served.dataset, middle)

    return await (served.read(made) if middle else served.once("leaf", made))
