"""A store -> its reprints and happenings, written into a graph of their own."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from rdflib import RDF, RDFS, Literal, URIRef

from kg.documents import short_hash
from kg.identity.acts import Acts
from kg.identity.happenings import Report, happenings
from kg.identity.reports import actors_named, reports_of, signed_articles
from kg.identity.reprints import reprints
from kg.ontology import KG, Ontology
from kg.store import Store, recorded, replace_graph
from kg.store.graphs import Triple

__all__ = ["HAPPENINGS", "join_articles"]

HAPPENINGS: Final = KG.happenings  # the graph, and the node that tells what it was made of


def join_articles(store: Store, ontology: Ontology, *, anew: bool = False) -> None:
    """Say which articles of a store are reprints, and which of their events are one happening.

    Nothing is done if no article has come, changed or gone since the last time, unless `anew`.
    """
    state = state_of(store)
    if anew or state != joined_before(store):
        replace_graph(store.dataset, HAPPENINGS, all_triples(store, ontology, state))


def state_of(store: Store) -> str:
    """Return a hash of the articles that a store has, "" if there are less than two."""
    articles = sorted((name, each.digest) for name, each in recorded(store.dataset).items())
    return short_hash(repr(articles)) if len(articles) > 1 else ""


def joined_before(store: Store) -> str:
    """Return the hash of the articles that were joined the last time."""
    return next((str(each) for each in store.dataset.objects(HAPPENINGS, KG.contentHash)), "")


def all_triples(store: Store, ontology: Ontology, state: str) -> Iterator[Triple]:
    """Yield what the articles have in common, nothing for a single one."""
    from kg.english.lexicon import load_lexicon

    if not state:
        return
    yield Triple(HAPPENINGS, KG.contentHash, Literal(state))
    for copy, first in reprints(signed_articles(store)).items():
        yield Triple(URIRef(copy), KG.reprintOf, URIRef(first))
    reports = reports_of(store, Acts(ontology, load_lexicon()))
    known = {each.id: each for each in reports}
    for group in happenings(reports, actors_named(reports)):
        yield from happening(group, known)


def happening(group: Sequence[str], reports: Mapping[str, Report]) -> Iterator[Triple]:
    """Yield a happening with its reports, called as most of them do."""
    digest = hashlib.sha256(" ".join(group).encode()).hexdigest()
    node = URIRef(f"{KG}H-{digest[:16]}")
    yield Triple(node, RDF.type, KG.Happening)
    yield Triple(node, RDFS.label, Literal(usual(reports[name].predicate for name in group)))
    for name in group:
        yield Triple(node, KG.report, URIRef(name))


def usual(words: Iterable[str]) -> str:
    """Return the most frequent word, of several the first in the alphabet.

    >>> usual(["strike", "hit", "attack", "strike", "hit"])
    'hit'
    """
    counts = Counter(words)
    return min(counts, key=lambda word: (-counts[word], word))
