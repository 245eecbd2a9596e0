"""Clause -> surface propositions: the rows of `kg extract --open`."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from kg.clauses.constructions import Argument, Clause, clauses, is_controlled
from kg.language.phrases import case_words, conjuncts, joined, phrase, texts
from kg.language.trees import Sentence, Word

__all__ = ["OpenRow", "open_rows"]

MAIN, FURTHER, NESTED = 0.8, 0.6, 0.5


@dataclass(frozen=True, slots=True)
class OpenRow:
    """A surface proposition in the words of the sentence; `extras` are further arguments."""

    subject: str
    relation: str
    object: str
    confidence: float
    extras: tuple[str, ...] = ()
    sentence: str = ""


def open_rows(sentence: Sentence) -> Iterator[OpenRow]:
    """Yield the surface propositions of a sentence, each once, the surest first for a clause."""
    seen: set[tuple[str, str, str]] = set()
    text = texts(sentence.words)
    for clause in clauses(sentence):
        for row in rows(clause):
            key = (row.subject, row.relation, row.object)
            if key not in seen and row.subject and row.relation and row.subject != row.object:
                seen.add(key)
                yield replace(row, sentence=text)


def rows(clause: Clause) -> Iterator[OpenRow]:
    """Yield the rows of a clause: one an argument, then one a nested prepositional phrase."""
    if clause.subject is None or not is_stated(clause):
        return
    subject = joined(subject_words(clause))
    for argument in clause.arguments:
        if argument.role == "clause":
            if not is_chain(argument.head):
                yield from clausal(clause, subject, argument)
        elif argument.role != "indirect":
            yield from binary(clause, subject, argument)
    if not clause.arguments:
        yield OpenRow(subject, joined(clause.words), "", NESTED)


def is_stated(clause: Clause) -> bool:
    """Whether a clause is a proposition of its own, not the circumstance of another."""
    return True


def is_chain(head: Word) -> bool:
    """Whether a complement has rows of its own that repeat the verbs above it."""
    return is_controlled(head)


def subject_words(clause: Clause) -> list[Word]:
    """Return the words of the subject; an antecedent without the clause that it is taken from."""
    assert clause.subject is not None  # noqa: S101
    head = clause.subject.head
    mode = "lean" if clause.subject.source == "antecedent" else "whole"
    return phrase(head, mode, predicate=bool(head.first("cop")))


def extras(clause: Clause, shown: Collection[Word]) -> tuple[str, ...]:
    """Return the further arguments, each with its preposition."""
    return tuple(
        texts([*a.case, *phrase(a.head)])
        for a in clause.arguments
        if a.head not in shown and a.role in {"oblique", "agent", "indirect"}
    )


def binary(clause: Clause, subject: str, argument: Argument) -> Iterator[OpenRow]:
    """Yield *France | signed | a pact*, *France | signed a pact with | Italy*."""
    before = carried(clause, argument)
    relation = [*sorted([*clause.words, *before], key=lambda w: w.i), *argument.case]
    predicate = argument.role == "predicate"
    words = phrase(argument.head, predicate=predicate)
    object_heads = {a.head for a in clause.objects}
    shown = {argument.head, *(object_heads if before else ())}
    sure = MAIN if argument is first_shown(clause) else FURTHER
    yield OpenRow(subject, texts(relation), joined(words), sure, extras(clause, shown))
    yield from nested(clause, subject, argument, relation)


def first_shown(clause: Clause) -> Argument | None:
    """Return the argument whose row stands for the whole clause: an object before an oblique."""
    for argument in (*clause.objects, *clause.obliques):
        return argument
    return None


def carried(clause: Clause, argument: Argument) -> list[Word]:
    """Return the words of the object that stand in the relation before an oblique."""
    if argument.role in {"object", "predicate"} or not clause.objects:
        return []
    obj = clause.objects[0]
    if obj.source == "antecedent":
        return []
    return [*obj.case, *phrase(obj.head, "core", predicate=obj.role == "predicate")]


def nested(
    clause: Clause, subject: str, argument: Argument, relation: Iterable[Word]
) -> Iterator[OpenRow]:
    """Yield *it | deals with cases of | fraud* for each prepositional phrase inside an argument."""
    core = phrase(argument.head, "core", predicate=argument.role == "predicate")
    upto = [*relation, *core]
    for inner in argument.head.all("nmod"):
        if inner.dep != "nmod" or not case_words(inner):
            continue
        for each in conjuncts(inner):
            case = case_words(each)
            words = phrase(each)
            yield OpenRow(subject, texts([*upto, *case]), joined(words), NESTED)
            yield from nested(clause, subject, Argument(each, "oblique", case), [*upto, *case])


def clausal(clause: Clause, subject: str, argument: Argument) -> Iterator[OpenRow]:
    """Yield *Macron | said | that talks had failed*: the complement keeps its *that*."""
    words = sorted(argument.head.subtree(), key=lambda w: w.i)
    while words and words[0].pos == "PUNCT":
        words = words[1:]
    while words and words[-1].pos == "PUNCT":
        words = words[:-1]
    yield OpenRow(subject, joined(clause.words), joined(words), MAIN, extras(clause, ()))
