"""Verb groups -> the tense of a clause, an event noun."""

from collections.abc import Callable

from kg.clauses import Clause, is_infinitive, is_ranked
from kg.model import Tense
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word
from kg.statements.status.commitments import fate_of, is_set_about
from kg.statements.status.verb_groups import finite_tense

__all__ = [
    "SECOND",
    "event_tense",
    "is_habit",
    "is_perfect_infinitive",
    "is_use",
    "tense",
]


def tense(clause: Clause) -> Tense:
    """Return the tense of a clause, a non-finite one's that of what governs it."""
    if is_perfect_infinitive(clause.head):
        return "past"  # *is believed to have left*
    if is_yet_to_come(clause.head):
        return "future"
    outermost = clause.chain[0] if clause.chain else clause.head
    own = finite_tense(outermost) or nonfinite_tense(outermost)
    return own or inherited_tense(clause, outermost)


def is_yet_to_come(verb: Word) -> bool:
    """Read *threatened to leave*, *renewed its commitment to leaving*: then it had not left.

    Nor had it by what that was to be done for, or with: *vowed to keep jobs by opposing the pact*.
    """
    first = first_of_verbs(verb)
    if COMMITTED(first) and first.above.has("committing"):
        return True
    if OF_PLAN(first):
        return is_yet_to_come(first.above)
    return MEANT(verb) and verb.above.effect("noun") in {"planned", "wished"}


def first_of_verbs(verb: Word) -> Word:
    """Return *defend* for *raise* in *rose to defend Mali and raise money*."""
    return verb.above if JOINED(verb) else verb


JOINED = Pattern(rel="conj", tag="VB", without="nsubj aux")


OF_PLAN = Pattern(
    rel="advcl xcomp", mark="before by to", without="nsubj", head=Pattern(tag="VB", mark="to")
)
COMMITTED = Pattern(rel="xcomp advcl", mark="to", head=Pattern(pos="VERB ADJ"))
MEANT = Pattern(dep="acl", tag="VBG", mark="to", head=Pattern(pos="NOUN"))


def inherited_tense(clause: Clause, verb: Word) -> Tense:
    """Return the tense that a non-finite verb has from the finite one above it."""
    above = tense_above(verb)
    if above is None:
        return "present"
    if verb.dep == "acl" and not is_infinitive(verb):
        return participle_tense(verb, above)
    if above == "present" and (is_earlier(verb) or is_of_done(verb)):
        return "past"
    first = first_of_verbs(verb)
    done = is_tried(first, above) or any(holds(first) for holds in DONE)
    ahead = clause.manner == "purpose" and not done
    return "future" if ahead else above


def is_earlier(verb: Word) -> bool:
    """Read *returns after leading it for years*."""
    return verb.tag == "VBG" and "after" in verb.forms("mark", "case")


def is_of_done(verb: Word) -> bool:
    """Read *is the first leader to visit it*, *kept his promise to*, *the failure to visit it*."""
    if not OF_NOUN(verb):
        return False
    noun = verb.above
    return (
        is_ranked(noun)
        or noun.effect("noun") in {"negative", "actual"}
        or fate_of(noun) == "actual"
    )


OF_NOUN = Pattern(dep="acl", mark="to")


def is_tried(verb: Word, above: Tense) -> bool:
    """Return whether what was meant lies in the past with the act: *banned ore to attract them*."""
    return above == "past" and (OF_ACT(verb) or (OF_NOUN(verb) and is_set_about(verb.above)))


OF_ACT = Pattern(rel="advcl", head=Pattern(is_verb=True))


def is_of_adjective(verb: Word) -> bool:
    """Read *was wrong to attack it*, which was done then."""
    if not OF_ADJECTIVE(verb):
        return False
    return verb.lexicon.effect(verb.above.lower, "adjective") == "actual"


OF_ADJECTIVE = Pattern(mark="to", head=Pattern(pos="ADJ"))
GERUND = Pattern(tag="VBG", without="aux")  # *pleaded guilty to leaving*


def tense_above(word: Word) -> Tense | None:
    """Return the tense of the nearest finite verb above a word."""
    return next((found for each in word.ancestors() if (found := finite_tense(each))), None)


def nonfinite_tense(verb: Word) -> Tense | None:
    """Return the tense that a non-finite verb has whatever governs it."""
    if verb.head is None and is_infinitive(verb):
        return "future"  # *Bongo to visit Mali*
    return "past" if is_habit(verb) or is_past_charge(verb) or is_perfect_gerund(verb) else None


def is_perfect_gerund(verb: Word) -> bool:
    """Read *accused of having left*."""
    return any(a.lemma == "have" and a.tag == "VBG" for a in verb.all("aux"))


def is_perfect_infinitive(verb: Word) -> bool:
    """Read *to have left*."""
    return is_infinitive(verb) and any(a.lemma == "have" for a in verb.all("aux"))


def is_habit(verb: Word) -> bool:
    """Read *used to own an airline*, not *used it to send aid*, *is used to send aid*."""
    used = verb.head if verb.rel in {"xcomp", "advcl"} and is_infinitive(verb) else None
    if used is None or used.lower != "used":
        return False
    return not used.first("obj", "aux:pass", "cop")


def is_use(verb: Word) -> bool:
    """Read *used drones to attack the town*, *drones used to attack it*: they did."""
    if SECOND(verb):
        return is_use(verb.above)  # *used drones to find and attack it*
    governs = verb.head is not None and verb.head.has("instrumental")
    return governs and is_infinitive(verb) and not is_habit(verb)


SECOND = Pattern(rel="conj", tag="VB", without="nsubj aux", head=Pattern(is_verb=True))


DONE: tuple[Callable[[Word], bool], ...] = (is_use, is_of_done, is_of_adjective, GERUND)


def is_past_charge(verb: Word) -> bool:
    """Return whether *-ing* is what somebody is accused of having done, not of going on with.

    *accused of killing a student* is past, *accused of backing the rebels* is not.
    """
    if verb.head is None or not verb.head.effect("charge"):
        return False
    marked = bool(verb.forms("mark", "case") & {"of", "for", "with"})
    return marked and verb.tag == "VBG" and not verb.has("stative")


def participle_tense(verb: Word, above: Tense) -> Tense:
    """Return the tense of a participle behind a noun, by its form and what it hangs on.

    *will punish firms dealing with Chad* (present), *the hotline, cut by Chad, rings* (past).
    """
    if verb.tag == "VBN" and not verb.has("stative"):
        return "past"
    return "present" if above == "future" else above


def event_tense(noun: Word) -> Tense:
    """Return the tense of an event noun, that of its clause: *freed in a swap between* is past.

    What is said of an event in the present or future may have happened or go on: present.
    """
    return "past" if tense_above(noun) == "past" else "present"
