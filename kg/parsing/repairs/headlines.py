"""A headline, which has no auxiliaries and no full stop, read as a sentence -> as meant."""

from kg.english.inflection import names_agent
from kg.parsing.patterns import Pattern, where
from kg.parsing.trees import Word

__all__ = ["headline_infinitive", "headline_passive", "headline_verb", "told_in_headline"]


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


@where(
    Pattern(
        rel="compound",
        tag="VB VBZ VBP",
        place="left",
        head=Pattern(rel="root", pos="NOUN PROPN", without="cop nsubj case"),
    )
)
def headline_verb(verb: Word) -> None:
    """Fix *Mali and Chad sign pact*, a headline that looks like one long name."""
    noun = verb.above
    before = [c for c in noun.children if c.i < verb.i and c.pos == "PROPN"]
    if not before or is_sentence(noun):
        return
    behind = [c for c in noun.children if verb.i < c.i < noun.i]
    noun.yield_to(verb, "root", "obj")
    for word in behind:
        word.attach(noun, word.dep)
    subject = before[-1]
    for word in [c for c in verb.children if c.i < verb.i and c is not subject]:
        word.attach(subject, word.dep)
    subject.relabel("nsubj")
    verb.pos = "VERB"
