"""What articles state -> the rows of `corroborated`: what two independent sources say alike."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from typing import Final

from kg.ontology import KG
from kg.questions.ledger.rows import REAL, sources_of
from kg.store import QueryableDataset, pairs
from kg.store.stated import Stated, Stating

__all__ = ["corroborated"]

LEAST: Final = 2  # sources, as the question asks if it is told no other number
POSITIVE: Final = str(KG.positive)
SYMMETRIC: Final = "SELECT ?node ?value { VALUES ?value { owl:SymmetricProperty } ?node a ?value }"
JOINED: Final = "SELECT ?node ?value { VALUES ?node { kg:happenings } ?node kg:contentHash ?value }"
HAPPENED: Final = """SELECT ?node ?value {
  { SELECT DISTINCT ?node WHERE { ?told kg:event ?node } } LATERAL { ?value kg:report ?node } }"""

Alike = tuple[str, str, str]  # a happening or a relation, with its two ends
Texts = tuple[str, ...]


@dataclass(slots=True)
class Support:
    """Who says something alike."""

    relations: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    is_direct: bool = False  # it does not only follow from other statements

    def add(self, told: Stated, document: str, sources: Set[str]) -> None:
        """Add a statement of an article."""
        self.relations.add(told.relation)
        self.articles.add(document)
        self.sources |= sources
        self.is_direct = self.is_direct or not told.is_derived

    @property
    def is_enough(self) -> bool:
        """Return whether independent sources say so themselves."""
        return self.is_direct and len(self.sources) >= LEAST


def corroborated(known: Mapping[str, Stating], graph: QueryableDataset) -> Iterator[Texts]:
    """Yield the rows in their order: by sources and articles."""
    sources, alike = sources_of(known, graph), alike_in(graph)
    found = defaultdict[Alike, Support](Support)
    for document, article in known.items():
        for told in filter(is_affirmed, article.statements):
            for each in alike(told):
                found[each].add(told, document, sources[document])
    enough = ((each, support) for each, support in found.items() if support.is_enough)
    for (_, who, whom), support in sorted(enough, key=lambda each: place(*each)):
        numbers = (str(len(support.articles)), str(len(support.sources)))
        yield (who, min(support.relations), whom, *numbers)


def is_affirmed(told: Stated) -> bool:
    """Return whether a statement says that something is so, or is going to be."""
    return told.polarity == POSITIVE and told.modality in REAL


def alike_in(graph: QueryableDataset) -> Callable[[Stated], Iterator[Alike]]:
    """Return what yields by what a statement is like others: its happenings, or its relation.

    Where happenings were looked for, an event in none of them is told by one article alone.
    """
    symmetric = frozenset(node for node, _ in pairs(graph, SYMMETRIC))
    are_joined = bool(pairs(graph, JOINED))
    happenings = defaultdict[str, list[str]](list)
    for event, happening in pairs(graph, HAPPENED):
        happenings[event].append(happening)

    def alike(told: Stated) -> Iterator[Alike]:
        ends = (told.who, told.whom)
        one, other = sorted(ends) if told.relation in symmetric else ends
        is_alone = are_joined and told.event
        for each in happenings.get(told.event, () if is_alone else (told.relation,)):
            yield each, one, other

    return alike


def place(alike: Alike, support: Support) -> tuple[object, ...]:
    """Return what rows are sorted by."""
    _, who, whom = alike
    return (-len(support.sources), -len(support.articles), who, min(support.relations), whom)
