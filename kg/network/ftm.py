"""Dataset -> FollowTheMoney entities as JSON lines: actors, articles, events and links.

https://followthemoney.tech: what investigators load into Aleph and OpenSanctions' tools. It has no
word for what is denied, possible or wished: only what is said to be so, or planned, becomes a link
or an event; who claims it stands in its description. The article is its proof.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from rdflib import Dataset, URIRef
from rdflib.namespace import DefinedNamespace, Namespace

from kg.errors import KgError
from kg.files import written
from kg.network.entities import Entities, classes_of, entities_of, lineage_of
from kg.network.events import SourcedEvent, events_of
from kg.network.queries import local, rows
from kg.network.statements import SourcedStatement, propositions_of
from kg.ontology.namespaces import STANDARD
from kg.store import OF_DOCUMENT, Queryable, attributes, queryable

__all__ = ["entities", "write_ftm"]

TOLD: Final = frozenset({"actual", "claimed", "planned"})  # statuses of what can be a link
RELATIONS = """
SELECT DISTINCT ?relation ?schema {
  ?relation rdfs:subPropertyOf+ ?above . ?above skos:relatedMatch ?schema
  FILTER (STRSTARTS(STR(?schema), STR(ftm:)))
}"""
CLASSES = """
SELECT DISTINCT ?class ?schema {
  ?class rdfs:subClassOf ?schema FILTER (STRSTARTS(STR(?schema), STR(ftm:)))
}"""
Values = Mapping[str, Iterable[str]]
Entity = dict[str, Any]


class FTM(DefinedNamespace):
    """The schemata that every graph needs; others stand in the ontology."""

    _NS = Namespace(str(STANDARD["ftm"]))
    _fail = True

    Article: URIRef
    Event: URIRef
    LegalEntity: URIRef
    Mention: URIRef
    UnknownLink: URIRef


def write_ftm(dataset: Dataset | Queryable, path: Path) -> None:
    """Write each entity on a line of its own; all of them are valid.

    Raises:
        KgError: the package followthemoney is missing.
    """
    try:
        from followthemoney import model
    except ImportError as error:
        msg = "FollowTheMoney needs its package: pip install 'kg-geopolitics[ftm]'"
        raise KgError(msg) from error
    lines = [
        json.dumps(each, sort_keys=True, ensure_ascii=False) for each in entities(dataset, model)
    ]

    def write(new: Path) -> None:
        new.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")

    written(path, write)


def entities(dataset: Dataset | Queryable, model: Any) -> Iterator[Entity]:
    """Yield the entities of a graph, valid to a model, in an order that is always the same."""
    graph = queryable(dataset)
    maker = Maker(model, graph, entities_of(graph))
    yield from maker.articles()
    yield from maker.actors()
    yield from maker.links()
    yield from maker.events()
    yield from maker.mentions()


def name_of(*parts: str) -> str:
    """Name an entity by what it is made of: FollowTheMoney allows letters, digits, dots, dashes."""
    content = "\n".join(parts).encode()
    return f"kg-{hashlib.sha256(content).hexdigest()[:32]}"


@dataclass(frozen=True, slots=True)
class Source:
    """An article, as what it proves refers to it."""

    id: str
    known: Mapping[str, str]

    @property
    def values(self) -> Values:
        """What each link and event says of its article."""
        known = self.known
        return {
            "proof": [self.id],
            "sourceUrl": [known.get("url", "")],
            "publisher": [known.get("publisher", "")],
        }


def mentioned(
    statements: Mapping[tuple[str, str, str], Iterable[SourcedStatement]],
    events: Iterable[SourcedEvent],
) -> dict[str, list[str]]:
    """Return by actor the articles that name it, sorted."""
    found: dict[str, set[str]] = {}
    for (subject, _, obj), said in statements.items():
        for iri in (subject, obj):
            found.setdefault(iri, set()).update(each.document for each in said)
    for event in events:
        for actor in event.actors:
            found.setdefault(actor.iri, set()).add(event.document)
    return {iri: sorted(names) for iri, names in found.items()}


class Maker:
    """Makes the entities of one graph."""

    def __init__(self, model: Any, graph: Queryable, known: Entities) -> None:
        self.model, self.graph, self.known = model, graph, known
        found = attributes(graph, "?node a kg:Document .", OF_DOCUMENT)
        documents = {row["node"] for row in rows(graph, "SELECT ?node { ?node a kg:Document }")}
        self.sources = {
            local(iri): Source(name_of(iri), found.get(iri, {})) for iri in sorted(documents)
        }
        self.relations = {row["relation"]: local(row["schema"]) for row in rows(graph, RELATIONS)}
        self.schemata = dict(self.schemata_of_actors())
        self.statements = propositions_of(graph, known, lambda _: True)
        found_events = events_of(graph, known)
        self.happened = [each for each in found_events if each.status in TOLD]
        self.mentioned = mentioned(self.statements, found_events)

    def schemata_of_actors(self) -> Iterator[tuple[str, str]]:
        """Yield each entity whose class the ontology aligns with a schema, nearest class first."""
        classes = classes_of(self.graph)
        aligned = {row["class"]: local(row["schema"]) for row in rows(self.graph, CLASSES)}
        named = {local(iri): iri for iri in classes}
        for iri, entity in sorted(self.known.items()):
            lineage = lineage_of(named.get(entity["type"], ""), classes)
            schema = next((aligned[each] for each in lineage if each in aligned), "")
            if schema:
                yield iri, schema

    def made(self, schema: str, identity: str, values: Values) -> Iterator[Entity]:
        """Yield the entity of these values, unless one that its schema needs is missing."""
        proxy = self.model.make_entity(schema)
        proxy.id = identity
        for name, texts in values.items():
            proxy.add(name, sorted({text for text in texts if text}), quiet=True)
        entity: Entity = proxy.to_dict()
        entity["properties"] = {key: sorted(each) for key, each in entity["properties"].items()}
        if all(entity["properties"].get(each) for each in proxy.schema.required):
            proxy.schema.validate(entity)
            yield entity

    def articles(self) -> Iterator[Entity]:
        """Yield the articles."""
        for name, source in self.sources.items():
            values = {
                "title": [source.known.get("title") or name],
                "name": [source.known.get("title") or name],
                "publishedAt": [source.known.get("date", "")],
            }
            known = {**source.values, **values, "proof": ()}
            yield from self.made(local(FTM.Article), source.id, known)

    def actors(self) -> Iterator[Entity]:
        """Yield persons, organisations, companies, bodies of states, and places with a name."""
        for iri, schema in self.schemata.items():
            entity = self.known[iri]
            code = entity["code"] or self.code_of(entity["acts_for"])
            proofs = [self.sources[name].id for name in self.mentioned.get(iri, ())]
            values = {"name": [entity["label"]], "country": [code], "proof": proofs}
            yield from self.made(schema, name_of(iri), values)

    def code_of(self, name: str) -> str:
        """Return the code of whom somebody acts for."""
        return next((e["code"] for iri, e in self.known.items() if name and local(iri) == name), "")

    def links(self) -> Iterator[Entity]:
        """Yield a link for each proposition that is said to be so."""
        for (subject, relation, obj), said in sorted(self.statements.items()):
            told = [each for each in said if each.status in TOLD and not each.derived]
            if told and {subject, obj} <= self.schemata.keys():
                yield from self.link(subject, relation, obj, told)

    def link(
        self, subject: str, relation: str, obj: str, told: Collection[SourcedStatement]
    ) -> Iterator[Entity]:
        """Yield a link of the relation's own schema where its ends fit, else of the general one."""
        schema = self.relations.get(relation, "")
        if not schema or not self.fits(schema, subject, obj):
            schema = local(FTM.UnknownLink)
        edge = self.model.get(schema)
        role = local(relation).replace("_", " ")
        values = {
            edge.source_prop.name: [name_of(subject)],
            edge.target_prop.name: [name_of(obj)],
            "role": [role],
            "relationship": [role],
        }
        yield from self.made(
            schema, name_of(subject, relation, obj), {**values, **self.proofs(told)}
        )

    def fits(self, schema: str, subject: str, obj: str) -> bool:
        """Return whether both ends are what the schema wants there."""
        edge = self.model.get(schema)
        ends = ((edge.source_prop, subject), (edge.target_prop, obj))
        return all(self.is_a(iri, each.range.name) for each, iri in ends)

    def is_a(self, iri: str, schema: str) -> bool:
        """Return whether an actor's schema is another or stands below it."""
        return iri in self.schemata and bool(self.model.get(self.schemata[iri]).is_a(schema))

    def proofs(self, told: Iterable[SourcedStatement]) -> Values:
        """Return what several statements say of when, who says so, and in which article."""
        found: dict[str, list[str]] = {}
        for each in told:
            source = self.sources.get(each.document, Source("", {}))
            values: Values = {
                **source.values,
                "date": [each.time or each.date],
                "summary": [each.sentence],
                "description": [
                    f"{each.status} by {each.speaker}" if each.speaker else each.status
                ],
                "recordId": [local(each.iri)],
            }
            for name, texts in values.items():
                found.setdefault(name, []).extend(texts)
        return found

    def events(self) -> Iterator[Entity]:
        """Yield what happened or is planned, with those that take part."""
        for event in self.happened:
            involved = [name_of(each.iri) for each in event.actors if self.is_legal(each.iri)]
            values = {"name": [event.predicate], "involved": involved, "location": [event.place]}
            proofs = self.proofs([event])
            yield from self.made(local(FTM.Event), name_of(event.iri), {**values, **proofs})

    def is_legal(self, iri: str) -> bool:
        """Return whether an actor can take part in an event or be mentioned."""
        return self.is_a(iri, local(FTM.LegalEntity))

    def mentions(self) -> Iterator[Entity]:
        """Yield a mention for each actor and each article that names it."""
        for iri, names in sorted(self.mentioned.items()):
            for name in names if self.is_legal(iri) else ():
                source = self.sources[name]
                values = {
                    "document": [source.id],
                    "resolved": [name_of(iri)],
                    "name": [self.known[iri]["label"]],
                    "detectedSchema": [self.schemata[iri]],
                }
                yield from self.made(local(FTM.Mention), name_of(source.id, iri), values)
