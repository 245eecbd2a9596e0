"""Clauses that state nothing by their form: conditions and questions."""

from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word
from kg.statements.status.courtesy import is_offered

__all__ = ["asks", "has_condition", "is_condition", "is_inverted"]

WH = {"WP", "WP$", "WDT", "WRB"}


def has_condition(head: Word) -> bool:
    """Return whether a clause is said to follow from another: *will attack if provoked*."""
    return any(is_condition(c) for c in head.all("advcl"))


def is_condition(clause: Word) -> bool:
    """Return whether an adverbial clause is a condition of what it hangs on."""
    return is_inverted(clause) or bool(clause.forms("mark") & {"if", "unless"})


def is_inverted(head: Word) -> bool:
    """Read *Should Iran attack*, *Were it to leave*: the order of words makes a condition."""
    subject = head.first("nsubj", "nsubj:pass") if head.rel == "advcl" else None
    auxiliary = head.first("aux", "cop", "aux:pass")
    if subject is None or auxiliary is None:
        return False
    return auxiliary.lower in {"should", "had", "were"} and auxiliary.i < subject.i


def asks(head: Word) -> bool:
    """Return whether a clause of a sentence with a question mark asks.

    *Will Chad leave?* does by its order of words, *Chad has left?* since nothing else does; not so
    *They run a campaign called How are you?*, nor the second clause of *How can Mali broker peace
    when it arms the rebels?*
    """
    path = [head, *head.ancestors()]
    if any(map(is_offered, path)):
        return False
    top = next(k for k, w in enumerate(path) if w.head is None or w.rel == "parataxis")
    asked = is_question(path[top]) or not any(map(is_asking, path[-1].subtree()))
    return asked and not any(is_presupposed(w) for w in path[:top])


def is_asking(word: Word) -> bool:
    """Return whether a clause asks by its order of words: *did Chad leave*, *who are you*."""
    return (SUBJECT(word) and is_question(word)) or WHAT_IS(word)


SUBJECT = Pattern(having="nsubj expl")
WHAT_IS = Pattern(tag="WP WRB", having="cop")


def is_presupposed(clause: Word) -> bool:
    """Read *when it arms the rebels*: such a clause is taken to be so, whatever is asked.

    So is what somebody may know: *does Mali know that Chad has left?*
    """
    if KNOWN(clause):
        return clause.above.effect("finite", negated=True) == "actual"
    known = clause.lexicon.words("presupposing conjunction")
    return clause.rel == "advcl" and not clause.forms("mark", "advmod").isdisjoint(known)


KNOWN = Pattern(rel="ccomp", mark="that", having="nsubj nsubj:pass")


def is_question(head: Word) -> bool:
    """Return whether a verb or question word stands before the subject; a fragment may ask."""
    subject = head.first("nsubj", "nsubj:pass", "expl")
    if subject is None or not (head.is_verb or head.first("cop")):
        return True
    verbs = [head, *head.all("aux:pass")] if head.is_verb else []
    inverted = any(w.i < subject.i for w in [*verbs, *head.all("aux", "cop")])
    return inverted or any(w.tag in WH for w in head.subtree() if w.i <= subject.i)
