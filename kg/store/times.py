"""Dataset and a day -> the dataset that the articles up to that day make: what held then."""

import contextlib
import datetime as dt
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
from rdflib import DCTERMS, Dataset

from kg.errors import GraphError
from kg.files import written
from kg.store.datasets import OxigraphBackend, dataset_on, engine, prefixes, solutions
from kg.store.files import is_store, opened, write_folder
from kg.store.inference import derive, rules
from kg.store.kept import FolderAnswers, answers_of
from kg.store.offices import offices_as_of
from kg.store.protocol import Queryable
from kg.store.sharing import backend_of, without
from kg.store.stores import QueryableDataset, bindings

__all__ = ["as_of", "ended"]

MOST = 8  # days of which a folder keeps the graph: each takes about as much space as it
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
    """Return a graph as it was on a day: without later articles, and without what had ended.

    Articles without a date stay. What had ended is no plain triple and no edge of the network; the
    statements stay, with `kg:validUntil`. A store folder keeps it until the folder changes: who
    asks about the same day again waits for nothing.
    """
    place = kept_place(dataset, day, directory)
    if place is None or not is_store(place):
        known = made_as_of(dataset, day, directory)
        keep(known, place)
    else:
        known = dataset_on(opened(place), prefixes(dataset), place, kept=answers_of(place))
    backend_of(known).day = day
    return known


def kept_place(dataset: Dataset, day: dt.date, directory: Path | None) -> Path | None:
    """Return the folder where a graph as of a day is kept or may be, None if nowhere."""
    kept = dataset.store.kept if isinstance(dataset.store, OxigraphBackend) else None
    if not isinstance(kept, FolderAnswers):
        return None
    rules_read = "".join(f"{each.name} {each.sparql}" for each in rules(directory))
    digest = hashlib.sha256(rules_read.encode()).hexdigest()[:16]
    return kept.place / f"as-of-{day.isoformat()}-{digest}"


def keep(known: Dataset, place: Path | None) -> None:
    """Keep a graph as of a day, where it can be written and there are not too many."""
    with contextlib.suppress(OSError, GraphError):
        if place is not None and len([*place.parent.glob("as-of-*")]) < MOST:
            place.parent.mkdir(parents=True, exist_ok=True)
            written(place, lambda new: write_folder(engine(known), new))


def made_as_of(dataset: Dataset, day: dt.date, directory: Path | None) -> Dataset:
    """Make a graph as it was on a day: what its earlier articles bring is copied, nothing else."""
    dates = engine(dataset).quads_for_pattern(None, DATE, None, None)
    later = {each.subject for each in dates if is_later(each.object, day)}
    names = [each for each in later if isinstance(each, ox.NamedNode)]
    copy = ox.Store()
    copy.bulk_extend(without(dataset, names))
    known = dataset_on(copy, prefixes(dataset))
    offices_as_of(known, day)
    derive(known, directory)
    if over := set(ended_triples(known, day)):
        backend_of(known).exchange(over, set())
        derive(known, directory)
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
