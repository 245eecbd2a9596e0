"""Prepositional phrases -> relations: *moved out of the town*, *argued for closer ties with*."""

from collections.abc import Iterator
from dataclasses import replace

from kg.clauses import Clause, first_found, is_infinitive
from kg.english.inflection import relation_name, third_person
from kg.model import Mention, Relation
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.idioms import evoking_verb
from kg.statements.relations.attachment import PLACE_CASES, AttachedActor, attached_actors
from kg.statements.relations.candidates import (
    Candidate,
    has_adjectival_predicate,
    identified,
    is_actor,
    unnamed,
)
from kg.statements.relations.complements import Complement, is_absolute
from kg.statements.relations.demands import with_infinitive
from kg.statements.relations.minting import (
    NO_NOUNS,
    UNTOLD,
    as_compound,
    evoking,
    particles,
    verb_relation,
)
from kg.statements.relations.reciprocal import is_mutual
from kg.statements.relations.targets import (
    NOT_TARGETS,
    TOPIC_CASES,
    is_event,
    is_subject_itself,
    is_time,
)

__all__ = ["prepositional"]


def prepositional(clause: Clause, context: Context) -> Iterator[Candidate]:
    """Read *troops moved out of the town*, *Le Pen has argued for closer ties with Moscow*.

    What stands beside an object that is no actor is read with that object: *sign a pact with*.
    """
    subject = context.subject
    is_timed = clause.subject is not None and is_time(clause.subject.head)
    if subject is None or is_timed or is_read_otherwise(clause, context):
        return
    for argument in clause.obliques:
        phrase = Complement(clause, argument, context)
        if is_directed(phrase) and not is_patient(phrase):
            yield from first_found(source(phrase, subject) for source in GOALS)


def is_read_otherwise(clause: Clause, context: Context) -> bool:
    """Return whether a predicate noun or an object takes the phrases of a clause to itself."""
    if clause.copular and not has_adjectival_predicate(clause):
        return True
    objects = [a.head for a in clause.arguments if a.role == "object"]
    return not all(context.is_mention(head) for head in objects)


def is_directed(phrase: Complement) -> bool:
    """Return whether a phrase names a goal, not a time, topic or mere place."""
    case = phrase.case
    is_other = case in NOT_TARGETS and not is_heard(phrase)
    if phrase.argument.role != "oblique" or not case or is_other or is_absolute(phrase):
        return False
    is_term = case == "to" and is_needed(phrase)  # *was sentenced to four years in prison*
    if (is_time(phrase.noun) and not is_term) or is_stray_of(phrase):
        return False  # *said for the first time that Chad had left*
    return case not in PLACE_CASES or is_destination(phrase)


def is_stray_of(phrase: Complement) -> bool:
    """Tell *said of Mali that it lies* from *disposed of weapons*: what is said is about it."""
    return phrase.case == "of" and phrase.verb.has("utterance") and not phrase.clause.passive


def is_destination(phrase: Complement) -> bool:
    """Return whether a verb expects a place where it stands: *arrive in*.

    *In Mali, crowds headed for the house* and *went on an offensive in the region* go elsewhere.
    """
    if not phrase.is_behind_verb or has_object(phrase.clause) or is_put_under(phrase):
        return False
    return is_expected_by_verb(phrase) and not has_event_before(phrase)


def is_put_under(phrase: Complement) -> bool:
    """Read *was put under investigation in Mali*: Mali is not what is investigated."""
    return phrase.clause.passive and noun_beside(phrase) is not None


def is_expected_by_verb(phrase: Complement) -> bool:
    """Return whether a frame of the verb alone names the very preposition, or it needs one."""
    known = phrase.context.ontology.has_frame(evoking_verb(phrase.verb, ()), phrase.case)
    return known or any(tells(phrase) for tells in (is_needed, follows_particle, is_heard))


def is_needed(phrase: Complement) -> bool:
    """Read *was charged with fraud*, *was stripped of the title*."""
    needed = phrase.verb.lexicon.words("passive complement").get(phrase.verb.lemma, "")
    return phrase.clause.passive and phrase.case in needed.split("/")


def is_heard(phrase: Complement) -> bool:
    """Tell *testified before the Senate* from *appeared before the war*."""
    is_before = phrase.case == "before" and phrase.verb.has("standing before")
    return is_before and not is_event(phrase.noun, phrase.context)


def follows_particle(phrase: Complement) -> bool:
    """Read *cracked down on traders*: verb, particle and preposition belong together."""
    taking = phrase.verb.lexicon.words("particle preposition")
    known = (
        p for p in particles(phrase.verb) if phrase.case in taking.get(p.lower, "-").split("/")
    )
    return phrase.noun.leftmost in {each.i + 1 for each in known}


def has_object(clause: Clause) -> bool:
    """Return whether a clause has an object, so that its obliques are further arguments."""
    return any(a.role in {"object", "indirect"} for a in clause.arguments)


def has_event_before(phrase: Complement) -> bool:
    """Return whether a phrase says more of an event: *went on an offensive in the region*."""
    between = (a.head for a in phrase.clause.obliques if a.head.i < phrase.noun.i)
    return any(head.i > phrase.verb.i and is_event(head, phrase.context) for head in between)


def is_patient(phrase: Complement) -> bool:
    """Return whether it is what is to be done: *pleaded for a ban to be lifted*, not for a ban."""
    below = (a.head for a in phrase.clause.arguments if a.role == "clause")
    passive = (head for head in below if head.first("aux:pass") is not None)
    return phrase.case == "for" and any(is_infinitive(head) for head in passive)


def named_goal(phrase: Complement, subject: Mention) -> Iterator[Candidate]:
    """Read *moved out of Mali*: the phrase itself names an actor.

    In front only where the verb expects it: *With Mali, which ..., losing ground, he must act*.
    What somebody is blamed or praised for is no goal: *condemned Mali for its war*.
    """
    is_reason = phrase.case == "for" and phrase.noun.first("nmod:poss") is not None
    if is_reason and has_object(phrase.clause):
        return
    in_place = not is_topicalised(phrase) or is_expected_by_verb(phrase)
    if phrase.mention is not None and in_place:
        relation = with_infinitive(phrase.clause, relation_to_goal(phrase), phrase.context)
        yield Candidate(subject, relation, phrase.mention)


def goal_behind_noun(phrase: Complement, subject: Mention) -> Iterator[Candidate]:
    """Read *argued for closer ties with Mali*, the noun in the name: *argues_for_ties*."""
    is_added = phrase.case == "with" and any(c.text == "," for c in phrase.noun.all("punct"))
    if has_object(phrase.clause) or is_topicalised(phrase) or is_added:
        return  # *egged them on, with calls to Chad*
    relation = relation_through_noun(phrase)
    if not is_actor(subject) and (phrase.clause.passive or not relation.type):
        return  # *workers called for independence from Mali*, but *the plan acts for the good of*
    for found in attached_actors(phrase.noun, phrase.context):
        if is_goal_behind(phrase, found):
            is_told = phrase.noun.pos not in NO_NOUNS and found.case not in UNTOLD
            last = found.case if is_told else ""
            named = replace(relation, name=relation_name(relation.name, last))
            yield Candidate(subject, named, found.mention)


def thing_as_goal(phrase: Complement, subject: Mention) -> Iterator[Candidate]:
    """Read *headed for the border*: no actor, only where a frame expects the preposition.

    Not *For his part, he appealed*, *came in front of the dais*.
    """
    is_aside = is_additional(phrase, subject) or is_topicalised(phrase)
    if is_aside or is_in_preposition(phrase.noun) or not is_expected_by_verb(phrase):
        return
    behind = attached_actors(phrase.noun, phrase.context)
    others = (each for each in behind if not is_subject_itself(each, phrase.clause, phrase.context))
    if is_mutual(phrase.clause, phrase.context) or any(leads_on(phrase, each) for each in others):
        return
    if (thing := unnamed(phrase.noun)) is not None:
        known = identified(thing, phrase.noun, phrase.context.with_subject(subject))
        relation = relation_to_goal(phrase)
        if any(a.role == "clause" and is_infinitive(a.head) for a in phrase.clause.arguments):
            relation = with_infinitive(phrase.clause, relation, phrase.context)
        yield Candidate(subject, relation, known)


BEFORE_OF = Pattern(case="in", having="nmod", without="det amod nmod:poss")
GOALS = (named_goal, thing_as_goal, goal_behind_noun)  # the first that finds any


def is_in_preposition(noun: Word) -> bool:
    """Read *in front of the house*, where *front* names nothing."""
    return BEFORE_OF(noun) and noun.has("part of a preposition")


def is_additional(phrase: Complement, subject: Mention) -> bool:
    """Return whether a phrase only adds to an object, or to what a thing does."""
    return has_object(phrase.clause) or not is_actor(subject)


def is_topicalised(phrase: Complement) -> bool:
    """Tell *With war raging in Mali, he appealed* from *the ties for which he argued*."""
    return phrase.argument.source == "own" and not phrase.is_behind_verb


def leads_on(phrase: Complement, found: AttachedActor) -> bool:
    """Return whether an actor behind a noun has to do with it: *for ties with Mali*."""
    return bool(found.case) or is_event(phrase.noun, phrase.context)


def is_goal_behind(phrase: Complement, found: AttachedActor) -> bool:
    """Return whether an actor behind a noun is what an act is directed at, not a topic or place."""
    if not leads_on(phrase, found) or found.case in TOPIC_CASES:
        return False
    if found.case in PLACE_CASES and not is_event(phrase.noun, phrase.context):
        return False
    return not is_subject_itself(found, phrase.clause, phrase.context)


def noun_beside(phrase: Complement) -> Word | None:
    """Return the noun that tells with the verb what is done, if one does.

    *went on strike against Chad*, *recalled its ambassador from Chad*.
    """
    beside = [a.head for a in phrase.clause.arguments if a.role in {"object", "oblique"}]
    nouns = (word for word in beside if word.pos == "NOUN" and word is not phrase.noun)
    has_noun = phrase.context.ontology.has_noun
    return next((word for word in nouns if has_noun(phrase.verb.lemma, evoking(word))), None)


def relation_to_goal(phrase: Complement) -> Relation:
    """Return the relation to what a phrase itself names: *moves_out_of*."""
    return verb_relation(
        phrase.context,
        phrase.verb,
        concept=noun_beside(phrase),
        case=phrase.case,
        passive=phrase.clause.passive,
    )


def relation_through_noun(phrase: Complement) -> Relation:
    """Return the relation to an actor behind a noun: *argues_for_ties*."""
    verb, noun = phrase.verb, phrase.noun
    if noun.pos in NO_NOUNS:
        return relation_to_goal(phrase)  # *goes through one of its crises*
    participle = phrase.clause.passive or has_adjectival_predicate(phrase.clause)
    relation = verb_relation(phrase.context, verb, noun=noun, case=phrase.case, passive=participle)
    particles = "_".join(p.lower for p in verb.all("compound:prt"))
    first = verb.lower if participle or not verb.is_verb else third_person(verb.lemma)
    named = as_compound(phrase.context, verb, noun)
    return replace(relation, name=relation_name(first, particles, phrase.case, named))
