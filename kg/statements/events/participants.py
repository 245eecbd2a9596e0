"""Predicate -> who and what takes part: from its clauses, as learned, and deeper in its nouns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from kg.clauses import RELATIVIZERS, Argument, Clause
from kg.model import ROLES, Mention, Participant, Role
from kg.parsing.phrases import conjuncts
from kg.parsing.trees import Word
from kg.roles import SemanticArgument
from kg.statements.context import Context, Learned
from kg.statements.events.phrases import Phrase, is_sum
from kg.statements.events.predicates import Predicate
from kg.statements.events.quantities import is_hour, quantity
from kg.statements.events.roles import role_of
from kg.statements.relations.attachment import PLACE_CASES, attached_actors, prepositions
from kg.statements.relations.candidates import is_actor, named
from kg.statements.relations.concepts import concept, concept_outside, counted, described
from kg.statements.relations.event_nouns import agents, patient_phrases
from kg.statements.relations.members import members
from kg.statements.relations.reciprocal import parties_between
from kg.statements.relations.targets import is_event, is_setting

__all__ = ["order", "participants"]

Known = Mapping[int, SemanticArgument]  # by the index of the word that takes part

OF_BECOMING: Final = {"clause", "object", "predicate"}  # *remained the only partner*
NOMINAL: Final = {"NOUN", "PROPN", "PRON", "DET", "NUM", "SYM", "ADJ"}
LEAST_SURE: Final = 0.5  # how probable a word is that no rule finds
ONE: Final = "one "  # *one insider sighed* counts nobody
SURE_SUBJECTS: Final = {"own", "controller"}
SURE_OF_AGENT: Final = 0.7  # and one that acts although the clause has another subject


def participants(
    predicate: Predicate, learned: Learned, context: Context
) -> tuple[Participant, ...]:
    """Return who takes part in an event, in the order of the roles and then of the text.

    Args:
        predicate: what tells the event.
        learned: what the labeller makes of the words about each predicate.
        context: the sentence and its mentions.
    """
    argued = learned.get(predicate.head.i, ())
    outside = {word.i for word in not_taking_part(predicate)}
    known = {each.word.i: each for each in argued if each.word.i not in outside}
    read = clause_phrases if predicate.clauses else noun_phrases
    phrases, noun = read(predicate, known, context), predicate.noun
    found: dict[int, Phrase] = {}
    for phrase in phrases:
        found.setdefault(phrase.noun.i, phrase)
    parts = [part for phrase in found.values() for part in parts_of(phrase, noun, context)]
    return tuple(sorted(distinct(parts), key=order))


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


# Where they stand


def clause_phrases(predicate: Predicate, known: Known, context: Context) -> Iterator[Phrase]:
    """Yield the phrases of a verb's clauses, then what the labeller finds beside them."""
    for clause in predicate.clauses:
        yield from subject_phrases(clause, known, context)
    first, without = predicate.clauses[0], not_taking_part(predicate)
    for argument in first.arguments:
        if argument.head not in without:
            yield from argument_phrases(argument, first, known, context)
    yield from naming_adjectives(first)
    if first.head.is_verb:
        yield from beside(first.head, known, first, context)
    elif first.copular and first.head.pos == "NOUN":
        yield from completing(first, context)


def naming_adjectives(clause: Clause) -> Iterator[Phrase]:
    """Yield how somebody or something is called: *called the ruling wrong*."""
    if clause.head.has("naming") and any(a.role == "object" for a in clause.arguments):
        for word in clause.head.all("xcomp"):
            if word.pos == "ADJ" and word.first("mark", "obj") is None:
                yield Phrase(clause.head, word, "predicate", "", clause)


def completing(clause: Clause, context: Context) -> Iterator[Phrase]:
    """Yield what completes a predicate noun: *raids* of *was retaliation for raids*."""
    for noun in clause.head.all("nmod"):
        case = prepositions(noun)
        if noun.i > clause.head.i and case and case not in PLACE_CASES:
            for each in members(noun, context):
                yield Phrase(clause.head, each, "complement", case, clause)


def not_taking_part(predicate: Predicate) -> list[Word]:
    """Return the arguments that tell more of what happens: clauses, what somebody becomes."""
    if predicate.clause is None:
        return []
    becomes = predicate.clause.copular or predicate.head.has("becoming")
    roles = OF_BECOMING if becomes else {"clause"}
    found = [a.head for a in predicate.clause.arguments if a.role in roles]
    found += predicate.idiom
    return found if predicate.state is None else [*found, predicate.state]


def subject_phrases(clause: Clause, known: Known, context: Context) -> Iterator[Phrase]:
    """Yield the subject of a clause, by its names."""
    if clause.subject is not None:
        subject = clause.subject.head
        for noun in members(counted(subject), context):
            yield Phrase(clause.head, noun, "subject", "", clause, known.get(subject.i))


def argument_phrases(
    argument: Argument, clause: Clause, known: Known, context: Context
) -> Iterator[Phrase]:
    """Yield an argument of a clause, by its names."""
    case, learned = prepositions(argument.head), known_of(argument.head, known)
    if case == "with without":
        return  # *will start with or without Mali*
    for noun in members(argument.head, context):
        yield Phrase(clause.head, noun, argument.role, case, clause, learned)
    for noun in further_sums(argument.head):
        yield Phrase(clause.head, noun, "oblique", prepositions(noun), clause)


def further_sums(word: Word) -> Iterator[Word]:
    """Yield the sums behind a sum, an adverb or a thing.

    *rose 5 percent to $3bn*, *up 2 percent*, *a grant of $5m*.
    """
    if is_hour(word):
        return  # *at ten past four*
    counts = word.rel == "advmod" or is_sum(word)
    for each in word.all("nmod", "obl"):
        if each.i > word.i and is_sum(each) and (counts or prepositions(each) == "of"):
            yield each


def known_of(noun: Word, known: Known) -> SemanticArgument | None:
    """Return what the labeller makes of a noun, or of the first one that it is joined to."""
    while noun.i not in known and noun.rel == "conj":
        noun = noun.above
    return known.get(noun.i)


def noun_phrases(predicate: Predicate, known: Known, context: Context) -> Iterator[Phrase]:
    """Yield the phrases of an event noun: who acts, who undergoes, what the labeller finds."""
    head = predicate.head
    acting = [*agents(head, context), *parties_between(head, context)]
    for noun in (each for each in acting if may_act(each, context)):
        slot = "object" if is_undergone(head, noun, known.get(noun.i)) else "agent"
        yield Phrase(head, noun, slot, prepositions(noun), None, known.get(noun.i))
    for noun in patient_phrases(head, acting):
        for each in conjuncts(noun):
            yield Phrase(head, each, "oblique", prepositions(noun), None, known.get(noun.i))
    yield from beside(head, known, None, context)


def may_act(noun: Word, context: Context) -> bool:
    """Return whether somebody known can act: not *COP29* of *the COP29 conference*."""
    known = context.mention(noun)
    kind = known.entity.type if known is not None else ""
    return context.ontology.has_trait(kind, "isAgent") or context.ontology.is_place(kind)


def is_undergone(event: Word, owner: Word, learned: SemanticArgument | None) -> bool:
    """Return whether an event happens to its owner: *Bongo's arrest*, but not *Bongo's visit*."""
    if prepositions(owner) == "by":
        return False
    patient = learned is not None and learned.role == "patient"
    return patient or event.has("undergone noun")


def beside(head: Word, known: Known, clause: Clause | None, context: Context) -> Iterator[Phrase]:
    """Yield the words that only the labeller finds, with what is coordinated with them."""
    for argument in known.values():
        if argument.probability >= LEAST_SURE and not is_taken(argument, clause):
            case = prepositions(argument.word)
            for noun in conjuncts(argument.word):
                for each in members(counted(noun), context):
                    yield Phrase(head, each, "", case, clause, argument)


def is_taken(argument: SemanticArgument, clause: Clause | None) -> bool:
    """Return whether another word already acts in a clause, or undergoes what it tells."""
    if clause is None or is_rival(argument, clause):
        return False
    objects = [] if clause.passive else [a.head for a in clause.arguments if a.role == "object"]
    subject = [clause.subject.head] if clause.subject is not None else []
    places = {"ARG1": subject if clause.passive else objects}
    if not clause.passive:
        places["ARG0"] = subject
    return any(each is not argument.word for each in places.get(argument.label, ()))


def is_rival(argument: SemanticArgument, clause: Clause) -> bool:
    """Return whether a word acts more surely than the subject that a clause only shares."""
    sure = argument.role == "agent" and argument.probability >= SURE_OF_AGENT
    return sure and clause.subject is not None and clause.subject.source not in SURE_SUBJECTS


# What they are


def parts_of(phrase: Phrase, told_with: Word | None, context: Context) -> Iterator[Participant]:
    """Yield a phrase as a participant, with its amount, and the actors deeper in it.

    `told_with` is the event noun that tells the same event: *launched an attack on Mali*.
    """
    noun = phrase.noun
    role = role_of(phrase, context) if is_nominal(noun) else None
    if role is None:
        return
    mention = meant(noun, context)
    if mention is None and role == "topic" and is_name_given(phrase):
        mention = concept(noun)
    if mention is not None:
        mention = concept_outside(mention, noun, phrase.head)
        yield from counted_participant(role, mention, noun)
    if phrase.slot != "subject" and (mention is None or not is_actor(mention)):
        yield from deeper(phrase, role, told_with, context)


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
    if known is None and (is_sum(noun) or noun.pos == "NUM"):
        return concept(noun)
    return known or described(noun)


def counted_participant(role: Role, mention: Mention, noun: Word) -> Iterator[Participant]:
    """Yield a participant, and beside people or things that are counted how many they are."""
    if role == "amount":
        yield Participant("amount", mention, quantity(noun))
        return
    yield from (Participant(role, each) for each in mention.each())
    amount = quantity(noun)
    is_somebody = role == "agent" and mention.text.lower().startswith(ONE)
    if amount is not None and not (mention.members or is_somebody):
        yield Participant("amount", replace(mention, text=amount.text), amount)


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
