"""Annotated events, Event -> which of them are the same, and who of one takes part in the other."""

import re
from collections.abc import Callable, Sequence

from kg.evaluation.articles import GoldEvent, GoldParticipant
from kg.evaluation.names import part_of, plain, same_name, words
from kg.model import CONCEPT, Event, Participant

__all__ = ["has_role", "in_gold", "is_named", "pairs", "same", "taking_part"]

CORE = {"agent", "patient"}  # roles that count as one where an event has only one of them
STEM = 4  # letters in which two forms of a word agree
SHORTEST = 3  # letters of a word that tells names apart


def pairs(gold: Sequence[GoldEvent], told: Sequence[Event]) -> list[tuple[GoldEvent, Event | None]]:
    """Return each annotated event with the one that is the same, if any; no event serves twice.

    First come those with the same trigger, then those that name it by another word of its phrase
    (*hold talks* by *held* or by *talks*) and have a named participant in common.
    """
    free = list(told)
    found: dict[int, Event] = {}
    for is_same in (at_trigger, by_phrase):
        for place, each in enumerate(gold):
            if place not in found and (best := closest(each, free, is_same)):
                found[place] = best
                free.remove(best)
    return [(each, found.get(place)) for place, each in enumerate(gold)]


def closest(
    gold: GoldEvent, told: Sequence[Event], is_same: Callable[[GoldEvent, Event], bool]
) -> Event | None:
    """Return the event that shares most participants with an annotated one."""
    candidates = [event for event in told if is_same(gold, event)]
    return max(candidates, key=lambda event: shared(gold, event), default=None)


def shared(gold: GoldEvent, event: Event) -> tuple[int, int]:
    """Count the named participants that an event has in their role, and in any."""
    both = taking_part(gold, event)
    return sum(has_role(gold, each, other) for each, other in both), len(both)


def at_trigger(gold: GoldEvent, event: Event) -> bool:
    """Return whether an event is told by the trigger of the annotated one."""
    return any(start < event.end and event.start < end for start, end in spans(gold, gold.trigger))


def by_phrase(gold: GoldEvent, event: Event) -> bool:
    """Return whether an event is told by another word of the phrase, and shares an actor."""
    if not is_inside(gold, event) or not taking_part(gold, event):
        return False
    phrase = words(f"{gold.event} {gold.also}")
    return any(alike(gold.trigger, word) for word in words(event.predicate)) or any(
        alike(event.text, word) for word in phrase
    )


def is_inside(gold: GoldEvent, event: Event) -> bool:
    """Return whether the sentence of an annotated event has the trigger of the other."""
    return gold.start <= event.start < gold.start + len(gold.sentence)


def alike(one: str, other: str) -> bool:
    """Return whether two words may be forms of one.

    >>> alike("arrested", "arrest"), alike("talks", "meet")
    (True, False)
    """
    return plain(one)[:STEM] == plain(other)[:STEM]


def spans(gold: GoldEvent, text: str) -> list[tuple[int, int]]:
    """Return where in the article the sentence has some words; parts of words if it must be."""
    exact = re.escape(text)
    for pattern in (rf"(?<!\w){exact}(?!\w)", exact):
        if found := list(re.finditer(pattern, gold.sentence)):
            return [(gold.start + each.start(), gold.start + each.end()) for each in found]
    return []


def taking_part(gold: GoldEvent, event: Event) -> list[tuple[GoldParticipant, Participant]]:
    """Return the named participants that an event has, in their role if it can be.

    None of the event's stands for two: *Strelsau and Zenda* as one is only one of them.
    """
    free = list(event.participants)
    wanted = list(gold.named)
    found: list[tuple[GoldParticipant, Participant]] = []
    for fits in (has_role, any_role):
        for each in list(wanted):
            these = [one for one in free if same(gold, each, one) and fits(gold, each, one)]
            if these:
                found.append((each, these[0]))
                free.remove(these[0])
                wanted.remove(each)
    return found


def has_role(gold: GoldEvent, each: GoldParticipant, participant: Participant) -> bool:
    """Return whether a participant has the role that gold gives it.

    Agent and patient count as one where the annotated event has only one of them.
    """
    core = {one.role for one in gold.participants} & CORE
    either = len(core) == 1 and {each.role, participant.role} <= CORE
    return either or each.role == participant.role


def any_role(_: GoldEvent, __: GoldParticipant, ___: Participant) -> bool:
    """Return that any role will do."""
    return True


def same(gold: GoldEvent, each: GoldParticipant, participant: Participant) -> bool:
    """Return whether a participant is the annotated one: by where it stands, or by its name.

    *She* in its place is another if it was taken for somebody else.
    """
    if is_namesake(each, participant):
        return True
    mention = participant.mention
    covered = max((overlap(participant, *span) for span in spans(gold, each.text)), default=0)
    is_there = 2 * covered >= mention.end - mention.start
    if each.means and is_named(participant):
        return is_there and shares_word(each.means, participant)
    return is_there or (covered > 0 and shares_word(each.text, participant))


def overlap(participant: Participant, start: int, end: int) -> int:
    """Return how many characters of a range a participant has."""
    return max(0, min(end, participant.mention.end) - max(start, participant.mention.start))


def is_namesake(each: GoldParticipant, participant: Participant) -> bool:
    """Return whether a participant has the name of the annotated one, or a part of what it means.

    What a pronoun means may be several: *their* with *Tesk and Salm* is Tesk as well as Salm.
    """
    mention = participant.mention
    names = {mention.entity.label, mention.antecedent or mention.text}
    if each.means:
        return any(part_of(name, each.means) or same_name(name, each.means) for name in names)
    return any(same_name(name, each.text) for name in names)


def shares_word(name: str, participant: Participant) -> bool:
    """Return whether a name and a participant's entity have a word in common, in some form."""
    told = words(f"{participant.mention.entity.label} {participant.mention.antecedent}")
    long = [word for word in told if len(word) >= SHORTEST]
    return any(alike(one, other) for one in words(name) for other in long)


def is_named(participant: Participant) -> bool:
    """Return whether a participant has a name or stands for one that has."""
    return participant.mention.entity.type != CONCEPT


def in_gold(gold: GoldEvent, participant: Participant) -> list[GoldParticipant]:
    """Return the annotated participants that a participant may be."""
    return [each for each in gold.participants if same(gold, each, participant)]
