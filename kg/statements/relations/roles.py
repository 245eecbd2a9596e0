"""Nouns that say what somebody is: *a member of NATO*, *a spokesperson for the army*."""

from collections.abc import Iterator

from kg.clauses import Clause
from kg.english.inflection import relation_name
from kg.model import Mention, Relation
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.attachment import AttachedActor, prepositions
from kg.statements.relations.candidates import Link, is_actor, is_adjectival
from kg.statements.relations.concepts import concept
from kg.statements.relations.minting import evoking, verb_relation

__all__ = ["BECOME", "copula", "modifiers", "regarded", "role_links"]

NO_OWNERS = set(
    "among than as about over after before since despite between".split()
)  # *a post about Chad* is no role
COMPASS = set("north south east north-east north-west south-east south-west".split())
BECOME = {"become", "remain", "be", "stay"}


def copula(clause: Clause, context: Context) -> Iterator[Link]:
    """Read *Turkey is a member of NATO*: the predicate noun names the relation."""
    subject = context.subject
    becomes = clause.head.lemma in BECOME
    if subject is None or is_adjectival(clause) or not (clause.copular or becomes):
        return
    for argument in clause.arguments:
        linked = argument.role == "predicate" or (becomes and argument.role == "object")
        if (
            linked
            and not argument.case
            and argument.head.pos in {"NOUN", "ADJ"}
            and argument.head.i not in context.mentions
        ):
            found = list(role_links(subject, argument.head, context))
            yield from found
            if becomes and not found and is_actor(subject) and argument.head.pos == "NOUN":
                relation = verb_relation(context, clause.head)
                yield Link(subject, relation, concept(argument.head), argument.head)


def regarded(clause: Clause, context: Context) -> Iterator[Link]:
    """Read *a town seen as Moscow's next target*: what somebody is taken for."""
    subject = context.subject
    if subject is None or not clause.passive:
        return
    for argument in clause.obliques:
        if prepositions(argument.head) == "as" and argument.head.i not in context.mentions:
            yield from role_links(subject, argument.head, context)


def role_links(subject: Mention, noun: Word, context: Context) -> Iterator[Link]:
    """Yield what a noun that describes somebody tells: *a spokesperson for Ukraine's forces*.

    The noun with its own modifiers names the relation: *foreign_minister_of*.
    """
    titled = {noun.lemma.lower(), noun.lower} & context.ontology.called("Person")
    if noun.has("time noun") or noun.lower in COMPASS or (noun.is_name and not titled):
        return  # *the worst day in Mali*, *north of Mali*
    for found in owners(noun, context):
        if found.mention.entity.id == subject.entity.id:
            continue
        case = found.case or "of"
        if case in NO_OWNERS or noun.lexicon.has(case, "listing"):
            continue
        words = [*modifiers(noun, context), noun.lemma, *rest_of_title(noun)]
        frame = context.ontology.noun_frame(evoking(noun), case)
        relation = Relation(
            relation_name(*words, case),
            (context.ontology.plover(frame.type) or "") if frame else "",
            text=" ".join([*words, case]),
            symmetric=bool(frame and frame.symmetric),
        )
        yield Link(subject, relation, found.mention)


def owners(noun: Word, context: Context) -> Iterator[AttachedActor]:
    """Yield whose part or role a noun is: *of NATO*, *for Ukraine*, *RN's*, *Russian*, *Nato*.

    A possessive goes before a demonym (*her Swedish counterpart*); a person is the owner of a
    role only behind a preposition or as a possessive.
    """
    for child in noun.all("nmod"):
        if child.dep == "nmod" and child.i in context.mentions and child.i > noun.i:
            yield AttachedActor(context.mentions[child.i], child, prepositions(child))
    possessive = [c for c in noun.all("nmod:poss") if c.i < noun.i]
    for child in possessive or noun.all("amod", "compound", "nmod:desc"):
        mention = context.mentions.get(child.i) if child.i < noun.i else None
        if mention is not None and (possessive or mention.entity.type != "Person"):
            yield AttachedActor(mention, child)


def rest_of_title(noun: Word) -> list[str]:
    """Return what belongs to a title behind its noun: *of staff*, *of defence*, *of state*."""
    for inner in noun.all("nmod"):
        alone = inner.tag == "NN" and [c.lower for c in inner.children] == ["of"]
        if alone and inner.i == noun.i + 2:
            return ["of", inner.lower]
    return []


def modifiers(noun: Word, context: Context) -> list[str]:
    """Return the words that make a role what it is: *foreign* minister, not *former* minister."""
    titles = context.ontology.called("Person")
    return [
        c.lower
        for c in noun.all("amod", "compound")
        if c.i < noun.i
        and (
            (c.pos == "NOUN" and not c.is_name)
            or c.tag == "VBG"
            or c.lexicon.has(c.lower, "lesser rank")
            or f"{c.lower} {noun.lower}" in titles
        )
    ]
