"""A wrong part of speech -> the one that the tag and the dependents tell."""

from kg.english.inflection import base_form
from kg.parsing.patterns import Pattern, where
from kg.parsing.trees import Word

__all__ = [
    "counted_by_most",
    "counting_pronoun",
    "each_other",
    "gerund_between",
    "got_for_have",
    "hyphenated_noun",
    "name_as_auxiliary",
    "noun_as_adverb",
    "participle_in_list",
    "perfect_before_noun",
    "sum_sign",
    "verb_lemma",
    "verbal_noun",
]


HAVE = Pattern(lemma="have", is_verb=True, without="aux")


@where(Pattern(tag="VBN", lower="got", is_verb=True, having="obj", without="xcomp compound:prt"))
def got_for_have(verb: Word) -> None:
    """Fix *has got troops in Mali*: it has them."""
    have = next((a for a in verb.all("aux") if a.lemma == "have" and a.tag in PRESENT), None)
    if have is not None and len(verb.all("aux")) == 1:
        verb.tag, verb.lemma = have.tag, have.lemma
        have.relabel("dep")


PRESENT = {"VBZ", "VBP"}


@where(Pattern(rel="nsubj", pos="PROPN", head=Pattern(rel="root", having="nsubj")))
def name_in_two(word: Word) -> None:
    """Fix *Ada Holm charged with theft*, a headline: first and second name are one subject."""
    verb = word.above
    first = next((s for s in verb.all("nsubj") if s.i == word.i - 1 and s.is_name), None)
    if first is not None and first.entity == word.entity:
        word.attach(first, "flat")


@where(Pattern(tag="MD", rel="aux", head=Pattern(is_verb=True, without="nsubj nsubj:pass")))
def name_as_auxiliary(word: Word) -> None:
    """Fix *CAN has left*, *MAY won*, names in capitals: nothing finite stands behind *can*."""
    verb = word.above
    others = [verb, *(each for each in verb.all("aux") if each is not word)]
    if len(word.text) < 2 or not word.text.isupper():
        return
    if any(each.tag in PRESENT_OR_PAST and each.i > word.i for each in others):
        word.pos, word.tag = "PROPN", "NNP"
        word.relabel("nsubj")


PRESENT_OR_PAST = {"VBD", "VBZ"}


@where(Pattern(lower="few many several", pos="PROPN ADJ"))
def counting_pronoun(word: Word) -> None:
    """Fix *Few thought so* that is called a name or adverb: it stands for nobody named."""
    if SUBJECTLESS(word):
        word.relabel("nsubj")
    if not word.children and word.rel != "amod":
        word.pos, word.tag = "PRON", "JJ"


SUBJECTLESS = Pattern(
    rel="advmod", place="left", head=Pattern(is_verb=True, is_finite=True, without="nsubj expl")
)


@where(Pattern(rel="obl", place="right", head=Pattern(lower="most", pos="ADJ PRON")))
def counted_by_most(noun: Word) -> None:
    """Fix *freed most of the prisoners*: they are counted as by any noun."""
    if [c.lower for c in noun.all("case")] == ["of"]:
        noun.relabel("nmod")
        noun.above.pos = "NOUN"


@where(Pattern(rel="nmod obj obl nsubj xcomp", pos="VERB", without="aux cop nsubj mark obj"))
def verbal_noun(word: Word) -> None:
    """Fix *the member states*, *nine injured*, called verbs: they have dependents of a noun.

    *called the ruling a disaster* has two nouns, of which the first is the object.
    """
    if word.tag not in {"NN", "NNS"} and word.first("det", "nummod", "amod") is None:
        return
    if word.rel == "xcomp":
        if not any(each.i > word.i for each in word.above.all("xcomp")):
            return
        word.relabel("obj")
    word.pos = "NOUN"
    match word.tag:
        case "NNS" | "VBZ":
            word.tag, word.lemma = "NNS", verb_lemma(word)
        case "VBN" | "VBD":
            word.tag, word.lemma = "NNS", word.lower
        case "VBG":
            word.tag, word.lemma = "NN", word.lower


@where(Pattern(tag="VBG", rel="advcl", mark="by after amid during over", without="obj nsubj"))
def gerund_between(word: Word) -> None:
    """Fix *was ruined by fighting between rebels and the army*: what goes on is a noun."""
    sides = next(filter(BETWEEN, word.children), None)
    is_event = word.lexicon.nominalisation(word.lower).verb != ""  # *switching between* is none
    if sides is None or sides.leftmost != word.i + 1 or not is_event:
        return
    is_agent = "by" in word.forms("mark") and word.above.first("aux:pass") is not None
    word.pos, word.tag = "NOUN", "NN"
    word.lemma = word.lower
    for each in word.all("mark"):
        each.relabel("case")
    sides.relabel("nmod")
    word.relabel("obl:agent" if is_agent else "obl")


BETWEEN = Pattern(rel="obl nmod", case="between")


@where(Pattern(tag="NNS", rel="obj obl", having="det", head=Pattern(is_verb=True)))
def each_other(noun: Word) -> None:
    """Fix *asked each other questions*: *each* counts no plural, *each other* is who was asked."""
    each, other = [*noun.children, noun][:2]
    if (each.lower, other.lower) != ("each", "other") or other.i != each.i + 1:
        return
    each.attach(noun.above, "iobj")
    other.attach(each, "fixed")
    each.pos = "PRON"


@where(Pattern(rel="xcomp conj appos dep", pos="NOUN", place="right", head=Pattern(is_verb=True)))
def hyphenated_noun(noun: Word) -> None:
    """Fix *made U-turns* that is read as *made U*: a hyphen joins them."""
    first = next((o for o in noun.above.all("obj") if o.i == noun.i - 2), None)
    hyphens = (c for w in (first, noun) if w is not None for c in w.children)
    if first is None or not any(c.tag == "HYPH" and c.i == noun.i - 1 for c in hyphens):
        return
    for each in first.all("det", "amod", "nummod", "nmod"):
        each.attach(noun, each.dep)
    noun.relabel("obj")
    first.attach(noun, "compound")


def verb_lemma(word: Word) -> str:
    """Return the lemma of a third person or a past that was not taken for a verb."""
    return base_form(word.lower, word.lexicon)


@where(Pattern(rel="advmod", tag="NN NNS", place="right", head=Pattern(is_verb=True, having="obj")))
def noun_as_adverb(noun: Word) -> None:
    """Fix *bore the man no grudge*: the noun with *no* is the object, the man has it."""
    none = next((c for c in noun.children if c.lexicon.has(c.lower, "negative determiner")), None)
    person = noun.above.first("obj")
    if none is not None and person is not None:
        none.pos, none.tag = "DET", "DT"
        none.relabel("det")
        person.relabel("iobj")
        noun.relabel("obj")


@where(
    Pattern(
        rel="amod", tag="VBN", head=Pattern(rel="obj", without="det nummod nmod:poss", head=HAVE)
    )
)
def perfect_before_noun(participle: Word) -> None:
    """Fix *has limited imports, raised taxes and cut aid*: it has done all of them."""
    noun, have = participle.above, participle.above.above
    is_listed = any(PAST(c) for c in have.all("conj"))
    between = [w for w in have.subtree() if have.i < w.i < participle.i]
    if not is_listed or any(w.rel != "advmod" for w in between):
        return
    participle.pos, participle.lemma = "VERB", verb_lemma(participle)
    have.yield_to(participle, have.dep, "aux")
    have.pos = "AUX"
    noun.attach(participle, "obj")


PAST = Pattern(tag="VBD VBN", without="nsubj nsubj:pass aux")


@where(
    Pattern(
        rel="conj",
        tag="VBN VBD",
        is_verb=True,
        having="obj",
        without="nsubj nsubj:pass aux aux:pass mark obl advmod xcomp ccomp",
    )
)
def participle_in_list(verb: Word) -> None:
    """Fix *avoid bridges, flooded roads, and caves*: nobody flooded roads, which are avoided too.

    So it is behind a noun, behind a verb of another form, and where the list ends with a noun.
    """
    first, noun = verb.above, verb.all("obj")[0]
    if noun.i != verb.i + 1 or noun.pos != "NOUN" or noun.first("det", "nmod:poss"):
        return
    further = [w for w in first.all("conj") if w.i > noun.i]
    ends = [w for w in (*further, *noun.all("conj")) if w.first("cc")]
    is_list = verb.first("cc") is None and [w.pos for w in ends] == ["NOUN"]
    if not (first.pos == "NOUN" or first.tag in OTHER_VERB or is_list):
        return
    before = first if first.pos == "NOUN" else noun_ending(first, verb.leftmost - 1)
    if before is None:
        return
    for each in [c for c in verb.children if c is not noun]:
        each.attach(noun, each.dep)
    noun.attach(before, "conj")
    verb.attach(noun, "amod")
    verb.pos = "ADJ"
    for each in [w for w in further if w.pos == "NOUN"]:
        each.attach(before, "conj")


def noun_ending(verb: Word, at: int) -> Word | None:
    """Return the noun of a verb's phrases that ends at a place."""
    return next((w for w in verb.subtree() if w.i == at and w.pos == "NOUN"), None)


OTHER_VERB = {"VB", "VBG", "VBZ", "VBP"}


@where(Pattern(pos="PROPN NOUN SYM", head=Pattern()))
def sum_sign(sign: Word) -> None:
    """Fix *paid R 120,000* that is read as a name: letters before a number are a currency."""
    if not sign.lexicon.has(sign.text.removesuffix("."), "currency sign"):
        return
    number = next((w for w in sign.above.subtree() if w.i == sign.i + 1 and w.tag == "CD"), None)
    while number is not None and (above := number.head) is not None:
        if above is sign or above.tag != "CD":
            break
        number = above
    if number is None or sign in number.subtree():
        return
    sign.pos = "SYM"
    number.attach(sign, "nummod")
