"""Event noun -> who acts in it, on whom: *Russia's invasion of Ukraine*."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from kg.clauses import subjects
from kg.model import Relation
from kg.parsing.patterns import Pattern
from kg.parsing.phrases import conjuncts, text_of
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.attachment import PLACE_CASES, prepositions
from kg.statements.relations.candidates import Candidate, named
from kg.statements.relations.minting import (
    evoked,
    nominal_relation,
    nominal_verb,
    noun_frame,
)

__all__ = ["agents", "event_noun", "is_happening", "is_town_before", "undergone_event"]

DIRECT = {"of", "on", "against", "over", "for"}  # what a noun has where its verb has an object
TOPICAL = {"on", "over"}
NOT_PATIENTS = set("among at before between by despite during since".split())
ON_THE_VERB = {"by", "from", "against"}  # phrases of an event noun that the parser hangs higher


@dataclass(frozen=True, slots=True)
class EventPhrase:
    """An event noun and one of its phrases: *attack*, its verb, *Chad*, *on*."""

    noun: Word
    verb: str
    target: Word
    case: str
    context: Context

    @property
    def is_in_verb_frame(self) -> bool:
        """Return whether the verb expects the very preposition: *withdraw from*."""
        return self.context.ontology.has_frame(self.verb, self.case)

    @property
    def is_in_frame(self) -> bool:
        """Return whether verb or noun expect the very preposition: *sanctions against*."""
        return is_expected(self.noun, self.case, self.context)


def is_expected(noun: Word, case: str, context: Context) -> bool:
    """Return whether an event noun, or its verb, has a frame with a preposition."""
    by_verb = context.ontology.has_frame(nominal_verb(noun), case)
    return by_verb or noun_frame(noun, context, case) is not None


def event_noun(noun: Word, context: Context) -> Iterator[Candidate]:
    """Read *Russia's invasion of Ukraine*, *involvement of the US in the war*."""
    verb = nominal_verb(noun)
    if not verb or noun.is_name or noun.effect("noun") == "wished":
        return  # *Mali's effort against Chad* only tries
    known = agents(noun, context)
    for phrase_head in patient_phrases(noun, known):
        for target in conjuncts(phrase_head):
            event = EventPhrase(noun, verb, target, prepositions(target), context)
            if context.is_mention(target):
                yield from event_candidates(event, known or unknown_agents(noun))
            elif is_thing_in_frame(event):
                yield from event_candidates(event, known)


def undergone_event(noun: Word, context: Context) -> Iterator[Candidate]:
    """Read *Gao came under attack from rebels*, *Baltec is under investigation by Mali*."""
    if not nominal_verb(noun) or prepositions(noun) != "under":
        return
    behind = [n for n in noun.all("nmod") if prepositions(n) in {"by", "from"}]
    coming = noun.head is not None and noun.head.has("coming under")
    predicate = noun if noun.first("cop") else noun.head if coming else None
    patients = subjects(predicate) if predicate is not None else ()
    for patient, agent in product(patients, (each for n in behind for each in conjuncts(n))):
        event = EventPhrase(noun, nominal_verb(noun), patient.head, "", context)
        yield from event_candidates(event, [agent])


def unknown_agents(noun: Word) -> list[Word]:
    """Read *the killing of Bongo by rebels*, where nobody known acts."""
    return [each for each in phrases_behind(noun) if AGENT(each)]


AGENT = Pattern(pos="NOUN", case="by")


THING = Pattern(pos="NOUN", rel="nmod obl")
IS_OBJECT = Pattern(rel="obj")


def is_thing_in_frame(event: EventPhrase) -> bool:
    """Read *Chad's raid on a convoy*: no actor, only where a frame expects the preposition."""
    if IS_OBJECT(event.noun):
        return False  # *lifted its ban on exports*
    return THING(event.target) and event.case in DIRECT and event.is_in_frame


def patient_phrases(noun: Word, acting: list[Word]) -> Iterator[Word]:
    """Yield the phrases behind an event noun that may say on whom somebody acts.

    They hang on the noun, on who acts, or on the verb: *condemned Mali's attack on Chad*.
    """
    inner = [n for agent in acting for c in conjuncts(agent) for n in c.all("nmod")]
    beside = noun.head.all("obl") if noun.head is not None else []
    found = (*noun.all("nmod"), *inner, *(o for o in beside if is_next(o, noun)))
    yield from (each for each in found if each.dep in {"nmod", "obl"} and each.i > noun.i)


def is_next(oblique: Word, noun: Word) -> bool:
    """Return whether a phrase begins right behind a noun with *on* or *against*."""
    case = oblique.first("case")
    return case is not None and case.i == noun.i + 1 and case.lower in {"on", "against"}


def event_candidates(event: EventPhrase, acting: list[Word]) -> Iterator[Candidate]:
    """Yield the relations of an event noun from those who act to one target."""
    is_source = event.noun.lexicon.has(event.case, "source phrase")  # *according to Mali*
    if event.case in NOT_PATIENTS or is_source or is_stray(event):
        return
    relation = event_relation(event)
    if all((relation.symmetric, event.case in TOPICAL, not event.is_in_verb_frame)):
        return  # *a meeting of the council on Mali* is not with Mali
    patient = named(event.target, event.context)
    for agent in (agent for agent in acting if not is_patient(agent, event)):
        actor = named(agent, event.context)
        if actor is not None and patient is not None:
            yield Candidate(actor, relation, patient)


def event_relation(event: EventPhrase) -> Relation:
    """Name what an event noun tells: *invades*, *withdraws_from*, typed by noun or verb."""
    named = nominal_relation(event.noun, "" if is_direct(event) else event.case)
    by_noun = noun_frame(event.noun, event.context, event.case)
    frame = by_noun or event.context.ontology.frame(event.verb, "", event.case)
    text = f"{text_of([event.noun])} {event.case}"
    return replace(evoked(frame, named, event.context), text=text)


def is_direct(event: EventPhrase) -> bool:
    """Return whether the verb would have the target as its object: *the invasion of Ukraine*.

    *protection against Mali* is not protecting Mali; *a visit to Mali* is visiting it.
    """
    if event.case == "to":
        return event.noun.has("done to")
    wards = event.case == "against" and event.noun.lexicon.has(event.verb, "protective")
    if event.case not in DIRECT or event.is_in_verb_frame or wards:
        return False
    return event.case == "of" or event.context.ontology.frame(event.verb) is not None


def is_stray(event: EventPhrase) -> bool:
    """Return whether a phrase belongs to the verb: *mentioned Bongo's conviction to Mali*."""
    return event.case == "to" and event.noun.rel == "obj" and not event.is_in_frame


def is_patient(agent: Word, event: EventPhrase) -> bool:
    """Return whether who stands where the agent does undergoes the event.

    *the shelling of Mali near Chad*, *the capture of Gao in Mali*, *Bongo's killing in Mali*, but
    *Chad's raids in Mali*.
    """
    if prepositions(agent) == "of" and (is_in_place(agent, event) or not event.is_in_frame):
        return True
    return event.context.is_person(agent) and is_undergone(event)


def is_in_place(agent: Word, event: EventPhrase) -> bool:
    """Return whether a town or region stands where the agent does, and another place behind."""
    kind = event.context.mentions[agent.i].entity.type
    return event.case in PLACE_CASES and event.context.ontology.is_place(kind)


def is_undergone(event: EventPhrase) -> bool:
    """Return whether a person before the noun undergoes it: *Bongo's killing in Mali*.

    *the withdrawal of Chad from Mali* is Chad's.
    """
    if event.case == "of":
        return True
    return event.case in PLACE_CASES | {"from"} and not event.is_in_verb_frame


# Who acts


def premodifiers(noun: Word, context: Context) -> list[Word]:
    """Read *Chad's raid*, *the Chadian raid*, *the Chad raid*, but not *the Gao raid*."""
    before = [c for c in noun.all("nmod:poss", "amod", "compound") if c.i < noun.i]
    return [each for each in before if not is_town_before(each, context)]


def is_town_before(noun: Word, context: Context) -> bool:
    """Return whether an event is named for where it happens: *the Gao raid*, not *Gao's raid*."""
    known = context.mention(noun) if noun.rel == "compound" else None
    return known is not None and context.ontology.is_place(known.entity.type)


def by_phrases(noun: Word, _: Context) -> list[Word]:
    """Read *a raid by Chad*, *the raid on the town by Chad*."""
    return [c for c in phrases_behind(noun) if prepositions(c) == "by"]


def of_phrases(noun: Word, context: Context) -> list[Word]:
    """Read *the withdrawal of Chad from Mali*, where another phrase names the patient."""
    if not any(names_patient(prepositions(c), noun, context) for c in phrases_behind(noun)):
        return []
    return [c for c in noun.all("nmod") if prepositions(c) == "of"]


def names_patient(case: str, noun: Word, context: Context) -> bool:
    """Return whether a preposition may name the patient; one of place only where expected.

    *the involvement of Chad in the war*, but *the killing of Bongo in the war*.
    """
    verb = nominal_verb(noun)
    if case == "to" and noun.lexicon.has(verb, "giving"):
        return False  # *the donation of jets to Mali*
    if case in {"to", "into", "from"} and noun.lexicon.words("carrying").get(verb) == "":
        return False  # *the annexation of Gao into Mali*
    if case in PLACE_CASES:
        return is_expected(noun, case, context)
    return case not in {"of", "by"}


def in_state(noun: Word, _: Context) -> list[Word]:
    """Read *Mali is in talks with Chad*, *was at war with Chad*."""
    is_predicate = noun.first("cop") is not None and prepositions(noun) in {"in", "at"}
    return noun.all("nsubj") if is_predicate else []


AGENTS = (premodifiers, by_phrases, of_phrases, in_state)


def agents(noun: Word, context: Context) -> list[Word]:
    """Return who acts in an event noun: the first of `AGENTS` that finds somebody known."""
    for source in AGENTS:
        found = [each for word in source(noun, context) for each in conjuncts(word)]
        if acting := context.mentioned(found):
            return acting
    return []


def phrases_behind(noun: Word) -> Iterator[Word]:
    """Yield the phrases behind a noun, and those behind them: *of a town by Chad*.

    The parser hangs what ends an object on the verb too: *condemned the raid by Chad*.
    """
    if noun.rel == "obj" and noun.head is not None:
        late = noun.head.all("obl", "obl:agent")
        yield from (o for o in late if o.i > noun.i and prepositions(o) in ON_THE_VERB)
    for child in noun.all("nmod"):
        if child.dep == "nmod" and child.i > noun.i:
            yield child
            yield from (inner for inner in child.all("nmod") if inner.dep == "nmod")


def is_happening(noun: Word, context: Context) -> bool:
    """Tell *the raid*, *a war*, which happen, from *the village* and *the people*."""
    ontology = context.ontology
    kind = ontology.class_of_noun(noun.lemma) or ""
    if ontology.has_trait(kind, "isPlace") or ontology.has_trait(kind, "isAgent"):
        return False
    return bool(nominal_verb(noun)) or context.event_type(noun_frame(noun, context)) != ""
