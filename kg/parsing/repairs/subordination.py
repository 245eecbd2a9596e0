"""A subordinate clause without subject, or hung elsewhere -> as meant: *after Keita fired him*."""

from kg.english.lexicon import Family
from kg.parsing.patterns import Pattern, where
from kg.parsing.trees import Word

__all__ = [
    "as_clause",
    "circumstance",
    "complement_subject",
    "conjunction_subject",
    "for_subject",
    "governing_participle",
    "infinitive_of_noun",
    "listed_infinitive",
    "outcome_behind_score",
    "outer_copula",
    "that_relative",
    "time_before_conjunction",
]

CONJUNCTIONS = {"after", "before", "since", "as", "until"}
LONGEST_SUBJECT = 4  # words with the conjunction
SUBJECT = "nsubj csubj expl"
INFINITIVE = Pattern(is_verb=True, mark="to")


@where(
    Pattern(
        rel="ccomp",
        is_finite=True,
        without=f"{SUBJECT} mark",
        head=Pattern(attitude="speech deny wished expected"),
    )
)
def complement_subject(clause: Word) -> None:
    """Fix *said the accounts “did not fit the facts”*: the object is the clause's subject."""
    above = clause.above
    if above.has("addressee") or above.effect("control"):
        return
    objects = [o for o in above.all("obj") if above.i < o.i < clause.i]
    certain = clause.first("aux") or (len(objects) == 1 and clause.tag != "VB")
    if objects and certain:
        objects[-1].attach(clause, "nsubj:pass" if clause.first("aux:pass") else "nsubj")


@where(Pattern(rel="advcl conj", is_verb=True, is_finite=True, without=f"{SUBJECT} mark cc"))
def conjunction_subject(verb: Word) -> None:
    """Fix *It came after Keita last week fired him*: the name is no time but the subject."""
    above, first = verb.above, verb.leftmost
    for noun in [w for w in above.subtree() if w.rel == "obl" and w.i < first]:
        cases = noun.all("case")
        if len(cases) == 1 and cases[0].lower in CONJUNCTIONS and reaches(noun, first):
            cases[0].attach(verb, "mark")
            noun.attach(verb, "nsubj")
            verb.attach(above, "advcl")
            return


def reaches(noun: Word, verb: int) -> bool:
    """Return whether a short phrase, or one with a relative clause, ends where a verb begins."""
    words = list(noun.subtree())
    is_subject = len(words) <= LONGEST_SUBJECT or any(w.lower == "who" for w in words)
    return is_subject and noun.rightmost + 1 == verb


@where(
    Pattern(
        rel="amod",
        tag="VBG",
        attitude="asked-for obligatory possible",
        head=Pattern(rel="obl nmod obj", without="case det"),
    )
)
def governing_participle(participle: Word) -> None:
    """Fix *passed a law requiring states to join*: the noun is what is required to join."""
    noun = participle.above
    above = noun.above
    near = [c for c in (*noun.children, *above.children) if c.i > noun.i]
    infinitive = next(filter(INFINITIVE, near), None)
    if infinitive is None:
        return
    owner = next((o for o in reversed(above.all("obj")) if o.i < participle.i), None)
    participle.attach(owner or above, "acl" if owner else "advcl")
    noun.attach(participle, "obj")
    infinitive.attach(participle, "xcomp")


@where(Pattern(rel="advcl xcomp ccomp", is_verb=True, mark="to", without=SUBJECT))
def for_subject(clause: Word) -> None:
    """Fix *It is impossible for Chad to win*: who stands behind *for* is who would win.

    So is who does in *wants a pact for Chad to leave*, *waits for Chad to leave*.
    """
    above, first = clause.above, clause.leftmost
    for obj in above.all("obj"):
        near = next((n for n in obj.all("nmod") if n.rightmost + 1 == first and FOR(n)), None)
        if near is not None:
            near.all("case")[0].attach(clause, "mark")
            near.attach(clause, "nsubj")
            clause.attach(obj, "acl")
            return
    awaits = above.pos == "ADJ" or above.has("awaiting")
    adjective = above if awaits else adjective_below(above, first)
    near = next((o for o in above.all("obl") if o.rightmost + 1 == first), None)
    if adjective is None or near is None:
        return
    cases = near.all("case")
    if [case.lower for case in cases] == ["for"]:
        cases[0].attach(clause, "mark")
        near.attach(clause, "nsubj")
        clause.attach(adjective, "advcl")


FOR = Pattern(case="for")


def adjective_below(verb: Word, end: int) -> Word | None:
    """Return the adjective that a verb governs before a place: *made it impossible for Chad*."""
    inner = (c for c in verb.all("ccomp", "xcomp") if c.i < end)
    return next(filter(ADJECTIVE, inner), None)


ADJECTIVE = Pattern(pos="ADJ")


@where(Pattern(rel="advcl", is_verb=True, mark="to"))
def infinitive_of_noun(clause: Word) -> None:
    """Fix *aids in efforts to free Keita*: the infinitive says what the efforts are for."""
    noun = noun_before(clause)
    if noun is None or is_outcome(clause, noun):
        return
    if ARGUMENT(noun) and noun.effect("noun"):
        clause.attach(noun, "acl")


@where(Pattern(dep="acl", is_verb=True, mark="to", head=Pattern(rel="obj", place="right")))
def outcome_behind_score(verb: Word) -> None:
    """Fix *scored two goals to beat Chad*: the infinitive tells what came of it."""
    if is_outcome(verb, verb.above):
        verb.attach(verb.above.above, "advcl")


def is_outcome(clause: Word, noun: Word) -> bool:
    """Return whether an infinitive tells what came of what was achieved: *a win to go through*."""
    is_scored = noun.has("scored") and noun.head is not None and noun.head.has("achieving")
    return noun.has("having won") or (is_scored and clause.has("winning"))


def noun_before(clause: Word) -> Word | None:
    """Return the word that a clause stands behind, but for a time: *his attempt on Monday to*."""
    words = {w.i: w for w in clause.above.subtree()}
    word = words.get(clause.leftmost - 1)
    if word is not None and is_time(word):
        noun = word.above if word.rel == "nmod" else words.get(word.leftmost - 1)
        word = noun if noun is not None and noun.first("nmod:poss") else None
    return word if word is not clause.above else None


def is_time(word: Word) -> bool:
    """Return whether a word says when: *on Monday*, *last month*, *in March*."""
    return word.has("time noun") or any(word.lexicon.has(word.lower, each) for each in CALENDAR)


CALENDAR: tuple[Family, ...] = ("weekday", "month")

ARGUMENT = Pattern(pos="NOUN", rel="obl nmod obj")


@where(Pattern(dep="acl"))
def that_relative(clause: Word) -> None:
    """Fix *the land that Chad took*: a clause whose object is *that* tells of the noun."""
    that = clause.first("obj", "nsubj")
    if that is not None and that.lower == "that":
        clause.relabel("acl:relcl")


@where(Pattern(dep="acl:relcl", having="nsubj", head=Pattern(pos="NOUN")))
def content_clause(clause: Word) -> None:
    """Fix *the report that Chad attacked Mali*, whose *that* is no part of the clause.

    *a chance they would win* has a clause without *that*.
    """
    that = next(c for c in clause.children if c.pos != "PUNCT")
    if that.rel == "nsubj" and clause.above.effect("noun") == "possible" and MODAL(clause):
        clause.relabel("acl")
    is_extra = that.rel == "mark" or (that.rel == "obj" and len(clause.all("obj")) > 1)
    noun = clause.above
    is_view = noun.has("speech noun") or noun.has("falsehood")
    told = is_view or (is_extra and has_content(noun))
    if that.lower == "that" and (is_extra or that.rel == "obl") and told:
        that.relabel("mark")
        clause.relabel("acl")


def has_content(noun: Word) -> bool:
    """Return whether a noun tells what somebody says, thinks or plans: *report*, *proposal*."""
    return noun.has("speech noun") or noun.effect("noun") != ""


MODAL = Pattern(having="aux", without="obj xcomp ccomp", tag="VB")


@where(Pattern(dep="acl:relcl", having="mark", head=Pattern(rel="nmod")))
def demanded_clause(clause: Word) -> None:
    """Fix *the demand of Mali that Chad leave*: a clause with *that* tells what is demanded.

    The parser takes it for a relative clause of who demands it.
    """
    whole = THAT(clause) and clause.first("nsubj") is not None
    noun = clause.above.above
    if whole and noun.effect("noun"):
        clause.attach(noun, "acl")


THAT = Pattern(mark="that")


@where(Pattern(rel="parataxis", tag="VB", without=f"{SUBJECT} aux mark"))
def listed_infinitive(verb: Word) -> None:
    """Fix *vowed to free Keita, keep peace and leave*: the second infinitive of three."""
    before = [c for c in verb.above.all("xcomp", "advcl") if c.i < verb.i]
    if before and INFINITIVE(before[-1]):
        verb.attach(before[-1], "conj")


@where(
    Pattern(
        dep="acl",
        tag="VBG",
        head=Pattern(rel="obl", having="amod", head=Pattern(is_verb=True)),
    )
)
def circumstance(participle: Word) -> None:
    """Fix *praised them, at the same time using the chance*: no time uses anything."""
    if participle.above.has("time noun"):
        participle.attach(participle.above.above, "advcl")


@where(Pattern(rel="obj", tag="NNS", head=Pattern(is_verb=True, having="advcl")))
def time_before_conjunction(time: Word) -> None:
    """Fix *killed the bill hours before Mali voted*: the hours say how long before."""
    verb, compounds = time.above, time.all("compound")
    clause = next((c for c in verb.all("advcl") if c.leftmost == time.i + 1), None)
    if clause is None or not BOUNDED(clause) or not time.has("time noun") or verb.has("durative"):
        return
    if compounds and compounds[-1].i == time.i - 1:
        for each in [c for c in time.children if c is not compounds[-1]]:
            each.attach(compounds[-1], each.dep)
        compounds[-1].attach(verb, "obj")
    time.attach(clause, "obl:unmarked")


BOUNDED = Pattern(mark="after before")


@where(Pattern(rel="cop", place="left", head=Pattern(is_verb=True, having="nsubj:outer")))
def outer_copula(copula: Word) -> None:
    """Take *is* in *the truth is that Mali left* from the verb, which has a tense of its own."""
    verb = copula.above
    outer, subject = verb.first("nsubj:outer"), inner_subject(verb)
    if outer is not None and subject is not None and outer.i < copula.i < subject.i:
        copula.attach(outer, "cop")


def inner_subject(verb: Word) -> Word | None:
    """Return what a verb's own clause is about."""
    return next((s for s in verb.all("nsubj") if s.dep != "nsubj:outer"), None)


@where(
    Pattern(
        rel="acl",
        tag="VBD VBZ VBP",
        is_verb=True,
        place="right",
        without="nsubj mark aux",
        head=Pattern(rel="nmod obl", case="as"),
    )
)
def as_clause(verb: Word) -> None:
    """Fix *kept growing as efforts to sell boosted it*: a finite verb tells of what they do."""
    noun = verb.above
    main = next((a for a in noun.ancestors() if a.is_verb), None)
    conjunction = next((c for c in noun.all("case") if c.lower == "as"), None)
    if main is None or conjunction is None or verb.dep != "acl":
        return
    verb.attach(main, "advcl")
    conjunction.attach(verb, "mark")
    conjunction.pos = "SCONJ"
    noun.attach(verb, "nsubj")
