"""Many articles that a graph does not have -> what they bring, written in a few large loads.

What several articles share is settled when all are known, in a database beside the graph, which is
removed then; so the graph is asked once for each thing, and its engine, which merges its files
after every second load, has little to merge. Each load is whole: it has whole articles.
"""

import io
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Set
from contextlib import closing, contextmanager
from itertools import chain, groupby
from pathlib import Path
from typing import Final

from rdflib import Dataset

from kg.errors import GraphError
from kg.store.assertion import SYMMETRIC, TYPE, Assertion, Ends, Verdict, ends_of, verdicts
from kg.store.holdings import BOOKKEPT, Description, Holdings, written
from kg.store.ntriples import Line, lines_of
from kg.store.placed import EVERYWHERE, PlacedLine, n_quads, placed, quad_of
from kg.store.sharing import MENTIONS_NAME, all_of, backend_of, both_ways, holdings, marks
from kg.store.stated import keep_stated

__all__ = ["forget_arrivals", "put_new", "write_in_loads"]

NAME: Final = "arriving"
LOAD: Final = 80_000  # quads that are written at once, each in 1 kB of memory
TABLES: Final = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -8000;
CREATE TABLE names (number INTEGER PRIMARY KEY, iri TEXT);
CREATE TABLE articles (number INTEGER PRIMARY KEY, amount INTEGER, quads BLOB);
CREATE TABLE descriptions (number INTEGER PRIMARY KEY, told TEXT UNIQUE);
CREATE TABLE described (node TEXT, description INTEGER, article INTEGER);
CREATE TABLE said (subject TEXT, relation TEXT, object TEXT, article INTEGER,
    affirmed INTEGER, denied INTEGER);
CREATE TABLE shared (article INTEGER, amount INTEGER, quads TEXT);
"""
SETTLED: Final = """
CREATE INDEX by_node ON described (node, description, article);
CREATE TABLE claims AS SELECT subject, relation, object, min(article) AS article,
    max(affirmed) AS affirmed, max(denied) AS denied FROM said GROUP BY subject, relation, object;
CREATE UNIQUE INDEX by_ends ON claims (subject, relation, object);
DROP TABLE said;
"""
DESCRIBED: Final = """
SELECT node, told, min(article) FROM described JOIN descriptions
    ON descriptions.number = described.description GROUP BY node, description
"""
DESCRIBING: Final = """
SELECT article, iri, description FROM described JOIN names ON names.number = described.article
    WHERE node = ?
"""
OUTGOING: Final = """
SELECT article, amount, quads FROM
    (SELECT number AS article, 0 AS place, amount, quads FROM articles
    UNION ALL SELECT article, 1 AS place, amount, quads FROM shared) ORDER BY article, place
"""


def put_new(dataset: Dataset, articles: Iterable[tuple[str, Set[Line]]]) -> None:
    """Write articles that a graph does not have, as `put_articles` does."""
    backend = backend_of(dataset)
    with beside(backend.folder) as kept:
        kept.executescript(TABLES)
        arrivals = Arrivals(holdings(dataset), kept)
        for number, (iri, lines) in enumerate(articles):
            arrivals.add(number, iri, lines)
            keep_stated(dataset, {iri: lines})
        arrivals.settle()
        if arrivals.gone:
            backend.exchange_lines(arrivals.gone, ())
        write_in_loads(dataset, outgoing(kept))


def write_in_loads(dataset: Dataset, ready: Iterator[tuple[int, bytes]]) -> None:
    """Write N-Quads in bulk, given in parts, each with how many they are."""
    backend = backend_of(dataset)
    for first in ready:
        backend.load_quads(load := Load(chain([first], ready)))
        backend.exchanged += load.amount


@contextmanager
def beside(folder: Path | None) -> Iterator[sqlite3.Connection]:
    """Open a database that is needed no longer when this ends, where the graph is.

    Raises:
        GraphError: there is no room for it.
    """
    file = folder and folder / NAME
    forget_arrivals(folder)
    try:
        with closing(sqlite3.connect(file or "")) as kept:
            yield kept
    except sqlite3.Error as error:
        msg = f"{folder or 'memory'}: the graph cannot be written ({error}): make room on the disk"
        raise GraphError(msg) from error
    finally:
        forget_arrivals(folder)


def forget_arrivals(folder: Path | None) -> None:
    """Remove what a process that was killed left."""
    if folder:
        (folder / NAME).unlink(missing_ok=True)


class Arrivals:
    """Takes articles in, and settles what they share with one another and with the graph."""

    def __init__(self, known: Holdings, kept: sqlite3.Connection) -> None:
        self.known, self.kept = known, kept
        self.gone: set[PlacedLine] = set()
        self.symmetric: set[str] = set()  # relations that hold both ways
        self.changed: dict[str, int] = {}  # those of them that did not, by who says so first

    def add(self, number: int, iri: str, brought: Set[Line]) -> None:
        """Take an article in: what is its own is ready to be written."""
        known, place = self.known, f"<{iri}>"
        lines = {each for each in brought if each[1] not in BOOKKEPT}
        hashed = {each for each in lines if each[0].startswith(known.hashed_start)}
        told = known.by_subject(lines)
        own = lines.difference(hashed, *told.values())
        unmentioned = told.keys() - known.mentioned(own | hashed)
        marked = own | {(place, MENTIONS_NAME, each) for each in unmentioned}
        quads = n_quads(placed(marked, place)) + n_quads(placed(hashed, EVERYWHERE))
        amount, entry = len(marked) + len(hashed), zlib.compress(quads.encode(), 1)
        self.kept.execute("INSERT INTO names VALUES (?, ?)", (number, iri))
        self.kept.execute("INSERT INTO articles VALUES (?, ?, ?)", (number, amount, entry))
        self.describe(number, told)
        self.say(number, ends_of(hashed), verdicts(iri, own))

    def describe(self, number: int, told: Mapping[str, Description]) -> None:
        """Keep what an article says that entities and relations are."""
        for node, description in told.items():
            text = (written(description),)
            self.kept.execute("INSERT OR IGNORE INTO descriptions (told) VALUES (?)", text)
            self.kept.execute(
                "INSERT INTO described SELECT ?, number, ? FROM descriptions WHERE told = ?",
                (node, number, *text),
            )

    def say(self, number: int, about: Set[Ends], found: Iterable[tuple[str, Verdict]]) -> None:
        """Keep what an article makes of propositions."""
        affirmed, denied = set[str](), set[str]()
        for proposition, verdict in found:
            (affirmed if verdict.affirmed else set()).add(proposition)
            (denied if verdict.denied else set()).add(proposition)
        rows = [
            (*ends, number, ends.proposition in affirmed, ends.proposition in denied)
            for ends in about
        ]
        self.kept.executemany("INSERT INTO said VALUES (?, ?, ?, ?, ?, ?)", rows)

    def settle(self) -> None:
        """Find what is to be written once for all."""
        self.kept.executescript(SETTLED)
        self.write(self.descriptions())
        self.write(self.plain())

    def write(self, shared: Iterable[tuple[int, Iterable[PlacedLine]]]) -> None:
        """Keep quads, each with the article with which they are written."""
        for article, lines in shared:
            if some := list(lines):
                row = (article, len(some), n_quads(some))
                self.kept.execute("INSERT INTO shared VALUES (?, ?, ?)", row)

    # What entities and relations are

    def descriptions(self) -> Iterator[tuple[int, Iterable[PlacedLine]]]:
        """Yield what entities and relations are; where articles differ, each keeps its own."""
        rows = self.kept.execute(DESCRIBED)
        for node, of_node in groupby(rows, key=lambda row: str(row[0])):
            told = {lines_of(text): int(article) for _, text, article in of_node}
            yield from self.description(node, told)

    def description(
        self, node: str, told: Mapping[Description, int]
    ) -> Iterator[tuple[int, Iterable[PlacedLine]]]:
        """Yield what one is: all that is new of it with the first article that tells it."""
        first, new = min(told.values()), frozenset[Line]().union(*told)
        shared, is_varied = self.known.description(node), self.known.varies(node)
        others: dict[str, Description] = {}
        if shared and not is_varied:
            if told.keys() == {shared}:
                return
            others = self.known.descriptions(node, frozenset())
            self.gone |= set() if others else {*placed(shared - new, EVERYWHERE)}
        self.note_symmetric(node, new, first)
        yield first, placed(new - shared, EVERYWHERE)
        if is_varied or len({*told, *others.values()}) > 1:
            for iri, lines in others.items():
                yield first, marks(iri, node, lines)
            yield from self.own_descriptions(node)

    def own_descriptions(self, node: str) -> Iterator[tuple[int, Iterable[PlacedLine]]]:
        """Yield how each article describes a node."""
        for article, iri, number in self.kept.execute(DESCRIBING, (node,)):
            query = "SELECT told FROM descriptions WHERE number = ?"
            (text,) = next(self.kept.execute(query, (number,)))
            yield article, marks(iri, node, lines_of(text))

    def note_symmetric(self, node: str, told: Set[Line], article: int) -> None:
        """Take note of a relation that holds both ways, and of one that did not before."""
        if (node, TYPE, SYMMETRIC) in told:
            self.symmetric.add(node)
            if quad_of(both_ways(node)) not in self.known.oxigraph:
                self.changed[node] = article

    # Plain triples

    def plain(self) -> Iterator[tuple[int, Iterable[PlacedLine]]]:
        """Yield the plain triples that stand now; those that do so no longer go."""
        columns = "SELECT subject, relation, object, article FROM claims"
        for subject, relation, obj, article in self.kept.execute(columns):
            yield article, self.standing(Ends(subject, relation, obj))
        for relation, article in self.changed.items():
            for ends in all_of(self.known, relation):
                yield article, self.standing(ends)

    def standing(self, ends: Ends) -> Iterator[PlacedLine]:
        """Yield a plain triple that comes, and its mirror image where the relation holds both ways.

        One that does not stand any longer is taken note of.
        """
        is_both = ends.relation in self.symmetric or self.holds_both_ways(ends.relation)
        rule = Assertion(self.known, {}, {ends.relation} if is_both else set())
        ways = {ends, ends.mirrored} if is_both else {ends}
        for way in ways:
            rule.about[way.proposition] = self.claimed(way)
        for way in ways:
            line = (*way, EVERYWHERE)
            is_there = quad_of(line) in self.known.oxigraph
            stands = rule.stands(way, stood=is_there and ends.relation not in self.changed)
            if stands and not is_there:
                yield line
            elif is_there and not stands:
                self.gone.add(line)

    def holds_both_ways(self, relation: str) -> bool:
        """Return whether a relation holds both ways in the graph as it is."""
        return quad_of(both_ways(relation)) in self.known.oxigraph

    def claimed(self, ends: Ends) -> list[Verdict]:
        """Return what the articles make of a proposition."""
        query = "SELECT affirmed, denied FROM claims WHERE (subject, relation, object) = (?, ?, ?)"
        found = self.kept.execute(query, tuple(ends))
        return [Verdict(bool(affirmed), bool(denied)) for affirmed, denied in found]


class Load:
    """A file of N-Quads of whole articles, which is made as it is read: `LOAD` of them at most."""

    def __init__(self, articles: Iterator[tuple[int, bytes]]) -> None:
        self.articles = articles
        self.amount = 0  # of quads that were read
        self.rest = io.BytesIO()

    def read(self, size: int = -1) -> bytes:
        """Return some bytes, none at the end."""
        while not (found := self.rest.read(size)):
            amount, quads = next(self.articles, (0, b"")) if self.amount < LOAD else (0, b"")
            if not quads:
                break
            self.amount += amount
            self.rest = io.BytesIO(quads)
        return found


def outgoing(kept: sqlite3.Connection) -> Iterator[tuple[int, bytes]]:
    """Yield how many quads are written with each article, and the quads."""
    for _, of_one in groupby(kept.execute(OUTGOING), key=lambda row: int(row[0])):
        parts = [(int(amount), encoded(quads)) for _, amount, quads in of_one]
        yield sum(amount for amount, _ in parts), b"".join(quads for _, quads in parts)


def encoded(quads: str | bytes) -> bytes:
    """Return quads as they are written, which wait compressed or as they are."""
    return zlib.decompress(quads) if isinstance(quads, bytes) else quads.encode()
