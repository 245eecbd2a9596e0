"""A sentence read as a noun phrase -> with its verb as root: *Troops crossed into Chad*."""

from collections.abc import Iterator

from kg.parsing.patterns import Pattern, where
from kg.parsing.repairs.parts_of_speech import verb_lemma
from kg.parsing.trees import FINITE, Word

__all__ = [
    "gerund_root",
    "participle_behind_comma",
    "participle_root",
    "verb_behind_apposition",
    "verb_behind_content",
    "verb_behind_participle",
    "verb_behind_relative",
    "verb_behind_result",
    "verb_between_nouns",
    "verb_with_clause",
    "word_as_mark",
]


@where(Pattern(rel="root", pos="NOUN PROPN", having="acl", without="nsubj cop"))
def participle_root(noun: Word) -> None:
    """Fix *Ukrainian troops crossed into Russia on Tuesday.*: the participle is the verb."""
    verb = noun.first("acl")
    if verb is None or not is_main_verb(verb, noun):
        return
    verb.detach()
    verb.tag = "VBD"
    for other in [c for c in noun.children if c.i > verb.i]:
        other.attach(verb, other.dep)
    noun.attach(verb, "nsubj")


@where(Pattern(rel="root", pos="NOUN PROPN", having="acl:relcl nmod", without="nsubj cop"))
def verb_behind_relative(noun: Word) -> None:
    """Fix *Ada Holm, who has died, taught physics*: the verb behind the comma is the main one.

    The parser joins it to the relative clause, though no *and* does, or hangs it below its verb:
    *The head of the firms that make the drug met Holm*.
    """
    clauses = [w for w in noun.subtree() if w.dep == "acl:relcl" and w.i > noun.i]
    joined = (v for clause in clauses for v in clause.all("conj", "xcomp"))
    beside = (v for v in noun.all("parataxis") if clauses and v.i > clauses[0].i)
    finite = (v for v in (*joined, *beside) if (FINITE_ALONE(v) and v.is_verb) or ACTIVE(v))
    verb = next((v for v in finite if is_behind_object(v) or is_behind_comma(v)), None)
    if verb is None:
        return
    verb.detach()
    verb.tag = "VBD" if verb.tag == "VBN" else verb.tag
    for other in [c for c in noun.children if c.i > verb.i]:
        other.attach(verb, other.dep)
    noun.attach(verb, "nsubj")


# *Mali, whose port was shut, offered to pay*: a participle with an object is a past
ACTIVE = Pattern(rel="parataxis", tag="VBN", having="obj xcomp ccomp", without="aux nsubj")


@where(Pattern(rel="root", pos="NOUN", having="acl", without="nsubj cop case"))
def verb_behind_content(noun: Word) -> None:
    """Fix *the claim that it would attack Chad angered Togo*: the claim did, it would attack Chad.

    The parser takes the object of the inner clause for the subject of the outer verb.
    """
    inner = next((c for c in noun.all("acl") if THAT(c)), None)
    verb = next(filter(OUTER, inner.all("ccomp")), None) if inner is not None else None
    obj = verb.first("nsubj") if verb is not None else None
    if inner is None or verb is None or obj is None or obj.leftmost != inner.i + 1:
        return
    obj.attach(inner, "obj")
    verb.detach()
    for other in [c for c in noun.children if c.i > verb.i]:
        other.attach(verb, other.dep)
    noun.attach(verb, "nsubj")


OUTER = Pattern(tag="VBD VBZ VBP", without="cc mark")
THAT = Pattern(is_verb=True, mark="that", place="right", without="obj")


@where(Pattern(rel="root", pos="NOUN PROPN", having="appos", without="nsubj cop case"))
def verb_behind_apposition(noun: Word) -> None:
    """Fix *Ada Holm, head of the bank, compared them*: the verb behind the comma is the main."""
    beside = (c for c in noun.all("advcl", "acl", "parataxis", "dep") if c.dep != "acl:relcl")
    verb = next((c for c in beside if FINITE_ALONE(c) and c.is_verb), None)
    aside = noun.first("appos")
    if verb is None or aside is None or not aside.i < verb.leftmost:
        return
    start = min(w.i for w in verb.subtree() if w.pos != "PUNCT")
    if not any(w.text == "," and w.i == start - 1 for w in noun.subtree()):
        return
    verb.detach()
    for other in [c for c in noun.children if c.i > verb.i]:
        other.attach(verb, "advcl" if other.rel == "acl" else other.dep)
    noun.attach(verb, "nsubj")


@where(Pattern(rel="root", tag="VBD", having="nsubj", without="aux cop nsubj:pass"))
def verb_behind_result(participle: Word) -> None:
    """Fix *A storm that left towns flooded ruins killed ten*: the last past is the main verb."""
    subject = participle.first("nsubj")
    cause = subject and next((c for w in subject.subtree() for c in w.all("acl:relcl")), None)
    verb = next((v for v in participle.all("conj", "advcl") if FINITE_ALONE(v)), None)
    if not subject or not cause or not verb or not is_object_before(cause, participle):
        return
    verb.detach()
    for other in [c for c in participle.children if not participle.i < c.i < verb.i]:
        other.attach(verb, other.dep)
    noun = participle.first("obj")
    for other in [c for c in participle.children if c is not noun]:
        other.attach(noun or participle, other.dep)
    participle.tag = "VBN"
    if noun is not None:
        noun.attach(cause, "xcomp")
        participle.attach(noun, "amod")
    else:
        participle.attach(cause, "xcomp")


def is_object_before(cause: Word, participle: Word) -> bool:
    """Return whether a verb like *leave* has an object that ends right before a participle."""
    ends = [obj.rightmost for obj in cause.all("obj")]
    return cause.has("causative") and participle.i - 1 in ends


FINITE_ALONE = Pattern(tag="VBD VBZ VBP", without="nsubj cc mark")


def is_behind_object(verb: Word) -> bool:
    """Return whether a past with an object hangs on a verb whose object it follows."""
    is_past = verb.rel == "xcomp" and verb.tag == "VBD" and verb.first("obj") is not None
    return is_past and any(obj.rightmost == verb.i - 1 for obj in verb.above.all("obj"))


def is_behind_comma(verb: Word) -> bool:
    """Return whether a comma stands right before a verb."""
    return any(c.text == "," and c.i == verb.i - 1 for c in verb.children)


@where(Pattern(tag="VBD VBN", rel="root advcl", having="nsubj", without="aux cop mark obj expl"))
def participle_behind_comma(participle: Word) -> None:
    """Fix *Keita, asked about the deal, refused*: the verb behind the commas has the subject."""
    subject = participle.first("nsubj")
    verb = verb_behind_commas(participle)
    if subject is None or verb is None or not is_cut_off(subject, participle):
        return
    if participle.head is None:
        verb.detach()
        for other in [c for c in participle.children if not subject.i < c.i < verb.i]:
            other.attach(verb, other.dep)
    subject.attach(verb, "nsubj:pass" if verb.first("aux:pass") else "nsubj")
    participle.attach(subject, "acl")
    participle.tag = "VBN"


def verb_behind_commas(participle: Word) -> Word | None:
    """Return the finite verb without a subject that a comma parts from a participle."""
    near = participle.all("conj") if participle.head is None else [participle.head]
    behind = (v for v in near if v.i > participle.i and FINITE_ALONE(v))
    return next((v for v in behind if any(c.text == "," for c in between(participle, v))), None)


def between(first: Word, last: Word) -> Iterator[Word]:
    """Yield the punctuation of two words that stands between them."""
    marks = (*first.all("punct"), *last.all("punct"))
    return (m for m in marks if first.i < m.i < last.i)


def is_cut_off(subject: Word, participle: Word) -> bool:
    """Return whether a comma, and no other, stands between a subject and a participle."""
    phrase = [w for w in subject.subtree() if subject.i <= w.i < participle.i]
    commas = [w for w in phrase if w.text == ","]
    last = max((w.i for w in phrase if w.text != ","), default=-1)
    outer = any(c.text == "," and c.i == participle.i - 1 for c in (*commas, *participle.children))
    inner = any(c.i < participle.i - 1 for c in commas)
    return outer and not inner and last == participle.i - 2


@where(
    Pattern(rel="advcl", tag="VBD", is_verb=True, place="right", without="nsubj mark aux punct cc")
)
def verb_behind_participle(verb: Word) -> None:
    """Fix *Arms bought from Chad arrived*: of two pasts without comma or *and* the last is it."""
    participle = verb.above
    subject = participle.first("nsubj")
    if subject is None or subject.pos != "NOUN" or not TRANSITIVE_ALONE(participle):
        return
    if any(CONJUNCTION(phrase) for phrase in participle.all("obl")):
        return  # *The news came after Bongo last week fired Keita*
    verb.detach()
    for other in [c for c in participle.children if c.i < subject.i or c.i > verb.i]:
        other.attach(verb, other.dep)
    subject.attach(verb, "nsubj")
    participle.attach(subject, "acl")
    participle.tag = "VBN"


CONJUNCTION = Pattern(case="after as before since until")
TRANSITIVE_ALONE = Pattern(
    rel="root", tag="VBD VBN", having="obl", without="obj ccomp xcomp aux cop mark expl"
)


@where(Pattern(tag="VBG", rel="root ccomp", having="nsubj", without="aux cop mark"))
def gerund_root(gerund: Word) -> None:
    """Fix *Thousands marched in Rome calling for peace*: a gerund alone heads no sentence."""
    subject = gerund.first("nsubj")
    verb = subject.first("acl") if subject is not None else None
    if subject is None or verb is None or not MARCHED(verb) or verb.i > gerund.i:
        return
    if gerund.head is None:
        verb.detach()
    else:
        verb.attach(gerund.head, gerund.dep)
    for other in [c for c in gerund.children if c.i < gerund.i]:
        other.attach(verb, other.dep)
    gerund.attach(verb, "advcl")


MARCHED = Pattern(tag="VBD", without="nsubj aux:pass mark")


def is_main_verb(verb: Word, noun: Word) -> bool:
    """Return whether a participle right behind a noun can only be the verb of the sentence."""
    is_sentence = any(w.text == "." for w in noun.all("punct"))
    has_verb = any(w.tag in FINITE for w in noun.subtree() if w is not verb)
    is_apart = any(noun.i < c.i < verb.i for c in noun.children)
    is_active = PARTICIPLE(verb) and not any(BY(o) for o in verb.all("obl"))
    return is_sentence and is_active and not (has_verb or is_apart)


PARTICIPLE = Pattern(tag="VBN VBD", without="aux obl:agent mark")
BY = Pattern(case="by")


@where(Pattern(rel="root", pos="NOUN PROPN", having="nsubj", without="cop aux"))
def verb_between_nouns(noun: Word) -> None:
    """Fix *The plan gained support* and *The army confronts a militia* read as noun phrases.

    A noun with a subject needs a copula; without one, the word between the two was the verb.
    """
    subject = noun.first("nsubj")
    if subject is None or subject.i > noun.i:
        return
    inner = [c for c in noun.children if c.tag in {"VBN", "VBD"} and subject.i < c.i < noun.i]
    if inner and inner[0].rel == "amod":
        make_root(inner[0], noun, subject, "VBD")
    elif PLURAL_COMPOUND(subject) and noun.first("det"):
        make_root(subject, noun, subject.all("compound")[-1], "VBZ")


PLURAL_COMPOUND = Pattern(tag="NNS", having="compound")


def make_root(verb: Word, noun: Word, actor: Word, tag: str) -> None:
    """Turn *noun -nsubj-> actor* around *verb* into *actor <-nsubj- verb -obj-> noun*."""
    verb.detach()
    verb.pos, verb.tag = "VERB", tag
    for child in list(verb.children):
        if child is not actor:
            child.attach(actor, child.dep)
    actor.attach(verb, "nsubj")
    for child in list(noun.children):
        if child.rel in {"punct", "conj", "cc", "advmod", "advcl"} or child.i < verb.i:
            child.attach(verb, child.dep)
    noun.attach(verb, "obj")


@where(Pattern(rel="root", pos="NOUN PROPN", tag="NNS VBZ VBD", without="cop det"))
def verb_with_clause(noun: Word) -> None:
    """Fix *Rwanda denies that it supports them*: what has a clause with *that* is a verb."""
    actors = [c for c in noun.all("compound", "nmod", "amod", "nsubj") if c.i < noun.i]
    if actors and (has_clause(noun) or is_transitive(noun, actors[-1])):
        noun.pos, noun.lemma = "VERB", verb_lemma(noun)
        noun.tag = "VBD" if noun.tag == "VBD" else "VBZ"
        actors[-1].relabel("nsubj")


def has_clause(noun: Word) -> bool:
    """Return whether a clause with a subject of its own is a noun's complement."""
    clause = noun.first("ccomp")
    return clause is not None and clause.first("nsubj") is not None


def is_transitive(noun: Word, actor: Word) -> bool:
    """Return whether a noun has a subject and an object."""
    return noun.first("obj") is not None and actor.rel == "nsubj"


@where(
    Pattern(
        rel="punct", pos="NOUN PROPN PRON", place="right", head=Pattern(is_verb=True, without="obj")
    )
)
def word_as_mark(word: Word) -> None:
    """Fix *France sanctions Syria*, a headline without full stop: the last word is the object."""
    if word.first("case") is None and word.i == word.above.i + 1:
        word.relabel("obj")
