"""A network and two actors -> the shortest path between them, with a quote for each hop."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import networkx as nx
from rdflib import Dataset, Literal, URIRef

from kg.model import CONCEPT
from kg.network import View, local, relation_network
from kg.network.statements import STATUSES, SourcedStatement, rank
from kg.network.texts import statements_in
from kg.ontology import local_name
from kg.questions import Answer
from kg.questions.labels import Labels
from kg.store import Queryable, Term, queryable

__all__ = ["explain", "shortest"]

SAID = frozenset({"actual", "claimed", "planned"})  # statuses of what may be a hop
FACTS = frozenset({"actual"})  # without claims and plans
COLUMNS = (
    *("hop", "who", "relation", "whom", "status", "speaker"),
    *("when", "source", "document", "sentence"),
)
Hop = tuple[str, str, str, SourcedStatement]  # from, to, relation, what says so


def explain(
    dataset: Dataset | Queryable,
    one: str,
    other: str,
    *,
    facts: bool = False,
    view: View = "actors",
) -> Answer:
    """Tell by which relations two actors, given by IRI, are connected: the shortest path.

    Of paths of one length that with the surest statements wins. What is denied, and what is only
    possible or wished, connects nobody; with `facts` neither do claims, plans and what is denied
    elsewhere.
    """
    graph = queryable(dataset)
    net = relation_network(graph, view=view)
    hops = shortest(net, local(one), local(other), facts=facts)
    rows = tuple(
        row(number, hop, net, graph.prefixes["rel"], graph.prefixes["doc"])
        for number, hop in enumerate(hops, 1)
    )
    return Answer(COLUMNS, rows, labels=Labels(graph, graph.prefixes))


def shortest(
    net: "nx.MultiDiGraph[str]", one: str, other: str, *, facts: bool = False
) -> list[Hop]:
    """Return the hops of the shortest path, none if there is no path."""
    steps: nx.Graph[str] = nx.Graph()
    for hop in hops(net, facts=facts):
        subject, obj, _, statement = hop
        weight = 1 + rank(statement.status) / 1_000  # a hop less counts more than all certainty
        known = steps.get_edge_data(subject, obj)
        if known is None or weight < known["weight"]:
            steps.add_edge(subject, obj, weight=weight, hop=hop)
    try:
        path = nx.dijkstra_path(steps, one, other)
    except (nx.NodeNotFound, nx.NetworkXNoPath):
        return []
    return [steps.edges[pair]["hop"] for pair in pairwise(path)]


def hops(net: "nx.MultiDiGraph[str]", *, facts: bool) -> Iterator[Hop]:
    """Yield the relations between actors that may be a hop, each with its surest statement."""
    actors = {node for node, kind in nx.get_node_attributes(net, "type").items() if kind != CONCEPT}
    for subject, obj, relation, edge in net.edges(keys=True, data=True):
        statement = surest(edge, FACTS if facts else SAID)
        if statement and not is_denied(edge, facts=facts) and {subject, obj} <= actors:
            yield subject, obj, relation, statement


def surest(edge: dict[str, Any], statuses: frozenset[str]) -> SourcedStatement | None:
    """Return the statement that says most surely that a relation holds; an event is none."""
    statements = statements_in(edge["statements"])
    found = [each for each in statements if each.status in statuses]
    if edge["event"] or not found:
        return None
    return min(found, key=lambda each: (rank(each.status), -each.confidence))


def is_denied(edge: dict[str, Any], *, facts: bool) -> bool:
    """Return whether a relation is contested where only facts are wanted."""
    return facts and edge["status"] == STATUSES[0]


def row(
    number: int, hop: Hop, net: "nx.MultiDiGraph[str]", relations: str, documents: str
) -> tuple[Term, ...]:
    """Write a hop as a row of an answer."""
    subject, obj, relation, said = hop
    return (
        Literal(number),
        URIRef(net.nodes[subject]["iri"]),
        URIRef(relations + local_name(relation)),
        URIRef(net.nodes[obj]["iri"]),
        *(Literal(text) for text in (said.status, said.speaker, said.time or said.date)),
        Literal(said.publisher),
        URIRef(documents + local_name(said.document)),
        Literal(said.sentence),
    )
