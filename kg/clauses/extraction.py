"""Dependency trees -> Clause."""

from collections.abc import Iterator

from kg.clauses.antecedents import noun_conjuncts
from kg.clauses.arguments import arguments
from kg.clauses.predicates import is_passive, manner, predicates
from kg.clauses.subjects import subjects
from kg.clauses.values import Argument, Clause
from kg.clauses.verb_groups import control_chain, relation_words
from kg.parsing.trees import Sentence, Word

__all__ = ["clauses", "is_distributive", "is_of_another"]


def clauses(sentence: Sentence) -> Iterator[Clause]:
    """Yield every clause of a sentence, one for each of its coordinated subjects.

    A verb without a subject that could be found yields one clause without a subject.
    """
    for head in predicates(sentence):
        found = subjects(head)
        if not found:
            yield clause(head, None)
        for subject in found:
            if not is_left_out(subject, head):
                yield clause(head, subject)


def clause(head: Word, subject: Argument | None) -> Clause:
    """Build the clause of a predicate for one subject."""
    chain = control_chain(head)
    shared = (a for a in arguments(head) if not is_of_another(a.head, subject, head))
    return Clause(
        head,
        subject,
        tuple(shared),
        relation_words(head, chain),
        chain,
        manner(head),
        passive=is_passive(head),
        copular=head.first("cop") is not None,
    )


def is_of_another(word: Word, subject: Argument | None, head: Word) -> bool:
    """Tell *Oslo* from *Rome* for *Mali* of *Mali and Chad left Rome and Oslo respectively*."""
    if subject is None or not is_distributive(head):
        return False
    doers, shares = coordinated(subject.head), coordinated(word)
    if not 1 < len(doers) == len(shares):
        return False
    return doers.index(subject.head) != shares.index(word)


def is_distributive(head: Word) -> bool:
    """Return whether each of several subjects has its own of several arguments: *respectively*."""
    return any(adverb.has("distributive") for adverb in head.all("advmod"))


def coordinated(word: Word) -> list[Word]:
    """Return a word and those that it is coordinated with, in the order of the text."""
    while word.rel == "conj":
        word = word.above
    return list(noun_conjuncts(word))


def is_left_out(subject: Argument, head: Word) -> bool:
    """Tell *Chad* from *Mali* in *Mali and Chad expelled and, in Mali's case, jailed envoys*."""
    restricting = (each for each in head.all("obl") if each.has("restricting noun"))
    owners = {owner.lower for each in restricting for owner in each.all("nmod:poss")}
    several = {each.lower for each in coordinated(subject.head)}
    return not owners.isdisjoint(several) and subject.head.lower not in owners
