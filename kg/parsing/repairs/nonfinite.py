"""A clause without tense, hung on the wrong word -> as meant: *made a pact, with Chad joining*."""

from kg.english.lexicon import Family
from kg.parsing.patterns import FREE_PARTICIPLE, VERB, Pattern, where
from kg.parsing.trees import Word

__all__ = ["NONFINITE"]


@where(FREE_PARTICIPLE, Pattern(head=Pattern(rel="advcl", tag="VBG", mark="from", head=VERB)))
def participle_behind_gerund(verb: Word) -> None:
    """Fix *barred him from sharing it, using new powers*: who bars uses them."""
    verb.attach(verb.above.above, "advcl")


@where(
    Pattern(
        rel="advcl",
        tag="VBG",
        having="advmod",
        without="obl obj nsubj mark",
    )
)
def speaking_of_manner(verb: Word) -> None:
    """Fix *generally speaking*: nobody speaks, it says how far something is so."""
    adverb = verb.first("advmod")
    is_before = adverb is not None and adverb.i == verb.i - 1 and verb.i < verb.above.i
    if is_before and verb.has("said of manner"):
        verb.pos, verb.tag = "ADV", "RB"
        verb.relabel("advmod")


@where(
    Pattern(
        rel="advcl",
        tag="VBG",
        place="right",
        having="obj",
        without="mark nsubj punct",
        head=Pattern(is_verb=True, having="obj"),
    )
)
def content_of_object(verb: Word) -> None:
    """Fix *posted a video on Twitter containing lies*: the video contains them, not who posts."""
    obj = verb.above.all("obj")[-1]
    if verb.has("containing") and obj.pos == "NOUN" and obj.i < verb.i:
        verb.attach(obj, "acl")


@where(
    Pattern(
        rel="advcl",
        tag="VBG",
        mark="with",
        place="right",
        having="punct",
        head=Pattern(rel="advcl xcomp acl", is_verb=True, mark="to"),
    )
)
def absolute_behind_infinitive(verb: Word) -> None:
    """Fix *made a deal to cut tariffs, with Chad joining*: it is no part of what is meant."""
    finite = next((a for a in verb.ancestors() if a.is_verb and a.is_finite), None)
    if verb.first("nsubj") is not None and finite is not None:
        verb.attach(finite, "advcl")


@where(
    Pattern(
        rel="advcl",
        is_verb=True,
        mark="to",
        without="nsubj",
        head=Pattern(attitude="speech", having="ccomp"),
    )
)
def infinitive_of_report(verb: Word) -> None:
    """Fix *said the law was “a tool” to help Mali*: what is said has a purpose, not the saying.

    So it is in *The law is too “weak” to help Mali, he said*.
    """
    behind = verb.i > verb.above.i
    told = [c for c in verb.above.all("ccomp") if c.i < verb.i and (c.i > verb.above.i) == behind]
    if told and (told[-1].first("cop", "xcomp")):
        verb.attach(told[-1].first("xcomp") or told[-1], "advcl")


@where(Pattern(dep="acl", is_verb=True, mark="to", head=Pattern(pos="NOUN", having="nmod")))
def infinitive_of_founded(verb: Word) -> None:
    """Fix *hailed the creation of an agency to help Mali*: the agency is to help."""
    made = [n for n in verb.above.all("nmod") if n.rightmost + 1 == verb.leftmost]
    if made and NEW(made[0]) and is_founding(verb.above):
        verb.attach(made[0], "acl")


def is_founding(noun: Word) -> bool:
    """Read *the creation of*: what is created was not there before."""
    verb = noun.lexicon.nominalisation(noun.lemma, noun.lower).verb
    return noun.lexicon.has(verb, "founding")


NEW = Pattern(pos="NOUN", case="of")


@where(Pattern(is_verb=True, mark="to", having="cop"))
def who_is_to(verb: Word) -> None:
    """Fix *Holm is to lead the party*: she is to; *the plan is to lead it* tells what it is."""
    subjects = [*verb.all("nsubj"), *(o for o in verb.children if o.dep == "nsubj:outer")]
    if not any(map(is_acting, subjects)):
        return
    for each in verb.all("cop"):
        each.relabel("aux")
    for each in subjects:
        each.relabel("nsubj")


def is_acting(subject: Word) -> bool:
    """Return whether a subject is somebody: a name, a person, *she*; not *it*, not *the plan*."""
    kind = subject.lexicon.words("named kind").get(subject.lemma)
    is_personal = subject.pos == "PRON" and subject.lower not in IMPERSONAL
    return subject.is_name or kind in {"person", "body"} or is_personal


IMPERSONAL = {"it", "that", "this", "these", "those", "there", "what", "which", "all"}


@where(Pattern(rel="advcl", tag="VBG", mark="before", having="nsubj", without="aux", head=VERB))
def speaking_before(verb: Word) -> None:
    """Fix *spoke before lawmakers defending the deal*: who speaks to them defends it."""
    audience, before = verb.first("nsubj"), verb.first("mark")
    pleads = verb.attitude or verb.effect("charge") or any(map(verb.has, PLEADING))
    if audience is not None and before is not None and pleads:
        before.attach(audience, "case")
        audience.attach(verb.above, "obl")


@where(Pattern(rel="advcl acl", tag="VBG", having="obj", without="nsubj mark aux", place="right"))
def bordering_name(verb: Word) -> None:
    """Fix *a source said Mali, bordering Chad, left*: the place that is named lies there."""
    if not verb.has("bordering"):
        return
    top = [verb, *verb.ancestors()][-1]
    before = {w.i: w for w in top.subtree() if w.i < verb.i}
    comma, name = before.get(verb.i - 1), before.get(verb.i - 2)
    while name is not None and name.rel in {"flat", "compound"}:
        name = name.above
    if comma is not None and comma.text == "," and name is not None and name.is_name:
        verb.attach(name, "acl")


@where(FREE_PARTICIPLE, Pattern(head=Pattern(rel="xcomp ccomp")))
def adjunct_with_his(verb: Word) -> None:
    """Fix *knew the court would rule so, using his post to attack it*: who is *his* uses it."""
    clause = verb.above
    while clause.rel == "xcomp" and not clause.first("nsubj", "nsubj:pass"):
        clause = clause.above
    subject = clause.first("nsubj", "nsubj:pass")
    owners = (each.lower for obj in verb.all("obj") for each in obj.all("nmod:poss"))
    above = next((a for a in clause.ancestors() if a.rel != "xcomp"), clause)
    if clause.rel == "ccomp" and subject is not None and is_nobody(subject) and "his" in owners:
        verb.attach(above, "advcl")


def is_nobody(subject: Word) -> bool:
    """Return whether a subject is a body or thing, which has nothing that is *his*."""
    kind = subject.lexicon.words("named kind").get(subject.lemma)
    is_other = subject.entity not in {"", "PERSON"} or kind == "body"
    return subject.lower in {"it", "they"} or is_other


@where(Pattern(rel="acl advcl", tag="VB", mark="to", place="right", without="nsubj"))
def infinitive_behind_stay(verb: Word) -> None:
    """Fix *at a time when Holm is in Mali to meet Lind*: Holm is there to, no time is."""
    stays = (each for each in verb.above.all("acl:relcl", "advcl") if STAY(each))
    stay = next((each for each in stays if each.rightmost == verb.leftmost - 1), None)
    if stay is not None:
        verb.attach(stay, "advcl")


STAY = Pattern(pos="NOUN PROPN", having="cop", case="in at")


PLEADING: tuple[Family, ...] = ("opposing", "protective")


@where(
    Pattern(
        rel="advcl",
        tag="VBG",
        place="right",
        without="mark punct nsubj",
        head=Pattern(is_verb=True),
    )
)
def gerund_begun(gerund: Word) -> None:
    """Fix *the drug that she began publicly selling*: what began is the selling."""
    before = [c.i for c in gerund.above.all("obj", "obl") if gerund.above.i < c.i < gerund.i]
    if gerund.above.has("own act") and not before:
        gerund.relabel("xcomp")


NONFINITE = (
    gerund_begun,
    adjunct_with_his,
    infinitive_behind_stay,
    content_of_object,
    speaking_before,
    bordering_name,
    who_is_to,
    participle_behind_gerund,
    absolute_behind_infinitive,
    infinitive_of_report,
    infinitive_of_founded,
    speaking_of_manner,
)
