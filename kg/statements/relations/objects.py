"""Objects -> relations: *attacked Ukraine*, *signed a pact with Ukraine*, *destroyed a tower*."""

from collections.abc import Iterator
from dataclasses import replace

from kg.clauses import Argument, Clause, first_found, is_controlled
from kg.clauses.values import Role
from kg.english.inflection import relation_name, third_person
from kg.model import Mention, Relation
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.attachment import AttachedActor, prepositions
from kg.statements.relations.candidates import Candidate, identified, unnamed
from kg.statements.relations.complements import Complement, joined_in, topic_of, without_tally
from kg.statements.relations.concepts import counted
from kg.statements.relations.demands import with_infinitive
from kg.statements.relations.event_nouns import agents
from kg.statements.relations.minting import NO_NOUNS, evoking, noun_frame, verb_relation
from kg.statements.relations.naming import naming, what_it_is_named
from kg.statements.relations.partitives import people, taken_from
from kg.statements.relations.reactions import is_reaction_to_harm, whose_act
from kg.statements.relations.reciprocal import is_mutual
from kg.statements.relations.targets import (
    is_event,
    is_subject_itself,
    is_time,
    target_actors,
    target_things,
)

__all__ = ["active"]

TOGETHER = {"with", "between", "alongside", "together with"}  # *signed a pact with*
OWNING = {"", "of", "between"}
OF_PERSONS = {"", "of", "from"}  # before those whom somebody belongs to: *met a friend of Chad*


def active(clause: Clause, context: Context) -> Iterator[Candidate]:
    """Read *Russia attacked Ukraine*, *the EU signed a pact with Ukraine*."""
    subject = context.subject
    if subject is None or not is_transitive(clause):
        return
    if predicate := first_in_role(clause, "predicate"):
        yield from naming(clause, subject, predicate.head, context)
    elif (predicate := what_it_is_named(clause)) is not None:
        yield from naming(clause, subject, predicate.head, context, case="as")
    elif not is_wish(clause):
        for argument in acted_on(clause):
            head = acted_on_whole(argument.head, context)
            obj = Complement(clause, replace(argument, head=head), context)
            yield from object_candidates(obj, subject)


def is_transitive(clause: Clause) -> bool:
    """Return whether a clause can act on an object; not *was attacked*, *became a state*."""
    return not (clause.passive or clause.copular or clause.head.has("becoming"))


def is_wish(clause: Clause) -> bool:
    """Return whether it is the leaving that is wanted in *wants Russia to leave*."""
    governs = any(a.role == "clause" and is_controlled(a.head) for a in clause.arguments)
    return governs and clause.head.effect("verb") in {"wished", "expected"}


def acted_on_whole(noun: Word, context: Context) -> Word:
    """Tell *sold half of Airbus*, which is not sold, from *attacked half of Mali*."""
    whole = counted(noun)
    mention = context.mention(whole) if noun.has("fraction") else None
    if mention is None or context.ontology.has_trait(mention.entity.type, "isSite"):
        return whole
    return noun


def first_in_role(clause: Clause, role: Role) -> Argument | None:
    """Return the first argument in a role, if there is one."""
    return next((a for a in clause.arguments if a.role == role), None)


def acted_on(clause: Clause) -> list[Argument]:
    """Return the objects, the indirect one only where it stands alone: *told Reuters that*."""
    direct = first_in_role(clause, "object") is not None
    if clause.head.has("exacting") and first_in_role(clause, "indirect") is not None:
        direct = False  # *fined the bank £4m*
    roles = {"object"} if direct else {"indirect"}
    return [a for a in clause.arguments if a.role in roles]


def object_candidates(obj: Complement, subject: Mention) -> Iterator[Candidate]:
    """Yield what an object gives: the actor itself, those deeper in it, else the thing."""
    hit = [*owners_hit(obj, subject)]
    if hit:
        yield from hit
    elif obj.mention is not None:
        if obj.verb.lemma != "have":
            yield Candidate(subject, relation_to_actor(obj), obj.mention, obj.noun)
    elif not is_mutual(obj.clause, obj.context):
        yield from first_found(source(obj, subject) for source in BEHIND_NOUN)


def relation_to_actor(obj: Complement) -> Relation:
    """Return the relation to an actor that is the object itself: *attacked Ukraine*."""
    described = obj.noun.above if obj.noun.rel == "appos" else obj.noun
    thing = described if described.pos == "NOUN" else None
    given = noun_given(obj.clause, obj.context)
    relation = verb_relation(obj.context, obj.verb, noun=given, concept=thing)
    if obj.verb.has("exchanging"):  # *swapped two Malians for three others*
        relation = replace(relation, symmetric=False)
    if given is not None and obj.verb.effect("charge"):  # *charged Bongo with espionage*
        charged = relation_name(third_person(obj.verb.lemma), "with", given.lower)
        relation = replace(relation, name=charged)
    if (body := joined_in(obj)) is not None:  # *joined her in a tour*
        name = relation_name(relation.name, prepositions(body), body.lower)
        relation = replace(relation, name=name)
    return with_infinitive(obj.clause, relation, obj.context)


def noun_given(clause: Clause, context: Context) -> Word | None:
    """Return the noun of *provide Ukraine with support*, which tells what is done."""
    for other in (Complement(clause, argument, context) for argument in clause.obliques):
        frame = context.ontology.noun_frame(evoking(other.noun)) if other.case == "with" else None
        is_given = other.case == "with" and clause.head.has("providing")
        if is_given or (frame is not None and context.ontology.plover(frame.type)):
            return other.noun
    return None


def judged_actors(obj: Complement, subject: Mention) -> Iterator[Candidate]:
    """Yield whose act or thing is judged: *condemned Mali's attack on Chad*."""
    for found in whose_act(obj.clause, obj.argument, obj.context):
        yield Candidate(subject, relation_to_nested(obj, found), found.mention, obj.noun)


def nested_actors(obj: Complement, subject: Mention) -> Iterator[Candidate]:
    """Yield the actors that hang deeper in an object: *signed a pact with Ukraine*."""
    if taken_from(obj.noun) is not None:
        yield from named_parts(obj, subject)
        return
    for found in target_actors(obj):
        if is_involved(obj, found):
            relation = relation_to_nested(obj, found)
            if is_reaction_to_harm(obj.clause, obj.noun, obj.context):
                relation = replace(relation, type="")
            yield Candidate(subject, relation, found.mention, obj.noun)


def named_parts(obj: Complement, subject: Mention) -> Iterator[Candidate]:
    """Yield which of several it is: *attacked one of its strongholds, Gao*."""
    for found in target_actors(obj):
        if found.word.rel == "appos":
            yield Candidate(subject, relation_to_actor(obj), found.mention, obj.noun)


def is_involved(obj: Complement, found: AttachedActor) -> bool:
    """Tell *met a friend of Chad* from *met Chadian workers*, *reported Chadian strikes*.

    *met the head of the delegation to Chad* is not about Chad.
    """
    is_title = obj.noun.lemma.lower() in obj.context.ontology.titles
    if is_title and (found.case not in OF_PERSONS or is_deeper(found.word, obj.noun)):
        return False
    if found.case or not found.nested:
        return True
    return is_event(obj.noun, obj.context) and obj.verb.effect("verb") != "speech"


def is_deeper(word: Word, noun: Word) -> bool:
    """Return whether another noun stands between a name and the noun that leads to it."""
    while word.rel in {"conj", "flat", "appos"} and word.head is not None:
        word = word.head
    return word.rel == "nmod" and word.head is not noun and noun in word.ancestors()


def owners_hit(obj: Complement, subject: Mention) -> Iterator[Candidate]:
    """Yield whom it harms that what is theirs is attacked: *struck Hamas positions near Gaza*."""
    if not obj.noun.has("target noun") or is_agent(obj):
        return
    for word in obj.context.mentioned(obj.noun.all("compound", "nmod:poss", "amod")):
        found = AttachedActor(obj.context.mentions[word.i], word, nested=True)
        relation = verb_relation(obj.context, obj.verb, concept=obj.noun)
        is_own = is_subject_itself(found, obj.clause, obj.context)
        if relation.type in obj.context.ontology.harmful and not is_own:
            yield Candidate(subject, relation, found.mention, obj.noun)


def is_agent(obj: Complement) -> bool:
    """Return whether an object itself names somebody who acts: *Hamas commanders*."""
    mention = obj.mention
    return mention is not None and obj.context.ontology.has_trait(mention.entity.type, "isAgent")


def relation_to_nested(obj: Complement, found: AttachedActor) -> Relation:
    """Return the relation to an actor that hangs deeper, the noun in its name: *signs_pact*."""
    noun = None if obj.noun.pos in NO_NOUNS and not obj.noun.has("fraction") else obj.noun
    case = found.case or owner_case(obj, found)
    relation = verb_relation(obj.context, obj.verb, noun=noun, case=case)
    plain = verb_relation(obj.context, obj.verb, noun=noun)
    if found.case in TOGETHER and (topic := topic_of(obj)) is not None:
        name = relation_name(plain.name, "on", topic.lower, found.case)
        return replace(relation, name=name)  # *has_deficit_on_trade_with*
    if (purpose := purpose_of(obj, found)) is not None:
        name = relation_name(plain.name, "to", purpose.lemma)  # *approves_resolution_to_annex*
        return replace(relation, name=name, symmetric=False)
    is_kind = relation.type and found.case not in OWNING  # *signs_contract*, whatever it is for
    inner = inner_noun(obj, found, has_case=relation.name != plain.name)
    is_new = inner is not None and inner.lower not in plain.name.split("_")
    is_told = not is_kind or (inner is not None and inner.has("shipped"))
    if noun is not None and inner is not None and is_told and is_new:
        words = (prepositions(inner), inner.lower, found.case)
        relation = replace(relation, name=relation_name(plain.name, *words))
    apart = obj.verb.has("hosting") or obj.verb.has("one-sided")
    mutual = found.case in TOGETHER and is_mutual_act(obj) and not apart
    return replace(relation, symmetric=False) if found.nested and not mutual else relation


def owner_case(obj: Complement, found: AttachedActor) -> str:
    """Return *by* of who does harm, *of* of other owners: *condemns_raid_by*, *defends_right_of*.

    What only stands before a noun owns nothing: *Super Bowl appearances*.
    """
    context, is_before = obj.context, found.word.rel == "compound"
    is_actor = context.ontology.has_trait(found.mention.entity.type, "isAgent")
    if not found.nested or (is_before and not is_actor):
        return ""
    harms = context.event_type(noun_frame(obj.noun, context)) in context.ontology.harmful
    undergoes = is_before or obj.noun.has("undergone noun")
    return "by" if harms and not undergoes and found.word in agents(obj.noun, context) else "of"


def purpose_of(obj: Complement, found: AttachedActor) -> Word | None:
    """Return what an object is to do to an actor: *annex* of *a resolution to annex Gao*."""
    verb = found.word.above
    return verb if found.word.rel == "obj" and verb.rel == "acl" and verb is not obj.verb else None


def inner_noun(obj: Complement, found: AttachedActor, *, has_case: bool) -> Word | None:
    """Return the noun between an object and an actor: *assets* of *slowed the sale of its assets*.

    Behind another preposition it may stand beside the object: *halted supplies of arms to Chad*.
    In *an agreement on trade with Chad* it does not, as *on* tells, nor where a relation has the
    preposition in its name: *considers_suspension_of_ties_with*.
    """
    word = found.word
    while word.rel in {"conj", "flat", "appos"} and word.head is not None:
        word = word.head
    inner = word.head
    if inner is None or inner.pos != "NOUN" or not prepositions(inner):
        return None
    if obj.noun not in inner.ancestors() or prepositions(inner) == "between":
        return None
    is_topic = (has_case or prepositions(inner) != "of") and found.word.i > inner.i
    return inner if found.case in OWNING or is_topic else None


def is_mutual_act(obj: Complement) -> bool:
    """Return whether sides do together what a noun says: *a deal with*, not *tensions with*.

    Only asked of verbs that are mutual by themselves: *discussed tensions with Iran*.
    """
    if not verb_relation(obj.context, obj.verb, case="with").symmetric:
        return True
    frame = obj.context.ontology.noun_frame(evoking(obj.noun))
    if frame is None or not frame.symmetric:
        return False
    return obj.context.ontology.plover(frame.type) == frame.type


def things(obj: Complement, subject: Mention) -> Iterator[Candidate]:
    """Yield what is no actor: what an act is directed at, else the object itself."""
    targeted = list(target_things(obj))
    for thing, case in targeted:
        relation = verb_relation(obj.context, obj.verb, noun=obj.noun, case=case)
        yield Candidate(subject, relation, thing, obj.noun)
    is_timed = is_time(obj.noun) and obj.noun.first("nmod") is None  # no *years of war*
    is_object = obj.argument.role == "object" and not is_timed
    found = unnamed(obj.noun) or people(obj.noun, obj.verb) if is_object else None
    plain = found if not targeted else None
    if plain is not None:
        relation = verb_relation(obj.context, obj.verb, concept=obj.noun)
        whole = with_infinitive(obj.clause, relation, obj.context)
        known = without_tally(plain, obj)
        thing = identified(known, obj.noun, obj.context.with_subject(subject))
        yield Candidate(subject, whole, thing, obj.noun)


def blamed(obj: Complement, subject: Mention) -> Iterator[Candidate]:
    """Read *blamed the strike on Chad*: Chad is blamed."""
    if obj.verb.lexicon.words("reversing").get(obj.verb.lemma) != "on":
        return
    for found in target_actors(obj):
        if found.case == "on":
            yield Candidate(subject, relation_to_actor(obj), found.mention)


BEHIND_NOUN = (blamed, judged_actors, nested_actors, things)  # the first that finds any
