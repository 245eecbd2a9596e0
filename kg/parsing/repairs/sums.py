"""A sum with the wrong dependents -> with its own: *$2 a share*, *14 percent year on year*."""

from kg.parsing.patterns import Pattern, where
from kg.parsing.trees import Word

__all__ = ["participle_behind_sum", "rate_of_sum", "share_before_time"]


@where(Pattern(rel="compound", having="nummod", head=Pattern(rel="obl obj", pos="NOUN")))
def share_before_time(share: Word) -> None:
    """Fix *grew 14.2 percent year on year*: it grew by so much, and nobody counts years."""
    time = share.above
    if share.has("unit") and time.has("time noun") and not time.first("case", "det"):
        share.attach(time.above, time.dep)
        time.relabel("obl:unmarked")


@where(Pattern(rel="obj obl iobj conj", tag="NN", having="det", without="case cc"))
def rate_of_sum(noun: Word) -> None:
    """Fix *offered 412 kroner a share*, *rose to 90 yen a share*: nobody offered a share."""
    article = noun.all("det")[0]
    above = noun.above
    unit = next((w for w in above.subtree() if w.i == article.i - 1), None)
    if unit is None or article.lower not in PER or not is_counted(unit):
        return
    if unit in noun.subtree():  # of a sentence that is no sentence
        return
    for child in (c for c in noun.children if c.i > noun.i):
        child.attach(above, "obl" if child.rel == "nmod" else child.dep)
    noun.attach(unit, "nmod")


@where(Pattern(rel="acl", tag="VBN", head=Pattern(rel="nmod", case="of", having="nummod")))
def participle_behind_sum(verb: Word) -> None:
    """Fix *a fraud of 113 crore linked to them*: the fraud is, no sum."""
    unit = verb.above
    if unit.pos == "SYM" or unit.has("unit") or unit.has("numeral"):
        verb.attach(unit.above, "acl")


PER = {"a", "an", "each"}


def is_counted(unit: Word) -> bool:
    """Return whether a word is a unit with a number, or the number of one: *$2*, *90 yen*."""
    if unit.pos == "NUM":
        return unit.rel == "nummod" or any(c.pos == "SYM" for c in unit.children)
    return unit.has("unit") and unit.first("nummod") is not None
