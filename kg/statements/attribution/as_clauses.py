"""Sentence -> what somebody says by an aside: *As Holm said, …*, *…, as Holm put it*."""

from collections.abc import Iterator

from kg.english.lexicon import Family
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Sentence, Word
from kg.statements.attribution.reporting_verbs import source
from kg.statements.attribution.saying import is_reporting_phrase
from kg.statements.attribution.values import Report

__all__ = ["as_told", "is_calendar", "shown_last", "to_hear"]

ASIDE = Pattern(rel="advcl", is_verb=True, having="nsubj obl:agent", without="ccomp xcomp")
HEAR = Pattern(rel="advcl", tag="VB", lemma="hear", having="xcomp", mark="to")


def as_told(sentence: Sentence) -> Iterator[Report]:
    """Read *As Holm said, Mali left*, *Mali, as Holm put it, left*, not *as Mali told Chad*."""
    for verb in filter(ASIDE, sentence.words):
        speaker = source(verb) if is_aside(verb) and is_told(verb) else None
        if speaker is not None:
            yield around(verb, speaker)


def is_aside(verb: Word) -> bool:
    """Return whether a clause begins with *as* and is set off, unlike *as many as they had*."""
    return "as" in verb.forms("mark", "advmod") and verb.first("punct") is not None


def is_told(verb: Word) -> bool:
    """Return whether a verb says nothing itself, but *it*: what it stands beside is said."""
    said = [c.lower for c in verb.all("obj")]
    if said == ["it"]:
        return verb.has("told with it")
    return not said and (verb.effect("verb") == "speech" or is_reporting_phrase(verb))


def to_hear(sentence: Sentence) -> Iterator[Report]:
    """Read *To hear Holm tell it, Mali left*."""
    for verb in filter(HEAR, sentence.words):
        speaker = verb.first("obj")
        if speaker is not None and any(map(is_told, verb.all("xcomp"))):
            yield around(verb, speaker)


def around(aside: Word, speaker: Word) -> Report:
    """Return the report of all that an aside stands in."""
    inside = {w.i for w in aside.subtree()}
    content = frozenset(w.i for w in aside.above.subtree() if w.i not in inside)
    return Report(aside, speaker, content, aside.text)


def shown_last(sentence: Sentence) -> Iterator[Report]:
    """Read *Police shot two men, videos appeared to show on Monday*: the videos say so."""
    words = [w for w in sentence.words if w.pos != "PUNCT" or w.text == ","]
    commas = [k for k, w in enumerate(words) if w.text == ","]
    behind = words[commas[-1] + 1 :] if commas else []
    shown = next((w for w in behind if w.has("evidence verb") and w.is_verb), None)
    before = [w for w in behind if shown is not None and w.i < shown.i]
    noun = next((w for w in reversed(before) if w.has("evidence noun")), None)
    if shown is None or noun is None or len(behind) > LONGEST_SOURCE:
        return
    said = sentence.words[: words[commas[-1]].i - sentence.words[0].i]
    is_last = all(w.i <= shown.i or w.pos == "ADP" or is_calendar(w) for w in behind)
    if is_last and not shown.first("ccomp") and any(w.is_finite for w in said):
        yield Report(None, noun, frozenset(w.i for w in said), shown.text)


def is_calendar(word: Word) -> bool:
    """Return whether a word tells when: *Monday*, *yesterday*."""
    return any(word.lexicon.has(word.lower, each) for each in CALENDAR)


LONGEST_SOURCE = 10  # words
CALENDAR: tuple[Family, ...] = ("weekday", "month", "relative day")
