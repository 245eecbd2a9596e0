"""Verb -> whether it reports somebody's words: *said*, *accused*, *shows*, *made it clear*."""

from kg.clauses import is_passive, subjects
from kg.parsing.patterns import Pattern
from kg.parsing.phrases import in_order
from kg.parsing.trees import Word

__all__ = [
    "accuses",
    "gives_evidence",
    "is_content_clause",
    "is_quoting",
    "is_reporting",
    "is_reporting_phrase",
    "is_somebody",
]

ATTITUDES = {"planned", "expected", "possible", "wished", "considered"}


def says(verb: Word) -> bool:
    """Return whether a verb is one of saying or denying."""
    return verb.effect("verb") in {"speech", "deny"}


def convinces(verb: Word) -> bool:
    """Read *convinced Chad that Mali had left*, which is to say so."""
    if verb.effect("finite") != "speech" or is_passive(verb):
        return False
    return any(map(is_finite_clause, verb.all("ccomp")))


def accuses(verb: Word) -> bool:
    """Read *accused Chad of shelling the town*, *convicted Holm of bribing Chad*."""
    return verb.effect("charge") == "speech" or finds_against(verb)


def finds_against(verb: Word) -> bool:
    """Read *jailed Holm for bribing Chad*, *found Holm guilty of bribing Chad*."""
    found = any(word.has("found against") for word in (verb, *verb.all("xcomp")))
    return found and not is_passive(verb)


def describes(verb: Word) -> bool:
    """Read *portrayed Mali as having bombed Chad*."""
    return verb.has("naming") and any(map(AS_DOING, verb.all("advcl")))


AS_DOING = Pattern(mark="as", without="nsubj nsubj:pass")


def voices_attitude(verb: Word) -> bool:
    """Read *vowed that Chad would pay*, *made clear that*, *held that*: with a clause they say."""
    return any(map(is_finite_clause, verb.all("ccomp"))) and has_attitude(verb)


def gives_evidence(verb: Word) -> bool:
    """Read *the survey shows that Chad has left*, *footage suggests*: what is written or seen."""
    if not verb.has("evidence verb") or is_passive(verb):
        return False
    return any(each.head.has("evidence noun") for each in subjects(verb))


def tells_that(verb: Word) -> bool:
    """Read *shot back that Chad had left*: a verb without another sense here tells so."""
    known = any(verb.effect(part) for part in ("verb", "finite")) or verb.has("brings about")
    if known or is_passive(verb) or not any(map(is_content_clause, verb.all("ccomp"))):
        return False
    return any(is_somebody(each.head) for each in subjects(verb))


def is_somebody(word: Word) -> bool:
    """Return whether a word names people or a body: *Holm*, *officials*, *she*."""
    is_person = word.pos == "PRON" and word.lower != "it"
    kind = word.lexicon.words("named kind").get(word.lemma)
    return word.is_name or is_person or kind in {"person", "body"}


def goes_on(verb: Word) -> bool:
    """Read *In fact, he continued, Chad had left*, set off by a comma."""
    told = filter(is_finite_clause, verb.all("ccomp")) if is_quoting(verb) else ()
    return any(c.text == "," and c.i == verb.i + 1 for each in told for c in each.all("punct"))


REPORTING = (
    says,
    convinces,
    accuses,
    describes,
    voices_attitude,
    gives_evidence,
    tells_that,
    goes_on,
)


def is_reporting(word: Word) -> bool:
    """Return whether a word is a verb that tells somebody's words."""
    return word.is_verb and any(rule(word) for rule in REPORTING)


def is_quoting(verb: Word) -> bool:
    """Return whether a verb tells whose a quotation is, and reports nothing else: *continued*."""
    return verb.is_verb and verb.has("quoting verb")


def has_attitude(verb: Word) -> bool:
    """Return whether a verb says what somebody makes of something."""
    return is_reporting_phrase(verb) or verb.has("verdict") or verb.effect("verb") in ATTITUDES


def is_reporting_phrase(verb: Word) -> bool:
    """Read *pointed out*, *made clear*, *made it clear*."""
    behind = [w.lower for w in in_order(verb.subtree()) if verb.i < w.i <= verb.i + 2]
    phrases = (" ".join((verb.lemma, *behind[:length])) for length in (1, 2))
    return any(verb.lexicon.has(each, "reporting phrase") for each in phrases)


def is_finite_clause(clause: Word) -> bool:
    """Return whether a clause has a subject and a finite verb."""
    finite = clause.tag in {"VBD", "VBZ", "VBP"} or clause.first("aux", "cop") is not None
    return finite and clause.first("nsubj", "nsubj:pass") is not None


def is_content_clause(word: Word) -> bool:
    """Return whether a clause has *that*, as whatever it was parsed, and a subject of its own."""
    return "that" in word.forms("mark", "obj", "det") and word.first("nsubj") is not None
