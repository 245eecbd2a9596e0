"""Clause or event noun -> when, as its phrases tell against the article's date."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import chain

from kg.clauses import Clause
from kg.english.lexicon import Lexicon
from kg.english.times import is_temporal, resolve
from kg.model import Time
from kg.parsing.memo import memoized
from kg.parsing.patterns import Pattern
from kg.parsing.phrases import Mode, in_order, phrase, text_of
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.event_nouns import is_happening
from kg.statements.relations.minting import nominal_verb
from kg.statements.status.values import Status
from kg.statements.status.verb_groups import finite_tense

__all__ = ["RESULT", "at_the_same_time", "clause_time", "staged", "time_beside"]

TELLING = {"obl", "advmod", "nmod"}
AT = {"in", "at", "during"}
NO_TIME = {"as", "of"}  # *as a great day*, *in a matter of hours*
ORDINAL = {"first", "second", "third", "last", "same"}
HOUR = re.compile(r"\d{1,2}(?:[:.]\d\d)?[ap]\.?m\.?|\d{1,2}:\d\d")
SAYING_WHICH = ("amod", "case", "det", "nmod:poss", "nummod")
HOURLY = {"about", "after", "around", "at", "before", "by", "from", "until"}
ALWAYS_TIME = {"since", "until", "till", "during"}  # whatever noun follows
THEN = {"between", "from", "in", "on", "since", "until"}
MIDDLE = (6, 15)  # month and day
AHEAD = {"for", "by"}  # *set for June*, *must pay by June*
INTENDED = {"planned", "expected", "obligatory", "wished", "asked-for"}


def clause_time(clause: Clause, status: Status, context: Context) -> Time | None:
    """Return when: from the clause's own phrases, or those of the verbs that govern it.

    Else from what happens at the same time; else how long, since when, or at what hour.
    """
    own = (clause.head, *(verb for verb in reversed(clause.chain) if is_then(verb, status)))
    verbs = (*own, *at_the_same_time(clause.head))
    dated = (date_beside(verb, context, status) for verb in verbs)
    undated = (Time("", text) for verb in own for text in undated_phrases(verb, context))
    return next(filter(None, chain(dated, undated)), None)


def is_then(verb: Word, status: Status) -> bool:
    """Tell *managed on Monday to leave* from *vowed on Monday to leave*, which will be later."""
    return status.modality not in LATER or finite_tense(verb) != "past"


LATER = {"planned", "expected", "obligatory", "asked-for", "considered", "possible"}


def at_the_same_time(verb: Word) -> Iterator[Word]:
    """Yield the verbs whose time is that of another too.

    *spoke on Monday and thanked him*, *fled on Monday when Chad attacked*, *struck a town on
    Monday, killing ten*.
    """
    above = verb.head
    if above is None or not above.is_verb:
        return
    joined = verb.rel == "conj" and verb.tag == above.tag and "to" not in verb.forms("mark")
    known = verb.lexicon.words("simultaneous conjunction")
    beside = verb.rel == "advcl" and not verb.forms("mark", "advmod").isdisjoint(known)
    if joined or beside or RESULT(verb):
        yield above
        yield from at_the_same_time(above)


RESULT = Pattern(rel="advcl", tag="VBG", place="right", without="mark nsubj aux")


def time_beside(head: Word, context: Context) -> Time | None:
    """Return the time that a phrase beside an event noun gives, with a date or without."""
    undated = (Time("", text) for text in undated_phrases(head, context))
    return date_beside(head, context) or next(undated, None)


def date_beside(head: Word, context: Context, status: Status | None = None) -> Time | None:
    """Return the date that a phrase beside a verb or an event noun gives."""
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
    texts = (written_phrase(noun) for noun in phrases_beside(head) if not only_bounds(noun))
    return tuple(text for text in texts if is_temporal(text))


def phrases_beside(head: Word) -> list[Word]:
    """Return the heads of the phrases that may tell when something happens."""
    beside = [
        c for c in (*head.children, *staged(head)) if c.rel in TELLING and not dates_object(c)
    ]
    beside += [head.above] if head.dep == "acl:relcl" and "when" in head.forms("advmod") else []
    inside = (time for noun in beside for time in times_of_occasion(noun))
    return [*beside, *inside, *(time for noun in head.all("obj") for time in times_of_thing(noun))]


def dates_object(noun: Word) -> bool:
    """Read *condemned Tuesday's raid*, which was on Tuesday, not *left after Tuesday's raid*."""
    if not OWNER(noun):
        return False
    behind = (c for c in noun.above.all("obj", "obl") if c.i > noun.i)
    return min(behind, key=lambda each: each.i, default=noun).rel == "obj"


OWNER = Pattern(rel="obl", case="'s ’s")


def times_of_thing(noun: Word) -> list[Word]:
    """Return the times that the parser hangs on an object: *drilled cores between 2021 and 2023*.

    Not *a history of 2021*, *condemned the raid in 2021*, which was then.
    """
    is_act = noun.has("disaster") or nominal_verb(noun) != ""
    inner = [] if is_act else noun.all("nmod")
    return [each for each in inner if is_time_word(each) and each.forms("case") & THEN]


def times_of_occasion(noun: Word) -> list[Word]:
    """Return when the occasion was on which something happened: *said in a speech on Monday*."""
    is_time = is_time_word(noun) or noun.has("part of time")
    if noun.pos != "NOUN" or is_time or noun.forms("case").isdisjoint(AT):
        return []
    return [each for each in noun.all("nmod") if is_time_word(each)]


@memoized
def is_time_word(word: Word) -> bool:
    """Return whether a word measures or names time: *years*, *Monday*, *midnight*, *2018*."""
    measures = word.has("time noun") or word.has("part of day")
    return (measures and not word.is_name) or is_temporal(word.text)


def written_phrase(noun: Word) -> str:
    """Write a phrase with its preposition."""
    words = in_order([*cases(noun), *without_events(noun), *second_of_two(noun)])
    return text_of(in_order([*hours_of(noun), *words]))


def second_of_two(noun: Word) -> list[Word]:
    """Return the second of two times with what joins them: *in October and November 2017*."""
    joined = noun.all("conj") if is_temporal(noun.text) else []
    return [w for each in joined if is_temporal(each.text) for w in each.subtree()]


def hours_of(noun: Word) -> list[Word]:
    """Return *in the early hours* before *of Monday*, where both hang on the verb."""
    if not OF_DAY(noun):
        return []
    before = min(c.i for c in noun.all("case")) - 1
    hours = [n for n in noun.above.all("obl") if n.i == before]
    return [w for each in hours for w in (*cases(each), *phrase(each, "near"))]


OF_DAY = Pattern(rel="obl", case="of")


def cases(noun: Word) -> list[Word]:
    """Return the prepositions of a phrase, no *’s* behind it: *ahead of Friday’s vote*."""
    return [case for case in noun.all("case") if case.i < noun.i]


def undated_phrases(head: Word, context: Context) -> Iterator[str]:
    """Yield the phrases beside a word that tell a time without a date.

    *for nine years*, *since May*, *by evening*, *at 8 p.m.*, *later*, *before the election*.
    """
    for noun in sorted(phrases_beside(head), key=lambda each: each.rel == "advmod"):
        is_time = is_undated(noun) and noun.forms("case").isdisjoint(NO_TIME)
        if is_time or is_occasion(noun, context):
            yield text_of(in_order([*cases(noun), *phrase(noun, "near"), *until_when(noun)]))


def until_when(noun: Word) -> list[Word]:
    """Return the second of two times with what joins them: *between 2021 and 2023*."""
    last = noun.all("conj") if "between" in noun.forms("case") else []
    return [word for each in last for word in each.subtree()]


def is_occasion(noun: Word, context: Context) -> bool:
    """Read *before the election*, *after the raid*, *since independence*."""
    if noun.forms("case") & ALWAYS_TIME:
        return True
    known = {*noun.lexicon.words("bounding preposition"), "during"} - {"between", "from"}
    bounds = noun.pos == "NOUN" and not noun.forms("case").isdisjoint(known)
    return bounds and is_happening(noun, context)


def is_undated(noun: Word) -> bool:
    """Return whether a phrase tells how long, since when or at what hour.

    Not *in time*, *lost by nine minutes*, *sentenced to nine years*, *two weeks after they left*,
    *as soon as they left*.
    """
    if noun.lower == "then":
        return noun.first("case") is not None  # *since then*
    if noun.rel == "advmod":
        return noun.lexicon.has(noun.lower, "time adverb") and "as" not in noun.forms("advmod")
    if noun.lemma == "time":
        return is_some_time(noun) and noun.forms("amod").isdisjoint(ORDINAL)
    if is_part_of_time(noun):
        return True
    if counts_to(noun) or (noun.first("nummod") and noun.forms("case") & {"by", "to"}):
        return False
    return (is_time_word(noun) and noun.first(*SAYING_WHICH) is not None) or is_hour(noun)


def is_part_of_time(noun: Word) -> bool:
    """Read *by the end of the year*, *in the middle of the night*."""
    return noun.has("part of time") and any(map(is_time_word, noun.all("nmod")))


def is_some_time(noun: Word) -> bool:
    """Read *at the time*, *in her time*, *by lunch time*, not *because of his time*.

    Nor *at a time when Mali left*.
    """
    if noun.first("nmod:poss") is not None:
        return not noun.forms("case").isdisjoint(AT)
    joined = (f"{each.lower}{noun.lemma}" for each in noun.all("compound"))
    told = [each for each in noun.all("det", "nmod") if each.lower not in {"a", "any", "no"}]
    return bool(told) or any(noun.lexicon.has(each, "part of day") for each in joined)


def counts_to(noun: Word) -> bool:
    """Read *two weeks after they left*: that is when something else happened."""
    return noun.head is not None and any(mark.i == noun.i + 1 for mark in noun.head.all("mark"))


def is_hour(noun: Word) -> bool:
    """Read *at 8 p.m.*, *by 11:20pm*, but not *at 8*."""
    half = noun.first("nmod")
    told = noun.lower if half is None else f"{noun.lower}{half.lower}"
    return noun.forms("case") <= HOURLY and HOUR.fullmatch(told) is not None


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
    is_time = is_time_word(noun) or noun.has("part of time")  # *at the end of 2015*
    event = noun.pos == "NOUN" and not is_time
    inner = noun.all("nmod") if event else []
    mode: Mode = "whole" if is_dated(noun) else "lean"
    return phrase(noun, mode, without={w.i for n in inner for w in n.subtree()})


def is_dated(noun: Word) -> bool:
    """Read *Wednesday, 4th December, 2024*: which Wednesday stands behind it."""
    behind = [w for each in noun.all("appos") for w in each.subtree()]
    is_named = any(w.has("month") for w in behind) and any(w.text[0].isdigit() for w in behind)
    return noun.has("weekday") and is_named
