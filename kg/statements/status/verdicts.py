"""A claim -> whether the sentence says that it is not true: *reports that Chad left are untrue*."""

from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word
from kg.statements.status.polarity import is_negated, is_none

__all__ = ["is_refuted"]


def is_refuted(noun: Word) -> bool:
    """Read *reports that Chad left are untrue*, *there is no truth to the reports that it left*.

    Args:
        noun: what somebody claims.
    """
    if SUBJECT(noun):
        verdict = noun.above
        effect = verdict.lexicon.effect(verdict.lower, "adjective", negated=is_negated(verdict))
        return effect == "negative"
    above = noun.above if ABOUT(noun) else None
    beside = [] if above is None else [above, *above.all("nsubj", "obj")]
    return any(word.has("truth") and is_none(word) for word in beside)


SUBJECT = Pattern(rel="nsubj", head=Pattern(having="cop"))
ABOUT = Pattern(rel="nmod obl", case="to in for behind")
