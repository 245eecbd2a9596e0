"""Predicate -> its subjects: one function for each way that a verb gets one.

The first of them that finds any wins; `SUBJECTS` gives the order.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.clauses.predicates import (
    is_controlled,
    is_infinitive,
    is_passive,
    is_predicate,
    is_purpose,
)
from kg.clauses.values import RELATIVIZERS, Argument
from kg.parsing.phrases import case_words, conjuncts
from kg.parsing.trees import Word

__all__ = ["noun_conjuncts", "relative_object", "subjects"]

SUBJECT_CONTROL = {"promise", "threaten", "vow", "pledge"}  # *promised Kyiv to send tanks*


def own_subject(head: Word) -> Iterator[Argument]:
    """Read *Russia attacked*, *Ukraine was attacked*; not *there* of *there is*."""
    for subject in head.all("nsubj", "csubj"):
        if subject.dep == "nsubj:outer":
            continue  # *the problem is that Mali left*
        if subject.lower in RELATIVIZERS and head.dep in {"acl:relcl", "advcl:relcl"}:
            yield from antecedent(head)
        else:
            for each in noun_conjuncts(subject):
                yield Argument(each, "subject")


def shared_subject(head: Word) -> Iterator[Argument]:
    """Read *Russia attacked and took the town*: the second verb has the first one's subject."""
    if head.rel == "conj" and head.head is not None and is_predicate(head.head):
        for subject in subjects(head.head):
            yield replace(subject, source="shared" if subject.source == "own" else subject.source)


def relative(head: Word) -> Iterator[Argument]:
    """Read *the town, which fell,* when the parser left the relative word elsewhere."""
    if head.dep == "acl:relcl" and not relative_object(head):
        yield from antecedent(head)


def participle(head: Word) -> Iterator[Argument]:
    """Read *troops arriving from Italy* and *a pact signed by France*, not *the need for using*."""
    if head.dep == "acl" and not head.first("mark"):
        yield from antecedent(head)


def noun_infinitive(head: Word) -> Iterator[Argument]:
    """Read *Russia's plan to leave* and *Russia has the right to leave*."""
    if head.rel != "acl" or not is_infinitive(head) or head.head is None:
        return
    noun = head.head
    if noun.effect("noun") == "asked-for":
        return  # *Mali's call to free them* is to others
    several = noun.rel == "obj" and noun.tag in {"NNS", "NNPS"} and not noun.effect("noun")
    if several and head.first("obj"):
        yield Argument(noun, "subject", source="antecedent")  # *found firms to do the work*
        return
    whose = [c for c in noun.all("nmod") if c.dep == "nmod:poss" or c.i > noun.i]
    for owner in whose:
        of = [c.lower for c in case_words(owner)] == ["of"] and noun.effect("noun")
        if owner.dep == "nmod:poss" or of:
            yield Argument(owner, "subject", source="possessor")
            return
    if noun.rel in {"obj", "obl", "nsubj:pass"} and noun.head is not None:
        yield from given_or_subject(noun, noun.head)


def given_or_subject(noun: Word, governor: Word) -> Iterator[Argument]:
    """Yield who is to do what a noun says: *gave Russia time to leave*, *has time to leave*."""
    given = governor.all("iobj") if noun.rel == "obj" else []
    for each in given:
        yield Argument(each, "subject", source="controller")
    if not given:
        for subject in subjects(governor):
            yield replace(subject, source="controller")


def controlled(head: Word) -> Iterator[Argument]:
    """Read *Russia wants to leave* and *France urged Russia to leave*, *denied leaving*."""
    if (is_controlled(head) or is_gerund(head)) and head.head is not None:
        by_subject = head.head.lemma in SUBJECT_CONTROL or is_purpose(head, head.head)
        yield from controllers(head, head.head, by_object=not by_subject)


def is_gerund(head: Word) -> bool:
    """Whether *-ing* is what somebody denies: *Mali denied shelling the town*."""
    if head.rel != "ccomp" or head.tag != "VBG" or head.first("aux", "mark", "nsubj"):
        return False
    return head.head is not None and head.head.effect("verb") == "deny"


def controllers(head: Word, governor: Word, *, by_object: bool) -> Iterator[Argument]:
    """Yield who is understood as the subject: the governor's object, else its subject."""
    objects = [o for o in governor.all("obj", "iobj") if o.i < head.i] if by_object else []
    if not objects and is_infinitive(head):
        objects = [o for o in governor.all("obl") if o.i < head.i and is_addressed(o, governor)]
    if objects:
        for each in noun_conjuncts(objects[-1]):
            yield Argument(each, "subject", source="controller")
        return
    for subject in subjects(governor):
        yield replace(subject, source="controller")


def is_addressed(oblique: Word, governor: Word) -> bool:
    """Read *called on Sudan to stop*, *appealed to Turkey to help*, *pushed for Chad to leave*."""
    made, case = governor.effect("verb"), {c.lower for c in case_words(oblique)}
    if made == "asked-for":
        return bool(case & {"on", "upon", "to", "with", "for"})
    return made == "wished" and case == {"for"}


def adverbial(head: Word) -> Iterator[Argument]:
    """Read *arriving in Kyiv, Macron said*, *met to sign*, *accused Iran of arming them*."""
    if head.rel != "advcl" or head.head is None:
        return
    tags = {head.tag, *(c.tag for c in head.all("cop", "aux"))}
    if tags & {"VBG", "VBN"} or is_infinitive(head):
        yield from controllers(head, head.head, by_object=is_object_controlled(head, head.head))


def is_object_controlled(head: Word, governor: Word) -> bool:
    """Tell *ordered the army to leave*, *accused Iran of arming* from *met him to sign*."""
    if is_infinitive(head):
        made = governor.effect("verb")
        bound = made in {"asked-for", "possible", "actual", "obligatory"}
        return bound or governor.effect("control") == "planned"
    marks = {m.lower for m in head.all("mark", "case")}
    return bool(marks & {"of", "for", "from", "into", "against", "as"})


def antecedent(head: Word) -> Iterator[Argument]:
    """Yield the noun that a clause hangs on, or the names that stand beside it.

    *Mali and Chad, who have met*: a plural behind the last of several speaks of all.
    """
    noun = head.head
    if noun is None:
        return
    who = head.first("nsubj", "nsubj:pass")
    beside = noun.head if noun.rel == "nmod" else None
    titled = beside is not None and beside.rel == "appos" and beside.head is not None
    if titled and beside is not None and beside.head and who is not None and who.lower == "who":
        noun = beside.head  # *Keita, head of the bank, who attended*
    named = [] if noun.is_name else [a for a in noun.all("appos") if a.is_name and a.i < head.i]
    top = named[0] if named else noun
    if top.rel == "conj" and top.head is not None and is_plural(head):
        top = top.head
    for each in noun_conjuncts(top) if named or is_plural(head) else [noun]:
        yield Argument(each, "subject", source="antecedent")


def is_plural(head: Word) -> bool:
    """Whether the verb or an auxiliary has the form of a plural."""
    group = [head, *head.all("aux", "cop", "aux:pass")]
    return any(w.tag == "VBP" or w.lower == "were" for w in group)


def noun_conjuncts(head: Word) -> Iterator[Word]:
    """Yield coordinated nouns, verbs joined to a clausal subject left out."""
    for each in conjuncts(head):
        if each is head or not each.is_verb:
            yield each


SUBJECTS = (
    own_subject,
    shared_subject,
    relative,
    participle,
    noun_infinitive,
    controlled,
    adverbial,
)


def subjects(head: Word) -> list[Argument]:
    """Return the subjects of a predicate, those of coordinated nouns each on its own."""
    for source in SUBJECTS:
        if found := list(source(head)):
            return found
    return []


def relative_object(head: Word) -> bool:
    """Whether a relative clause takes its antecedent as object: *the pact (that) they signed*."""
    if head.dep != "acl:relcl":
        return False
    denied = head.effect("verb") == "deny"  # *of backing rebels, which Mali denies*
    if denied or any(child.lower in {"how", "why"} for child in head.all("advmod")):
        return False  # *no idea how it had happened*
    for child in head.children:
        if child.lower in RELATIVIZERS and child.rel in {"obj", "obl", "iobj", "advmod"}:
            return True
    subject = head.first("nsubj")
    if subject is not None and any(w.lower == "whose" for w in subject.children):
        return False  # *Macron, whose party lost*
    return (
        subject is not None
        and subject.lower not in RELATIVIZERS
        and not head.first("obj", "cop", "ccomp")
        and not is_passive(head)
    )
