"""Verb or noun -> what happened, in lemmas: *place under house arrest*, *launch attack*."""

from typing import Final

from kg.clauses import Clause
from kg.parsing.phrases import in_order, phrase, text_of
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.attachment import prepositions
from kg.statements.relations.minting import (
    evoking,
    nominal_verb,
    noun_frame,
    particles,
)
from kg.statements.relations.targets import is_time

__all__ = ["bare_noun", "light_object", "named_predicate", "predicate_type"]

INTO_STATE: Final = {"in", "into", "on", "under", "to", "at", "out of"}
LONGEST: Final = 3  # words of a phrase that is a part of what happened: under house arrest


def named_predicate(head: Word, clause: Clause | None, context: Context) -> str:
    """Return the name of what a verb, a predicate noun or an event noun tells.

    *was placed under house arrest* is to place under house arrest, *launched an attack on* to
    launch attack, *is guilty of* to be guilty.
    """
    if clause is None:
        return head.lemma
    if head.pos != "VERB":
        return text_of_lemmas("be", head)
    noun = light_object(clause, context)
    parts = [head.lemma, *(p.lower for p in particles(head))]
    parts += [noun.lemma] if noun is not None else []
    return " ".join([*parts, *bare_phrase(clause, context)])


def text_of_lemmas(verb: str, head: Word) -> str:
    """Return a copula with its predicate: *be guilty*, *be member*."""
    return f"{verb} {head.lemma}"


def light_object(clause: Clause, context: Context) -> Word | None:
    """Return the event noun that tells what happened where the verb says little: *an attack*."""
    if not is_light(clause.head, context):
        return None
    objects = (a.head for a in clause.arguments if a.role == "object" and a.source != "antecedent")
    return next((noun for noun in objects if is_plain_event(noun, context)), None)


def is_light(verb: Word, context: Context) -> bool:
    """Return whether a verb takes its meaning from its object: *launch*, *make*."""
    return verb.has("light verb") or verb.lemma in context.ontology.frames.light_verbs


def is_plain_event(noun: Word, context: Context) -> bool:
    """Return whether a noun tells an event of a known type: *an attack*, not *a loss*."""
    return noun.pos == "NOUN" and context.event_type(noun_frame(noun, context)) != ""


def bare_phrase(clause: Clause, context: Context) -> list[str]:
    """Return a phrase behind the verb whose noun has no article: *under house arrest*."""
    noun = bare_noun(clause, context)
    if noun is None:
        return []
    return [prepositions(noun), text_of(in_order(phrase(noun, "core"))).lower()]


def bare_noun(clause: Clause, context: Context) -> Word | None:
    """Return the noun of such a phrase, which is no participant."""
    heads = (argument.head for argument in clause.obliques if argument.source == "own")
    return next((noun for noun in heads if is_short_state(noun, clause.head, context)), None)


def is_short_state(noun: Word, verb: Word, context: Context) -> bool:
    """Return whether a noun stands for a state right behind the verb: *put X on trial*."""
    words = phrase(noun, "core")
    return is_bare(noun, context) and len(words) < LONGEST and words[0].i > verb.i


def is_bare(noun: Word, context: Context) -> bool:
    """Return whether a noun stands for a state, not for a thing: *in custody*, *on trial*."""
    if noun.tag != "NN" or context.is_mention(noun) or is_time(noun):
        return False
    if noun.first("det", "nmod:poss", "nummod", "nmod", "conj", "acl") is not None:
        return False
    return prepositions(noun) in INTO_STATE


def predicate_type(head: Word, clause: Clause | None, context: Context) -> str:
    """Return the event type that the words of an event evoke, "" where they evoke none."""
    if clause is None:
        frame = context.ontology.noun_frame(evoking(head)) or context.ontology.frame(
            nominal_verb(head)
        )
        return context.event_type(frame)
    nouns = [a.head for a in clause.arguments if a.role == "object"]
    behind = [a.head for a in clause.obliques if is_bare(a.head, context)]
    verb = " ".join([head.lemma, *(p.lower for p in particles(head))])
    for noun in (*nouns, *behind, None):
        words = evoking(noun) if noun is not None else ""
        if kind := context.event_type(context.ontology.frame(verb, words)):
            return kind
    return context.event_type(context.ontology.frame(head.lemma))
