"""Embedding -> whether a matrix governs what hangs on it like an adverbial: *aimed at curbing*."""

from kg.clauses import is_infinitive, is_measure
from kg.statements.status.embedding import Embedding, is_free_adjunct
from kg.statements.status.lexical import phrases

__all__ = ["has_controller", "is_complement"]


def is_complement(embedding: Embedding) -> bool:
    """Return whether what looks like an adverbial is governed: *ready to*, *aimed at curbing*."""
    return any(rule(embedding) for rule in COMPLEMENTS)


def is_under_adjective(embedding: Embedding) -> bool:
    """Read *is ready to leave*, *is busy leaving*, but not *is unwilling to, if Chad leaves*."""
    clause = embedding.clause
    governed = is_infinitive(clause) or (clause.tag == "VBG" and not is_free_adjunct(clause))
    return governed and embedding.matrix.pos == "ADJ"


def is_prepositional(embedding: Embedding) -> bool:
    """Read *sanctions aimed at curbing trade*, *called for freeing them*, *failed in leaving*."""
    clause = embedding.clause
    governed = clause.lexicon.words("governed preposition")
    return clause.tag == "VBG" and not clause.forms("mark", "case").isdisjoint(governed)


def is_object_gerund(embedding: Embedding) -> bool:
    """Read *did not rule out using force*: -ing behind a particle is the verb's object."""
    clause, matrix = embedding.clause, embedding.matrix
    if clause.tag != "VBG" or clause.first("mark", "punct", "nsubj", "case"):
        return False
    weighed = matrix.effect("verb") == "considered"  # *discussed with Mali leaving*
    return weighed or any(p.i == clause.i - 1 for p in matrix.all("compound:prt"))


def is_listed(embedding: Embedding) -> bool:
    """Return whether the lexicon has a matrix with its preposition: *decided against leaving*."""
    lexicon = embedding.matrix.lexicon
    return any(" " in words and lexicon.effect(words, "verb") for words in phrases(embedding))


def is_achieved_or_not(embedding: Embedding) -> bool:
    """Read *managed on Monday to leave*, *failed on Monday to leave*: it did, or did not."""
    matrix = embedding.matrix
    if matrix.first("obj") is not None:
        return False  # *started a strike to protest*
    effects = {matrix.effect("verb"), matrix.effect("verb", negated=True)}
    return effects == {"actual", "negative"} and is_infinitive(embedding.clause)


def has_controller(embedding: Embedding) -> bool:
    """Read *ordered Mali to leave*, *was ordered to leave*: the matrix has who is to do it."""
    matrix = embedding.matrix
    beside = () if matrix.has("own act") else matrix.all("obj", "iobj", "aux:pass", "nsubj:pass")
    controllers = [each for each in beside if not is_measure(each)]  # *got $2 billion to hire*
    return bool(controllers) and is_infinitive(embedding.clause)


COMPLEMENTS = (
    has_controller,
    is_achieved_or_not,
    is_prepositional,
    is_listed,
    is_object_gerund,
    is_under_adjective,
)
