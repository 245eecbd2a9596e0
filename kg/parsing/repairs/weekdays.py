"""A day or month as head, subject or object -> when it is done: *Keita Wednesday rejected*."""

from kg.english.times import is_temporal
from kg.parsing.patterns import NOUN, VERB, Pattern, where
from kg.parsing.trees import Word

__all__ = ["WEEKDAYS"]

PARTS_OF_NAMES = ("compound", "flat", "nmod:desc", "amod", "nmod:poss", "appos")


def is_day(word: Word) -> bool:
    """Return whether a word is a weekday, or a day counted from the article's."""
    return word.lower in word.lexicon.days


@where(is_day)
def name_before_day(day: Word) -> None:
    """Fix *Ada Keita Wednesday rejected*: the day is no head of the name before it."""
    parts = [c for c in day.all(*PARTS_OF_NAMES) if c.i < day.i and NOUN(c)]
    if not parts or not DEPENDENT_DAY(day):
        return
    name, above = parts[-1], day.above
    name.attach(above, day.dep)
    for other in list(day.children):
        if other.rel != "punct":
            other.attach(name, other.dep)
    if above.is_verb:
        day.attach(above, "obl:unmarked")
    else:
        day.attach(name, "nmod:unmarked")


DEPENDENT_DAY = Pattern(without="case", head=Pattern())


@where(is_day)
def verb_behind_day(day: Word) -> None:
    """Fix *The bishop on Sunday pleaded for*: the verb behind the day heads the sentence."""
    verb = day.first("acl")
    if verb is None or not (DAY_OF_ROOT(day) and PAST_BEHIND(verb)):
        return
    subject = day.above
    verb.detach()
    verb.tag = "VBD"
    subject.attach(verb, "nsubj")
    day.attach(verb, "obl")
    for mark in [c for c in subject.children if c.i > verb.i]:
        mark.attach(verb, mark.dep)


DAY_OF_ROOT = Pattern(having="case", head=Pattern(rel="root", without="nsubj cop"))
PAST_BEHIND = Pattern(tag="VBN VBD", place="right")


@where(Pattern(rel="nmod", head=Pattern(rel="nsubj obj obl iobj", head=VERB)), is_day)
def day_in_phrase(day: Word) -> None:
    """Fix *Chad on Wednesday vetoed*: the day tells when of the verb.

    A clause that hung on the day (*accused Rwanda on Saturday of shelling*) is the verb's too.
    """
    noun, verb = day.above, day.above.above
    for clause in day.all("acl"):
        clause.attach(verb, "advcl" if clause.dep == "acl" else "ccomp")
    for phrase in day.all("nmod"):
        phrase.attach(noun, "nmod")
    day.attach(verb, "obl")


OF_OBJECT = Pattern(dep="acl", tag="VBG", head=Pattern(rel="obj", head=VERB))


@where(Pattern(rel="obl", head=OF_OBJECT), is_day)
def day_in_participle(day: Word) -> None:
    """Fix *blocked roads leading to Gao on Sunday to press him*: the day and purpose are above."""
    participle, verb = day.above, day.above.above.above
    for behind in [c for c in participle.children if c is day or (c.i > day.i and PURPOSE(c))]:
        behind.attach(verb, behind.dep)


PURPOSE = Pattern(rel="advcl", mark="to")


@where(Pattern(rel="obj iobj nsubj", without="nmod:poss", head=VERB), is_day)
def day_argument(day: Word) -> None:
    """Fix *vowed Monday to fight*: a bare day is neither subject nor object."""
    day.relabel("obl:unmarked")


@where(Pattern(rel="appos", place="right", pos="PROPN NOUN", head=Pattern(rel="obl")))
def name_behind_time(name: Word) -> None:
    """Fix *After Chad left in May, Mali followed*: the name behind the month is the subject."""
    time, first = name.above, name.above.above
    if not first.forms("mark") or is_temporal(name.text) or not is_temporal(time.text):
        return
    above = [first.head] if first.head is not None else first.all("advcl", "conj", "parataxis")
    verb = next((v for v in above if v.i > name.i and v.tag in MAIN_VERB), None)
    if verb is None or verb.first("nsubj", "nsubj:pass", "mark", "cc"):
        return
    if first.head is None:
        verb.detach()
        verb.tag = "VBD" if verb.tag == "VBN" else verb.tag
        first.attach(verb, "advcl")
    name.attach(verb, "nsubj")
    for each in [c for c in time.all("appos") if c.i > name.i]:
        each.attach(name, "appos")
    for each in [c for c in first.children if c.i > verb.i]:
        each.attach(verb, each.dep)


MAIN_VERB = {"VBD", "VBN", "VBZ"}


WEEKDAYS = (
    name_before_day,
    name_behind_time,
    verb_behind_day,
    day_in_phrase,
    day_in_participle,
    day_argument,
)
