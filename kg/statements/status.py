"""What status a clause has: polarity, modality and tense, from itself and from what governs it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.clauses import Clause, is_mandative
from kg.language.attitudes import effect
from kg.language.trees import Word
from kg.model import Modality, Polarity, Tense
from kg.statements.conditions import is_condition, is_inverted
from kg.statements.denials import is_negated, is_none
from kg.statements.tenses import is_infinitival, tense

__all__ = [
    "Status",
    "clause_status",
    "noun_status",
    "object_status",
    "weakest",
]

# The further down, the less the text commits itself; the least committed governor decides.
STRENGTH: tuple[Modality, ...] = (
    "actual",
    "planned",
    "expected",
    "obligatory",
    "asked-for",
    "wished",
    "considered",
    "possible",
    "conditional",
)
CIRCUMSTANCE = {"before", "after", "when", "while", "since", "as", "because", "although", "though"}
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
        elif negated and link.rel in {"xcomp", "advcl"} and governor.rel != "root":
            negative = not aside or negative
        if link.rel != "ccomp" or governor_entails(governor):
            modalities.extend(own_modalities(governor, indirect=indirect))
    if has_alternative(clause):
        modalities.append("possible")
    return Status("negative" if negative else "positive", weakest(modalities), tense(clause))


def is_intended(head: Word) -> bool:
    """Whether *would* is a plain future under what governs it: *vowed that it would leave*."""
    governor = head.head if head.rel == "ccomp" else None
    return governor is not None and effect(governor.lemma, "verb") in STRENGTH


def is_aside(link: Word) -> bool:
    """Whether a participle goes its own way: *Mali did not leave, hoping for a pact*."""
    return link.rel == "advcl" and link.tag == "VBG" and link.first("punct") is not None


def governor_entails(governor: Word) -> bool:
    """Whether a doubt about a verb is one about its clause: *it could mean that oil flows*."""
    return bool(effect(governor.lemma, "entailing"))


def link_is_finite(link: Word) -> bool:
    """Whether a complement is a finite clause, whose truth a negated *want* leaves alone.

    So does *no reaction to the charge that*, but not *no chance that*.
    """
    if link.rel == "acl" and is_finite(link) and link.head is not None:
        return not effect(link.head.lemma, "noun")
    return link.rel == "ccomp" and link.first("mark") is None


def governing(head: Word) -> Iterator[tuple[Word, Word]]:
    """Yield what governs a clause with the clause's own top, from the inside outwards.

    A coordinated clause is governed like the first one; a relative clause by nothing.
    """
    link = head
    while link.head is not None and passes_up(link, link.head):
        if link.rel != "conj":
            yield link.head, link
        if link.rel == "ccomp" and effect(link.head.lemma, "verb") == "speech":
            return  # *wants to say that Chad left*: nobody wants what is said
        link = link.head


def passes_up(link: Word, above: Word) -> bool:
    """Whether the status of a word bears on the clause below it."""
    if link.rel == "conj":
        return above.is_verb or above.first("cop") is not None
    if link.rel == "advcl" and is_circumstance(link):
        return False
    if link.rel == "advcl" and link.tag == "VBG" and not link.first("mark"):
        # *fired to warn them, killing two*
        return above.rel != "advcl" or not is_infinitival(above)
    if link.rel == "acl":
        return link.dep == "acl" and (is_infinitival(link) or is_finite(link))
    return link.rel in {"xcomp", "ccomp", "csubj", "advcl", "obj", "obl"}


def is_circumstance(link: Word) -> bool:
    """Whether an adverbial clause stands for itself: *before Chad left*, *for whom I have*."""
    relative = any(c.tag in {"WP", "WDT", "WP$"} for c in link.all("obl", "obj", "nsubj"))
    return relative or any(m.lower in CIRCUMSTANCE for m in link.all("mark"))


def is_finite(link: Word) -> bool:
    """Whether a clause has *that*: *the idea that our forces would bomb a camp*."""
    return any(c.lower == "that" and c.rel == "mark" for c in link.children)


def governed_effect(governor: Word, link: Word, *, negated: bool) -> str:
    """Return what a governor makes of a clause: a modality, "negative", "deny" or ""."""
    if link.rel == "acl":
        return noun_effect(governor, link)
    controls = is_infinitival(link) and governor.first("obj", "iobj", "aux:pass") is not None
    part = "adjective" if governor.pos == "ADJ" else "verb"
    particle = " ".join([governor.lemma, *(p.lower for p in governor.all("compound:prt"))])
    made = effect(particle, part, negated=negated) or effect(governor.lemma, part, negated=negated)
    if is_infinitival(link) and any(c.lemma == "have" for c in link.all("aux")):
        return made if made in {"possible", "expected", "negative"} else ""  # *claims to have won*
    kept_from = any(m.lower == "from" for m in link.all("mark", "case")) and governor.first(
        "obj", "aux:pass"
    )
    ceased = effect(governor.lemma, "ceasing") and not link.first("nsubj")
    if link.tag == "VBG" and (ceased or kept_from):
        return "negative"
    if link.rel == "advcl":
        bound = controls or is_goal(link) or is_gerund(link, governor) or governor.pos == "ADJ"
        return made if bound and made not in {"", "speech"} else purpose_effect(link)
    if link.rel == "xcomp" and (controls or governor.lemma == "have"):
        made = effect(governor.lemma, "control") or made
    return made or unnamed_effect(governor, link, controls=controls)


def unnamed_effect(governor: Word, link: Word, *, controls: bool) -> str:
    """Return what a clause is under a verb that says nothing of it by itself."""
    noun = governor.first("obj")
    if link.rel == "ccomp" and is_finite(link) and noun is not None:
        return effect(noun.lemma, "noun") or "possible"  # *dismissed claims that Chad attacked*
    if controls and governor.is_verb:
        return "planned"  # *met the leaders to sign a pact*: a purpose, whatever its label
    participle = governor.tag in {"VBN", "VBG"}  # *is expected to*, *is going to*
    return effect(governor.lower, "adjective") if participle else ""


def noun_effect(noun: Word, clause: Word) -> str:
    """Return what a noun makes of its clause: *a plan to leave*, *the claim that Chad left*."""
    if not is_finite(clause):
        return effect(noun.lemma, "noun") or "planned"
    return effect(noun.lemma, "telling") or effect(noun.lemma, "noun") or "possible"


def is_goal(link: Word) -> bool:
    """Read *sanctions aimed at curbing trade*, *called for freeing them*: what is aimed at."""
    return link.tag == "VBG" and any(m.lower in {"at", "for"} for m in link.all("mark", "case"))


def is_gerund(link: Word, governor: Word) -> bool:
    """Read *did not rule out using force*: -ing behind a particle is the verb's object."""
    bare = link.tag == "VBG" and not link.first("mark", "punct", "nsubj", "case")
    return bare and any(p.i == link.i - 1 for p in governor.all("compound:prt"))


def purpose_effect(link: Word) -> str:
    """Return what hanging as an adverbial makes of a clause: a plan, or nothing."""
    marks = {m.lower for m in link.all("mark", "case")}
    if marks & {"without", "instead"}:
        return "negative"
    if "against" in marks:
        return "possible"  # *warned Chad against invading Niger*
    return "planned" if "to" in marks else ""


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
            return effect(child.lower, "auxiliary")
        case "advmod":
            return effect(child.lower, "adverb")
        case "mark" if child.lower in CONDITIONS:
            return "conditional"
        case "advcl" if is_condition(child):
            return "conditional"
    return ""


def is_had(auxiliary: Word) -> bool:
    """Tell *he'd met them* from *he'd meet them*."""
    verb = auxiliary.head
    return auxiliary.lower in {"'d", "’d"} and verb is not None and verb.tag == "VBN"


def has_no_argument(clause: Clause) -> bool:
    """Whether the subject or the predicate is denied: *nobody*, *neither side*, *is no ally*."""
    heads = [clause.subject.head] if clause.subject and clause.subject.source == "own" else []
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
    modalities = [effect(c.lower, "adjective") for c in noun.all("amod")]
    negative = is_none(noun) or "negative" in modalities
    above = noun.head
    if above is not None and above.is_verb and noun.dep in {"obj", "nsubj:pass"}:
        made = effect(above.lemma, "verb")
        modalities.append(made if made in STRENGTH else "")
        modalities.extend(own_modalities(above, indirect=True) if noun.rel == "obj" else ())
        negative |= made in {"negative", "deny"} and not effect(noun.lemma, "noun")
    return Status("negative" if negative else "positive", weakest(modalities), "past")


def object_status(noun: Word, status: Status) -> Status:
    """Return the status that an object leaves to what is done to it.

    *signed no pact* is denied; *met Mali and, reportedly, Chad* is less than sure of the latter.
    """
    doubts = [effect(c.lower, "adverb") for c in noun.all("advmod")]
    polarity: Polarity = "negative" if is_none(noun) else status.polarity
    return Status(polarity, weakest([status.modality, *doubts]), status.tense)
