"""Noun phrases -> relations: titles and appositions, possessives, event nouns."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain, product

from kg.clauses import is_infinitive
from kg.english.inflection import names_agent, relation_name, third_person
from kg.english.times import is_temporal
from kg.model import Mention, Relation
from kg.ontology import Frame
from kg.parsing.phrases import conjuncts, phrase, text_of
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.candidates import Candidate, is_actor, named
from kg.statements.relations.event_nouns import agents, event_noun, undergone_event
from kg.statements.relations.minting import (
    before_hyphen,
    evoked,
    nominal_relation,
    nominal_verb,
    noun_frame,
    role_relation,
    verb_relation,
)
from kg.statements.relations.reciprocal import each_other, parties_between
from kg.statements.relations.role_names import is_title, modifiers
from kg.statements.relations.roles import role_candidates

__all__ = ["nominal_candidates"]

Found = tuple[Word, Candidate]


def nominal_candidates(context: Context) -> Iterator[Found]:
    """Yield each relation that a noun phrase states, with the noun that states it."""
    for word in context.sentence.words:
        if word.pos in {"NOUN", "PROPN", "ADJ"}:
            for construction in CONSTRUCTIONS:
                for noun, candidate in construction(word, context):
                    if candidate.subject.entity.id != candidate.object.entity.id:
                        yield noun, candidate


# Names and what is said beside them


def apposition(noun: Word, context: Context) -> Iterator[Found]:
    """Read *Nazar Voloshyn, a spokesperson for Ukraine* and *the Nato chief, Jens Stoltenberg*."""
    for beside in noun.all("appos"):
        for name, role in ((noun, beside), *((each, noun) for each in listed(beside, noun))):
            if name.is_name and not is_denied(beside) and fits(name, role, context):
                for candidate in role_candidates(context.mentions[name.i], role, context):
                    yield role, candidate


def listed(name: Word, noun: Word) -> Iterator[Word]:
    """Yield the names that a plural describes: *its allies Mali and Chad*; else the first."""
    yield from conjuncts(name) if noun.tag == "NNS" else (name,)


def is_denied(noun: Word) -> bool:
    """Return whether *not* stands before a noun."""
    return any(c.lower == "not" for c in noun.children)


def fits(name: Word, role: Word, context: Context) -> bool:
    """Return whether a noun can be what a name is: persons have roles, bodies and places none."""
    known = context.mention(name)
    if known is None or role.is_name or role.lower.endswith("ing"):
        return False
    kind, described = known.entity.type, context.ontology.class_of_noun(role.lemma) or ""
    if context.ontology.is_person(kind):
        return is_title(role, context) or not described
    if context.ontology.is_place(kind):
        return context.ontology.is_place(described)
    if kind == context.ontology.unnamed:
        return bool(described)
    return not is_title(role, context)


def possessed_role(noun: Word, context: Context) -> Iterator[Found]:
    """Read *the bloc, its chief adversary* as an apposition with an owner."""
    known = context.mention(noun) if not noun.is_name else None
    for beside in noun.all("appos"):
        if known is not None and not beside.is_name:
            for candidate in role_candidates(known, beside, context):
                yield beside, candidate


def title_before_name(noun: Word, context: Context) -> Iterator[Found]:
    """Read *party leader Jordan Bardella*, *Russian president Vladimir Putin*."""
    name = context.mention(noun)
    if name is None or not may_have_title(noun, context):
        return
    for role in noun.all("compound", "nmod:desc"):
        if role.pos == "NOUN" or is_title(role, context):
            candidates = list(role_candidates(name, role, context))
            for candidate in candidates or owned_title(name, noun, role, context):
                yield role, candidate


def may_have_title(noun: Word, context: Context) -> bool:
    """Return whether a noun names a person, or hangs on a title as the name behind it."""
    if noun.dep == "nmod:desc":
        return False  # *Secretary General* is one title
    if noun.is_name and context.is_person(noun):
        return True
    return noun.rel == "flat" and noun.head is not None and not noun.head.is_name


def owned_title(name: Mention, noun: Word, role: Word, context: Context) -> Iterator[Candidate]:
    """Read *Russian president Vladimir Putin* where the owner of the title hangs on the name."""
    words = [*modifiers(role, context), role.lower]
    relation = replace(role_relation(words, role, "of"), text=" ".join(words))
    before = (c for c in noun.all("nmod:poss", "amod", "compound") if c.i < role.i)
    for owner in context.mentioned(before)[:1]:
        yield Candidate(name, relation, context.mentions[owner.i])


# Nouns that relate others


def event(noun: Word, context: Context) -> Iterator[Found]:
    """Read *Russia's invasion of Ukraine*."""
    for candidate in chain(event_noun(noun, context), undergone_event(noun, context)):
        yield noun, candidate


def demand_noun(noun: Word, context: Context) -> Iterator[Found]:
    """Read *Chad's demand that Mali leave*, *Chad's call for Mali to leave*."""
    if noun.effect("noun") != "asked-for" or not nominal_verb(noun):
        return
    relation = evoked(noun_frame(noun, context), nominal_relation(noun, ""), context)
    relation = replace(relation, text=noun.text)
    addressed = [whom for clause in noun.all("acl", "ccomp") for whom in clause.all("nsubj")]
    for agent, whom in product(agents(noun, context), context.mentioned(addressed)):
        yield noun, Candidate(context.mentions[agent.i], relation, context.mentions[whom.i])


def mutual_noun(noun: Word, context: Context) -> Iterator[Found]:
    """Read *the confrontation between Russia and the west*: it holds both ways."""
    sides = parties_between(noun, context)
    if not sides or noun.is_name or not is_held(noun):
        return  # *the Cold War between*
    frame = noun_frame(noun, context, "with") or noun_frame(noun, context)
    if is_shared(noun, frame, context):
        relation = between_relation(noun, frame, context)
        yield from ((noun, candidate) for candidate in each_other(sides, relation, context))


def is_held(noun: Word) -> bool:
    """Return whether sides have what a noun says: no *call for talks*, no *to end it by talks*."""
    if is_temporal(noun.text) or noun.effect("noun") in {"wished", "considered", "asked-for"}:
        return False
    verb = noun.head if noun.rel in {"obj", "obl"} else None
    return verb is None or not is_infinitive(verb)


def is_shared(noun: Word, frame: Frame | None, context: Context) -> bool:
    """Return whether *between* names sides: *islands between Luzon and Taiwan* has none."""
    if nominal_verb(noun):
        return True
    if frame is None or (names_agent(noun.lemma) and not frame.symmetric):
        return False  # *a mediator between Mali and Chad*
    return frame.symmetric or context.event_type(frame) != ""


def between_relation(noun: Word, frame: Frame | None, context: Context) -> Relation:
    """Name what sides have with each other: *confronts*, *has_ties_with*."""
    text = f"{noun.text} between"
    if verb := nominal_verb(noun):
        case = "with" if context.ontology.has_frame(verb, "with") else ""  # *agrees_with*, *fights*
        name = relation_name(third_person(verb), case)
        relation = Relation(name, text=text, verb=verb, preposition=case)
    else:
        joined = before_hyphen(noun)
        form = f"{joined.lower}_{noun.lower}" if joined is not None else noun.lower
        name = relation_name("has", form, "with")
        relation = Relation(name, text=text, verb="have", noun=form, preposition="with")
    return replace(evoked(frame, relation, context), symmetric=True)


def place_part(noun: Word, context: Context) -> Iterator[Found]:
    """Read *Chasiv Yar's Kanal district* as one place inside the other."""
    if not context.ontology.is_place(context.ontology.class_of_noun(noun.lemma) or ""):
        return
    wholes = [w for w in context.mentioned(noun.all("nmod:poss")) if has_parts(w, context)]
    names = context.mentioned(noun.all("amod", "compound", "flat", "appos"))
    parts = [name for name in names if name.text[0].isupper()]
    relation = Relation("part_of", text=text_of(phrase(noun, "core")), preposition="of")
    for whole, part in product(wholes, parts):
        yield noun, Candidate(context.mentions[part.i], relation, context.mentions[whole.i])


def has_parts(word: Word, context: Context) -> bool:
    """Return whether a word means a place or a country, which have districts."""
    kind = context.mentions[word.i].entity.type
    return context.ontology.is_place(kind) or context.ontology.has_trait(kind, "isCountry")


def joined_participle(noun: Word, context: Context) -> Iterator[Found]:
    """Read *the Rwanda-backed M23*, but no more of *Rwanda-backed rebels* than their name."""
    for verb in noun.all("amod"):
        if verb.tag != "VBN" or not verb.has("joined participle"):
            continue
        beside = (w for w in context.mentioned(verb.children) if w.i == verb.i - 2)
        hyphens = {w.i for w in verb.subtree() if w.text == "-"}
        agent = next((w for w in beside if w.i + 1 in hyphens), None)
        patient = named(noun, context)
        if agent is not None and patient is not None and is_actor(patient):
            relation = replace(verb_relation(context, verb), text=verb.text)
            yield noun, Candidate(context.mentions[agent.i], relation, patient)


CONSTRUCTIONS: tuple[Callable[[Word, Context], Iterator[Found]], ...] = (
    apposition,
    title_before_name,
    event,
    demand_noun,
    mutual_noun,
    place_part,
    possessed_role,
    joined_participle,
)
