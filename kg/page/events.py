"""Network -> the events that no statement shows, as the page's script reads them."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import networkx as nx

from kg.network import SourcedEvent, events_in
from kg.page.edges import drawn_saying
from kg.page.layout import EdgeKey

__all__ = ["drawn_events"]


def drawn_events(
    net: "nx.MultiDiGraph[str]",
    documents: dict[str, dict[str, str]],
    numbers: Mapping[EdgeKey, int],
) -> list[dict[str, Any]]:
    """Return each event once by date: what happened, who took part, and whose lists it is in."""
    nodes: dict[SourcedEvent, list[str]] = defaultdict(list)
    edges: dict[SourcedEvent, str] = {}
    for name, node in net.nodes(data=True):
        for event in events_in(node.get("events", "[]")):
            nodes[event].append(str(name))
    for one, other, key, edge in net.edges(keys=True, data=True):
        if edge.get("event"):
            number = numbers[one, other, key]
            edges |= dict.fromkeys(reversed(events_in(edge["statements"])), f"e{number}")
    found = sorted({*nodes, *edges}, key=lambda event: (event.time or event.date, event.iri))
    return [
        drawn_saying(event, documents)
        | words_of(event)
        | {"nodes": nodes.get(event, []), "edge": edges.get(event)}
        for event in found
    ]


def words_of(event: SourcedEvent) -> dict[str, str]:
    """Return an event as the table shows it: who, what, to whom or what and where."""
    who = [each.label for each in event.participants if each.role == "agent"]
    whom = [each.label for each in event.participants if each.role != "agent"]
    place = [f"in {event.place}"] if event.place else []
    return {
        "who": "; ".join(who),
        "what": f"not {event.predicate}" if event.status == "negated" else event.predicate,
        "whom": "; ".join(whom + place),
    }
