"""An article's triples -> its own graph, and what stands once for all articles."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import cast

import pyoxigraph as ox
from rdflib import Dataset, Graph, URIRef
from rdflib.term import Node

from kg.errors import GraphError
from kg.ontology import KG
from kg.store.assertion import PREDICATE, SYMMETRIC, TYPE, Assertion, Ends, ends_of
from kg.store.datasets import OxigraphBackend, prefixes
from kg.store.support import (
    BOOKKEEPING,
    DEFAULT,
    DESCRIBES,
    DESCRIPTION,
    MENTIONS,
    Description,
    Support,
    written_triples,
)
from kg.store.terms import term_of

__all__ = ["article_graph", "backend_of", "contents", "put", "put_all", "quads", "without"]

Told = dict[ox.NamedNode, Description]  # by entity or relation
Brought = Mapping[ox.NamedNode, set[ox.Triple]]  # by article


def contents(dataset: Dataset, article: ox.NamedNode) -> set[ox.Triple]:
    """Return all that an article brings to a graph, as if it were alone, but for plain triples.

    `put` writes it back: what it is about may be changed in between.
    """
    return known_of(dataset).contents(article)


def article_graph(dataset: Dataset, article: URIRef) -> Graph:
    """Copy all that an article brings to a graph, its plain triples too, into a graph of rdflib's.

    Those that others deny are left out.
    """
    known, copy = known_of(dataset), Graph()
    brought = known.contents(ox.NamedNode(article))
    plain = (ox.Quad(*each, DEFAULT) for each in ends_of(brought))
    stands = {quad.triple for quad in plain if quad in known.oxigraph}
    for triple in brought | stands:
        copy.add(cast("tuple[Node, Node, Node]", tuple(map(term_of, triple))))
    return copy


def put(dataset: Dataset, article: ox.NamedNode, triples: Iterable[ox.Triple]) -> None:
    """Let an article bring these triples and no others, in one transaction."""
    put_all(dataset, {article: set(triples)})


def put_all(dataset: Dataset, brought: Brought) -> None:
    """Let each of some articles bring its triples and no others, in one transaction.

    What several articles bring stands once, in the default graph; whatever no article brings any
    longer goes. So the graph depends on what its articles bring, never on their order.
    """
    if ledger := backend_of(dataset).ledger:
        ledger.forget(article.value for article in brought)
    change = Change(known_of(dataset), brought)
    dropped = [article for article, triples in brought.items() if not triples]
    backend_of(dataset).exchange(change.deleted(), change.inserted(), dropped)


def without(dataset: Dataset, articles: Collection[ox.NamedNode]) -> Iterator[ox.Quad]:
    """Yield the quads of a graph as it would be without some articles; it stays as it is."""
    known = known_of(dataset)
    change = Change(known, {each: set() for each in articles})
    gone, dropped = change.deleted(), {*articles}
    for graph in (DEFAULT, *known.oxigraph.named_graphs()):
        if graph not in dropped:
            quads_there = known.oxigraph.quads_for_pattern(None, None, None, graph)
            yield from (quad for quad in quads_there if quad not in gone)
    yield from change.inserted()


def known_of(dataset: Dataset) -> Support:
    """Return what tells which articles mention what."""
    return Support(backend_of(dataset).engine, prefixes(dataset))


def backend_of(dataset: Dataset) -> OxigraphBackend:
    """Return the store under a dataset, if kg made it."""
    if isinstance(dataset.store, OxigraphBackend):
        return dataset.store
    msg = "articles can only be added to a dataset of kg's own: make it with kg.store.new_dataset"
    raise GraphError(msg)


class Change:
    """What is deleted and inserted when articles are replaced; one without triples is removed."""

    def __init__(self, known: Support, brought: Brought) -> None:
        self.known, self.articles = known, brought.keys()
        self.before, self.after = set[ox.Quad](), set[ox.Quad]()
        self.told: dict[ox.NamedNode, Told] = {}  # by article
        self.statements: dict[ox.NamedNode, set[ox.Triple]] = {}  # by article
        older, newer = set[ox.Triple](), set[ox.Triple]()  # propositions and quantities
        nodes = set[ox.NamedNode]()
        for article, triples in brought.items():
            mentioned, hashed_before, hashed = self.exchange_own(article, triples)
            nodes |= mentioned
            older |= hashed_before
            newer |= hashed
        self.exchange_hashed(older, newer)
        self.exchange_descriptions(nodes)
        self.exchange_plain(ends_of(older), ends_of(newer))

    def deleted(self) -> set[ox.Quad]:
        """Return the quads that go."""
        return self.before - self.after

    def inserted(self) -> set[ox.Quad]:
        """Return the quads that come."""
        return self.after - self.before

    def exchange_own(
        self, article: ox.NamedNode, brought: set[ox.Triple]
    ) -> tuple[set[ox.NamedNode], set[ox.Triple], set[ox.Triple]]:
        """Exchange an article's own graph, which mentions whatever it describes.

        Return whom it mentioned or describes, and the propositions and quantities that it led to
        and that it leads to.
        """
        known = self.known
        triples = {each for each in brought if each.predicate not in BOOKKEEPING}
        hashed = {each for each in triples if known.is_hashed(each.subject)}
        told = self.told[article] = known.by_subject(triples)
        own = {each for each in triples - hashed if not known.is_description(each)}
        self.statements[article] = own
        older = known.own(article)
        older_hashed = known.hashed(older)
        unmentioned = told.keys() - known.mentioned(own | hashed)
        marked = own | {ox.Triple(article, MENTIONS, each) for each in unmentioned}
        if triples:  # else the graph is dropped whole
            self.before |= quads(older, article)
        self.after |= quads(marked, article)
        return known.mentioned(older | older_hashed) | told.keys(), older_hashed, hashed

    def exchange_hashed(self, older: set[ox.Triple], newer: set[ox.Triple]) -> None:
        """Exchange propositions and quantities; those of other articles stay."""
        nodes = {each.subject for each in older - newer}
        kept = {each for each in nodes if self.known.is_kept(each, self.articles)}
        self.before |= quads((each for each in older if each.subject not in kept), DEFAULT)
        self.after |= quads(newer, DEFAULT)

    def exchange_descriptions(self, nodes: set[ox.NamedNode]) -> None:
        """Exchange what entities and relations are, where these articles make a difference."""
        for each in nodes:
            told = {a: found[each] for a, found in self.told.items() if each in found}
            if not self.known.varies(each):
                shared = self.known.description(each)
                if not told or any(description != shared for description in told.values()):
                    self.exchange_description(each, shared, {}, told)
            elif self.are_some_of_several(each, told):
                for article, description in told.items():
                    self.after |= set(marks(article, each, description))
            else:
                shared, variants = self.known.description(each), self.known.variants(each)
                self.exchange_description(each, shared, variants, told)

    def are_some_of_several(self, node: ox.NamedNode, told: Told) -> bool:
        """Return whether other articles describe a node as these ones did and do."""
        older = (self.known.variant(node, article) for article in self.articles)
        distinct = {each for each in (*older, *told.values()) if each}
        return all(self.known.is_told(each, self.articles) for each in distinct)

    def exchange_description(
        self, node: ox.NamedNode, shared: Description, variants: Told, told: Told
    ) -> None:
        """Exchange what one entity or relation is; where articles differ, each keeps its own."""
        if not told and not variants and self.is_mentioned_elsewhere(node):
            return
        everybody = self.known.descriptions(node, self.articles) | told
        distinct = set(everybody.values())
        self.before |= quads(shared, DEFAULT)
        self.after |= quads((triple for each in distinct for triple in each), DEFAULT)
        self.before |= {
            mark for article in variants for mark in marks(article, node, variants[article])
        }
        if len(distinct) > 1:
            self.after |= {
                mark for each in everybody for mark in marks(each, node, everybody[each])
            }

    def is_mentioned_elsewhere(self, node: ox.NamedNode) -> bool:
        """Return whether another article mentions an entity or relation."""
        return any(article not in self.articles for article in self.known.mentioning(node))

    def exchange_plain(self, older: set[Ends], newer: set[Ends]) -> None:
        """Exchange the plain triples of those propositions that the articles are or were about."""
        relations = {ends.relation for ends in older | newer}
        were, are = self.symmetric_before(relations), self.symmetric_after(relations)
        rule = Assertion(self.known, self.statements, are)
        changed = {ends for each in were ^ are for ends in self.all_of(each)}
        settled = newer - older - {ends.mirrored for ends in older}
        for ends in older | newer | changed:
            turned = {ends.mirrored} if ends.relation in were | are else set()
            for each in {ends} | turned:
                quad = ox.Quad(*each, DEFAULT)
                self.before |= {quad} if quad in self.known.oxigraph else set()
                if rule.stands(each, settled=ends in settled - changed):
                    self.after.add(quad)

    def symmetric_before(self, relations: set[ox.NamedNode]) -> set[ox.NamedNode]:
        """Return those relations that hold both ways as the graph is."""
        both_ways = {each: ox.Quad(each, TYPE, SYMMETRIC, DEFAULT) for each in relations}
        return {each for each, quad in both_ways.items() if quad in self.known.oxigraph}

    def symmetric_after(self, relations: set[ox.NamedNode]) -> set[ox.NamedNode]:
        """Return those relations that hold both ways as the graph will be."""
        gone, come = self.deleted(), self.inserted()
        known = {each for each in relations if ox.Quad(each, TYPE, SYMMETRIC, DEFAULT) in come}
        lost = {each for each in relations if ox.Quad(each, TYPE, SYMMETRIC, DEFAULT) in gone}
        return known | (self.symmetric_before(relations) - lost)

    def all_of(self, relation: ox.NamedNode) -> set[Ends]:
        """Return the ends of all propositions with a relation."""
        found = self.known.oxigraph.quads_for_pattern(None, PREDICATE, relation, DEFAULT)
        return ends_of(each for quad in found for each in self.known.shared(quad.subject))


def quads(triples: Iterable[ox.Triple], graph: ox.NamedNode | ox.DefaultGraph) -> set[ox.Quad]:
    """Put triples into a graph."""
    return {ox.Quad(each.subject, each.predicate, each.object, graph) for each in triples}


def marks(article: ox.NamedNode, node: ox.NamedNode, told: Description) -> Iterator[ox.Quad]:
    """Yield how an article's graph keeps its own description of a node."""
    digest = hashlib.sha256(f"{article} {node}".encode()).hexdigest()[:16]
    mark = ox.NamedNode(f"{KG}D-{digest}")
    yield ox.Quad(mark, DESCRIBES, node, article)
    yield ox.Quad(mark, DESCRIPTION, ox.Literal(written_triples(told)), article)
