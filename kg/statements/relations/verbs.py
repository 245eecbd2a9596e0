"""Clause -> the relations that it states: each construction in its turn."""

from collections.abc import Iterator
from dataclasses import replace

from kg.clauses import Clause, is_infinitive
from kg.english.inflection import relation_name
from kg.model import Mention
from kg.parsing.patterns import Pattern
from kg.parsing.phrases import text_of
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.attachment import PLACE_CASES, attached_actors, prepositions
from kg.statements.relations.candidates import Candidate, is_actor, named, subject_of
from kg.statements.relations.complements import Complement
from kg.statements.relations.completions import beside
from kg.statements.relations.concepts import counted
from kg.statements.relations.demands import demand, with_infinitive
from kg.statements.relations.event_subjects import acting_in_event, agents_in
from kg.statements.relations.filters import is_uninformative
from kg.statements.relations.hollow import has_open_subject
from kg.statements.relations.members import each_member
from kg.statements.relations.minting import nominal_verb, verb_relation
from kg.statements.relations.objects import active
from kg.statements.relations.obliques import prepositional
from kg.statements.relations.reactions import is_reaction_to_harm, whose_act
from kg.statements.relations.reciprocal import (
    between_sides,
    joint,
    mediated,
    of_each_other,
    reciprocal,
)
from kg.statements.relations.roles import copula, regarded
from kg.statements.relations.targets import is_event, is_means, is_setting, is_time

__all__ = ["verbal_candidates"]


def passive(clause: Clause, context: Context) -> Iterator[Candidate]:
    """Read *Ukraine was attacked by Russia*, *a pact signed by France*."""
    subject = context.subject
    if not clause.passive or clause.subject is None or subject is None:
        return
    patient = replace(clause.subject, head=counted(clause.subject.head))
    for argument in clause.arguments:
        for agent in passive_agents(Complement(clause, argument, context), subject):
            yield from undergone(Complement(clause, patient, context), subject, agent)


def passive_agents(phrase: Complement, subject: Mention) -> list[Mention]:
    """Return who acts on the subject of a passive by one of its phrases, if it is about actors."""
    if found := agents_of_event(phrase):
        return found
    acts = phrase.argument.role == "agent" and not is_means(phrase.noun, phrase.context)
    agent = named(phrase.noun, phrase.context) if acts else None
    if agent is None:
        return []
    return [agent] if is_actor(agent) or is_actor(subject) else []


def agents_of_event(phrase: Complement) -> list[Mention]:
    """Return who acts in *was killed in a Malian raid*: the event is of the verb's own type."""
    if phrase.case not in event_cases(phrase.clause):
        return []
    acting = agents_in(phrase.noun, phrase.verb, phrase.context)
    return [phrase.context.mentions[word.i] for word in acting]


def event_cases(clause: Clause) -> set[str]:
    """Return the prepositions before the event by which a passive's act was done."""
    return {"by"} if any(a.role == "agent" for a in clause.arguments) else {"in", "during"}


def undergone(patient: Complement, subject: Mention, agent: Mention) -> Iterator[Candidate]:
    """Yield the relation to who undergoes an act, or to the actors deeper in that phrase."""
    is_named = is_actor(subject) or patient.mention is not None
    nested = [] if is_named else list(nested_patients(patient, agent))
    plain = verb_relation(patient.context, patient.verb, noun=retained(patient.clause))
    relation = with_infinitive(patient.clause, plain, patient.context)
    yield from nested or [Candidate(agent, relation, subject)]


def retained(clause: Clause) -> Word | None:
    """Return what somebody is given: *a lease* of *Baltec was awarded a lease by Mali*."""
    objects = (a.head for a in clause.arguments if a.role == "object" and a.source == "own")
    return next((o for o in objects if o.pos == "NOUN" and o.i > clause.head.i), None)


def nested_patients(patient: Complement, agent: Mention) -> Iterator[Candidate]:
    """Read *the raid on Mali was condemned by Chad*, *Mali's troops were attacked by Chad*."""
    verb, context = patient.verb, patient.context
    whose = whose_act(patient.clause, patient.argument, context)
    attached = [r for r in attached_actors(patient.noun, context) if not is_setting(r, context)]
    happens = is_event(patient.noun, context)  # no *dam on the Niger*, *plant in Mali*
    inside = [each for each in attached if happens or each.case not in PLACE_CASES]
    is_harm = not whose and is_reaction_to_harm(patient.clause, patient.noun, context)
    for found in whose or inside:
        relation = verb_relation(context, verb, noun=patient.noun, case=found.case)
        yield Candidate(agent, replace(relation, type="") if is_harm else relation, found.mention)


CONSTRUCTIONS = (
    reciprocal,
    joint,
    between_sides,
    of_each_other,
    mediated,
    active,
    prepositional,
    passive,
    copula,
    regarded,
    demand,
)


def verbal_candidates(clause: Clause, context: Context) -> Iterator[Candidate]:
    """Yield the relations of a clause, those left out that tell nothing."""
    about = (each for one in acting_in_event(clause, context) for each in each_member(one, context))
    for each in about:
        yield from told_candidates(each, context.with_subject(subject_of(each, context)))


def told_candidates(clause: Clause, context: Context) -> Iterator[Candidate]:
    """Yield the relations of a clause about one subject."""
    if has_open_subject(clause, context):
        return
    for construction in CONSTRUCTIONS:
        for candidate in construction(clause, context):
            named = with_state(clause, candidate, context)
            if is_told(candidate, clause) and not is_uninformative(clause, named):
                yield in_words_of(clause, named)


def with_state(clause: Clause, candidate: Candidate, context: Context) -> Candidate:
    """Name *puts_in_charge*, *plunges_into_chaos* by the state that an object comes to be in."""
    is_of_object = candidate.about is not None or clause.passive
    relation = candidate.relation
    if clause.head.has("vague verb") and relation.preposition and not relation.noun:
        return through_state(clause, candidate)
    if relation.noun or relation.preposition or not is_of_object:
        return candidate
    state = state_in(clause) or goal_of_thing(clause, candidate, context)
    if state is None:
        return candidate
    before = [] if STATE(state) else state.all("amod", "compound")
    words = [w.lower for w in before if state.is_name or not w.is_name]
    named = relation_name(relation.name, prepositions(state), *words, state.lower)
    tells = state.lower if clause.head.has("placing") else ""
    return replace(candidate, relation=replace(relation, name=named, noun=tells))


def state_in(clause: Clause) -> Word | None:
    """Return the state that a verb brings its object into: *in charge*, *into chaos*."""
    if not clause.head.has("placing"):
        return None
    states = (a.head for a in clause.obliques if STATE(a.head) or INSIDE(a.head))
    known = [a.head for a in clause.obliques if WHERE(a.head)] if is_put(clause.head) else []
    return next((s for s in (*states, *known) if all(w.pos != "NUM" for w in s.subtree())), None)


def goal_of_thing(clause: Clause, candidate: Candidate, context: Context) -> Word | None:
    """Return where a thing goes or comes from: *tied a rope to the plane*, *bought vans from*."""
    noun = candidate.about
    if noun is None or any(a.role == "clause" for a in clause.arguments):
        return None
    near = (a.head for a in clause.obliques if a.head.leftmost == noun.rightmost + 1)
    goal = next(filter(FROM_OR_INTO if is_actor(candidate.object) else GOAL, near), None)
    if goal is None or is_time(goal) or context.is_mention(goal):
        return None
    if "from" in goal.forms("case") and not may_leave(clause, noun, context):
        return None  # *faces anger from workers*
    is_plain = all(map(PLAIN, goal.all("amod", "compound", "nmod:poss")))
    is_told = goal.text in candidate.object.entity.label.split() or goal in beside(noun)
    is_cut = any(map(OF, goal.all("nmod")))  # *from part of Gao*
    return goal if all((is_plain, not is_told, not is_cut, not TO_DATE(goal))) else None


def may_leave(clause: Clause, noun: Word, context: Context) -> bool:
    """Return whether a verb takes something from somewhere: *bought vans from a dealer*."""
    moves = clause.head.has("taking away") or context.ontology.has_frame(clause.head.lemma, "from")
    return moves and (noun.tag != "NN" or not nominal_verb(noun))


def is_put(verb: Word) -> bool:
    """Return whether a verb says nothing without where: *puts_at_odds*, *puts_on_debate_stages*."""
    return verb.lexicon.words("placing").get(verb.lemma) == "where"


def through_state(clause: Clause, candidate: Candidate) -> Candidate:
    """Name *comes_to_power_in*: the verb says nothing without the noun right behind it."""
    relation = candidate.relation
    near = (a.head for a in clause.obliques if BARE(a.head) and a.head.i == clause.head.i + 2)
    state = next((each for each in near if each.start != candidate.object.start), None)
    if state is None:
        return candidate
    verb = relation.name.removesuffix(relation_name("", relation.preposition))
    named = relation_name(verb, prepositions(state), state.lower, relation.preposition)
    return replace(candidate, relation=replace(relation, name=named, noun=state.lower))


FROM_OR_INTO = Pattern(pos="NOUN PROPN", case="from into onto out", without="nummod")
GOAL = Pattern(pos="NOUN PROPN", case="to from into onto out", without="nummod")
# *the biggest dam to date*, but *gave food to refugees*, *to the poor*
TO_DATE = Pattern(tag="NN", case="to", without="det amod compound nmod nmod:poss")
PLAIN = Pattern(pos="NOUN ADJ VERB PRON PROPN", place="left")
OF = Pattern(case="of")
BARE = Pattern(tag="NN", case="to into under", without="det nmod:poss nummod amod", place="right")
STATE = Pattern(
    tag="NN", case="at in into on to under", without="det nmod:poss nummod amod", place="right"
)
WHERE = Pattern(tag="NN NNS", case="at in on under", without="det nmod:poss nummod", place="right")
INSIDE = Pattern(tag="NN JJ", case="into onto out", without="nmod:poss nummod", place="right")


def is_told(candidate: Candidate, clause: Clause) -> bool:
    """Return whether a relation is about two, and about actors or what the clause itself names.

    *a curfew imposed one hour later*: what a participle or infinitive has for its subject is
    too often misread to stand without an actor.
    """
    if candidate.subject.entity.id == candidate.object.entity.id:
        return False
    if clause.subject is None or clause.subject.source in {"own", "shared"}:
        return True
    if clause.subject.source == "controller" and (is_asked_for(clause) or is_charge(clause)):
        return True
    return is_actor(candidate.subject) or is_actor(candidate.object)


def is_asked_for(clause: Clause) -> bool:
    """Return whether somebody is asked to do it: *called on citizens to resist the soldiers*."""
    return is_infinitive(clause.head) and any(v.attitude == "asked-for" for v in clause.chain)


def is_charge(clause: Clause) -> bool:
    """Return whether somebody is accused of it: *accused the rebels of killing hostages*."""
    return CHARGE(clause.head) and clause.head.above.effect("charge") != ""


CHARGE = Pattern(rel="advcl", mark="of for")


def in_words_of(clause: Clause, candidate: Candidate) -> Candidate:
    """Give a relation the words of its clause, unless it has its own."""
    if candidate.relation.text:
        return candidate
    return replace(candidate, relation=replace(candidate.relation, text=text_of(clause.words)))
