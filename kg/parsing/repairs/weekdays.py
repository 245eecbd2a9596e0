"""Repairs of weekdays: a day heads no name and is neither subject nor object."""

from kg.parsing.trees import Word

__all__ = ["DAYS", "bare_day", "day_to_verb", "free_day", "headless"]

DAYS = set(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow".split()
)


PARTS_OF_NAMES = ("compound", "flat", "nmod:desc", "amod", "nmod:poss", "appos")


def free_day(day: Word) -> None:
    """Mend *Ada Keita Wednesday rejected*: the day is no head of the name before it."""
    parts = [c for c in day.all(*PARTS_OF_NAMES) if c.i < day.i and c.pos in {"PROPN", "NOUN"}]
    if not parts or day.head is None or day.first("case"):
        return
    name, verb, dep = parts[-1], day.head, day.dep
    name.attach(verb, dep)
    for other in list(day.children):
        if other.rel != "punct":
            other.attach(name, other.dep)
    day.attach(verb if verb.is_verb else name, "obl:unmarked" if verb.is_verb else "nmod:unmarked")


def headless(day: Word) -> None:
    """Mend *The bishop on Sunday pleaded for*: the verb behind the day heads the sentence."""
    subject, verb = day.head, day.first("acl")
    if subject is None or verb is None or subject.head is not None or not day.first("case"):
        return
    if verb.tag not in {"VBN", "VBD"} or verb.i < day.i or subject.first("nsubj", "cop"):
        return
    day.children.remove(verb)
    verb.head = None
    verb.relabel("root")
    verb.tag = "VBD"
    subject.attach(verb, "nsubj")
    day.attach(verb, "obl")
    for mark in [c for c in subject.children if c.i > verb.i]:
        mark.attach(verb, mark.dep)


def day_to_verb(day: Word) -> None:
    """Mend *Chad on Wednesday vetoed*: the day tells when of the verb.

    A clause that hung on the day (*accused Rwanda on Saturday of shelling*) is the verb's too.
    """
    noun = day.head
    if noun is None or day.rel != "nmod" or noun.head is None or not noun.head.is_verb:
        return
    if noun.rel in {"nsubj", "obj", "obl", "iobj"}:
        for clause in day.all("acl"):
            clause.attach(noun.head, "advcl" if clause.dep == "acl" else "ccomp")
        for phrase in day.all("nmod"):
            phrase.attach(noun, "nmod")
        day.attach(noun.head, "obl")


def bare_day(day: Word) -> None:
    """Mend *vowed Monday to fight*: a bare day is neither subject nor object."""
    argument = day.rel in {"obj", "iobj", "nsubj"} and not day.first("nmod:poss")
    if argument and day.head is not None and day.head.is_verb:
        day.relabel("obl:unmarked")
