"""What governs a clause, and what that makes of it: *plans to leave*, *denied that Chad left*."""

from collections.abc import Iterator

from kg.english.lexicon import Part
from kg.model import Modality
from kg.parsing.trees import Word
from kg.statements.status.tense import is_habit, is_infinitival, is_use

__all__ = [
    "STRENGTH",
    "governed_effect",
    "governing",
    "governor_entails",
    "is_aside",
    "link_is_finite",
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
CIRCUMSTANCE = {
    "before",
    "after",
    "when",
    "while",
    "since",
    "as",
    "because",
    "although",
    "though",
    "until",
    "till",
    "whilst",
}


def is_aside(link: Word) -> bool:
    """Whether a participle goes its own way: *Mali did not leave, hoping for a pact*."""
    return link.rel == "advcl" and link.tag == "VBG" and link.first("punct") is not None


def governor_entails(governor: Word) -> bool:
    """Whether a doubt about a verb is one about its clause: *it could mean that oil flows*."""
    return governor.has("entailing")


def link_is_finite(link: Word) -> bool:
    """Whether a complement is a finite clause, whose truth a negated *want* leaves alone.

    So does *no reaction to the charge that*, but not *no chance that*.
    """
    if link.rel == "acl" and is_finite(link) and link.head is not None:
        return not link.head.effect("noun")
    return link.rel == "ccomp" and link.first("mark") is None


def governing(head: Word) -> Iterator[tuple[Word, Word]]:
    """Yield what governs a clause with the clause's own top, from the inside outwards.

    A coordinated clause is governed like the first one; a relative clause by nothing.
    """
    link = head
    while link.head is not None and passes_up(link, link.head):
        if link.rel != "conj":
            yield link.head, link
        if link.rel == "ccomp" and link.head.effect("verb") == "speech":
            return  # *wants to say that Chad left*: nobody wants what is said
        if is_known(link, link.head):
            return
        link = link.head


def achieves(governor: Word) -> bool:
    """Read *was able to leave* as having left, unlike *is able to leave*."""
    past = any(c.tag == "VBD" for c in governor.all("cop"))
    return past and governor.has("ability")


def is_asked(link: Word) -> bool:
    """Tell *asked why Chad had left* from *asked that Chad leave*."""
    marks = {m.lower for m in link.all("mark")}
    return link.rel == "ccomp" and not marks & {"that", "to"}


def is_known(link: Word, governor: Word) -> bool:
    """Whether a clause is what somebody knows or sees: *tried to understand why Chad left*."""
    finite = link.rel == "ccomp" and link.first("nsubj", "nsubj:pass") is not None
    says = governor.effect("verb") or governor_entails(governor)
    return finite and governor.is_verb and not says and not is_infinitival(link)


def passes_up(link: Word, above: Word) -> bool:
    """Whether the status of a word bears on the clause below it."""
    if link.rel == "conj":
        return above.is_verb or above.first("cop") is not None
    if link.rel == "advcl" and is_circumstance(link):
        return False
    if link.rel == "advcl" and link.tag == "VBG" and not link.first("mark"):
        # *fired to warn them, killing two*
        return above.rel != "advcl" or not is_infinitival(above)
    if is_infinitival(above) and any(m.lower == "by" for m in link.all("mark")):
        return False  # *acted to protect them by killing a general*: that was done
    if link.rel == "acl":
        dreaded = link.tag == "VBG" and above.effect("noun") == "possible"
        return link.dep == "acl" and (is_infinitival(link) or is_finite(link) or dreaded)
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
    made = lexical_effect(governor, link, negated=negated)
    if is_infinitival(link) and any(c.lemma == "have" for c in link.all("aux")):
        return made if made in {"possible", "expected", "negative"} else ""  # *claims to have won*
    kept_from = any(m.lower == "from" for m in link.all("mark", "case")) and governor.first(
        "obj", "aux:pass"
    )
    ceased = governor.has("cessative") and not link.first("nsubj")
    refrains = made == "negative" and any(m.lower == "from" for m in link.all("mark", "case"))
    if link.tag == "VBG" and (ceased or kept_from or refrains):
        return "negative"
    if link.rel == "advcl":
        return adverbial_effect(governor, link, made, controls=controls)
    if link.rel == "xcomp" and (controls or governor.lemma == "have"):
        made = governor.effect("control") or made
    return made or unnamed_effect(governor, link, controls=controls)


def lexical_effect(governor: Word, link: Word, *, negated: bool) -> str:
    """Return what the table says of a verb, with its particle, or of an adjective."""
    if is_habit(link) or is_use(link) or achieves(governor):
        return "actual"
    if is_infinitival(link) and any(
        c.lower in {"how", "where", "when"} for c in link.all("advmod")
    ):
        return "possible"  # *knows how to stop the war*
    if is_asked(link) and governor.has("interrogative"):
        return "possible"  # *asked why Chad had left*
    part: Part = "adjective" if governor.pos == "ADJ" else "verb"
    particle = " ".join([governor.lemma, *(p.lower for p in governor.all("compound:prt"))])
    made = governor.lexicon.effect(particle, part, negated=negated)
    made = made or governor.effect(part, negated=negated)
    pushed = link.rel == "obj" and (link.has("speech noun") or link.has("voicing"))
    return "" if pushed and made in STRENGTH else made  # *pushes the view that Chad will leave*


def adverbial_effect(governor: Word, link: Word, made: str, *, controls: bool) -> str:
    """Return what a governor makes of an adverbial clause, which most leave alone."""
    if is_use(link):
        return "actual"
    if link.i < governor.i and is_infinitival(link):
        return purpose_effect(link)  # *To curb it, Mali banned travel*
    bound = controls or is_goal(link) or is_gerund(link, governor) or governor.pos == "ADJ"
    return made if bound and made not in {"", "speech"} else purpose_effect(link)


def unnamed_effect(governor: Word, link: Word, *, controls: bool) -> str:
    """Return what a clause is under a verb that says nothing of it by itself."""
    noun = governor.first("obj")
    if link.rel == "ccomp" and is_finite(link) and noun is not None:
        return noun.effect("noun") or "possible"  # *dismissed claims that Chad attacked*
    if controls and governor.is_verb:
        return "planned"  # *met the leaders to sign a pact*: a purpose, whatever its label
    participle = governor.tag in {"VBN", "VBG"}  # *is expected to*, *is going to*
    return governor.lexicon.effect(governor.lower, "adjective") if participle else ""


def noun_effect(noun: Word, clause: Word) -> str:
    """Return what a noun makes of its clause: *a plan to leave*, *the claim that Chad left*."""
    if not is_finite(clause):
        return noun.effect("noun") or "planned"
    return "speech" if noun.has("speech noun") else noun.effect("noun") or "possible"


def is_goal(link: Word) -> bool:
    """Read *sanctions aimed at curbing trade*, *called for freeing them*: what is aimed at."""
    return link.tag == "VBG" and any(m.lower in {"at", "for"} for m in link.all("mark", "case"))


def is_gerund(link: Word, governor: Word) -> bool:
    """Read *did not rule out using force*: -ing behind a particle is the verb's object."""
    bare = link.tag == "VBG" and not link.first("mark", "punct", "nsubj", "case")
    weighed = governor.effect("verb") == "considered"  # *discussed with Mali leaving*
    return bare and (weighed or has_particle(governor, link))


def has_particle(governor: Word, link: Word) -> bool:
    """Whether a particle stands right before a clause."""
    return any(p.i == link.i - 1 for p in governor.all("compound:prt"))


def purpose_effect(link: Word) -> str:
    """Return what hanging as an adverbial makes of a clause: a plan, or nothing."""
    marks = {m.lower for m in link.all("mark", "case")}
    if marks & {"without", "instead"}:
        return "negative"
    if marks & {"against", "about"}:
        return "possible"  # *warned Chad against invading Niger*, *spoke about leaving*
    return "planned" if "to" in marks else ""
