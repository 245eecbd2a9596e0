"""Words -> whether they deny what they stand in."""

from kg.clauses import Clause
from kg.parsing.memo import memoized
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Word

__all__ = ["has_no_argument", "is_denied", "is_negated", "is_none", "is_pending", "shared_verb"]

NEGATING = {"advmod", "aux", "mark", "cc", "dep"}
CONTRASTING = {"conj", "appos", "obj", "nsubj", "obl"}
OWN_SUBJECT = {"own", "shared"}


@memoized
def is_denied(word: Word) -> bool:
    """Return whether a clause or a noun phrase is: *does not plan to*, *no plan to*."""
    return any(rule(word) for rule in (is_negated, is_none, has_no_subject, is_lacking))


def is_lacking(noun: Word) -> bool:
    """Read *without a plan to leave*, *lacks the will to leave*."""
    is_without = "without" in noun.forms("case") and noun.effect("noun") != ""
    if noun.rel != "obj" or not noun.above.has("lacking"):
        return is_without
    return not is_negated(noun.above)


def is_forestalled(head: Word) -> bool:
    """Read *was arrested before he could bomb it*, *before he was able to*: he did not."""
    able = head.has("ability") or any(c.lexicon.has(c.lower, "past modal") for c in head.all("aux"))
    return able and head.rel == "advcl" and "before" in head.forms("mark")


def has_no_subject(predicate: Word) -> bool:
    """Read *nobody plans to*, *few believe that*."""
    subject = predicate.first("nsubj", "nsubj:pass")
    if subject is None:
        return False
    return is_none(subject) or (predicate.has("neg-raising") and is_few(subject))


def is_few(noun: Word) -> bool:
    """Read *few*, *few analysts*, not *a few*."""
    words = (noun, *noun.all("amod", "det"))
    return not noun.first("det") and any(w.lexicon.has(w.lower, "hardly any") for w in words)


@memoized
def is_negated(head: Word) -> bool:
    """Return whether a clause's own words deny it: *not*, *never*, *no longer*, *neither*."""
    if any(rule(head) for rule in UNDONE):
        return True
    if any(rule(head) for rule in DONE_AFTER_ALL):
        return False
    for child in head.children:
        if denies_clause(child):
            return not is_not_only(child)
        if child.rel == "advmod" and has_no(child):
            return True
    first = shared_verb(head, "aux", "nsubj", "cop")
    is_opposed = "but" in head.forms("cc") or is_instead(head)  # *did not stay, but left*
    return first is not None and not is_opposed and is_negated(first)


def is_pending(head: Word) -> bool:
    """Read *is yet to leave*: it has not left."""
    waiting = head.all("advmod") if TO(head) else []
    waits = any(c.lexicon.has(c.lower, "pending") for c in waiting)
    return waits and any(a.lemma == "be" for a in head.all("aux"))


TO = Pattern(mark="to")


def has_hardly_any(head: Word) -> bool:
    """Read *barely has any allies*, but *barely won*, which it did."""
    barely = any(c.lexicon.has(c.lower, "barely") for c in head.all("advmod"))
    return barely and any("any" in each.forms("det") for each in head.all("obj"))


def is_of_another(head: Word) -> bool:
    """Read *It was not Mali that bombed Chad*: somebody else did; not *not until May that*."""
    if not CLEFT(head) or not any(map(IT, head.above.children)):
        return False
    if not any(map(RELATIVE, head.children)) or head.above.first("case", "mark"):
        return False
    return any(denies_clause(c) and not is_not_only(c) for c in head.above.children)


RELATIVE = Pattern(rel="nsubj nsubj:pass obj", lower="that who which whom")
IT = Pattern(rel="nsubj expl", lower="it")
CLEFT = Pattern(dep="advcl:relcl acl:relcl", head=Pattern(pos="NOUN PROPN PRON", having="cop"))


def is_ruled_out(head: Word) -> bool:
    """Read *at no point attacked it*, *under no circumstances*, *nowhere near signing it*."""
    near = (c for mark in head.all("mark", "case") for c in mark.all("advmod"))
    if any(c.lexicon.has(c.lower, "negation") for c in near):
        return True
    of_subject = (n for subject in head.all("nsubj") for n in subject.all("nmod"))
    return any(is_no_circumstance(n) for n in (*head.all("obl"), *of_subject))


def is_no_circumstance(noun: Word) -> bool:
    """Read *at no point*, *by no means*, not *in no time*."""
    case = noun.lexicon.words("no circumstance").get(noun.lower)
    return case in noun.forms("case") and has_no(noun)


def is_instead(head: Word) -> bool:
    """Read *never answer and, instead, leave*: what is done instead is done."""
    return any(c.lexicon.has(c.lower, "contrast") for c in head.all("advmod"))


def is_replaced(word: Word) -> bool:
    """Read *attacked them rather than talk*: what was not done stands behind what was."""
    joined = word.rel == "conj" and not word.first("nsubj")
    return joined and any(c.lexicon.has(c.lower, "contrast") for c in word.all("cc"))


def is_only_late(head: Word) -> bool:
    """Read *did not arrive until Monday*: it did, on Monday."""
    if not any(c.tag == "VBD" and c.lemma in {"do", "have"} for c in head.all("aux")):
        return False
    later = (*head.all("obl"), *head.all("advcl"))
    return any(w.lexicon.has(c.lower, "end of wait") for w in later for c in w.all("case", "mark"))


def is_open(head: Word) -> bool:
    """Read *may or may not attack it*: it may."""
    return any(each.first("conj") is not None for each in head.all("aux"))


def is_all_but(head: Word) -> bool:
    """Read *all but attacked it*: it did not."""
    before = {c.i: c.lower for c in head.children}
    return (before.get(head.i - 2), before.get(head.i - 1)) == ("all", "but")


UNDONE = (
    is_all_but,
    is_replaced,
    is_forestalled,
    is_ruled_out,
    is_of_another,
    has_hardly_any,
    is_pending,
)


def is_just_before(head: Word) -> bool:
    """Read *no sooner had it left than Chad came*, *hardly had it left when*: it left."""
    if not any(c.lexicon.has(c.lower, "only just") for c in head.all("advmod")):
        return False
    then = head.all("advcl") if "had" in head.forms("aux") else []
    return any(clause.forms("mark", "advmod") & {"before", "than", "when"} for clause in then)


DONE_AFTER_ALL = (is_open, is_only_late, is_just_before)


def denies_clause(word: Word) -> bool:
    """Return whether a word denies its clause: *hardly* and *almost* do too."""
    if word.rel not in NEGATING:
        return False
    lexicon = word.lexicon
    return lexicon.has(word.lower, "negation") or lexicon.has(word.lower, "approximator")


def is_not_only(negation: Word) -> bool:
    """Read *not just*, *not only*: what they stand before holds, and more; not *cannot simply*."""
    verb = negation.head
    if verb is not None and any(c.tag == "MD" and c.i == negation.i - 1 for c in verb.all("aux")):
        return False
    beside = [*negation.children, *(negation.head.subtree() if negation.head is not None else ())]
    near = (c for c in beside if negation.i < c.i <= negation.i + 2)
    return any(c.lexicon.has(c.lower, "focus adverb") for c in near)


def shared_verb(head: Word, *own: str) -> Word | None:
    """Return the verb with which a coordinated one shares what it has not itself.

    *did not stay and fight*: without an auxiliary of its own *fight* has that of *stay*, as has
    *must be held and be heard* with nothing but *be*.
    """
    is_own = any(c.tag != "VB" for c in head.all(*own))
    first = head.head if head.rel == "conj" and not is_own else None
    return first if first is not None and first.is_verb and has_form_of(first, head) else None


def has_form_of(first: Word, head: Word) -> bool:
    """Tell *did not stay and fight* from *did not stay and left*, whose form needs no *did*."""
    if not head.is_verb or head.tag == first.tag or {head.tag, first.tag} == {"VB", "VBP"}:
        return True
    is_perfect = any(c.lemma == "have" and c.tag in {"VB", "VBD"} for c in first.all("aux"))
    return is_perfect and head.tag == "VBD"  # *had met and left*, however it is tagged


@memoized
def is_none(word: Word) -> bool:
    """Return whether a noun phrase denies that there is any: *nobody*, *no pact*."""
    is_nothing = word.lexicon.has(word.lower, "negative pronoun") and not word.first("det")
    if is_nothing or is_joined_to_none(word):
        return True
    nots = [c for c in word.children if c.lower == "not"] if word.rel in CONTRASTING else []
    if nots:  # *gunmen, not soldiers*, *not the sanctions but the putsch*
        return not word.first("cop") and not any(is_not_only(c) for c in nots)
    return has_no(word)


def is_joined_to_none(noun: Word) -> bool:
    """Read *neither Mali nor Chad*, *no talks and pacts*, but not *no talks but pacts*."""
    first = noun.head if noun.rel == "conj" else None
    return first is not None and "but" not in noun.forms("cc") and is_none(first)


def has_no(word: Word) -> bool:
    """Return whether *no* or *neither* stands before a word; *No 10* is a house."""
    if word.text.isdecimal():
        return False
    nos = [c for c in word.children if c.lexicon.has(c.lower, "negative determiner")]
    numbers = {w.i for w in word.subtree() if w.text.isdecimal()} if nos else set()
    return any(c.text != "No" or c.i + 1 not in numbers for c in nos)  # *No 10 Gao Street*


def has_no_argument(clause: Clause) -> bool:
    """Return whether the subject or the predicate is denied: *neither side*, *is no ally*."""
    own = clause.subject is not None and clause.subject.source in OWN_SUBJECT
    heads = [clause.subject.head] if clause.subject is not None and own else []
    heads += [a.head for a in clause.arguments if a.role == "predicate"]
    return any(is_none(h) for h in heads)
