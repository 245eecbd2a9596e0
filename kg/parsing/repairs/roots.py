"""Repairs of sentences read without their verb: *Troops crossed into Chad* as a noun phrase."""

from kg.parsing.repairs.parts_of_speech import FINITE, verb_lemma
from kg.parsing.trees import Word

__all__ = ["fragment", "is_fragment", "misread", "verbless"]


def is_fragment(noun: Word) -> bool:
    """Whether a noun heads the sentence with a participle right behind it, and no finite verb."""
    if noun.head is not None or noun.pos not in {"NOUN", "PROPN"} or noun.first("nsubj", "cop"):
        return False
    return noun.first("acl") is not None and not any(w.tag in FINITE for w in noun.subtree())


def fragment(noun: Word) -> None:
    """Mend *Ukrainian troops crossed into Russia on Tuesday.*: the participle is the verb."""
    verb = noun.first("acl")
    ends = any(w.text == "." for w in noun.all("punct"))
    if verb is None or verb.tag != "VBN" or verb.first("aux", "obl:agent", "mark") or not ends:
        return
    if any(m.lower == "by" for o in verb.all("obl") for m in o.all("case")):
        return
    if any(noun.i < c.i < verb.i for c in noun.children):
        return
    noun.children.remove(verb)
    verb.head, verb.tag = None, "VBD"
    verb.relabel("root")
    for other in [c for c in noun.children if c.i > verb.i]:
        other.attach(verb, other.dep)
    noun.attach(verb, "nsubj")


def verbless(noun: Word) -> None:
    """Mend *The plan gained support* and *The army confronts a militia* read as noun phrases.

    A noun with a subject needs a copula; without one, the word between the two was the verb.
    """
    subject = noun.first("nsubj")
    if subject is None or noun.first("cop", "aux") or subject.i > noun.i:
        return
    inner = [c for c in noun.children if c.tag in {"VBN", "VBD"} and subject.i < c.i < noun.i]
    if inner and inner[0].rel == "amod":
        verb, tag, actor = inner[0], "VBD", subject
    elif subject.tag == "NNS" and subject.all("compound") and noun.first("det"):
        verb, tag, actor = subject, "VBZ", subject.all("compound")[-1]
    else:
        return
    make_root(verb, noun, actor, tag)


def misread(noun: Word) -> None:
    """Mend *Rwanda denies that it supports them*: what has a clause with *that* is a verb."""
    clause, obj = noun.first("ccomp"), noun.first("obj")
    actors = [c for c in noun.all("compound", "nmod", "amod", "nsubj") if c.i < noun.i]
    if noun.tag not in {"NNS", "VBZ", "VBD"} or not actors or noun.first("cop", "det"):
        return
    says = clause is not None and clause.first("nsubj", "nsubj:pass") is not None
    does = obj is not None and actors[-1].rel == "nsubj"
    if says or does:
        noun.pos, noun.lemma = "VERB", verb_lemma(noun)
        noun.tag = "VBD" if noun.tag == "VBD" else "VBZ"
        actors[-1].relabel("nsubj")


def make_root(verb: Word, noun: Word, actor: Word, tag: str) -> None:
    """Turn *noun -nsubj-> actor* around *verb* into *actor <-nsubj- verb -obj-> noun*."""
    if verb.head is not None:
        verb.head.children.remove(verb)
    verb.head, verb.pos, verb.tag = None, "VERB", tag
    verb.relabel("root")
    for child in list(verb.children):
        if child is not actor:
            child.attach(actor, child.dep)
    actor.attach(verb, "nsubj")
    for child in list(noun.children):
        if child.rel in {"punct", "conj", "cc", "advmod", "advcl"} or child.i < verb.i:
            child.attach(verb, child.dep)
    noun.attach(verb, "obj")
