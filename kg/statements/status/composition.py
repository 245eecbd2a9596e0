"""Clause -> Standing: what all that it is embedded under makes of it, from the outside inwards.

A word that embeds a clause has a signature: its effect where it is said to be so, and where it is
denied (Nairn, Condoravdi & Karttunen 2006). Each matrix stands itself as what is above it leaves
it; so *did not refuse to allow Chad to leave* is composed step by step, whatever its depth.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.model import Modality
from kg.parsing.memo import memoized
from kg.parsing.trees import Word
from kg.statements.status.embedding import (
    Embedding,
    embedding_of,
    is_closed,
    is_free_adjunct,
    is_meanwhile,
    is_propositional,
)
from kg.statements.status.modality import own_modalities
from kg.statements.status.polarity import is_denied, is_none
from kg.statements.status.scope import is_denied_with, is_negation_raised
from kg.statements.status.signatures import Signature, signature_of
from kg.statements.status.values import STRENGTH, weakest

__all__ = ["Standing", "standing", "surroundings"]

DENYING = {"negative", "unexpected"}


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether something is denied, and how far the text commits itself."""

    negative: bool = False
    modality: Modality = "actual"


def surroundings(head: Word, *, indirect: bool) -> Standing:
    """Return what all that a clause is embedded under makes of it.

    Args:
        head: the verb, adjective or noun of the clause.
        indirect: whether *would* is a plain future, as in *said that it would leave*.
    """
    return in_indirect_speech(head) if indirect else in_direct_speech(head)


@memoized
def in_direct_speech(head: Word) -> Standing:
    """Return what a clause is left with, where *would* is a condition."""
    return passed_down(head, indirect=False)


@memoized
def in_indirect_speech(head: Word) -> Standing:
    """Return what a clause is left with, where *would* is a plain future."""
    return passed_down(head, indirect=True)


def passed_down(head: Word, *, indirect: bool) -> Standing:
    """Return what the matrix next above makes of a clause, standing as it does itself."""
    embedding = embedding_of(head)
    if embedding is None:
        return Standing()
    matrix = embedding.matrix
    if is_closed(embedding):
        return under(embedding, with_own_words(matrix, Standing(), indirect=indirect))
    return under(embedding, standing(matrix, indirect=indirect))


def standing(head: Word, *, indirect: bool) -> Standing:
    """Return how a word stands, with its own words and all above it."""
    return standing_indirectly(head) if indirect else standing_directly(head)


@memoized
def standing_directly(head: Word) -> Standing:
    """Return how a word stands, where *would* is a condition."""
    return with_own_words(head, in_direct_speech(head), indirect=False)


@memoized
def standing_indirectly(head: Word) -> Standing:
    """Return how a word stands, where *would* is a plain future."""
    return with_own_words(head, in_indirect_speech(head), indirect=True)


def with_own_words(head: Word, above: Standing, *, indirect: bool) -> Standing:
    """Return how a word stands that is left so: *not* turns it round, *may* weakens it."""
    own = own_modalities(head, indirect=indirect)
    return Standing(above.negative ^ is_denied(head), weakest([above.modality, *own]))


def under(embedding: Embedding, above: Standing) -> Standing:
    """Return what a matrix that stands so makes of its clause."""
    free = is_free_adjunct(embedding.clause) or is_meanwhile(embedding.clause)
    denied = (above.negative and not free) or has_no_controller(embedding)
    embedding = replace(embedding, denied=denied)
    effect = signature_of(embedding)
    made = [*modifiers(embedding), effect]
    left = [] if is_propositional(embedding) else [above.modality]
    negative = is_turned(embedding, effect) ^ ("negative" in made[:-1])
    return Standing(negative, weakest([*(strength(each) for each in made), *left]))


def strength(effect: Signature) -> str:
    """Return the modality that an effect comes with."""
    return "expected" if effect == "unexpected" else effect


def is_turned(embedding: Embedding, effect: Signature) -> bool:
    """Return whether a matrix denies its clause: it means that, or its own denial reaches it."""
    if effect in DENYING:
        return True
    if effect in STRENGTH and effect != "actual":
        return is_negation_raised(embedding, effect)
    return effect not in {"deny", "actual"} and is_denied_with(embedding)


def has_no_controller(embedding: Embedding) -> bool:
    """Read *allowed nobody to leave*."""
    noun = embedding.matrix.first("obj", "iobj")
    return embedding.clause.rel == "xcomp" and noun is not None and is_none(noun)


def modifiers(embedding: Embedding) -> Iterator[Signature]:
    """Read *falsely claimed that*, *the failed attempt to*, but not *their false claim that*."""
    matrix = embedding.matrix
    described = embedding.clause.rel == "acl" and not matrix.has("speech noun")
    for word in matrix.all("amod") if described else ():
        yield word.lexicon.effect(word.lower, "adjective")
    says = matrix.effect("finite") != "" or matrix.effect("verb") == "speech"
    for word in matrix.all("advmod") if says else ():  # *falsely tried to blame* did try
        if word.lexicon.effect(word.lower, "adverb") == "negative":
            yield "negative"
