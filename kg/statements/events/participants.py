"""Predicate -> who and what takes part: from its clauses, as learned, and deeper in its nouns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from kg.clauses import RELATIVIZERS, Clause
from kg.clauses import Argument as ClauseArgument
from kg.model import ROLES, Mention, Participant, Role
from kg.parsing.phrases import conjuncts
from kg.parsing.trees import Word
from kg.roles import Argument
from kg.statements.context import Context
from kg.statements.events.predicates import bare_noun, light_object
from kg.statements.events.quantities import quantity
from kg.statements.events.roles import Phrase, is_sum, role_of
from kg.statements.relations.attachment import attached_actors, prepositions
from kg.statements.relations.candidates import is_actor, named
from kg.statements.relations.concepts import concept, counted
from kg.statements.relations.event_nouns import agents, patient_phrases
from kg.statements.relations.members import members
from kg.statements.relations.reciprocal import parties_between
from kg.statements.relations.targets import PLACE_CASES, is_event, is_setting

__all__ = ["Learned", "order", "participants"]

Learned = Mapping[int, Sequence[Argument]]  # by the index of the predicate's token

Known = Mapping[int, Argument]  # by the index of the word that takes part

NOMINAL: Final = {"NOUN", "PROPN", "PRON", "NUM", "SYM", "ADJ"}
LEAST_SURE: Final = 0.5  # how probable a word is that no rule finds


def participants(
    head: Word, clauses: Sequence[Clause], learned: Learned, context: Context
) -> tuple[Participant, ...]:
    """Return who takes part in an event, in the order of the roles and then of the text.

    Args:
        head: the verb, predicate noun or event noun.
        clauses: its clauses, one for each of its subjects; none for an event noun.
        learned: what the labeller makes of the words about each predicate.
        context: the sentence and its mentions.
    """
    phrases = (
        clause_phrases(clauses, learned, context)
        if clauses
        else noun_phrases(head, learned, context)
    )
    found: dict[int, Phrase] = {}
    for phrase in phrases:
        found.setdefault(phrase.noun.i, phrase)
    parts = [part for phrase in found.values() for part in parts_of(phrase, context)]
    return tuple(sorted(distinct(parts), key=order))


def order(participant: Participant) -> tuple[int, int]:
    """Sort by role, then as one reads."""
    return ROLES.index(participant.role), participant.mention.start


def distinct(parts: Sequence[Participant]) -> Iterator[Participant]:
    """Yield each actor once, in the first role that is found, and each thing once a role."""
    seen: set[tuple[str, ...]] = set()
    for part in parts:
        mention = part.mention
        key = (
            (mention.entity.id,)
            if is_actor(mention)
            else (mention.entity.id, part.role, str(mention.start))
        )
        if key not in seen:
            seen.add(key)
            yield part


# Where they stand


def clause_phrases(
    clauses: Sequence[Clause], learned: Learned, context: Context
) -> Iterator[Phrase]:
    """Yield the phrases of a verb's clauses, then what the labeller finds beside them."""
    first = clauses[0]
    state = bare_noun(first, context)
    argued = learned.get(first.head.i, ())
    known = {each.word.i: each for each in argued if each.word is not state}
    for clause in clauses:
        yield from subject_phrases(clause, known, context)
    for argument in first.arguments:
        if is_participant(argument, first) and argument.head is not state:
            yield from argument_phrases(argument, first, known, context)
    if first.head.is_verb:
        yield from beside(first.head, known, first, context)


def subject_phrases(clause: Clause, known: Known, context: Context) -> Iterator[Phrase]:
    """Yield the subject of a clause, by its names."""
    if clause.subject is not None:
        subject = clause.subject.head
        for noun in members(counted(subject), context):
            yield Phrase(clause.head, noun, "subject", "", clause, known.get(subject.i))


def argument_phrases(
    argument: ClauseArgument, clause: Clause, known: Known, context: Context
) -> Iterator[Phrase]:
    """Yield an argument of a clause, by its names."""
    slot = "object" if argument.role == "predicate" else argument.role
    case, learned = prepositions(argument.head), known_of(argument.head, known)
    for noun in members(argument.head, context):
        yield Phrase(clause.head, noun, slot, case, clause, learned)


def is_participant(argument: ClauseArgument, clause: Clause) -> bool:
    """Return whether an argument may take part: no clause, no predicate of a copula."""
    return argument.role not in ({"clause", "predicate"} if clause.copular else {"clause"})


def known_of(noun: Word, known: Known) -> Argument | None:
    """Return what the labeller makes of a noun, or of the first one that it is joined to."""
    while noun.i not in known and noun.rel == "conj":
        noun = noun.above
    return known.get(noun.i)


def noun_phrases(head: Word, learned: Learned, context: Context) -> Iterator[Phrase]:
    """Yield the phrases of an event noun: who acts, who undergoes, what the labeller finds."""
    known = {each.word.i: each for each in learned.get(head.i, ())}
    acting = [*agents(head, context), *parties_between(head, context)]
    for noun in acting:
        argument = known.get(noun.i)
        slot = "" if argument is not None and argument.role == "patient" else "agent"
        yield Phrase(head, noun, slot, prepositions(noun), None, argument)
    for noun in patient_phrases(head, acting):
        for each in conjuncts(noun):
            yield Phrase(head, each, "oblique", prepositions(noun), None, known.get(noun.i))
    yield from beside(head, known, None, context)


def beside(head: Word, known: Known, clause: Clause | None, context: Context) -> Iterator[Phrase]:
    """Yield the words that only the labeller finds, with what is coordinated with them."""
    for argument in known.values():
        if argument.probability >= LEAST_SURE:
            case = prepositions(argument.word)
            for noun in conjuncts(argument.word):
                for each in members(counted(noun), context):
                    yield Phrase(head, each, "", case, clause, argument)


# What they are


def parts_of(phrase: Phrase, context: Context) -> Iterator[Participant]:
    """Yield a phrase as a participant, with its amount, and the actors deeper in it."""
    noun = phrase.noun
    role = role_of(phrase, context) if is_nominal(noun) else None
    if role is None:
        return
    mention = meant(noun, context)
    if mention is not None:
        yield from counted_participant(role, mention, noun)
    if mention is None or not is_actor(mention):
        yield from deeper(phrase, role, context)


def is_nominal(noun: Word) -> bool:
    """Return whether a word can name who or what takes part; not *air* of *air strikes*."""
    if noun.rel == "compound" and not noun.is_name:
        return False
    return noun.pos in NOMINAL and noun.lower not in RELATIVIZERS


def meant(noun: Word, context: Context) -> Mention | None:
    """Return who or what a noun means; None for a pronoun that nobody knows."""
    known = named(noun, context)
    if known is None and (is_sum(noun) or noun.pos == "NUM"):
        return concept(noun)
    return known


def counted_participant(role: Role, mention: Mention, noun: Word) -> Iterator[Participant]:
    """Yield a participant, and beside people or things that are counted how many they are."""
    if is_sum(noun):
        yield Participant("amount", mention, quantity(noun))
        return
    yield from (Participant(role, each) for each in mention.each())
    amount = quantity(noun) if not is_actor(mention) or noun.first("nummod") else None
    if amount is not None:
        yield Participant("amount", replace(mention, text=amount.text), amount)


def deeper(phrase: Phrase, role: Role, context: Context) -> Iterator[Participant]:
    """Yield the actors that a noun leads to: *a fine on Mali*, *its holding in Baltec*.

    An event noun that stands for itself has its own participants; a place is where it happens.
    """
    noun = phrase.noun
    if is_event(noun, context) and not is_merged(phrase, context):
        return
    for found in attached_actors(noun, context):
        if found.case in PLACE_CASES - {"on"} or is_setting(found, context) or not found.case:
            continue
        inner = Phrase(noun, found.word, "oblique", found.case)
        yield Participant(role_of(inner, context) or role, found.mention)


def is_merged(phrase: Phrase, context: Context) -> bool:
    """Return whether a noun tells one event with a verb that says little: *launched an attack*."""
    return phrase.clause is not None and light_object(phrase.clause, context) is phrase.noun
