"""Relative clause -> whether the noun before it is its object: *the pact (that) they signed*."""

from kg.clauses.predicates import is_passive
from kg.clauses.values import RELATIVIZERS
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word

__all__ = ["relative_object"]


def relative_object(head: Word) -> bool:
    """Return whether the noun before a clause is its object: *the pact (that) they signed*."""
    if head.dep != "acl:relcl" or is_about_clause(head) or is_when(head) or is_aside(head):
        return False
    return any(RELATIVE_WORD(child) for child in head.children) or lacks_object(head)


RELATIVE_WORD = Pattern(rel="obj obl iobj advmod", lower=" ".join(RELATIVIZERS))


def is_when(head: Word) -> bool:
    """Read *the first time Mali met Chad*: a time is when, unless it is spent."""
    return head.above.has("time noun") and not head.has("durative")


def is_aside(head: Word) -> bool:
    """Read *a network they claim is linked to Togo*: nobody claims a network."""
    clauses = (*head.all("ccomp"), *(c for w in head.ancestors() for c in w.all("ccomp")))
    begin = (min([c.i, *(a.i for a in c.all("aux", "aux:pass", "cop"))]) for c in clauses)
    return head.attitude == "speech" and head.i + 1 in begin


def is_about_clause(head: Word) -> bool:
    """Tell *backing rebels, which Mali denies*, *no idea how it had happened* from the rest."""
    return head.attitude == "deny" or any(MANNER(child) for child in head.children)


MANNER = Pattern(rel="advmod", lower="how why")


def lacks_object(head: Word) -> bool:
    """Return whether an active clause with a subject of its own has no object."""
    subject = head.first("nsubj")
    if subject is None or subject.lower in RELATIVIZERS or is_passive(head):
        return False
    is_possessor = any(w.lower == "whose" for w in subject.children)  # *Macron, whose party lost*
    return not is_possessor and head.first("obj", "cop", "ccomp") is None
