"""Predicate -> the phrases that may name who and what takes part: of its clauses, and learned."""

from collections.abc import Iterator, Mapping
from typing import Final

from kg.clauses import Argument, Clause
from kg.parsing.phrases import conjuncts
from kg.parsing.trees import Word
from kg.roles import SemanticArgument
from kg.statements.context import Context, Learned
from kg.statements.events.phrases import Phrase, is_sum
from kg.statements.events.predicates import Predicate
from kg.statements.events.quantities import is_hour
from kg.statements.relations.attachment import PLACE_CASES, prepositions
from kg.statements.relations.concepts import counted
from kg.statements.relations.event_nouns import agents, is_town_before, patient_phrases
from kg.statements.relations.members import members
from kg.statements.relations.minting import noun_frame
from kg.statements.relations.reciprocal import parties_between

__all__ = ["phrases"]

Known = Mapping[int, SemanticArgument]  # by the index of the word that takes part

OF_BECOMING: Final = {"clause", "object", "predicate"}  # *remained the only partner*
LEAST_SURE: Final = 0.5  # how probable a word is that no rule finds
SURE_SUBJECTS: Final = {"own", "controller"}
SURE_OF_AGENT: Final = 0.7  # and one that acts although the clause has another subject


def phrases(predicate: Predicate, learned: Learned, context: Context) -> Iterator[Phrase]:
    """Yield the phrases that may name who takes part in an event; the first of a word counts.

    Args:
        predicate: what tells the event.
        learned: what the labeller makes of the words about each predicate.
        context: the sentence and its mentions.
    """
    argued = learned.get(predicate.head.i, ())
    outside = {word.i for word in not_taking_part(predicate)}
    known = {each.word.i: each for each in argued if each.word.i not in outside}
    read = clause_phrases if predicate.clauses else noun_phrases
    yield from read(predicate, known, context)


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
    towns = [each for each in head.all("compound") if is_town_before(each, context)]
    if is_harm(head, context):
        yield from (Phrase(head, each, "object") for each in towns)
    known = {i: each for i, each in known.items() if each.word not in towns}
    acting = [*agents(head, context), *parties_between(head, context)]
    for noun in (each for each in acting if may_act(each, context)):
        undergoes = is_undergone(head, noun, known.get(noun.i), context)
        slot = "object" if undergoes else "agent"
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


def is_harm(event: Word, context: Context) -> bool:
    """Return whether an event harms the town that it is named for: *the Gao raid*, no *summit*."""
    return context.event_type(noun_frame(event, context)) in context.ontology.harmful


def is_undergone(
    event: Word, owner: Word, learned: SemanticArgument | None, context: Context
) -> bool:
    """Return whether an event happens to its owner: *Bongo's arrest*, but not *Bongo's visit*."""
    if prepositions(owner) == "by" or behind_of(event, owner):
        return False
    patient = learned is not None and learned.role == "patient"
    return patient or event.has("undergone noun")


def behind_of(event: Word, owner: Word) -> bool:
    """Return whether somebody else undergoes an event: *Chad's arrest of Bongo*."""
    behind = (each for each in event.all("nmod") if prepositions(each) == "of")
    return any(each is not owner and each.i > event.i for each in behind)


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
