"""Pronoun or noun -> the words of its sentence that it cannot mean."""

from collections.abc import Iterator

from kg.parsing.memo import memoized
from kg.parsing.trees import Word

__all__ = ["demander", "disjoint_from", "genitive_chain", "intruders", "names_below"]


@memoized
def disjoint_from(word: Word) -> frozenset[int]:
    """Return the words that a pronoun or noun cannot mean: what it stands inside of or beside."""
    who = demander(word)
    demanding = {who.i} if who is not None else set()
    intruding = (each.i for each in intruders(word))
    others = (*around(word), *beside(word), *commanded(word), *intruding)
    return frozenset((word.i, *others, *demanding))


def around(word: Word) -> Iterator[int]:
    """Yield the nouns that a word stands inside of: *its* of *its leader* is not the leader."""
    for above in word.ancestors():
        if above.is_verb:
            return
        yield above.i
        if above.rel == "appos" and above.head is not None:
            yield above.head.i


def beside(word: Word) -> Iterator[int]:
    """Yield the other arguments of a word's verb, its subject where it stands a verb before.

    *Bongo praised him*, *Bongo came and advised her*, *Bongo, who praised him*.
    """
    verb = word.head
    if word.rel == "nmod:poss" or verb is None or not verb.is_verb:
        return
    yield from (c.i for c in verb.children)
    if verb.dep == "acl:relcl" and verb.head is not None and word.rel != "nsubj":
        yield verb.head.i
    if word.rel != "nsubj" and verb.rel == "conj" and verb.head is not None:
        shared = [] if verb.first("nsubj") else verb.head.all("nsubj")
        yield from (c.i for c in shared)


def commanded(word: Word) -> Iterator[int]:
    """Yield what a subject cannot mean below its verb: *Having praised Bongo's plan, he left*.

    That is all but clauses with a subject: *When Bongo came, he left*.
    """
    if word.pos != "PRON" or word.rel != "nsubj" or word.head is None:
        return
    for child in word.head.children:
        if child.rel != "advcl" or not child.first("nsubj"):
            yield from (w.i for w in child.subtree())


def intruders(word: Word) -> Iterator[Word]:
    """Yield who enters or hinders what is another's: *Mali encroached on its waters*.

    So it is in *accused Mali of violating its airspace*, *Mali blocked its efforts*.
    """
    land = word.head if word.dep == "nmod:poss" else None
    verb = land.head if land is not None and land.rel in {"obj", "obl"} else None
    if land is None or verb is None or not (verb.has("intruding") or is_hindered(land, verb)):
        return
    if "own" in land.forms("amod"):
        return
    accused = verb.above.all("obj", "nsubj:pass") if is_charge(verb) else ()
    for first in (*verb.all("nsubj"), *accused):
        yield from (first, *first.all("conj"))


def is_charge(verb: Word) -> bool:
    """Return whether a clause tells of what somebody is accused: *accused Mali of meddling in*."""
    return verb.rel == "advcl" and verb.above.effect("charge") != ""


def is_hindered(plan: Word, verb: Word) -> bool:
    """Return whether a verb is done to what somebody plans or tries: *blocked their efforts*."""
    return plan.effect("noun") != "" and verb.has("hindering")


def demander(word: Word) -> Word | None:
    """Return who asks for an act, which is another's: *Bongo demanded his release*.

    So it is in *seeks its help*, *needs its help*.
    """
    act = word.head if word.dep == "nmod:poss" else None
    if act is None or not act.lexicon.nominalisation(act.lemma, act.lower).verb:
        return None
    verb = act.head if act.rel in {"obj", "obl"} else None
    if verb is None or verb.effect("verb") not in {"asked-for", "wished", "obligatory"}:
        return None
    while verb.rel == "conj" and verb.first("nsubj") is None:
        verb = verb.above
    return verb.first("nsubj")


def genitive_chain(word: Word) -> Iterator[Word]:
    """Yield the nouns that a possessive stands behind: *signs of their racism* are not *they*."""
    while word.rel == "nmod" and word.head is not None:
        word = word.head
        yield word


def names_below(word: Word) -> list[Word]:
    """Return the names below the verb of a subject, which means somebody else.

    *He threw a punch that hurt Bongo*, *The company said Baltec had left*: Principle C of
    Chomsky's binding theory (1981).
    """
    verb = word.head if word.rel == "nsubj" else None
    behind = [c for c in verb.children if c.i > word.i and c.rel in BELOW] if verb else []
    below = (each for child in behind for each in child.subtree())
    return [each for each in below if each.is_name and each.rel not in WITHIN]


BELOW = {"obj", "obl", "ccomp", "xcomp"}
WITHIN = {"compound", "amod"}  # of a noun that stands for somebody else
