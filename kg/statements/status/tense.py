"""Verb groups -> the tense of a clause, an event noun or a role."""

from kg.clauses import Clause
from kg.model import Tense
from kg.parsing.trees import Word

__all__ = [
    "event_tense",
    "finite_tense",
    "is_habit",
    "is_infinitival",
    "is_use",
    "role_tense",
    "tense",
]

PAST = {"VBD"}
FORMER = {"former", "formerly", "ex", "then", "ex-"}
FUTURE = {"will", "wo", "'ll", "’ll", "shall", "would"}  # *wo* of *won't*


def tense(clause: Clause) -> Tense:
    """Return the tense of a clause, a non-finite one's that of what governs it."""
    outermost = clause.chain[0] if clause.chain else clause.head
    if is_infinitival(clause.head) and any(a.lemma == "have" for a in clause.head.all("aux")):
        return "past"  # *is believed to have left*
    if own := finite_tense(outermost) or nonfinite_tense(outermost):
        return own
    for above in outermost.ancestors():
        if (found := finite_tense(above)) is not None:
            if outermost.dep == "acl" and not is_infinitival(outermost):
                return participle_tense(outermost, found)
            ahead = clause.manner == "purpose" and not is_use(outermost)
            return "future" if ahead else found
    return "present"


def nonfinite_tense(verb: Word) -> Tense | None:
    """Return the tense that a non-finite verb has whatever governs it."""
    if verb.head is None and is_infinitival(verb):
        return "future"  # *Bongo to visit Mali*
    return "past" if is_habit(verb) or is_charge(verb) else None


def is_habit(verb: Word) -> bool:
    """Read *used to own an airline*, not *used it to send aid*, *is used to send aid*."""
    used = verb.head
    if used is None or used.lower != "used" or not is_infinitival(verb):
        return False
    return verb.rel in {"xcomp", "advcl"} and not used.first("obj", "aux:pass", "cop")


def is_use(verb: Word) -> bool:
    """Read *used drones to attack the town*, *drones used to attack it*: they did."""
    used = verb.head
    governs = used is not None and used.has("instrumental")
    return governs and is_infinitival(verb) and not is_habit(verb)


def is_charge(verb: Word) -> bool:
    """Whether *-ing* is what somebody is accused of having done, rather than of going on with.

    *accused of killing a student* is past, *accused of backing the rebels* is not.
    """
    above = verb.head
    marks = {m.lower for m in verb.all("mark", "case")}
    charged = above is not None and bool(above.effect("charge"))
    behind = verb.tag == "VBG" and bool(marks & {"of", "for", "with"})
    return charged and behind and not verb.has("stative")


def participle_tense(verb: Word, above: Tense) -> Tense:
    """Return the tense of a participle behind a noun, by its form and what it hangs on.

    *will punish firms dealing with Chad* (present), *the hotline, cut by Chad, rings* (past).
    """
    if verb.tag == "VBN" and not verb.has("stative"):
        return "past"
    return "present" if above == "future" else above


def finite_tense(word: Word) -> Tense | None:
    """Return the tense of a finite verb group, None for infinitives, participles and nouns."""
    group = [c for c in word.children if c.rel in {"aux", "cop"}]
    if word.tag == "VBN" and is_perfect(group):
        return "past"
    if any(c.lower in FUTURE for c in group):
        return "future"
    tags = {c.tag for c in group} | ({word.tag} if word.is_verb else set())
    if tags & PAST or (word.tag == "VBN" and not group and word.first("nsubj")):
        return "past"
    if any(c.lemma == "have" for c in group) and tags & {"VBZ", "VBP"}:
        return "past"
    if tags & {"VBZ", "VBP", "MD"}:
        return "present"
    return None


def is_perfect(group: list[Word]) -> bool:
    """Whether auxiliaries make a participle past: *he'd left*, *might have left*."""
    had = any(c.lower in {"'d", "’d"} for c in group)
    modal = any(c.tag == "MD" and c.lower != "will" for c in group)
    return had or (modal and any(c.lower == "have" for c in group))


def is_infinitival(word: Word) -> bool:
    """Whether *to* stands before a verb."""
    return any(c.lower == "to" and c.rel == "mark" for c in word.children)


def role_tense(noun: Word) -> Tense:
    """Return the tense of a role: *former* makes it past, nothing else does."""
    titled = noun.head.children if noun.head is not None and noun.head.is_name else ()
    former = any(c.lower in FORMER and c.i < noun.i for c in (*noun.subtree(), *titled))
    return "past" if former else "present"


def event_tense(noun: Word) -> Tense:
    """Return the tense of an event noun, that of its clause: *freed in a swap between* is past.

    What is said of an event in the present or future may have happened or go on: present.
    """
    tenses = (finite_tense(above) for above in noun.ancestors())
    found = next((each for each in tenses if each), "present")
    return "past" if found == "past" else "present"
