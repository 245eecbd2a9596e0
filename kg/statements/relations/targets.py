"""Object phrase -> the actors that an act is directed at."""

from collections.abc import Iterator
from dataclasses import replace

from kg.clauses import Argument, Clause, is_infinitive
from kg.english.times import is_temporal
from kg.model import Mention
from kg.parsing.phrases import conjuncts
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.attachment import Reached, concept, is_aside, prepositions, reach
from kg.statements.relations.minting import evoking, nominal_verb

__all__ = [
    "NOT_TARGETS",
    "PLACE_CASES",
    "TOPIC_CASES",
    "affected_things",
    "is_alike",
    "is_event",
    "is_setting",
    "is_target",
    "same",
    "targets",
]

PLACE_CASES = {"in", "at", "near", "on", "inside", "outside", "around", "across", "off"}
TOPIC_CASES = {
    "over", "about", "regarding", "concerning", "amid", "despite", "without", "ahead of", "among",
    "including", "such as", "like",
}  # fmt: skip
NOT_TARGETS = TOPIC_CASES | {
    "as", "since", "until", "during", "after", "before", "because of", "due to", "by", "following",
    "according to", "as well as", "instead of", "along with", "ahead of", "thanks to",
    "in light of", "given", "in view of", "in case of", "apart from", "aside from", "between",
}  # fmt: skip


def targets(clause: Clause, argument: Argument, context: Context) -> list[Reached]:
    """Return the actors that an object phrase leads to, or that an oblique beside it names.

    *sign a pact with Ukraine*: whether the parser hangs *with* on the verb or on the noun.
    """
    indirect = [
        Reached(context.mentions[a.head.i], a.head)
        for a in clause.arguments
        if a.role == "indirect" and a.head.i in context.mentions and argument.role == "object"
    ]
    found = indirect or [
        r
        for r in reached(clause, argument, context)
        if not same(r, clause, context)
        and leads_to_target(clause, argument, r, context)
        and not is_setting(r, context)
    ]
    beside = [
        Reached(context.mentions[a.head.i], a.head, prepositions(a.head))
        for a in clause.obliques
        if a.head.i in context.mentions
        and a.role == "oblique"
        and (is_behind(clause, a) or is_goal(clause, argument, a, context))
        and not is_viewpoint(clause, argument, a, context)
    ]
    found = found or owners_beside(clause, argument, context)
    found = found or [*aimed_at(clause, argument, context), *against(clause, context)]
    deep = [r for r in found if r.case or not beside]
    return [*deep, *(b for b in beside if b.mention.entity not in {r.mention.entity for r in deep})]


def owners_beside(clause: Clause, obj: Argument, context: Context) -> list[Reached]:
    """Return whose thing an expected phrase names: *imposed tariffs on Chad's cotton*."""
    return [
        Reached(found.mention, found.word, prepositions(a.head), 2)
        for a in clause.obliques
        if a.head.i not in context.mentions
        and is_expected(clause, obj, prepositions(a.head), context)
        for found in reach(a.head, context)
        if not found.case
    ]


def reached(clause: Clause, obj: Argument, context: Context) -> Iterator[Reached]:
    """Yield the actors in an object; *concern over Chad's raid* leads to Chad with *over*."""
    for found in reach(obj.head, context):
        above = found.word.head
        case = prepositions(above) if above not in {None, obj.head} else ""
        inherits = not found.case and is_expected(clause, obj, case, context)
        yield replace(found, case=case) if inherits else found


def leads_to_target(clause: Clause, obj: Argument, found: Reached, context: Context) -> bool:
    """Tell *attacks on Chad* from *an office in Chad*: a phrase of place only where expected."""
    if found.case == "by":
        return False  # *discussed a statement by Mali*
    if found.case not in TOPIC_CASES | PLACE_CASES:
        return True
    return found.deep <= 2 and is_expected(clause, obj, found.case, context)


def is_goal(clause: Clause, obj: Argument, other: Argument, context: Context) -> bool:
    """Whether a phrase of place is what an act is aimed at: *carried out attacks in Chad*.

    *strikes on bases in Chad* are aimed at the bases.
    """
    aims = [n for n in obj.head.all("nmod") if is_expected(clause, obj, prepositions(n), context)]
    return not aims and is_expected(clause, obj, prepositions(other.head), context)


def is_expected(clause: Clause, obj: Argument, case: str, context: Context) -> bool:
    """Whether a frame names the very preposition: *imposed sanctions on a company*."""
    return bool(case) and context.ontology.expects(clause.head.lemma, evoking(obj.head), case)


def aimed_at(clause: Clause, argument: Argument, context: Context) -> Iterator[Reached]:
    """Yield whom a purpose is about: *began talks to join the bloc*, however it is attached."""
    if argument.role == "object" and nominal_verb(argument.head):
        for other in clause.arguments:
            if other.role == "clause" and is_infinitive(other.head):
                for obj in other.head.all("obj"):
                    if obj.i in context.mentions:
                        yield Reached(context.mentions[obj.i], obj, "", 2)


def against(clause: Clause, context: Context) -> Iterator[Reached]:
    """Yield whom an oblique turns against: *called up reservists for a war against Chad*."""
    for other in clause.obliques:
        if prepositions(other.head) == "for" and is_event(other.head, context):
            yield from (r for r in reach(other.head, context) if r.case == "against")


def same(reached: Reached, clause: Clause, context: Context) -> bool:
    """Whether an actor reached is the subject itself: *Russia moved its troops*."""
    if clause.subject is None:
        return False
    subject = context.mentions.get(clause.subject.head.i)
    return subject is not None and subject.entity.id in {
        reached.mention.entity.id,
        reached.mention.entity.acts_for,
    }


def is_behind(clause: Clause, argument: Argument) -> bool:
    """Tell *tabled a plan with Chad* from *With Chad, the bloc tabled a plan*."""
    return is_target(argument) and argument.head.i > clause.head.i and not is_absolute(argument)


def is_absolute(argument: Argument) -> bool:
    """Tell *signed a pact with Chad* from *signed a pact, with Chad blocking others*."""
    each = [*conjuncts(argument.head)]
    acting = any(c.tag == "VBG" and not c.first("punct") for n in each for c in n.all("acl"))
    return acting and prepositions(argument.head) == "with"


def is_target(argument: Argument) -> bool:
    """Whether an oblique may name whom an act is directed at, rather than when or where."""
    case = prepositions(argument.head)
    return bool(case) and case not in PLACE_CASES and case not in NOT_TARGETS


def affected_things(
    clause: Clause, argument: Argument, context: Context
) -> Iterator[tuple[Mention, str]]:
    """Yield the things that an act is directed at: *provide aid to refugees*.

    Only where a frame expects the very preposition; any other phrase tells something else.
    """
    noun = argument.head
    obliques = [a.head for a in clause.obliques if a.role == "oblique"]
    for phrase_head in (*noun.all("nmod"), *obliques):
        case = prepositions(phrase_head)
        timed = is_temporal(phrase_head.text) or phrase_head.has("time noun")
        behind = phrase_head.i > clause.head.i  # *In a statement, Mali justified the raid*
        thing = phrase_head.pos == "NOUN" and behind and not timed and not is_aside(phrase_head)
        if case == "in" and is_alike(clause.head, phrase_head, context):
            continue  # *killed people in an attack*
        if case and thing and context.ontology.expects(clause.head.lemma, evoking(noun), case):
            yield concept(phrase_head), case


def is_setting(found: Reached, context: Context) -> bool:
    """Whether a name before a noun only says where or what about: *a Mideast peace plan*."""
    place = context.ontology.is_a(found.mention.entity.type, "Place")
    return place and not found.case and found.word.rel == "compound" and found.deep > 0


def is_viewpoint(clause: Clause, obj: Argument, other: Argument, context: Context) -> bool:
    """Tell *watched the war from Paris* from *recalled its envoy from Chad*."""
    case = prepositions(other.head)
    place = context.ontology.is_a(context.mentions[other.head.i].entity.type, "Place")
    return case == "from" and place and not is_expected(clause, obj, case, context)


def is_alike(verb: Word, noun: Word, context: Context) -> bool:
    """Whether a noun names an act of a verb's own type: *killed* and *an attack*."""
    does, named = context.ontology.frame(verb.lemma), context.ontology.noun_frame(evoking(noun))
    return does is not None and named is not None and does.type == named.type


def is_event(noun: Word, context: Context) -> bool:
    """Whether a noun names an act: *the Russian offensive*, but not *a Chinese trawler*."""
    return bool(nominal_verb(noun)) or context.ontology.noun_frame(evoking(noun)) is not None
