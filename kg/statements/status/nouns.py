"""Noun phrases -> Status: of events, of roles, and what an object leaves to what is done to it."""

from kg.model import Polarity, Tense
from kg.parsing.memo import memoized
from kg.parsing.patterns import Pattern
from kg.parsing.phrases import in_order
from kg.parsing.trees import Word
from kg.statements.status.composition import standing
from kg.statements.status.governed import effect_of, governed, is_governed
from kg.statements.status.polarity import is_negated, is_none
from kg.statements.status.tense import event_tense
from kg.statements.status.values import Status, weakest
from kg.statements.status.verb_groups import finite_tense

__all__ = ["adjective_effects", "event_status", "object_status", "role_status"]


def event_status(noun: Word) -> Status:
    """Return the status of an event noun: *a possible downgrading*, *the planned visit*.

    What governs the noun counts too: *considering a downgrading*, *ruled out an attack*.
    """
    if is_to_come(noun):
        return Status("positive", weakest(["planned", *adjective_effects(noun)]), "future")
    whole = with_count(noun)
    own = [*adjective_effects(noun), *(adjective_effects(whole) if whole is not noun else ())]
    above = governed(whole)
    negative = above.negative ^ (is_none(noun) or "negative" in own)
    any_one = "possible" if noun.forms("det") & {"any"} else ""
    modality = weakest([*own, above.modality, any_one])
    tense = "past" if is_ended(noun) else event_tense(noun)
    return Status("negative" if negative else "positive", modality, tense)


def with_count(noun: Word) -> Word:
    """Return the noun that counts another: *round* of *the next round of talks*, else the noun."""
    above = noun.head if noun.rel == "nmod" and "of" in noun.forms("case") else None
    return noun if above is None or not above.has("quantity") else with_count(above)


def is_to_come(noun: Word) -> bool:
    """Read *came ahead of a visit to Chad*: the visit is still to come."""
    return any(c.lower == "ahead" for c in noun.all("case", "advmod")) and noun.rel in {
        "obl",
        "nmod",
    }


def adjective_effects(noun: Word) -> list[str]:
    """Return what the adjectives before a noun make of it: *alleged*, *cancelled*.

    A *failed attack* was one, though in vain.
    """
    telling = (written(c) for c in noun.all("amod") if not c.lexicon.has(c.lower, "in vain"))
    return [noun.lexicon.effect(each, "adjective") for each in telling]


def written(adjective: Word) -> str:
    """Return an adjective with what a hyphen joins to it: *so-called*."""
    if not adjective.children:
        return adjective.lower
    words = [w.lower for w in in_order(adjective.subtree())]
    return "".join(words) if words[1:] == ["-", adjective.lower] else adjective.lower


def is_ended(noun: Word) -> bool:
    """Read *lifted its sanctions on Chad*: what was so is past; not so of *will lift them*."""
    verb = noun.head if is_governed(noun) else None
    if verb is None or effect_of(verb, negated=is_negated(verb)) != "ended":
        return False
    return standing(verb, indirect=True).modality == "actual"


def role_status(noun: Word) -> Status:
    """Return the status of what somebody is, which hangs on its own words: *alleged leader*."""
    if is_elect(noun):
        return Status("positive", "planned", "future")
    polarity: Polarity = "negative" if is_none(noun) else "positive"
    tense = "past" if is_removed(noun) else role_tense(noun)
    return Status(polarity, weakest(adjective_effects(noun)), tense)


def is_elect(noun: Word) -> bool:
    """Read *Chad's President-elect Ada Holm*: she will be."""
    beside = (*noun.children, *beside_title(noun))
    return any(c.lexicon.has(c.lower.lstrip("-"), "elect") for c in beside)


def beside_title(noun: Word) -> list[Word]:
    """Return what stands beside a title before the name: *elect* of *President-elect Ada Holm*."""
    return noun.head.children if noun.head is not None and noun.head.is_name else []


def role_tense(noun: Word) -> Tense:
    """Return the tense of a role: *former*, *one-time* make it past, nothing else does."""
    own = (c for c in noun.subtree() if not BELOW_COMPOUND(c))  # *a late-night host*
    before = [written(c) for c in (*own, *beside_title(noun)) if c.i < noun.i]
    return "past" if any(noun.lexicon.has(each, "former") for each in before) else "present"


BELOW_COMPOUND = Pattern(rel="amod", head=Pattern(rel="compound"))


def is_removed(noun: Word) -> bool:
    """Read *a coup toppled Mali's leader, Keita*: he leads it no more."""
    whole = noun
    while whole.head is not None and BESIDE_NAME(whole):
        whole = whole.above
    verb = whole.head if UNDERGOING(whole) else None
    if verb is None or not verb.has("removing") or finite_tense(verb) != "past":
        return False
    found = standing(verb, indirect=True)
    return found.modality == "actual" and not found.negative


BESIDE_NAME = Pattern(dep="appos nmod:desc flat compound")
UNDERGOING = Pattern(dep="obj nsubj:pass")


def object_status(noun: Word, status: Status) -> Status:
    """Return the status that an object leaves to what is done to it.

    *signed no pact* is denied; *met Mali and, reportedly, Chad* is less than sure of the latter,
    *did not meet Mali but Chad* is of Mali alone.
    """
    polarity: Polarity = "negative" if is_none(noun) else status.polarity
    if is_met_instead(noun):
        polarity = "positive"
    modality = weakest([status.modality, *doubts(noun)])
    return Status(polarity, modality, status.tense)


def is_met_instead(noun: Word) -> bool:
    """Read *did not meet Mali but Chad*: it met Chad."""
    if noun.rel != "conj" or "but" not in noun.forms("cc"):
        return False
    verb = noun.above.head
    return verb is not None and verb.is_verb and "not" in verb.forms("advmod")


@memoized
def doubts(noun: Word) -> tuple[str, ...]:
    """Return what the adverbs before a noun make of it: *reportedly*."""
    return tuple(c.lexicon.effect(c.lower, "adverb") for c in noun.all("advmod"))
