"""The lines of an article -> the events that it tells, as a store's ledger keeps them.

What is written is at hand: to ask the graph for the events of many articles takes longer.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from rdflib import RDF, Dataset

from kg.identity.values import Part
from kg.model import ROLES
from kg.ontology import KG
from kg.store import ledger_of, prefixes
from kg.store.ntriples import Line, value_of

__all__ = ["EVENTS", "Told", "events_in", "happens", "head", "keep_events", "local", "read"]

EVENTS: Final = "events"  # the kind of entry in a ledger
HAPPENED: Final = frozenset({"actual", "planned"})
START: Final = f"<{KG}E-"
TYPE: Final = RDF.type.n3()
PREDICATE, MODALITY = KG.predicate.n3(), KG.modality.n3()
NAMING: Final = {f"<{KG}{role}>": role for role in ROLES if role != "amount"}
WORDING: Final = {f"<{KG}{role}Text>": role for role in ROLES}


class Told(NamedTuple):
    """What an article tells of an event, before it is known what its participants are part of."""

    id: str
    predicate: str
    modality: str
    time: str
    named: list[Part]
    words: list[Part]


def keep_events(dataset: Dataset, articles: Mapping[str, Iterable[Line]]) -> None:
    """Let a store's ledger keep the events of articles as they are written, by their IRIs."""
    if ledger := ledger_of(dataset):
        namespace = prefixes(dataset)["sem"]
        entries = {iri: list(events_in(lines, namespace)) for iri, lines in articles.items()}
        ledger.put(EVENTS, entries)


def events_in(lines: Iterable[Line], sem: str) -> Iterator[Told]:
    """Yield the events of an article that happened or are to happen."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, obj in lines:
        if subject.startswith(START):
            found[subject][predicate].append(value_of(obj))
    for event, told in found.items():
        if f"{sem}Event" in told[TYPE] and told[PREDICATE] and happens(min(told[MODALITY])):
            places = {("place", min(told[f"<{sem}hasPlace>"]))} if told[f"<{sem}hasPlace>"] else ()
            named = {(role, each) for by, role in NAMING.items() for each in told[by]}
            words = {(role, head(each)) for by, role in WORDING.items() for each in told[by]}
            yield Told(
                value_of(event),
                min(told[PREDICATE]),
                local(min(told[MODALITY])),
                min(told[f"<{sem}hasBeginTimeStamp>"], default=""),
                sorted(named.union(places)),
                sorted(words),
            )


def happens(modality: str) -> bool:
    """Return whether what is told with a modality happened or is to happen."""
    return local(modality) in HAPPENED


def read(event: str, predicate: str, modality: str, time: str, *parts: list[list[str]]) -> Told:
    """Read what a ledger keeps of an event."""
    named, words = ([(role, each) for role, each in part] for part in parts)
    return Told(event, predicate, modality, time, named, words)


def head(text: str) -> str:
    """Return the last word of a phrase, in small letters."""
    return text.lower().split()[-1] if text.split() else ""


def local(iri: str) -> str:
    """Cut the local name off an IRI of ours."""
    return iri.rpartition("#")[2]
