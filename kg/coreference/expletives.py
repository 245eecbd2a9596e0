"""Where *it* means nobody: *It is clear that*, *when it comes to oil*, *it was Chad that left*."""

from collections.abc import Iterator

from kg.parsing.trees import Word

__all__ = ["is_expletive"]

CLEFT = ("acl", "advcl:relcl", "csubj", "ccomp")


def is_expletive(word: Word) -> bool:
    """Return whether *it* stands for what follows or for nothing at all.

    Most parsers tell such a word by its label; where they do not, the word above it does.
    """
    if word.lower != "it" or word.head is None:
        return False
    if word.rel == "expl":
        return True
    rules = (is_predicate, is_happening, is_impersonal, has_clause_as_subject)
    return word.rel == "nsubj" and any(rule(word.head) for rule in rules)


def is_predicate(head: Word) -> bool:
    """Return whether a predicate says something of what follows: *It is bad for Chad*.

    *It was time to leave* and *it was Chad that left* are of the kind, not *it is ready to leave*.
    """
    if not head.first("cop"):
        return False
    return not head.effect("adjective") if head.pos == "ADJ" else head.first(*CLEFT) is not None


def is_happening(head: Word) -> bool:
    """Return whether a predicate calls an event by its name: *It is the first rise in years*."""
    happens = head.lexicon.nominalisation(head.lemma, head.lower).verb
    return bool(happens) and head.pos == "NOUN" and head.first("cop") is not None


def has_clause_as_subject(verb: Word) -> bool:
    """Return whether a clause is what a verb tells of: *It took hours to reach Chad*."""
    return verb.first("csubj") is not None


def is_impersonal(verb: Word) -> bool:
    """Return whether a verb has nobody as subject: *it rained*, *it took place*, *it comes to*."""
    wanted = verb.lexicon.words("impersonal").get(verb.lemma)
    if wanted is None or verb.pos != "VERB":
        return False
    return not wanted or not set(wanted.split("/")).isdisjoint(beside(verb))


def beside(verb: Word) -> Iterator[str]:
    """Yield what stands beside a verb and in the clauses below it: *as if*, *took place*."""
    yield from (bare.lower for bare in verb.all("obj") if not bare.children)
    for clause in (verb, *verb.all("advcl", "ccomp", "xcomp")):
        yield from (mark.lower for mark in clause.all("mark", "advmod"))
