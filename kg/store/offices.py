"""Ontology -> who of a graph's people held which office, from when until when."""

import datetime as dt
from collections.abc import Iterator

import pyoxigraph as ox
from rdflib import RDF, RDFS, XSD, Dataset

from kg.ontology import KG, Ontology, first_day, last_day
from kg.ontology.values import Tenure
from kg.store.datasets import engine, prefixes
from kg.store.graphs import fill
from kg.store.lines import put_graph
from kg.store.literals import quoted
from kg.store.support import DEFAULT, Subject
from kg.store.writer import Facet, Line, Writer, described, hashed

__all__ = ["offices_as_of", "tell_offices"]

GRAPH = ox.NamedNode(str(KG.offices))
TYPE = ox.NamedNode(str(RDF.type))
KINDS = {10: XSD.date, 7: XSD.gYearMonth, 4: XSD.gYear}  # by the length of a date


def tell_offices(dataset: Dataset, ontology: Ontology) -> None:
    """Let the graph kg:offices hold the terms in office of those whom the articles are about."""
    put_graph(dataset, str(KG.offices), set(tenures(dataset, Writer(ontology))))


def tenures(dataset: Dataset, writer: Writer) -> Iterator[Line]:
    """Yield each term in office of whoever stands in a graph, with the office."""
    holders = {name: a.tenures for name, a in writer.ontology.actors.items() if a.tenures}
    for person, held in holders.items():
        node = writer.name("actor", person)
        if is_known(dataset, named(node)):
            for tenure in held:
                yield from tenure_lines(node, tenure, writer)
                yield from office_lines(tenure.office, dataset, writer)


def tenure_lines(person: str, tenure: Tenure, writer: Writer) -> Iterator[Line]:
    """Yield a term in office, as ontologies/actors.ttl writes it."""
    held = writer.name("pol", "tenure")
    facets: list[Facet] = [(writer.name("pol", "office"), writer.name("actor", tenure.office))]
    for bound, day in (("from", tenure.start), ("until", tenure.until)):
        if day:
            facets.append((writer.name("pol", bound), f"{quoted(day)}^^{KINDS[len(day)].n3()}"))
    node = hashed("T", [*facets, (held, person)])
    yield person, held, node
    yield from ((node, *facet) for facet in facets)


def office_lines(name: str, dataset: Dataset, writer: Writer) -> Iterator[Line]:
    """Yield whose office it is, and what it is called unless an article says so already."""
    office = writer.ontology.offices.get(name)
    if office is None:
        return
    post = writer.name("actor", name)
    yield post, writer.name("pol", "officeOf"), writer.name("actor", office.body)
    if not is_known(dataset, named(post)):
        label = (RDFS.label.n3(), quoted(office.label, "en"))
        yield from described(post, writer.ontology.namespaces["pol"].Office.n3(), [label])


def named(node: str) -> ox.NamedNode:
    """Return the node that a line names."""
    return ox.NamedNode(node[1:-1])


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
