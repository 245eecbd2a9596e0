"""A verb called something else, or by another form -> as meant: *urged Mali to free her*."""

from kg.parsing.patterns import Pattern, where
from kg.parsing.repairs.parts_of_speech import verb_lemma
from kg.parsing.trees import Word

__all__ = ["VERB_FORMS"]


@where(Pattern(tag="VBD VBZ VBP MD", pos="NOUN PROPN ADJ X", having="nsubj obj ccomp aux"))
def tagged_verb(word: Word) -> None:
    """Fix *vetoed* that has a subject and is called a noun: its tag is right."""
    word.pos, word.lemma = "VERB", verb_lemma(word)


@where(Pattern(tag="VB", pos="ADJ NOUN", mark="to", having="obj ccomp"))
def tagged_infinitive(word: Word) -> None:
    """Fix *urged Mali to free Holm* that is called an adjective: its tag is right."""
    word.pos = "VERB"


@where(Pattern(rel="amod", tag="JJ VB", place="left", head=Pattern(pos="PROPN")))
def adjective_behind_to(word: Word) -> None:
    """Fix *ordered Mali to free Holm* that is read as *to a free Holm*: Mali is to free her."""
    name = word.above
    before = (*name.all("case", "mark"), *word.all("case", "mark"))
    to = next((c for c in before if c.i == word.i - 1 and c.lower == "to"), None)
    if to is None or not word.has("verb or adjective") or name.head is None:
        return
    above = name.above
    word.pos, word.tag = "VERB", "VB"
    bare = above.is_verb and above.attitude != ""
    word.attach(above, "xcomp" if bare else "advcl" if above.is_verb else "acl")
    name.attach(word, "obj")
    to.attach(word, "mark")
    to.pos, to.tag = "PART", "TO"


@where(Pattern(rel="compound", tag="VB", mark="to", head=Pattern(rel="obj", pos="NOUN")))
def infinitive_before_noun(verb: Word) -> None:
    """Fix *agreed to a truce in order to start talks* that is read as *start talks*, a thing."""
    noun = verb.above
    joined = noun.rel == "obj" and noun.above.is_verb and verb.i > noun.above.i
    if not joined:
        return
    verb.pos = "VERB"
    verb.attach(noun.above, "advcl")
    noun.attach(verb, "obj")


@where(Pattern(rel="amod compound", tag="VB", head=Pattern(rel="obl", pos="NOUN", case="to")))
def infinitive_in_phrase(verb: Word) -> None:
    """Fix *went on to record wins* that is read as *to wins*: the infinitive has them as object."""
    noun = verb.above
    to = next((c for c in noun.all("case") if c.lower == "to" and c.i == verb.i - 1), None)
    if to is None:
        return
    verb.pos = "VERB"
    verb.attach(noun.above, "xcomp")
    noun.attach(verb, "obj")
    to.attach(verb, "mark")
    to.pos, to.tag = "PART", "TO"


@where(Pattern(rel="conj", pos="NOUN", having="compound", without="det", head=Pattern(pos="ADJ")))
def verb_behind_adjective(noun: Word) -> None:
    """Fix *remain calm and exercise restraint*: what is joined to an adjective is no thing."""
    adjective = noun.above
    stays, word = adjective.above, noun.all("compound")[0]
    is_bare = adjective.rel == "xcomp" and stays.tag in {"VB", "VBP"}
    if not is_bare or word.tag != "NN" or noun.leftmost + 1 != word.i or not is_bare_verb(word):
        return
    word.pos, word.tag = "VERB", "VB"
    word.attach(stays, "conj")
    noun.attach(word, "obj")
    for cc in noun.all("cc"):
        cc.attach(word, "cc")


def is_bare_verb(word: Word) -> bool:
    """Return whether a noun looks like the verb that it goes back to: *exercise*."""
    return word.lexicon.nominalisation(word.lemma, word.lower).verb == word.lemma


@where(Pattern(dep="acl", tag="VBD", pos="VERB", without="nsubj nsubj:pass aux obj mark"))
def tagged_participle(word: Word) -> None:
    """Fix *Keita, left out of the talks,* that is called a past: what hangs on a noun is none."""
    verb = word.above.head
    if verb is None or verb.tag != "VBG":  # *Thousands marched calling for peace* is no phrase
        word.tag = "VBN"


@where(Pattern(tag="VBP", is_verb=True, having="nsubj", without="aux"))
def past_like_present(verb: Word) -> None:
    """Fix *Arsenal beat Chelsea*, called a present: one subject would have *beats*."""
    subjects = verb.all("nsubj")
    if verb.has("same past") and all(map(ONE, subjects)) and not subjects[0].first("conj"):
        verb.tag = "VBD"


ONE = Pattern(tag="NN NNP NNPS", without="cc")


@where(Pattern(rel="obj", pos="NOUN", place="right", without="det", head=Pattern(is_verb=True)))
def said_of_oneself(word: Word) -> None:
    """Fix *pleaded guilty* where that is called an object: it tells how."""
    if word.lexicon.words("said of oneself").get(word.above.lemma) == word.lower:
        word.pos, word.tag = "ADJ", "JJ"
        word.relabel("xcomp")


@where(Pattern(pos="NOUN", tag="NNS", having="ccomp"))
def reporting_noun(word: Word) -> None:
    """Fix *Holm of the Times reports that*: a clause with *that* is reported by a verb."""
    clause = word.all("ccomp")[0]
    names = [c for c in word.children if c.i < word.i and c.text[:1].isupper() and c.rel != "det"]
    says = word.lexicon.effect(verb_lemma(word), "verb") == "speech"
    if "that" not in clause.forms("mark") or not names or not says or word.first("det", "amod"):
        return
    word.pos, word.tag, word.lemma = "VERB", "VBZ", verb_lemma(word)
    for name in names:
        name.pos, name.tag = "PROPN", "NNP"
    for name in names[1:]:
        name.attach(names[0], "flat")
    names[0].relabel("nsubj")


@where(
    Pattern(
        pos="NOUN", tag="NN", having="ccomp", without="cop det nmod:poss compound amod nummod case"
    )
)
def reporting_plural(word: Word) -> None:
    """Fix *Witnesses at the scene report that*: a noun has no subject and no clause beside it."""
    clause = word.all("ccomp")[0]
    says = word.lexicon.effect(word.lower, "verb") != ""
    if "that" in clause.forms("mark") and says and any(map(PLURAL, word.all("nsubj"))):
        word.pos, word.tag = "VERB", "VBP"


PLURAL = Pattern(tag="NNS", place="left")


@where(Pattern(pos="NOUN", tag="NN", rel="obl nmod", having="compound"))
def reporting_behind_noun(word: Word) -> None:
    """Fix *Doctors at the hospital report that*, read as at a report that stormed doctors."""
    found = (each for a in word.ancestors() if a.tag == "NNS" for each in told_beside(a))
    clause = next((c for c in found if c.first("mark") and c.all("mark")[0].i == word.i + 1), None)
    before = word.all("compound")[-1]
    says = word.lexicon.effect(word.lower, "verb") == "speech"
    if clause is None or not says or before.i != word.i - 1:
        return
    speaker = clause.above if clause.rel == "acl" else clause.all("nsubj")[0]
    before.attach(word.above, word.dep)
    for each in [c for c in word.children if c.i < before.i]:
        each.attach(before, each.dep)
    word.pos, word.tag = "VERB", "VBP"
    word.detach()
    for each in [c for w in (speaker, clause) for c in w.all("punct") if c.i > clause.i]:
        each.attach(word, each.dep)
    speaker.attach(word, "nsubj")
    clause.attach(word, "ccomp")


def told_beside(speaker: Word) -> list[Word]:
    """Return the clauses with *that* that the parser hung on who tells them, or them on it."""
    clauses = speaker.all("acl") if speaker.head is None else [speaker.head]
    return [c for c in clauses if TOLD(c) and (c.rel == "acl" or TOLD_BY(speaker))]


TOLD = Pattern(rel="acl root", mark="that", having="nsubj nsubj:pass")
TOLD_BY = Pattern(rel="nsubj", place="left")

VERB_FORMS = (
    reporting_plural,
    reporting_behind_noun,
    tagged_verb,
    tagged_infinitive,
    infinitive_before_noun,
    infinitive_in_phrase,
    verb_behind_adjective,
    tagged_participle,
    past_like_present,
    said_of_oneself,
    adjective_behind_to,
    reporting_noun,
)
