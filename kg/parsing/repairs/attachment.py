"""A phrase on the wrong word -> on the right one: *a pact between two*, *a town seen as*."""

from kg.parsing.patterns import NOUN, VERB, Pattern, where
from kg.parsing.trees import Word

__all__ = [
    "addressed_subject",
    "agreeing_verb",
    "apposed_noun",
    "between_phrase",
    "blamed_on",
    "countryman_before_name",
    "fronted_phrase",
    "is_full_name",
    "name_ending_at",
    "named_as",
    "object_before_adjective",
    "participle_behind_name",
    "participle_behind_time",
    "person_behind_place",
    "person_behind_post",
    "possessive_apposition",
    "preposition_of_participle",
    "raised_infinitive",
    "reduced_relative",
    "resulting_adjective",
    "title_with_preposition",
]


@where(
    Pattern(
        rel="advcl", tag="VBN", place="right", without="mark aux nsubj aux:pass punct", head=VERB
    )
)
def reduced_relative(verb: Word) -> None:
    """Fix *a town on the front seen as a target*: a participle without a comma is the noun's."""
    noun = name_ending_at(verb.leftmost - 1, verb.above)
    if noun is not None and NOUN(noun) and noun is not verb.above:
        verb.attach(noun, "acl")


@where(Pattern(tag="VBN", having="compound:prt", without="aux:pass nsubj:pass iobj"))
def preposition_of_participle(verb: Word) -> None:
    """Fix *a ship seized off Odesa*: what has no object has no particle before a noun either."""
    particle, noun = verb.first("compound:prt"), verb.first("obj")
    if noun is None or particle is None or verb.first("aux") or not verb.i < particle.i < noun.i:
        return
    particle.attach(noun, "case")
    particle.tag, particle.pos = "IN", "ADP"
    noun.relabel("obl")


@where(Pattern(dep="acl", tag="VBN", having="punct", head=NOUN))
def participle_behind_name(verb: Word) -> None:
    """Fix *boats patrolling Lake Chad, claimed by Mali*: the second participle is the name's.

    So it is in *the creation of the Council, led by Keita*: nobody leads a creation.
    """
    noun = verb.above
    before = [c for c in noun.all("acl") if c.i < verb.i and c.tag != verb.tag]
    made = noun.lexicon.nominalisation(noun.lemma, noun.lower).verb
    is_founding = noun.lexicon.has(made, "founding")
    name = name_ending_at(verb.leftmost - 1, noun) if before or is_founding else None
    if name is not None and name.is_name and name is not noun:
        verb.attach(name, "acl")


def name_ending_at(last: int, top: Word) -> Word | None:
    """Return the head of the name, or the other word, that ends at a place below a word."""
    word = next((w for w in top.subtree() if w.i == last), None)
    while word is not None and word.rel == "flat":
        word = word.above
    return word


@where(Pattern(dep="acl", tag="VBN", having="punct", place="right", head=NOUN))
def participle_behind_time(verb: Word) -> None:
    """Fix *has grown since the start of the year, backed by Mali*: no time is backed."""
    noun = verb.above
    inner = noun.first("nmod")
    time = noun if inner is None else inner
    top = next((word for word in noun.ancestors() if word.is_verb), None)
    if time.has("time noun") and top is not None and verb.i > time.i:
        verb.attach(top, "advcl")


@where(Pattern(dep="nmod", place="left", having="case"))
def fronted_phrase(word: Word) -> None:
    """Fix *In 2012 General Keita rejected it*: the phrase is the verb's."""
    subject = named_behind(word.above)
    if SUBJECT_OF_VERB(subject):
        word.attach(subject.above, "obl")


SUBJECT_OF_VERB = Pattern(rel="nsubj", head=VERB)


def named_behind(title: Word) -> Word:
    """Return the name that a title stands before, else the word itself: *General Keita*."""
    while title.dep in {"nmod:desc", "compound"}:
        title = title.above
    return title


@where(Pattern(dep="conj", pos="NOUN", having="nmod:poss", without="cc conj"))
def possessive_apposition(noun: Word) -> None:
    """Fix *known for its ties with Russia, its chief adversary*: it tells of the name before.

    A list goes on to a conjunct with *and*; this noun is the last.
    """
    later = (c for c in noun.above.all("conj") if c.i > noun.i)
    if not any(c.first("cc") for c in later):
        appose(noun, min(w.i for w in noun.subtree() if w.pos != "PUNCT"))


def appose(noun: Word, start: int) -> None:
    """Make a noun phrase that begins behind a name and a comma its apposition."""
    words = {w.i: w.text for w in noun.above.subtree()}
    name = name_ending_at(start - 2, noun.above)
    if words.get(start - 1) == "," and name is not None and name.is_name:
        noun.attach(name, "appos")


@where(Pattern(rel="obl", case="between", having="conj"))
def between_phrase(noun: Word) -> None:
    """Fix *sign a pact between Chad and Mali*: it is a pact between them.

    *talks were held between them* are talks between them.
    """
    start, verb = noun.leftmost, noun.above
    for obj in verb.all("obj"):
        if obj.rightmost == start - 1:
            noun.attach(obj, "nmod")
            return
    happening = verb.first("nsubj") if verb.is_verb and verb.first("obj") is None else None
    if happening is not None and happening.lexicon.nominalisation(happening.lemma).verb:
        noun.attach(happening, "nmod")


@where(Pattern(dep="nmod", place="right", having="case", head=Pattern(rel="obj", head=VERB)))
def blamed_on(noun: Word) -> None:
    """Fix *blamed the raid on Mali*: the phrase tells whom the verb blames it on."""
    verb = noun.above.above
    known = verb.lexicon.words("reversing").get(verb.lemma, "").split("/")
    if not noun.forms("case").isdisjoint(known):
        noun.attach(verb, "obl")


@where(
    Pattern(dep="nmod", place="right", case="as", head=Pattern(rel="obj nsubj", head=VERB)),
)
def named_as(noun: Word) -> None:
    """Fix *described the strike as a coup*: that is what the verb calls it."""
    named, verb = noun.above, noun.above.above
    if verb.has("naming") and (named.rel == "obj" or named.i > verb.i):
        noun.attach(verb, "obl")


@where(
    Pattern(
        rel="conj",
        pos="PROPN",
        place="right",
        without="cc conj",
        head=Pattern(tag="NN"),
    )
)
def person_behind_post(name: Word) -> None:
    """Fix *the head of studies at the Bank, Ada Holm, left*: nothing joins them, she is it."""
    others = [c for c in name.above.all("conj") if c is not name]
    commas = [c.i for c in name.all("punct") if c.text == ","]
    if not others and len(commas) == 2:
        name.relabel("appos")


@where(Pattern(rel="parataxis", pos="NOUN PROPN", without="nsubj cop"))
def apposed_noun(noun: Word) -> None:
    """Fix *Xi Jinping, the Chinese president,*: a noun phrase behind a name is its apposition."""
    if noun.above.is_name and noun.above.i < noun.i:
        noun.relabel("appos")
    elif noun.first("nmod:poss", "det"):
        appose(noun, min(w.i for w in noun.subtree() if w.rel != "punct"))


@where(Pattern(rel="appos", pos="PROPN", head=Pattern(dep="nmod", pos="PROPN NOUN")))
def person_behind_place(name: Word) -> None:
    """Fix *the delegate in Valencia, Ada Holm,*: no place is a person, the delegate is.

    Nor is a body: *the former head of the union Ada Holm*.
    """
    noun = name.above
    is_body = name.lexicon.words("named kind").get(noun.lemma) == "body"
    is_hers = is_body and name.entity == PERSON and noun.i == name.i - 1
    if noun.pos == "NOUN" and not is_hers:
        return
    while noun.dep == "nmod" and noun.head is not None:
        noun = noun.head
    if is_full_name(name) and noun.pos == "NOUN" and not is_full_name(name.above):
        name.attach(noun, "appos")


ONE_OF = Pattern(lower="one", having="nmod")


@where(Pattern(rel="nsubj", pos="NOUN PROPN NUM", without="cc"))
def second_subject(noun: Word) -> None:
    """Fix *Her rival, the senator Ada Holm, won*: one verb has one subject, told of again.

    *In Gao, the town where she was born, Holm won* has a town that is told of, *Cook Islands (CI)
    Governor Ada Holm* a governor of them, *Head of the Senate Ada Holm* is she.
    """
    first, *others = noun.above.all("nsubj")
    stands_apart = any(c.text == "," and c.i < noun.i for c in (*noun.children, *first.children))
    is_owned = first.pos in NOMINAL and first.first("nmod:poss") is not None
    is_described = first.tag == "NN" and is_full_name(noun)
    is_one_of = ONE_OF(noun) and first.is_name  # *Ada Holm, one of the authors, said*
    if not others or others[0] is not noun:
        return
    title = noun.first("nmod:desc")
    if noun.pos == "NUM" and not is_one_of:
        return
    if (is_owned or is_described or is_one_of) and stands_apart:
        noun.attach(first, "appos")
    elif title is not None and first.is_name and is_abbreviated_before(first, noun):
        first.attach(title, "compound")
    elif first.pos == "NOUN" and first.first("acl:relcl"):
        appose(first, first.leftmost)
    elif is_described and first.rightmost == noun.leftmost - 1:
        first.attach(noun, "nmod:desc")


@where(Pattern(rel="flat obj obl nsubj", pos="PROPN"))
def countryman_before_name(name: Word) -> None:
    """Fix *beat Frenchman Paul Holm*: she beat Holm, who is from France."""
    before = [name.above] if name.rel == "flat" else name.above.all(name.rel)
    first = next((w for w in before if w.i == name.i - 1 and w.has("countryman")), None)
    if first is None:
        return
    name.attach(first.above, first.dep) if first.head is not None else name.detach()
    for each in [c for c in first.children if c.rel in {"flat", "case", "punct", "appos", "acl"}]:
        each.attach(name, each.dep)
    first.attach(name, "nmod:desc")


def is_abbreviated_before(name: Word, other: Word) -> bool:
    """Return whether a name ends with an abbreviation in brackets, right before another word."""
    brackets = (c.text for beside in name.all("appos") for c in beside.all("punct"))
    return ")" in brackets and name.rightmost + 1 == other.leftmost


def is_full_name(name: Word) -> bool:
    """Return whether a word is the given name of a person with the surname behind it."""
    return name.first("flat") is not None and name.lexicon.knows_given_name(name.text)


PERSON = "PERSON"
NOMINAL = {"NOUN", "PROPN"}


@where(Pattern(dep="nmod:desc", place="left", head=Pattern(pos="PROPN")))
def title_with_preposition(title: Word) -> None:
    """Fix *met with President Bongo* where *with* hangs on the title: it is before the name.

    What then has a preposition is no object.
    """
    first = min(title.subtree(), key=lambda w: w.i)
    name = title.above
    if CASE(first):
        first.attach(name, "case")
        if name.rel == "obj":
            name.relabel("obl")


CASE = Pattern(rel="case", pos="ADP")


@where(
    Pattern(
        rel="vocative",
        place="left",
        head=Pattern(is_verb=True, tag="VBD VBZ VBP VBN", without="nsubj csubj"),
    )
)
def addressed_subject(name: Word) -> None:
    """Fix *Mali, an ally, left Chad*: nobody is addressed in news."""
    name.relabel("nsubj")


@where(Pattern(rel="advcl", is_verb=True, place="right", mark="to"))
def raised_infinitive(verb: Word) -> None:
    """Fix *is designed to appear*, *vowed Monday to fight*: what governs an infinitive.

    A passive raises its subject, a verb like *agree* or *threaten* controls the infinitive, and
    whom one presses to leave is to leave.
    """
    is_pressing = PRESSING(verb.above) and not verb.above.has("vague verb")  # *called her to talk*
    pressed = verb.above.all("obj") if is_pressing else []
    is_addressed = any(o.is_name and o.rightmost == verb.leftmost - 1 for o in pressed)
    if is_addressed or any(fits(verb.above) for fits in GOVERNING):
        verb.relabel("xcomp")


MADE = "negative unexpected planned considered expected possible obligatory wished conditional"
GOVERNING = (
    Pattern(having="aux:pass", without="obl obj xcomp"),
    Pattern(attitude=f"{MADE} asked-for", without="obj xcomp"),
)
PRESSING = Pattern(attitude="asked-for", having="obj", without="xcomp ccomp")


@where(
    Pattern(rel="conj", tag="VBZ VBP", without="nsubj nsubj:pass aux", head=Pattern(tag="VBZ VBP"))
)
def agreeing_verb(verb: Word) -> None:
    """Fix *They seek a pact that helps and brings peace*: coordinated verbs agree in number."""
    above = verb.above
    own = {w.i for w in verb.subtree()}
    between = [w for w in above.subtree() if above.i < w.i < verb.i and w.i not in own]
    alike = [w for w in between if w.is_verb and w.tag == verb.tag]
    if alike and above.tag != verb.tag:
        verb.attach(max(alike, key=lambda w: w.i), "conj")


@where(Pattern(rel="amod", pos="ADJ", place="right", head=Pattern(rel="obj conj")))
def resulting_adjective(adjective: Word) -> None:
    """Fix *kept the border open to trade*: what a verb makes of its object tells of the verb.

    So it is with several objects: *left two men and a boy dead*.
    """
    noun = adjective.above
    first = noun.above if noun.rel == "conj" else noun
    is_named = noun.pos in {"NOUN", "PROPN"}
    if first.rel != "obj" or not is_named or adjective.first("punct"):
        return
    verb = first.above
    is_light = verb.has("light verb") and not verb.has("transformative")  # *had ridges too worn*
    is_last = noun is not first and not adjective.first("conj")
    if verb.has("causative") and not is_light and (is_last or adjective.first("obl", "xcomp")):
        adjective.attach(verb, "xcomp")


@where(Pattern(rel="xcomp", pos="ADJ", head=Pattern(is_verb=True, having="obj")))
def object_before_adjective(adjective: Word) -> None:
    """Fix *left two men and a boy dead*: the boy is left dead as well."""
    noun = adjective.first("compound", "obl:unmarked", "nsubj")
    obj = adjective.above.all("obj")[-1]
    if noun is None or noun.pos not in {"NOUN", "PROPN"} or noun.i < obj.i:
        return
    joined = [c for c in (*adjective.all("cc"), *noun.all("cc"), *obj.all("cc")) if c.i > obj.i]
    if joined and joined[0].i < noun.i and adjective.i == noun.rightmost + 1:
        noun.attach(obj, "conj")
        joined[0].attach(noun, "cc")
