"""Repairs of clauses whose subject was hung elsewhere: *after Keita fired him*, *said he had*."""

from kg.parsing.repairs.parts_of_speech import FINITE
from kg.parsing.trees import Word

__all__ = [
    "dated",
    "expected_of",
    "goal",
    "governing",
    "is_dated",
    "is_governing",
    "is_listed",
    "is_robbed",
    "is_unmarked",
    "listed",
    "marked",
    "relative",
    "robbed",
]

CONJUNCTIONS = {"after", "before", "since", "as", "until"}
LONGEST_SUBJECT = 4  # words with the conjunction
SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl")


def is_finite(verb: Word) -> bool:
    """Whether a verb or its auxiliary has a tense."""
    return bool({verb.tag, *(c.tag for c in verb.all("aux", "cop", "aux:pass"))} & FINITE)


def is_robbed(clause: Word) -> bool:
    """Whether a finite clause without a subject is what a verb of saying or hoping governs."""
    above = clause.head
    if clause.rel != "ccomp" or above is None or clause.first(*SUBJECTS, "mark"):
        return False
    told = above.has("addressee") or above.effect("control")
    thinks = above.effect("verb") in {"speech", "wished", "expected"}
    return is_finite(clause) and thinks and not told


def robbed(clause: Word) -> None:
    """Mend *said the accounts “did not fit the facts”*: the object is the clause's subject."""
    above = clause.head
    objects = [] if above is None else [o for o in above.all("obj") if above.i < o.i < clause.i]
    if (len(objects) == 1 and clause.tag != "VB") or (objects and clause.first("aux")):
        passive = clause.first("aux:pass") is not None
        objects[-1].attach(clause, "nsubj:pass" if passive else "nsubj")


def is_unmarked(verb: Word) -> bool:
    """Whether a finite clause in a sentence has neither subject nor conjunction."""
    hangs = verb.rel in {"advcl", "conj"} and verb.is_verb
    return hangs and is_finite(verb) and not verb.first(*SUBJECTS, "mark", "cc")


def marked(verb: Word) -> None:
    """Mend *It came after Keita last week fired him*: the name is no time but the subject."""
    above = verb.head
    if above is None:
        return
    first = min(w.i for w in verb.subtree())
    for noun in [w for w in above.subtree() if w.rel == "obl" and w.i < first]:
        words = [w.i for w in noun.subtree()]
        cases = noun.all("case")
        fits = len(words) <= LONGEST_SUBJECT or any(w.lower == "who" for w in noun.subtree())
        marks = len(cases) == 1 and cases[0].lower in CONJUNCTIONS and max(words) + 1 == first
        if fits and marks:
            cases[0].attach(verb, "mark")
            noun.attach(verb, "nsubj")
            verb.attach(above, "advcl")
            return


def is_governing(participle: Word) -> bool:
    """Whether a participle stands before a noun whose doing it governs: *urging states to join*."""
    made = participle.effect("verb") in {"asked-for", "obligatory", "possible"}
    noun = participle.head
    return (
        participle.rel == "amod"
        and participle.tag == "VBG"
        and made
        and noun is not None
        and noun.rel in {"obl", "nmod", "obj"}
        and noun.head is not None
        and not noun.first("case", "det")
    )


def governing(participle: Word) -> None:
    """Mend *passed a law requiring states to join*: the noun is what is required to join."""
    noun = participle.head
    above = noun.head if noun is not None else None
    if noun is None or above is None:
        return
    near = [*noun.children, *above.children]
    infinitive = next((c for c in near if c.i > noun.i and is_infinitive(c)), None)
    if infinitive is None:
        return
    owner = next((o for o in reversed(above.all("obj")) if o.i < participle.i), None)
    participle.attach(owner or above, "acl" if owner is not None else "advcl")
    noun.attach(participle, "obj")
    infinitive.attach(participle, "xcomp")


def is_infinitive(clause: Word) -> bool:
    """Whether *to* stands before a verb."""
    return clause.is_verb and any(m.lower == "to" for m in clause.all("mark"))


def expected_of(clause: Word) -> None:
    """Mend *It is impossible for Chad to win*: who stands behind *for* is who would win."""
    above = clause.head
    if above is None or not is_infinitive(clause) or clause.first(*SUBJECTS):
        return
    first = min(w.i for w in clause.subtree())
    near = [o for o in above.all("obl") if max(w.i for w in o.subtree()) + 1 == first]
    inner = [c for c in above.all("ccomp", "xcomp") if c.pos == "ADJ" and c.i < first]
    adjective = above if above.pos == "ADJ" else next(iter(inner), None)
    cases = near[0].all("case") if near else []
    if adjective is not None and len(cases) == 1 and cases[0].lower == "for":
        cases[0].attach(clause, "mark")
        near[0].attach(clause, "nsubj")
        clause.attach(adjective, "advcl")


def goal(clause: Word) -> None:
    """Mend *aids in efforts to free Keita*: the infinitive says what the efforts are for."""
    above = clause.head
    if above is None or clause.rel != "advcl" or not is_infinitive(clause):
        return
    first = min(w.i for w in clause.subtree())
    noun = next((w for w in above.subtree() if w.i == first - 1 and w.pos == "NOUN"), None)
    hangs = noun is not None and noun.rel in {"obl", "nmod", "obj"}
    if noun is not None and hangs and noun is not above and noun.effect("noun"):
        clause.attach(noun, "acl")


def relative(clause: Word) -> None:
    """Mend *the land that Chad took*: a clause whose object is *that* tells of the noun."""
    that = clause.first("obj", "nsubj")
    if clause.dep == "acl" and that is not None and that.lower == "that":
        clause.relabel("acl:relcl")


def is_listed(verb: Word) -> bool:
    """Whether a bare verb without a subject goes on with a list."""
    return verb.rel == "parataxis" and verb.tag == "VB" and not verb.first(*SUBJECTS, "aux", "mark")


def listed(verb: Word) -> None:
    """Mend *vowed to free Keita, keep peace and leave*: the second infinitive of three."""
    above = verb.head
    before = [] if above is None else [c for c in above.all("xcomp", "advcl") if c.i < verb.i]
    if before and is_infinitive(before[-1]):
        verb.attach(before[-1], "conj")


def is_dated(participle: Word) -> bool:
    """Whether a participle hangs on the time at which something else is done."""
    time = participle.head
    same = time is not None and time.lemma == "time" and time.first("amod") is not None
    return same and participle.dep == "acl" and participle.tag == "VBG"


def dated(participle: Word) -> None:
    """Mend *praised them, at the same time using the chance*: no time uses anything."""
    time = participle.head
    verb = time.head if time is not None else None
    if time is not None and time.rel == "obl" and verb is not None and verb.is_verb:
        participle.attach(verb, "advcl")
