"""Words that are one preposition or adverb -> one: *west of*, *in addition to*, *ad hoc*."""

from kg.parsing.patterns import VERB, Pattern, where
from kg.parsing.trees import Word

__all__ = [
    "agent_behind_object",
    "based_on",
    "clause_in_case",
    "company_of_infinitive",
    "first_of_preposition",
    "foreign_adverb",
    "gerund_behind_amid",
    "gerund_behind_noun",
    "in_addition_to",
    "never_again",
    "not_before_phrase",
    "noun_of_preposition",
    "objects_of_particle",
    "subject_behind_mark",
    "sum_in_kind",
    "unlike_somebody",
    "with_or_without",
]


@where(Pattern(rel="advmod", tag="RB", head=Pattern(rel="obl", place="left", head=VERB)))
def not_before_phrase(word: Word) -> None:
    """Fix *shall not at any time exceed*: the verb is denied, not the time."""
    phrase = word.above
    verb = phrase.above
    is_first = word.i == phrase.leftmost and any(a.i == word.i - 1 for a in verb.all("aux"))
    if is_first and word.has("negation"):
        word.attach(verb, "advmod")


@where(Pattern(rel="advmod", lower="never not", head=Pattern(rel="advmod", pos="ADV")))
def never_again(word: Word) -> None:
    """Fix *has never before attacked Mali*, *not once*: the verb is denied, not the time."""
    times = {"once"} if word.lower == "not" else {"again", "before", "ever", "once"}
    if word.above.lower in times and word.above.above.rel != "parataxis":
        word.attach(word.above.above, "advmod")


@where(Pattern(rel="advmod xcomp amod conj advcl", pos="ADV ADJ NOUN VERB"))
def first_of_preposition(word: Word) -> None:
    """Fix *advanced west of Lyman* and *fined pursuant to the law*: the noun is the verb's."""
    second = word.lexicon.words("preposition part").get(word.lower)
    if second is None or (noun := noun_behind(word, second)) is None:
        return
    above = word.above
    if word.rel == "conj":  # *southeast of Gao and west of Kidal*: Gao took the place of the first
        noun.attach(above, "conj")
    elif noun.head is word:
        noun.attach(above, "obl" if above.is_verb else "nmod")
    for each in [c for c in word.children if c is not noun]:
        each.attach(noun, each.dep)
    word.attach(noun, "case")


def noun_behind(word: Word, second: str) -> Word | None:
    """Return the noun whose preposition stands right behind a word."""
    near = (*word.all("obl", "nmod"), *word.above.all("obl", "nmod"))
    return next((n for n in near if is_next(word, second, n)), None)


def is_next(word: Word, second: str, noun: Word) -> bool:
    """Return whether a preposition of a noun stands right behind a word."""
    return any(c.lower == second and c.i == word.i + 1 for c in noun.all("case"))


@where(Pattern(rel="obl", lower="addition", case="in", having="nmod", head=VERB))
def in_addition_to(addition: Word) -> None:
    """Fix *In addition to Chad, Mali and Togo left*: whom others are added to is no addition."""
    noun, verb = addition.all("nmod")[0], addition.above
    if [c.lower for c in noun.all("case")] != ["to"]:
        return
    added = addition.first("appos", "conj") or (None if verb.first("nsubj") else noun.first("conj"))
    noun.attach(verb, "obl")
    for each in addition.all("case", "punct"):
        each.attach(noun, each.dep)
    addition.attach(noun, "case")
    if added is not None and added.i < verb.i:
        first_subject(added, verb)


def first_subject(noun: Word, verb: Word) -> None:
    """Make a noun the first of the subjects of a verb, with those that were joined beside it."""
    beside = [*noun.above.all("conj"), *verb.all("nsubj")]
    noun.attach(verb, "nsubj")
    for other in [each for each in beside if each.i > noun.i]:
        for each in (*other.all("conj"), other):
            each.attach(noun, "conj")


@where(Pattern(lower="based", rel="advcl dep", head=VERB))
def based_on(participle: Word) -> None:
    """Fix *Based on media reports, Chad has left*: the reports say so."""
    verb = participle.above
    near = (*participle.all("obl", "obj"), *verb.all("obl"))
    noun = next((n for n in near if is_next(participle, "on", n)), None)
    if noun is None or not tells(noun) or participle.i > verb.i:
        return
    noun.attach(verb, "obl")
    for each in [c for c in participle.children if c is not noun]:
        each.attach(noun, each.dep)
    participle.attach(noun, "case")
    participle.pos = "ADP"


def tells(noun: Word) -> bool:
    """Return whether a noun names what is told or written: *report*, *testimony*."""
    return noun.has("evidence noun") or noun.has("speech noun")


@where(Pattern(rel="obj obl nmod", pos="NOUN PROPN"))
def foreign_adverb(word: Word) -> None:
    """Fix *spoke ad nauseam*, *did not oppose it per se*: two words of Latin are one adverb."""
    near = {w.i: w for w in word.children}
    for first, second in ((word, near.get(word.i + 1)), (near.get(word.i - 1), word)):
        if first is None or second is None or not is_foreign(first, second):
            continue
        verb = next((a for a in word.ancestors() if a.is_verb), word.above)
        word.attach(verb, "advmod")
        for each in (first, second):
            each.pos, each.tag = "ADV", "RB"
        (second if first is word else first).relabel("fixed")


def is_foreign(first: Word, second: Word) -> bool:
    """Return whether two words are an adverb of another language: *ad hoc*."""
    known = first.lexicon.words("foreign adverb").get(first.lower, "")
    return second.lower in known.split("/")


@where(Pattern(rel="advcl", tag="VBG", having="obj", without="nsubj aux"))
def gerund_behind_amid(gerund: Word) -> None:
    """Fix *came amid heightening tensions*: what stands behind *amid* tells what the noun is."""
    noun, above = gerund.all("obj")[0], gerund.above
    amid = [c for c in gerund.all("mark", "case") if c.lower in AMID and c.i == gerund.i - 1]
    if not amid or noun.i != gerund.i + 1:
        return
    noun.attach(above, "obl" if above.is_verb else "nmod")
    for each in [c for c in gerund.children if c is not noun]:
        each.attach(noun, "case" if each in amid else each.dep)
    gerund.attach(noun, "amod")


AMID = {"amid", "amidst"}


@where(Pattern(rel="obl obj nmod", tag="NNS", having="nmod", without="amod det"))
def noun_of_preposition(first: Word) -> None:
    """Fix *grew thanks to a deal*: nobody thanks."""
    second = first.lexicon.words("preposition part").get(first.lower)
    noun, above = first.all("nmod")[0], first.above
    if second is None or not is_next(first, second, noun) or above.has("light verb"):
        return
    noun.attach(above, "obl" if above.is_verb else "nmod")
    for each in [c for c in first.children if c is not noun]:
        each.attach(noun, each.dep)
    first.attach(noun, "case")
    first.pos, first.tag = "ADP", "IN"


@where(
    Pattern(
        dep="nmod",
        place="right",
        case="by",
        head=Pattern(rel="obj obl", head=Pattern(having="aux:pass", without="obl:agent")),
    )
)
def agent_behind_object(noun: Word) -> None:
    """Fix *was given shelter by Mali*, *was hit at sea by Mali*: who did it stands at the end.

    *was hurt in a raid by Mali*, *was sacked after a report by Mali* tell whose that was.
    """
    thing, verb = noun.above, noun.above.above
    is_where = AT_PLACE(thing) and thing.lexicon.nominalisation(thing.lemma).verb == ""
    is_last = noun.rightmost == thing.rightmost and thing.i > verb.i
    if is_last and (thing.rel == "obj" or is_where):
        noun.attach(verb, "obl:agent")


AT_PLACE = Pattern(rel="obl", case="across around as at in inside near off on outside")


@where(Pattern(lower="without", pos="ADP", head=Pattern()))
def with_or_without(word: Word) -> None:
    """Fix *will start with or without Mali*: the two are one preposition."""
    beside = {w.i: w for w in (word.above, *word.children, *word.above.children)}
    first, joined = beside.get(word.i - 2), beside.get(word.i - 1)
    if first is None or joined is None or (first.lower, joined.lower) != ("with", "or"):
        return
    if word.rel in {"case", "conj"} and first.rel == "case":
        noun = word.above if first.head is word.head else first.above
        word.attach(first, "fixed")
        joined.attach(first, "cc")
        first.attach(noun, "case")


@where(Pattern(rel="obl", case="of", place="right", head=Pattern(is_verb=True, having="obj")))
def part_of_object(noun: Word) -> None:
    """Fix *attacked one of its bases*, *beat Ada Holm of Togo*, not *pulled Togo out of it*."""
    objects = noun.above.all("obj") if len(noun.all("case")) == 1 else []
    before = [each for obj in objects for each in (obj, *obj.all("conj"))]
    last = next((each for each in before if each.rightmost == noun.leftmost - 1), None)
    if last is not None and (last.pos in {"NUM", "DET"} or (last.is_name and noun.is_name)):
        noun.attach(last, "nmod")


@where(Pattern(rel="obl", pos="NOUN", place="right", case="in", without="det", head=VERB))
def sum_in_kind(noun: Word) -> None:
    """Fix *gave $2 billion in aid*, *millions of dollars in aid*: what the aid is worth."""
    before = noun.above.all("obj", "obl") if noun.has("in kind") else []
    beside = (each for each in before if each.rightmost == noun.leftmost - 1)
    sums = (each.first("nmod") if each.has("numeral") else each for each in beside)
    for each in (each for each in sums if each is not None and is_unit(each)):
        noun.attach(each, "nmod")


def is_unit(noun: Word) -> bool:
    """Return whether a noun is what money is counted in."""
    return noun.pos == "SYM" or noun.has("unit")


@where(
    Pattern(rel="mark", lower="after before during since", place="left", head=Pattern(rel="root"))
)
def subject_behind_mark(mark: Word) -> None:
    """Fix *Keita shortly after the arrest left*: what stands behind the name is when."""
    verb = mark.above
    subjects = verb.all("nsubj", "nsubj:pass")
    behind = next((s for s in subjects if s.leftmost == mark.i + 1), None)
    if behind is not None and subjects[0].i < mark.i and behind.pos == "NOUN":
        behind.attach(verb, "obl")
        mark.attach(behind, "case")
        mark.pos = "ADP"


@where(Pattern(rel="obl", is_verb=True, tag="VBZ VBP VBD", case="in", having="nsubj", head=VERB))
def clause_in_case(verb: Word) -> None:
    """Fix *sent troops in case Chad attacks*: the two words are a conjunction."""
    case = verb.all("case")[0]
    if case.first("fixed") is not None:
        verb.relabel("advcl")
        case.relabel("mark")


@where(Pattern(rel="advcl", is_finite=True, mark="on", having="nsubj", head=VERB))
def objects_of_particle(verb: Word) -> None:
    """Fix *takes on Japan and Britain plays Chad*: *on* begins no clause, but an object."""
    on, first = verb.all("mark")[0], verb.all("nsubj")[0]
    second = next((n for n in first.all("conj") if n.i < verb.i and n.first("cc")), None)
    if second is None or on.i != verb.above.i + 1 or first.leftmost != on.i + 1:
        return
    for each in second.all("cc"):
        each.attach(verb, "cc")
    second.attach(verb, "nsubj")
    first.attach(verb.above, "obj")
    on.attach(verb.above, "compound:prt")
    verb.relabel("conj")


@where(Pattern(rel="advcl acl", mark="to", having="nsubj", head=VERB))
def company_of_infinitive(verb: Word) -> None:
    """Fix *will talk with both of them to present it*: a phrase with *with* is no subject."""
    noun = verb.all("nsubj")[0]
    beside = (*verb.all("mark"), *noun.all("case"))
    company = next((c for c in beside if c.lower == "with" and c.i < noun.i), None)
    if company is None or noun.pos not in {"PRON", "DET"}:
        return
    above = verb.above
    noun.attach(next((x for x in above.all("xcomp") if x.i < noun.i), above), "obl")
    company.attach(noun, "case")


@where(Pattern(lower="unlike", dep="discourse fixed advmod dep", head=Pattern(head=Pattern())))
def unlike_somebody(word: Word) -> None:
    """Fix *Holm, unlike, say, Keita, left*: Keita did not."""
    verb = next((a for a in word.ancestors() if a.is_verb), word.above)
    other = next((n for n in verb.all("nsubj")[1:] if n.i > word.i), None)
    if other is not None:
        other.attach(verb, "obl")
        word.attach(other, "case")


@where(
    Pattern(rel="nmod", tag="VBG", mark="in by", having="ccomp obj", head=Pattern(pos="NOUN PROPN"))
)
def gerund_behind_noun(gerund: Word) -> None:
    """Fix *relied on recent laws in ruling that*: a clause with *in* or *by* is the verb's."""
    verb = next((word for word in gerund.ancestors() if word.is_verb), None)
    if verb is not None:
        gerund.attach(verb, "advcl")


PHRASES = (part_of_object, objects_of_particle, company_of_infinitive, unlike_somebody)
