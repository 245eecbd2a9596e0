"""Embedding -> what a noun makes of its clause: *a plan to*, *the claim that*, *a myth that*."""

from kg.clauses import is_infinitive, is_ranked
from kg.statements.status.commitments import fate_of
from kg.statements.status.embedding import Embedding, gerund_effect, is_that_clause
from kg.statements.status.lexical import Signature
from kg.statements.status.polarity import is_none
from kg.statements.status.verdicts import is_refuted

__all__ = ["of_commitment", "of_last_choice", "of_nothing_done", "of_noun", "of_verdict"]


def of_nothing_done(embedding: Embedding) -> Signature | None:
    """Read *did nothing to stop them*, whether that hangs on the verb or on *nothing*."""
    clause, matrix = embedding.clause, embedding.matrix
    on_noun = clause.rel == "acl" and matrix.pos == "PRON"
    noun = matrix if on_noun else matrix.first("obj") if clause.rel == "advcl" else None
    if noun is None or not is_infinitive(clause) or not is_none(noun):
        return None
    is_done = noun.head is not None and noun.head.has("light verb")
    return "negative" if is_done else None


def of_last_choice(embedding: Embedding) -> Signature | None:
    """Read *had no choice but to leave*: it left, or has to."""
    clause, noun = embedding.clause, embedding.matrix
    is_last = "but" in clause.forms("mark", "case") and noun.has("choice")
    if not is_last or not embedding.denied:
        return None
    return "actual" if noun.above.tag == "VBD" else "obligatory"


def of_commitment(embedding: Embedding) -> Signature | None:
    """Read *went back on his promise to leave*, *withdrew a threat*: it will not be."""
    found = fate_of(embedding.clause, negated=embedding.denied)
    return found if found == "negative" else None


def of_verdict(embedding: Embedding) -> Signature | None:
    """Read *reports that Chad left are untrue*, *it is a myth that it left*."""
    noun = embedding.matrix
    if not is_that_clause(embedding.clause):
        return None
    if noun.has("falsehood"):
        return "actual" if embedding.denied else "negative"
    return "negative" if noun.has("speech noun") and is_refuted(noun) else None


def of_noun(embedding: Embedding) -> Signature | None:
    """Read *a plan to leave*, *the claim that Chad left*."""
    clause, noun = embedding.clause, embedding.matrix
    if clause.rel != "acl":
        return None
    if fate_of(noun) == "actual" and is_infinitive(clause):
        return fate_of(noun, negated=embedding.denied)
    found = gerund_effect(clause, noun, negated=embedding.denied)
    found = found or noun.effect("noun", negated=embedding.denied)
    if not found and is_infinitive(clause) and is_ranked(noun):
        return "negative" if embedding.denied else "actual"
    if not is_that_clause(clause):
        return found or ("planned" if is_infinitive(clause) else "")
    return "speech" if noun.has("speech noun") else found or "possible"
