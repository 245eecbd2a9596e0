"""Number -> the part of several, or the people, that it counts: *25 of his 33 points*."""

from dataclasses import replace

from kg.english.inflection import relation_name
from kg.mentions import slug
from kg.model import CONCEPT, Entity, Mention
from kg.parsing.patterns import Pattern
from kg.parsing.phrases import phrase
from kg.parsing.trees import Word
from kg.statements.relations.concepts import as_written

__all__ = ["part", "people", "taken_from"]

LONGEST = 9  # words
PARTS = {"NUM", "DET"}
SEVERAL = Pattern(tag="NNS", case="of", place="right")


def part(head: Word) -> Mention | None:
    """Return what a number takes out of several: *25 of his 33 points*, *all of the tariffs*."""
    if (whole := taken_from(head)) is None:
        return None
    words = [head, *whole.all("case"), *phrase(whole, "core")][:LONGEST]
    return as_written(words)


def taken_from(head: Word) -> Word | None:
    """Return out of what a number or *some* takes a part, None for any other word."""
    if head.pos not in PARTS and not head.lexicon.has(head.lower, "part of many"):
        return None
    several = next((c for c in head.all("nmod", "obl") if SEVERAL(c)), None)
    return None if several is None or "whose" in several.forms("nmod:poss") else several


def people(number: Word, verb: Word) -> Mention | None:
    """Return whom a bare number counts behind a verb: *killed 26*, *wounded at least 30*."""
    called = verb.lexicon.words("counted people").get(verb.lemma, "")
    is_single = verb.lexicon.words("numeral").get(number.lower) == "1"
    if not all((called, not is_single, number.rightmost == number.i, BEHIND(number))):
        return None
    counted = as_written([number])
    label = f"{counted.text} {called}"
    return replace(counted, entity=Entity(slug(relation_name(label)), label, CONCEPT))


BEHIND = Pattern(pos="NUM", place="right")
