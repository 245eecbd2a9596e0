"""Predicate -> its subjects: one function for each way that a verb gets one.

The first of them that finds any wins; `SUBJECTS` gives the order.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from kg.clauses.antecedents import modified_noun, noun_conjuncts
from kg.clauses.controllers import objects_over, planned
from kg.clauses.owners import is_named_owner, is_owner, is_topic, is_used
from kg.clauses.predicates import (
    charging_verb,
    invited,
    is_controlled,
    is_infinitive,
    is_object_controlled,
    is_own_gerund,
    is_participial,
    is_predicate,
    is_purpose,
    is_ranked,
    undergone_event,
)
from kg.clauses.relatives import relative_object
from kg.clauses.values import RELATIVIZERS, Argument
from kg.parsing.memo import memoized
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word

__all__ = ["READY", "first_found", "subjects"]

Found = TypeVar("Found")


def own_subject(head: Word) -> Iterator[Argument]:
    """Read *Russia attacked*, *Ukraine was attacked*; not *there* of *there is*.

    Of two side by side the nearer one is it: *state schools Superintendent Ada Holm cited a study*.
    """
    found = head.all("nsubj", "csubj")
    begins = {each.leftmost for each in found if each.first("punct") is None}
    for subject in found:
        if subject.rightmost + 1 in begins and subject.first("conj") is None:
            continue
        if subject.dep == "nsubj:outer":
            continue  # *the problem is that Mali left*
        if subject.lower in RELATIVIZERS and head.dep in {"acl:relcl", "advcl:relcl"}:
            yield from modified_noun(head)
        else:
            for each in noun_conjuncts(subject):
                yield Argument(each, "subject")


def charged(head: Word) -> Iterator[Argument]:
    """Read *accused Chad of fraud and bribing Mali*: Chad is to have done both.

    So it is in *charged Keita with fraud by bribing them*.
    """
    by_doing = head.above if BY_DOING(head) else None
    accusing = by_doing if by_doing is not None and by_doing.effect("charge") else None
    if (verb := charging_verb(head) or accusing) is not None:
        yield from controllers(head, verb, by_object=True)


BY_DOING = Pattern(rel="advcl conj", tag="VBG", mark="by", without="nsubj")
INCLUDED = Pattern(rel="advcl", tag="VBG", mark="including", head=Pattern(having="cop"))


def agents(passive: Word) -> Iterator[Argument]:
    """Yield who is named as doing what a passive tells."""
    for each in passive.all("obl:agent"):
        yield Argument(each, "subject", source="controller")


def shared_subject(head: Word) -> Iterator[Argument]:
    """Read *Russia attacked and took the town*: the second verb has the first one's subject."""
    if BY_DOING(head) and head.above.first("aux:pass") is not None:
        yield from agents(head.above)
    elif head.rel == "conj" and is_predicate(head.above):
        for subject in subjects(head.above):
            yield replace(subject, source="shared" if subject.source == "own" else subject.source)


def relative(head: Word) -> Iterator[Argument]:
    """Read *the town, which fell,* when the parser left the relative word elsewhere."""
    if head.dep == "acl:relcl" and not relative_object(head):
        yield from modified_noun(head)


def participle(head: Word) -> Iterator[Argument]:
    """Read *troops arriving from Italy* and *a pact signed by France*, not *the need for using*."""
    if PARTICIPLE(head):
        yield from modified_noun(head)


PARTICIPLE = Pattern(dep="acl", without="mark")


def noun_infinitive(head: Word) -> Iterator[Argument]:
    """Read *Russia's plan to leave* and *Russia has the right to leave*."""
    if not INFINITIVE_OF_NOUN(head):
        return
    noun = head.above
    if any(c.lexicon.has(c.lower, "pending") for c in noun.all("advmod")):
        yield Argument(noun, "subject", source="antecedent")  # *people yet to receive it*
    elif (others := pressed(noun, head)) is not None:
        yield Argument(others, "subject", source="controller")
    elif noun.effect("noun") != "asked-for":  # *Mali's call to free them* is to others
        yield from first_found(source(noun, head) for source in NOUN_CONTROLLERS)


def in_state(head: Word) -> Iterator[Argument]:
    """Read *is at risk of losing Gao*, *is under fire for losing it*; not *on the verge of it*."""
    if BLAMED_FOR(head) or (GERUND_OF_STATE(head) and head.above.effect("noun")):
        for subject in subjects(head.above):
            yield replace(subject, source="controller")


GERUND_OF_STATE = Pattern(rel="acl", tag="VBG", mark="of", head=Pattern(having="cop"))
BLAMED_FOR = Pattern(
    rel="acl", tag="VBG", mark="for", head=Pattern(pos="NOUN", having="cop", case="under")
)


def pressed(noun: Word, head: Word) -> Word | None:
    """Read *pressure on Russia to leave*, *an appeal to Russia to leave*: Russia is to leave."""
    if noun.effect("noun") not in {"asked-for", "obligatory"}:
        return None
    behind = (n for n in noun.all("nmod") if n.rightmost == head.leftmost - 1)
    return next((n for n in behind if n.forms("case") & PRESSED), None)


PRESSED = {"on", "upon", "to"}
INFINITIVE_OF_NOUN = Pattern(rel="acl", mark="to")


def ranked(noun: Word, head: Word) -> Iterator[Argument]:
    """Read *Keita is the first leader to visit Chad*: Keita visits it, or else the leader."""
    if not is_ranked(noun) or not head.first("obj", "obl"):
        return
    above = noun.above if noun.rel in {"xcomp", "obj"} and noun.above.has("becoming") else noun
    is_one = above is not noun or noun.first("cop") is not None
    for subject in subjects(above) if is_one else ():
        yield replace(subject, source="controller")
    if not is_one:
        yield Argument(noun, "subject", source="antecedent")


def workers(noun: Word, head: Word) -> Iterator[Argument]:
    """Read *found firms to do the work*: the firms are to do it."""
    if SEVERAL(noun) and head.first("obj") and not noun.effect("noun"):
        yield Argument(noun, "subject", source="antecedent")


SEVERAL = Pattern(rel="obj", tag="NNS NNPS")


def working_body(noun: Word, _: Word) -> Iterator[Argument]:
    """Read *set up a committee to find out*: the committee is to."""
    if BODY(noun) and noun.has("working body"):
        yield Argument(noun, "subject", source="antecedent")


BODY = Pattern(rel="obj nmod nsubj obl", pos="NOUN", without="cop")


def possessor(noun: Word, _: Word) -> Iterator[Argument]:
    """Read *Russia's plan to leave*, *the plan of Russia to leave*, *the Russian plan to leave*."""
    if is_used(noun) or noun.has("named kind"):
        return  # *was at Keita's house to see them*
    for owner in noun.all("nmod", "compound", "amod"):
        if owner.dep == "nmod:poss" or is_owner(noun, owner) or is_named_owner(noun, owner):
            yield Argument(owner, "subject", source="possessor")
            return


def recipient(noun: Word, _: Word) -> Iterator[Argument]:
    """Read *gave Russia time to leave*."""
    for each in noun.above.all("iobj") if noun.rel == "obj" else []:
        yield Argument(each, "subject", source="controller")


def holder(noun: Word, _: Word) -> Iterator[Argument]:
    """Read *Russia has the right to leave*; who tolerates no attempt to leave makes none.

    Who calls for help to end a war asks others to end it.
    """
    verb = noun.above if noun.rel in {"obj", "obl"} else None
    asked = ASKED(noun) or noun.rel == "obj"  # not *asked at short notice to come*
    others = verb is not None and (verb.has("opposing") or (asked and verb.attitude == "asked-for"))
    is_held = verb is not None and not others and not is_topic(noun)
    linked = noun.first("cop") is not None and "it" not in noun.forms("nsubj", "expl")
    predicate = noun if linked else noun.above if is_held else None
    for subject in subjects(predicate) if predicate is not None else ():
        yield replace(subject, source="controller")


ASKED = Pattern(rel="obl", case="for")
NOUN_CONTROLLERS = (ranked, working_body, workers, possessor, recipient, holder)


def controlled(head: Word) -> Iterator[Argument]:
    """Read *Russia wants to leave* and *France urged Russia to leave*, *stands ready to leave*."""
    if GERUND(head) and head.above.has("requiring"):
        return  # *the deal would require selling assets*
    if is_controlled(head) or is_own_gerund(head):
        governor = head.above.above if READY(head.above) else head.above
        by_subject = governor.has("subject control") or is_purpose(head, governor)
        if TOLD_NOBODY(governor) and governor.has("telling to do") and is_infinitive(head):
            return  # *warned to expect floods*: nobody tells whom
        yield from controllers(head, governor, by_object=not by_subject)


TOLD_NOBODY = Pattern(without="obj iobj aux:pass nsubj:pass")
GERUND = Pattern(rel="xcomp ccomp", tag="VBG", head=Pattern(is_verb=True))
READY = Pattern(rel="xcomp", pos="ADJ", having="xcomp")


def controllers(head: Word, governor: Word, *, by_object: bool) -> Iterator[Argument]:
    """Yield who is understood as the subject: the governor's object, else its subject."""
    objects = objects_over(head, governor, by_object=by_object)
    if is_infinitive(head) and governor.has("instrumental") and governor.first("obl:agent"):
        yield from agents(governor)  # *drones were used by Chad to attack*
    elif objects:
        for each in noun_conjuncts(objects[-1]):
            yield Argument(each, "subject", source="controller")
    elif is_infinitive(head) and (plan := planned(governor)) is not None:
        yield from first_found((possessor(plan, head), agents(governor)))
    else:
        yield from (replace(each, source="controller") for each in subjects(governor))


def adverbial(head: Word) -> Iterator[Argument]:
    """Read *arriving in Kyiv, Macron said*, *met to sign*, *accused Iran of arming them*."""
    if head.rel == "advcl" and (is_infinitive(head) or is_participial(head)):
        governor = head.above
        if is_infinitive(head) and governor.has("opposing"):
            return  # *opposes intimidation by anybody to enforce a claim*
        if BY_DOING(head) and governor.first("aux:pass") is not None:
            yield from agents(governor)
            return  # *was stopped by closing the port*: whoever stopped it closed the port
        if INCLUDED(head):
            return  # *is one of Mali's steps, including banning it*: the step bans nothing
        if known := (invited(head, governor) or undergone_event(head, governor)):
            yield Argument(known, "subject", source="controller")
            return
        yield from controllers(head, governor, by_object=is_object_controlled(head, governor))
        yield from joined(head, governor)


def joined(head: Word, governor: Word) -> Iterator[Argument]:
    """Read *joined Chad in urging them to leave*: Chad urges them too."""
    if governor.has("joining") and "in" in head.forms("mark", "case"):
        for obj in governor.all("obj"):
            for each in noun_conjuncts(obj):
                yield Argument(each, "subject", source="controller")


SUBJECTS = (
    own_subject,
    charged,
    shared_subject,
    relative,
    participle,
    noun_infinitive,
    in_state,
    controlled,
    adverbial,
)


@memoized
def subjects(head: Word) -> tuple[Argument, ...]:
    """Return the subjects of a predicate, those of coordinated nouns each on its own."""
    return tuple(first_found(source(head) for source in SUBJECTS))


def first_found(sources: Iterable[Iterable[Found]]) -> list[Found]:
    """Return all that the first source yields that yields anything.

    >>> first_found(each for each in ([], [1, 2], [3]))
    [1, 2]
    """
    return next((found for source in sources if (found := list(source))), [])
