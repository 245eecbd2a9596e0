"""Clause -> surface propositions: the rows of `kg extract --open`.

A row is the best binary proposition; what stands further off goes into extras, behind it. Few
confidences, set by hand: tuned ones did not carry over to sentences that had not been read.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from kg.clauses.arguments import arguments
from kg.clauses.extraction import clauses
from kg.clauses.predicates import is_controlled, is_infinitive
from kg.clauses.values import Argument, Clause
from kg.clauses.verb_groups import is_negation, relation_words
from kg.parsing.patterns import Pattern
from kg.parsing.phrases import case_words, conjuncts, in_order, phrase, text_of
from kg.parsing.trees import Sentence, Word

__all__ = ["OpenRow", "open_rows"]

MAIN, FURTHER, NESTED = 0.8, 0.6, 0.5
TIMES = {"after", "before", "since", "when", "while"}  # *died after seeing Keita*: he saw him


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
    text = text_of(sentence.words)
    of_clauses = (row for clause in clauses(sentence) for row in clause_rows(clause))
    for row in chain(of_clauses, appositions(sentence), existentials(sentence)):
        key = (row.subject, row.relation, row.object)
        if key not in seen and row.subject and row.relation and row.subject != row.object:
            seen.add(key)
            yield replace(row, sentence=text)


def appositions(sentence: Sentence) -> Iterator[OpenRow]:
    """Yield *Keita | is | the leader of the party* for a name with what it is behind it."""
    for noun in sentence.words:
        if APPOSITION(noun):
            who, what = phrase(noun.above, "lean"), phrase(noun, "near")
            yield OpenRow(text_of(who), "is", text_of(what), MAIN)


APPOSITION = Pattern(dep="appos", pos="NOUN", place="right", head=Pattern(pos="PROPN"))


def existentials(sentence: Sentence) -> Iterator[OpenRow]:
    """Yield *There | are | three towns in the valley*."""
    for verb in sentence.words:
        there, what = verb.first("expl"), verb.first("nsubj")
        if there is not None and what is not None and there.lower == "there":
            said = text_of(relation_words(verb, ()))
            yield OpenRow(there.text, said, text_of(phrase(what, "lean")), MAIN)


def clause_rows(clause: Clause) -> Iterator[OpenRow]:
    """Yield the rows of a clause: one an argument, then one a nested prepositional phrase."""
    if clause.subject is None or not is_stated(clause, clause.subject):
        return
    subject = text_of(subject_words(clause))
    shown = [a for a in with_inherited(clause) if not is_discourse(a)]
    clause = replace(clause, arguments=tuple(shown))
    if not shown:
        yield from adverb_row(clause, subject)
    for argument in shown:
        if argument.role == "clause":
            if not is_controlled(argument.head):
                yield from clausal_row(clause, subject, argument)
        elif argument.role != "indirect" and not is_merged(clause, argument):
            yield from binary_rows(clause, subject, argument)
    yield from purpose_rows(clause, subject)


def adverb_row(clause: Clause, subject: str) -> Iterator[OpenRow]:
    """Yield *he | died | suddenly* where a verb has nothing but an adverb behind it."""
    behind = (a for a in clause.head.all("advmod") if a.i > clause.head.i and not is_negation(a))
    for adverb in islice(behind, 1):
        if clause.head.is_verb:
            yield OpenRow(
                subject, text_of(relation_of(clause)), text_of(phrase(adverb, "near")), MAIN
            )


def purpose_rows(clause: Clause, subject: str) -> Iterator[OpenRow]:
    """Yield *they | met to sign | a pact*: what an act is for stays with the act."""
    objects = [a for a in clause.arguments if a.role == "object" and a.source != "antecedent"]
    held = [w for a in objects[:1] for w in [*a.case, *phrase(a.head, "near")]]
    for verb in clause.head.all("advcl"):
        if is_infinitive(verb) and verb.i > clause.head.i and not verb.first("nsubj"):
            before = [w for w in {*relation_of(clause), *held} if w.i < verb.i]
            yield from participle_rows(subject, verb, in_order(before))


def is_stated(clause: Clause, subject: Argument) -> bool:
    """Return whether a clause is a proposition of its own, not the circumstance of another."""
    head = clause.head
    of_noun = subject.source == "possessor" or OF_NOUN(head)
    return not (of_noun or is_adjunct(head, subject) or RESULT(head))


def is_adjunct(head: Word, subject: Argument) -> bool:
    """Return whether a clause without a subject says more than when another happened."""
    marks = head.all("mark") if head.rel == "advcl" and subject.source == "controller" else []
    return any(mark.lower not in TIMES for mark in marks)


OF_NOUN = Pattern(rel="acl", mark="to")  # *a plan to leave*, *a commitment to leaving*
RESULT = Pattern(rel="xcomp", tag="VBN", without="mark")  # *got it done*


def with_inherited(clause: Clause) -> list[Argument]:
    """Return the arguments, with obliques of governing verbs: *on Monday they began to leave*."""
    if any(a.role == "clause" and is_controlled(a.head) for a in clause.arguments):
        kept = [a for a in clause.arguments if a.role in {"clause", "object"}]
    else:
        kept = list(clause.arguments)
    for governor in clause.chain:
        kept += [a for a in arguments(governor) if a.role == "oblique" and a.head.i < governor.i]
    return kept


def is_discourse(argument: Argument) -> bool:
    """Return whether an oblique connects sentences rather than adding to one."""
    words = (*argument.case, argument.head)
    return argument.head.lexicon.has(" ".join(w.lower for w in words), "discourse phrase")


def is_merged(clause: Clause, argument: Argument) -> bool:
    """Return whether a predicate stands behind its object in one row: *keeps | the border open*."""
    return (
        argument.role == "predicate"
        and argument.head.pos == "ADJ"
        and any(a.role == "object" for a in clause.arguments)
    )


def relation_of(clause: Clause) -> list[Word]:
    """Return the words of the relation without connectives (*did however agree*).

    What stands between a verb and the infinitive that it governs belongs to it: *takes a
    loan to buy*. Whom a verb makes do something only does it: *them | leave | the town*.
    """
    words = list(clause.words)
    for governor in clause.chain:
        between = [o for o in governor.all("obj", "iobj") if o.i < clause.head.i]
        if between and is_made_to(clause, between):
            above = {governor.i, *(w.i for w in governor.subtree())}
            own = {w.i for w in clause.head.subtree()}
            words = [w for w in words if w.i not in above or w.i in own]
            words = [w for w in words if w.i > governor.i]
        elif between:
            words += phrase(between[-1], "near")
    kept = dict.fromkeys(in_order(words))
    return [w for w in kept if not w.lexicon.has(w.lower, "connective adverb")]


def is_made_to(clause: Clause, between: Sequence[Word]) -> bool:
    """Return whether the subject is the object of the verb above: *saw them leave*."""
    subject = clause.subject.head if clause.subject is not None else None
    return subject is not None and any(subject in conjuncts(obj) for obj in between)


def subject_words(clause: Clause) -> list[Word]:
    """Return the words of the subject, clauses and appositions left out."""
    assert clause.subject is not None
    head = clause.subject.head
    words = phrase(head, "lean", predicate=bool(head.first("cop")))
    return [w for w in words if w.tag != "WRB" or w is head]


def extras(clause: Clause, shown: Sequence[Word]) -> Iterator[str]:
    """Yield the further arguments, each with its preposition."""
    for argument in clause.arguments:
        if argument.head not in shown and argument.role in {"oblique", "agent", "indirect"}:
            yield text_of([*argument.case, *phrase(argument.head)])


def remainder(argument: Argument, kept: Sequence[Word]) -> Iterator[str]:
    """Yield what an argument's phrase holds beyond the words that are kept."""
    whole = phrase(argument.head, predicate=argument.role == "predicate")
    rest = [w for w in whole if w not in set(kept)]
    while rest and rest[0].pos == "PUNCT":
        rest = rest[1:]
    if rest:
        yield text_of(rest)


def binary_rows(clause: Clause, subject: str, argument: Argument) -> Iterator[OpenRow]:
    """Yield *France | signed | a pact*, *France | signed a pact with | Italy*."""
    before = carried(clause, argument)
    relation = [*with_object(clause, before), *argument.case]
    words = phrase(argument.head, "near", predicate=argument.role == "predicate")
    merged = [a for a in clause.arguments if is_merged(clause, a) and argument.role == "object"]
    for predicate in merged:
        words = [*words, *phrase(predicate.head)]
    shown = [argument.head, *(a.head for a in clause.objects if before)]
    sure = MAIN if argument is first_shown(clause) else FURTHER
    further = (*remainder(argument, words), *extras(clause, shown))
    yield OpenRow(subject, text_of(relation), text_of(in_order(words)), sure, further)
    yield from nested_rows(clause, subject, argument, relation)


def with_object(clause: Clause, before: Sequence[Word]) -> list[Word]:
    """Put a relation and the object in it in the order of the text, an antecedent last."""
    words = relation_of(clause)
    if clause.objects and clause.objects[0].source == "antecedent":
        return [*words, *before]
    return in_order([*words, *before])


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
    return [*obj.case, *phrase(obj.head, "near", predicate=obj.role == "predicate")]


def nested_rows(
    clause: Clause, subject: str, argument: Argument, relation: Iterable[Word]
) -> Iterator[OpenRow]:
    """Yield *it | reports on talks of | peace* for each prepositional phrase inside an argument.

    An *of*-phrase that stands left of a later phrase stays in the relation.
    """
    upto = [*relation, *phrase(argument.head, "core", predicate=argument.role == "predicate")]
    for inner in argument.head.children:
        if MODIFIER(inner) and (case := case_words(inner)):
            for each in conjuncts(inner):
                yield from modifier_rows(clause, subject, Argument(each, "oblique", case), upto)
            if [c.lower for c in case] == ["of"]:
                upto = [*upto, *case, *phrase(inner, "near")]
        elif PARTICIPLE(inner):
            for verb in (inner, *inner.all("conj")):
                yield from participle_rows(subject, verb, upto)


MODIFIER = Pattern(dep="nmod", place="right")
PARTICIPLE = Pattern(dep="acl", tag="VBG VBN", place="right")


def modifier_rows(
    clause: Clause, subject: str, argument: Argument, upto: Iterable[Word]
) -> Iterator[OpenRow]:
    """Yield the row of a prepositional phrase inside an argument, and those inside it."""
    here = [*upto, *case_words(argument.head)]
    words = phrase(argument.head, "near")
    further = tuple(remainder(argument, words))
    yield OpenRow(subject, text_of(here), text_of(words), NESTED, further)
    yield from nested_rows(clause, subject, argument, here)


def participle_rows(subject: str, verb: Word, upto: Iterable[Word]) -> Iterator[OpenRow]:
    """Yield *it | sees a risk in buying | gas*, *it | breaks a pact signed by | Mali*."""
    here = [*upto, *verb.all("mark"), verb]
    for argument in arguments(verb):
        if argument.role in {"object", "oblique", "agent"} and argument.head.i > verb.i:
            words = phrase(argument.head, "near")
            yield OpenRow(subject, text_of([*here, *argument.case]), text_of(words), NESTED)


def clausal_row(clause: Clause, subject: str, argument: Argument) -> Iterator[OpenRow]:
    """Yield *Macron | said | that talks had failed*: the complement keeps its *that*."""
    words = in_order(argument.head.subtree())
    while words and words[0].pos == "PUNCT":
        words = words[1:]
    while words and words[-1].pos == "PUNCT":
        words = words[:-1]
    further = tuple(extras(clause, ()))
    yield OpenRow(subject, text_of(relation_of(clause)), text_of(words), MAIN, further)
