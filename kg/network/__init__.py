"""RDF -> networkx: a graph of who does what to whom, each edge with the sentences behind it."""

from collections.abc import Callable
from typing import Literal

import networkx as nx
from rdflib import Dataset

from kg.network.entities import Entities, entities_of, node_of
from kg.network.queries import PLAIN_TRIPLES, RELATIONS, Row, local, rows
from kg.network.statements import STATUSES, SourcedStatement, propositions_of, summary_of
from kg.store import Queryable, queryable

__all__ = ["STATUSES", "SourcedStatement", "View", "network"]

View = Literal["actors", "states"]


def network(dataset: Dataset | Queryable, *, view: View = "actors") -> "nx.MultiDiGraph[str]":
    """Make the graph of actors, or that of states: what follows by roll-up from people to them.

    A node is the local name of an entity (`Russia`), an edge's key that of its relation, and there
    is one edge for each proposition, with every `SourcedStatement` behind it in `statements`:

        net = network(dataset)
        net.nodes["Russia"]["type"]                                             # 'State'
        net.edges["European_Union", "Ukraine", "signs_pact"]["status"]          # 'planned'
    """
    graph = queryable(dataset)
    entities = entities_of(graph)
    propositions = propositions_of(graph, entities, admitted(view, entities))
    labels = {row["relation"]: row["label"] for row in rows(graph, RELATIONS)}
    asserted = {(r["subject"], r["relation"], r["object"]) for r in rows(graph, PLAIN_TRIPLES)}
    net: nx.MultiDiGraph[str] = nx.MultiDiGraph(view=view)
    ends = {end for subject, _, obj in propositions for end in (subject, obj)}
    net.add_nodes_from(sorted((local(end), node_of(end, entities)) for end in ends))
    for (subject, relation, obj), statements in sorted(propositions.items()):
        name = local(relation)
        summary = summary_of(statements) | {
            "label": labels.get(relation, name.replace("_", " ")),
            "asserted": (subject, relation, obj) in asserted,
        }
        net.add_edge(local(subject), local(obj), key=name, **summary)
    return net


def admitted(view: View, entities: Entities) -> Callable[[Row], bool]:
    """Give the condition on the statements that a view shows.

    The states view shows what follows by roll-up and what holds between states as it is. Which
    classes count as states is the ontology's to say (`kg:stateLevel true`); where it says
    nothing, every entity that acts for nobody does.
    """

    def is_state(iri: str) -> bool:
        return bool(entities.get(iri, {}).get("state_level"))

    def admits(row: Row) -> bool:
        derived = row.get("derived") == "true"
        if view == "actors":
            return not derived
        return derived or (is_state(row["subject"]) and is_state(row["object"]))

    return admits
