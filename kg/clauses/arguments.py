"""Predicate -> its arguments: objects, obliques, agents, predicates, clauses."""

from collections.abc import Iterator

from kg.clauses.antecedents import noun_conjuncts
from kg.clauses.measures import is_measure
from kg.clauses.predicates import (
    is_adjectival,
    is_controlled,
    is_infinitive,
    is_passive,
    is_predicate,
)
from kg.clauses.relatives import relative_object
from kg.clauses.subjects import READY
from kg.clauses.values import RELATIVIZERS, Argument, Role
from kg.parsing.patterns import Pattern
from kg.parsing.phrases import case_words
from kg.parsing.trees import Word

__all__ = ["arguments"]


def arguments(head: Word) -> Iterator[Argument]:
    """Yield the arguments of a predicate, coordinated ones each on its own."""
    if head.first("cop") and not is_adjectival(head):
        for each in noun_conjuncts(head):
            yield Argument(each, "predicate", case_words(each))
    for child in head.children:
        yield from argument(head, child)
    if not any(c.is_verb and is_controlled(c) and not c.first("obj") for c in head.children):
        yield from relativized(head)
    yield from shared_object(head)


def argument(head: Word, child: Word) -> Iterator[Argument]:
    """Read one dependent of a predicate as an argument, or as none."""
    if head.dep == "acl:relcl" and child.lower in RELATIVIZERS:
        return
    if is_complement_clause(child):
        yield Argument(child, "clause")
    elif role := role_of(head, child):
        for each in noun_conjuncts(child) if child.dep in COORDINATED else [child]:
            yield Argument(each, role, case_words(each) if role in WITH_CASE else ())


def is_complement_clause(child: Word) -> bool:
    """Return whether a dependent is a clause, not a predicate as in *made him chair*."""
    return child.rel == "ccomp" or (child.rel == "xcomp" and is_predicate(child))


ROLES: dict[str, Role] = {
    "obj": "object",
    "iobj": "indirect",
    "obl": "oblique",
    "obl:agent": "agent",
    "obl:unmarked": "oblique",
    "obl:tmod": "oblique",
    "obl:npmod": "oblique",
    "xcomp": "predicate",
}
COORDINATED = {"obj", "iobj", "obl", "obl:agent", "obl:unmarked", "xcomp"}
WITH_CASE = {"oblique", "agent", "predicate"}


def role_of(head: Word, child: Word) -> Role | None:
    """Return the role of a dependent, None for one that is no argument."""
    if is_agent(head, child):
        return "agent"
    measures = child.dep == "obl:agent" and is_measure(child)
    return "oblique" if measures or is_oblique(head, child) else ROLES.get(child.dep)


def is_agent(head: Word, child: Word) -> bool:
    """Tell *signed by France* by its preposition and the passive; *lost by one vote* has none."""
    behind = child.dep == "obl" and child.i > head.i and not is_measure(child)
    case = child.first("case") if behind else None
    return case is not None and case.lower == "by" and is_passive(head)


def is_oblique(head: Word, child: Word) -> bool:
    """Return whether a word is oblique whatever its label: *years later*, *north of the town*.

    What hangs on a verb modifies no noun.
    """
    if child.dep == "advmod":
        return child.first("obl", "nmod") is not None
    return child.dep == "nmod" and head.is_verb and not head.first("cop")


def relativized(head: Word) -> Iterator[Argument]:
    """Read *the pact that they signed*, *the town in which they met*: the noun is an argument.

    *the pact they want to sign*, *stand ready to sign* is signed, nobody wants it; but *the men
    they ordered to leave* are ordered.
    """
    above = relative_above(head)
    if above is not None:
        yield from gap(above)
    elif relative_object(head) and not hands_on(head):
        yield from gap(head)


def relative_above(verb: Word) -> Word | None:
    """Return the relative clause whose noun an infinitive without an object may have for one."""
    own = [c for c in verb.all("obj", "ccomp") if c.lower not in RELATIVIZERS]
    if not (verb.is_verb and is_controlled(verb)) or own:
        return None
    above = verb.above.above if READY(verb.above) else verb.above
    return above if relative_object(above) else None


def hands_on(verb: Word) -> bool:
    """Return whether the noun before a relative clause belongs to an infinitive, or to no verb."""
    below = next((c for c in verb.all("xcomp") if is_second(c)), None)
    if below is None:
        return False
    is_own = verb.has("subject control") or DOING(below)
    return READY(below) or is_own or below.first("obj") is not None


DOING = Pattern(rel="xcomp", tag="VBG")


def is_second(verb: Word) -> bool:
    """Return whether a verb goes on with another: *wants to sell*, *began selling*."""
    return is_infinitive(verb) or DOING(verb) or READY(verb)


def gap(head: Word) -> Iterator[Argument]:
    """Yield the noun before a relative clause in the role that it has there."""
    for child in head.children:
        if child.rel == "obl" and child.lower in RELATIVIZERS:
            yield Argument(head.above, "oblique", case_words(child), "antecedent")
            return
        if child.rel == "advmod" and child.lower in {"where", "when"}:
            return
    stranded = [c for c in head.children if is_stranded(head, c)]
    role: Role = "oblique" if stranded else "object"
    yield Argument(head.above, role, tuple(stranded), "antecedent")


def is_stranded(verb: Word, word: Word) -> bool:
    """Return whether a preposition stands without its noun: *the factory she worked at*."""
    is_next = word.i == verb.i + 1 and not word.children
    return is_next and STRANDED(word)


STRANDED = Pattern(rel="obl case advmod obj", lower="at under on for with from to into about of")


def shared_object(head: Word) -> Iterator[Argument]:
    """Read *attacked and took the town*: an object right of both verbs belongs to both."""
    objects = head.above.all("obj") if BARE_CONJUNCT(head) else []
    for obj in objects:
        if obj.i > head.i:
            for each in noun_conjuncts(obj):
                yield Argument(each, "object", source="shared")


BARE_CONJUNCT = Pattern(rel="conj", without="obj ccomp xcomp obl")
