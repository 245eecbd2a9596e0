"""Acts that sides do together: *signed a pact*, *met to sign*, *talks between them*."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, combinations, permutations

from kg.clauses import Argument, Clause, is_infinitive
from kg.english.times import is_temporal
from kg.model import Mention, Relation
from kg.parsing.phrases import conjuncts
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.attachment import PLACE_CASES, prepositions
from kg.statements.relations.candidates import Candidate, is_actor
from kg.statements.relations.complements import Complement
from kg.statements.relations.concepts import counted
from kg.statements.relations.minting import evoking, verb_relation
from kg.statements.relations.targets import is_target, target_actors

__all__ = [
    "between_sides",
    "each_other",
    "is_mutual",
    "joint",
    "mediated",
    "of_each_other",
    "parties",
    "parties_between",
    "reciprocal",
]


def reciprocal(clause: Clause, context: Context) -> Iterator[Candidate]:
    """Read *Mali and Chad signed an agreement*: each with the other."""
    if clause.subject is None or clause.passive or clause.subject.head.rel == "conj":
        return
    sides = parties(clause.subject.head, context)
    relation = mutual_relation(clause, context) if len(sides) > 1 else None
    if relation is not None:
        yield from each_other(sides, relation, context)


def joint(clause: Clause, context: Context) -> Iterator[Candidate]:
    """Read *met the leaders to sign a pact*: who was met is the other side of the pact."""
    subject, met = context.subject, whom_met(clause, context)
    objects = [a.head for a in clause.arguments if a.role == "object"]
    if subject is None or not met or any(parties_between(noun, context) for noun in objects):
        return
    relation = mutual_relation(clause, context)
    if relation is not None:
        yield from (Candidate(subject, relation, other) for other in met)


def between_sides(clause: Clause, context: Context) -> Iterator[Candidate]:
    """Read *met to sign a pact between the EU and Ukraine*: the sides of the act sign it."""
    for argument in clause.arguments:
        if argument.role == "object" and is_infinitive(clause.head):
            sides = parties_between(argument.head, context)
            relation = verb_relation(context, clause.head, noun=argument.head, case="with")
            is_between = context.ontology.expects(
                clause.head.lemma, evoking(argument.head), "between"
            )
            if relation.symmetric and not is_between:
                yield from each_other(sides, relation, context)


def of_each_other(clause: Clause, context: Context) -> Iterator[Candidate]:
    """Read *Mali and Chad accused each other*, *expelled each other's envoys*."""
    if clause.subject is None or clause.passive or clause.subject.head.rel == "conj":
        return
    sides = parties(clause.subject.head, context)
    for argument in clause.arguments:
        if argument.role in {"object", "oblique"} and (other := each_other_in(argument.head)):
            noun = None if other is argument.head else argument.head
            case = prepositions(argument.head)
            relation = verb_relation(context, clause.head, noun=noun, case=case)
            for one, another in permutations(sides, 2):
                yield Candidate(context.mentions[one.i], relation, context.mentions[another.i])


def each_other_in(noun: Word) -> Word | None:
    """Return *each other* or *one another* where a noun is it, or is owned by it."""
    return next((word for word in (noun, *noun.all("nmod:poss")) if is_each_other(word)), None)


def is_each_other(word: Word) -> bool:
    """Return whether a word stands for both sides of an act: *each other*, *one another*."""
    partners = word.lexicon.words("reciprocal pronoun").get(word.lower)
    return partners is not None and any(c.lower in partners.split("/") for c in word.children)


def mediated(clause: Clause, context: Context) -> Iterator[Candidate]:
    """Read *Togo mediated between Mali and Chad*: it does so with both."""
    subject = context.subject
    if subject is None or clause.passive or not is_actor(subject):
        return
    sides = list(sides_between(clause, context))
    objects = [Complement(clause, a, context) for a in clause.arguments if a.role == "object"]
    if sides and all(obj.expects("between") for obj in objects):
        noun = objects[0].noun if objects else None
        relation = verb_relation(context, clause.head, noun=noun, case="between")
        yield from (Candidate(subject, relation, side) for side in sides)


def sides_between(clause: Clause, context: Context) -> Iterator[Mention]:
    """Yield the actors of a clause's phrase with *between*."""
    for noun in (a.head for a in clause.obliques if prepositions(a.head) == "between"):
        sides = parties(noun, context)
        yield from (context.mentions[side.i] for side in sides if len(sides) > 1)


def is_mutual(clause: Clause, context: Context) -> bool:
    """Return whether the other side of a clause's act is found beside its object."""
    found = chain(
        between_sides(clause, context),
        joint(clause, context),
        reciprocal(with_first_subject(clause), context),
        of_each_other(with_first_subject(clause), context),
    )
    return any(True for _ in found)


def with_first_subject(clause: Clause) -> Clause:
    """Return a clause of a coordinated subject as that of the first: *Mali and Chad signed*."""
    if clause.subject is None or clause.subject.head.rel != "conj":
        return clause
    first = clause.subject.head.head or clause.subject.head
    return replace(clause, subject=replace(clause.subject, head=first))


def mutual_relation(clause: Clause, context: Context) -> Relation | None:
    """Return the relation of a verb that holds both ways, its other side not in its object."""
    objects = [a for a in clause.arguments if a.role == "object"]
    if not objects and any(is_engaged(a.head, context) for a in clause.obliques):
        return None
    if is_said_by_all(clause):
        return None
    if any(names_other_side(a, clause, context) for a in objects[:1] or clause.obliques):
        return None
    noun = counted(objects[0].head) if objects else None
    relation = verb_relation(context, clause.head, noun=noun, case="with")
    return relation if relation.symmetric else None


def is_said_by_all(clause: Clause) -> bool:
    """Read *Mali and Chad argued that it was theirs*: each says so, neither to the other."""
    is_content = any(a.head.rel == "ccomp" for a in clause.arguments)
    return is_content and clause.head.effect("verb") == "speech"


def is_engaged(noun: Word, context: Context) -> bool:
    """Read *engaged in fraud*, each of them, but *met in Gao*, *met in May*."""
    known = context.mention(noun)
    is_place = known is not None and context.ontology.is_place(known.entity.type)
    return prepositions(noun) == "in" and not (is_place or is_temporal(noun.text))


def names_other_side(argument: Argument, clause: Clause, context: Context) -> bool:
    """Return whether sides act on somebody else: *Bongo and Keita met leaders*, *met with*."""
    noun = argument.head
    if argument.role != "object":
        with_a_thing = prepositions(noun) == "with" and noun.pos == "NOUN"
        return with_a_thing or (context.is_mention(noun) and is_target(argument))
    if context.is_mention(noun):
        return True
    reached = target_actors(Complement(clause, argument, context))
    return any(r.case not in PLACE_CASES | {""} for r in reached)


def whom_met(clause: Clause, context: Context) -> list[Mention]:
    """Return who is met by the verb whose purpose a clause is: *met the leaders to sign*."""
    matrix = clause.head.head
    if clause.manner != "purpose" or matrix is None or not matrix.is_verb:
        return []
    frame = context.ontology.frame(matrix.lemma)
    together = frame is not None and frame.symmetric
    beside = context.mentioned(matrix.all("obj", "obl")) if together else []
    return [context.mentions[other.i] for other in beside if other.first("case") is None]


# Sides


def parties(head: Word, context: Context) -> list[Word]:
    """Return the actors that are coordinated: *Iran and Iraq*, *the presidents of Iran and Iraq*.

    *Iranian and Iraqi negotiators* are those of Iran and those of Iraq: their owners stand for
    them.
    """
    sides = context.mentioned(conjuncts(head))
    if len(sides) > 1 or head.tag not in {"NNS", "NNPS"}:
        return sides
    for owner in head.all("amod", "compound", "nmod:poss", "nmod"):
        owners = context.mentioned(conjuncts(owner))
        if len(owners) > 1 and prepositions(owner) in {"", "of", "from"}:
            return owners
    return sides


def parties_between(noun: Word, context: Context) -> list[Word]:
    """Return the actors in *between X and Y* behind a noun, or behind the verb that it begins.

    *A war broke out between Mali and Chad*.
    """
    begun = noun.above.all("obl") if noun.dep == "nsubj" else []
    for first in (*noun.all("nmod"), *begun):
        if prepositions(first) in {"between", "among"}:
            return parties(first, context)
    return []


def each_other(sides: Iterable[Word], relation: Relation, context: Context) -> Iterator[Candidate]:
    """Yield a relation between each two of several sides."""
    for one, other in combinations(sides, 2):
        yield Candidate(context.mentions[one.i], relation, context.mentions[other.i])
