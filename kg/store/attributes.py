"""A store, a pattern -> the properties of the nodes that it finds, each asked for on its own.

One query with an OPTIONAL for each property lost: whoever gives a node a thousand labels, a
thousand codes and a thousand dates would have it yield a thousand million rows. So did one for
the nodes and a property together: to join the two here takes half the time.
"""

import math
from collections.abc import Iterator, Mapping

from kg.store.protocol import Queryable
from kg.store.stores import bindings, pairs, remembered

__all__ = [
    "EVENT",
    "OF_DOCUMENT",
    "OF_END",
    "OF_QUANTITY",
    "QUANTITY",
    "attributes",
    "position",
    "told",
    "told_events",
]

OF_CLAIM = {
    "polarity": "kg:polarity",
    "modality": "kg:modality",
    "tense": "kg:tense",
    "speaker": "kg:attributedTo",
    "verb": "kg:speechVerb",
    "direct": "kg:directSpeech",
    "time": "sem:hasBeginTimeStamp",
    "time_text": "kg:timeText",
    "place": "sem:hasPlace",
    "confidence": "kg:confidence",
}
OF_STATEMENT = OF_CLAIM | {
    "proposition": "kg:proposition",
    "type": "pol:eventType",
    "derived": "kg:derived",
    "subject_text": "kg:subjectText",
    "relation_text": "kg:relationText",
    "object_text": "kg:objectText",
}
OF_EVENT = OF_CLAIM | {
    "predicate": "kg:predicate",
    "event_text": "kg:eventText",
    "place_text": "kg:placeText",
    "evidence": "kg:evidence",
}
# What is not written again on a statement: what its event says, and the labels of its ends.
OF_ITS_EVENT = {"tense": "kg:event/kg:tense", "time_text": "kg:event/kg:timeText"}
OF_END = {"label": "rdfs:label"}
ENDS = ("subject", "object")
OF_QUANTITY = {"label": "rdfs:label", "value": "schema:value", "unit": "schema:unitText"}
OF_PROPOSITION = {"subject": "rdf:subject", "relation": "rdf:predicate", "object": "rdf:object"}
OF_EVIDENCE = {
    "sentence": "nif:anchorOf",
    "start": "nif:beginIndex",
    "end": "nif:endIndex",
    "document": "prov:wasDerivedFrom",
}
OF_DOCUMENT = {
    "title": "dcterms:title",
    "date": "dcterms:date",
    "url": "dcterms:source",
    "publisher": "dcterms:publisher",
}
EVIDENCE = "SELECT ?statement ?evidence { ?statement a kg:Statement ; kg:evidence ?evidence }"

EVENT = "?node a sem:Event ."
QUANTITY = "?node a schema:QuantitativeValue ."
NODES = "SELECT DISTINCT ?node {{ {} }}"
PROPERTY = "SELECT ?node ?value {{ ?node {} ?value }}"
PROPERTY_OF_FEW = (
    "SELECT ?node ?value {{ {{ SELECT DISTINCT ?node {{ NODES }} }} ?node {} ?value }}"
)


def attributes(
    graph: Queryable, nodes: str, properties: Mapping[str, str], *, few: bool = False
) -> dict[str, dict[str, str]]:
    """Return by node the first value of each property, in the order of texts.

    Args:
        graph: where to look.
        nodes: a pattern for `?node` that ends in a dot, or "" for all.
        properties: a name for each property, as SPARQL writes it.
        few: the nodes are few, and what all others have is not looked at.
    """
    asked = PROPERTY_OF_FEW.replace("NODES", nodes) if few else PROPERTY
    name = f"{nodes} {asked} {properties}"
    return remembered(graph, name, lambda: looked_up(graph, nodes, asked, properties))


def looked_up(
    graph: Queryable, nodes: str, asked: str, properties: Mapping[str, str]
) -> dict[str, dict[str, str]]:
    """Look up the attributes of nodes by a query for each property."""
    wanted = {row["node"] for row in bindings(graph, NODES.format(nodes))} if nodes else None
    found: dict[str, dict[str, str]] = {}
    for name, written in properties.items():
        for node, value in pairs(graph, asked.format(written)):
            if wanted is not None and node not in wanted:
                continue
            known = found.setdefault(node, {})
            if name not in known or value < known[name]:
                known[name] = value
    return found


def told(graph: Queryable) -> Iterator[dict[str, str]]:
    """Yield what a graph has of each statement and each sentence that it stands in."""
    statements = attributes(graph, "?node a kg:Statement .", OF_STATEMENT)
    propositions = attributes(graph, "?any kg:proposition ?node .", OF_PROPOSITION)
    sentences = attributes(graph, "?any kg:evidence ?node .", OF_EVIDENCE)
    labels = attributes(graph, "?any rdf:subject|rdf:object ?node .", OF_END)
    spared = attributes(graph, "?node a kg:Statement .", OF_ITS_EVENT)
    for pair in bindings(graph, EVIDENCE):
        row = spared.get(pair["statement"], {}) | statements.get(pair["statement"], {})
        row |= pair | sentences.get(pair["evidence"], {})
        row |= propositions.get(row.get("proposition", ""), {})
        yield worded(row, labels)


def worded(row: dict[str, str], labels: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Add the words of a statement's ends where they are their labels."""
    found = {f"{end}_text": labels.get(row.get(end, ""), {}).get("label") for end in ENDS}
    return {name: text for name, text in found.items() if text is not None} | row


def told_events(graph: Queryable) -> Iterator[dict[str, str]]:
    """Yield what a graph has of each event and of its sentence; `event` is its IRI."""
    sentences = attributes(graph, "?any kg:evidence ?node .", OF_EVIDENCE)
    for event, row in attributes(graph, EVENT, OF_EVENT).items():
        if "predicate" in row:
            told = {"event_text": row["predicate"]} | row | {"event": event}
            yield told | sentences.get(row.get("evidence", ""), {})


def position(row: Mapping[str, str]) -> tuple[str, float]:
    """Sort by article, then as one reads; what has no number for its place comes last."""
    try:
        return row.get("document", ""), float(row.get("start", ""))
    except ValueError:
        return row.get("document", ""), math.inf
