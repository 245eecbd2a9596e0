"""A shard of documents -> what a worker sends back: N-Quads, errors and warnings."""

import pickle
import threading
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg.errors import KgError
from kg.extractors import Extractor, ontology_of
from kg.model import Document, Reading
from kg.parallel.worker import Failure, outcomes_of
from kg.statements.passing import without_passing_concepts
from kg.store import Policy, shard_of

__all__ = ["Said", "Task", "read_shard"]

READS = threading.Lock()  # a pipeline reads one batch at a time


@dataclass(frozen=True, slots=True)
class Task:
    """What reads, pickled, so that a worker loads it once, and under which policy it is written."""

    extractor: bytes
    folder: Path | None  # of the ontology
    policy: Policy


@dataclass(frozen=True, slots=True)
class Said:
    """What came of a shard."""

    quads: bytes
    errors: tuple[KgError, ...] = ()
    warnings: tuple[str, ...] = ()


def read_shard(task: Task, documents: tuple[Document, ...]) -> Said:
    """Read a shard, in a worker."""
    extractor = loaded(task.extractor)
    with READS:
        found = outcomes_of(extractor, list(documents))
    for each in found:
        if isinstance(each, Failure):
            raise each.error
    read = [without_passing_concepts(each) for each in found if isinstance(each, Reading)]
    quads = shard_of(read, ontology_of(extractor, task.folder), task.policy)
    errors = tuple(each for each in found if isinstance(each, KgError))
    return Said(quads, errors, tuple(each for each in found if isinstance(each, str)))


@lru_cache(maxsize=1)
def loaded(pickled: bytes) -> Extractor:
    """Load what reads, once for all shards."""
    made: Extractor = pickle.loads(pickled)  # the scheduler sends code, too
    return made
