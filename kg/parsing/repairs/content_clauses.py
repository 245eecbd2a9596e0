"""A clause beside a noun or adjective of saying or doubt -> what that noun or verb tells."""

from collections.abc import Iterator

from kg.parsing.patterns import Pattern, where
from kg.parsing.trees import Word

__all__ = ["CONTENT_CLAUSES"]

SUBJECT = "nsubj nsubj:pass expl"
PARTICIPLE = Pattern(rel="acl", tag="VBN VBG")


@where(Pattern(rel="ccomp advcl", mark="that", having=SUBJECT, place="right"))
def that_of_noun(clause: Word) -> None:
    """Fix *despite warnings from his lawyer that Mali would leave*: these tell so, no vote."""
    above = clause.above
    if is_known(above):
        return
    noun = next((n for n in nouns_before(above, clause) if tells(n, clause)), None)
    if noun is not None:
        clause.attach(noun, "acl")


def is_known(verb: Word) -> bool:
    """Return whether the lexicon says what a verb makes of its clause."""
    return verb.effect("verb") != "" or verb.effect("finite") != ""


def nouns_before(above: Word, clause: Word) -> Iterator[Word]:
    """Yield what hangs on a word before a clause, nearest first, and the noun that it tells of.

    Also what hangs below: *came in response to an announcement that Mali would leave*.
    """
    for phrase in reversed([c for c in above.all("obl") if c.i < clause.i]):
        yield from (phrase, *phrase.all("nmod"))
    if PARTICIPLE(above):
        yield above.above


def tells(noun: Word, clause: Word) -> bool:
    """Return whether a noun is one of saying and ends right before a clause."""
    last = max(w.i for w in noun.subtree() if w.i < clause.leftmost)
    return noun.has("speech noun") and last == clause.leftmost - 1


@where(Pattern(rel="ccomp advcl parataxis", mark="that", having=SUBJECT, place="right"))
def that_of_subject(clause: Word) -> None:
    """Fix *Suspicions run high that Mali funds rebels*: that is what is suspected."""
    above = clause.above
    subject = above.first("nsubj")
    if subject is None or is_known(above) or above.first("obj", "iobj"):
        return
    if is_view(subject):
        clause.attach(subject, "acl")


@where(Pattern(dep="acl:relcl", place="right", having=SUBJECT, without="mark advmod"))
def content_without_gap(clause: Word) -> None:
    """Fix *no indication they were aware of it*: nothing is lacking, so it tells what is indicated.

    *The doubts they had* lack what they had.
    """
    subject = clause.all(*SUBJECT.split())[0]
    is_whole = clause.first("obj") is not None or WITH_COPULA(clause)
    noun = clause.above
    is_view_of = is_view(noun) and not noun.has("light noun")
    if is_whole and subject.tag not in RELATIVE_TAGS and is_view_of:
        clause.relabel("acl")


WITH_COPULA = Pattern(pos="ADJ", having="cop")
RELATIVE_TAGS = {"WDT", "WP", "WP$", "IN"}


def is_view(noun: Word) -> bool:
    """Return whether a noun is for what somebody says or thinks: *rumours*, *speculation*."""
    is_felt = noun.effect("noun") in {"possible", "wished", "expected"}
    return is_felt or noun.has("speech noun") or noun.has("opinion noun")


@where(Pattern(rel="ccomp", mark="that", having=SUBJECT, place="right", head=Pattern(rel="xcomp")))
def that_behind_adjective(clause: Word) -> None:
    """Fix *made (it) clear that Mali had left*, *let it be known that*: the verb tells so."""
    inner = clause.above
    verb = inner.above
    it = [c.lower for c in verb.all("expl", "obj", "nsubj") if c.i == verb.i + 1]
    phrase = " ".join((verb.lemma, *it, inner.lower))
    if verb.lexicon.has(phrase, "reporting phrase"):
        clause.attach(verb, "ccomp")


@where(Pattern(rel="acl", tag="VBG", without="nsubj mark punct", place="right"))
def gerund_of_noun(gerund: Word) -> None:
    """Fix *the odds of Mali attacking Chad*: Mali is who may attack it, the odds are not."""
    noun = gerund.above
    owner = next((c for c in noun.all("nmod") if c.rightmost == gerund.i - 1), None)
    of = owner.first("case") if owner is not None else None
    if owner is not None and of is not None and of.lower == "of" and noun.effect("noun"):
        of.attach(gerund, "mark")
        owner.attach(gerund, "nsubj")


@where(Pattern(rel="conj", tag="VB", mark="to", having="cc", place="right"))
def last_choice(verb: Word) -> None:
    """Fix *has no option but to leave*: that is the choice, and nothing joined."""
    but = verb.first("cc")
    noun = next((o for o in verb.above.all("obj") if o.has("choice")), None)
    if noun is not None and but is not None and but.lower == "but" and but.i == noun.rightmost + 1:
        but.relabel("mark")
        verb.attach(noun, "acl")


@where(Pattern(rel="acl", having="nsubj nsubj:pass", place="right", head=Pattern(having="case")))
def clause_behind_it_is(clause: Word) -> None:
    """Fix *it was through these efforts that Mali won*: they tell how it won, no effort to."""
    noun = clause.above
    it, copula = noun.first("expl", "nsubj"), noun.first("cop")
    that = next((c for c in clause.children if c.lower == "that" and c.i < clause.i), None)
    if it is None or copula is None or that is None or it.lower != "it":
        return
    clause.attach(noun.above, noun.dep) if noun.head is not None else clause.detach()
    noun.attach(clause, "obl")
    for each in (it, copula, that):
        each.attach(clause, "discourse")


CONTENT_CLAUSES = (
    clause_behind_it_is,
    that_of_noun,
    that_of_subject,
    content_without_gap,
    that_behind_adjective,
    gerund_of_noun,
    last_choice,
)
