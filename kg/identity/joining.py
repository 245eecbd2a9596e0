"""A store -> its reprints and happenings, written into a graph of their own."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rdflib import RDF, RDFS

from kg.documents import short_hash
from kg.identity.acts import Acts
from kg.identity.happenings import groups
from kg.identity.report_numbers import Facts
from kg.identity.reports import reports_of, signed_articles
from kg.identity.reprints import reprints
from kg.identity.values import Report
from kg.ontology import KG, Ontology
from kg.store import Store, recorded
from kg.store.lines import Line, put_graph, quoted
from kg.store.reclaiming import reclaim

__all__ = ["HAPPENINGS", "join_articles"]

HAPPENINGS: Final = KG.happenings  # the graph, and the node that tells what it was made of
TYPE, LABEL = RDF.type.n3(), RDFS.label.n3()
HAPPENING, REPORT = KG.Happening.n3(), KG.report.n3()


def join_articles(store: Store, ontology: Ontology, *, anew: bool = False) -> None:
    """Say which articles of a store are reprints, and which of their events are one happening.

    Nothing is done if no article has come, changed or gone since the last time, unless `anew`.
    """
    state = state_of(store)
    if anew or state != joined_before(store):
        put_graph(store.dataset, str(HAPPENINGS), {*in_common(store, ontology, state)})


def state_of(store: Store) -> str:
    """Return a hash of the articles that a store has, "" if there are less than two."""
    articles = sorted((name, each.digest) for name, each in recorded(store.dataset).items())
    return short_hash(repr(articles)) if len(articles) > 1 else ""


def joined_before(store: Store) -> str:
    """Return the hash of the articles that were joined the last time."""
    return next((str(each) for each in store.dataset.objects(HAPPENINGS, KG.contentHash)), "")


def in_common(store: Store, ontology: Ontology, state: str) -> Iterator[Line]:
    """Yield what the articles have in common, nothing for a single one."""
    from kg.english.lexicon import load_lexicon

    if not state:
        return
    yield HAPPENINGS.n3(), KG.contentHash.n3(), quoted(state)
    for copy, first in reprints(signed_articles(store)).items():
        yield f"<{copy}>", KG.reprintOf.n3(), f"<{first}>"
    facts = Facts(reports_of(store, Acts(ontology, load_lexicon())))
    reclaim(store.dataset, was_read=True)
    for group in groups(facts):
        yield from happening([facts.report(number) for number in group])


def happening(group: Sequence[Report]) -> Iterator[Line]:
    """Yield a happening with its reports, called as most of them do."""
    digest = hashlib.sha256(" ".join(each.id for each in group).encode()).hexdigest()
    node = f"<{KG}H-{digest[:16]}>"
    yield node, TYPE, HAPPENING
    yield node, LABEL, quoted(usual(each.predicate for each in group))
    yield from ((node, REPORT, f"<{each.id}>") for each in group)


def usual(words: Iterable[str]) -> str:
    """Return the most frequent word, of several the first in the alphabet.

    >>> usual(["strike", "hit", "attack", "strike", "hit"])
    'hit'
    """
    counts = Counter(words)
    return min(counts, key=lambda word: (-counts[word], word))
