"""Noun with a plan, a right or a thing -> whose it is: *Russia's plan*, *the plan of Russia*."""

from kg.parsing.phrases import case_words
from kg.parsing.trees import Word

__all__ = ["is_named_owner", "is_owner", "is_topic", "is_used"]

TOPICS = {"on", "about", "over", "regarding", "concerning"}


def is_used(noun: Word) -> bool:
    """Read *waited at his house to see her*: who waits is to see her, whosever the house is."""
    acts = noun.effect("noun") or noun.lexicon.nominalisation(noun.lemma, noun.lower).verb
    is_where = noun.first("cop") is not None and noun.first("case") is not None
    return (is_where or noun.rel in {"obj", "obl"}) and not acts


def is_named_owner(noun: Word, modifier: Word) -> bool:
    """Return whether a name before a noun tells whose effort it is: *Chad efforts*."""
    before = modifier.rel in {"compound", "amod"} and modifier.i < noun.i
    is_named = modifier.text[0].isupper() and (modifier.is_name or modifier.entity != "")
    return before and is_named and noun.effect("noun") != "" and noun.first("nmod:poss") is None


def is_owner(noun: Word, modifier: Word) -> bool:
    """Read *the plan of Mali*, *the application by Mali*."""
    case = [c.lower for c in case_words(modifier)] if modifier.i > noun.i else []
    return case == ["by"] or (case == ["of"] and noun.effect("noun") != "")


def is_topic(noun: Word) -> bool:
    """Read *wrote to Chad on the need to act*: whoever needs to, it is not who writes.

    Who *agreed on a plan to act* is to act.
    """
    if noun.rel == "obl" and noun.above.attitude == "planned":
        return False
    return noun.rel == "obl" and any(c.lower in TOPICS for c in case_words(noun))
