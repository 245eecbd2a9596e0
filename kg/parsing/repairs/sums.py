"""A sum or number with the wrong dependents -> with its own: *$2 a share*, *No. 2 Ada Holm*."""

from kg.parsing.patterns import Pattern, where
from kg.parsing.trees import Word

__all__ = ["SUMS"]


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


@where(Pattern(lower="no. no", rel="obj obl nsubj nmod det compound", head=Pattern()))
def ranked_name(sign: Word) -> None:
    """Fix *beat No. 2 Ada Holm*, *lost to world No. 2 Ada Holm*: she has the number."""
    top = next((word for word in sign.ancestors() if word.is_verb), sign.above)
    near = {w.i: w for w in top.subtree()}
    number, first = near.get(sign.i + 1), near.get(sign.i + 2)
    if number is None or first is None or number.tag != "CD" or not first.is_name:
        return
    name = first.above if first.rel in {"compound", "flat"} and first.above.is_name else first
    world = near.get(sign.i - 1)
    for before in (number, sign, world):
        if before is not None and before.pos in {"NOUN", "PROPN", "NUM", "DET"}:
            number_of(name, before)


def number_of(name: Word, before: Word) -> None:
    """Let a word before a name be part of it, and the name stand in its place."""
    is_beside = before.rel in {"obj", "obl", "nsubj", "nmod"} and before is not name.head
    if before in name.ancestors() or (is_beside and before.head is name.head):
        for case in before.all("case"):
            case.attach(name, "case")
        if before.head is not None:
            name.attach(before.above, before.dep)
    before.attach(name, "compound")


SUMS = (ranked_name, participle_behind_sum, rate_of_sum, share_before_time)
PER = {"a", "an", "each"}


def is_counted(unit: Word) -> bool:
    """Return whether a word is a unit with a number, or the number of one: *$2*, *90 yen*."""
    if unit.pos == "NUM":
        return unit.rel == "nummod" or any(c.pos == "SYM" for c in unit.children)
    return unit.has("unit") and unit.first("nummod") is not None
