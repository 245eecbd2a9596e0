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
    if (nearest := nearest_name(noun, head)) is not None:
        yield Argument(nearest, "subject", source="antecedent")
        return
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


def nearest_name(noun: Word, head: Word) -> Word | None:
    """Read *his government and the Taliban, who refuse*: the last, not of *Mali and Chad, who do*.

    Nor of *a clerk and Jon Lind, who refuse*; *Ada Holm and Jon Lind, who refuses*: Lind does.
    """
    names = (each for each in noun.all("conj") if each.is_name)
    last = next((each for each in names if each.rightmost == head.leftmost - 1), None)
    if last is None or head.dep != "acl:relcl":
        return None
    is_other = noun.tag == "NN" and last.entity != "PERSON"
    return last if is_singular(head) or (is_plural(head) and is_other) else None


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


def is_singular(head: Word) -> bool:
    """Return whether the verb or an auxiliary has the form of a singular."""
    return any(w.tag == "VBZ" or w.lower == "was" for w in [head, *head.all("aux", "cop")])


def noun_conjuncts(head: Word) -> Iterator[Word]:
    """Yield coordinated nouns, verbs joined to a clausal subject left out."""
    for each in conjuncts(head):
        if each is head or not each.is_verb:
            yield each
