"""Dependency trees -> Clause."""

from collections.abc import Iterator

from kg.clauses.arguments import arguments
from kg.clauses.predicates import is_passive, manner, predicates
from kg.clauses.subjects import subjects
from kg.clauses.values import Argument, Clause
from kg.clauses.verb_groups import control_chain, relation_words
from kg.parsing.trees import Sentence, Word

__all__ = ["clauses"]


def clauses(sentence: Sentence) -> Iterator[Clause]:
    """Yield every clause of a sentence, one for each of its coordinated subjects.

    A verb without a subject that could be found yields one clause without a subject.
    """
    for head in predicates(sentence):
        found = subjects(head)
        if not found:
            yield clause(head, None)
        for subject in found:
            yield clause(head, subject)


def clause(head: Word, subject: Argument | None) -> Clause:
    """Build the clause of a predicate for one subject."""
    chain = control_chain(head)
    return Clause(
        head,
        subject,
        tuple(arguments(head)),
        relation_words(head, chain),
        chain,
        manner(head),
        passive=is_passive(head),
        copular=head.first("cop") is not None,
    )
