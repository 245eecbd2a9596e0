"""Noun phrases -> Status: of events, of roles, and what an object leaves to what is done to it."""

from collections.abc import Iterator

from kg.model import Polarity
from kg.parsing.memo import memoized
from kg.parsing.trees import Word
from kg.statements.status.modality import own_modalities
from kg.statements.status.polarity import is_none
from kg.statements.status.tense import event_tense, role_tense
from kg.statements.status.values import STRENGTH, Status, weakest

__all__ = ["event_status", "object_status", "role_status"]

TOPIC = {"for", "on", "about", "of"}


def event_status(noun: Word) -> Status:
    """Return the status of an event noun: *a possible downgrading*, *the planned visit*.

    What governs the noun counts too: *considering a downgrading*, *ruled out an attack*.
    """
    own = adjective_effects(noun)
    negative = is_none(noun) or "negative" in own or is_ruled_out(noun)
    modality = weakest([*own, *governed_modalities(noun)])
    return Status("negative" if negative else "positive", modality, event_tense(noun))


def adjective_effects(noun: Word) -> list[str]:
    """Return what the adjectives before a noun make of it: *alleged*, *failed*."""
    return [c.lexicon.effect(c.lower, "adjective") for c in noun.all("amod")]


def governed_modalities(noun: Word) -> Iterator[str]:
    """Yield what the predicate or the noun above makes of an event noun."""
    above = noun.head
    if above is None:
        return
    if above.pos == "ADJ" and noun.dep == "nsubj":
        yield above.effect("adjective")  # *pressure on Chad is essential*
    if noun.rel == "nmod" and noun.forms("case") & TOPIC:
        yield above.effect("noun")  # *talks about a truce*, *a ban on entry*
    if is_governed(noun):
        effect = above.effect("verb")
        yield effect if effect in STRENGTH else ""
        yield from own_modalities(above, indirect=True) if noun.rel == "obj" else ()


def is_governed(noun: Word) -> bool:
    """Return whether a noun is what a verb is directed at: *considering a visit*."""
    verb = noun.head if noun.dep in {"obj", "nsubj:pass"} else None
    return verb is not None and verb.is_verb


def is_ruled_out(noun: Word) -> bool:
    """Read *ruled out an attack*; *rejected a request* leaves the request effect."""
    verb = noun.head if is_governed(noun) and not noun.effect("noun") else None
    return verb is not None and verb.effect("verb") in {"negative", "deny"}


def role_status(noun: Word) -> Status:
    """Return the status of what somebody is, which hangs on its own words: *alleged leader*."""
    polarity: Polarity = "negative" if is_none(noun) else "positive"
    return Status(polarity, weakest(adjective_effects(noun)), role_tense(noun))


def object_status(noun: Word, status: Status) -> Status:
    """Return the status that an object leaves to what is done to it.

    *signed no pact* is denied; *met Mali and, reportedly, Chad* is less than sure of the latter.
    """
    polarity: Polarity = "negative" if is_none(noun) else status.polarity
    modality = weakest([status.modality, *doubts(noun)])
    return Status(polarity, modality, status.tense)


@memoized
def doubts(noun: Word) -> tuple[str, ...]:
    """Return what the adverbs before a noun make of it: *reportedly*."""
    return tuple(c.lexicon.effect(c.lower, "adverb") for c in noun.all("advmod"))
