"""Clauses that do what they say, and ask leave first: *can I thank Ghana*, *let me welcome you*.

Nobody doubts them: they are what the speaker wishes to say, as in *I would like to thank Ghana*.
"""

from typing import Final

from kg.english.lexicon import Effect
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word
from kg.statements.status.embedding import Embedding

__all__ = ["WISHED", "is_offered", "of_courtesy"]

WISHED: Final[Effect] = "wished"


def is_offered(verb: Word) -> bool:
    """Read *can I extend a warm welcome to you*, with or without a question mark."""
    modals = [each for each in verb.all("aux") if each.tag == "MD"]
    speakers = filter(is_speaker, verb.all("nsubj"))
    return verb.has("courtesy") and any(m.i < who.i for who in speakers for m in modals)


def of_courtesy(embedding: Embedding) -> Effect | None:
    """Read *let me congratulate Mali*, *allow us to thank Chad*."""
    matrix, clause = embedding.matrix, embedding.clause
    if not ALLOWING(matrix) or not clause.has("courtesy"):
        return None
    asking = [*matrix.all("obj", "iobj"), *clause.all("nsubj")]
    return WISHED if any(map(is_speaker, asking)) else None


ALLOWING = Pattern(attitude="possible", without="nsubj")


def is_speaker(word: Word) -> bool:
    """Return whether a word is *I*, *me*, *we* or *us*."""
    return word.pos == "PRON" and word.lexicon.has(word.lower, "first person")
