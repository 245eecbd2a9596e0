"""Conjunction -> what it makes of its clause: *if it leaves*, *whether it left*, *as though*."""

from kg.clauses import is_infinitive
from kg.parsing.patterns import VERB, Pattern
from kg.parsing.trees import Word
from kg.statements.status.verb_groups import is_present_perfect

__all__ = ["is_done", "of_conjunction"]

CONDITIONS = {"if", "unless", "whether"}


def of_conjunction(mark: Word) -> str:
    """Return "possible" of *whether it left*, "conditional" of *if it leaves*, "" of *that*."""
    if is_seeming(mark):
        return "possible"
    if any(rule(mark) for rule in (is_hypothetical, is_awaited, is_precaution)):
        return "possible" if is_asked(mark) else "conditional"
    return ""


def is_hypothetical(mark: Word) -> bool:
    """Read *if it leaves*, *unless*, *whether*."""
    return mark.lower in CONDITIONS


def is_seeming(mark: Word) -> bool:
    """Read *it sounded like Chad was firing*, *looks as if it will leave*, *as though it had*."""
    if mark.lower == "like":
        return any(verb.has("seeming") for verb in verbs_before(mark.above))
    joined = {f"{each} {mark.lower}" for each in mark.above.forms("mark", "advmod")}
    return not joined.isdisjoint({"as if", "as though"})


def verbs_before(clause: Word) -> list[Word]:
    """Return *asked* of *Asked if he had left, he smiled*, where the clause hangs on *smiled*."""
    beside = [clause.above, *clause.above.all("advcl", "ccomp")] if clause.rel == "advcl" else []
    return [verb for verb in filter(VERB, beside) if verb.i == clause.leftmost - 1]


def is_asked(mark: Word) -> bool:
    """Tell *asked whether Chad had left*, which nobody knows, from *will leave if Chad does*.

    *will leave, whether Chad does or not* asks nothing.
    """
    clause = mark.above
    if mark.lower == "whether" and not (clause.rel == "advcl" and is_either(clause)):
        return True
    matrix = next(iter([clause.above] if clause.rel == "ccomp" else verbs_before(clause)), None)
    if matrix is None or mark.lower not in CONDITIONS:
        return False
    return matrix.has("interrogative") or matrix.attitude != "" or matrix.effect("finite") != ""


def is_either(clause: Word) -> bool:
    """Return whether a clause names both cases: *whether Chad leaves or stays*, *or not*."""
    return any(w.lower == "or" for w in clause.subtree())


def is_awaited(mark: Word) -> bool:
    """Read *will not talk until Chad leaves*: what is waited for may never come."""
    clause = mark.head if mark.lower in {"until", "till"} else None
    matrix = clause.head if clause is not None else None
    if clause is None or matrix is None or is_done(matrix) or is_over(clause, matrix):
        return False
    return matrix.first("aux") is not None or is_infinitive(matrix)


def is_over(clause: Word, matrix: Word) -> bool:
    """Read *had led it until she left*, *was not told until Chad had left*: it came to that."""
    auxiliaries = {a.lower for a in clause.all("aux")}
    is_past = clause.tag == "VBD" or "had" in auxiliaries
    return is_past and not any(a.tag == "MD" for a in matrix.all("aux"))


def is_precaution(mark: Word) -> bool:
    """Read *sent troops in case Chad attacks*, *lest Chad attack*: it may."""
    words = {mark.lower, *(c.lower for c in mark.all("fixed"))}
    return not words.isdisjoint({"lest", "case"})


def is_done(verb: Word | None) -> bool:
    """Return whether a verb tells what was done, which no condition undoes.

    *warned them, should war break out*, *has refused to pay if they do*: so it was.
    """
    return verb is not None and (SIMPLE_PAST(verb) or is_present_perfect(verb))


SIMPLE_PAST = Pattern(tag="VBD", without="aux")
