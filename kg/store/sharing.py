"""An article's triples -> its own graph, and what stands once for all articles."""

import hashlib
from collections.abc import Collection, Iterator, Mapping, Set
from typing import cast

import pyoxigraph as ox
from rdflib import Dataset, Graph, URIRef
from rdflib.term import Node

from kg.errors import GraphError
from kg.ontology import KG
from kg.store.assertion import PREDICATE, SYMMETRIC, TYPE, Assertion, Ends, ends_of
from kg.store.datasets import OxigraphBackend, prefixes
from kg.store.holdings import BOOKKEPT, Description, Holdings, written
from kg.store.literals import quoted
from kg.store.ntriples import Line, node_of, triples_of, unsorted
from kg.store.placed import EVERYWHERE, PlacedLine, placed, quad_of, quads_of
from kg.store.stated import keep_stated
from kg.store.support import DEFAULT, DESCRIBES, DESCRIPTION, MENTIONS
from kg.store.terms import term_of

__all__ = [
    "MENTIONS_NAME",
    "all_of",
    "article_graph",
    "backend_of",
    "both_ways",
    "contents",
    "holdings",
    "marks",
    "put_all",
    "without",
]

Told = dict[str, Description]  # by entity or relation
Brought = Mapping[str, Set[Line]]  # by the IRI of an article

DESCRIBES_NAME, DESCRIPTION_NAME, MENTIONS_NAME = map(str, (DESCRIBES, DESCRIPTION, MENTIONS))
PREDICATE_NODE = node_of(PREDICATE)


def contents(dataset: Dataset, article: str) -> set[Line]:
    """Return all that an article brings to a graph, as if it were alone, but for plain triples.

    `put_all` writes it back: what it is about may be changed in between.
    """
    return holdings(dataset).contents(article)


def article_graph(dataset: Dataset, article: URIRef) -> Graph:
    """Copy all that an article brings to a graph, its plain triples too, into a graph of rdflib's.

    Those that others deny are left out.
    """
    known, copy = holdings(dataset), Graph()
    brought = known.contents(str(article))
    stands = {ends for ends in ends_of(brought) if quad_of((*ends, EVERYWHERE)) in known.oxigraph}
    for triple in triples_of(unsorted({*brought, *stands})):
        copy.add(cast("tuple[Node, Node, Node]", tuple(map(term_of, triple))))
    return copy


def put_all(dataset: Dataset, brought: Brought) -> None:
    """Let each of some articles bring its triples and no others, in one transaction.

    What several articles bring stands once, in the default graph; whatever no article brings any
    longer goes. So the graph depends on what its articles bring, never on their order.
    """
    if ledger := backend_of(dataset).ledger:
        ledger.forget(brought)
    change = Change(holdings(dataset), brought)
    dropped = [article for article, lines in brought.items() if not lines]
    backend_of(dataset).exchange_lines(change.deleted(), change.inserted(), dropped)
    keep_stated(dataset, brought)


def without(dataset: Dataset, articles: Collection[ox.NamedNode]) -> Iterator[ox.Quad]:
    """Yield the quads of a graph as it would be without some articles; it stays as it is."""
    known = holdings(dataset)
    change = Change(known, {each.value: frozenset[Line]() for each in articles})
    gone, dropped = set(quads_of(change.deleted())), {*articles}
    for graph in (DEFAULT, *known.oxigraph.named_graphs()):
        if graph not in dropped:
            quads_there = known.oxigraph.quads_for_pattern(None, None, None, graph)
            yield from (quad for quad in quads_there if quad not in gone)
    yield from quads_of(change.inserted())


def holdings(dataset: Dataset) -> Holdings:
    """Return what tells which articles mention what."""
    return Holdings(backend_of(dataset).engine, prefixes(dataset))


def backend_of(dataset: Dataset) -> OxigraphBackend:
    """Return the store under a dataset, if kg made it."""
    if isinstance(dataset.store, OxigraphBackend):
        return dataset.store
    msg = "articles can only be added to a dataset of kg's own: make it with kg.store.new_dataset"
    raise GraphError(msg)


class Change:
    """What is deleted and inserted when articles are replaced; one without triples is removed."""

    def __init__(self, known: Holdings, brought: Brought) -> None:
        self.known, self.articles = known, brought.keys()
        self.before, self.after = set[PlacedLine](), set[PlacedLine]()
        self.told: dict[str, dict[str, Description]] = {}  # by node and article
        self.statements: dict[str, set[Line]] = {}  # by article
        older, newer = set[Line](), set[Line]()  # propositions and quantities
        nodes = set[str]()
        for article, lines in brought.items():
            mentioned, hashed_before, hashed = self.exchange_own(article, lines)
            nodes |= mentioned
            older |= hashed_before
            newer |= hashed
        self.exchange_hashed(older, newer)
        self.exchange_descriptions(nodes)
        self.exchange_plain(ends_of(older), ends_of(newer))

    def deleted(self) -> set[PlacedLine]:
        """Return the quads that go."""
        return self.before - self.after

    def inserted(self) -> set[PlacedLine]:
        """Return the quads that come."""
        return self.after - self.before

    def exchange_own(
        self, article: str, brought: Set[Line]
    ) -> tuple[set[str], set[Line], set[Line]]:
        """Exchange an article's own graph, which mentions whatever it describes.

        Return whom it mentioned or describes, and the propositions and quantities that it led to
        and that it leads to.
        """
        known, place = self.known, f"<{article}>"
        lines = {each for each in brought if each[1] not in BOOKKEPT}
        hashed = {each for each in lines if each[0].startswith(known.hashed_start)}
        told = known.by_subject(lines)
        for node, description in told.items():
            self.told.setdefault(node, {})[article] = description
        own = lines.difference(hashed, *told.values())
        self.statements[article] = own
        older = known.own(article)
        older_hashed = known.hashed(older)
        unmentioned = told.keys() - known.mentioned(own | hashed)
        marked = own | {(place, MENTIONS_NAME, each) for each in unmentioned}
        if lines:  # else the graph is dropped whole
            self.before.update(placed(older, place))
        self.after.update(placed(marked, place))
        return known.mentioned(older | older_hashed) | told.keys(), older_hashed, hashed

    def exchange_hashed(self, older: set[Line], newer: set[Line]) -> None:
        """Exchange propositions and quantities; those of other articles stay."""
        nodes = {each[0] for each in older - newer}
        kept = {each for each in nodes if self.known.is_kept(each, self.articles)}
        self.before.update(placed((each for each in older if each[0] not in kept), EVERYWHERE))
        self.after.update(placed(newer, EVERYWHERE))

    def exchange_descriptions(self, nodes: set[str]) -> None:
        """Exchange what entities and relations are, where these articles make a difference."""
        for each in nodes:
            told = self.told.get(each, {})
            if not self.known.varies(each):
                shared = self.known.description(each)
                if not told or any(description != shared for description in told.values()):
                    self.exchange_description(each, shared, {}, told)
            elif self.are_some_of_several(each, told):
                for article, description in told.items():
                    self.after.update(marks(article, each, description))
            else:
                shared, variants = self.known.description(each), self.known.variants(each)
                self.exchange_description(each, shared, variants, told)

    def are_some_of_several(self, node: str, told: Told) -> bool:
        """Return whether other articles describe a node as these ones did and do."""
        older = (self.known.variant(node, article) for article in self.articles)
        distinct = {each for each in (*older, *told.values()) if each}
        return all(self.known.is_told(each, self.articles) for each in distinct)

    def exchange_description(
        self, node: str, shared: Description, variants: Told, told: Told
    ) -> None:
        """Exchange what one entity or relation is; where articles differ, each keeps its own."""
        if not told and not variants and self.is_mentioned_elsewhere(node):
            return
        everybody = self.known.descriptions(node, self.articles) | told
        distinct = set(everybody.values())
        self.before.update(placed(shared, EVERYWHERE))
        self.after.update(placed((line for each in distinct for line in each), EVERYWHERE))
        for article, description in variants.items():
            self.before.update(marks(article, node, description))
        if len(distinct) > 1:
            for article, description in everybody.items():
                self.after.update(marks(article, node, description))

    def is_mentioned_elsewhere(self, node: str) -> bool:
        """Return whether another article mentions an entity or relation."""
        return any(article not in self.articles for article in self.known.mentioning(node))

    def exchange_plain(self, older: set[Ends], newer: set[Ends]) -> None:
        """Exchange the plain triples of those propositions that the articles are or were about."""
        relations = {ends.relation for ends in older | newer}
        were, are = self.symmetric_before(relations), self.symmetric_after(relations)
        rule = Assertion(self.known, self.statements, are)
        changed = {ends for each in were ^ are for ends in all_of(self.known, each)}
        settled = newer - older - {ends.mirrored for ends in older}
        for ends in older | newer | changed:
            turned = {ends.mirrored} if ends.relation in were | are else set()
            for each in {ends} | turned:
                line = (*each, EVERYWHERE)
                is_there = quad_of(line) in self.known.oxigraph
                if is_there:
                    self.before.add(line)
                if rule.stands(each, stood=is_there and ends in settled - changed):
                    self.after.add(line)

    def symmetric_before(self, relations: set[str]) -> set[str]:
        """Return those relations that hold both ways as the graph is."""
        known = self.known.oxigraph
        return {each for each in relations if quad_of(both_ways(each)) in known}

    def symmetric_after(self, relations: set[str]) -> set[str]:
        """Return those relations that hold both ways as the graph will be."""
        gone, come = self.before - self.after, self.after
        known = {each for each in relations if both_ways(each) in come}
        lost = {each for each in relations if both_ways(each) in gone}
        return known | (self.symmetric_before(relations) - lost)


def all_of(known: Holdings, relation: str) -> set[Ends]:
    """Return the ends of all propositions with a relation."""
    found = known.oxigraph.quads_for_pattern(None, PREDICATE_NODE, node_of(relation), DEFAULT)
    return ends_of(each for quad in found for each in known.shared(str(quad.subject)))


def both_ways(relation: str) -> PlacedLine:
    """Return the quad that says of a relation that it holds both ways."""
    return relation, TYPE, SYMMETRIC, EVERYWHERE


def marks(article: str, node: str, told: Description) -> Iterator[PlacedLine]:
    """Yield how an article's graph keeps its own description of a node."""
    digest = hashlib.sha256(f"<{article}> {node}".encode()).hexdigest()[:16]
    mark, place = f"<{KG}D-{digest}>", f"<{article}>"
    yield mark, DESCRIBES_NAME, node, place
    yield mark, DESCRIPTION_NAME, quoted(written(told)), place
