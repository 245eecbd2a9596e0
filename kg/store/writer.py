"""Document, Statement -> lines of triples, as the README draws them.

A line has the parts of a triple as N-Triples writes them: they are compared, renamed and sorted as
texts, which takes a tenth of the time that terms of rdflib's take.
"""

import hashlib
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache

from pyoxigraph import NamedNode
from rdflib import DCTERMS, OWL, PROV, RDF, RDFS, XSD, URIRef

from kg.errors import warn
from kg.model import CONCEPT, Claim, Document, Entity, Evidence, Mention, Relation, Statement
from kg.ontology import KG, Ontology, escaped, local_name
from kg.store.literals import TRUE, decimal, integer, moment, quoted
from kg.store.ntriples import Line

__all__ = [
    "Facet",
    "Line",
    "Writer",
    "described",
    "event_name",
    "hashed",
    "proposition_name",
    "statement_entities",
    "term",
]

Facet = tuple[str, str]  # predicate and object

TYPE, LABEL, SAME = RDF.type.n3(), RDFS.label.n3(), OWL.sameAs.n3()
SHAPE = (RDF.subject.n3(), RDF.predicate.n3(), RDF.object.n3())
PARENT, PROPERTY, SYMMETRIC = RDFS.subPropertyOf.n3(), RDF.Property.n3(), OWL.SymmetricProperty.n3()
DERIVED_FROM = PROV.wasDerivedFrom.n3()
DOCUMENT, PROPOSITION, STATEMENT = KG.Document.n3(), KG.Proposition.n3(), KG.Statement.n3()


@lru_cache(maxsize=1 << 10)
def term(name: str) -> str:
    """Write a term of kg's own: `term("polarity")`."""
    return KG[name].n3()


@lru_cache(maxsize=1 << 13)
def iri_of(namespace: str, local: str) -> str:
    """Write an IRI; a character that no IRI may hold is written as %20 and the like."""
    return f"<{namespace}{local_name(local)}>"


class Writer:
    """Turns values into lines under one ontology's namespaces."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology
        self.namespaces = {prefix: str(each) for prefix, each in ontology.namespaces.items()}
        nif, sem = ontology.namespaces["nif"], ontology.namespaces["sem"]
        self.sentence_type = nif.Sentence.n3()
        self.words, self.begin, self.end = (
            each.n3() for each in (nif.anchorOf, nif.beginIndex, nif.endIndex)
        )
        self.event_type = sem.Event.n3()
        self.time, self.place = sem.hasBeginTimeStamp.n3(), sem.hasPlace.n3()

    def name(self, prefix: str, local: str) -> str:
        """Name a node in a namespace of the ontology."""
        return iri_of(self.namespaces[prefix], local)

    def document(self, document: Document) -> Iterator[Line]:
        """Yield who published what, when and where."""
        from kg.documents import minhash_of  # not at the top: who only asks needs no reader

        article = self.name("doc", document.id)
        yield article, TYPE, DOCUMENT
        if document.date:
            date = f"{quoted(document.date.isoformat())}^^{XSD.date.n3()}"
            yield article, DCTERMS.date.n3(), date
        if link := link_to(document):
            yield article, DCTERMS.source.n3(), link.n3()
        for predicate, text in (
            (DCTERMS.title, document.title),
            (DCTERMS.publisher, document.source),
            (KG.origin, document.origin),
            (KG.contentHash, document.digest),
            (KG.minHash, minhash_of(document.text)),
        ):
            if text:
                yield article, predicate.n3(), quoted(text)

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

    def entity(self, entity: Entity) -> Iterator[Line]:
        """Yield what an entity is called, what it is and whom it acts for."""
        actor = self.name("actor", entity.id)
        kind = term("Concept") if entity.type == CONCEPT else self.name("pol", entity.type)
        yield actor, TYPE, kind
        yield actor, LABEL, quoted(entity.label, "en")
        if entity.code:
            yield actor, self.name("pol", "code"), quoted(entity.code)
        if entity.acts_for:
            yield actor, term("actsFor"), self.name("actor", entity.acts_for)
        if known := self.ontology.actors.get(entity.id):
            yield from ((actor, SAME, URIRef(same).n3()) for same in known.same_as)

    def relation(self, relation: Relation) -> Iterator[Line]:
        """Yield a relation's label and its place under its parent."""
        iri = self.name("rel", relation.name)
        yield iri, TYPE, PROPERTY
        yield iri, LABEL, quoted(relation.label, "en")
        yield iri, PARENT, self.parent(relation)
        if relation.symmetric:
            yield iri, TYPE, SYMMETRIC

    def parent(self, relation: Relation) -> str:
        """Name what a relation stands under: its PLOVER type, what somebody is, or the top."""
        above = relation.type or self.attribute(relation)
        return self.name("pol", above) if above else term("relatesTo")

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

    def ends(self, statement: Statement) -> tuple[str, str, str]:
        """Name subject, relation and object of a statement."""
        return (
            self.name("actor", statement.subject.entity.id),
            self.name("rel", statement.relation.name),
            self.name("actor", statement.object.entity.id),
        )

    def sentence(self, evidence: Evidence) -> Iterator[Line]:
        """Yield a sentence: its words, where they stand and in which document."""
        sentence = self.sentence_name(evidence)
        yield sentence, TYPE, self.sentence_type
        yield sentence, self.words, quoted(evidence.text)
        yield sentence, self.begin, integer(evidence.start)
        yield sentence, self.end, integer(evidence.end)
        yield sentence, DERIVED_FROM, self.name("doc", evidence.document)

    def sentence_name(self, evidence: Evidence) -> str:
        """Name a sentence by its characters, as RFC 5147 counts them."""
        article = self.name("doc", evidence.document)[:-1]
        return f"{article}#char={evidence.start},{evidence.end}>"

    def statement(self, statement: Statement, events: Set[str] = frozenset()) -> Iterator[Line]:
        """Yield a proposition, what this sentence says about it, and the event it is a part of.

        The event is no part of its name: a statement that two events make is one, and has both.
        Words that are a label are a part of its name, too, and not written again.
        """
        ends = self.ends(statement)
        shape = list(zip(SHAPE, ends, strict=True))
        proposition = hashed("P", shape)
        yield from described(proposition, PROPOSITION, shape)
        facets = [
            (term("proposition"), proposition),
            (term("evidence"), self.sentence_name(statement.evidence)),
            *self.status(statement),
            *self.kind(statement),
            *self.wording(statement),
            *self.speakers(statement),
            *self.circumstances(statement),
        ]
        node = hashed("S", facets)
        labels = set(self.labels(statement))
        told = (each for each in facets if each not in labels)
        yield from described(node, STATEMENT, told)
        if statement.event in events:
            yield node, term("event"), event_name(statement.event)

    def labels(self, statement: Statement) -> Iterator[Facet]:
        """Yield the words of the ends, if they are the labels."""
        yield term("subjectText"), quoted(statement.subject.entity.label)
        yield term("objectText"), quoted(statement.object.entity.label)

    def status(self, told: Claim) -> Iterator[Facet]:
        """Yield whether it is so, may be so, was so, and how sure we are of having read it."""
        yield term("polarity"), term(told.polarity)
        yield term("modality"), term(told.modality)
        yield term("tense"), term(told.tense)
        yield term("confidence"), decimal(told.confidence)

    def kind(self, statement: Statement) -> Iterator[Facet]:
        """Yield the type of a statement's event, and whether it is derived."""
        if statement.derived:
            yield term("derived"), TRUE
        if kind := self.ontology.plover(statement.event_type):
            yield self.name("pol", "eventType"), self.name("pol", kind)

    def wording(self, statement: Statement) -> Iterator[Facet]:
        """Yield the words of the text, and what a pronoun among them stands for."""
        ends = (("subject", statement.subject), ("object", statement.object))
        for role, mention in ends:
            yield term(f"{role}Text"), quoted(mention.text)
            if mention.antecedent:
                yield term(f"{role}Antecedent"), quoted(mention.antecedent)
        yield term("relationText"), quoted(statement.relation.text)

    def speakers(self, told: Claim) -> Iterator[Facet]:
        """Yield who says so: the innermost speaker, then those who report the speaker's words."""
        if not told.attributions:
            return
        said, *reported = told.attributions
        yield term("attributedTo"), self.name("actor", said.speaker.entity.id)
        yield term("speechVerb"), quoted(said.verb)
        if said.direct:
            yield term("directSpeech"), TRUE
        for outer in reported:
            yield term("reportedBy"), self.name("actor", outer.speaker.entity.id)

    def circumstances(self, told: Claim) -> Iterator[Facet]:
        """Yield when and where."""
        if told.time:
            if told.time.value:
                yield self.time, moment(told.time)
            yield term("timeText"), quoted(told.time.text)
        if told.place is not None and told.place.entity.type == CONCEPT:
            yield term("placeText"), quoted(told.place.text)
        elif told.place is not None:
            yield self.place, self.name("actor", told.place.entity.id)


def hashed(letter: str, facets: Iterable[Facet]) -> str:
    """Name a node by what is said of it: kg:P-0123456789abcdef."""
    content = "\n".join(sorted(f"{predicate} {obj}" for predicate, obj in facets))
    digest = hashlib.sha256(content.encode()).hexdigest()[:16]
    return f"<{KG}{letter}-{digest}>"


@lru_cache(maxsize=1 << 14)
def proposition_name(subject: str, relation: str, obj: str) -> str:
    """Name a proposition by the IRIs of its ends."""
    ends = (f"<{each}>" for each in (subject, relation, obj))
    return hashed("P", zip(SHAPE, ends, strict=True))


def event_name(event: str) -> str:
    """Name an event by its id: kg:E-0123456789abcdef."""
    return f"<{KG}{event}>"


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


def described(node: str, kind: str, facets: Iterable[Facet]) -> Iterator[Line]:
    """Yield a node's type and facets as triples."""
    yield node, TYPE, kind
    for predicate, obj in facets:
        yield node, predicate, obj


def statement_entities(statement: Statement) -> Iterator[Entity]:
    """Yield every entity that a statement names: both ends, the place, the speakers."""
    mentions: list[Mention] = [statement.subject, statement.object]
    mentions += [attribution.speaker for attribution in statement.attributions]
    if statement.place:
        mentions.append(statement.place)
    for mention in mentions:
        yield mention.entity
