"""Predicate -> the words of its relation: auxiliaries, negation, particle, governing verbs."""

from collections.abc import Iterator

from kg.clauses.predicates import is_adjectival, is_controlled, is_predicate
from kg.parsing.patterns import Pattern
from kg.parsing.phrases import in_order
from kg.parsing.trees import Word

__all__ = ["control_chain", "is_negation", "relation_words"]


def control_chain(head: Word) -> tuple[Word, ...]:
    """Return the verbs that control a predicate, outermost first: *expected* of *to tell*."""
    chain: list[Word] = []
    word = first_conjunct(head)
    while is_controlled(word) and is_predicate(word.above):
        chain.append(word.above)
        word = first_conjunct(word.above)
    return tuple(reversed(chain))


def first_conjunct(word: Word) -> Word:
    """Return the first of the predicates that a predicate without a subject is joined to."""
    while CONJUNCT(word) and is_predicate(word.above):
        word = word.above
    return word


CONJUNCT = Pattern(rel="conj", without="nsubj cop")


def relation_words(head: Word, chain: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words of a relation in the order of the text: *is expected to tell*."""
    words: set[Word] = set()
    for verb in (*chain, head):
        words.update(verb_group(verb))
    if head.rel == "conj":
        words.update(shared_auxiliaries(head))
    for verb in (*chain[1:], head) if chain else ():
        words.update(infinitive_mark(verb))
    return tuple(in_order(words))


def infinitive_mark(verb: Word) -> list[Word]:
    """Return the *to* of an infinitive; a coordinated one shares that of the first."""
    found = [m for m in verb.all("mark") if m.lower == "to"]
    if not found and verb.rel == "conj":
        return infinitive_mark(verb.above)
    return found


def verb_group(verb: Word) -> Iterator[Word]:
    """Yield a verb with auxiliaries, particle, negation and the adverbs between them."""
    group = [c for c in verb.children if c.rel in {"aux", "cop"} or c.dep == "compound:prt"]
    if verb.first("cop") is None or is_adjectival(verb) or verb.first("xcomp"):
        group.append(verb)
    first, last = min(w.i for w in group), max(w.i for w in group)
    yield from group
    for adverb in verb.all("advmod"):
        if first < adverb.i < last or is_negation(adverb):
            yield adverb


def is_negation(word: Word) -> bool:
    """Return whether an adverb denies: *not*, *n't*, *never*."""
    return word.lower in {"not", "n't", "n’t", "never"}


def shared_auxiliaries(head: Word) -> Iterator[Word]:
    """Yield the auxiliaries that a coordinated verb has from the first: *was seized and sold*."""
    first = head.above
    if head.first("aux", "nsubj", "cop") or not is_predicate(first):
        return
    if first.tag == head.tag or {first.tag, head.tag} == {"VB", "VBP"}:
        yield from first.all("aux")
        yield from (a for a in first.all("advmod") if is_negation(a))
        if first.rel == "conj":
            yield from shared_auxiliaries(first)
