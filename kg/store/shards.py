"""Readings of many articles <-> a shard: sorted N-Quads, each article's triples in its graph.

A shard holds all that its articles bring, as if each were alone: what articles share is settled
when shards are loaded, so that nobody can tell from a graph how its articles were cut up.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from pathlib import Path

import pyoxigraph as ox
from rdflib import Dataset

from kg.errors import GraphError
from kg.files import reason
from kg.model import Reading
from kg.ontology import Ontology
from kg.store.ntriples import line_of
from kg.store.sharing import put_all
from kg.store.writing import Policy, name_of, told_lines

__all__ = ["load_shard", "shard_of"]


def shard_of(readings: Iterable[Reading], ontology: Ontology, policy: Policy) -> bytes:
    """Write what articles bring, article by article, sorted."""
    ordered = sorted(readings, key=lambda reading: reading.document.id)
    return b"".join(article_of(each, ontology, policy) for each in ordered)


def article_of(reading: Reading, ontology: Ontology, policy: Policy) -> bytes:
    """Write what one article brings."""
    name = name_of(reading.document.id, ontology)
    told = told_lines(*reading, ontology, policy)
    return "".join(sorted(f"{' '.join(each)} <{name}> .\n" for each in told)).encode()


def load_shard(dataset: Dataset, path: Path) -> Iterator[str]:
    """Put the articles of a shard into a graph, and yield the name of each.

    Raises:
        GraphError: it cannot be read.
    """
    try:
        found = ox.parse(path=path, format=ox.RdfFormat.N_QUADS)
        for graph, brought in groupby(found, attrgetter("graph_name")):
            put_all(dataset, {graph.value: {line_of(quad.triple) for quad in brought}})
            yield graph.value
    except (OSError, SyntaxError) as error:
        msg = f"{path}: this shard cannot be read ({reason(error)}): remove it and build again"
        raise GraphError(msg) from error
