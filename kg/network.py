"""RDF -> networkx: a graph of who does what to whom, each edge with the sentences behind it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import networkx as nx
from rdflib import Dataset

from kg.errors import GraphError

__all__ = ["STATUSES", "Saying", "View", "network"]

View = Literal["actors", "states"]
Row = Mapping[str, str]

# From what weighs most to what weighs least: an edge is as certain as the best of its statements.
STATUSES = (
    "contested",
    "actual",
    "claimed",
    "planned",
    "expected",
    "obligatory",
    "considered",
    "asked-for",
    "wished",
    "possible",
    "conditional",
    "negated",
)

# GRAPH ?article keeps the three patterns in one article. Over the union of all graphs a proposition
# of n articles would match n³ times, which one busy pair of states makes minutes of.
STATEMENTS = """
SELECT * WHERE { GRAPH ?article {
  ?statement a kg:Statement ; kg:proposition ?proposition ; kg:evidence ?evidence ;
    kg:polarity ?polarity ; kg:modality ?modality .
  ?proposition rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object .
  ?evidence nif:anchorOf ?sentence ; prov:wasDerivedFrom ?document .
  OPTIONAL { ?evidence nif:beginIndex ?start }
  OPTIONAL { ?statement kg:tense ?tense }
  OPTIONAL { ?statement pol:eventType ?type }
  OPTIONAL { ?statement kg:attributedTo ?speaker }
  OPTIONAL { ?statement kg:speechVerb ?verb }
  OPTIONAL { ?statement kg:directSpeech ?direct }
  OPTIONAL { ?statement sem:hasBeginTimeStamp ?when . BIND(STR(?when) AS ?time) }
  OPTIONAL { ?statement kg:timeText ?time_text }
  OPTIONAL { ?statement sem:hasPlace ?place }
  OPTIONAL { ?statement kg:confidence ?confidence }
  OPTIONAL { ?statement kg:derived ?derived }
  OPTIONAL { ?statement kg:subjectText ?subject_text }
  OPTIONAL { ?statement kg:relationText ?relation_text }
  OPTIONAL { ?statement kg:objectText ?object_text }
} }"""
OUTER_SPEAKERS = """
SELECT DISTINCT ?statement ?speaker WHERE { GRAPH ?article { ?statement kg:reportedBy ?speaker } }"""
ENTITIES = """
SELECT DISTINCT ?entity ?class ?label ?code ?acts_for WHERE { GRAPH ?article {
  ?entity a ?class .
  OPTIONAL { ?entity skos:prefLabel|rdfs:label ?label }
  OPTIONAL { ?entity pol:code ?code }
  OPTIONAL { ?entity kg:actsFor ?acts_for }
} FILTER(STRSTARTS(STR(?entity), STR(actor:))) }"""
RELATIONS = """
SELECT DISTINCT ?relation ?label WHERE {
  GRAPH ?article { ?relation a rdf:Property ; rdfs:label ?label } }"""
DOCUMENTS = """
SELECT DISTINCT ?document ?title ?date ?url ?publisher WHERE { GRAPH ?article {
  ?document a kg:Document .
  OPTIONAL { ?document dcterms:title ?title }
  OPTIONAL { ?document dcterms:date ?day . BIND(STR(?day) AS ?date) }
  OPTIONAL { ?document dcterms:source ?url }
  OPTIONAL { ?document dcterms:publisher ?publisher }
} }"""
PLAIN_TRIPLES = """
SELECT DISTINCT ?subject ?relation ?object WHERE { GRAPH ?article {
  ?proposition rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object .
  ?subject ?relation ?object } }"""
CLASSES = """
SELECT DISTINCT ?class ?parent ?colour ?level ?label WHERE {
  ?class rdfs:subClassOf|kg:colour|kg:stateLevel ?any .
  OPTIONAL { ?class rdfs:subClassOf ?parent }
  OPTIONAL { ?class kg:colour ?colour }
  OPTIONAL { ?class kg:stateLevel ?level }
  OPTIONAL { ?class rdfs:label|skos:prefLabel ?label }
}"""


@dataclass(frozen=True, slots=True)
class Saying:
    """One statement behind an edge: the sentence, the article, the speaker and the status.

    Dates are as precise as the text: 2024-06-27, 2024-06 or 2024; what is unknown is "".
    """

    sentence: str
    document: str
    title: str = ""
    date: str = ""  # of the article
    url: str = ""
    publisher: str = ""
    speaker: str = ""  # the innermost: who says so in the first place
    reported_by: tuple[str, ...] = ()  # speakers around it, who say that the speaker said so
    verb: str = ""
    direct: bool = False
    polarity: str = "positive"
    modality: str = "actual"
    tense: str = ""
    time: str = ""  # of what happened
    time_text: str = ""
    place: str = ""
    type: str = ""  # PLOVER
    confidence: float = 1.0
    derived: bool = False
    subject_text: str = ""
    relation_text: str = ""
    object_text: str = ""
    start: int = 0
    iri: str = ""

    @property
    def status(self) -> str:
        """Say what the text makes of it, in one word.

        >>> Saying("Paris said it had agreed.", "a", speaker="France").status
        'claimed'
        >>> Saying("Paris may agree.", "a", modality="possible").status
        'possible'
        """
        if self.polarity == "negative":
            return "negated"
        if self.modality == "actual" and self.speaker:
            return "claimed"
        return self.modality


@dataclass(slots=True)
class _Class:
    parents: set[str] = field(default_factory=set)
    colour: str = ""
    level: bool = False
    label: str = ""


def network(dataset: Dataset, *, view: View = "actors") -> nx.MultiDiGraph:
    """Draw up the graph of actors, or that of states: what follows by roll-up from people to them.

    A node is the local name of an entity (`Russia`), an edge's key that of its relation, and there
    is one edge for each proposition, with every `Saying` behind it in `statements`:

        net = network(dataset)
        net.nodes["Russia"]["type"]                                             # 'State'
        net.edges["European_Union", "Ukraine", "signs_pact"]["status"]          # 'planned'
    """
    _refuse_unbound(dataset)
    entities = _entities(dataset)
    propositions = _propositions(dataset, entities, _admits(view, entities))
    labels = {row["relation"]: row["label"] for row in _rows(dataset, RELATIONS)}
    asserted = {(r["subject"], r["relation"], r["object"]) for r in _rows(dataset, PLAIN_TRIPLES)}
    net = nx.MultiDiGraph(view=view)
    ends = {end for subject, _, obj in propositions for end in (subject, obj)}
    net.add_nodes_from(sorted((_local(end), _node(end, entities)) for end in ends))
    for (subject, relation, obj), sayings in sorted(propositions.items()):
        name = _local(relation)
        summary = _summary(sayings) | {
            "label": labels.get(relation, name.replace("_", " ")),
            "asserted": (subject, relation, obj) in asserted,
        }
        net.add_edge(_local(subject), _local(obj), key=name, **summary)
    return net


def _refuse_unbound(dataset: Dataset) -> None:
    bound = {prefix for prefix, _ in dataset.namespaces()}
    if missing := sorted({"kg", "pol", "actor", "nif", "sem", "prov", "dcterms", "skos"} - bound):
        msg = (
            f"the dataset binds no prefix {', '.join(missing)}: make it with "
            "store.new_dataset or read it with store.load, which bind them"
        )
        raise GraphError(msg)


def _rows(dataset: Dataset, query: str) -> list[Row]:
    """Ask the engine of the store; unbound variables are left out, the order is always the same."""
    found = (
        {str(name): str(value) for name, value in binding.items() if value is not None}
        for binding in dataset.query(query).bindings
    )
    return sorted(found, key=lambda row: sorted(row.items()))


def _local(iri: str) -> str:
    """Cut an IRI down to its local name.

    >>> _local("https://example.org/geopolitics#AGREE"), _local("https://example.org/actor/Russia")
    ('AGREE', 'Russia')
    """
    return iri.replace("#", "/").rsplit("/", 1)[-1]


def _entities(dataset: Dataset) -> dict[str, dict[str, Any]]:
    """Gather each entity's label, class, code, and whom it acts for, with its class's colour."""
    classes = _classes(dataset)
    found: dict[str, dict[str, str]] = {}
    for row in _rows(dataset, ENTITIES):
        known = found.setdefault(row["entity"], {"class": ""})
        lineage = max(row["class"], known["class"], key=lambda c: (len(_lineage(c, classes)), c))
        known |= {key: value for key, value in row.items() if key not in known}
        known["class"] = lineage
    marked = any(c.level for c in classes.values())
    return {iri: _entity(iri, row, classes, marked=marked) for iri, row in found.items()}


def _entity(
    iri: str, row: Row, classes: Mapping[str, _Class], *, marked: bool
) -> dict[str, Any]:
    lineage = [classes[name] for name in _lineage(row["class"], classes)]
    return {
        "label": row.get("label", _local(iri).replace("_", " ")),
        "type": _local(row["class"]),
        "type_label": lineage[0].label if lineage else "",
        "code": row.get("code", ""),
        "acts_for": _local(row.get("acts_for", "")),
        "colour": next((c.colour for c in lineage if c.colour), ""),
        "iri": iri,
        "state_level": "acts_for" not in row
        and (not marked or any(c.level for c in lineage)),
    }


def _classes(dataset: Dataset) -> dict[str, _Class]:
    classes: dict[str, _Class] = defaultdict(_Class)
    for row in _rows(dataset, CLASSES):
        known = classes[row["class"]]
        if "parent" in row:
            known.parents.add(row["parent"])
        known.colour = known.colour or row.get("colour", "")
        known.label = known.label or row.get("label", "")
        known.level = known.level or row.get("level") == "true"
    return dict(classes)


def _lineage(name: str, classes: Mapping[str, _Class]) -> list[str]:
    """List a class and its ancestors, nearest first."""
    lineage = [name] if name in classes else []
    for each in lineage:  # grows while we walk it
        lineage += sorted(p for p in classes[each].parents if p in classes and p not in lineage)
    return lineage


def _admits(view: View, entities: Mapping[str, Mapping[str, Any]]) -> Callable[[Row], bool]:
    """Tell which statements a view shows.

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


def _propositions(
    dataset: Dataset,
    entities: Mapping[str, Mapping[str, Any]],
    admits: Callable[[Row], bool],
) -> dict[tuple[str, str, str], list[Saying]]:
    """Group what is said by what it says: subject, relation, object."""
    documents = {row["document"]: row for row in _rows(dataset, DOCUMENTS)}
    outer: dict[str, list[str]] = defaultdict(list)
    for row in _rows(dataset, OUTER_SPEAKERS):
        outer[row["statement"]].append(_label(row["speaker"], entities))
    found: dict[tuple[str, str, str], dict[tuple[str, str], Saying]] = defaultdict(dict)
    for row in filter(admits, _rows(dataset, STATEMENTS)):
        saying = _saying(row, documents.get(row["document"], {}), entities)
        saying = replace(saying, reported_by=tuple(outer[row["statement"]]))
        key = (row["subject"], row["relation"], row["object"])
        found[key].setdefault((row["statement"], row["evidence"]), saying)
    return {key: sorted(sayings.values(), key=_place) for key, sayings in found.items()}


def _place(saying: Saying) -> tuple[str, str, int, str]:
    return (saying.date, saying.document, saying.start, saying.iri)


def _saying(row: Row, document: Row, entities: Mapping[str, Mapping[str, Any]]) -> Saying:
    words = ("sentence", "verb", "time", "time_text", "subject_text", "relation_text", "object_text")
    names = ("document", "polarity", "modality", "tense", "type")
    of_document = ("title", "date", "url", "publisher")
    texts = {key: row.get(key, "") for key in words}
    texts |= {key: _local(row.get(key, "")) for key in names}
    texts |= {key: document.get(key, "") for key in of_document}
    texts |= {key: _label(row.get(key, ""), entities) for key in ("speaker", "place")}
    return Saying(
        **texts,  # type: ignore[arg-type]  # each of these fields is a string
        direct=row.get("direct") == "true",
        derived=row.get("derived") == "true",
        confidence=float(row.get("confidence", 1)),
        start=int(row.get("start", 0)),
        iri=row["statement"],
    )


def _label(iri: str, entities: Mapping[str, Mapping[str, Any]]) -> str:
    return str(entities[iri]["label"]) if iri in entities else _local(iri).replace("_", " ")
