"""A clause -> what it is embedded under: *plans* to leave, *denied* that Chad left."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from kg.clauses import is_infinitive
from kg.english.lexicon import Effect
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word

__all__ = [
    "INDEFINITE",
    "Embedding",
    "embedding_of",
    "gerund_effect",
    "has_finite_clause",
    "is_closed",
    "is_embedded_question",
    "is_free_adjunct",
    "is_instrument",
    "is_meanwhile",
    "is_propositional",
    "is_that_clause",
]


@dataclass(frozen=True, slots=True)
class Embedding:
    """A clause, by its top word, and its matrix: the word that bears on it from above.

    `denied` tells whether the matrix is, by itself or from above: *did not plan to leave*,
    *no plan to leave*, *refused to plan to leave*.
    """

    matrix: Word
    clause: Word
    denied: bool = False


def embedding_of(head: Word) -> Embedding | None:
    """Return what a clause is embedded under, None for a relative clause or a main one.

    A coordinated clause is embedded like the first one.
    """
    clause = head
    while clause.head is not None and is_transparent(clause, clause.head):
        if clause.rel != "conj":
            return Embedding(clause.head, clause)
        clause = clause.head
    return None


# Where the way up ends


def is_closed(embedding: Embedding) -> bool:
    """Return whether what bears on a matrix leaves its clause alone."""
    judged = is_judged(embedding.clause, embedding.matrix)
    return judged or is_said(embedding.clause, embedding.matrix) or is_known(embedding)


def is_judged(clause: Word, matrix: Word) -> bool:
    """Read *wants to thank Chad for leaving*: it left, whoever may thank it."""
    return matrix.has("judging") and JUDGED(clause)


JUDGED = Pattern(rel="advcl", tag="VBG", mark="for")


def is_said(clause: Word, matrix: Word) -> bool:
    """Read *wants to say that Chad left*: nobody wants what is said."""
    return clause.rel == "ccomp" and matrix.effect("verb") == "speech"


def is_known(embedding: Embedding) -> bool:
    """Read *tried to understand why Chad left*: what somebody knows or sees is so."""
    matrix = embedding.matrix
    if is_fact(embedding):
        return True
    if not has_finite_clause(embedding):
        return False
    if matrix.effect("finite"):
        return matrix.effect("finite", negated=True) == "actual"
    return not (matrix.effect("verb") or matrix.has("entailing"))


def is_fact(embedding: Embedding) -> bool:
    """Read *could be proud of the fact that Chad left*: it left, whoever may be proud of it."""
    matrix = embedding.matrix
    always = (matrix.effect("noun"), matrix.effect("noun", negated=True)) == ("actual", "actual")
    return always and embedding.clause.first("nsubj", "nsubj:pass") is not None


def has_finite_clause(embedding: Embedding) -> bool:
    """Return whether a verb has a clause with a subject of its own: *knows that Chad left*."""
    clause = embedding.clause
    finite = clause.rel == "ccomp" and clause.first("nsubj", "nsubj:pass") is not None
    return finite and not is_infinitive(clause) and embedding.matrix.is_verb


# Whether what bears on a word bears on a clause that hangs on it. None leaves it to the next rule.

Verdict = bool | None


def conjunct(clause: Word, matrix: Word) -> Verdict:
    """Read *wants to visit and woo Chad*: the verbs share what bears on the first."""
    if clause.rel != "conj":
        return None
    return matrix.is_verb or matrix.first("cop") is not None


def circumstance(clause: Word, matrix: Word) -> Verdict:
    """Read *wants to leave before Chad does*, *for whom I have*: these stand for themselves."""
    if clause.rel != "advcl":
        return None
    if WHILE_DOING(clause):
        return None  # *will raise spending while cutting taxes*
    relative = any(c.tag in {"WP", "WDT", "WP$"} for c in clause.all("obl", "obj", "nsubj"))
    return False if relative or stands_for_itself(clause) else None


WHILE_DOING = Pattern(tag="VBG", mark="while", without="nsubj")


def result(clause: Word, matrix: Word) -> Verdict:
    """Read *fired to warn them, killing two*: what came of a purpose came of what was done."""
    if clause.rel != "advcl" or clause.tag != "VBG" or clause.first("mark"):
        return None
    return matrix.rel != "advcl" or not is_infinitive(matrix)


def means(clause: Word, matrix: Word) -> Verdict:
    """Read *acted to protect them by killing a general*: that was done.

    Not so in *is to protect them by sharing arms*, *a pact to work to help by sharing arms*.
    """
    is_purpose = matrix.rel == "advcl" and is_infinitive(matrix)
    if not is_purpose or "by" not in clause.forms("mark"):
        return None
    return None if is_infinitive(matrix.above) else False


def noun_clause(clause: Word, matrix: Word) -> Verdict:
    """Read *the plan to leave*, *the claim that Chad left*, *the risk of Chad leaving*.

    *asked for a law banning it*: what a law does that is only asked for is asked for.
    """
    if clause.rel != "acl":
        return None
    listed = clause.tag == "VBG" and (
        matrix.effect("noun") != "" or gerund_effect(clause, matrix) != "" or is_instrument(matrix)
    )
    return clause.dep == "acl" and (is_infinitive(clause) or is_that_clause(clause) or listed)


def gerund_effect(clause: Word, noun: Word, *, negated: bool = False) -> Effect | Literal[""]:
    """Return what a noun with its preposition makes of a gerund: *no question of Chad leaving*."""
    if clause.tag != "VBG":
        return ""
    marks = clause.all("mark", "case") or [c for n in noun.all("nmod") for c in n.all("case")]
    behind = [f"{noun.lemma} {mark.lower}" for mark in marks]
    whole = [f"{case} {words}" for words in behind for case in noun.forms("case")]
    effect = noun.lexicon.effect
    found = (effect(words, "noun", negated=negated) for words in (*whole, *behind))
    return next((each for each in found if each), "")


def is_instrument(noun: Word) -> bool:
    """Return whether a verb tells of a law or the like that may not be yet: *a law*, *no law*."""
    determiners = noun.forms("det")
    return noun.has("instrument noun") and noun.rel in GOVERNED and determiners <= INDEFINITE


GOVERNED = {"obj", "obl", "conj"}
INDEFINITE = {"a", "an", "another", "any", "no"}


def opposed_plan(clause: Word, matrix: Word) -> Verdict:
    """Read *opposed Mali's plan to leave*: Mali plans that all the same."""
    owner = clause.first("nmod:poss") if clause.rel == "obj" and matrix.has("opposing") else None
    return False if owner is not None and owner.pos != "PRON" else None


def plan_as_subject(clause: Word, matrix: Word) -> Verdict:
    """Read *Mali's plan to leave was shelved*, *its attempt to leave failed*: it did not leave."""
    if clause.rel != "nsubj":
        return None
    is_plan = clause.pos == "NOUN" and clause.effect("noun") in PLANS
    befell = clause.dep == "nsubj:pass" or not matrix.first("xcomp", "obj", "advcl")
    return is_plan and befell and matrix.effect("verb") == "negative"


PLANS = {"planned", "wished", "considered"}


def predicate_clause(clause: Word, matrix: Word) -> Verdict:
    """Read *plans to leave*, *is likely to leave*, *met to sign*."""
    return clause.rel in {"xcomp", "ccomp", "csubj", "advcl", "obj", "obl"}


TRANSPARENT: tuple[Callable[[Word, Word], Verdict], ...] = (
    conjunct,
    circumstance,
    result,
    means,
    noun_clause,
    opposed_plan,
    plan_as_subject,
    predicate_clause,
)


def is_transparent(clause: Word, matrix: Word) -> bool:
    """Return whether what bears on a word bears on the clause below it too."""
    found = (rule(clause, matrix) for rule in TRANSPARENT)
    return next(verdict for verdict in found if verdict is not None)


def stands_for_itself(clause: Word) -> bool:
    """Return whether a conjunction makes a clause stand for itself: *before Chad left*."""
    known = clause.lexicon.words("circumstance conjunction")
    return not clause.forms("mark", "advmod").isdisjoint(known)


def is_that_clause(clause: Word) -> bool:
    """Return whether *that* leads to a clause: *the idea that our forces would bomb a camp*.

    It may be left out behind a noun: *no evidence our forces bombed it*.
    """
    return "that" in clause.forms("mark", "obl", "obl:unmarked") or is_bare_content(clause)


def is_bare_content(clause: Word) -> bool:
    """Read *no evidence our forces bombed it*, *claims they bombed it*."""
    is_finite = clause.tag in FINITE or clause.first("cop", "aux", "aux:pass") is not None
    if not (BARE_CONTENT(clause) and is_finite):
        return False
    return clause.above.has("speech noun") or clause.above.effect("noun") != ""


BARE_CONTENT = Pattern(dep="acl", having="nsubj nsubj:pass", without="mark")
FINITE = {"VBD", "VBZ", "VBP"}


def is_embedded_question(clause: Word) -> bool:
    """Return whether a finite clause asks: *has not decided whether Chad will leave*."""
    words = [*clause.all("advmod", "obj", "nsubj"), *clause.all("mark")]
    asking = any(w.tag in QUESTION_TAGS or w.lower == "whether" for w in words)
    return clause.rel == "ccomp" and asking and not is_infinitive(clause)


QUESTION_TAGS = {"WRB", "WP"}


def is_propositional(embedding: Embedding) -> bool:
    """Return whether a clause is what is said or clear, which a condition of that leaves alone.

    *may want to leave* is wished and possible, *may say that Chad left* is not.
    """
    clause = embedding.clause
    if embedding.matrix.has("entailing"):
        return False
    subject = clause.first("nsubj", "nsubj:pass") is not None
    return clause.rel == "ccomp" or (clause.rel == "csubj" and subject)


def is_free_adjunct(clause: Word) -> bool:
    """Read *Mali did not leave, hoping for a pact*: what is denied above leaves it alone."""
    return clause.rel == "advcl" and clause.tag == "VBG" and clause.first("punct") is not None


def is_meanwhile(clause: Word) -> bool:
    """Read *will not spend it during campaigning*: what is denied is done at another's time."""
    known = clause.lexicon.words("meanwhile preposition")
    return clause.rel == "advcl" and not clause.forms("mark", "case").isdisjoint(known)
