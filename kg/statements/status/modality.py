"""Clause -> modalities: from its own words and form."""

from collections.abc import Iterator

from kg.clauses import Clause, is_infinitive, is_mandative
from kg.parsing.memo import memoized
from kg.parsing.patterns import Pattern
from kg.parsing.phrases import in_order
from kg.parsing.trees import Word
from kg.statements.status.conditions import is_condition, is_inverted
from kg.statements.status.conjunctions import is_done, of_conjunction
from kg.statements.status.courtesy import WISHED, is_offered
from kg.statements.status.polarity import is_none, is_pending, shared_verb
from kg.statements.status.tense import SECOND, tense
from kg.statements.status.values import STRENGTH
from kg.statements.status.verb_groups import (
    has_time_ahead,
    is_future_auxiliary,
    is_scheduled,
    is_still_ahead,
)

__all__ = ["form_modalities", "is_alternative", "is_intended", "is_wish", "own_modalities"]

WOULD = {"would", "'d", "’d"}

# From its own words


def own_modalities(head: Word, *, indirect: bool) -> tuple[str, ...]:
    """Return what a clause's own auxiliaries, adverbs, conjunctions and conditions make of it.

    Args:
        head: the verb.
        indirect: whether *would* is a plain future, as in *said that it would leave*.
    """
    return modalities_indirectly(head) if indirect else modalities_directly(head)


@memoized
def modalities_directly(head: Word) -> tuple[str, ...]:
    """Return what a clause's own words make of it, where *would* is a condition."""
    return tuple(filter(None, modalities(head, indirect=False)))


@memoized
def modalities_indirectly(head: Word) -> tuple[str, ...]:
    """Return what a clause's own words make of it, where *would* is a plain future."""
    return tuple(filter(None, modalities(head, indirect=True)))


def modalities(head: Word, *, indirect: bool) -> Iterator[str]:
    """Yield what each of a clause's own words makes of it, "" where it makes nothing."""
    if is_inverted(head):
        yield "conditional"
    if is_mandative(head):
        yield "asked-for"
    if is_still_ahead(head):
        yield "expected"
    for child in head.children:
        yield own_modality(child, indirect=indirect)
    first = shared_verb(head, "aux", "nsubj")
    if first is not None:
        yield from own_modalities(first, indirect=indirect)
    elif DOING(head) and not head.first("nsubj", "nsubj:pass"):
        yield from (adverb_effect(c) for c in head.above.all("advmod") if c.i < head.above.i)


DOING = Pattern(rel="conj", head=Pattern(is_verb=True))


def adverb_effect(adverb: Word) -> str:
    """Return what an adverb makes of what follows: *reportedly watches and does not read*."""
    return adverb.lexicon.effect(adverb.lower, "adverb")


def own_modality(child: Word, *, indirect: bool) -> str:
    """Return what one dependent makes of its clause."""
    match child.rel:
        case "aux":
            offered = is_offered(child.above)
            return WISHED if offered else of_auxiliary(child, indirect=indirect)
        case "nsubj" if child.dep == "nsubj:outer":  # *the hope is that Chad leaves*
            return child.effect("noun") if child.effect("noun") in STRENGTH else ""
        case "advmod" if not is_of_reason(child):
            return adverb_effect(child)
        case "mark":
            return of_conjunction(child)
        case "advcl" if is_condition(child):
            return of_condition(child)
    return ""


def of_condition(clause: Word) -> str:
    """Return what a condition makes of what it hangs on: *left, if Chad is to be believed*."""
    if clause.has("trusting"):
        return "possible"
    return "" if is_done(clause.head) else "conditional"


def of_auxiliary(word: Word, *, indirect: bool) -> str:
    """Return what an auxiliary makes of its verb: *may leave*, *would leave*, *must have left*."""
    would = word.lower in WOULD
    if would and is_wish(word.above):
        return ""
    if would and indirect:
        return of_would(word)
    if is_perceived(word):
        return ""
    effect = word.lexicon.effect
    is_perfect = any(a.lemma == "have" for a in word.above.all("aux"))
    inferred = effect(f"{word.lower} have", "auxiliary") if is_perfect else ""
    own = (
        effect(f"we {word.lower}", "auxiliary") if any(map(is_own, word.above.all("nsubj"))) else ""
    )
    return inferred or own or effect(word.lower, "auxiliary")


def is_perceived(auxiliary: Word) -> bool:
    """Read *she could see the smoke* as that she saw it; *Mali could see a rise* may not."""
    verb = auxiliary.above
    is_able = auxiliary.lemma == "can" or auxiliary.lower == "could"
    if not is_able or not verb.has("perceiving") or not PLAIN(verb):
        return False
    return any(each.pos == "PRON" or each.entity == "PERSON" for each in verb.all("nsubj"))


PLAIN = Pattern(tag="VB", without="mark advcl")  # no *if*


def is_own(subject: Word) -> bool:
    """Return whether a subject is *I* or *we*: *we shall leave* is a plan, *Mali shall* a duty."""
    return subject.has("first person")


def is_wish(verb: Word) -> bool:
    """Read *would like to leave* as a wish that is had, not so *would have liked*."""
    return verb.has("wishing") and verb.tag == "VB"


def is_of_reason(adverb: Word) -> bool:
    """Read *apparently left because it rained*: what is not sure is why it left."""
    verb = adverb.head
    if verb is None or verb.tag not in {"VBD", "VBN"} or adverb.i > verb.i:
        return False
    return any(BECAUSE(clause) for clause in verb.all("advcl"))


BECAUSE = Pattern(mark="because", place="right")


def of_would(auxiliary: Word) -> str:
    """Return what *would* is in *said it would leave*, *said it would have left*, *he'd left*."""
    if is_had(auxiliary):
        return ""
    perfect = "have" in {word.lemma for word in auxiliary.above.all("aux")}
    return "conditional" if perfect else "planned"


def is_had(auxiliary: Word) -> bool:
    """Tell *he'd met them* from *he'd meet them*."""
    verb = auxiliary.head if auxiliary.lower in {"'d", "’d"} else None
    return verb is not None and verb.tag == "VBN"


def is_intended(head: Word) -> bool:
    """Return whether *would* is a plain future under its matrix: *vowed that it would leave*.

    So it is in *without saying when it would leave*, *on condition that it would leave*.
    """
    if "whether" in head.forms("mark"):
        return True  # *was asked how she would vote and whether she would resign*
    if THAT_OF_NOUN(head):
        return head.above.effect("noun") in AIMED
    matrix = head.head if head.rel == "ccomp" else None
    if matrix is None:
        return False
    is_question = any(c.tag == "WRB" for c in head.all("advmod"))
    return is_question or matrix.effect("verb") in STRENGTH


AIMED = {"planned", "expected", "obligatory", "asked-for", "wished"}
THAT_OF_NOUN = Pattern(rel="acl", mark="that")

# From its form


def form_modalities(clause: Clause, *, of_each: bool) -> Iterator[str]:
    """Yield what the form of a clause makes of it, whatever its words say.

    Args:
        clause: the clause.
        of_each: whether what *or* joins is all meant: *failed to build schools or roads* is
            neither of them, *urged them to report floods or fires* asks for both.
    """
    head = clause.head
    if is_announced(head) or is_scheduled(head):
        yield "planned"
    if head.dep == "acl" and head.head is not None:
        yield chance(head.head)
    if is_of_what_will_be(head):
        yield "expected"
    if is_to_be_done(head) or (DONE_BESIDE(head) and tense(clause) == "future"):
        yield "planned"  # *will sign it before visiting Chad*
    several = is_one_of_several(clause) and not of_each and not is_custom(head)
    if is_any(clause) or several:
        yield "possible"


DONE_BESIDE = Pattern(rel="advcl", tag="VBG", mark="before", without="nsubj")


def is_custom(head: Word) -> bool:
    """Read *often accuses its enemies or rivals*: now these, now those."""
    return any(c.lexicon.has(c.lower, "habit adverb") for c in head.all("advmod"))


def is_to_be_done(head: Word) -> bool:
    """Read *said she was to leave*, *prompted Chad to leave next week*: it will."""
    first = head.above if SECOND(head) else head
    if is_pending(head):
        return False
    return (is_infinitive(head) and has_time_ahead(head)) or is_to(first)


def is_to(head: Word) -> bool:
    """Read *is to leave*, *is due to leave*, but not *is said to be leaving*."""
    if DUE(head):
        return True
    to = next((mark.i for mark in head.all("mark") if mark.lower == "to"), 0)
    return any(c.lemma == "be" and c.i < to for c in head.all("aux"))


DUE = Pattern(tag="VB", mark="due")


def is_announced(head: Word) -> bool:
    """Read *Bongo to visit Mali*, as headlines put what will be."""
    return head.head is None and is_infinitive(head) and head.first("nsubj") is not None


def chance(noun: Word) -> str:
    """Return what a noun before makes of a participle: *the possibility of Mali joining*."""
    above = noun.head if noun.rel == "nmod" else None
    of = [c.lower for c in noun.all("case")] == ["of"]
    return above.effect("noun") if above is not None and of else ""


def is_of_what_will_be(head: Word) -> bool:
    """Read *these will be the Games that conquered it*: it is not so yet."""
    noun = head.head if head.dep == "acl:relcl" else None
    is_predicate = noun is not None and noun.first("cop") is not None
    return is_predicate and any(is_future_auxiliary(c) for c in head.above.all("aux"))


def is_one_of_several(clause: Clause) -> bool:
    """Return whether the subject or object is one of several: *either Latvia or Lithuania*."""
    heads = [clause.subject.head] if clause.subject else []
    heads += [a.head for a in clause.arguments if a.role == "object"]
    return any(map(has_alternative, heads))


@memoized
def has_alternative(noun: Word) -> bool:
    """Return whether *or* joins a noun to another; *no signs or symptoms* are neither."""
    first = noun.head if noun.rel == "conj" and noun.head is not None else noun
    return not is_none(first) and any(map(is_other, first.all("conj")))


def is_other(noun: Word) -> bool:
    """Tell *Chad or Togo* from *Lind Regional Bank or LRB*, *“Lion” or “the lion”*: other names."""
    before = [w for w in in_order(noun.above.subtree()) if w.i <= noun.above.i]
    letters = "".join(w.text[0] for w in before).upper()
    is_short = noun.text.isupper() and letters.endswith(noun.text)
    is_quoted = any(c.tag == "``" for c in noun.all("punct"))
    return "or" in noun.forms("cc") and not (is_short or is_quoted)


def is_alternative(verb: Word) -> bool:
    """Read *will bomb or invade Latvia*: it may be only one of them."""
    first = verb.head if verb.rel == "conj" and verb.head is not None else verb
    joined = (each for each in first.all("conj") if each.tag == first.tag)
    return first.is_verb and any("or" in each.forms("cc") for each in joined)


def is_any(clause: Clause) -> bool:
    """Return whether the subject may be nobody: *any organisation that recognised Chad*."""
    subject = clause.subject
    return subject is not None and bool(subject.head.forms("det") & {"any", "whoever"})
