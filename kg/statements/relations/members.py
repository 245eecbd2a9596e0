"""Clause -> the same for each name that its nouns stand for: *the allies Mali and Chad left*."""

from collections.abc import Iterator
from dataclasses import replace

from kg.clauses import Argument, Clause
from kg.parsing.memo import memoized
from kg.parsing.patterns import Pattern
from kg.parsing.phrases import conjuncts
from kg.parsing.trees import Word
from kg.statements.context import Context

__all__ = ["each_member", "members"]


def each_member(clause: Clause, context: Context) -> Iterator[Clause]:
    """Yield a clause for each name that its subject stands for, its objects by their names."""
    named = tuple(each for one in clause.arguments for each in by_name(one, context))
    subjects = by_name(clause.subject, context) if clause.subject is not None else (None,)
    is_same = named == clause.arguments
    for subject in subjects:
        if is_same and subject is clause.subject:
            yield clause
        else:
            yield replace(clause, subject=subject, arguments=named)


def by_name(argument: Argument, context: Context) -> Iterator[Argument]:
    """Yield an argument once for each name that it stands for."""
    if argument.source == "antecedent" and argument.role != "subject":
        yield argument
        return
    for word in members(argument.head, context):
        yield argument if word is argument.head else replace(argument, head=word)


def members(noun: Word, context: Context) -> list[Word]:
    """Return the names behind a common noun that say who is meant, else the noun itself.

    *the allies Mali and Chad* are both, *a German, Otto Kern,* is Kern, *what it called a coup* is
    a coup.
    """
    if not noun.children:  # as with most nouns: nothing says more of them
        return [noun]
    if (called := what_is_called(noun)) is not None:
        return [called]
    found = context.mentioned(apposed_names(noun))
    return found or [noun, *further_owners(noun, context)]


@memoized
def apposed_names(noun: Word) -> tuple[Word, ...]:
    """Return the names behind a common noun, of a singular the first alone: *its ally Mali*.

    *allies, above all Mali,* are not Mali alone.
    """
    names = [name for name in noun.all("appos") if NAME(name)] if COMMON(noun) else []
    if PLURAL(noun) and any(name.first("advmod") for name in names[:1]):
        return ()
    return conjuncts(names[0]) if names and PLURAL(noun) else tuple(names[:1])


def further_owners(noun: Word, context: Context) -> list[Word]:
    """Return *Chadian* of *Malian and Chadian troops*, who are known as those of Mali alone."""
    owners = context.mentioned(coordinated_modifiers(noun))
    known = context.mention(noun) if owners else None
    if known is None or not known.entity.acts_for:
        return []
    first = context.mentions[owners[0].i].entity.id
    return owners[1:] if known.entity.acts_for == first else []


@memoized
def coordinated_modifiers(noun: Word) -> tuple[Word, ...]:
    """Return the words of *Malian and Chadian* before *troops*."""
    before = noun.first("amod", "compound") if PLURAL(noun) else None
    return conjuncts(before) if before is not None else ()


def means_another(noun: Word, name: Word, context: Context) -> bool:
    """Return whether a name says more than what a noun is already known to mean."""
    known = context.mention(noun)
    return known is None or known.entity.id != context.mentions[name.i].entity.id


def what_is_called(word: Word) -> Word | None:
    """Return *coup* of *what it called a coup*, *what it described as a coup*."""
    verb = word.first("acl:relcl") if word.lower == "what" else None
    if verb is None or not verb.has("naming"):
        return None
    return next((each for each in verb.children if CALLED(each)), None)


COMMON = Pattern(pos="NOUN VERB ADJ", without="nsubj obj")
PLURAL = Pattern(tag="NNS")
CALLED = Pattern(pos="NOUN", rel="xcomp obl obj", place="right")
NAME = Pattern(pos="PROPN", place="right")
