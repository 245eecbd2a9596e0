"""Document, Statement -> triples, as the README draws them."""

import hashlib
from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

from pyoxigraph import NamedNode
from rdflib import DCTERMS, OWL, PROV, RDF, RDFS, XSD, URIRef
from rdflib import Literal as Text

from kg.documents import minhash_of
from kg.errors import warn
from kg.model import CONCEPT, Claim, Document, Entity, Evidence, Mention, Relation, Statement
from kg.ontology import KG, Ontology, escaped, local_name
from kg.store.literals import decimal, integer, moment

__all__ = [
    "Facet",
    "Triple",
    "Writer",
    "described",
    "event_name",
    "hashed",
    "proposition_name",
    "statement_entities",
]

Term = URIRef | Text
Facet = tuple[URIRef, Term]


class Triple(NamedTuple):
    """What rdflib's `graph.add` takes."""

    subject: URIRef
    predicate: URIRef
    object: Term


class Writer:
    """Turns values into triples under one ontology's namespaces."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology
        self.names = ontology.namespaces

    def name(self, prefix: str, local: str) -> URIRef:
        """Make an IRI; a character that no IRI may hold is written as %20 and the like."""
        return URIRef(self.names[prefix] + local_name(local))

    def document(self, document: Document) -> Iterator[Triple]:
        """Yield who published what, when and where."""
        article = self.name("doc", document.id)
        yield Triple(article, RDF.type, KG.Document)
        if document.date:
            yield Triple(article, DCTERMS.date, Text(document.date.isoformat(), datatype=XSD.date))
        if link := link_to(document):
            yield Triple(article, DCTERMS.source, link)
        for predicate, text in (
            (DCTERMS.title, document.title),
            (DCTERMS.publisher, document.source),
            (KG.origin, document.origin),
            (KG.contentHash, document.digest),
            (KG.minHash, minhash_of(document.text)),
        ):
            if text:
                yield Triple(article, predicate, Text(text))

    def with_bodies(self, entities: set[Entity]) -> set[Entity]:
        """Add those that the entities act for, so that each graph explains itself."""
        known = {entity.id for entity in entities}
        found = set(entities)
        waiting = list(entities)
        while waiting:
            body = waiting.pop().acts_for
            if body and body not in known:
                known.add(body)
                found.add(self.body(body))
                waiting.append(self.body(body))
        return found

    def body(self, name: str) -> Entity:
        """Look up an actor, or make one of its name alone."""
        known = self.ontology.actors.get(name)
        return (
            known.entity if known else Entity(name, name.replace("_", " "), self.ontology.unnamed)
        )

    def entity(self, entity: Entity) -> Iterator[Triple]:
        """Yield what an entity is called, what it is and whom it acts for."""
        actor = self.name("actor", entity.id)
        kind = KG.Concept if entity.type == CONCEPT else self.name("pol", entity.type)
        yield Triple(actor, RDF.type, kind)
        yield Triple(actor, RDFS.label, Text(entity.label, lang="en"))
        if entity.code:
            yield Triple(actor, self.name("pol", "code"), Text(entity.code))
        if entity.acts_for:
            yield Triple(actor, KG.actsFor, self.name("actor", entity.acts_for))
        if known := self.ontology.actors.get(entity.id):
            yield from (Triple(actor, OWL.sameAs, URIRef(same)) for same in known.same_as)

    def relation(self, relation: Relation) -> Iterator[Triple]:
        """Yield a relation's label and its place under its parent."""
        iri = self.name("rel", relation.name)
        yield Triple(iri, RDF.type, RDF.Property)
        yield Triple(iri, RDFS.label, Text(relation.label, lang="en"))
        yield Triple(iri, RDFS.subPropertyOf, self.parent(relation))
        if relation.symmetric:
            yield Triple(iri, RDF.type, OWL.SymmetricProperty)

    def parent(self, relation: Relation) -> URIRef:
        """Name what a relation stands under: its PLOVER type, what somebody is, or the top."""
        above = relation.type or self.attribute(relation)
        return self.name("pol", above) if above else KG.relatesTo

    def attribute(self, relation: Relation) -> str:
        """Return the ontology's relation for what somebody is to another (*leader of*), or ""."""
        noun, preposition = relation.noun, relation.preposition
        frame = (
            self.ontology.frame(relation.verb, noun, preposition)
            if relation.verb
            else self.ontology.noun_frame(noun, preposition)
        )
        is_attribute = frame is not None and not self.ontology.plover(frame.type)
        return frame.type if frame is not None and is_attribute else ""

    def ends(self, statement: Statement) -> tuple[URIRef, URIRef, URIRef]:
        """Name subject, relation and object of a statement."""
        return (
            self.name("actor", statement.subject.entity.id),
            self.name("rel", statement.relation.name),
            self.name("actor", statement.object.entity.id),
        )

    def sentence(self, evidence: Evidence) -> Iterator[Triple]:
        """Yield a sentence: its words, where they stand and in which document."""
        nif = self.names["nif"]
        sentence = self.sentence_name(evidence)
        yield Triple(sentence, RDF.type, nif.Sentence)
        yield Triple(sentence, nif.anchorOf, Text(evidence.text))
        yield Triple(sentence, nif.beginIndex, integer(evidence.start))
        yield Triple(sentence, nif.endIndex, integer(evidence.end))
        yield Triple(sentence, PROV.wasDerivedFrom, self.name("doc", evidence.document))

    def sentence_name(self, evidence: Evidence) -> URIRef:
        """Name a sentence by its characters, as RFC 5147 counts them."""
        article = self.name("doc", evidence.document)
        return URIRef(f"{article}#char={evidence.start},{evidence.end}")

    def statement(self, statement: Statement, events: Set[str] = frozenset()) -> Iterator[Triple]:
        """Yield a proposition, what this sentence says about it, and the event it is a part of.

        The event is no part of its name: a statement that two events make is one, and has both.
        Words that are a label are a part of its name, too, and not written again.
        """
        subject, relation, obj = self.ends(statement)
        shape = [(RDF.subject, subject), (RDF.predicate, relation), (RDF.object, obj)]
        proposition = proposition_name(subject, relation, obj)
        yield from described(proposition, KG.Proposition, shape)
        facets = [
            (KG.proposition, proposition),
            (KG.evidence, self.sentence_name(statement.evidence)),
            *self.status(statement),
            *self.kind(statement),
            *self.wording(statement),
            *self.speakers(statement),
            *self.circumstances(statement),
        ]
        node = hashed("S", facets)
        labels = set(self.labels(statement))
        yield from described(node, KG.Statement, (each for each in facets if each not in labels))
        if statement.event in events:
            yield Triple(node, KG.event, event_name(statement.event))

    def labels(self, statement: Statement) -> Iterator[Facet]:
        """Yield the words of the ends, if they are the labels."""
        yield KG.subjectText, Text(statement.subject.entity.label)
        yield KG.objectText, Text(statement.object.entity.label)

    def status(self, told: Claim) -> Iterator[Facet]:
        """Yield whether it is so, may be so, was so, and how sure we are of having read it."""
        yield KG.polarity, KG[told.polarity]
        yield KG.modality, KG[told.modality]
        yield KG.tense, KG[told.tense]
        yield KG.confidence, decimal(told.confidence)

    def kind(self, statement: Statement) -> Iterator[Facet]:
        """Yield the type of a statement's event, and whether it is derived."""
        if statement.derived:
            yield KG.derived, Text("true", datatype=XSD.boolean)
        if kind := self.ontology.plover(statement.event_type):
            yield self.name("pol", "eventType"), self.name("pol", kind)

    def wording(self, statement: Statement) -> Iterator[Facet]:
        """Yield the words of the text, and what a pronoun among them stands for."""
        ends = (("subject", statement.subject), ("object", statement.object))
        for role, mention in ends:
            yield KG[f"{role}Text"], Text(mention.text)
            if mention.antecedent:
                yield KG[f"{role}Antecedent"], Text(mention.antecedent)
        yield KG.relationText, Text(statement.relation.text)

    def speakers(self, told: Claim) -> Iterator[Facet]:
        """Yield who says so: the innermost speaker, then those who report the speaker's words."""
        if not told.attributions:
            return
        said, *reported = told.attributions
        yield KG.attributedTo, self.name("actor", said.speaker.entity.id)
        yield KG.speechVerb, Text(said.verb)
        if said.direct:
            yield KG.directSpeech, Text("true", datatype=XSD.boolean)
        for outer in reported:
            yield KG.reportedBy, self.name("actor", outer.speaker.entity.id)

    def circumstances(self, told: Claim) -> Iterator[Facet]:
        """Yield when and where."""
        sem = self.names["sem"]
        if told.time:
            yield sem.hasBeginTimeStamp, moment(told.time)
            yield KG.timeText, Text(told.time.text)
        if told.place:
            yield sem.hasPlace, self.name("actor", told.place.entity.id)


def hashed(letter: str, facets: Iterable[Facet]) -> URIRef:
    """Name a node by what is said of it: kg:P-0123456789abcdef."""
    content = "\n".join(sorted(f"{predicate.n3()} {obj.n3()}" for predicate, obj in facets))
    digest = hashlib.sha256(content.encode()).hexdigest()[:16]
    return URIRef(f"{KG}{letter}-{digest}")


def proposition_name(subject: str, relation: str, obj: str) -> URIRef:
    """Name a proposition by its ends."""
    ends = ((RDF.subject, subject), (RDF.predicate, relation), (RDF.object, obj))
    return hashed("P", [(predicate, URIRef(end)) for predicate, end in ends])


def event_name(event: str) -> URIRef:
    """Name an event by its id: kg:E-0123456789abcdef."""
    return URIRef(f"{KG}{event}")


def link_to(document: Document) -> URIRef | None:
    """Return the address of an article, or None and a warning if it is no absolute IRI."""
    if not document.url:
        return None
    link = escaped(document.url)
    try:
        NamedNode(link)
    except ValueError:
        shown = document.url[:200]
        warn(f"{document.id}: {shown} is no absolute address: the article stands without it")
        return None
    return URIRef(link)


def described(node: URIRef, kind: URIRef, facets: Iterable[Facet]) -> Iterator[Triple]:
    """Yield a node's type and facets as triples."""
    yield Triple(node, RDF.type, kind)
    for predicate, obj in facets:
        yield Triple(node, predicate, obj)


def statement_entities(statement: Statement) -> Iterator[Entity]:
    """Yield every entity that a statement names: both ends, the place, the speakers."""
    mentions: list[Mention] = [statement.subject, statement.object]
    mentions += [attribution.speaker for attribution in statement.attributions]
    if statement.place:
        mentions.append(statement.place)
    for mention in mentions:
        yield mention.entity
