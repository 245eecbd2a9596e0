"""A plan or promise -> what becomes of it: *kept his promise to leave*, *dropped his plan to*."""

from collections.abc import Iterator

from kg.english.lexicon import Effect
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word

__all__ = ["fate_of", "is_set_about"]


def fate_of(noun: Word, *, negated: bool = False) -> Effect | None:
    """Return "actual" of *kept his promise*, "negative" of *went back on his promise*.

    None for anything else: *made a promise*, *kept the money*, *dropped a demand* to others.

    Args:
        noun: what is planned or promised.
        negated: whether that is denied: *did not keep his promise*.
    """
    if not GOVERNED(noun) or noun.effect("noun") in {"", "asked-for"}:
        return None
    effect = noun.lexicon.effect
    found = (effect(words, "keeping", negated=negated) for words in phrases(noun))
    return next((each for each in found if each), None)


GOVERNED = Pattern(rel="obj obl", pos="NOUN")


def phrases(noun: Word) -> Iterator[str]:
    """Yield what the verb may be listed by: *carry out*, *deliver on*, *make good on*, *keep*."""
    verb = noun.above
    between = [c.lower for c in verb.all("compound:prt", "xcomp", "advmod") if c.i < noun.i]
    cases = [c.lower for c in noun.all("case")]
    yield " ".join([verb.lemma, *between, *cases])
    if noun.rel == "obj":
        yield verb.lemma


def is_set_about(noun: Word) -> bool:
    """Read *made an attempt to free them*, *launched a mission to free them*: it was tried."""
    begun = UNDERTAKEN(noun) and noun.above.has("setting about")
    return begun or (noun.effect("noun") == "wished" and (HAD_THEN(noun) or OF(noun)))


UNDERTAKEN = Pattern(dep="obj nsubj:pass")
HAD_THEN = Pattern(rel="obj nsubj obl", head=Pattern(is_verb=True))
OF = Pattern(rel="nmod", case="of")
