"""Clause -> whether it tells an event of its own, or only who says or wants one, or nothing."""

from collections.abc import Iterator
from typing import Final

from kg.clauses import RELATIVIZERS, Argument, Clause, is_controlled, is_infinitive
from kg.model import Mention
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.events.phrases import TOPICAL
from kg.statements.events.predicates import is_existential
from kg.statements.relations.targets import is_time

__all__ = ["is_telling", "is_told_to_the_public"]

BARE: Final = {"cop", "nsubj", "aux", "punct", "det", "advmod", "nummod", "mark", "cc", "discourse"}
AT_ANOTHER: Final = {"against", "to", "with"}
NAMELESS: Final = {"NUM", "PRON", "SYM"}
OPEN: Final = {*RELATIVIZERS, "what"}
QUOTING: Final = ("ccomp", "parataxis")
HEARERS: Final = {"object", "indirect"}
VIEWS: Final = {"speech", "expected"}


def is_telling(clause: Clause, context: Context) -> bool:
    """Return whether a clause tells an event of its own.

    Not *said* alone, which gives the speaker of what is said, nor *began to* and *wants to*: the
    act below counts. *threatened to* and *refused to* are acts.
    """
    acts = context.event_type(context.ontology.frame(clause.head.lemma)) != ""
    attitude = (is_only_attitude(clause) or is_only_had(clause)) and not acts
    return not (is_only_speech(clause) or attitude or is_idle(clause.head))


def is_only_speech(clause: Clause) -> bool:
    """Return whether a verb only tells who says something: *said*, but not *announced*, *told*."""
    verb = clause.head
    if verb.has("hearsay") and verb.first("ccomp") is not None:
        return True
    if not (verb.has("utterance") or verb.has("plain speech")) or is_address(clause):
        return False
    if is_answer(clause):
        return False
    return not said(clause)


def said(clause: Clause) -> list[Argument]:
    """Return what is said and who hears it, but for *what* of *what he can tell you*."""
    return [each for each in objects(clause) if not is_open(each.head, clause.head)]


def is_open(word: Word, verb: Word) -> bool:
    """Return whether a word before a verb only stands for what the verb tells: *what he said*."""
    return word.i < verb.i and word.lower in OPEN


def objects(clause: Clause) -> list[Argument]:
    """Return what a verb acts on or who hears it."""
    return [argument for argument in clause.arguments if argument.role in HEARERS]


def is_told_to_the_public(clause: Clause, context: Context) -> bool:
    """Read *Chad had left, Keita told reporters*: it only says who says so, as *said* does.

    Not *told them nothing*, *told reporters about the raid*.
    """
    if clause.passive or not clause.head.has("addressee"):
        return False
    heard = {is_public(each.head, context) for each in said(clause)}
    topics = (case for case in cases_of(clause) if not case.isdisjoint(TOPICAL - {"on"}))
    return heard == {True} and not any(topics)


def is_public(hearer: Word, context: Context) -> bool:
    """Return whether those who hear it are the press or the reader: *reporters*, *the BBC*.

    A body of which nothing is known but its name mostly is an outlet: *told the Clarion*.
    """
    known = context.mention(hearer)
    if known is None or hearer.has("public hearer"):
        return hearer.has("public hearer")
    if is_bare_name(known, context):
        return is_told_words(hearer)
    return context.ontology.has_trait(known.entity.type, "isPublisher")


def is_bare_name(known: Mention, context: Context) -> bool:
    """Return whether nothing is known of a body but its name: *the Clarion*, no person."""
    kind, ontology = known.entity.type, context.ontology
    is_new = known.entity.id not in ontology.actors and not ontology.is_person(kind)
    return is_new and ontology.is_by_label(kind)


def is_told_words(hearer: Word) -> bool:
    """Return whether a hearer is told in so many words: *told the Clarion that Mali left*."""
    verb = hearer.above
    quotes = verb.rel in QUOTING or verb.first(*QUOTING) is not None
    return quotes and verb.attitude == "speech"


def is_answer(clause: Clause) -> bool:
    """Read *responded with sanctions*, *wrote to Mali*: no words of theirs are told."""
    if clause.head.has("utterance") or clause.head.first("ccomp", "parataxis") is not None:
        return False
    return any(not case.isdisjoint(AT_ANOTHER) for case in cases_of(clause))


def cases_of(clause: Clause) -> Iterator[set[str]]:
    """Yield the prepositions of what stands behind a verb."""
    nouns = ((a, a.head.head) for a in clause.obliques)
    yield from (
        {word.lower for word in a.case}
        for a, above in nouns
        if above is not None and a.head.i > above.i
    )


def is_address(clause: Clause) -> bool:
    """Return whether a passive tells that somebody is spoken to: *asked whether it was so*."""
    return clause.passive and clause.head.has("addressee")


def is_only_attitude(clause: Clause) -> bool:
    """Return whether a verb only governs what its own subject does: *plans to leave*.

    So does a passive that tells of a view: *is thought to hide*, but not *is told to leave*.
    """
    below = [a.head for a in clause.arguments if a.role == "clause" and is_controlled(a.head)]
    is_own = not clause.passive or is_view(clause.head)
    return bool(below) and is_own and not objects(clause)


def is_only_had(clause: Clause) -> bool:
    """Read *has plans to leave*, *had the chance to leave*: the act below counts."""
    had = [a.head for a in objects(clause)] if clause.head.lemma == "have" else []
    return any(map(is_infinitive, (act for noun in had for act in noun.all("acl"))))


def is_view(verb: Word) -> bool:
    """Return whether a passive tells what is thought or expected of somebody, not to them."""
    return verb.attitude in VIEWS and not verb.has("addressee")


def is_idle(head: Word) -> bool:
    """Return whether a predicate tells nothing: *is*, *does so*, *is six*, *is a matter*."""
    if is_existential(head):
        return not has_subject_noun(head)
    if head.is_verb:
        return head.lemma in {"be", "do"} or is_named_so(head) or is_reached(head)
    if head.has("empty predicate") or is_time(head):
        return True
    more = any(child.rel not in BARE for child in head.children)
    nameless = head.pos in NAMELESS or head.has("light noun")
    return is_measure(head) or (nameless and not more)


def is_named_so(verb: Word) -> bool:
    """Read *also known as Bal*, *better known as Bal*: it is a name."""
    names = (n for n in verb.all("obl", "xcomp", "advcl") if "as" in n.forms("case", "mark"))
    return verb.lemma == "know" and any(map(NAME, names))


NAME = Pattern(pos="PROPN")


def is_reached(verb: Word) -> bool:
    """Read *Keita, reached by telephone, said*: it tells how somebody came to say so."""
    if not (BESIDE(verb) and verb.has("reaching")):
        return False
    means = (n for n in verb.all("obl", "obl:agent") if "by" in n.forms("case"))
    return any(n.has("phone line") for n in means)


BESIDE = Pattern(rel="acl advcl", tag="VBN")


def has_subject_noun(verb: Word) -> bool:
    """Tell *there are two ports* from *there is a report that Chad left*."""
    nouns = (noun for noun in verb.all("nsubj") if noun.pos == "NOUN")
    return any(all(child.dep != "acl" for child in noun.children) for noun in nouns)


def is_measure(noun: Word) -> bool:
    """Return whether a predicate only says how much: *was 43 per cent*."""
    return noun.pos in {"NOUN", "SYM"} and noun.has("unit")
