"""A graph -> its articles and the events that they report, as identity compares them."""

import datetime as dt
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kg.documents import is_minhash
from kg.identity.acts import Acts
from kg.identity.event_entries import EVENTS, Told, happens, head, local, read
from kg.identity.reprints import Signed
from kg.identity.values import Days, Part, Report
from kg.model import ROLES
from kg.ontology import Ontology, first_day
from kg.store import (
    EVENT,
    Graphs,
    Queryable,
    QueryableDataset,
    attributes,
    bindings,
    ledger_of,
    missing_of,
)
from kg.store.reclaiming import reclaim

__all__ = ["reports_of", "signed_articles"]

KNOWN: Final = 1 << 12  # predicates and actors of which is remembered what they stand for
MANY: Final = 20  # articles: the graph as a whole answers sooner
SIGNED: Final = "SELECT ?article ?minhash { ?article kg:minHash ?minhash }"
DATED: Final = "SELECT ?article ?date { ?article a kg:Document ; dcterms:date ?date }"
PARTICIPANTS: Final = "SELECT ?event ?value {{ ?event {} ?value }}"
ACTS_FOR: Final = "SELECT ?actor ?body { ?actor kg:actsFor ?body }"
OF_EVENT: Final = {
    "predicate": "kg:predicate",
    "modality": "kg:modality",
    "time": "sem:hasBeginTimeStamp",
    "place": "sem:hasPlace",
    "document": "kg:evidence/prov:wasDerivedFrom",
}
NEEDED: Final = {"predicate", "modality", "document"}
SLACK: Final = dt.timedelta(days=1)  # between time zones
BEFORE: Final = dt.timedelta(days=3)  # news is not older, where the text does not say when
AHEAD: Final = dt.timedelta(days=30)  # what is planned, where the text does not say for when


@dataclass(frozen=True)
class Whole:
    """Whom actors act for and what places lie in, as the graph or the ontology knows it."""

    parents: Mapping[str, Set[str]]

    def of(self, actor: str) -> set[str]:
        """Return an actor with all that it stands for."""
        found, waiting = {actor}, [actor]
        while waiting:
            new = set(self.parents.get(waiting.pop(), ())) - found
            found |= new
            waiting.extend(new)
        return found

    def broader(self, role: str, actor: str) -> frozenset[Part]:
        """Return all for which an actor stands, in its role."""
        return frozenset((role, each) for each in self.of(actor))


def wholes(graph: Queryable, ontology: Ontology) -> Whole:
    """Collect what actors and places are a part of."""
    parents: dict[str, set[str]] = defaultdict(set)
    for row in bindings(graph, ACTS_FOR):
        parents[row["actor"]].add(row["body"])
    namespace = str(ontology.namespaces["actor"])
    for name, actor in ontology.actors.items():
        if actor.located_in:
            parents[namespace + name].add(namespace + actor.located_in)
    return Whole(parents)


def reports_of(graph: Queryable, acts: Acts) -> Iterator[Report]:
    """Yield the events of a graph that tell what happened or is to happen, denied or not."""
    whole, dates = wholes(graph, acts.ontology), article_dates(graph)
    if isinstance(graph, QueryableDataset):
        reclaim(graph.dataset, was_read=True)
    acts_of, broader_of = lru_cache(KNOWN)(acts.of), lru_cache(KNOWN)(whole.broader)
    for document, event in told_by_article(graph):
        yield Report(
            id=event.id,
            document=document,
            predicate=event.predicate,
            acts=acts_of(event.predicate),
            named=frozenset(event.named),
            broader=frozenset[Part]().union(*(broader_of(*part) for part in event.named)),
            words=frozenset(event.words),
            days=days_of(event, dates.get(document)),
        )


def told_by_article(graph: Queryable) -> Iterator[tuple[str, Told]]:
    """Yield each article with the events that it tells; what a ledger has is not read again."""
    dataset = graph.dataset if isinstance(graph, QueryableDataset) else None
    ledger = ledger_of(dataset) if dataset is not None else None
    if dataset is None or ledger is None:
        found = told_events(graph).items()
        yield from ((article, each) for article, told in found for each in told)
        return
    missing = missing_of(dataset, ledger, EVENTS)
    asked = graph if len(missing) > MANY else QueryableDataset(dataset, Graphs(tuple(missing)))
    new = told_events(asked) if missing else {}
    ledger.put(EVENTS, {article: new.get(article, []) for article in missing})
    for article, told in ledger.entries(EVENTS):
        yield from ((article, read(*each)) for each in told)


def told_events(graph: Queryable) -> dict[str, list[Told]]:
    """Ask a graph for its events, by article."""
    named, words = participants(graph, ""), participants(graph, "Text")
    found: dict[str, list[Told]] = defaultdict(list)
    for event, row in attributes(graph, EVENT, OF_EVENT).items():
        if row.keys() >= NEEDED and happens(row["modality"]):
            parts = named[event] | ({("place", row["place"])} if "place" in row else set())
            heads = {(role, head(text)) for role, text in words[event]}
            modality, time = local(row["modality"]), row.get("time", "")
            told = Told(event, row["predicate"], modality, time, sorted(parts), sorted(heads))
            found[row["document"]].append(told)
    return found


def participants(graph: Queryable, suffix: str) -> dict[str, set[tuple[str, str]]]:
    """Return by event the roles and who plays them: actors, or with a suffix things in words."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for role in ROLES:
        if suffix or role != "amount":
            for row in bindings(graph, PARTICIPANTS.format(f"kg:{role}{suffix}")):
                found[row["event"]].add((role, row["value"]))
    return found


def days_of(event: Told, published: dt.date | None) -> Days | None:
    """Return when an event can have happened: as the text says, else shortly before the article."""
    if told := day_of(first_day(event.time)):
        return told - SLACK, last_of(event.time, told) + SLACK
    if published is None:
        return None
    is_ahead = event.modality == "planned"
    return (published, published + AHEAD) if is_ahead else (published - BEFORE, published + SLACK)


def last_of(time: str, first: dt.date) -> dt.date:
    """Return the last day of a date, month or year that begins on a day."""
    match time.count("-"):
        case 0:
            return first.replace(month=12, day=31)
        case 1:
            return first.replace(day=monthrange(first.year, first.month)[1])
        case _:
            return first


def signed_articles(graph: Queryable) -> list[Signed]:
    """Return the articles of a graph of which it knows the MinHash."""
    dates = article_dates(graph)
    found = sorted((row["article"], row["minhash"]) for row in bindings(graph, SIGNED))
    return [Signed(name, each, dates.get(name)) for name, each in found if is_minhash(each)]


def article_dates(graph: Queryable) -> dict[str, dt.date]:
    """Return when articles were published."""
    found = {row["article"]: day_of(row["date"]) for row in bindings(graph, DATED)}
    return {article: day for article, day in found.items() if day}


def day_of(text: str) -> dt.date | None:
    """Read a day, None from what is none."""
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None
