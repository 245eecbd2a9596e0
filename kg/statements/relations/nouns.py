"""Noun phrases -> relations: titles and appositions, possessives, event nouns."""

from collections.abc import Callable, Iterator

from kg.clauses import is_infinitive
from kg.english.inflection import relation_name, third_person
from kg.english.times import is_temporal
from kg.mentions import UNKNOWN
from kg.model import Relation
from kg.parsing.phrases import conjuncts, phrase, texts
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.attachment import prepositions
from kg.statements.relations.candidates import Link
from kg.statements.relations.minting import evoking, nominal_name, nominal_verb
from kg.statements.relations.reciprocal import between_sides
from kg.statements.relations.roles import modifiers, role_links
from kg.statements.relations.targets import PLACE_CASES

__all__ = ["nominal_links"]

AGENT_DEPS = ("nmod:poss", "amod", "compound")
DIRECT = {"of", "on", "against", "over", "for"}  # what a noun has where its verb has an object
Found = tuple[Word, Link]


def nominal_links(context: Context) -> Iterator[Found]:
    """Yield each relation that a noun phrase states, with the noun that states it."""
    for word in context.sentence.words:
        if word.pos in {"NOUN", "PROPN", "ADJ"}:
            for construction in CONSTRUCTIONS:
                yield from construction(word, context)


def apposition(noun: Word, context: Context) -> Iterator[Found]:
    """Read *Nazar Voloshyn, a spokesperson for Ukraine* and *the Nato chief, Jens Stoltenberg*."""
    for beside in noun.all("appos"):
        for name, role in ((noun, beside), (beside, noun)):
            denied = any(c.lower == "not" for c in beside.children)
            if denied or not name.is_name:
                continue
            if not role.is_name and fits(name, role, context):
                for link in role_links(context.mentions[name.i], role, context):
                    yield role, link


def fits(name: Word, role: Word, context: Context) -> bool:
    """Whether a noun can be what a name is: persons have roles, bodies and places have none."""
    if name.i not in context.mentions or role.lower.endswith("ing"):
        return False
    is_role = {role.lemma, role.lower} & context.ontology.called("Person")
    kind, class_ = context.mentions[name.i].entity.type, context.ontology.class_of_noun(role.lemma)
    if kind == "Person":
        return bool(is_role) or class_ is None
    if context.ontology.is_a(kind, "Place"):
        return class_ is not None and context.ontology.is_a(class_, "Place")
    if kind == UNKNOWN:
        return class_ is not None
    return not is_role


def title(noun: Word, context: Context) -> Iterator[Found]:
    """Read *party leader Jordan Bardella*, *Russian president Vladimir Putin*."""
    if (
        not noun.is_name
        or noun.i not in context.mentions
        or context.mentions[noun.i].entity.type != "Person"
    ):
        above = noun.head if noun.rel == "flat" else None
        if above is None or above.is_name:
            return
    if noun.i in context.mentions and noun.dep != "nmod:desc":  # *Secretary General* is one title
        for role in noun.all("compound", "nmod:desc"):
            if role.pos == "NOUN" or {role.lemma, role.lower} & context.ontology.called("Person"):
                yield from titled(noun, role, context)


def titled(name: Word, role: Word, context: Context) -> Iterator[Found]:
    """Yield the relations of a role noun before a name, whose owner may hang on the name."""
    found = list(role_links(context.mentions[name.i], role, context))
    for owner in name.all("nmod:poss", "amod", "compound"):
        if not found and owner.i in context.mentions and owner.i < role.i:
            words = [*modifiers(role, context), role.lower]
            relation = Relation(relation_name(*words, "of"), text=" ".join(words))
            found.append(Link(context.mentions[name.i], relation, context.mentions[owner.i]))
    for link in found:
        yield role, link


def event(noun: Word, context: Context) -> Iterator[Found]:
    """Read *Russia's invasion of Ukraine*, *involvement of the US in the war*."""
    verb = nominal_verb(noun)
    if not verb or noun.is_name or noun.effect("noun") == "wished":
        return  # *Mali's effort against Chad* only tries
    agents = list(event_agents(noun, context))
    inner = [n for agent in agents for c in conjuncts(agent) for n in c.all("nmod")]
    for target in (*noun.all("nmod"), *inner, *next_to(noun)):
        if target.dep not in {"nmod", "obl"} or target.i < noun.i:
            continue
        for each in conjuncts(target):
            if each.i in context.mentions:
                yield from event_links(noun, verb, agents, each, context)


def next_to(noun: Word) -> Iterator[Word]:
    """Yield what the parser hung on the verb: *condemned Mali's attack on Chad*."""
    for other in noun.head.all("obl") if noun.head is not None else ():
        case = other.first("case")
        if case is not None and case.i == noun.i + 1 and case.lower in {"on", "against"}:
            yield other


def event_agents(noun: Word, context: Context) -> Iterator[Word]:
    """Yield who acts in an event noun: *Russia's*, *Russian*, *by Russia*, else *of Russia*.

    *of* names the agent only where another phrase names the patient: *withdrawal of Russia from*.
    """
    owners = [c for c in noun.all(*AGENT_DEPS) if c.i in context.mentions and c.i < noun.i]
    behind = [*noun.all("nmod"), *(n for c in noun.all("nmod") for n in c.all("nmod"))]
    by = [c for c in behind if prepositions(c) == "by" and c.i in context.mentions]
    found = owners or by
    if not found:
        found = [c for c in noun.all("nmod") if prepositions(c) == "of" and c.i in context.mentions]
    for each in found:
        yield from (c for c in conjuncts(each) if c.i in context.mentions)


def event_links(
    noun: Word, verb: str, agents: list[Word], target: Word, context: Context
) -> Iterator[Found]:
    """Yield the relations of an event noun from its agents to one target."""
    case = prepositions(target)
    if case in {"by", "between", "among", "at", "during"} or is_stray(noun, verb, case, context):
        return
    for agent in agents:
        of = prepositions(agent) == "of" and not context.ontology.has_frame(verb, case)
        of = of and context.ontology.noun_frame(evoking(noun), case) is None
        person = context.mentions[agent.i].entity.type == "Person"
        if agent is target or of or (person and is_undergone(verb, case, context)):
            continue
        wards = case == "against" and noun.lexicon.has(verb, "protective")
        known = case == "of" or context.ontology.frame(verb) is not None
        direct = (
            known and case in DIRECT and not context.ontology.has_frame(verb, case) and not wards
        )
        frame = context.ontology.noun_frame(evoking(noun), case) or context.ontology.frame(
            verb, "", case
        )
        relation = Relation(
            nominal_name(noun, "" if direct else case),
            (context.ontology.plover(frame.type) or "") if frame else "",
            texts([noun]) + f" {case}",
            symmetric=bool(frame and frame.symmetric),
        )
        if context.mentions[agent.i].entity.id != context.mentions[target.i].entity.id:
            yield noun, Link(context.mentions[agent.i], relation, context.mentions[target.i])


def is_undergone(verb: str, case: str, context: Context) -> bool:
    """Tell *Bongo's killing in Mali*, which he undergoes, from *Chad's raids in Mali*.

    *the withdrawal of Chad from Mali* is Chad's.
    """
    return case == "of" or (
        case in PLACE_CASES | {"from"} and not context.ontology.has_frame(verb, case)
    )


def is_stray(noun: Word, verb: str, case: str, context: Context) -> bool:
    """Whether a phrase belongs to the verb: *mentioned Bongo's conviction to Mali*."""
    named_so = context.ontology.has_frame(verb, case) or context.ontology.noun_frame(
        evoking(noun), case
    )
    return case == "to" and noun.rel == "obj" and not named_so


def between(noun: Word, context: Context) -> Iterator[Found]:
    """Read *the confrontation between Russia and the west*: it holds both ways.

    *islands between Luzon and Taiwan* only lie there.
    """
    sides = [] if noun.is_name else between_sides(noun, context)  # *the Cold War*
    if not sides:
        return
    signed = noun.rel == "obj" and noun.head is not None and is_infinitive(noun.head)
    tried = noun.effect("noun") in {"wished", "considered", "asked-for"}
    verb = nominal_verb(noun)
    frame = context.ontology.noun_frame(evoking(noun), "with") or context.ontology.noun_frame(
        evoking(noun)
    )
    mutual = frame is not None and (frame.symmetric or context.ontology.plover(frame.type))
    if (verb or mutual) and not is_temporal(noun.text) and not signed and not tried:
        name = third_person(verb) if verb else relation_name("has", noun.lower, "with")
        relation = Relation(
            name,
            (context.ontology.plover(frame.type) or "") if frame else "",
            f"{noun.text} between",
            symmetric=True,
        )
        for k, one in enumerate(sides):
            for other in sides[k + 1 :]:
                if context.mentions[one.i].entity.id != context.mentions[other.i].entity.id:
                    yield noun, Link(context.mentions[one.i], relation, context.mentions[other.i])


def place_part(noun: Word, context: Context) -> Iterator[Found]:
    """Read *Chasiv Yar's Kanal district* and *Kharkiv, in Ukraine,* as one inside the other."""
    found = context.ontology.class_of_noun(noun.lemma)
    if not found or not context.ontology.is_a(found, "Place"):
        return
    for owner in noun.all("nmod:poss"):
        for name in noun.all("amod", "compound", "flat", "appos"):
            is_name = name.text[0].isupper() and name.i in context.mentions
            if is_name and owner.i in context.mentions and name is not owner:
                part, whole = context.mentions[name.i], context.mentions[owner.i]
                if (
                    context.ontology.is_a(whole.entity.type, "Place")
                    or whole.entity.type == "State"
                ):
                    text = texts(phrase(noun, "core"))
                    yield noun, Link(part, Relation("part_of", text=text), whole)


def possessed_role(noun: Word, context: Context) -> Iterator[Found]:
    """Read *Russia, its chief adversary* as an apposition with an owner."""
    for beside in noun.all("appos"):
        if not beside.is_name and noun.i in context.mentions and not noun.is_name:
            for link in role_links(context.mentions[noun.i], beside, context):
                yield beside, link


CONSTRUCTIONS: tuple[Callable[[Word, Context], Iterator[Found]], ...] = (
    apposition,
    title,
    event,
    between,
    place_part,
    possessed_role,
)
