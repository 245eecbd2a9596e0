"""RDF -> networkx: a graph of who does what to whom, each edge with the sentences behind it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Literal

import networkx as nx
from rdflib import Dataset

from kg.network.entities import Entities, entities_of, kinds, node_of
from kg.network.events import SourcedEvent, SourcedParticipant, Unstated, events_of, unstated
from kg.network.queries import PLAIN_TRIPLES, RELATIONS, Row, local, rows
from kg.network.ranking import Ranked, ranked
from kg.network.statements import STATUSES, SourcedStatement, propositions_of, summary_of
from kg.network.texts import clean, cleaned, events_in, statements_in, text_of
from kg.store import Queryable, queryable

__all__ = [
    "STATUSES",
    "Ranked",
    "SourcedEvent",
    "SourcedParticipant",
    "SourcedStatement",
    "View",
    "events",
    "events_in",
    "kinds",
    "local",
    "network",
    "ranked",
    "relation_network",
    "statements_in",
]

View = Literal["actors", "states"]
Ends = tuple[str, str, str]  # subject, relation, object
Edge = tuple[str, str, str, dict[str, Any]]  # IRIs from and to, key, attributes


def network(dataset: Dataset | Queryable, *, view: View = "actors") -> "nx.MultiDiGraph[str]":
    """Make the graph of actors, or that of states: what follows by roll-up from people to them.

    A node is the local name of an entity (`Russia`), an edge's key that of its relation, and there
    is one edge for each proposition. An event that no statement shows is an edge to its place
    (`event` is true), or stands in `events` of its one node. All attributes are texts, numbers or
    truth values, so that networkx can write them in any format; `statements_in` reads the
    statements behind an edge, `events_in` the events of a node:

        net = network(dataset)
        net.nodes["Russia"]["type"]                                             # 'State'
        net.edges["European_Union", "Ukraine", "signs_pact"]["status"]          # 'planned'
        statements_in(net.edges["European_Union", "Ukraine", "signs_pact"]["statements"])
    """
    graph = queryable(dataset)
    entities = entities_of(graph)
    return put_together(graph, view, entities, unstated(graph, entities, shown(view, entities)))


def relation_network(dataset: Dataset | Queryable, *, view: View) -> "nx.MultiDiGraph[str]":
    """Make the graph of relations alone, in half the time: no events that no statement shows."""
    graph = queryable(dataset)
    return put_together(graph, view, entities_of(graph), Unstated({}, {}))


def put_together(
    graph: Queryable, view: View, entities: Entities, others: Unstated
) -> "nx.MultiDiGraph[str]":
    """Make the graph of what is stated and of other events."""
    propositions = propositions_of(graph, entities, admitted(view, entities))
    ends = {end for ends in (*propositions, *others.edges) for end in (ends[0], ends[-1])}
    net: nx.MultiDiGraph[str] = nx.MultiDiGraph(view=view)
    for end in sorted(ends | set(others.nodes), key=lambda iri: (local(iri), iri)):
        known = node_of(end, entities) | {"events": text_of(others.nodes.get(end, ()))}
        net.add_node(name_of(end), **cleaned(known))
    for one, other, key, values in (*relation_edges(graph, propositions), *event_edges(others)):
        known = cleaned(values | {"relation": key})  # readers of GEXF lose the key
        net.add_edge(name_of(one), name_of(other), key=clean(key), **known)
    return net


def name_of(iri: str) -> str:
    """Return the name of an entity's node."""
    return clean(local(iri))


def events(dataset: Dataset | Queryable) -> list[SourcedEvent]:
    """Return all events of a graph by date, those too that statements are parts of."""
    graph = queryable(dataset)
    return events_of(graph, entities_of(graph))


def relation_edges(
    graph: Queryable, propositions: Mapping[Ends, Sequence[SourcedStatement]]
) -> Iterator[Edge]:
    """Yield an edge for each proposition."""
    labels = {row["relation"]: row["label"] for row in rows(graph, RELATIONS)}
    asserted = {(r["subject"], r["relation"], r["object"]) for r in rows(graph, PLAIN_TRIPLES)}
    for ends, statements in sorted(propositions.items()):
        subject, relation, obj = ends
        name = local(relation)
        known = {
            "label": labels.get(relation, name.replace("_", " ")),
            "asserted": ends in asserted,
            "event": False,
        }
        yield subject, obj, name, summarised(statements) | known


def event_edges(others: Unstated) -> Iterator[Edge]:
    """Yield an edge from an actor to a place for each kind of event there."""
    for (actor, predicate, place), found in sorted(others.edges.items()):
        known = {"label": predicate, "asserted": False, "event": True}
        yield actor, place, f"event: {predicate}", summarised(found) | known


def summarised(said: Sequence[SourcedStatement]) -> dict[str, Any]:
    """Sum up what is behind an edge, and keep it whole as a text."""
    return summary_of(said) | {"statements": text_of(said)}


def shown(view: View, entities: Entities) -> Callable[[str], bool]:
    """Return the condition on the nodes that a view gains by events: in one of states, states."""
    return lambda iri: bool(iri) and (view == "actors" or is_state(iri, entities))


def is_state(iri: str, entities: Entities) -> bool:
    """Return whether an entity stands in the view of states."""
    return bool(entities.get(iri, {}).get("state_level"))


def admitted(view: View, entities: Entities) -> Callable[[Row], bool]:
    """Give the condition on the statements that a view shows.

    The states view shows what follows by roll-up and what holds between states as it is. Which
    classes count as states is the ontology's to say (`kg:stateLevel true`); where it says
    nothing, every entity that acts for nobody does.
    """

    def admits(row: Row) -> bool:
        derived = row.get("derived") == "true"
        if view == "actors":
            return not derived
        return derived or all(is_state(row[end], entities) for end in ("subject", "object"))

    return admits
