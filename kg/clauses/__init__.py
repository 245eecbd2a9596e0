"""spaCy Doc -> Clause: predicates with their arguments, whatever the label scheme."""

from kg.clauses.constructions import Argument, Clause, clauses
from kg.clauses.phrases import case_words, conjuncts, joined, phrase
from kg.clauses.tree import LONGEST, Sentence, Word, sentences

__all__ = [
    "LONGEST",
    "Argument",
    "Clause",
    "Sentence",
    "Word",
    "case_words",
    "clauses",
    "conjuncts",
    "joined",
    "phrase",
    "sentences",
]
