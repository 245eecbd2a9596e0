"""Embedding -> whether the denial of a matrix reaches its clause: *does not want* to leave."""

from dataclasses import replace

from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word
from kg.statements.status.commitments import fate_of
from kg.statements.status.embedding import (
    INDEFINITE,
    Embedding,
    is_embedded_question,
    is_instrument,
    is_that_clause,
)
from kg.statements.status.signatures import Signature, signature_of

__all__ = ["is_denied_with", "is_negation_raised"]


def is_negation_raised(embedding: Embedding, signature: Signature) -> bool:
    """Read *does not want to leave*: not of what is wanted, and the clause is denied.

    A finite clause is left alone by a negated *want*, and a matrix may tell by itself what its
    denial means.
    """
    if not embedding.denied or is_finite_complement(embedding.clause):
        return False
    return signature == signature_of(replace(embedding, denied=False))


def is_finite_complement(clause: Word) -> bool:
    """Read *no reaction to the charge that Chad left*, but not *no chance that Chad left*."""
    if clause.rel == "acl" and is_that_clause(clause) and clause.head is not None:
        return not clause.head.effect("noun")
    return clause.rel == "ccomp" and (clause.first("mark") is None or is_embedded_question(clause))


def is_denied_with(embedding: Embedding) -> bool:
    """Return whether a *not* of the matrix reaches its clause."""
    return embedding.denied and any(rule(embedding) for rule in REACHED)


def is_owned(embedding: Embedding) -> bool:
    """Read *does not have the right to leave*, *has not announced a plan to leave*."""
    noun = embedding.clause
    is_any_one = not noun.forms("det").isdisjoint(INDEFINITE) and noun.effect("noun") != ""
    return noun.rel == "obj" and (embedding.matrix.lemma == "have" or is_any_one)


def is_below_embedded(embedding: Embedding) -> bool:
    """Read *said it did not act to leave*, but not *To curb it, Mali did not open schools*."""
    matrix, clause = embedding.matrix, embedding.clause
    if matrix.rel == "root" or clause.rel not in {"xcomp", "advcl"} or WHETHER(clause):
        return False
    return clause.rel == "xcomp" or clause.i > matrix.i


WHETHER = Pattern(mark="whether")  # *declined to comment on whether it left*


def is_of_instrument(embedding: Embedding) -> bool:
    """Read *issued no order banning it*."""
    return embedding.clause.rel == "acl" and is_instrument(embedding.matrix)


def is_commitment(embedding: Embedding) -> bool:
    """Read *did not keep his promise to leave*: he did not leave."""
    return fate_of(embedding.clause) == "actual"


REACHED = (is_commitment, is_owned, is_below_embedded, is_of_instrument)
