"""Verb group -> the tense that its words tell: *has left*, *may leave*, *leaves tomorrow*."""

from collections.abc import Callable

from kg.clauses import is_infinitive
from kg.model import Tense
from kg.parsing.memo import memoized
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word
from kg.statements.status.polarity import is_negated

__all__ = [
    "finite_tense",
    "has_time_ahead",
    "is_future_auxiliary",
    "is_present_perfect",
    "is_scheduled",
    "is_still_ahead",
]

HAD = {"'d", "’d"}

# What the words of a verb group tell; the first row that holds gives the tense.


@memoized
def auxiliaries(word: Word) -> tuple[Word, ...]:
    """Return the auxiliaries and the copula of a predicate."""
    return tuple(c for c in word.children if c.rel in {"aux", "cop"})


@memoized
def tags(word: Word) -> frozenset[str]:
    """Return the tags of a verb group, that of the verb among them."""
    group = [*auxiliaries(word), word] if word.is_verb else auxiliaries(word)
    return frozenset(each.tag for each in group)


def is_perfect(word: Word) -> bool:
    """Read *he'd left*, *might have left*."""
    group = auxiliaries(word) if word.tag == "VBN" else ()
    modal = any(c.tag == "MD" and c.lower != "will" for c in group)
    forms = {c.lower for c in group}
    return bool(forms & HAD) or (modal and "have" in forms)


def is_scheduled(word: Word) -> bool:
    """Read *is leaving next week*, *leaves tomorrow*."""
    if not {"VBZ", "VBP"} & tags(word) or word.tag in {"VBN", "VBD"}:
        return False
    return has_time_ahead(word)


def has_time_ahead(word: Word) -> bool:
    """Return whether a verb is told of a time to come: *next week*, *over the coming days*."""
    beside = (n for n in word.children if n.rel in {"obl", "advmod"})
    return any(is_ahead(n) or any(map(is_ahead, n.all("amod"))) for n in beside)


def is_ahead(word: Word) -> bool:
    """Return whether a word tells of a time to come: *next*, *tomorrow*."""
    return word.lexicon.has(word.lower, "time ahead")


@memoized
def is_still_ahead(word: Word) -> bool:
    """Read *will leave when Chad signs*, *once it has signed*: it has not done so yet.

    Nor in *said it would leave once Chad had signed*, *it was a matter of days before it left*.
    """
    clause = word.above if word.rel == "conj" else word
    if MATTER_OF_TIME(clause):
        return True
    present, perfect = {"VBZ", "VBP"} & tags(word), {"had"} & word.forms("aux")
    if clause.rel != "advcl" or not (present or perfect):
        return False
    known = word.lexicon.words("awaited conjunction" if present else "awaited in the past")
    marks = {known.get(form) for form in clause.forms("mark", "advmod")} - {None}
    above = clause.above
    if "soon" in marks and above.lower == "soon" and above.head is not None:
        above, marks = above.above, {""}
    if "" not in marks:
        return False
    return is_infinitive(above) or any(map(is_future_auxiliary, auxiliaries(above)))


MATTER_OF_TIME = Pattern(
    rel="advcl", mark="before till until", head=Pattern(lemma="matter question", having="cop")
)


def is_future(word: Word) -> bool:
    """Read *will leave*, *would leave*."""
    return any(map(is_future_auxiliary, auxiliaries(word)))


def is_future_auxiliary(word: Word) -> bool:
    """Return whether a word is *will*, *'ll*, *would* or the like."""
    return word.lexicon.has(word.lower, "future auxiliary")


def is_past_ability(word: Word) -> bool:
    """Read *could not reach it*, *could hear cries*, not *could win*, which may come."""
    able = any(c.lexicon.has(c.lower, "past modal") for c in auxiliaries(word))
    return able and (word.has("perceiving") or is_negated(word))


def is_past(word: Word) -> bool:
    """Read *left*, *was there*, and headlines' *Mali hit by Chad*."""
    bare = word.tag == "VBN" and not auxiliaries(word)
    return "VBD" in tags(word) or (bare and word.first("nsubj") is not None)


def is_present_perfect(word: Word) -> bool:
    """Read *has left*."""
    have = any(c.lemma == "have" for c in auxiliaries(word))
    return have and bool(tags(word) & {"VBZ", "VBP"})


def is_lasting(word: Word) -> bool:
    """Read *has occupied it since 1967*: it still does."""
    since = any("since" in n.forms("case", "mark") for n in word.all("obl", "advcl"))
    return since and word.has("stative") and is_present_perfect(word)


def is_open(word: Word) -> bool:
    """Read *may leave*, *must be freed*, *could win*, but not *may know it*, *must be there*."""
    modal = any(c.lexicon.has(c.lower, "open modal") for c in auxiliaries(word))
    return modal and not any((word.has("lasting"), word.first("cop"), word.tag == "VBG"))


def is_present(word: Word) -> bool:
    """Read *leaves*, *is leaving*, *may leave*."""
    return bool(tags(word) & {"VBZ", "VBP", "MD"})


TENSES: tuple[tuple[Callable[[Word], bool], Tense], ...] = (
    (is_perfect, "past"),
    (is_scheduled, "future"),
    (is_still_ahead, "future"),
    (is_future, "future"),
    (is_past, "past"),
    (is_past_ability, "past"),
    (is_lasting, "present"),
    (is_present_perfect, "past"),
    (is_open, "future"),
    (is_present, "present"),
)


@memoized
def finite_tense(word: Word) -> Tense | None:
    """Return the tense of a finite verb group, None for infinitives, participles and nouns."""
    return next((each for holds, each in TENSES if holds(word)), None)
