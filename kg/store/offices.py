"""Ontology -> who of a graph's people held which office, from when until when."""

import datetime as dt
from collections.abc import Iterator

import pyoxigraph as ox
from rdflib import RDF, RDFS, XSD, Dataset, URIRef
from rdflib import Literal as Text

from kg.ontology import KG, Ontology, first_day, last_day
from kg.ontology.values import Tenure
from kg.store.datasets import engine, prefixes
from kg.store.graphs import fill, replace_graph
from kg.store.support import DEFAULT, Subject
from kg.store.writer import Facet, Triple, Writer, described, hashed

__all__ = ["offices_as_of", "tell_offices"]

GRAPH = ox.NamedNode(str(KG.offices))
TYPE = ox.NamedNode(str(RDF.type))
KINDS = {10: XSD.date, 7: XSD.gYearMonth, 4: XSD.gYear}  # by the length of a date


def tell_offices(dataset: Dataset, ontology: Ontology) -> None:
    """Let the graph kg:offices hold the terms in office of those whom the articles are about."""
    replace_graph(dataset, KG.offices, set(tenures(dataset, Writer(ontology))))


def tenures(dataset: Dataset, writer: Writer) -> Iterator[Triple]:
    """Yield each term in office of whoever stands in a graph, with the office."""
    for person, known in writer.ontology.actors.items():
        node = writer.name("actor", person)
        if known.tenures and is_known(dataset, ox.NamedNode(node)):
            for tenure in known.tenures:
                yield from tenure_triples(node, tenure, writer)
                yield from office_triples(tenure.office, dataset, writer)


def tenure_triples(person: URIRef, tenure: Tenure, writer: Writer) -> Iterator[Triple]:
    """Yield a term in office, as ontologies/actors.ttl writes it."""
    pol, post = writer.names["pol"], writer.name("actor", tenure.office)
    facets: list[Facet] = [(pol["office"], post)]
    for bound, day in (("from", tenure.start), ("until", tenure.until)):
        if day:
            facets.append((pol[bound], Text(day, datatype=KINDS[len(day)], normalize=False)))
    node = hashed("T", [*facets, (pol["tenure"], person)])
    yield Triple(person, pol["tenure"], node)
    yield from (Triple(node, *facet) for facet in facets)


def office_triples(name: str, dataset: Dataset, writer: Writer) -> Iterator[Triple]:
    """Yield whose office it is, and what it is called unless an article says so already."""
    office = writer.ontology.offices.get(name)
    if office is None:
        return
    pol, post = writer.names["pol"], writer.name("actor", name)
    yield Triple(post, pol["officeOf"], writer.name("actor", office.body))
    if not is_known(dataset, ox.NamedNode(post)):
        yield from described(post, pol["Office"], [(RDFS.label, Text(office.label, lang="en"))])


def is_known(dataset: Dataset, node: Subject) -> bool:
    """Return whether the articles of a graph are about somebody."""
    found = engine(dataset).quads_for_pattern(node, TYPE, None, DEFAULT)
    return next(found, None) is not None


def offices_as_of(dataset: Dataset, day: dt.date) -> None:
    """Leave what was known of offices on a day: terms that had begun, ends that had come."""
    pol = prefixes(dataset)["pol"]
    start, end, held, office = (
        ox.NamedNode(pol + each) for each in ("from", "until", "tenure", "office")
    )
    told = {quad.triple for quad in engine(dataset).quads_for_pattern(None, None, None, GRAPH)}
    future = {each.subject for each in told if each.predicate == start and begins_after(each, day)}
    absent = {e.object for e in told if e.predicate == held and not is_known(dataset, e.subject)}
    gone = future | absent
    kept = {
        each
        for each in told
        if each.subject not in gone
        and each.object not in gone
        and not (each.predicate == end and last_day(text_of(each)) > day.isoformat())
    }
    posts = {each.object for each in kept if each.predicate == office}
    others = {each.object for each in told if each.predicate == office} - posts
    fill(dataset, GRAPH, (each for each in kept if each.subject not in others))


def begins_after(triple: ox.Triple, day: dt.date) -> bool:
    """Return whether a term in office began after a day."""
    return first_day(text_of(triple)) > day.isoformat()


def text_of(triple: ox.Triple) -> str:
    """Return the text of a triple's object."""
    return triple.object.value if isinstance(triple.object, ox.Literal) else ""
