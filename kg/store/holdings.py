"""Oxigraph store -> what it holds of articles, as lines: what they say, mention and describe."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import islice
from typing import Final

import pyoxigraph as ox

from kg.store.ntriples import Line, line_of, lines_of, node_of
from kg.store.support import (
    AMOUNT,
    BOOKKEEPING,
    DEFAULT,
    DESCRIBES,
    DESCRIPTION,
    ENDS,
    PROPOSITION,
    Subject,
    Support,
)

__all__ = ["BOOKKEPT", "Description", "Holdings", "written"]

Description = frozenset[Line]

FEW: Final = 40  # triples of a node, which are read sooner than eight of its predicates
BOOKKEPT = frozenset(map(str, BOOKKEEPING))


class Holdings(Support):
    """Says what an article's graph rests on, in the terms of N-Triples.

    What an article tells is compared and joined as texts: that takes a fifth of the time that the
    engine's own triples take.
    """

    def __init__(self, oxigraph: ox.Store, names: Mapping[str, str]) -> None:
        super().__init__(oxigraph, names)
        self.hashed_start = tuple(f"<{each}" for each in self.hashes)
        self.described_start = tuple(f"<{each}" for each in self.namespaces)
        self.describing_names = frozenset(map(str, self.describing))

    # Lines

    def is_hashed_name(self, term: str) -> bool:
        """Return whether a term names what stands once by its content."""
        return term.startswith(self.hashed_start)

    def is_description(self, line: Line) -> bool:
        """Return whether a triple says what an entity or relation is, not what somebody does."""
        return line[1] in self.describing_names and line[0].startswith(self.described_start)

    def mentioned(self, lines: Iterable[Line]) -> set[str]:
        """Return the entities and relations that triples lead to."""
        start = self.described_start
        return {obj for _, _, obj in lines if obj.startswith(start)}

    def by_subject(self, lines: Iterable[Line]) -> dict[str, Description]:
        """Group descriptions by what they describe."""
        found: dict[str, set[Line]] = defaultdict(set)
        for line in filter(self.is_description, lines):
            found[line[0]].add(line)
        return {subject: frozenset(told) for subject, told in found.items()}

    # What stands where

    def lines(
        self,
        subject: ox.NamedNode | None,
        predicate: ox.NamedNode | None,
        graph: ox.NamedNode | ox.DefaultGraph,
    ) -> Iterator[Line]:
        """Yield what a graph says of a node, in the words of a predicate."""
        found = self.oxigraph.quads_for_pattern(subject, predicate, None, graph)
        return (line_of(quad.triple) for quad in found)

    def own(self, article: str) -> set[Line]:
        """Return the triples of an article's own graph."""
        return set(self.lines(None, None, ox.NamedNode(article)))

    def shared(self, node: str) -> set[Line]:
        """Return what the default graph says of a node."""
        return set(self.lines(node_of(node), None, DEFAULT))

    def hashed(self, own: Iterable[Line]) -> set[Line]:
        """Return the propositions and quantities that an article's own triples lead to."""
        nodes = {obj for _, _, obj in own if self.is_hashed_name(obj)}
        return {line for each in nodes for line in self.shared(each)}

    def contents(self, article: str) -> set[Line]:
        """Return all that an article brings, as if it were alone, but for its plain triples."""
        own = self.own(article)
        found = own | self.hashed(own)
        for each in self.mentioned(found):
            shared = self.description(each)
            found |= self.variant(each, article) or shared
        return {line for line in found if line[1] not in BOOKKEPT}

    def description(self, node: str) -> Description:
        """Return what the default graph says that an entity or relation is.

        Of a state, which is the subject of thousands of plain triples, each predicate is looked up.
        """
        found = node_of(node)
        lines = list(islice(self.lines(found, None, DEFAULT), FEW))
        if len(lines) < FEW:
            return frozenset(line for line in lines if line[1] in self.describing_names)
        return frozenset(
            line for each in self.describing for line in self.lines(found, each, DEFAULT)
        )

    def variants(self, node: str) -> dict[str, Description]:
        """Return how each article describes a node, if not all agree; {} if they do."""
        leads = self.leading(DESCRIBES, node_of(node))
        return {lead.article.value: self.marked(*lead) for lead in leads}

    def varies(self, node: str) -> bool:
        """Return whether articles describe a node differently."""
        return any(True for _ in self.leading(DESCRIBES, node_of(node)))

    def variant(self, node: str, article: str) -> Description:
        """Return how an article describes a node that others describe differently."""
        place = ox.NamedNode(article)
        marks = self.oxigraph.quads_for_pattern(None, DESCRIBES, node_of(node), place)
        return frozenset(line for mark in marks for line in self.marked(mark.subject, place))

    def marked(self, mark: Subject, article: ox.NamedNode) -> Description:
        """Read a description that an article's graph keeps."""
        found = self.oxigraph.quads_for_pattern(mark, DESCRIPTION, None, article)
        texts = (quad.object.value for quad in found if isinstance(quad.object, ox.Literal))
        return frozenset(line for text in texts for line in lines_of(text))

    # Who leads to a node

    def is_told(self, description: Description, without: Set[str]) -> bool:
        """Return whether an article beside some describes a node in these very terms."""
        leads = self.leading(DESCRIPTION, ox.Literal(written(description)))
        return any(lead.article.value not in without for lead in leads)

    def is_kept(self, hashed: str, without: Set[str]) -> bool:
        """Return whether an article beside some leads to a proposition or quantity."""
        node = node_of(hashed)
        leads = (lead for by in (PROPOSITION, AMOUNT) for lead in self.leading(by, node))
        return any(lead.article.value not in without for lead in leads)

    def mentioning(self, described: str) -> Iterator[str]:
        """Yield the articles that mention an entity or relation, perhaps more than once."""
        for quad in self.oxigraph.quads_for_pattern(None, None, node_of(described), None):
            if self.is_article(quad.graph_name):
                yield quad.graph_name.value
            elif quad.predicate in ENDS:
                leads = self.leading(PROPOSITION, quad.subject)
                yield from (lead.article.value for lead in leads)

    def descriptions(self, described: str, without: Set[str]) -> dict[str, Description]:
        """Return how each other article describes a node."""
        variants = self.variants(described)
        if not variants:
            shared = self.description(described)
            variants = dict.fromkeys(self.mentioning(described), shared)
        return {article: told for article, told in variants.items() if article not in without}


def written(lines: Set[Line]) -> str:
    """Write a description, sorted."""
    return "".join(sorted(f"{subject} {predicate} {obj} .\n" for subject, predicate, obj in lines))
