"""Dataset -> what is told of a node, the strongest and newest first, and where it stands."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

import pyoxigraph as ox
from rdflib import DCTERMS, PROV, RDF, Dataset

from kg.model import ROLES
from kg.ontology import KG
from kg.store.datasets import prefixes, view
from kg.store.files import opened
from kg.store.reclaiming import give_back
from kg.store.support import DEFAULT, PROPOSITION, Support, node

__all__ = ["EVIDENCE", "OBJECT", "SOURCE", "SUBJECT", "Lookups", "node_of"]

SUBJECT, OBJECT = map(node, (RDF.subject, RDF.object))
DATE, EVIDENCE, SOURCE = map(node, (DCTERMS.date, KG.evidence, PROV.wasDerivedFrom))
DERIVED, TOLD = map(node, (KG.derived, KG.predicate))
PARTS: Final = tuple(node(KG[role]) for role in ROLES)


class Lookups:
    """Looks up in a dataset by its indexes alone, so that its size does not matter."""

    def __init__(self, dataset: Dataset, *, derived: bool = False) -> None:
        self.dataset, self.names, self.has_derived = dataset, prefixes(dataset), derived
        self.place = node_of(self.names["sem"] + "hasPlace")
        self.days: dict[str, str] = {}
        self.open()

    def open(self) -> None:
        """Begin to look up with nothing in memory.

        The engine keeps what it read, up to hundreds of MB. So the folder of a store that is open
        for writing is opened once more, to be read, and what was open before is let go.
        """
        asked = view(self.dataset)
        is_apart = asked.is_written and asked.folder is not None
        self.support = Support(asked.store, self.names)
        if is_apart and asked.folder:
            give_back()
            self.support = Support(opened(asked.folder), self.names)
        # Where graphs repeat one another, the default graph has every triple.
        self.graph = None if asked.union else DEFAULT

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

    def statements(self, proposition: ox.NamedNode, most: int) -> list[ox.Quad]:
        """Return the newest statements of a proposition, if wanted those that follow too.

        A quad that leads from each is returned: its graph tells the article.
        """
        told = self.stating(proposition)
        ordered = [*told.values()] if len(told) <= most else self.newest(told.values())
        kept = (each for each in ordered if self.has_derived or not self.is_derived(each.subject))
        return [*islice(kept, most)]

    def is_stated(self, proposition: ox.NamedNode) -> bool:
        """Return whether any statement of a proposition would be copied."""
        told = self.stating(proposition)
        return any(self.has_derived or not self.is_derived(each) for each in told)

    def stating(self, proposition: ox.NamedNode) -> dict[ox.NamedNode, ox.Quad]:
        """Return the statements of a proposition, each with the quad that leads from it."""
        return self.by_subject(self.look_up(None, PROPOSITION, proposition))

    def by_subject(self, told: Iterable[ox.Quad]) -> dict[ox.NamedNode, ox.Quad]:
        """Return statements or events, each with a quad from it: if there is one, an article's."""
        found: dict[ox.NamedNode, ox.Quad] = {}
        for quad in told:
            subject = quad.subject
            is_better = subject not in found or self.support.is_article(quad.graph_name)
            if isinstance(subject, ox.NamedNode) and is_better:
                found[subject] = quad
        return found

    def is_derived(self, statement: object) -> bool:
        """Return whether a statement follows from another by roll-up."""
        return any(self.look_up(statement, DERIVED, None))

    def newest(self, told: Iterable[ox.Quad]) -> list[ox.Quad]:
        """Sort statements or events by the dates of their articles, the newest first.

        The graph of any of their quads tells the article: to look up the sentence takes ten times
        as long.
        """
        quads = self.by_subject(told)
        days = {
            each: self.day_of(quad.graph_name.value)
            if self.support.is_article(quad.graph_name)
            else self.day(each)
            for each, quad in quads.items()
        }
        ordered = sorted(sorted(days, key=str), key=days.__getitem__, reverse=True)
        return [quads[each] for each in ordered]

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

    def events_about(self, actor: ox.NamedNode, most: int) -> Iterator[ox.Quad]:
        """Yield the newest events in which somebody takes part or that are at a place."""
        parts = (*PARTS, self.place)
        newest = self.newest(quad for part in parts for quad in self.look_up(None, part, actor))
        told = (each for each in newest if any(self.look_up(each.subject, TOLD, None)))
        yield from islice(told, most)

    def linked(self, actors: Iterable[ox.NamedNode], most: int) -> list[ox.NamedNode]:
        """Choose of actors, the most important ones first, those told of together with another.

        Who is told of together with nobody before them waits for somebody who comes later.
        """
        first, seen, found = dict[ox.NamedNode, ox.NamedNode](), list[ox.NamedNode](), set[object]()
        for actor in actors:
            seen.append(actor)
            for told in self.leading(SUBJECT, actor) | self.leading(OBJECT, actor):
                other = first.setdefault(told, actor)
                if other != actor and self.is_stated(told):
                    found |= {other, actor}
            if len(found) >= most:
                break
        return [each for each in seen if each in found][:most]

    def by_strength(self, propositions: Iterable[ox.NamedNode]) -> list[ox.NamedNode]:
        """Sort propositions, those with most statements first."""
        counts = {each: len(self.stating(each)) for each in propositions}
        return sorted(counts, key=lambda each: (-counts[each], each.value))


def node_of(iri: str) -> ox.NamedNode:
    """Make an IRI the engine's."""
    return ox.NamedNode(iri)
