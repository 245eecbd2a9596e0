"""Verb or noun -> what happened, in lemmas: *place under house arrest*, *launch attack*."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from kg.clauses import Clause
from kg.parsing.patterns import Pattern
from kg.parsing.phrases import in_order, phrase, text_of
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.idioms import evoking_verb, idiom_of
from kg.statements.relations.attachment import prepositions
from kg.statements.relations.minting import (
    evoking,
    nominal_verb,
    noun_frame,
    particles,
)
from kg.statements.relations.role_names import is_title
from kg.statements.relations.targets import is_time

__all__ = ["Predicate", "is_existential", "named_predicate", "predicate_type", "predicates"]

INTO_STATE: Final = {"in", "into", "on", "under", "to", "at", "out of"}
LONGEST: Final = 3  # words of a phrase that is a part of what happened: under house arrest


@dataclass(frozen=True, slots=True, eq=False)
class Predicate:
    """A word that tells an event, with its clauses: one for each subject, none for a noun.

    `noun` is the event noun that tells what happened where the verb says little (*launched an
    attack*), `state` the bare noun that is a part of it (*put on trial*): neither takes part.
    """

    head: Word
    clauses: Sequence[Clause] = ()
    noun: Word | None = None
    state: Word | None = None

    @property
    def idiom(self) -> Sequence[Word]:
        """The nouns of an idiom, which take no part: *toll* of *took a toll*."""
        meaning = idiom_of(self.head) if self.clauses else None
        return meaning.nouns if meaning is not None else ()

    @property
    def words(self) -> list[Word]:
        """The words that tell it."""
        return [self.head] if self.noun is None else [self.head, self.noun]

    @property
    def clause(self) -> Clause | None:
        """The first of its clauses."""
        return self.clauses[0] if self.clauses else None


def predicates(clauses: Iterable[Clause], context: Context) -> list[Predicate]:
    """Return what tells events in a sentence, in the order of the text."""
    groups: dict[int, list[Clause]] = {}
    for each in clauses:
        groups.setdefault(each.head.i, []).append(each)
    verbs = [verbal(group, context) for group in groups.values()]
    parts = (part for verb in verbs for part in (verb.noun, verb.state, *verb.idiom) if part)
    taken = groups.keys() | {part.i for part in parts}
    others = (w for w in context.sentence.words if w.pos == "NOUN" and w.i not in taken)
    nouns = (w for w in others if is_event_noun(w, context))
    return sorted([*verbs, *map(Predicate, nouns)], key=lambda each: each.head.i)


def verbal(clauses: Sequence[Clause], context: Context) -> Predicate:
    """Return the predicate of some clauses."""
    first = clauses[0]
    return Predicate(first.head, clauses, light_object(first, context), bare_noun(first, context))


def is_event_noun(noun: Word, context: Context) -> bool:
    """Return whether a noun tells an event by itself; not *president*, *brother* or *border*."""
    if noun.pos != "NOUN" or is_title(noun, context) or noun.has("thing noun"):
        return False
    if context.ontology.class_of_noun(noun.lemma) is not None or is_named_place(noun):
        return False
    return bool(nominal_verb(noun)) or context.event_type(noun_frame(noun, context)) != ""


def is_named_place(noun: Word) -> bool:
    """Read *the Ergneti crossing*, *the Salang pass*: nobody crosses or passes there now."""
    lies = noun.lexicon.words("named kind").get(noun.lemma) in {"place", "site"}
    return lies and any(each.is_name for each in noun.all("compound"))


def named_predicate(predicate: Predicate) -> str:
    """Return the name of what a verb, a predicate noun or an event noun tells.

    *was placed under house arrest* is to place under house arrest, *launched an attack on* to
    launch attack, *is guilty of* to be guilty, *is at war* to be at war.
    """
    head = predicate.head
    if not predicate.clauses:
        return head.lemma
    if predicate.idiom:
        return evoking_verb(head, ())
    if is_existential(head):
        return "exist"
    if head.pos != "VERB":
        return " ".join(filter(None, ("be", prepositions(head), head.lemma)))
    parts = [head.lemma, *(p.lower for p in particles(head))]
    parts += [predicate.noun.lemma] if predicate.noun is not None else []
    if (state := predicate.state) is not None:
        parts += [prepositions(state), text_of(in_order(phrase(state, "core"))).lower()]
    return " ".join(parts)


def is_existential(verb: Word) -> bool:
    """Read *there is no room for compromise*: something is or is not there."""
    there = verb.first("expl") if verb.lemma == "be" else None
    return there is not None and there.lower == "there"


def light_object(clause: Clause, context: Context) -> Word | None:
    """Return the event noun that tells what happened where the verb says little: *an attack*."""
    if not is_light(clause.head, context):
        return None
    objects = (a.head for a in clause.arguments if a.role == "object" and a.source != "antecedent")
    own = (noun for noun in objects if not any(map(OF_ANOTHER, noun.all("nmod:poss"))))
    return next((noun for noun in own if is_plain_event(noun, context)), None)


OF_ANOTHER = Pattern(pos="NOUN PROPN")  # *announced Keita's visit*, but not *its visit*


def is_light(verb: Word, context: Context) -> bool:
    """Return whether a verb takes its meaning from its object: *launch*, *make*."""
    return verb.has("light verb") or verb.lemma in context.ontology.frames.light_verbs


def is_plain_event(noun: Word, context: Context) -> bool:
    """Return whether a noun tells an event of a known type: *an attack*, not *a loss*."""
    return noun.pos == "NOUN" and context.event_type(noun_frame(noun, context)) != ""


def bare_noun(clause: Clause, context: Context) -> Word | None:
    """Return the noun of a phrase that tells what state comes about: *under house arrest*."""
    heads = (argument.head for argument in clause.obliques if argument.source == "own")
    return next((noun for noun in heads if is_short_state(noun, clause.head, context)), None)


def is_short_state(noun: Word, verb: Word, context: Context) -> bool:
    """Tell *put X on trial*, where the noun is a state, from *said in testimony that*."""
    if verb.attitude == "speech":
        return False
    words = phrase(noun, "core")
    return is_bare(noun, context) and len(words) < LONGEST and words[0].i > verb.i


def is_bare(noun: Word, context: Context) -> bool:
    """Return whether a noun stands for a state, not for a thing: *in custody*, *on trial*."""
    if noun.tag != "NN" or context.is_mention(noun) or is_time(noun):
        return False
    if noun.first("det", "nmod:poss", "nummod", "nmod", "conj", "acl") is not None:
        return False
    return prepositions(noun) in INTO_STATE


def predicate_type(predicate: Predicate, context: Context) -> str:
    """Return the event type that the words of an event evoke, "" where they evoke none."""
    head, clause, ontology = predicate.head, predicate.clause, context.ontology
    if clause is None:
        frame = noun_frame(head, context) or ontology.frame(nominal_verb(head))
        return context.event_type(frame)
    nouns = [a.head for a in clause.arguments if a.role == "object"]
    nouns += [a.head for a in clause.obliques if is_bare(a.head, context)]
    verb, alone = evoking_verb(head, particles(head)), evoking_verb(head, ())
    frames = [ontology.frame(verb, words) for words in (*map(evoking, nouns), "")]
    found = (context.event_type(frame) for frame in (*frames, ontology.frame(alone)))
    return next(filter(None, found), "")
