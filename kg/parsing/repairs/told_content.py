"""A time or a clause beside a verb of saying -> part of what is said: *said the day it fell …*."""

from kg.parsing.patterns import VERB, Pattern, where
from kg.parsing.trees import Word

__all__ = ["TOLD_CONTENT"]

SPEECH = Pattern(attitude="speech", having="nsubj", without="ccomp")


@where(
    Pattern(
        rel="parataxis ccomp",
        having="nsubj nsubj:pass",
        without="mark",
        place="right",
        head=Pattern(attitude="speech", having="nsubj"),
    )
)
def told_behind_time(clause: Word) -> None:
    """Fix *said the day before Mali left, Chad joined*: Chad joined then, and that is said."""
    said = clause.above
    between = [c for c in said.children if said.i < c.i < clause.i and c.pos != "PUNCT"]
    if not between or not is_time_behind(between[0], said):
        return
    apart = len(between) > 1 or between[0].first("acl", "acl:relcl", "nmod") is not None
    if apart and clause in said.all("parataxis", "ccomp")[:1]:
        for each in between:
            each.attach(clause, each.dep)
        clause.attach(said, "ccomp")


@where(Pattern(dep="acl:relcl", tag="VBD", having="nsubj", place="right"))
def told_behind_moment(clause: Word) -> None:
    """Fix *said the moment she heard the blast she fled*: what is said begins with *she fled*."""
    own, inner = clause.first("nsubj"), clause.above
    if own is None or own.tag in RELATIVE or inner.rightmost != clause.rightmost:
        return
    time = next((a for a in inner.ancestors() if a.has("time noun")), None)
    said = time.head if time is not None else None
    if time is None or said is None or not SPEECH(said) or not is_time_behind(time, said):
        return
    clause.attach(said, "ccomp")
    time.attach(clause, "obl:unmarked")


RELATIVE = {"WP", "WDT", "WRB"}


def is_time_behind(noun: Word, said: Word) -> bool:
    """Return whether a noun is a time right behind a verb of saying, or behind whom it is told."""
    ends = {said.i, *(each.rightmost for each in said.all("iobj"))}
    return TIME(noun) and noun.has("time noun") and noun.leftmost - 1 in ends


TIME = Pattern(rel="obj obl nsubj", place="right", without="case")


@where(
    Pattern(
        rel="advcl ccomp",
        mark="once when after until unless if",
        having="nsubj nsubj:pass",
        place="right",
        head=Pattern(tag="VBD", attitude="speech", having="ccomp"),
    )
)
def told_condition(clause: Word) -> None:
    """Fix *said she would meet him, once Chad has signed*: that is when she would."""
    told = [c for c in clause.above.all("ccomp") if clause.above.i < c.i < clause.i]
    group = [clause, *clause.all("aux", "cop", "aux:pass")]
    if told and any(w.tag in PRESENT for w in group) and any(map(is_ahead, told[0].all("aux"))):
        clause.attach(told[0].first("xcomp") or told[0], "advcl")


PRESENT = {"VBZ", "VBP"}


def is_ahead(auxiliary: Word) -> bool:
    """Return whether an auxiliary is one of the future."""
    return auxiliary.lexicon.has(auxiliary.lower, "future auxiliary")


@where(Pattern(rel="conj", mark="that", having="nsubj nsubj:pass", place="right"))
def second_told(clause: Word) -> None:
    """Fix *said Mali had left, and that Chad had stayed*: both are said."""
    said = next((a for a in clause.ancestors() if SAYING(a)), None)
    if said is None or any(a.rel == "ccomp" and a.above is said for a in clause.ancestors()):
        return
    told = [c for c in said.all("ccomp") if c.i < clause.i]
    if told:
        clause.attach(told[-1], "conj")


@where(
    Pattern(rel="advcl", mark="because", having="nsubj nsubj:pass", place="right", head=VERB),
    Pattern(head=Pattern(attitude="speech", having="ccomp")),
)
def told_reason(clause: Word) -> None:
    """Fix *told Chad that Mali had won, because it had jets*: that is why it had won."""
    told = [c for c in clause.above.all("ccomp") if clause.above.i < c.i < clause.i]
    if told:
        clause.attach(told[-1], "advcl")


@where(
    Pattern(
        rel="ccomp",
        having="aux aux:pass cop",
        without="nsubj nsubj:pass mark expl csubj",
        place="right",
        head=Pattern(attitude="speech deny", having="obj"),
    )
)
def subject_of_told(clause: Word) -> None:
    """Fix *denied its jets were there*: who denies that denies no jets."""
    said, noun = clause.above, clause.above.all("obj")[-1]
    finite = clause.first("aux", "aux:pass", "cop")
    is_told = finite is not None and finite.is_finite and not said.has("addressee")
    if is_told and noun.rightmost + 1 == clause.leftmost:
        noun.attach(clause, "nsubj:pass" if clause.first("aux:pass") else "nsubj")


@where(Pattern(rel="conj", is_verb=True, without="nsubj cc", place="right", head=VERB))
def told_around_aside(verb: Word) -> None:
    """Fix *The bank, he continued, sells gold*: the bank does, and he says so."""
    said = verb.above
    before = [each for each in said.all("nsubj") if each.i < said.i]
    if len(before) != 2 or said.rel != "root" or not said.has("quoting verb"):
        return
    subject, speaker = before
    commas = {c.i for c in (*said.children, *subject.children, *verb.children) if c.text == ","}
    if speaker.i == said.i - 1 and {speaker.i - 1, said.i + 1} <= commas:
        verb.detach()
        subject.attach(verb, "nsubj")
        said.attach(verb, "parataxis")
        for mark in [each for each in said.all("punct") if each.i > verb.i]:
            mark.attach(verb, "punct")


@where(
    Pattern(
        rel="advcl",
        mark="before till until",
        place="right",
        head=Pattern(attitude="speech", having="ccomp"),
    )
)
def told_wait(clause: Word) -> None:
    """Fix *said it was a matter of hours before Mali left*: what it is before is told."""
    told = (each for each in clause.above.all("ccomp") if WAIT(each))
    wait = next((each for each in told if each.rightmost == clause.leftmost - 1), None)
    if wait is not None:
        clause.attach(wait, "advcl")


WAIT = Pattern(pos="NOUN", lemma="matter question", having="cop")


@where(Pattern(rel="csubj", tag="VBG", place="left", head=Pattern(tag="NNP", rel="nsubj")))
def adjunct_before_name(verb: Word) -> None:
    """Fix *Calling it “a farce,” Holm said that*: no name has a clause as its subject."""
    verb.attach(verb.above.above, "advcl")


SAYING = Pattern(attitude="speech deny", having="ccomp")
TOLD_CONTENT = (
    subject_of_told,
    second_told,
    told_reason,
    told_behind_time,
    told_behind_moment,
    told_condition,
    told_around_aside,
    adjunct_before_name,
    told_wait,
)
