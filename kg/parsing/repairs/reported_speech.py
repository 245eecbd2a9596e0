"""Repairs of who says what: *told the agency that*, *accused of shelling*, *officials said*."""

from kg.parsing.repairs.weekdays import DAYS
from kg.parsing.trees import Word

__all__ = ["accused_of", "is_speechless", "reported", "spoken", "told_that"]


def told_that(verb: Word) -> None:
    """Mend *told the agency that forces had moved*: the clause is what was told."""
    noun = verb.head
    that = verb.children[0] if verb.children else None
    if noun is None or noun.head is None or that is None or that.lower != "that":
        return
    governor, subject = noun.head, verb.first("nsubj")
    to_whom = noun.rel in {"obj", "iobj"} and governor.has("addressee")
    when = noun.lower in DAYS and governor.effect("verb") == "speech"
    if subject is not None and subject is not that and (to_whom or when):
        that.relabel("mark")
        verb.attach(governor, "ccomp")


def accused_of(verb: Word) -> None:
    """Mend *was accused by Eritrea of moving troops*: the deed belongs to the accusing verb."""
    noun = verb.head
    marks = {m.lower for m in verb.all("mark", "case")}
    if noun is None or noun.head is None or verb.tag != "VBG" or not marks & {"of", "for"}:
        return
    if noun.rel in {"obj", "obl"} and noun.head.effect("charge"):
        verb.attach(noun.head, "advcl")


def reported(verb: Word) -> None:
    """Mend *Troops have captured the town, police said*: a whole clause modifies no noun."""
    if not verb.first("nsubj", "nsubj:pass"):
        return
    above = next((a for a in verb.ancestors() if a.is_verb), None)
    if above is not None and above.effect("verb") == "speech":
        verb.attach(above, "ccomp")


def is_speechless(verb: Word) -> bool:
    """Whether a verb of saying lacks a subject and a passive: *…, officials said* misread."""
    if verb.tag not in {"VBD", "VBZ"} or verb.effect("verb") != "speech":
        return False
    return not verb.first("nsubj", "csubj", "aux:pass", "nsubj:pass", "expl") and verb.rel != "conj"


def spoken(verb: Word) -> None:
    """Mend *The town fell, officials said*: the noun phrase before the verb is who says so."""
    top = verb
    while top.head is not None:
        top = top.head
    words = {w.i: w for w in top.subtree()}
    last = verb.i - 1
    if last in words and words[last].text == ")":  # *the commission (ZEC) said*
        last = max((i for i, w in words.items() if i < last and w.text == "("), default=0) - 1
    speaker = words.get(last)
    while speaker is not None and speaker.rel in {"flat", "compound"} and speaker.head is not None:
        speaker = speaker.head
    if speaker is None or speaker.pos not in {"NOUN", "PROPN"} or verb in list(speaker.subtree()):
        return
    first = min(w.i for w in speaker.subtree())
    if first - 1 in words and words[first - 1].text == ",":
        speaker.attach(verb, "nsubj")
