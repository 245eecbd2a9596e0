"""Dataset, some of its actors -> a dataset of what is told among them, small enough to draw.

A copy lost nothing but time: the queries that make a network of a whole graph, each of which
walks all of it, make one of a part as they are.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from itertools import islice
from typing import Final, Protocol

import pyoxigraph as ox
from rdflib import RDF, RDFS, Dataset

from kg.ontology import KG
from kg.store.datasets import SHAPE, OxigraphBackend, dataset_on
from kg.store.lookups import EVIDENCE, OBJECT, SOURCE, SUBJECT, Lookups, node_of
from kg.store.support import PROPOSITION, Subject, node

__all__ = ["Known", "about", "among", "linked", "neighbours"]

MOST: Final = 5_000  # statements and events of a part: so many fit into a page
EACH: Final = 20  # statements of one proposition, the newest: there may be thousands
AT_ONCE: Final = 10_000  # quads that are copied together
TOGETHER: Final = 1_000  # articles that are looked up before the engine begins with nothing again
OWN: Final = 200  # events of the actor that a part is about, the newest

PREDICATE = node(RDF.predicate)
EVENT = node(KG.event)
OF_EVENT = (node(KG.tense), node(KG.timeText))  # which its statements do not repeat
# What is told of classes: there are few of them, and a node's colour is its class's.
OF_CLASSES = tuple(map(node, (RDFS.subClassOf, KG.colour, KG.stateLevel)))


Term = Subject | ox.Literal


class Known(Protocol):
    """What is known of articles from before, by the IRIs of the statements and events chosen."""

    def named(self, told: Mapping[str, Set[str]]) -> Mapping[str, Iterable[str]]:
        """Return by article whom those name of which all that is told is known."""

    def learn(self, article: str, told: Set[str], named: Set[str]) -> None:
        """Take note of what is told of another article, and whom it names."""


class NothingKnown:
    """Knows no article."""

    def named(self, told: Mapping[str, Set[str]]) -> Mapping[str, Iterable[str]]:
        """Return none of the articles."""
        del told
        return {}

    def learn(self, article: str, told: Set[str], named: Set[str]) -> None:
        """Take note of nothing."""


NOTHING_KNOWN: Final = NothingKnown()


class Part(Lookups):
    """Copies some propositions and events of a dataset, with all that they rest on."""

    def __init__(self, dataset: Dataset, *, derived: bool = False) -> None:
        super().__init__(dataset, derived=derived)
        self.left = MOST
        self.copied = ox.Store()
        self.waiting: set[ox.Quad] = {SHAPE}
        self.taken: set[object] = set()
        self.described: set[object] = set()
        self.told: dict[str, set[ox.NamedNode]] = defaultdict(set)  # by article

    def copy(self, quads: Iterable[ox.Quad]) -> None:
        """Copy quads, some thousand at once: to hold all would take as much memory again."""
        self.waiting.update(quads)
        if len(self.waiting) > AT_ONCE:
            self.copied.bulk_extend(self.waiting)
            self.waiting.clear()

    def take_among(self, actors: Collection[ox.NamedNode]) -> None:
        """Copy what stands between some actors: the strongest of each, then the rest by strength.

        By strength alone a few states would fill the part, and most actors would have no line.
        """
        begun = {each: self.leading(SUBJECT, each) for each in actors}
        ended = {each: self.leading(OBJECT, each) for each in actors}
        told = set().union(*begun.values()) & set().union(*ended.values())
        self.open()
        ordered = self.by_strength(told)
        place = {each: number for number, each in enumerate(ordered)}
        own = ((begun[each] | ended[each]) & told for each in actors)
        firsts = [min(each, key=place.__getitem__) for each in own if each]
        self.open()
        self.take_propositions(dict.fromkeys([*firsts, *ordered]))

    def take_propositions(self, propositions: Iterable[ox.NamedNode]) -> None:
        """Copy propositions in their order until the part is full."""
        for each in propositions:
            kept = self.statements(each, min(EACH, self.left))
            self.left -= len(kept)
            if kept:
                self.take_plain(each)
            for statement in kept:
                self.tell(statement)
            if not self.left:
                return

    def take_plain(self, proposition: ox.NamedNode) -> None:
        """Copy a proposition, its plain triple, if that stands, and what its relation is."""
        self.take(proposition)
        ends = (self.objects(proposition, each) for each in (SUBJECT, PREDICATE, OBJECT))
        for one, relation, other in zip(*ends, strict=False):
            self.copy(self.look_up(one, relation, other))
            self.take(relation)
            self.describe(one)
            self.describe(other)

    def tell(self, told: ox.Quad) -> None:
        """Choose a statement or event to be copied, given by a quad that leads from it."""
        place = told.graph_name
        article = place.value if self.support.is_article(place) else ""
        if isinstance(told.subject, ox.NamedNode):
            self.told[article].add(told.subject)

    def take_all_told(self, known: Known) -> None:
        """Copy what was chosen; of articles that are known only whom they name."""
        names = {name: {each.value for each in told} for name, told in self.told.items() if name}
        for name, named in known.named(names).items():
            del self.told[name]
            for each in named:
                self.describe(node_of(each))
        for number, (name, chosen) in enumerate(self.told.items()):
            if number % TOGETHER == 0:
                self.open()
            named = {each for told in chosen for each in self.take_told(told)}
            if name:
                known.learn(name, names[name], named)

    def take_told(self, told: ox.NamedNode) -> Iterator[str]:
        """Copy a statement or event with its sentence and article, and yield whom it names."""
        for quad in self.take(told):
            if quad.predicate == EVENT:
                for predicate in OF_EVENT:
                    self.copy(self.look_up(quad.object, predicate, None))
            elif quad.predicate == EVIDENCE:
                self.take_sentence(quad.object)
            elif self.support.is_hashed(quad.object):
                self.take(quad.object)
            else:
                self.describe(quad.object)
            if self.support.is_described(quad.object):
                yield quad.object.value

    def take_sentence(self, sentence: Term) -> None:
        """Copy a sentence with its article."""
        for found in self.take(sentence):
            if found.predicate == SOURCE:
                self.take(found.object)

    def take_unstated(self, actor: ox.NamedNode, most: int) -> None:
        """Copy the newest events of an actor that no statement tells."""
        newest = self.events_about(actor, OWN) if most else ()
        alone = (each for each in newest if not any(self.look_up(None, EVENT, each.subject)))
        for event in islice(alone, most):
            self.tell(event)

    def take_ends(self, event: Subject) -> None:
        """Copy of an event's statements who is in them: what they show is no event of its own."""
        for statement in self.leading(EVENT, event):
            self.copy(self.look_up(statement, EVENT, None))
            self.copy(self.look_up(statement, PROPOSITION, None))
            for proposition in self.objects(statement, PROPOSITION):
                self.take(proposition)

    def take(self, subject: Term) -> list[ox.Quad]:
        """Copy all that is told of a node, and return it, nothing the second time."""
        if subject in self.taken:
            return []
        self.taken.add(subject)
        found = [*self.look_up(subject, None, None)]
        self.copy(found)
        return found

    def describe(self, actor: object) -> None:
        """Copy what tells who an actor is: a state is the subject of thousands of triples."""
        if actor in self.described or not self.support.is_described(actor):
            return
        self.described.add(actor)
        for predicate in self.support.describing:
            self.copy(self.look_up(actor, predicate, None))

    def of(
        self,
        actors: Collection[ox.NamedNode],
        events: int = 0,
        known: Known = NOTHING_KNOWN,
    ) -> Dataset:
        """Return a copy of what stands between some actors, and so many events of each."""
        self.take_among(actors)
        self.open()
        for actor in actors:
            self.take_unstated(actor, events)
            self.describe(actor)
        self.take_all_told(known)
        return self.made()

    def made(self) -> Dataset:
        """Return the copy, with the classes of the graph."""
        for predicate in OF_CLASSES:
            for quad in list(self.look_up(None, predicate, None)):
                self.take(quad.subject)
        self.open()
        self.copied.bulk_extend(self.waiting)
        dataset, backend = dataset_on(self.copied, self.names), self.dataset.store
        if isinstance(backend, OxigraphBackend) and isinstance(dataset.store, OxigraphBackend):
            dataset.store.day = backend.day
        return dataset


def among(
    dataset: Dataset,
    actors: Collection[str],
    *,
    derived: bool = False,
    events: int = 0,
    known: Known = NOTHING_KNOWN,
) -> Dataset:
    """Copy the strongest of what is told among some actors, each given by its IRI.

    Args:
        dataset: the graph.
        actors: the most important ones first.
        derived: also what follows by roll-up, from which the view of states is made.
        events: so many of each actor's, the newest of those that no statement tells.
        known: what is known of articles already, which is not copied.
    """
    return Part(dataset, derived=derived).of([*map(node_of, actors)], events, known)


def about(dataset: Dataset, actor: str, others: Collection[str]) -> Dataset:
    """Copy the strongest of what is told between an actor and others, and the actor's events."""
    part, middle = Part(dataset), node_of(actor)
    kept = {middle, *map(node_of, others)}
    told = (
        each
        for end, other in ((SUBJECT, OBJECT), (OBJECT, SUBJECT))
        for each in part.leading(end, middle)
        if part.objects(each, other) <= kept
    )
    part.take_propositions(part.by_strength({*told}))
    for event in part.events_about(middle, OWN):
        part.tell(event)
        part.take_ends(event.subject)
    part.take_all_told(NOTHING_KNOWN)
    for each in kept:
        part.describe(each)
    return part.made()


def linked(dataset: Dataset, actors: Collection[str], most: int) -> tuple[list[str], Dataset]:
    """Choose of actors, the most important ones first, and copy what is told among them.

    Those are chosen who are told of together with another of them.
    """
    part = Part(dataset)
    first = part.linked(map(node_of, actors), most)
    return [each.value for each in first], part.of(first)


def neighbours(dataset: Dataset, actor: str) -> set[str]:
    """Return whom anything is told of together with an actor: each end of its propositions."""
    part, middle = Lookups(dataset), node_of(actor)
    found = {
        other
        for end, other_end in ((SUBJECT, OBJECT), (OBJECT, SUBJECT))
        for each in part.leading(end, middle)
        for other in part.objects(each, other_end)
    }
    return {each.value for each in found - {middle}}
