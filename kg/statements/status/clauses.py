"""Clause -> Status: its own words and form, and what it is embedded under."""

from collections.abc import Iterator

from kg.clauses import Clause
from kg.model import Modality
from kg.parsing.memo import memoized
from kg.parsing.trees import Word
from kg.statements.status.embedding import Embedding, embeddings
from kg.statements.status.modality import (
    form_modalities,
    inherited_modalities,
    is_intended,
    own_modalities,
)
from kg.statements.status.polarity import has_no_argument, is_negated
from kg.statements.status.scope import is_denied_with, is_free_adjunct, is_negation_raised
from kg.statements.status.signatures import Signature, signature_of
from kg.statements.status.tense import tense
from kg.statements.status.values import STRENGTH, Status, weakest

__all__ = ["clause_status"]

Chain = tuple[tuple[Embedding, Signature], ...]  # from the inside outwards


def clause_status(clause: Clause, *, indirect: bool) -> Status:
    """Return the status of a clause.

    Args:
        clause: the clause.
        indirect: whether it is reported in indirect speech, where *would* is a plain future.
    """
    head = clause.head
    modality = indirect_modality if indirect or is_intended(head) else direct_modality
    found = weakest([modality(head), *form_modalities(clause)])
    negative = is_negative(clause, matrices(head))
    return Status("negative" if negative else "positive", found, tense(clause))


@memoized
def matrices(head: Word) -> Chain:
    """Return what a clause is embedded under, each with what it makes of the clause."""
    return tuple((each, signature_of(each)) for each in embeddings(head))


@memoized
def direct_modality(head: Word) -> Modality:
    """Return what a clause's words and matrices make of it."""
    return weakest(modalities(head, indirect=False))


@memoized
def indirect_modality(head: Word) -> Modality:
    """Return what they make of it in indirect speech: *said that it would leave* is planned."""
    return weakest(modalities(head, indirect=True))


def modalities(head: Word, *, indirect: bool) -> Iterator[str]:
    """Yield what a clause's words and matrices make of it."""
    yield from own_modalities(head, indirect=indirect)
    for embedding, signature in matrices(head):
        yield from inherited_modalities(embedding, signature, indirect=indirect)


def is_negative(clause: Clause, chain: Chain) -> bool:
    """Return whether it is said not to be so, with what its matrices deny."""
    negative, free = is_negated(clause.head) or has_no_argument(clause), False
    for embedding, signature in chain:
        free = free or is_free_adjunct(embedding.clause)
        negative = denied_under(embedding, signature, negative=negative, free=free)
    return negative


def denied_under(embedding: Embedding, signature: Signature, *, negative: bool, free: bool) -> bool:
    """Return what a matrix makes of a polarity: *failed not to leave* is to have left.

    Args:
        embedding: the clause and its matrix.
        signature: what the matrix makes of it.
        negative: whether the clause is denied without the matrix.
        free: whether it stands in a free adjunct, which a denial leaves alone.
    """
    if signature in STRENGTH:
        return negative ^ is_negation_raised(embedding, signature)
    if free or signature == "deny":
        return negative
    if signature in {"negative", "unexpected"}:
        return not negative
    return negative or is_denied_with(embedding)
