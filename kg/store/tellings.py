"""The lines of an article -> of whom it tells, and how often, as a store's ledger keeps it.

What is written is at hand: to count in the graph of thousands of articles takes memory for each.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Final

from rdflib import RDF, Dataset

from kg.model import ROLES
from kg.ontology import KG
from kg.store.contents import ledger_of, missing_of
from kg.store.datasets import prefixes
from kg.store.lines import article_lines
from kg.store.ntriples import Line, value_of

__all__ = ["keep_tellings", "tellings_of", "told_of"]

KIND: Final = "named"  # of the ledger's entries
MANY: Final = 100  # articles: to ask the graph as a whole takes less time
ENDS: Final = (RDF.subject.n3(), RDF.object.n3())
PARTS: Final = tuple(KG[role].n3() for role in ROLES)
PROPOSITION, EVENT, PREDICATE = KG.proposition.n3(), KG.event.n3(), KG.predicate.n3()
DERIVED: Final = KG.derived.n3()
OURS: Final = f"<{KG}"  # what is no actor: a proposition, a quantity


def keep_tellings(dataset: Dataset, articles: Mapping[str, Iterable[Line]]) -> None:
    """Keep of whom articles tell as they are written, by their IRIs."""
    if ledger := ledger_of(dataset):
        place = f"<{prefixes(dataset)['sem']}hasPlace>"
        ledger.put(KIND, {iri: told_of(lines, place) for iri, lines in articles.items()})


def told_of(lines: Iterable[Line], place: str) -> Counter[str]:
    """Count how often an article tells of whom.

    It does so in statements, but for those that follow from others, in events, and at the places
    of events that no statement tells.
    """
    by: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for subject, predicate, obj in lines:
        by[predicate].append((subject, obj))
    ends: dict[str, list[str]] = defaultdict(list)
    for proposition, end in chain.from_iterable(by[each] for each in ENDS):
        ends[proposition].append(end)
    derived, stated = {subject for subject, _ in by[DERIVED]}, {event for _, event in by[EVENT]}
    told = {event for event, _ in by[PREDICATE]} - stated
    found = chain(
        *(
            ends[proposition]
            for statement, proposition in by[PROPOSITION]
            if statement not in derived
        ),
        (obj for each in PARTS for _, obj in by[each] if is_actor(obj)),
        (obj for event, obj in by[place] if event in told),
    )
    return Counter(map(value_of, found))


def is_actor(term: str) -> bool:
    """Return whether a term names somebody or something, and not what a graph is made of."""
    return term.startswith("<") and not term.startswith(OURS)


def tellings_of(dataset: Dataset) -> Iterator[Mapping[str, int]] | None:
    """Yield for each article of whom it tells, and how often; None if that is not kept of most."""
    ledger = ledger_of(dataset)
    if ledger is None:
        return None
    missing = missing_of(dataset, ledger, KIND)
    if len(missing) > MANY:
        return None
    for iri in missing:
        keep_tellings(dataset, {iri: article_lines(dataset, iri)})
    return (told for _, told in ledger.entries(KIND))
