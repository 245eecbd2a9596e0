"""Noun phrase -> how much or how many: *17 people*, *$2bn*, *50 %*, *thousands of protesters*."""

import re
from collections.abc import Iterator
from math import isfinite, prod
from typing import Final

from kg.english.times import is_temporal
from kg.model import Quantity
from kg.parsing.memo import memoized
from kg.parsing.phrases import in_order, phrase, written
from kg.parsing.trees import Word
from kg.statements.relations.concepts import counted

__all__ = ["is_hour", "quantity"]

CLOCK: Final = re.compile(r"\d{1,2}[:.]\d\d(?:[ap]\.?m\.?)?|\d{1,2}[ap]\.?m\.?")  # 12:04 and 5am
HOURS: Final = re.compile(r"\d{1,2}[:.]?\d\dh(?:ou)?rs?\.?")  # 20:00hrs and 0500hrs
LAST_HOUR: Final = 24
OLDEST: Final = 110
SOMEBODY: Final = {"one"}  # *one of them*, *one did not arrive*: nobody counts
FIGURE: Final = re.compile(r"(?P<digits>\d[\d, ]*(?:\.\d+)?)(?P<scale>[a-z]*)")  # 1,200 and 2.5bn


@memoized
def quantity(noun: Word) -> Quantity | None:
    """Return the quantity that a noun phrase names, None for a thing that nobody counts."""
    above = noun.head if noun.rel == "nmod" else None
    number = above if above is not None and counted(above) is noun else noun
    whole = counted(number)
    if whole is not number:
        if is_kind(number):
            return None
        if said := list(numerals(number)) if has_unit(number) else []:
            return Quantity(figures(said), number_of(said), unit_of(number))
        return Quantity(number.lower, number_of([*numerals(number), number]), whole.lower)
    found = list(numerals(noun))
    is_number = noun.pos == "NUM" and noun.lower not in SOMEBODY
    if not (found or is_number) or is_temporal(written(phrase(noun, "core") or [noun])):
        return None
    if is_number:
        return Quantity(noun.text, number_of([*found, noun]))
    return Quantity(figures(found), number_of(found), unit_of(noun))


def is_hour(noun: Word) -> bool:
    """Return whether words tell the time of day: *at 12:04*, *5 am*, *By nine he left*."""
    if HOURS.fullmatch(noun.lower) or any(each.has("hour") for each in (noun, *noun.children)):
        return True
    if noun.pos != "NUM" or noun.rel != "obl":
        return False
    said = {each.lower for each in noun.all("case")}
    if not any(noun.lexicon.has(each, "hour preposition") for each in said):
        return False
    return CLOCK.fullmatch(noun.lower) is not None or is_small(noun, said)


def is_small(noun: Word, prepositions: set[str]) -> bool:
    """Return whether a number may be an hour or an age: *left at seven*, *died at 88*."""
    value = value_of(noun)
    if value is None:
        return False
    if "at" in prepositions:
        return value <= OLDEST and not noun.above.has("level verb")  # *stayed at 12*
    return value <= LAST_HOUR and noun.i < noun.above.i


def figures(words: list[Word]) -> str:
    """Write the words of a number, of several with what joins them: *40 and 50*."""
    others = (word for word in words if word.rel == "conj" and word.head in words)
    joined = (cc for word in others for cc in word.all("cc"))
    return written(in_order([*words, *joined]))


def has_unit(noun: Word) -> bool:
    """Return whether a noun is a currency or its sign: *$2 billion in aid*."""
    return noun.has("unit") or noun.lexicon.has(noun.lower, "unit")


def is_kind(noun: Word) -> bool:
    """Return whether a noun tells a part or kind, not how many: *parts of Mali*."""
    known = noun.lexicon.words("quantity")
    return "kind" in {known.get(noun.lemma), known.get(noun.lower)}


def numerals(noun: Word) -> Iterator[Word]:
    """Yield the words of the number before a noun or behind a sign: *2.5 million*.

    *23 of 226 towns* are 23; *the 737 Max* is one.
    """
    is_name = noun.tag == "NNP" and not noun.has("unit")
    for child in noun.all("nummod") if not is_name else ():
        if is_numeral(child):
            whole = {
                w.i for each in child.all("nmod") if each.first("case") for w in each.subtree()
            }
            words = (word for word in in_order(child.subtree()) if word.i not in whole)
            yield from filter(is_numeral, words)


def is_numeral(word: Word) -> bool:
    """Return whether a word is a number or a part of one: *17*, *two*, *million*, *2bn*."""
    return word.tag == "CD" or word.has("numeral") or FIGURE.fullmatch(word.lower) is not None


def number_of(words: list[Word]) -> float | None:
    """Return the number that some words name, None where one names none: *thousands*.

    A number too large to count with is none either, nor is *between 40 and 50*.
    """
    if any(word.rel == "conj" and word.head in words for word in words):
        return None
    values = [value_of(word) for word in words]
    known = [value for value in values if value is not None]
    number = prod(known) if len(known) == len(values) else None
    return number if number is not None and isfinite(number) else None


def value_of(word: Word) -> float | None:
    """Return the number that a word names: 1 000 000 for *million*, 17, 2 000 000 000 for *2bn*."""
    named = word.lexicon.words("numeral")
    if word.lower in named:
        return float(named[word.lower])
    found = FIGURE.fullmatch(word.lower)
    if found is None or (found["scale"] and found["scale"] not in named):
        return None
    return float(re.sub("[, ]", "", found["digits"])) * float(named.get(found["scale"], 1))


def unit_of(noun: Word) -> str:
    """Return what a number counts: a currency's code, "percent", or the noun as it stands."""
    units = noun.lexicon.words("unit")
    return units.get(noun.lower, "") or units.get(noun.lemma, "") or written(phrase_of(noun))


def phrase_of(noun: Word) -> list[Word]:
    """Return the counted noun with what stands between it and its number: *fighter jets*."""
    numbers = {w.i for each in noun.all("nummod") for w in each.subtree()}
    before = {w.i for each in noun.all("det", "advmod", "nmod:poss") for w in each.subtree()}
    return phrase(noun, "core", without=numbers | before) or [noun]
