"""What articles state -> the rows of `one_sided_claims`: what one speaker alone says."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from typing import Final

from kg.questions.ledger.rows import REAL, Row, stated_rows
from kg.store import QueryableDataset, pairs
from kg.store.stated import Stated, Stating

__all__ = ["one_sided_claims"]

ACTING: Final = "SELECT ?node ?value { ?node kg:actsFor+ ?value }"

Triple = tuple[str, str, str]


def one_sided_claims(
    known: Mapping[str, Stating], graph: QueryableDataset
) -> Iterator[tuple[str, ...]]:
    """Yield the rows in their order: those of a side first, then by speaker."""
    speakers, acting = speakers_of(known), set(pairs(graph, ACTING))
    claims = (
        row
        for row in stated_rows(known)
        if row.told.speaker and row.told.modality in REAL and len(speakers[triple(row.told)]) == 1
    )
    found = ((row, is_side(row.told, acting)) for row in claims)
    for row, is_party in sorted(found, key=lambda each: place(*each)):
        told = row.told
        status = (told.polarity, told.modality, row.when, row.article.source)
        ends = ("true" if is_party else "false", told.who, told.relation, told.whom)
        yield (told.speaker, *ends, *status, row.document, told.sentence)


def speakers_of(known: Mapping[str, Stating]) -> dict[Triple, set[str]]:
    """Return by what is told who says so, "" for an article itself."""
    found = defaultdict[Triple, set[str]](set)
    for article in known.values():
        for told in article.statements:
            found[triple(told)].add(told.speaker)
    return found


def triple(told: Stated) -> Triple:
    """Return what is told, whether it is affirmed or denied."""
    return told.who, told.relation, told.whom


def is_side(told: Stated, acting: Set[tuple[str, str]]) -> bool:
    """Return whether the speaker, or whom it acts for, is one of the two ends."""
    ends = (told.who, told.whom)
    return told.speaker in ends or any((told.speaker, end) in acting for end in ends)


def place(row: Row, is_party: bool) -> tuple[object, ...]:  # noqa: FBT001
    """Return what rows are sorted by."""
    told = row.told
    where = (f"{told.speaker} {row.document}", told.begin)
    return (not is_party, *where, *triple(told), told.polarity, told.modality, row.when)
