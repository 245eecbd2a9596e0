"""What status a clause has: polarity, modality and tense, from itself and from what governs it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.clauses import Clause, is_mandative
from kg.model import Modality, Polarity, Tense
from kg.parsing.trees import Word
from kg.statements.status.conditions import is_condition, is_inverted
from kg.statements.status.embedding import (
    STRENGTH,
    governed_effect,
    governing,
    governor_entails,
    is_aside,
    link_is_finite,
)
from kg.statements.status.polarity import is_negated, is_none
from kg.statements.status.tense import is_infinitival, tense

__all__ = [
    "Status",
    "clause_status",
    "noun_status",
    "object_status",
    "role_status",
    "weakest",
]

TALKED = {"for", "on", "about", "of"}
CONDITIONS = {"if", "unless", "whether"}


@dataclass(frozen=True, slots=True)
class Status:
    """Polarity, modality and tense of a clause."""

    polarity: Polarity = "positive"
    modality: Modality = "actual"
    tense: Tense = "present"


def weakest(modalities: Iterable[str]) -> Modality:
    """Return the modality that commits the text least.

    >>> weakest(["actual", "possible", "planned"])
    'possible'
    """
    return max((m for m in STRENGTH if m in set(modalities)), key=STRENGTH.index, default="actual")


def clause_status(clause: Clause, *, indirect: bool) -> Status:
    """Return the status of a clause.

    Args:
        clause: the clause.
        indirect: whether it is reported in indirect speech, where *would* is a plain future.
    """
    head = clause.head
    indirect |= is_intended(head)
    modalities = list(own_modalities(head, indirect=indirect))
    negative = is_negated(head) or has_no_argument(clause)
    aside = False
    for governor, link in governing(head):
        aside = aside or is_aside(link)
        negated = is_negated(governor) or is_none(governor)
        made = governed_effect(governor, link, negated=negated)
        if made in {"negative", "deny", "unexpected"}:
            negative ^= made != "deny" and not aside
            modalities.append("expected" if made == "unexpected" else "actual")
            continue
        if made in STRENGTH:
            modalities.append(made)
            as_such = made == governed_effect(governor, link, negated=False)
            negative ^= negated and as_such and not link_is_finite(link)
        elif negated and is_denied(governor, link):
            negative = not aside or negative
        if not is_content(link) or governor_entails(governor):
            modalities.extend(own_modalities(governor, indirect=indirect))
    modalities.extend(form_modalities(clause))
    return Status("negative" if negative else "positive", weakest(modalities), tense(clause))


def form_modalities(clause: Clause) -> Iterator[str]:
    """Yield what the form of a clause makes of it, whatever its words say."""
    if is_announced(clause.head):
        yield "planned"
    if clause.head.dep == "acl" and clause.head.head is not None:
        yield chance(clause.head.head)
    if (has_alternative(clause) and not is_negated(clause.head)) or is_any(clause):
        yield "possible"


def chance(noun: Word) -> str:
    """Return what a noun before makes of a participle: *the possibility of Mali joining*."""
    above = noun.head if noun.rel == "nmod" else None
    of = [c.lower for c in noun.all("case")] == ["of"]
    return above.effect("noun") if above is not None and of else ""


def is_any(clause: Clause) -> bool:
    """Whether the subject may be nobody: *any organisation that recognised Chad*."""
    return clause.subject is not None and any(
        c.lower in {"any", "whoever"} for c in clause.subject.head.all("det")
    )


def is_announced(head: Word) -> bool:
    """Read *Bongo to visit Mali*, as headlines put what will be."""
    return head.head is None and is_infinitival(head) and head.first("nsubj") is not None


def is_denied(governor: Word, link: Word) -> bool:
    """Whether a *not* reaches what a verb governs: *does not have the right to leave*."""
    owned = governor.lemma == "have" and link.rel == "obj"
    fronted = link.rel == "advcl" and link.i < governor.i  # *To curb it, Mali did not open schools*
    return owned or (link.rel in {"xcomp", "advcl"} and governor.rel != "root" and not fronted)


def is_content(link: Word) -> bool:
    """Whether a clause is what is said or clear, which a condition of that leaves alone."""
    return link.rel == "ccomp" or (link.rel == "csubj" and bool(link.all("nsubj", "nsubj:pass")))


def is_intended(head: Word) -> bool:
    """Whether *would* is a plain future under what governs it: *vowed that it would leave*."""
    governor = head.head if head.rel == "ccomp" else None
    return governor is not None and governor.effect("verb") in STRENGTH


def own_modalities(head: Word, *, indirect: bool) -> Iterator[str]:
    """Yield what a clause's own auxiliaries, adverbs, conjunctions and conditions make of it."""
    if is_inverted(head):
        yield "conditional"
    if is_mandative(head):
        yield "asked-for"
    for child in head.children:
        yield own_modality(child, indirect=indirect)
    first = head.head if head.rel == "conj" and not head.first("aux", "nsubj") else None
    if first is not None and first.is_verb:
        yield from own_modalities(first, indirect=indirect)


def own_modality(child: Word, *, indirect: bool) -> str:
    """Return what one dependent makes of its clause."""
    match child.rel:
        case "aux" if indirect and child.lower in {"would", "'d"}:
            return "" if is_had(child) else "planned"
        case "aux":
            return child.lexicon.effect(child.lower, "auxiliary")
        case "advmod":
            return child.lexicon.effect(child.lower, "adverb")
        case "mark" if child.lower in CONDITIONS or is_awaited(child):
            return "conditional"
        case "advcl" if is_condition(child) and not happened(child.head):
            return "conditional"
    return ""


def is_awaited(mark: Word) -> bool:
    """Read *will not talk until Chad leaves*: what is waited for may never come."""
    clause = mark.head
    above = clause.head if clause is not None and mark.lower in {"until", "till"} else None
    return above is not None and bool(above.first("aux")) and not happened(above)


def happened(verb: Word | None) -> bool:
    """Whether a verb tells what was done, which no condition undoes: *warned them, should war*."""
    return verb is not None and verb.tag == "VBD" and not verb.first("aux")


def is_had(auxiliary: Word) -> bool:
    """Tell *he'd met them* from *he'd meet them*."""
    verb = auxiliary.head
    return auxiliary.lower in {"'d", "’d"} and verb is not None and verb.tag == "VBN"


def has_no_argument(clause: Clause) -> bool:
    """Whether the subject or the predicate is denied: *nobody*, *neither side*, *is no ally*."""
    shared = {"own", "controller", "shared"}
    heads = [clause.subject.head] if clause.subject and clause.subject.source in shared else []
    heads += [a.head for a in clause.arguments if a.role == "predicate"]
    return any(is_none(h) for h in heads)


def has_alternative(clause: Clause) -> bool:
    """Whether the subject or object is one of several: *either Latvia or Lithuania*."""
    heads = [clause.subject.head] if clause.subject else []
    heads += [a.head for a in clause.arguments if a.role == "object"]
    for head in heads:
        first = head.head if head.rel == "conj" and head.head is not None else head
        if any(cc.lower == "or" for c in first.all("conj") for cc in c.all("cc")):
            return True
    return False


def noun_status(noun: Word) -> Status:
    """Return the status of an event noun: *a possible downgrading*, *the planned visit*.

    What governs the noun counts too: *considering a downgrading*, *ruled out an attack*.
    """
    modalities: list[str] = [c.lexicon.effect(c.lower, "adjective") for c in noun.all("amod")]
    negative = is_none(noun) or "negative" in modalities
    above = noun.head
    if above is not None and above.pos == "ADJ" and noun.dep == "nsubj":
        modalities.append(above.effect("adjective"))  # *pressure on Chad is essential*
    if above is not None and noun.rel == "nmod" and TALKED & {c.lower for c in noun.all("case")}:
        modalities.append(above.effect("noun"))  # *talks about a truce*, *a ban on entry*
    if above is not None and above.is_verb and noun.dep in {"obj", "nsubj:pass"}:
        made = above.effect("verb")
        modalities.append(made if made in STRENGTH else "")
        modalities.extend(own_modalities(above, indirect=True) if noun.rel == "obj" else ())
        negative |= made in {"negative", "deny"} and not noun.effect("noun")
    return Status("negative" if negative else "positive", weakest(modalities), "past")


def role_status(noun: Word) -> Status:
    """Return the status of what somebody is, which hangs on its own words: *alleged leader*."""
    modalities = [c.lexicon.effect(c.lower, "adjective") for c in noun.all("amod")]
    return Status("negative" if is_none(noun) else "positive", weakest(modalities), "past")


def object_status(noun: Word, status: Status) -> Status:
    """Return the status that an object leaves to what is done to it.

    *signed no pact* is denied; *met Mali and, reportedly, Chad* is less than sure of the latter.
    """
    doubts = [c.lexicon.effect(c.lower, "adverb") for c in noun.all("advmod")]
    polarity: Polarity = "negative" if is_none(noun) else status.polarity
    return Status(polarity, weakest([status.modality, *doubts]), status.tense)
