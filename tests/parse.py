"""Rows written by hand -> spaCy Doc, and clauses -> words that a table can hold.

A row is `text lemma pos tag dep head`; heads count from 1, 0 is the root; a blank line ends a
sentence. No model reads anything here, so nothing drifts when one is trained anew.
"""

from collections.abc import Iterator

import spacy
from spacy.tokens import Doc

from kg.clauses import Argument, Clause, clauses
from kg.parsing.phrases import in_order, phrase, text_of
from kg.parsing.trees import Sentence
from kg.parsing.universal_dependencies import unrepaired_trees

NLP = spacy.blank("en")
MARKS = {"indirect": "~", "predicate": "= ", "clause": "+"}


def parse(rows: str) -> Doc:
    """Build a Doc from rows, its words joined by one space.

    >>> [t.head.text for t in parse('''
    ... Rome   Rome   PROPN NNP nsubj 2
    ... fell   fall   VERB  VBD ROOT  0
    ... ''')]
    ['fell', 'fell']
    """
    table: list[list[str]] = []
    heads: list[int] = []
    starts: list[bool] = []
    for block in rows.strip().split("\n\n"):
        first = len(table)
        for row in (line.split() for line in block.splitlines()):
            starts.append(len(table) == first)
            heads.append(first + int(row[5]) - 1 if int(row[5]) else len(table))
            table.append(row)
    words, lemmas, pos, tags, deps = ([row[k] for row in table] for k in range(5))
    return Doc(
        NLP.vocab,
        words=words,
        lemmas=lemmas,
        pos=pos,
        tags=tags,
        deps=deps,
        heads=heads,
        sent_starts=starts,
    )


def sentence(rows: str) -> Sentence:
    """Return the tree of the only sentence of some rows."""
    (only,) = unrepaired_trees(parse(rows))
    return only


def text(rows: str) -> str:
    """Return the words of some rows: the id of a test's row.

    >>> text("Rome Rome PROPN NNP nsubj 2")
    'Rome'
    """
    return " ".join(line.split()[0] for line in rows.strip().splitlines() if line.strip())


def readable(found: Sentence) -> list[str]:
    """Write the clauses of a sentence as *Rome | signed | a pact | with Milan*.

    An indirect object stands behind ~, the predicate of a copula behind =, a clause behind +.
    """
    return [" | ".join(parts(clause)) for clause in clauses(found)]


def parts(clause: Clause) -> Iterator[str]:
    """Yield the subject, or "-", the relation, and the arguments of a clause."""
    yield words(clause.subject) if clause.subject else "-"
    yield text_of(in_order(clause.words))
    yield from (f"{MARKS.get(a.role, '')}{words(a)}" for a in clause.arguments)


def words(argument: Argument) -> str:
    """Write an argument, a clause by its head alone."""
    if argument.role == "clause":
        return argument.head.text
    is_predicate = bool(argument.head.first("cop"))
    lean = phrase(argument.head, "lean", predicate=is_predicate)
    return text_of([*argument.case, *lean])
