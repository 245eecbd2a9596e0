"""Nouns that say what somebody is: *a member of NATO*, *a spokesperson for the army*."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.clauses import Clause, is_infinitive, is_ranked
from kg.english.inflection import names_agent
from kg.model import Mention
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.attachment import PLACE_CASES, AttachedActor, prepositions
from kg.statements.relations.candidates import Candidate, has_adjectival_predicate, is_actor
from kg.statements.relations.concepts import concept
from kg.statements.relations.minting import (
    evoked,
    nominal_verb,
    noun_frame,
    role_relation,
    verb_relation,
)
from kg.statements.relations.role_names import is_title, modifiers, rest_of_title

__all__ = ["copula", "regarded", "role_candidates"]

NOT_OF = set(
    "above among than as about below over after before since despite between behind".split()
)  # *a post about Chad* is no role


def copula(clause: Clause, context: Context) -> Iterator[Candidate]:
    """Read *Turkey is a member of NATO*: the predicate noun names the relation."""
    subject = context.subject
    if subject is None or has_adjectival_predicate(clause) or is_where(clause):
        return
    for noun in predicates(clause, context):
        is_act = not is_actor(subject) and (is_plan(noun) or not is_one_of(noun, clause))
        found = [] if is_act else list(role_candidates(subject, noun, context))
        yield from found or becoming(clause, subject, noun, context)


def is_where(clause: Clause) -> bool:
    """Read *On tap for Monday is a speech by Ada Holm*, where no subject stands before the verb."""
    subject = clause.subject
    return subject is not None and subject.source == "own" and prepositions(subject.head) != ""


def is_one_of(noun: Word, clause: Clause) -> bool:
    """Tell *the town is the capital of Mali* from *two reasons are risks and the view of Mali*."""
    subject = clause.subject.head if clause.subject is not None else noun
    return noun.rel != "conj" and (noun.tag == "NNS") == (subject.tag == "NNS")


def is_plan(noun: Word) -> bool:
    """Return whether a noun is what somebody does: *the cause is the US decision to leave*."""
    if noun.effect("noun") != "" and any(map(is_infinitive, noun.all("acl"))):
        return True
    owned = noun.first("nmod:poss") is not None and not noun.has("relational noun")
    return owned and bool(noun.lexicon.nominalisation(noun.lemma, noun.lower).verb)


def predicates(clause: Clause, context: Context) -> Iterator[Word]:
    """Yield what a clause with a copula says that its subject is, unless it is a name."""
    becomes = clause.head.has("becoming")
    if not (clause.copular or becomes):
        return
    roles = {"predicate", "object"} if becomes else {"predicate"}
    for argument in clause.arguments:
        noun = argument.head
        is_role = is_office(noun, context) and not is_first_to_act(clause, noun)
        is_known = context.is_mention(noun) and not is_role
        if (
            argument.role in roles
            and noun.pos in {"NOUN", "ADJ"}
            and not (is_known or argument.case)
        ):
            yield noun


def is_office(noun: Word, context: Context) -> bool:
    """Tell *is chief executive of Baltec* from *the witness is court head Ada Holm*, a name."""
    frame = noun_frame(noun, context, "of")
    is_part = frame is not None and context.event_type(frame) == ""
    is_before_name = any(map(NAME_BEHIND, noun.children))
    return not is_before_name and any((is_part, is_title(noun, context)))


NAME_BEHIND = Pattern(pos="PROPN", place="right", without="case")


def becoming(clause: Clause, subject: Mention, noun: Word, context: Context) -> Iterator[Candidate]:
    """Read *Mali became a dictatorship*, where the noun relates to nobody."""
    ranked = is_first_to_act(clause, noun)
    if clause.head.has("becoming") and is_actor(subject) and noun.pos == "NOUN" and not ranked:
        yield Candidate(subject, verb_relation(context, clause.head), concept(noun), noun)


def is_first_to_act(clause: Clause, noun: Word) -> bool:
    """Read *became the first leader to leave it*: what somebody did tells more than the noun."""
    below = (*noun.all("acl"), *clause.head.all("xcomp"))
    return is_ranked(noun) and any(map(is_infinitive, below))


def regarded(clause: Clause, context: Context) -> Iterator[Candidate]:
    """Read *a town seen as Moscow's next target*: what somebody is taken for or made."""
    subject = context.subject
    if subject is None:
        return
    for noun in taken_for(clause, context):
        yield from role_candidates(subject, noun, context)
    for noun in made(clause):
        found = list(role_candidates(subject, noun, context))
        yield from found or made_something(clause, subject, noun, context)


def taken_for(clause: Clause, context: Context) -> Iterator[Word]:
    """Yield as what somebody is seen, or serves: *serves as an envoy for Togo*."""
    serves = clause.head.has("serving as") and all(a.role == "oblique" for a in clause.arguments)
    if not (clause.passive or serves) or clause.head.has("appointing"):
        return
    for noun in (a.head for a in clause.obliques if prepositions(a.head) == "as"):
        if serves or not context.is_mention(noun):
            yield noun


def made(clause: Clause) -> Iterator[Word]:
    """Yield what somebody is made: *was elected president of Togo*, *was appointed as head*."""
    if not (clause.passive and clause.head.has("appointing")):
        return
    for noun in (a.head for a in clause.arguments if prepositions(a.head) == MADE.get(a.role)):
        if noun.pos == "NOUN":
            yield noun


MADE = {"object": "", "predicate": "", "oblique": "as"}  # *elected president*, *as president*


def made_something(
    clause: Clause, subject: Mention, noun: Word, context: Context
) -> Iterator[Candidate]:
    """Read *was crowned interim champion*, where the noun relates to nobody."""
    if is_actor(subject) and not context.is_mention(noun):
        named = verb_relation(context, clause.head, case="as", passive=True)
        yield Candidate(subject, named, concept(noun), noun)


def role_candidates(subject: Mention, noun: Word, context: Context) -> Iterator[Candidate]:
    """Yield what a noun that describes somebody tells: *a spokesperson for Ukraine's forces*.

    The noun with its own modifiers names the relation: *foreign_minister_of*.
    """
    is_itself = subject.start <= noun.start < subject.end and not is_actor(subject)
    is_post = not is_site_of(subject, noun, context) and may_be_role(noun, context)
    if is_itself or not is_post or is_act_of(subject, noun, context):
        return
    named = (noun.lemma, *rest_of_title(noun, context))
    for owner in owners(noun, context):
        case = owner.case or "of"
        if is_owner(owner, subject, context):
            words = [*modifiers(noun, context, owner.mention), *named]
            minted = role_relation(words, noun, case)
            relation = evoked(noun_frame(noun, context, case), minted, context)
            text = " ".join([*words, case])
            yield Candidate(subject, replace(relation, text=text), owner.mention)


def is_owner(owner: AttachedActor, subject: Mention, context: Context) -> bool:
    """Return whether a role is one in somebody else: no *groups such as*, no *post about*."""
    if owner.case in NOT_OF or context.lexicon.has(owner.case, "listing"):
        return False
    return owner.mention.entity.id != subject.entity.id


def may_be_role(noun: Word, context: Context) -> bool:
    """Return whether a noun can say what somebody is: no *worst day*, *north of*, *the name*."""
    if noun.has("time noun") or noun.has("calling") or noun.lexicon.has(noun.lower, "compass"):
        return False
    return not noun.is_name or is_title(noun, context)


def is_site_of(subject: Mention, noun: Word, context: Context) -> bool:
    """Return whether a noun before a person tells where: *Texas state Sen. Ada Holm*."""
    kind = context.ontology.class_of_noun(noun.lemma) or ""
    is_person = context.ontology.is_person(subject.entity.type)
    return is_person and context.ontology.has_trait(kind, "isSite")


def is_act_of(subject: Mention, noun: Word, context: Context) -> bool:
    """Tell *Ada Holm's murder in Mali*, no part that she plays, from *a partner of Mali*."""
    verb = nominal_verb(noun)
    is_agent = names_agent(noun.lemma) and verb != noun.lemma
    is_part = any((is_agent, is_title(noun, context), noun.has("relational noun")))
    return all((verb, is_actor(subject), not is_part))


def owners(noun: Word, context: Context) -> Iterator[AttachedActor]:
    """Yield whose part or role a noun is: *of NATO*, *for Ukraine*, *RN's*, *Russian*, *Nato*.

    A possessive goes before a demonym: *her Swedish counterpart*.
    """
    behind = [c for c in noun.all("nmod") if c.dep == "nmod" and c.i > noun.i]
    behind = [c for c in behind if not is_behind_name(c, noun)]
    possessive = [c for c in noun.all("nmod:poss") if c.i < noun.i]
    before = possessive or [
        c
        for c in noun.all("amod", "compound", "nmod:desc")
        if c.i < noun.i and not context.is_person(c) and not is_nationality(c, noun, context)
    ]  # *a Trump adviser* has no owner here
    for word in context.mentioned(behind):
        yield AttachedActor(context.mentions[word.i], word, prepositions(word))
    if is_of_another(noun, behind):
        return
    for word in context.mentioned(before):
        yield AttachedActor(context.mentions[word.i], word)


def is_behind_name(phrase: Word, noun: Word) -> bool:
    """Read *the chief of Baltec, Ada Holm – in Oslo to speak –*, who is no chief in Oslo.

    Nor is *the chief, Ada Holm, 41, of Oslo*.
    """
    names = [c for c in noun.all("appos") if c.is_name and c.i < phrase.i]
    aged = any(c.pos == "NUM" and c.i < phrase.i for each in (noun, *names) for c in each.children)
    cases = phrase.forms("case")
    return bool(names) and (not cases.isdisjoint(PLACE_CASES) or (aged and cases == {"of"}))


def is_nationality(word: Word, noun: Word, context: Context) -> bool:
    """Read *the Chinese operator Ada Holm*, who operates no China, *US historian Ada Holm*.

    Whose reporter or envoy somebody is, the ontology's frames and relational nouns tell.
    """
    is_person = noun.lexicon.words("named kind").get(noun.lemma) == "person"
    owner = context.mention(word)
    is_site = owner is not None and context.ontology.has_trait(owner.entity.type, "isSite")
    if not (word.rel == "amod" or is_site) or not (names_agent(noun.lemma) or is_person):
        return False
    is_framed = noun_frame(noun, context, "of") is not None
    is_post = noun.has("post in a body") or noun.has("relational noun")
    return not any((is_framed, is_title(noun, context), is_post))


def is_of_another(noun: Word, behind: Sequence[Word]) -> bool:
    """Read *a Dutch subsidiary of Mali's Baltec*: a body that is another's is no state's."""
    is_body = noun.lexicon.words("named kind").get(noun.lemma) == "body"
    return is_body and any(prepositions(each) == "of" for each in behind)
