"""A wrong coordination -> what is meant: *had left and had returned*, *two allies, Chad and Niger*.

Verbs that are coordinated have one form: a parser that hangs the second one on another verb has
gone up too far.
"""

from collections.abc import Iterator

from kg.parsing.patterns import NOUN, VERB, Pattern, where
from kg.parsing.repairs.parts_of_speech import verb_lemma
from kg.parsing.trees import Word

__all__ = [
    "adjective_behind_and",
    "bare_verb",
    "clause_behind_and",
    "listed_names",
    "object_of_second",
    "only_other",
    "parallel_infinitive",
    "parallel_verb",
    "partners",
    "person_behind_office",
    "second_description",
    "second_titled",
    "serving_title",
    "titles_before_name",
    "verb_before_noun",
    "verb_of_nearest",
]

BARE = {"VB", "VBP"}
OTHER_FORMS = ({"VBD", "VB"}, {"VBZ", "VBP"}, {"VBZ", "VB"})  # that no coordination has
NONFINITE = {"VB", "VBN", "VBG"}  # forms that no finite verb has


@where(Pattern(rel="conj", tag="VB", is_verb=True, without="nsubj csubj expl mark aux"))
def bare_verb(verb: Word) -> None:
    """Fix *may not say it is unfair and leave*: a bare form goes on with *may not say*."""
    first = verb.above
    copula = first.first("cop") or first.first("aux")
    if copula is None or copula.tag not in {"VBZ", "VBP", "VBD"} or copula.lemma == "do":
        return
    bare = (a for a in first.ancestors() if a.is_verb and a.tag == "VB")
    if (other := next(bare, None)) is not None:
        verb.attach(other, "conj")


@where(Pattern(rel="conj", is_verb=True, without="nsubj csubj expl mark", head=VERB))
def parallel_verb(verb: Word) -> None:
    """Fix *said it had met them and had left*: what has the same form comes first.

    A past goes with no infinitive: *refused to sign and left*; *show that it grows and call for*
    are two numbers; a bare form goes with one behind an auxiliary: *will stop buying and open*.
    """
    first = verb.above
    is_other = {verb.tag, first.tag} in OTHER_FORMS
    doubtful = verb.tag in NONFINITE or first.attitude == "speech" or is_other or is_said(verb)
    if not doubtful or form(verb) == form(first):
        return
    for other in likelier_heads(verb, first):
        if form(other) == form(verb) or is_bare_with(verb, other):
            verb.attach(other, "conj")
            return


@where(Pattern(rel="conj", tag="VB", mark="to", without="nsubj", head=Pattern(tag="VBD VBZ VBP")))
def parallel_infinitive(verb: Word) -> None:
    """Fix *came to hear them and to learn*, *vowed to be fair and to learn*: they go together."""
    before = [w for w in verb.above.all("advcl", "xcomp") if w.i < verb.i and TO_BE(w)]
    if before and before[-1].i > verb.above.i:
        verb.attach(before[-1], "conj")


@where(Pattern(rel="conj", is_verb=True, having="cc", without="nsubj csubj expl mark", head=VERB))
def verb_of_nearest(verb: Word) -> None:
    """Fix *led Keita but Holm caught him and took the lead*: who caught him took it."""
    between = [c for c in verb.above.all("conj") if c.i < verb.i and c.first("nsubj")]
    if between and between[-1].rightmost == verb.leftmost - 1:
        verb.attach(between[-1], "conj")


def is_said(verb: Word) -> bool:
    """Read *said that men were killed and called on Mali*: who says so calls, not who is killed."""
    first = verb.above
    if first.rel != "ccomp" or first.above.attitude != "speech":
        return False
    set_off = any(c.text == "," and c.i > first.i for c in verb.all("punct"))
    set_off = set_off or is_of_person(verb, first)
    is_act = verb.attitude in {"speech", "asked-for"} and first.attitude != verb.attitude
    is_act = is_act or (verb.has("voicing") and verb.first("obj") is not None)
    return is_act and (first.first("aux:pass") is not None or set_off)


def is_of_person(verb: Word, first: Word) -> bool:
    """Read *Holm said the pact had grown and expressed hope*: Holm did, no pact hopes."""
    teller, subject = first.above.first("nsubj"), first.first("nsubj")
    if teller is None or subject is None or verb.tag != first.above.tag:
        return False
    return teller.entity == "PERSON" and subject.entity != "PERSON" and subject.pos != "PRON"


def is_bare_with(verb: Word, other: Word) -> bool:
    """Return whether two verbs are bare, the second without an auxiliary: *will stop and open*.

    The plural of the present looks alike.
    """
    bare = verb.tag in BARE and other.tag in BARE and verb.above.tag not in BARE
    return bare and not verb.first("aux")


def form(verb: Word) -> tuple[str, str]:
    """Return the form of a verb: its first auxiliary, else its own tag."""
    helpers = [a for a in verb.all("aux") if a.has("auxiliary")]
    return (helpers[0].lemma, helpers[0].tag) if helpers else ("", verb.tag)


def likelier_heads(verb: Word, first: Word) -> Iterator[Word]:
    """Yield the verbs that a coordinated verb may go with instead, the nearest first.

    Those below the first verb lie between the two; above it the first verb is its complement.
    """
    between = [w for w in first.subtree() if first.i < w.i < verb.i and CLAUSE(w)]
    yield from (w for w in reversed(between) if verb not in w.ancestors())
    yield from (a for a in first.ancestors() if a.is_verb)


@where(Pattern(rel="conj", pos="PROPN", head=Pattern(pos="PROPN")))
def partners(name: Word) -> None:
    """Fix *Holm & Lind sued*: a sign between two words makes them one name."""
    sign = next((mark for mark in name.all("cc") if mark.text == "&"), None)
    first = name.above
    if sign is not None and name.i == first.i + 2 and first.text.istitle() and name.text.istitle():
        name.relabel("flat")


@where(Pattern(rel="appos", pos="NOUN PROPN", having="advmod", head=Pattern(rel="obj obl")))
def only_other(noun: Word) -> None:
    """Fix *did not blame Chad, only Mali*: it is another, not told of again."""
    if any(c.has("focus adverb") for c in noun.all("advmod") if c.i == noun.leftmost + 1):
        noun.relabel("conj")


@where(
    Pattern(
        dep="conj",
        pos="PROPN",
        without="cc",
        head=Pattern(tag="NNS", pos="NOUN", having="nummod nmod:poss"),
    )
)
def listed_names(name: Word) -> None:
    """Fix *two allies, Chad and Niger, left*: the names behind a counted or owned plural are its.

    They begin behind a comma and end with *and* between names.
    """
    noun = name.above
    listed = noun.all("conj")
    further = [*listed[1:], *name.all("conj")]
    if listed[0] is not name or not any(each.first("cc") for each in further):
        return
    name.attach(noun, "appos")
    for other in listed[1:]:
        other.attach(name, "conj")


@where(Pattern(rel="obj", place="right", head=Pattern(is_verb=True, having="conj")))
def object_of_second(noun: Word) -> None:
    """Fix *mutinied and launched attacks*: who mutinies mutinies nothing."""
    first = noun.above
    between = (v for v in first.all("conj") if first.i < v.i < noun.i and v.is_verb)
    second = next((v for v in between if not v.first("obj")), None)
    if second is not None and first.has("intransitive"):
        noun.attach(second, "obj")


@where(
    Pattern(
        rel="amod",
        tag="VBD",
        head=Pattern(rel="conj", having="cc", without="det", head=Pattern(rel="obj", head=VERB)),
    )
)
def verb_before_noun(verb: Word) -> None:
    """Fix *looted a clinic and forced doctors to leave* that is read as *forced doctors*."""
    noun = verb.above
    first = noun.above.above
    infinitives = [c for c in (*noun.children, *first.children) if c.i > noun.i and TO(c)]
    verb.attach(first, "conj")
    verb.pos, verb.lemma = "VERB", verb_lemma(verb) if verb.pos != "VERB" else verb.lemma
    for each in noun.all("cc"):
        each.attach(verb, "cc")
    noun.attach(verb, "obj")
    for infinitive in infinitives[:1]:
        infinitive.attach(verb, "xcomp")


@where(
    Pattern(
        rel="ccomp",
        tag="VBD VBN",
        place="left",
        having="cc",
        without="aux aux:pass mark",
        head=Pattern(tag="VBD VBZ VBP", without="nsubj"),
    )
)
def adjective_behind_and(verb: Word) -> None:
    """Fix *Holm and experienced captain Berg said*, where nobody experienced the captain."""
    subject, conjunction, obj = verb.first("nsubj"), verb.first("cc"), verb.first("obj")
    if subject is None or obj is None or conjunction is None or obj.first("det"):
        return
    if not subject.i < conjunction.i == verb.i - 1 or obj.leftmost != verb.i + 1:
        return
    says = verb.above
    subject.attach(says, "nsubj")
    obj.attach(subject, "conj")
    conjunction.attach(obj, "cc")
    verb.attach(obj, "amod")


@where(
    Pattern(
        rel="advcl parataxis ccomp conj",
        tag="VBD VBZ VBP",
        place="right",
        without="nsubj nsubj:pass mark punct cc",
        head=VERB,
    )
)
def clause_behind_and(verb: Word) -> None:
    """Fix *hit Gao and a drone struck Kidal* that is read as *hit Gao and a drone*."""
    first, begin = verb.above, verb.leftmost
    verbs = (each for each in (first, *first.all("conj")) if each.i < verb.i)
    joined = (n for v in verbs for w in v.all("obj", "obl") for n in w.all("conj"))
    noun = next((n for n in joined if n.rightmost + 1 == begin and n.first("cc")), None)
    if noun is None:
        return
    for each in noun.all("cc"):
        each.attach(verb, "cc")
    noun.attach(verb, "nsubj")
    verb.attach(first, "conj")


@where(Pattern(rel="conj acl", tag="VBG", having="obj"))
def serving_title(participle: Word) -> None:
    """Fix *a former mayor and serving senator*: nobody serves a senator."""
    title, conjunction = participle.all("obj")[0], participle.first("cc")
    if not participle.lexicon.has(participle.lower, "holding office") or conjunction is None:
        return
    if title.i != participle.i + 1 or conjunction.i != participle.i - 1:
        return
    top = [participle, *participle.ancestors()][-1]
    noun = next((w for w in top.subtree() if w.i == conjunction.i - 1 and w.pos == "NOUN"), None)
    if noun is None:
        return
    for each in [c for c in participle.children if c is not title]:
        each.attach(title, each.dep)
    title.attach(noun, "conj")
    participle.attach(title, "amod")
    participle.pos = "ADJ"


@where(Pattern(rel="appos", pos="PROPN", place="right", head=Pattern(pos="NOUN", tag="NN")))
def titles_before_name(name: Word) -> None:
    """Fix *chairman and founder Ada Holm left*: one person is both."""
    first = name.above.above if name.above.rel == "conj" else name.above
    second = next((c for c in first.all("conj") if c.i == name.leftmost - 1), None)
    if second is None or not SECOND_TITLE(second) or first.first("det") or has_own(first, name):
        return
    last = name.first("flat")
    if (
        any(c.i < name.i for c in name.all("punct"))
        or last is None
        or not {name.entity, last.entity} <= {"", "PERSON"}
    ):
        return
    name.attach(first.above, first.dep) if first.head is not None else name.detach()
    for each in [c for c in first.children if c.rel in {"case", "mark"}]:
        each.attach(name, each.dep)
    for other in second.all("conj"):
        other.attach(name, "conj")
    first.attach(name, "nmod:desc")


@where(Pattern(rel="appos", pos="PROPN", place="right", head=Pattern(pos="PROPN")))
def second_titled(name: Word) -> None:
    """Fix *mayor Jon Berg and senator Ada Holm left*: she is another, whatever stands before."""
    first = min(name.subtree(), key=lambda word: word.i)
    if first.rel == "cc" and name.first("nmod:desc") is not None:
        first.attach(name, "cc")
        name.relabel("conj")


@where(Pattern(rel="conj", pos="NOUN", place="right", having="cc", head=Pattern(pos="PROPN")))
def second_description(noun: Word) -> None:
    """Fix *Ada Holm, one of the authors and a leading scholar, said*: she is both."""
    beside = [c for c in noun.above.all("appos") if c.rightmost == noun.leftmost - 1]
    if noun.first("det") is not None and beside and not beside[0].is_name:
        noun.attach(beside[0], "conj")


def has_own(title: Word, name: Word) -> bool:
    """Return whether a title has another name: *chairman Jon Berg and founder Ada Holm*."""
    return any(c.pos == "PROPN" and title.i < c.i < name.i for c in title.all("appos", "flat"))


@where(Pattern(rel="nmod", pos="PROPN", case="for of", having="compound", head=NOUN))
def person_behind_office(name: Word) -> None:
    """Fix *Minister for Science and Technology Ada Holm*: the office deals with no Ada Holm."""
    title = name.above
    topics = [c for c in name.all("compound") if c.i < name.i]
    is_office = title.lexicon.has(title.lower, "office with a topic") and title.i < name.i
    is_person = name.entity == "PERSON" or name.lexicon.knows_given_name(name.text)
    if not (is_office and is_person) or not topics or topics[0].entity == "PERSON":
        return
    name.attach(title.above, title.dep) if title.head is not None else name.detach()
    title.attach(name, "nmod:desc")
    for each in topics:
        each.attach(title, "nmod")
    for case in name.all("case"):
        case.attach(topics[0], "case")


SECOND_TITLE = Pattern(tag="NN NNP", having="cc", without="det nmod:poss")
TO = Pattern(is_verb=True, mark="to")
TO_BE = Pattern(mark="to")
CLAUSE = Pattern(is_verb=True, rel="ccomp xcomp advcl conj")
