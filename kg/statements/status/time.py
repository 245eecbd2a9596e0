"""Clause or event noun -> when, as its phrases tell against the article's date."""

from kg.clauses import Clause
from kg.english.times import is_temporal, resolve
from kg.model import Time
from kg.parsing.memo import memoized
from kg.parsing.phrases import phrase, text_of
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.status.values import Status

__all__ = ["clause_time", "time_beside"]

TELLING = {"obl", "advmod", "nmod"}


def clause_time(clause: Clause, status: Status, context: Context) -> Time | None:
    """Return when: from the clause's own phrases, or those of the verbs that govern it."""
    verbs = (clause.head, *reversed(clause.chain))
    found = (time_beside(verb, context, future=is_to_come(status)) for verb in verbs)
    return next((time for time in found if time), None)


def is_to_come(status: Status) -> bool:
    """Return whether *on Monday* is the next one: *will meet*, *plans to meet*."""
    intended = status.tense == "present" and status.modality in {"planned", "expected"}
    return intended or status.tense == "future"


def time_beside(head: Word, context: Context, *, future: bool = False) -> Time | None:
    """Return the time that a phrase beside a verb or an event noun gives."""
    date = context.document.date
    found = (resolve(text, date, future=future) for text in phrases_of_time(head))
    return next((time for time in found if time), None)


@memoized
def phrases_of_time(head: Word) -> tuple[str, ...]:
    """Return the phrases beside a word that name a time: *on Monday*, but not *since May*."""
    beside = (c for c in head.children if c.rel in TELLING and not only_bounds(c))
    texts = (text_of([*noun.all("case"), *without_events(noun)]) for noun in beside)
    return tuple(text for text in texts if is_temporal(text))


def only_bounds(phrase_head: Word) -> bool:
    """Read *since May*, *until Monday*: such phrases bound a time and name none."""
    known = phrase_head.lexicon.words("bounding preposition")
    return not phrase_head.forms("case").isdisjoint(known)


def without_events(noun: Word) -> list[Word]:
    """Return the words of a phrase that can say when: not *in response to a raid in May*."""
    event = noun.pos == "NOUN" and not is_temporal(noun.text) and not noun.has("time noun")
    inner = noun.all("nmod") if event else []
    return phrase(noun, "lean", without={w.i for n in inner for w in n.subtree()})
