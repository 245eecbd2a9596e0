"""Sentence -> the speaker whom it names for a quotation beside it: *Holm said:*, *– Jon Holm*."""

from collections.abc import Iterator, Sequence

from kg.clauses import subjects
from kg.parsing.trees import Sentence, Word
from kg.statements.attribution.saying import is_quoting, is_reporting
from kg.statements.attribution.values import Report

__all__ = ["DASHES", "byline", "head_of", "is_byline", "is_open", "lead_in"]

DASHES = {"-", "–", "—", "―"}
HEARD = {"PERSON", "ORG"}
LONGEST_SOURCE = 4  # words


def lead_in(sentence: Sentence) -> Report | None:
    """Read *The minister continued:*, *The UN gave details:* before a quotation."""
    words = sentence.words
    if not is_open(sentence):
        return None
    verbs = (w for w in words if w.is_verb and (is_reporting(w) or is_quoting(w)))
    named = ((verb, each.head) for verb in verbs for each in subjects(verb))
    said = next((Report(v, who, frozenset(), v.text) for v, who in named), None)
    return said or next((Report(None, w, frozenset(), "says") for w in heard(words)), None)


def is_open(sentence: Sentence) -> bool:
    """Return whether a sentence ends in a colon."""
    return sentence.words[-1].text == ":"


def heard(words: Sequence[Word]) -> Iterator[Word]:
    """Yield whom or what a lead-in without a verb of saying is about, if it may say something."""
    for root in (word for word in words if word.head is None):
        about = [each.head for each in subjects(root)] or [root]
        yield from (w for w in about if w.entity in HEARD or w.has("evidence noun"))


def byline(sentence: Sentence) -> Report | None:
    """Read *― Jon Holm* behind a quotation."""
    words = [w for w in sentence.words if w.text.strip()]
    if len(words) < 2 or words[0].text not in DASHES or not is_byline(words[1:]):
        return None
    return Report(None, head_of(words[1:]), frozenset(), "says")


def head_of(words: Sequence[Word]) -> Word:
    """Return the word that stands for a name at the end of some words: *President Jon Holm*."""
    word = words[-1]
    while word.rel == "flat" and word.head is not None and word.head in words:
        word = word.head
    return word


def is_byline(words: Sequence[Word]) -> bool:
    """Return whether a few words name who says so, and nothing else."""
    return all(is_nominal(w) for w in words) and 1 <= len(words) <= LONGEST_SOURCE


def is_nominal(word: Word) -> bool:
    """Return whether a word is part of a name or title; *report* is, whatever its tag."""
    return word.pos in {"PROPN", "NOUN", "ADJ"} or word.has("speech noun")
