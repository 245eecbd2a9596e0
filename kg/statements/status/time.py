"""Clause or event noun -> when, as its phrases tell against the article's date."""

import datetime as dt
from collections.abc import Iterator

from kg.clauses import Clause
from kg.english.lexicon import Lexicon
from kg.english.times import is_temporal, resolve
from kg.model import Time
from kg.parsing.memo import memoized
from kg.parsing.phrases import Mode, phrase, text_of
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.status.values import Status

__all__ = ["clause_time", "staged", "time_beside"]

TELLING = {"obl", "advmod", "nmod"}
MIDDLE = (6, 15)  # month and day
AHEAD = {"for", "by"}  # *set for June*, *must pay by June*
INTENDED = {"planned", "expected", "obligatory", "wished", "asked-for"}


def clause_time(clause: Clause, status: Status, context: Context) -> Time | None:
    """Return when: from the clause's own phrases, or those of the verbs that govern it.

    Else from what happens at the same time.
    """
    verbs = (clause.head, *reversed(clause.chain), *at_the_same_time(clause.head))
    found = (time_beside(verb, context, status) for verb in verbs)
    return next((time for time in found if time), None)


def at_the_same_time(verb: Word) -> Iterator[Word]:
    """Yield the verbs whose time is that of another too.

    *spoke on Monday and thanked him*, *fled on Monday when Chad attacked*.
    """
    above = verb.head
    if above is None or not above.is_verb:
        return
    joined = verb.rel == "conj" and verb.tag == above.tag
    known = verb.lexicon.words("simultaneous conjunction")
    beside = verb.rel == "advcl" and not verb.forms("mark", "advmod").isdisjoint(known)
    if joined or beside:
        yield above


def time_beside(head: Word, context: Context, status: Status | None = None) -> Time | None:
    """Return the time that a phrase beside a verb or an event noun gives."""
    date = context.document.date
    found = (time_of(text, date, status, head.lexicon) for text in phrases_of_time(head))
    return next((time for time in found if time), None)


def time_of(
    text: str, date: dt.date | None, status: Status | None, lexicon: Lexicon
) -> Time | None:
    """Return the time that a phrase names: the last, the next or the nearest of its name.

    *will meet on Monday*, *is set for May* are the next, *talks resume on 1 May* is the nearest.
    """
    words = text.lower().split()
    if status is None or words[0] in AHEAD:
        return resolve(text, date, future=words[0] in AHEAD)
    if any(lexicon.has(word.strip(",."), "weekday") for word in words):
        return resolve(text, date, future=is_to_come(status))
    if status.tense == "present" and status.modality not in INTENDED:
        return nearest(text, date)
    return resolve(text, date, future=status.tense == "future" or status.modality in INTENDED)


def nearest(text: str, date: dt.date | None) -> Time | None:
    """Return the time of a name that is nearest to the article."""
    last, following = (resolve(text, date, future=ahead) for ahead in (False, True))
    if date is None or last is None or following is None or last == following:
        return last
    return min(last, following, key=lambda time: abs(months(time) - months_of(date)))


def months(time: Time) -> float:
    """Return a time in months, from its middle where no month or day is told."""
    told = [int(part) for part in time.value.split("-")]
    year, month, day = [*told, *MIDDLE[len(told) - 1 :]]
    return year * 12 + month + day / 31


def months_of(date: dt.date) -> float:
    """Return a date in months."""
    return date.year * 12 + date.month + date.day / 31


def is_to_come(status: Status) -> bool:
    """Return whether *on Monday* is the next one: *will meet*, *plans to meet*."""
    intended = status.tense == "present" and status.modality in {"planned", "expected"}
    return intended or status.tense == "future"


@memoized
def phrases_of_time(head: Word) -> tuple[str, ...]:
    """Return the phrases beside a word that name a time: *on Monday*, but not *since May*."""
    beside = [c for c in (*head.children, *staged(head)) if c.rel in TELLING]
    beside += [head.above] if head.dep == "acl:relcl" and "when" in head.forms("advmod") else []
    told = (noun for noun in beside if not only_bounds(noun))
    texts = (text_of([*noun.all("case"), *without_events(noun)]) for noun in told)
    return tuple(text for text in texts if is_temporal(text))


def staged(noun: Word) -> list[Word]:
    """Return the phrases beside what takes place: *in Doha* of *talks held in Doha*."""
    holding = (c for c in noun.all("acl") if c.has("staging")) if noun.pos == "NOUN" else ()
    return [each for verb in holding for each in verb.children]


def only_bounds(phrase_head: Word) -> bool:
    """Read *since May*, *until Monday*: such phrases bound a time and name none."""
    known = phrase_head.lexicon.words("bounding preposition")
    return not phrase_head.forms("case").isdisjoint(known)


def without_events(noun: Word) -> list[Word]:
    """Return the words of a phrase that can say when: not *in response to a raid in May*."""
    event = noun.pos == "NOUN" and not is_temporal(noun.text) and not noun.has("time noun")
    inner = noun.all("nmod") if event else []
    mode: Mode = "whole" if is_dated(noun) else "lean"
    return phrase(noun, mode, without={w.i for n in inner for w in n.subtree()})


def is_dated(noun: Word) -> bool:
    """Read *Wednesday, 4th December, 2024*: which Wednesday stands behind it."""
    behind = [w for each in noun.all("appos") for w in each.subtree()]
    is_named = any(w.has("month") for w in behind) and any(w.text[0].isdigit() for w in behind)
    return noun.has("weekday") and is_named
