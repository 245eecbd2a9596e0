"""Drawings -> the part of them that a page of so many bytes holds: the most important nodes."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields, replace
from itertools import accumulate
from typing import Any, NamedTuple

from kg.page.drawing import Drawing
from kg.page.sizes import sizes_of

__all__ = ["Extent", "extent_of", "fitting", "led_by", "packed"]

Views = Mapping[str, Drawing]


class Extent(NamedTuple):
    """How many nodes a page shows, and how many there are."""

    shown: int
    total: int

    def __str__(self) -> str:
        """Say what is left out, "" if nothing is.

        >>> str(Extent(1662, 1907)), str(Extent(3, 3))
        ('the 1,662 most important of 1,907 nodes, as many as fit into some 5 MB', '')
        """
        if self.shown >= self.total:
            return ""
        part = f"the {self.shown:,} most important of {self.total:,} nodes"
        return f"{part}, as many as fit into some 5 MB"


def extent_of(view: Drawing) -> Extent:
    """Return how much of a network a view shows."""
    return Extent(len(view.nodes), view.total)


def fitting(views: Views, most: int) -> dict[str, Drawing]:
    """Keep as many of the most important nodes as fit, with all that is said among them.

    Every view is cut at the same number; what is left out is told by the total of a view.
    """
    sizes = sum((sizes_of(view) for view in views.values()), Counter[int]())
    if sizes.total() <= most:
        return dict(views)
    largest = max(len(view.nodes) for view in views.values())
    return cut(views, fitting_count([sizes[count] for count in range(1, largest + 1)], most))


def fitting_count(sizes: Sequence[int], most: int) -> int:
    """Return how many of some sizes fit, at least 1.

    >>> fitting_count([20, 10, 30], 40), fitting_count([50], 40)
    (2, 1)
    """
    return max(bisect_right([*accumulate(sizes)], most), 1)


def led_by(middle: str, view: Drawing) -> Drawing:
    """Put a node before those that matter more: it is the last that a page leaves out."""
    return replace(view, nodes=sorted(view.nodes, key=lambda node: node["id"] != middle))


def cut(views: Views, count: int) -> dict[str, Drawing]:
    """Keep so many nodes of each view."""
    return {name: cut_view(view, count) for name, view in views.items()}


def cut_view(view: Drawing, count: int) -> Drawing:
    """Keep the first nodes, the edges among them and their events."""
    first = {node["id"] for node in view.nodes[:count]}  # by rank, which may have gaps in a part
    edges = [edge for edge in view.edges if {edge["from"], edge["to"]} <= first]
    events = cut_events(view.events, first, {edge["id"] for edge in edges})
    told = {node for event in events for node in event["nodes"]}
    used = told.union(first_of(view), *({edge["from"], edge["to"]} for edge in edges))
    said = [*events, *(said for edge in edges for said in edge["statements"])]
    documents = {each["document"] for each in said}
    return replace(
        view,
        nodes=[node for node in view.nodes if node["id"] in used],
        edges=edges,
        events=events,
        documents={name: view.documents[name] for name in view.documents if name in documents},
    )


def first_of(view: Drawing) -> set[str]:
    """Return the node that is there whatever else is left out."""
    return {node["id"] for node in view.nodes[:1]}


def cut_events(
    events: list[dict[str, Any]], nodes: set[str], edges: set[str]
) -> list[dict[str, Any]]:
    """Keep the events that a node or an edge shows."""
    kept = [
        event
        | {
            "nodes": [node for node in event["nodes"] if node in nodes],
            "edge": event["edge"] if event["edge"] in edges else None,
        }
        for event in events
    ]
    return [event for event in kept if event["nodes"] or event["edge"]]


def packed(view: Drawing) -> dict[str, Any]:
    """Return a view as the page's script unpacks it: each sentence once, statements by number."""
    numbers: dict[str, int] = {}

    def numbered(said: dict[str, Any]) -> dict[str, Any]:
        return said | {"sentence": numbers.setdefault(said["sentence"], len(numbers))}

    edges = [
        edge | {"statements": [numbered(said) for said in edge["statements"]]}
        for edge in view.edges
    ]
    events = [numbered(event) for event in view.events]
    types = [asdict(each) for each in view.types]
    parts = {field.name: getattr(view, field.name) for field in fields(view)}
    return parts | {"edges": edges, "events": events, "types": types, "sentences": [*numbers]}
