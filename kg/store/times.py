"""Dataset and a day -> the dataset that the articles up to that day make: what held then."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
from rdflib import DCTERMS, Dataset

from kg.store.datasets import OxigraphBackend, dataset_on, engine, prefixes, solutions
from kg.store.inference import derive
from kg.store.offices import offices_as_of
from kg.store.protocol import Queryable
from kg.store.sharing import backend_of, put
from kg.store.stores import QueryableDataset, bindings

__all__ = ["as_of", "ended"]

DATE = ox.NamedNode(str(DCTERMS.date))
ENDED = """
SELECT ?statement { ?statement kg:validUntil ?until FILTER (STR(?until) <= "%s") }"""
# Plain triples of what one act began, where every statement that says so tells of what had ended.
OVER = """
SELECT DISTINCT ?who ?relation ?whom {
  ?state kg:begunBy ?relation . ?proposition rdf:predicate ?relation ; rdf:subject ?who ;
    rdf:object ?whom .
  FILTER EXISTS { ?any kg:proposition ?proposition ; kg:validUntil ?end }
  FILTER NOT EXISTS {
    ?statement kg:proposition ?proposition ; kg:polarity kg:positive ; kg:modality ?modality
    FILTER (?modality IN (kg:actual, kg:planned))
    FILTER NOT EXISTS { ?statement kg:validUntil ?until FILTER (STR(?until) <= "%s") }
  }
}"""


def as_of(dataset: Dataset, day: dt.date, directory: Path | None = None) -> Dataset:
    """Copy a graph as it was on a day: without later articles, and without what had ended.

    Articles without a date stay. What had ended is no plain triple and no edge of the network; the
    statements stay, with `kg:validUntil`.
    """
    oxigraph = engine(dataset)
    copy = ox.Store()
    copy.bulk_load(oxigraph.dump(format=ox.RdfFormat.N_QUADS), ox.RdfFormat.N_QUADS)
    known = dataset_on(copy, prefixes(dataset))
    for subject, _, date, _ in oxigraph.quads_for_pattern(None, DATE, None, None):
        if isinstance(subject, ox.NamedNode) and is_later(date, day):
            put(known, subject, ())
    offices_as_of(known, day)
    derive(known, directory)
    if over := set(ended_triples(known, day)):
        backend_of(known).exchange(over, set())
        derive(known, directory)
    backend_of(known).day = day
    return known


def is_later(date: object, day: dt.date) -> bool:
    """Return whether a term is a date after a day."""
    return isinstance(date, ox.Literal) and date.value > day.isoformat()


def ended_triples(dataset: Dataset, day: dt.date) -> Iterator[ox.Quad]:
    """Yield the plain triples that say what had ended by a day."""
    for who, relation, whom in solutions(dataset, OVER % day.isoformat()):
        yield ox.Quad(who, relation, whom, ox.DefaultGraph())


def ended(graph: Queryable) -> frozenset[str]:
    """Return the statements of what had ended by the day that a graph is of; else none."""
    backend = graph.dataset.store if isinstance(graph, QueryableDataset) else None
    if not isinstance(backend, OxigraphBackend) or backend.day is None:
        return frozenset()
    return frozenset(row["statement"] for row in bindings(graph, ENDED % backend.day.isoformat()))
