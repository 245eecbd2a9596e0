"""Object -> the actors and things that an act is directed at: *sign a pact with Ukraine*."""

from collections.abc import Iterator
from dataclasses import replace

from kg.clauses import Argument, Clause, first_found, is_infinitive
from kg.english.lexicon import Family
from kg.english.times import is_temporal
from kg.model import Mention
from kg.ontology import Trait
from kg.parsing.memo import memoized
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.attachment import (
    PLACE_CASES,
    AttachedActor,
    attached_actors,
    ends_range,
    in_infinitive,
    is_circumstance,
    is_of_goods,
    prepositions,
)
from kg.statements.relations.complements import Complement, is_absolute
from kg.statements.relations.concepts import concept
from kg.statements.relations.minting import evoking, nominal_verb

__all__ = [
    "NOT_TARGETS",
    "TOPIC_CASES",
    "evoke_same_event",
    "is_event",
    "is_means",
    "is_setting",
    "is_somebody",
    "is_subject_itself",
    "is_target",
    "is_time",
    "target_actors",
    "target_things",
]

TOPIC_CASES = {
    "over", "about", "regarding", "concerning", "amid", "despite", "without", "ahead of", "among",
    "including", "such as", "like",
}  # fmt: skip
NOT_TARGETS = TOPIC_CASES | {
    "as", "since", "until", "during", "after", "before", "because of", "due to", "by", "following",
    "according to", "as well as", "unlike", "like", "instead of", "along with", "ahead of",
    "in light of", "given", "in view of", "in case of", "apart from", "aside from", "between",
    "pursuant to", "prior to", "subsequent to", "contrary to", "in addition to", "based on",
    "with without", "than", "thanks to",
}  # fmt: skip
SIDES = {"north of", "south of", "east of", "west of"}
AFFECTING = {"on", "in"}  # *a fine on*, *a stake in*
NOWHERE_ON: tuple[Trait, ...] = ("isPlace",)
NOWHERE_IN: tuple[Trait, ...] = ("isPlace", "isCountry", "isSite", "isPerson")
MOMENTS: tuple[Family, ...] = ("time noun", "part of day")
ACTING_OR_LYING: tuple[Trait, ...] = ("isAgent", "isPlace")


def target_actors(obj: Complement) -> list[AttachedActor]:
    """Return the actors that an object leads to, and those that an oblique beside it names.

    *sign a pact with Ukraine*: whether the parser hangs *with* on the verb or on the noun. What
    has a name leads nowhere: *visited the Etzion bloc south of Gao*.
    """
    named_beside = list(named_obliques(obj))
    found = first_found(source(obj) for source in SOURCES)
    inside = [each for each in found if each.case or not named_beside]
    known = {each.mention.entity for each in inside}
    found = [*inside, *(each for each in named_beside if each.mention.entity not in known)]
    is_named = any(w.is_name for c in obj.noun.all("compound") for w in c.subtree())
    return [each for each in found if not (is_named and each.case in SIDES)]


def recipients(obj: Complement) -> Iterator[AttachedActor]:
    """Read *gave Ukraine weapons*."""
    if obj.argument.role == "object":
        indirect = [a.head for a in obj.clause.arguments if a.role == "indirect"]
        for word in obj.context.mentioned(indirect):
            yield AttachedActor(obj.context.mentions[word.i], word)


def within_object(obj: Complement) -> Iterator[AttachedActor]:
    """Read *a pact with Ukraine*; *concern over Chad's raid* leads to Chad with *over*."""
    for found in attached_actors(obj.noun, obj.context):
        each = with_case_above(found, obj)
        if is_directed_at(each, obj) and not is_subject_itself(each, obj.clause, obj.context):
            yield each


def with_case_above(found: AttachedActor, obj: Complement) -> AttachedActor:
    """Give an owner the preposition of what it owns, where a frame expects that."""
    above = found.word.head
    case = prepositions(above) if above not in {None, obj.noun} else ""
    return replace(found, case=case) if not found.case and obj.expects(case) else found


def is_directed_at(found: AttachedActor, obj: Complement) -> bool:
    """Tell *attacks on Chad* from *an office in Chad*: a phrase of place only where expected."""
    if found.case == "by" or is_setting(found, obj.context):
        return False  # *discussed a statement by Mali*
    if found.case not in TOPIC_CASES | PLACE_CASES:
        return True
    return is_aimed_at(found.case, obj) or is_affected(found.mention, found.case, obj)


def is_aimed_at(case: str, obj: Complement) -> bool:
    """Tell *carried out attacks in Chad* from *attacked a village in Chad*, *killed men in Chad*.

    Where a person or place is tells nothing of the act, unless a frame has verb and noun.
    """
    if not obj.expects(case) or case not in PLACE_CASES:
        return obj.expects(case)
    combined = obj.context.ontology.has_noun(obj.verb.lemma, evoking(obj.noun))
    return combined or not is_somebody(obj.noun, obj.context)


def is_affected(mention: Mention, case: str, obj: Complement) -> bool:
    """Tell *a fine on Bongo*, *a stake in Airbus* from *a base in Chad*, *a report on Bongo*.

    What is no place is not where something is: it is what the object bears on.
    """
    noun = obj.noun
    if case not in AFFECTING or noun.has("topic noun") or noun.has("speech noun"):
        return False
    if noun.is_name or is_somebody(noun, obj.context) or is_judged(obj):
        return False  # *a commander in Hamas*, *criticised a ban on Hamas*
    traits = NOWHERE_IN if case == "in" and not noun.has("held noun") else NOWHERE_ON
    return not any(obj.context.ontology.has_trait(mention.entity.type, each) for each in traits)


def is_judged(obj: Complement) -> bool:
    """Return whether a verb tells what somebody thinks of its object, rather than does."""
    frame = obj.context.ontology.frame(obj.verb.lemma)
    return obj.context.event_type(frame) in obj.context.ontology.judging


def is_somebody(noun: Word, context: Context) -> bool:
    """Return whether a noun names a person, body or place: *commander*, *rebels*, *village*."""
    acts = context.event_type(context.ontology.noun_frame(evoking(noun)))
    if acts or nominal_verb(noun):
        return False  # *a mission in Chad*
    kind = context.ontology.class_of_noun(noun.lemma) or ""
    acts_or_lies = any(context.ontology.has_trait(kind, each) for each in ACTING_OR_LYING)
    return noun.lemma in context.ontology.titles or acts_or_lies


def is_means(noun: Word, context: Context) -> bool:
    """Return whether *by* names how something was done, not by whom: *reached by telephone*."""
    bare = noun.tag == "NN" and all(c.rel == "case" for c in noun.children)
    return bare and not context.is_mention(noun) and not is_somebody(noun, context)


def owners_beside(obj: Complement) -> Iterator[AttachedActor]:
    """Read whose thing an expected phrase names: *imposed tariffs on Chad's cotton*."""
    for noun in (a.head for a in obj.clause.obliques if not obj.context.is_mention(a.head)):
        case = prepositions(noun)
        if obj.expects(case) and not is_circumstance(noun):
            owners = (each for each in attached_actors(noun, obj.context) if not each.case)
            yield from (replace(owner, case=case, nested=True) for owner in owners)


def purpose_actors(obj: Complement) -> Iterator[AttachedActor]:
    """Read *began talks to join the bloc*, *called up reservists for a war against Chad*."""
    if obj.argument.role == "object" and nominal_verb(obj.noun):
        for verb in (a.head for a in obj.clause.arguments if a.role == "clause"):
            yield from in_infinitive(verb, obj.context) if is_infinitive(verb) else ()
    for noun in (a.head for a in obj.clause.obliques if prepositions(a.head) == "for"):
        if is_event(noun, obj.context):
            found = attached_actors(noun, obj.context)
            yield from (each for each in found if each.case == "against")


SOURCES = (recipients, within_object, owners_beside, purpose_actors)  # the first that finds any


def named_obliques(obj: Complement) -> Iterator[AttachedActor]:
    """Yield the actors that the obliques beside an object name."""
    for argument in obj.clause.obliques:
        other = Complement(obj.clause, argument, obj.context)
        if other.mention is not None and is_target_beside(obj, other):
            yield AttachedActor(other.mention, other.noun, other.case)


def is_target_beside(obj: Complement, other: Complement) -> bool:
    """Return whether what an oblique names is what the act of verb and object is directed at."""
    if other.argument.role != "oblique" or is_viewpoint(obj, other):
        return False
    if other.case == "for" and obj.verb.has("exchanging"):
        return False  # *swapped two captives for three Chadians*
    if other.case in {"to", "from"} and is_of_goods(other.noun, obj.noun):
        return False  # *a tariff on exports to Chad*
    if other.case == "to" and is_end_of_range(obj, other):
        return False  # *mines from Mali to Chad*
    return is_companion(other) or is_goal(obj, other) or is_affected_beside(obj, other)


def is_end_of_range(obj: Complement, other: Complement) -> bool:
    """Return whether a phrase ends where something is, which nothing is done to."""
    is_moved = obj.expects(other.case) or nominal_verb(obj.noun)
    return not is_moved and ends_range(other.noun, obj.noun)


def is_companion(other: Complement) -> bool:
    """Tell *tabled a plan with Chad* from *With Chad, it tabled a plan*."""
    return is_target(other.argument) and other.is_behind_verb and not is_absolute(other)


def is_affected_beside(obj: Complement, other: Complement) -> bool:
    """Read *slapped a fine on Bongo*, where the phrase hangs on the verb."""
    is_next = other.noun.leftmost == obj.noun.rightmost + 1
    return is_next and other.mention is not None and is_affected(other.mention, other.case, obj)


def is_goal(obj: Complement, other: Complement) -> bool:
    """Return whether a phrase of place is what an act aims at: *carried out attacks in Chad*.

    *strikes on bases in Chad* aim at the bases.
    """
    aims = any(obj.expects(prepositions(noun)) for noun in obj.noun.all("nmod"))
    return not aims and is_aimed_at(other.case, obj)


def is_viewpoint(obj: Complement, other: Complement) -> bool:
    """Tell *watched the war from Paris* from *recalled its envoy from Chad*."""
    if other.case != "from" or other.mention is None or obj.expects(other.case):
        return False
    return obj.context.ontology.is_place(other.mention.entity.type)


def is_setting(found: AttachedActor, context: Context) -> bool:
    """Return whether a name before a noun only says where: *a Mideast peace plan*."""
    before = found.nested and found.word.rel == "compound" and not found.case
    return before and context.ontology.is_place(found.mention.entity.type)


def is_subject_itself(found: AttachedActor, clause: Clause, context: Context) -> bool:
    """Return whether an actor is the subject, or whom that acts for: *Russia moved its troops*.

    *Holm and Lind made their first appearance*: each made an own one.
    """
    subject = context.mention(clause.subject.head) if clause.subject is not None else None
    meant = {each.entity.id for each in found.mention.each()} | {found.mention.entity.acts_for}
    return subject is not None and subject.entity.id in meant


def is_target(argument: Argument) -> bool:
    """Return whether an oblique may name whom an act is directed at, not when or where."""
    case = prepositions(argument.head)
    return bool(case) and case not in PLACE_CASES | NOT_TARGETS


def target_things(obj: Complement) -> Iterator[tuple[Mention, str]]:
    """Yield the things that an act is directed at, with their preposition: *aid to refugees*.

    Only where a frame expects the very preposition; any other phrase tells something else, and
    where those are that are killed is no target.
    """
    obliques = [a.head for a in obj.clause.obliques if a.role == "oblique"]
    for noun in (*obj.noun.all("nmod"), *obliques):
        case = prepositions(noun)
        is_further = noun.i > obj.verb.i and not is_event_of(obj, noun)
        is_where = case in PLACE_CASES and is_somebody(obj.noun, obj.context)
        if is_further and is_thing(noun) and obj.expects(case) and not is_where:
            yield concept(noun), case


def is_event_of(obj: Complement, noun: Word) -> bool:
    """Return whether a phrase names the event in which it happens: *killed people in an attack*."""
    return prepositions(noun) == "in" and evoke_same_event(obj.verb, noun, obj.context)


def is_thing(noun: Word) -> bool:
    """Return whether a phrase names a thing, not when, where or why."""
    return noun.pos == "NOUN" and not is_time(noun) and not is_circumstance(noun)


@memoized
def is_time(noun: Word) -> bool:
    """Return whether a noun says when: *on Monday*, *for the first time*, *on 1 March*."""
    is_day = noun.pos == "NUM" and any(is_temporal(c.text) for c in noun.all("compound", "nmod"))
    return is_day or is_temporal(noun.text) or any(map(noun.has, MOMENTS))


def evoke_same_event(verb: Word, noun: Word, context: Context) -> bool:
    """Return whether a noun names an act of a verb's own type: *killed* and *an attack*."""
    does, named = context.ontology.frame(verb.lemma), context.ontology.noun_frame(evoking(noun))
    return does is not None and named is not None and does.type == named.type


def is_event(noun: Word, context: Context) -> bool:
    """Return whether a noun names an act: *the Russian offensive*, not *a Chinese trawler*."""
    return bool(nominal_verb(noun)) or context.ontology.noun_frame(evoking(noun)) is not None
