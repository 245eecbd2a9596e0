"""Clauses, event nouns -> Event: what happened, with its status, speakers, time and place."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.clauses import Clause
from kg.english.lexicon import Family
from kg.model import Event, Mention, Participant, Role, Statement, Time
from kg.parsing.trees import Word
from kg.statements.attribution.askers import with_asker
from kg.statements.attribution.speakers import attributions, in_first_person
from kg.statements.attribution.speech import Speech
from kg.statements.confidence import confidence
from kg.statements.context import Context, Learned
from kg.statements.events.participants import order, participants
from kg.statements.events.predicates import Predicate, named_predicate, predicate_type
from kg.statements.events.roles import usual_role
from kg.statements.events.telling import is_telling, is_told_to_the_public
from kg.statements.features import event_features
from kg.statements.relations.attachment import PLACE_CASES, prepositions
from kg.statements.relations.candidates import is_actor
from kg.statements.relations.players import can_act, can_undergo
from kg.statements.status.nouns import event_status
from kg.statements.status.place import event_place
from kg.statements.status.reported import reported_status
from kg.statements.status.time import clause_time, time_beside
from kg.statements.status.values import Status

__all__ = ["Stated", "events"]

NO_END = PLACE_CASES - {"on"} | {"by", "over"}
Stated = tuple[Word, Statement]  # what a word states


def events(
    told: Sequence[Predicate],
    stated: Sequence[Stated],
    learned: Learned,
    speech: Speech,
    context: Context,
) -> Iterator[tuple[Predicate, Event]]:
    """Yield the events of a sentence with what tells each, in the order of the text.

    Args:
        told: what tells an event in the sentence.
        stated: the statements of the sentence, whose ends take part in their events.
        learned: what the labeller makes of the words about each predicate.
        speech: what is reported and quoted.
        context: the sentence and its mentions.
    """
    by_word: dict[int, list[Statement]] = defaultdict(list)
    for word, statement in stated:
        by_word[word.i].append(statement)
    for predicate in told:
        own = [each for word in predicate.words for each in by_word[word.i]]
        known = own if predicate.clauses else acts(own)
        if is_told(predicate, known, context):
            view = in_first_person(predicate.head, speech, context)
            parts = with_ends(participants(predicate, learned, view), known, view)
            if is_complete(parts, predicate, context):
                yield predicate, event(predicate, parts, known, speech, view)


def is_told(predicate: Predicate, stated: Sequence[Statement], context: Context) -> bool:
    """Return whether a predicate tells an event: a noun, what states something, or alone."""
    clause = predicate.clause
    if clause is None:
        return True
    if is_told_to_the_public(clause, context):
        return False
    return bool(stated) or is_telling(clause, context)


def acts(stated: Sequence[Statement]) -> list[Statement]:
    """Return what a noun states but for what somebody is: *the leader of Mali* is no event."""
    return [each for each in stated if not each.relation.is_role]


def is_complete(parts: Sequence[Participant], predicate: Predicate, context: Context) -> bool:
    """Return whether an event tells something: somebody or something takes part.

    An event noun is one only if somebody named or counted takes part: *the attack on Mali*, *the
    release of four men*.
    """
    if predicate.clauses:
        return bool(parts)
    return any(is_actor(part.mention) or is_number(part, context) for part in parts)


def is_number(part: Participant, context: Context) -> bool:
    """Return whether a participant is a number of people or things, no sum: *four men*."""
    noun = context.head_of(part.mention)
    if noun is None or part.quantity is None or not part.quantity.unit.endswith(noun.text):
        return False  # *$60 billion in imports*
    return noun.tag == "NNS" and not any(map(noun.has, MEASURES))


MEASURES: tuple[Family, ...] = ("unit", "physical unit", "time noun")


# One event


def event(
    predicate: Predicate,
    parts: tuple[Participant, ...],
    stated: Sequence[Statement],
    speech: Speech,
    context: Context,
) -> Event:
    """Return the event of a predicate, in which some take part."""
    head, clause = predicate.head, predicate.clause
    status = status_of(head, clause, speech, context)
    types = [each.event_type for each in stated if each.event_type]
    speakers = tuple(attributions(head, speech, context))
    kind = played(types[0] if types else predicate_type(predicate, context), parts, context)
    found = event_features(head, clause, status, context, speakers=speakers, known=bool(kind))
    return Event(
        named_predicate(predicate),
        head.text,
        head.start,
        head.end,
        parts,
        context.evidence,
        type=kind,
        polarity=status.polarity,
        modality=status.modality,
        tense=status.tense,
        attributions=with_asker(speakers, head, status, speech, context),
        time=time_of(head, clause, status, context),
        place=event_place(head, clause, {part.mention.entity.id for part in parts}, context),
        confidence=confidence(found, "event"),
    )


def played(kind: str, parts: Sequence[Participant], context: Context) -> str:
    """Return an event type, "" where those who take part cannot play its parts."""
    ontology = context.ontology
    tests = {"agent": can_act, "patient": can_undergo}
    asked = ((tests[part.role], part.mention) for part in parts if part.role in tests)
    return kind if all(can(mention, kind, ontology) for can, mention in asked) else ""


def status_of(head: Word, clause: Clause | None, speech: Speech, context: Context) -> Status:
    """Return the status of an event, with what its object makes of it: *signed no pact*."""
    if clause is None:
        return event_status(head)
    about = next((a.head for a in clause.arguments if a.role == "object"), None)
    return reported_status(clause, about, speech, context)


def time_of(head: Word, clause: Clause | None, status: Status, context: Context) -> Time | None:
    """Return when an event happens."""
    return clause_time(clause, status, context) if clause else time_beside(head, context)


def with_ends(
    parts: Sequence[Participant], stated: Sequence[Statement], context: Context
) -> tuple[Participant, ...]:
    """Return the participants with those ends of statements that are not yet among them."""
    found = list(parts)
    for each in stated:
        known = {part.mention.entity.id for part in found}
        ends: tuple[tuple[Role | None, Mention], ...] = (
            ("agent", each.subject),
            (role_of_end(each, context), each.object),
        )
        found += [
            Participant(role, mention)
            for role, end in ends
            for mention in end.each()
            if role is not None and mention.entity.id not in known
        ]
    return tuple(sorted(found, key=order))


def role_of_end(statement: Statement, context: Context) -> Role | None:
    """Return what the object of a statement is by its preposition, None for a mere place."""
    mention = statement.object
    words = (w for w in context.sentence.words if mention.start <= w.start < mention.end)
    head = next((w for w in words if w.head is None or not is_within(w.head, mention)), None)
    case = prepositions(head) if head is not None else statement.relation.preposition
    role = usual_role(case, context) or "patient"
    is_way = role == "instrument" and context.ontology.is_place(mention.entity.type)
    if case in NO_END or is_way:
        return None  # *killed them in Mali*, *marched through Mali*, *denied a claim by Mali*
    return role


def is_within(word: Word, mention: Mention) -> bool:
    """Return whether a word is one of those of a mention."""
    return mention.start <= word.start < mention.end
