"""Predicate -> who and what takes part: from its clauses, as learned, and deeper in its nouns."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from kg.clauses import RELATIVIZERS
from kg.model import ROLES, Mention, Participant, Quantity, Role
from kg.parsing.trees import Word
from kg.statements.context import Context, Learned
from kg.statements.events.arguments import phrases
from kg.statements.events.phrases import Phrase, is_sum
from kg.statements.events.predicates import Predicate
from kg.statements.events.quantities import quantity
from kg.statements.events.roles import role_of
from kg.statements.relations.attachment import PLACE_CASES, attached_actors
from kg.statements.relations.candidates import is_actor, named
from kg.statements.relations.concepts import concept, concept_outside, described
from kg.statements.relations.targets import is_event, is_setting

__all__ = ["order", "participants"]

NOMINAL: Final = {"NOUN", "PROPN", "PRON", "DET", "NUM", "SYM", "ADJ"}
PERSONS: Final = {"he", "she", "they"}
CLAUSAL: Final = {"subject", "object", "indirect"}
ONE: Final = "one "  # *one insider sighed* counts nobody


def participants(
    predicate: Predicate, learned: Learned, context: Context
) -> tuple[Participant, ...]:
    """Return who takes part in an event, in the order of the roles and then of the text.

    Args:
        predicate: what tells the event.
        learned: what the labeller makes of the words about each predicate.
        context: the sentence and its mentions.
    """
    found: dict[int, Phrase] = {}
    for phrase in phrases(predicate, learned, context):
        found.setdefault(phrase.noun.i, phrase)
    parts = [p for each in found.values() for p in parts_of(each, predicate.noun, context)]
    parts = parts or [p for each in found.values() for p in somebody(each, context)]
    return tuple(sorted(distinct(parts), key=order))


def somebody(phrase: Phrase, context: Context) -> Iterator[Participant]:
    """Yield who acts or undergoes where a pronoun for nobody known is all: *they were not charged*.

    Else the event would be lost; what *they are* tells too little without them.
    """
    is_person = phrase.slot == "subject" and phrase.noun.lower in PERSONS
    role = role_of(phrase, context) if is_person and phrase.head.is_verb else None
    if role is not None:
        yield Participant(role, concept(phrase.noun))


def order(participant: Participant) -> tuple[int, int]:
    """Sort by role, then as one reads."""
    return ROLES.index(participant.role), participant.mention.start


def distinct(parts: Sequence[Participant]) -> Iterator[Participant]:
    """Yield each actor once, in the first role that is found, and each thing once a role."""
    seen: set[tuple[str, str, int]] = set()
    for part in parts:
        mention = part.mention
        is_thing = part.quantity is not None or not is_actor(mention)
        where = (part.role, mention.start) if is_thing else ("", 0)
        key = (mention.entity.id, *where)
        if key not in seen:
            seen.add(key)
            yield part


def parts_of(phrase: Phrase, told_with: Word | None, context: Context) -> Iterator[Participant]:
    """Yield a phrase as a participant, with its amount, and the actors deeper in it.

    `told_with` is the event noun that tells the same event: *launched an attack on Mali*.
    """
    noun = phrase.noun
    role = role_of(phrase, context) if is_nominal(noun) else None
    if role is None:
        return
    mention = meant(noun, context)
    if mention is None and means_itself(phrase, role):
        mention = concept(noun)
    if mention is not None:
        mention = concept_outside(mention, noun, phrase.head)
        yield from counted_participant(role, mention, noun)
    if phrase.slot != "subject" and (mention is None or not is_actor(mention)):
        yield from deeper(phrase, role, told_with, context)


def means_itself(phrase: Phrase, role: Role) -> bool:
    """Return whether a word is told as it stands: *we*, and what something is called."""
    noun = phrase.noun
    if noun.pos == "PRON":
        return phrase.slot in CLAUSAL and noun.lexicon.has(noun.lower, "first person plural")
    return role == "topic" and is_name_given(phrase)


def is_name_given(phrase: Phrase) -> bool:
    """Read *described it as false*, *called it wrong*, but not *made clear*."""
    names = phrase.case == "as" or phrase.head.has("naming")
    return phrase.noun.pos == "ADJ" and names


def is_nominal(noun: Word) -> bool:
    """Return whether a word can name who or what takes part; not *air* of *air strikes*."""
    if noun.rel == "compound" and not noun.is_name:
        return False
    return noun.pos in NOMINAL and noun.lower not in RELATIVIZERS


def meant(noun: Word, context: Context) -> Mention | None:
    """Return who or what a noun means; None for a pronoun that nobody knows."""
    known = named(noun, context)
    is_counted = is_sum(noun) or noun.pos == "NUM" or quantity(noun) is not None  # *30 others*
    return concept(noun) if known is None and is_counted else known or described(noun)


def counted_participant(role: Role, mention: Mention, noun: Word) -> Iterator[Participant]:
    """Yield a participant, and beside people or things that are counted how many they are."""
    if role == "amount":
        yield Participant("amount", mention, quantity(noun))
        return
    yield from (Participant(role, each) for each in mention.each())
    amount = amount_of(role, mention, noun)
    if amount is not None:
        yield Participant("amount", replace(mention, text=amount.text), amount)


def amount_of(role: Role, mention: Mention, noun: Word) -> Quantity | None:
    """Return how many take part: not who *one insider* is, nor of which two *both* is said."""
    if mention.members:
        return None
    if role == "agent" and mention.text.lower().startswith(ONE):
        return None
    return quantity(noun)


def deeper(
    phrase: Phrase, role: Role, told_with: Word | None, context: Context
) -> Iterator[Participant]:
    """Yield the actors that a noun leads to: *a fine on Mali*, *its holding in Baltec*.

    An event noun that tells an event of its own has its own participants; a place is where it
    happens.
    """
    noun = phrase.noun
    if is_event(noun, context) and noun is not told_with:
        return
    for found in attached_actors(noun, context):
        if found.case in PLACE_CASES - {"on"} or is_setting(found, context) or not found.case:
            continue
        if role == "agent" and found.case == "of":
            continue  # *backed by measures of Mali*
        inner = Phrase(noun, found.word, "oblique", found.case)
        yield Participant(role_of(inner, context) or role, found.mention)
