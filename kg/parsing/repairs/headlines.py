"""A headline, which has no auxiliaries and no full stop, read as a sentence -> as meant."""

from collections.abc import Mapping

from kg.english.inflection import names_agent
from kg.parsing.patterns import NOUN, Pattern, where
from kg.parsing.repairs.parts_of_speech import verb_lemma
from kg.parsing.trees import Word

__all__ = ["HEADLINES", "headline_passive", "told_in_headline"]


def is_sentence(root: Word) -> bool:
    """Return whether words end as a sentence does."""
    return any(w.text in {".", "!", "?"} for w in root.all("punct"))


@where(
    Pattern(
        tag="VBD VBN",
        rel="root",
        is_verb=True,
        having="nsubj",
        without="obj iobj ccomp xcomp aux aux:pass cop expl",
    )
)
def headline_passive(verb: Word) -> None:
    """Fix *Mayor shot in Gao*, a headline: without an object the mayor has not shot."""
    subject = verb.first("nsubj")
    if subject is None or is_sentence(verb) or not is_done_to(verb) or subject.i > verb.i:
        return
    verb.tag = "VBN"
    subject.relabel("nsubj:pass")


@where(
    Pattern(
        tag="VBD",
        rel="root",
        is_verb=True,
        having="xcomp",
        without="obj iobj ccomp aux aux:pass cop expl obl",
    )
)
def told_in_headline(verb: Word) -> None:
    """Fix *Keita told to leave*, *Mali said to be leaving*, headlines: others say so."""
    infinitive, subject = verb.first("xcomp"), verb.first("nsubj")
    if infinitive is None or subject is None or is_sentence(verb) or not is_told(verb):
        return
    if any(mark.lower == "to" for mark in infinitive.all("mark")):
        verb.tag = "VBN"
        subject.relabel("nsubj:pass")


def is_done_to(verb: Word) -> bool:
    """Return whether a verb without an object tells what is done to somebody."""
    return verb.has("transitive") or verb.effect("charge") != ""


def is_told(verb: Word) -> bool:
    """Return whether who does what an infinitive says is told so, or of them it is said."""
    if verb.effect("control") == "asked-for":
        return True
    return verb.effect("verb") == "speech" and (verb.has("utterance") or verb.has("neg-raising"))


@where(
    Pattern(
        rel="advcl acl",
        tag="VB",
        mark="to",
        place="right",
        without="nsubj",
        head=Pattern(rel="root", pos="PROPN NOUN", without="cop nsubj det"),
    )
)
def headline_infinitive(verb: Word) -> None:
    """Fix *Baltec to cut 500 jobs*, a headline: that is what Baltec will do."""
    noun = verb.above
    acts = noun.is_name or names_agent(noun.lemma)
    if acts and not is_sentence(noun):
        noun.yield_to(verb, "root", "nsubj")


@where(Pattern(rel="compound", tag="VB VBZ VBP NN NNS", pos="NOUN VERB PROPN", place="left"))
def headline_verb(verb: Word) -> None:
    """Fix *Mali and Chad sign pact*, *Baltec sues Norsk over fees*, read like one long name."""
    top = [verb, *verb.ancestors()][-1]
    words = {w.i: w for w in top.subtree()}
    subject, things = words.get(verb.i - 1), object_behind(verb, words)
    others = any(w.is_verb and w is not verb for w in words.values())
    if subject is None or not things or others or is_sentence(top):
        return
    if acts_in_headline(subject, verb):
        become_root(verb)
        first = first_named(subject, verb)
        first.attach(verb, "nsubj")
        things[-1].attach(verb, "obj")
        for word in (w for w in words.values() if w is not verb and is_adrift(w, verb)):
            above = first if word.i < verb.i else things[-1] if word in things else verb
            if above is not word:
                word.attach(above, "obl" if word.first("case") else "compound")


def become_root(verb: Word) -> None:
    """Make a word the verb that a headline is about."""
    verb.detach()
    if verb.pos != "VERB":
        verb.pos, verb.lemma = "VERB", verb_lemma(verb)
        verb.tag = "VBZ" if verb.lemma != verb.lower else "VBP"


def first_named(subject: Word, verb: Word) -> Word:
    """Return the first of two who act: *Mali and Chad*, *Mali, Chad*."""
    above = subject.head if subject.rel in JOINED else None
    if above is None or above.i > verb.i:
        return subject
    subject.relabel("conj")
    return above


JOINED = {"conj", "appos"}


def object_behind(verb: Word, words: Mapping[int, Word]) -> list[Word]:
    """Return the words right behind what may be a verb, up to a preposition: they end in a noun."""
    found: list[Word] = []
    for at in range(verb.i + 1, max(words) + 1):
        word = words.get(at)
        if word is None or word.pos in {"ADP", "SCONJ", "CCONJ", "PUNCT", "PART"}:
            break
        found.append(word)
    return found if found and NOUN(found[-1]) else []


def is_adrift(word: Word, verb: Word) -> bool:
    """Return whether a word hangs on nothing, or on a word at the other side of a verb."""
    above = word.head
    if above is None or (above is verb and word.rel not in {"nsubj", "obj"}):
        return True
    return above is not verb and (above.i < verb.i) != (word.i < verb.i)


def acts_in_headline(subject: Word, verb: Word) -> bool:
    """Return whether a word before what may be a verb is who does it, in the same number."""
    if verb.tag.startswith("V"):
        return subject.pos == "PROPN"
    lemma = verb_lemma(verb)
    if not verb.lexicon.has(lemma, "headline verb"):
        return False
    several = subject.tag in {"NNS", "NNPS"} or subject.rel in JOINED
    return NOUN(subject) and several == (lemma == verb.lower)


@where(
    Pattern(
        rel="compound",
        pos="PROPN",
        place="left",
        head=Pattern(rel="root", tag="VB VBP VBZ", without="nsubj nsubj:pass aux"),
    )
)
def headline_subject(name: Word) -> None:
    """Fix *Arsenal sign Berg*, a headline: no name is part of a verb."""
    if name.rightmost == name.above.i - 1 and not is_sentence(name.above):
        name.relabel("nsubj")


@where(Pattern(rel="appos", pos="PROPN", without="det cc", head=Pattern(rel="nsubj", pos="PROPN")))
def headline_pair(name: Word) -> None:
    """Fix *Putin, Xi sign deal*, a headline: the comma stands for *and*."""
    first = name.above
    verb = first.above
    is_plural = verb.tag in {"VB", "VBP"} and not verb.first("aux")
    if is_plural and name.rightmost == verb.i - 1 and not is_sentence(verb):
        name.relabel("conj")


@where(Pattern(rel="dep vocative nsubj", pos="PROPN", head=Pattern(tag="VB VBP", without="aux")))
def headline_partner(name: Word) -> None:
    """Fix *Israel, Hamas agree to talk*, a headline, where the first name hangs apart."""
    verb = name.above
    second = next((s for s in verb.all("nsubj") if s.leftmost == name.rightmost + 1), None)
    is_listed = second is not None and any(c.text == "," for c in name.all("punct"))
    if second is not None and is_listed and second.pos == "PROPN" and not is_sentence(verb):
        name.relabel("nsubj")
        second.attach(name, "conj")


@where(
    Pattern(
        rel="appos",
        tag="NNS",
        having="amod",
        without="det case",
        place="right",
        head=Pattern(pos="PROPN", without="det"),
    )
)
def shared_noun(noun: Word) -> None:
    """Fix *Mali frees US, Australian hostages*: hostages of both, and no state is hostages."""
    name, origin = noun.above, noun.all("amod")[0]
    if name.text.isupper() and origin.text.istitle() and not is_sentence(noun):
        name.yield_to(noun, name.dep, "compound")


HEADLINES = (
    headline_verb,
    headline_infinitive,
    headline_subject,
    headline_pair,
    headline_partner,
    shared_noun,
)
