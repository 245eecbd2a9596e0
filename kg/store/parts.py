"""Dataset, some of its actors -> a dataset of what is told among them, small enough to draw.

A copy lost nothing but time: the queries that make a network of a whole graph, each of which
walks all of it, make one of a part as they are.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import Final

import pyoxigraph as ox
from rdflib import DCTERMS, PROV, RDF, RDFS, Dataset

from kg.model import ROLES
from kg.ontology import KG
from kg.store.datasets import SHAPE, OxigraphBackend, dataset_on, prefixes, view
from kg.store.support import DEFAULT, PROPOSITION, Subject, Support, node

__all__ = ["about", "among", "linked", "neighbours"]

MOST: Final = 5_000  # statements and events of a part: so many fit into a page
EACH: Final = 20  # statements of one proposition, the newest: there may be thousands
FEW: Final = 50  # triples: to look at all takes less time than to look up some of them
OWN: Final = 200  # events of the actor that a part is about, the newest

SUBJECT, PREDICATE, OBJECT = map(node, (RDF.subject, RDF.predicate, RDF.object))
DATE, EVIDENCE, SOURCE = map(node, (DCTERMS.date, KG.evidence, PROV.wasDerivedFrom))
EVENT, DERIVED, TOLD = map(node, (KG.event, KG.derived, KG.predicate))
OF_EVENT = (node(KG.tense), node(KG.timeText))  # which its statements do not repeat
PARTS = tuple(node(KG[role]) for role in ROLES)
# What is told of classes: there are few of them, and a node's colour is its class's.
OF_CLASSES = tuple(map(node, (RDFS.subClassOf, KG.colour, KG.stateLevel)))


Term = Subject | ox.Literal


class Part:
    """Copies some propositions and events of a dataset, with all that they rest on."""

    def __init__(self, dataset: Dataset, *, derived: bool = False) -> None:
        asked, names = view(dataset), prefixes(dataset)
        self.dataset, self.names, self.has_derived = dataset, names, derived
        self.left = MOST
        self.support = Support(asked.store, names)
        self.place = node_of(names["sem"] + "hasPlace")
        # Where graphs repeat one another, the default graph has every triple.
        self.graph = None if asked.union else DEFAULT
        self.copied = [SHAPE]  # some more than once: the store that takes them keeps each once
        self.days: dict[str, str] = {}
        self.taken: dict[object, list[ox.Quad]] = {}
        self.described: set[object] = set()

    def look_up(self, subject: object, predicate: object, obj: object) -> Iterator[ox.Quad]:
        """Yield the quads of a pattern, each triple once."""
        return self.support.oxigraph.quads_for_pattern(
            subject,  # type: ignore[arg-type]
            predicate,  # type: ignore[arg-type]
            obj,  # type: ignore[arg-type]
            self.graph,
        )

    def leading(self, predicate: ox.NamedNode, to: object) -> set[ox.NamedNode]:
        """Return what leads to a node by a predicate."""
        found = (quad.subject for quad in self.look_up(None, predicate, to))
        return {each for each in found if isinstance(each, ox.NamedNode)}

    def objects(self, subject: object, predicate: ox.NamedNode) -> set[ox.NamedNode]:
        """Return the nodes to which a predicate leads from another."""
        found = (quad.object for quad in self.look_up(subject, predicate, None))
        return {each for each in found if isinstance(each, ox.NamedNode)}

    # What is chosen

    def statements(self, proposition: ox.NamedNode, most: int) -> list[ox.NamedNode]:
        """Return the newest statements of a proposition, if wanted those that follow too."""
        told = self.leading(PROPOSITION, proposition)
        kept = [each for each in told if self.has_derived or not self.is_derived(each)]
        return kept if len(kept) <= most else self.newest(kept)[:most]

    def is_derived(self, statement: ox.NamedNode) -> bool:
        """Return whether a statement follows from another by roll-up."""
        return any(self.look_up(statement, DERIVED, None))

    def newest(self, told: Iterable[ox.NamedNode]) -> list[ox.NamedNode]:
        """Sort statements or events by the dates of their articles, the newest first."""
        return sorted(sorted(told, key=str), key=self.day, reverse=True)

    def day(self, told: ox.NamedNode) -> str:
        """Return the date of the article that a statement or event stands in, "" if unknown."""
        sentences = self.objects(told, EVIDENCE)
        documents = {each.value for one in sentences for each in self.objects(one, SOURCE)}
        return max(map(self.day_of, documents), default="")

    def day_of(self, document: str) -> str:
        """Return the date of an article."""
        if document not in self.days:
            dates = (quad.object for quad in self.look_up(node_of(document), DATE, None))
            literals = (each.value for each in dates if isinstance(each, ox.Literal))
            self.days[document] = max(literals, default="")
        return self.days[document]

    def events_about(self, actor: ox.NamedNode, most: int) -> list[ox.NamedNode]:
        """Return the newest events in which somebody takes part or that are at a place.

        An event's graph tells its article: to look up the sentence of each takes ten times as long.
        """
        quads = (quad for part in (*PARTS, self.place) for quad in self.look_up(None, part, actor))
        days = {
            quad.subject: self.day_of(quad.graph_name.value)
            if self.support.is_article(quad.graph_name)
            else self.day(quad.subject)
            for quad in quads
            if isinstance(quad.subject, ox.NamedNode)
        }
        newest = sorted(sorted(days, key=str), key=days.__getitem__, reverse=True)
        return [*islice((each for each in newest if any(self.look_up(each, TOLD, None))), most)]

    # What is copied

    def take_among(self, actors: Collection[ox.NamedNode]) -> None:
        """Copy what stands between some actors: the strongest of each, then the rest by strength.

        By strength alone a few states would fill the part, and most actors would have no line.
        """
        begun = {each: {*self.leading(SUBJECT, each)} for each in actors}
        ended = {each: {*self.leading(OBJECT, each)} for each in actors}
        told = set().union(*begun.values()) & set().union(*ended.values())
        ordered = self.by_strength(told)
        place = {each: number for number, each in enumerate(ordered)}
        own = ((begun[each] | ended[each]) & told for each in actors)
        firsts = [min(each, key=place.__getitem__) for each in own if each]
        self.take_propositions(dict.fromkeys([*firsts, *ordered]))

    def by_strength(self, propositions: Iterable[ox.NamedNode]) -> list[ox.NamedNode]:
        """Sort propositions, those with most statements first."""
        counts = {each: len(self.leading(PROPOSITION, each)) for each in propositions}
        return sorted(counts, key=lambda each: (-counts[each], each.value))

    def take_propositions(self, propositions: Iterable[ox.NamedNode]) -> None:
        """Copy propositions in their order until the part is full."""
        for each in propositions:
            kept = self.statements(each, min(EACH, self.left))
            self.left -= len(kept)
            if kept:
                self.take_plain(each)
            for statement in kept:
                self.take_told(statement)
            if not self.left:
                return

    def take_plain(self, proposition: ox.NamedNode) -> None:
        """Copy a proposition, its plain triple, if that stands, and what its relation is."""
        self.take(proposition)
        ends = (self.objects(proposition, each) for each in (SUBJECT, PREDICATE, OBJECT))
        for one, relation, other in zip(*ends, strict=False):
            self.copied.extend(self.look_up(one, relation, other))
            self.take(relation)
            self.describe(one)
            self.describe(other)

    def take_told(self, told: ox.NamedNode) -> None:
        """Copy a statement or event with its sentence, its article and whom it names."""
        for quad in self.take(told):
            if quad.predicate == EVENT:
                for predicate in OF_EVENT:
                    self.copied.extend(self.look_up(quad.object, predicate, None))
            elif quad.predicate == EVIDENCE:
                self.take_sentence(quad.object)
            elif self.support.is_hashed(quad.object):
                self.take(quad.object)
            else:
                self.describe(quad.object)

    def take_sentence(self, sentence: Term) -> None:
        """Copy a sentence with its article."""
        for found in self.take(sentence):
            if found.predicate == SOURCE:
                self.take(found.object)

    def take_unstated(self, actor: ox.NamedNode, most: int) -> None:
        """Copy the newest events of an actor that no statement tells."""
        newest = self.events_about(actor, OWN) if most else []
        alone = (each for each in newest if not any(self.look_up(None, EVENT, each)))
        for event in islice(alone, most):
            self.take_told(event)

    def take_ends(self, event: ox.NamedNode) -> None:
        """Copy of an event's statements who is in them: what they show is no event of its own."""
        for statement in self.leading(EVENT, event):
            self.copied.extend(self.look_up(statement, EVENT, None))
            self.copied.extend(self.look_up(statement, PROPOSITION, None))
            for proposition in self.objects(statement, PROPOSITION):
                self.take(proposition)

    def take(self, subject: Term) -> list[ox.Quad]:
        """Copy all that is told of a node, and return it."""
        if subject not in self.taken:
            self.taken[subject] = list(self.look_up(subject, None, None))
            self.copied.extend(self.taken[subject])
        return self.taken[subject]

    def describe(self, actor: object) -> None:
        """Copy what tells who an actor is."""
        if actor not in self.described and self.support.is_described(actor):
            self.described.add(actor)
            self.copied.extend(self.description(actor))

    def description(self, actor: object) -> Iterator[ox.Quad]:
        """Yield what tells who an actor is: a state is the subject of thousands of triples."""
        some = [*islice(self.look_up(actor, None, None), FEW)]
        if len(some) < FEW:
            yield from (quad for quad in some if quad.predicate in self.support.describing)
            return
        for predicate in self.support.describing:
            yield from self.look_up(actor, predicate, None)

    def made(self) -> Dataset:
        """Return the copy, with the classes of the graph."""
        for predicate in OF_CLASSES:
            for quad in list(self.look_up(None, predicate, None)):
                self.take(quad.subject)
        copy = ox.Store()
        copy.bulk_extend(self.copied)
        dataset, backend = dataset_on(copy, self.names), self.dataset.store
        if isinstance(backend, OxigraphBackend) and isinstance(dataset.store, OxigraphBackend):
            dataset.store.day = backend.day
        return dataset


def node_of(iri: str) -> ox.NamedNode:
    """Make an IRI the engine's."""
    return ox.NamedNode(iri)


def among(
    dataset: Dataset, actors: Collection[str], *, derived: bool = False, events: int = 0
) -> Dataset:
    """Copy the strongest of what is told among some actors, each given by its IRI.

    Args:
        dataset: the graph.
        actors: the most important ones first.
        derived: also what follows by roll-up, from which the view of states is made.
        events: so many of each actor's, the newest of those that no statement tells.
    """
    part, kept = Part(dataset, derived=derived), [*map(node_of, actors)]
    part.take_among(kept)
    for actor in kept:
        part.take_unstated(actor, events)
        part.describe(actor)
    return part.made()


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
        part.take_told(event)
        part.take_ends(event)
    for each in kept:
        part.describe(each)
    return part.made()


def linked(dataset: Dataset, actors: Collection[str], most: int) -> list[str]:
    """Choose of actors, the most important ones first, those of whom something is told together.

    Who is told of together with nobody before them waits for somebody who comes later.
    """
    part, first, found = Part(dataset), dict[ox.NamedNode, ox.NamedNode](), set[str]()
    for actor in map(node_of, actors):
        for told in part.leading(SUBJECT, actor) | part.leading(OBJECT, actor):
            other = first.setdefault(told, actor)
            if other != actor and part.statements(told, EACH):
                found |= {other.value, actor.value}
        if len(found) >= most:
            break
    return [each for each in actors if each in found][:most]


def neighbours(dataset: Dataset, actor: str) -> set[str]:
    """Return whom anything is told of together with an actor: each end of its propositions."""
    part, middle = Part(dataset), node_of(actor)
    found = {
        other
        for end, other_end in ((SUBJECT, OBJECT), (OBJECT, SUBJECT))
        for each in part.leading(end, middle)
        for other in part.objects(each, other_end)
    }
    return {each.value for each in found - {middle}}
