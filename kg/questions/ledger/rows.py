"""What articles state -> statements with what is told of their articles."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from kg.ontology import KG
from kg.store import QueryableDataset, pairs
from kg.store.stated import Stated, Stating

__all__ = ["REAL", "Row", "sources_of", "stated_rows"]

REAL: Final = frozenset({str(KG.actual), str(KG.planned)})
REPRINTS: Final = "SELECT ?node ?value { ?node kg:reprintOf ?value }"


class Row(NamedTuple):
    """A statement, and the article that it stands in."""

    told: Stated
    article: Stating
    document: str

    @property
    def when(self) -> str:
        """The day of what is told, or else of its article."""
        return self.told.time or self.article.date


def stated_rows(known: Mapping[str, Stating]) -> Iterator[Row]:
    """Yield all statements but those that follow from others."""
    for document, article in known.items():
        for told in article.statements:
            if not told.is_derived:
                yield Row(told, article, document)


def sources_of(known: Mapping[str, Stating], graph: QueryableDataset) -> dict[str, set[str]]:
    """Return by article its independent sources: a reprint's is that of what it repeats."""
    originals = defaultdict[str, set[str]](set)
    for reprint, original in pairs(graph, REPRINTS):
        originals[reprint].add(original)
    return {
        document: {
            (known[each].source if each in known else "") or each
            for each in originals.get(document, {document})
        }
        for document in known
    }
