"""Matrix with its clause -> what the lexicon says of it: *plans to*, *failed to*, *was able to*."""

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from kg.clauses import is_infinitive
from kg.english.lexicon import Effect, Family, Part
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word
from kg.statements.status.courtesy import of_courtesy
from kg.statements.status.embedding import Embedding, has_finite_clause, is_embedded_question
from kg.statements.status.tense import is_habit, is_use
from kg.statements.status.values import STRENGTH

__all__ = ["Rule", "Signature", "first_of", "lexical", "of_change", "phrases"]

Signature = Effect | Literal[""]  # "" makes nothing of the clause
Rule = Callable[[Embedding], Signature | None]  # None leaves it to the next rule


def first_of(rules: Iterable[Rule], embedding: Embedding) -> Signature:
    """Return what the first rule says that says something."""
    found = (rule(embedding) for rule in rules)
    return next((each for each in found if each is not None), "")


def lexical(embedding: Embedding) -> Signature:
    """Return what a verb, with its particle, or an adjective says of its clause."""
    return first_of(LEXICAL, embedding)


def of_what_was_done(embedding: Embedding) -> Signature | None:
    """Read *used to own it*, *used drones to attack it*, *was able to leave*: they did."""
    done = is_habit(embedding.clause) or is_use(embedding.clause)
    if not done and not is_achieved(embedding.matrix):
        return None
    return "negative" if embedding.denied else "actual"


def is_achieved(matrix: Word) -> bool:
    """Tell *was able to leave*, which is to have left, from *is able to leave*."""
    past = any(c.tag == "VBD" for c in matrix.all("cop"))
    return past and matrix.has("ability")


def of_change(embedding: Embedding) -> Signature | None:
    """Read *left the bank to join a firm*, *beat Chad to win the cup*: so it came to be.

    So is what a parliament *voted to impose*.

    Who *marched to demand a vote* demanded it, who *recorded a win to go through* went through.
    """
    clause, matrix = embedding.clause, embedding.matrix
    if not is_infinitive(clause) or GOING_TO(matrix):
        return None
    tries = matrix.effect("verb") == "wished" and matrix.tag not in PAST  # *battle it out to win*
    came = not tries and any(map(clause.has, (what for how, what in CHANGES if matrix.has(how))))
    if any((came, is_won(clause, matrix), took_time(matrix), is_said(clause, matrix))):
        return "negative" if embedding.denied else "actual"
    return None


GOING_TO = Pattern(lemma="go", tag="VBG")  # *is going to lead Mali*, some day


def is_won(clause: Word, matrix: Word) -> bool:
    """Read *recorded a win to go through*, *scored two goals to beat Chad*: they did."""
    objects = matrix.all("obj") if matrix.tag in PAST else []
    is_outcome = clause.has("winning") and matrix.has("achieving")
    return any(obj.has("having won") or (is_outcome and obj.has("scored")) for obj in objects)


def took_time(matrix: Word) -> bool:
    """Read *took six hours to acquit him*: they did."""
    beside = matrix.all("obj", "obl") if matrix.lower == "took" else []
    return any(noun.has("time noun") for noun in filter(MEASURED, beside))


MEASURED = Pattern(having="nummod det")


def is_said(clause: Word, matrix: Word) -> bool:
    """Read *marched to demand a vote*, *held a conference to announce a pact*: it was said."""
    if AFTER_ACT(clause) and not any((matrix.attitude, matrix.has("sending"))):
        return any(map(clause.has, SAID_THERE))
    return is_done_in_words(clause) and speaks_out(matrix)


SAID_THERE: tuple[Family, ...] = ("judging", "told there")
AFTER_ACT = Pattern(rel="advcl", head=Pattern(tag="VBD", having="obj", without="aux"))


def is_done_in_words(clause: Word) -> bool:
    """Return whether a clause tells what is done in words: *to demand*, *to thank*, *to slam*."""
    by_words = clause.attitude in {"speech", "asked-for", "deny"} or clause.has("opposing")
    return by_words or clause.has("judging")


def speaks_out(matrix: Word) -> bool:
    """Read *marched to demand a vote*, *wrote to thank her*, *went on television to condemn it*."""
    placed = (f"{matrix.lemma} {c}" for each in matrix.all("obl") for c in each.forms("case"))
    words = [matrix.lemma, *placed]
    return any(matrix.lexicon.has(each, "demonstrating") for each in words)


PAST = {"VBD", "VBN"}
CHANGES: tuple[tuple[Family, Family], ...] = (
    ("leaving", "taking up"),
    ("prevailing", "winning"),
    ("voting", "done by vote"),
)


def of_knowing_how(embedding: Embedding) -> Signature | None:
    """Read *knows how to stop the war*: who knows may do it."""
    if not is_infinitive(embedding.clause):
        return None
    return "possible" if embedding.clause.forms("advmod") & {"how", "where", "when"} else None


def of_question(embedding: Embedding) -> Signature | None:
    """Tell *asked why Chad had left*, *has not decided whether*, from *asked that Chad leave*."""
    if embedding.denied and is_embedded_question(embedding.clause):
        return None if is_factive(embedding.matrix) else "possible"
    asked = embedding.clause.rel == "ccomp" and embedding.matrix.has("interrogative")
    if not asked or embedding.clause.forms("mark") & {"that", "to"}:
        return None
    return "possible"


def is_factive(matrix: Word) -> bool:
    """Return whether what is asked is so, whoever asks: *did not know why Chad had left*."""
    return matrix.effect("finite", negated=True) == "actual"


def of_lexicon(embedding: Embedding) -> Signature | None:
    """Return what the lexicon says; not of *pushes the view that Chad will leave*."""
    found = entry(embedding)
    return "" if found in STRENGTH and is_voiced(embedding.clause) else found


def entry(embedding: Embedding) -> Signature:
    """Return what the lexicon says of a matrix, with its particle or preposition or without."""
    lexicon, negated = embedding.matrix.lexicon, embedding.denied
    listed = (
        lexicon.effect(words, part, negated=negated)
        for part in parts(embedding)
        for words in phrases(embedding)
    )
    return next((each for each in listed if each), "")


def phrases(embedding: Embedding) -> Iterator[str]:
    """Yield what a matrix may be listed by: *rule out*, *far from*, *rule*."""
    matrix, clause = embedding.matrix, embedding.clause
    governing = clause.all("mark", "case") if clause.tag == "VBG" else before_infinitive(embedding)
    behind = (w for w in matrix.all("compound:prt", "advmod") if w.i == matrix.i + 1)  # *went on*
    for beside in (*matrix.all("compound:prt"), *behind, *governing):
        yield f"{matrix.lemma} {beside.lower}"
    yield matrix.lemma


def before_infinitive(embedding: Embedding) -> list[Word]:
    """Return the prepositions of *waits for Chad to leave*, *counts on Chad to leave*."""
    if not BELOW_VERB(embedding.clause):
        return []
    phrases = (embedding.clause, *embedding.matrix.all("obl"))
    return [w for each in phrases for w in each.all("mark", "case") if w.lower in {"for", "on"}]


BELOW_VERB = Pattern(rel="advcl", head=Pattern(is_verb=True))


def parts(embedding: Embedding) -> tuple[Part, ...]:
    """Return what a matrix may be listed as."""
    if embedding.matrix.pos in {"ADJ", "ADV"}:
        return ("adjective",)
    if embedding.matrix.pos == "NOUN" and embedding.matrix.first("case") is None:
        return ("noun", "verb")  # *it is our hope that Chad leaves*, no *by such hopes that*
    return ("finite", "verb") if has_finite_clause(embedding) else ("verb",)


def is_voiced(clause: Word) -> bool:
    """Return whether a noun of saying stands as object: *the view*, whose clause it has below."""
    return clause.rel == "obj" and (clause.has("speech noun") or clause.has("voicing"))


LEXICAL: tuple[Rule, ...] = (
    of_what_was_done,
    of_knowing_how,
    of_question,
    of_courtesy,
    of_lexicon,
)
