"""Predicate -> its arguments: objects, obliques, agents, predicates, clauses."""

from collections.abc import Iterator

from kg.clauses.predicates import is_adjectival, is_controlled, is_passive, is_predicate
from kg.clauses.subjects import noun_conjuncts, relative_object
from kg.clauses.values import RELATIVIZERS, Argument, Role
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
    if not any(is_controlled(c) and c.is_verb and not c.first("obj") for c in head.children):
        yield from relativized(head)
    yield from shared_object(head)


def argument(head: Word, child: Word) -> Iterator[Argument]:
    """Read one dependent of a predicate as an argument, or as none."""
    if child.lower in RELATIVIZERS and head.dep == "acl:relcl":
        return
    if child.rel in {"ccomp", "xcomp"} and (child.rel == "ccomp" or is_predicate(child)):
        yield Argument(child, "clause")
        return
    role = role_of(head, child)
    if role is not None:
        for each in noun_conjuncts(child) if child.dep in COORDINATED else [child]:
            yield Argument(each, role, case_words(each) if role in WITH_CASE else ())


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
COORDINATED = {"obj", "iobj", "obl", "obl:agent", "xcomp"}
WITH_CASE = {"oblique", "agent", "predicate"}


def role_of(head: Word, child: Word) -> Role | None:
    """Return the role of a dependent, None for one that is no argument."""
    if child.dep == "obl" and is_agent(head, child):
        return "agent"
    if child.dep == "nmod" and head.is_verb and not head.first("cop"):
        return "oblique"
    if child.dep == "advmod" and child.first("obl", "nmod"):
        return "oblique"  # *several years later*, *north of the town*
    return ROLES.get(child.dep)


def is_agent(head: Word, child: Word) -> bool:
    """Tell *signed by France* by its preposition and the passive."""
    case = child.first("case")
    return case is not None and case.lower == "by" and is_passive(head) and child.i > head.i


def relativized(head: Word) -> Iterator[Argument]:
    """Read *the pact that they signed*, *the town in which they met*: the noun is an argument."""
    if is_controlled(head) and head.head is not None and not head.first("obj", "ccomp"):
        if head.is_verb and head.head.dep == "acl:relcl":
            yield from relativized(head.head)
        return
    if not relative_object(head) or head.head is None:
        return
    for child in head.children:
        if child.lower in RELATIVIZERS and child.rel == "obl":
            yield Argument(head.head, "oblique", case_words(child), "antecedent")
            return
        if child.lower in {"where", "when"} and child.rel == "advmod":
            return
    stranded = [c for c in head.children if is_stranded(head, c)]
    role: Role = "oblique" if stranded else "object"
    yield Argument(head.head, role, tuple(stranded), "antecedent")


def is_stranded(verb: Word, word: Word) -> bool:
    """Whether a preposition stands without its noun: *the factory she worked at*."""
    bare = not word.children and word.i == verb.i + 1 and word.lower in STRANDED
    return bare and word.rel in {"obl", "case", "advmod", "obj"}


STRANDED = {"at", "under", "on", "for", "with", "from", "to", "into", "about", "of"}


def shared_object(head: Word) -> Iterator[Argument]:
    """Read *attacked and took the town*: an object right of both verbs belongs to both."""
    if head.rel != "conj" or head.head is None or head.first("obj", "ccomp", "xcomp", "obl"):
        return
    for obj in head.head.all("obj"):
        if obj.i > head.i:
            for each in noun_conjuncts(obj):
                yield Argument(each, "object", source="shared")
