"""What the last page showed of articles -> the same again, where nothing in them has changed.

A page shows some thousand statements and events. To read them takes seconds, and one more article
changes a few of them: those of all other articles are kept in the store's ledger, which forgets an
article that changes.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from typing import Any, Final, NamedTuple

from kg.network.entities import entities_of, label_of
from kg.network.events import SourcedEvent, made_events
from kg.network.queries import Row
from kg.network.statements import SourcedStatement, position, sources
from kg.network.texts import read, told
from kg.store import OF_END, Ledger, Queryable, attributes, remembered

__all__ = ["Shown"]

KIND: Final = "shown"  # of the ledger's entries
NEEDED: Final = ("statement", "evidence", "subject", "relation", "object", "derived")

Source = tuple[Row, SourcedStatement]
Called = Callable[[str], list[str | None]]


class Chosen(NamedTuple):
    """Of an article the statements and events that a page shows, and whom they name."""

    told: Set[str]
    named: Set[str]


class Shown:
    """What is known of the articles of a page from the one before."""

    def __init__(self, ledger: Ledger | None) -> None:
        self.ledger = ledger
        self.kept: dict[str, Any] = {} if ledger is None else dict(ledger.entries(KIND))
        self.used: dict[str, Any] = {}
        self.new: dict[str, Chosen] = {}

    def named(self, chosen: Mapping[str, Set[str]]) -> Mapping[str, Iterable[str]]:
        """Return by article whom those name of which the same was shown before."""
        kept = ((name, self.kept.get(name), told) for name, told in chosen.items())
        self.used = {
            name: entry for name, entry, told in kept if entry and told == {*entry["told"]}
        }
        return {name: entry["named"] for name, entry in self.used.items()}

    def learn(self, article: str, told: Set[str], named: Set[str]) -> None:
        """Take note of what is shown of an article of which something else is known, or nothing."""
        self.new[article] = Chosen(told, named)

    def completes(self, graph: Queryable) -> bool:
        """Let a part of a graph tell what is known of other articles too, and keep all of it.

        Return False if they name somebody who is called otherwise now: no more is known of them.
        """
        if self.ledger is None:
            return True
        called = names_in(graph)
        outdated = [name for name, entry in self.used.items() if calls_otherwise(entry, called)]
        if outdated:
            for name in outdated:
                del self.kept[name]
            return False
        entities = entities_of(graph)
        found, events = sources(graph, entities), made_events(graph, entities)
        self.ledger.keep_only(KIND, self.used | self.entries(found, events, called))
        for entry in self.used.values():
            found += [(row, read(saying)) for row, saying in entry["statements"]]
            events += [
                each for each in map(read, entry["events"]) if isinstance(each, SourcedEvent)
            ]
        remembered(graph, "sources", lambda: sorted(found, key=place))
        remembered(graph, "events", lambda: sorted(events, key=position))
        return True

    def entries(
        self, found: Sequence[Source], events: Sequence[SourcedEvent], called: Called
    ) -> dict[str, Any]:
        """Write what is shown of the articles that are new."""
        article = {iri: name for name, chosen in self.new.items() for iri in chosen.told}
        statements: dict[str, list[Any]] = {name: [] for name in self.new}
        happened: dict[str, list[Any]] = {name: [] for name in self.new}
        named = {name: {*chosen.named} for name, chosen in self.new.items()}
        for row, saying in found:
            if name := article.get(row["statement"]):
                kept = {key: row[key] for key in NEEDED if key in row}
                statements[name].append([kept, told(saying)])
                named[name] |= {row["subject"], row["object"]}
        for event in events:
            if name := article.get(event.iri):
                happened[name].append(told(event))
        return {
            name: {
                "told": sorted(chosen.told),
                "named": {iri: called(iri) for iri in sorted(named[name])},
                "statements": statements[name],
                "events": happened[name],
            }
            for name, chosen in self.new.items()
        }


def calls_otherwise(entry: Mapping[str, Any], called: Called) -> bool:
    """Return whether what is known of an article names somebody who is called otherwise now."""
    return any(called(iri) != names for iri, names in entry["named"].items())


def names_in(graph: Queryable) -> Called:
    """Return what tells by which names a graph knows somebody: as a node, and as an end."""
    entities = entities_of(graph)
    ends = attributes(graph, "?any rdf:subject|rdf:object ?node .", OF_END)
    return lambda iri: [label_of(iri, entities), ends.get(iri, {}).get("label")]


def place(source: Source) -> tuple[str, str]:
    """Sort statements by the sentences that they stand in."""
    return source[0]["evidence"], source[0]["statement"]
