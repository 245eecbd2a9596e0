"""Verb above a clause -> which of its nouns may be the subject of that clause, or is none.

*urged Chad to leave*, *lashed out at Chad for leaving*, *a plan was made to leave*.
"""

from kg.clauses.measures import is_measure
from kg.clauses.predicates import is_addressed, is_infinitive
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word

__all__ = ["objects_over", "planned"]


def objects_over(head: Word, governor: Word, *, by_object: bool) -> list[Word]:
    """Return the objects before a clause, one of which may be its subject."""
    beside = governor.all("obj", "iobj") if by_object else []
    objects = [o for o in beside if o.i < head.i and not is_measure(o)]
    before = [o for o in governor.all("obl") if o.i < head.i]
    if not objects and by_object and "for" in head.forms("mark"):
        objects = list(filter(AIMED_AT, before))
    if not objects and is_infinitive(head):
        objects = [o for o in before if is_addressed(o, governor)]
    return objects


def planned(governor: Word) -> Word | None:
    """Return the plan of *a plan was made to leave*: who made it is to leave, not the plan."""
    found = (s for s in governor.all("nsubj") if s.pos == "NOUN" and s.tag in {"NN", "NNS"})
    return next((noun for noun in found if noun.effect("noun") in PLANNED), None)


PLANNED = {"planned", "wished", "considered"}
AIMED_AT = Pattern(rel="obl", case="at")  # *lashed out at Chad for leaving*
