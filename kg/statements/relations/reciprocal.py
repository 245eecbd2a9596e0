"""Acts that sides do together: *signed a pact*, *met to sign*, *talks between them*."""

from collections.abc import Iterator
from dataclasses import replace

from kg.clauses import Argument, Clause, is_infinitive
from kg.model import Relation
from kg.parsing.phrases import conjuncts
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.attachment import prepositions
from kg.statements.relations.candidates import Link
from kg.statements.relations.complements import Complement
from kg.statements.relations.minting import verb_relation
from kg.statements.relations.targets import PLACE_CASES, is_target, target_actors

__all__ = ["between", "between_sides", "is_mutual", "joint", "parties", "reciprocal"]


def reciprocal(clause: Clause, context: Context) -> Iterator[Link]:
    """Read *Mali and Chad signed an agreement*: each with the other."""
    if clause.subject is None or clause.passive or clause.subject.head.rel == "conj":
        return
    sides = parties(clause.subject.head, context)
    if len(sides) < 2:
        return
    relation = mutual_relation(clause, context)
    if relation is not None and relation.symmetric:
        for k, one in enumerate(sides):
            for other in sides[k + 1 :]:
                yield Link(context.mentions[one.i], relation, context.mentions[other.i])


def parties(head: Word, context: Context) -> list[Word]:
    """Return the actors that are coordinated: *Iran and Iraq*, *the presidents of Iran and Iraq*.

    *Iranian and Iraqi negotiators* are those of Iran and those of Iraq: their owners stand for
    them.
    """
    sides = [c for c in conjuncts(head) if c.i in context.mentions]
    if len(sides) > 1 or head.tag not in {"NNS", "NNPS"}:
        return sides
    for owner in head.all("amod", "compound", "nmod:poss", "nmod"):
        owners = [c for c in conjuncts(owner) if c.i in context.mentions]
        if len(owners) > 1 and prepositions(owner) in {"", "of", "from"}:
            return owners
    return sides


def is_other_side(argument: Argument, context: Context) -> bool:
    """Whether sides act on somebody else: *Bongo and Keita met with leaders*, not each other."""
    named = argument.head.i in context.mentions and is_target(argument)
    return named or (prepositions(argument.head) == "with" and argument.head.pos == "NOUN")


def mutual_relation(clause: Clause, context: Context) -> Relation | None:
    """Return the relation of a verb whose other side is not named in its object."""
    objects = [a for a in clause.arguments if a.role == "object"]
    if not objects:
        if any(is_other_side(a, context) for a in clause.obliques):
            return None
        return verb_relation(context, clause.head, case="with")
    noun = objects[0].head
    reached = target_actors(Complement(clause, objects[0], context))
    if noun.i in context.mentions or any(r.case and r.case not in PLACE_CASES for r in reached):
        return None
    return verb_relation(context, clause.head, noun=noun, case="with")


def joint(clause: Clause, context: Context) -> Iterator[Link]:
    """Read *met the leaders to sign a pact*: who was met is the other side of the pact."""
    subject, matrix = context.subject, clause.head.head
    if subject is None or clause.manner != "purpose" or matrix is None or not matrix.is_verb:
        return
    relation = mutual_relation(clause, context)
    frame = context.ontology.frame(matrix.lemma)
    if relation is None or not relation.symmetric or frame is None or not frame.symmetric:
        return
    if any(between_sides(a.head, context) for a in clause.arguments if a.role == "object"):
        return
    for other in matrix.all("obj", "obl"):
        if other.i in context.mentions and not other.first("case"):
            yield Link(subject, relation, context.mentions[other.i])


def between(clause: Clause, context: Context) -> Iterator[Link]:
    """Read *met to sign a pact between the EU and Ukraine*: the sides of the act sign it."""
    for argument in clause.arguments:
        if argument.role != "object" or not is_infinitive(clause.head):
            continue
        sides = between_sides(argument.head, context)
        relation = verb_relation(context, clause.head, noun=argument.head, case="with")
        for k, one in enumerate(sides):
            for other in sides[k + 1 :]:
                if relation.symmetric:
                    yield Link(context.mentions[one.i], relation, context.mentions[other.i])


def between_sides(noun: Word, context: Context) -> list[Word]:
    """Return the actors in *between X and Y* behind a noun."""
    for first in noun.all("nmod"):
        if prepositions(first) in {"between", "among"}:
            return parties(first, context)
    return []


def is_mutual(clause: Clause, context: Context) -> bool:
    """Whether the other side of a clause's act is found beside its object."""
    if any(True for _ in between(clause, context)):
        return True
    if any(True for _ in joint(clause, context)):
        return True
    if clause.subject is None:
        return False
    first = clause.subject.head
    first = first.head if first.rel == "conj" and first.head is not None else first
    one = replace(clause, subject=replace(clause.subject, head=first))
    return any(True for _ in reciprocal(one, context))
