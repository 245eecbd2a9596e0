"""A noun with a relative clause or participle -> whom that tells of: *Mali and Chad, who met*."""

from collections.abc import Iterator

from kg.clauses.values import Argument
from kg.parsing.patterns import Pattern
from kg.parsing.phrases import conjuncts
from kg.parsing.trees import Word

__all__ = ["modified_noun", "noun_conjuncts"]


def modified_noun(head: Word) -> Iterator[Argument]:
    """Yield the noun that a clause hangs on, or the names that stand beside it.

    *Mali and Chad, who have met*: a plural behind the last of several speaks of all, not so of
    *judges and rich women who vote*.
    """
    noun = bearer(head.above, head)
    named = [] if noun.is_name else [a for a in noun.all("appos") if is_named_by(a, head)]
    top = named[0] if named else noun
    if top.rel == "conj" and is_plural(head):
        top = top.above
    last = last_described(top, head) if not named else None
    if last is not None:
        yield Argument(last, "subject", source="antecedent")
        return
    of_all = named or is_plural(head) or any(each.i < head.i for each in top.all("conj"))
    for each in noun_conjuncts(top) if of_all else [noun]:
        yield Argument(each, "subject", source="antecedent")


def last_described(first: Word, head: Word) -> Word | None:
    """Return the last of several nouns, where it alone is described and no comma stands behind."""
    last = next((each for each in reversed(first.all("conj")) if each.i < head.i), None)
    comma = head.first("punct") is not None
    return last if last is not None and DESCRIBED(last) and not comma else None


DESCRIBED = Pattern(tag="NNS", having="amod")


def is_named_by(name: Word, head: Word) -> bool:
    """Tell *two allies, Mali and Chad, which left* from *allies, above all Mali, that left*."""
    is_one_of_several = PLURAL(name.above) and is_plural(head) and name.first("conj") is None
    return name.is_name and name.i < head.i and not is_one_of_several


PLURAL = Pattern(tag="NNS")


def bearer(noun: Word, head: Word) -> Word:
    """Return *Keita* of *Keita, head of the bank, who attended*, else the noun itself."""
    is_person = any(subject.lower == "who" for subject in head.all("nsubj")[:1])
    return noun.above.above if is_person and IN_APPOSITION(noun) else noun


IN_APPOSITION = Pattern(rel="nmod", without="appos", head=Pattern(rel="appos"))


def is_plural(head: Word) -> bool:
    """Return whether the verb or an auxiliary has the form of a plural."""
    group = [head, *head.all("aux", "cop", "aux:pass")]
    return any(w.tag == "VBP" or w.lower == "were" for w in group)


def noun_conjuncts(head: Word) -> Iterator[Word]:
    """Yield coordinated nouns, verbs joined to a clausal subject left out."""
    for each in conjuncts(head):
        if each is head or not each.is_verb:
            yield each
