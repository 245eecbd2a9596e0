"""What articles state -> statements with what is told of their articles."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kg.store.stated import Stated, Stating

__all__ = ["Row", "stated_rows"]


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
