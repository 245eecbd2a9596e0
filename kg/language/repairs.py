"""Dependency tree -> the same tree without some mistakes that parsers of news make.

Each repair is a pattern that is wrong whatever the sentence: a weekday heads no name, and a clause
with *that* and a subject of its own is no relative clause of an addressee.
"""

from collections.abc import Callable

from kg.language.attitudes import effect
from kg.language.nominalisations import is_nominalised
from kg.language.trees import Sentence, Word

__all__ = ["repair"]

DAYS = set(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow".split()
)
PARTS_OF_NAMES = ("compound", "flat", "nmod:desc", "amod", "nmod:poss", "appos")


def repair(sentence: Sentence) -> None:
    """Mend a tree in place."""
    for word in sentence.words:
        for fits, repairs in REPAIRS:
            if fits(word):
                for each in repairs:
                    each(word)
    sentence.roots = [w for w in sentence.words if w.head is None]


def free_day(day: Word) -> None:
    """Mend *Yasser Arafat Wednesday rejected*: the day is no head of the name before it."""
    parts = [c for c in day.all(*PARTS_OF_NAMES) if c.i < day.i and c.pos in {"PROPN", "NOUN"}]
    if not parts or day.head is None or day.first("case"):
        return
    name, verb, dep = parts[-1], day.head, day.dep
    name.attach(verb, dep)
    for other in list(day.children):
        if other.rel != "punct":
            other.attach(name, other.dep)
    day.attach(verb if verb.is_verb else name, "obl:unmarked" if verb.is_verb else "nmod:unmarked")


def headless(day: Word) -> None:
    """Mend *The archbishop on Sunday called for*: the verb behind the day heads the sentence."""
    subject, verb = day.head, day.first("acl")
    if subject is None or verb is None or subject.head is not None or not day.first("case"):
        return
    if verb.tag not in {"VBN", "VBD"} or verb.i < day.i or subject.first("nsubj", "cop"):
        return
    day.children.remove(verb)
    verb.head = None
    verb.relabel("root")
    verb.tag = "VBD"
    subject.attach(verb, "nsubj")
    day.attach(verb, "obl")
    for mark in [c for c in subject.children if c.i > verb.i]:
        mark.attach(verb, mark.dep)


def day_to_verb(day: Word) -> None:
    """Mend *The United States on Wednesday vetoed*: the day tells when of the verb.

    A clause that hung on the day (*accused Rwanda on Saturday of shelling*) is the verb's too.
    """
    noun = day.head
    if noun is None or day.rel != "nmod" or noun.head is None or not noun.head.is_verb:
        return
    if noun.rel in {"nsubj", "obj", "obl", "iobj"}:
        for clause in day.all("acl"):
            clause.attach(noun.head, "advcl" if clause.dep == "acl" else "ccomp")
        for phrase in day.all("nmod"):
            phrase.attach(noun, "nmod")
        day.attach(noun.head, "obl")


def bare_day(day: Word) -> None:
    """Mend *threatened Monday to resume*: a bare day is neither subject nor object."""
    argument = day.rel in {"obj", "iobj", "nsubj"} and not day.first("nmod:poss")
    if argument and day.head is not None and day.head.is_verb:
        day.relabel("obl:unmarked")


def apposed(word: Word) -> None:
    """Mend *Xi Jinping, the Chinese president,*: a noun phrase behind a name is its apposition."""
    above = word.head
    if above is None or word.pos not in {"NOUN", "PROPN"} or word.first("nsubj", "cop"):
        return
    if above.pos == "PROPN" and above.i < word.i:
        word.relabel("appos")
        return
    words = {w.i: w for w in above.subtree()}
    first = min(w.i for w in word.subtree() if w.rel != "punct")
    name = words.get(first - 2)
    while name is not None and name.rel == "flat" and name.head is not None:
        name = name.head
    comma = first - 1 in words and words[first - 1].text == ","
    if comma and name is not None and name.is_name and word.first("nmod:poss", "det"):
        word.attach(name, "appos")


def told_that(verb: Word) -> None:
    """Mend *told the agency that forces had moved*: the clause is what was told."""
    noun = verb.head
    that = verb.children[0] if verb.children else None
    if noun is None or noun.head is None or that is None or that.lower != "that":
        return
    governor, subject = noun.head, verb.first("nsubj")
    to_whom = noun.rel in {"obj", "iobj"} and effect(governor.lemma, "address") == "speech"
    when = noun.lower in DAYS and effect(governor.lemma, "verb") == "speech"
    if subject is not None and subject is not that and (to_whom or when):
        that.relabel("mark")
        verb.attach(governor, "ccomp")


def accused_of(verb: Word) -> None:
    """Mend *was accused by Eritrea of moving troops*: the deed belongs to the accusing verb."""
    noun = verb.head
    marks = {m.lower for m in verb.all("mark", "case")}
    if noun is None or noun.head is None or verb.tag != "VBG" or not marks & {"of", "for"}:
        return
    if noun.rel in {"obj", "obl"} and effect(noun.head.lemma, "charge"):
        verb.attach(noun.head, "advcl")


def is_led(word: Word) -> bool:
    """Whether a prepositional phrase stands before the subject that it is hung on."""
    noun = word.head
    if word.dep != "nmod" or noun is None or word.i > noun.i or not word.first("case"):
        return False
    return noun.rel == "nsubj" and noun.head is not None and noun.head.is_verb


def leading(word: Word) -> None:
    """Mend *In 1717 Lady Mary observed it*: the phrase is the verb's."""
    if word.head is not None and word.head.head is not None:
        word.attach(word.head.head, "obl")


def reported(verb: Word) -> None:
    """Mend *Troops have captured the town, police said*: a whole clause modifies no noun."""
    if not verb.first("nsubj", "nsubj:pass"):
        return
    above = next((a for a in verb.ancestors() if a.is_verb), None)
    if above is not None and effect(above.lemma, "verb") == "speech":
        verb.attach(above, "ccomp")


def is_fragment(noun: Word) -> bool:
    """Whether a noun heads the sentence with a participle right behind it, and no finite verb."""
    if noun.head is not None or noun.pos not in {"NOUN", "PROPN"} or noun.first("nsubj", "cop"):
        return False
    return noun.first("acl") is not None and not any(w.tag in FINITE for w in noun.subtree())


FINITE = {"VBD", "VBZ", "VBP", "MD"}


def fragment(noun: Word) -> None:
    """Mend *Ukrainian troops crossed into Russia on Tuesday.*: the participle is the verb."""
    verb = noun.first("acl")
    ends = any(w.text == "." for w in noun.all("punct"))
    if verb is None or verb.tag != "VBN" or verb.first("aux", "obl:agent", "mark") or not ends:
        return
    if any(m.lower == "by" for o in verb.all("obl") for m in o.all("case")):
        return
    if any(noun.i < c.i < verb.i for c in noun.children):
        return
    noun.children.remove(verb)
    verb.head, verb.tag = None, "VBD"
    verb.relabel("root")
    for other in [c for c in noun.children if c.i > verb.i]:
        other.attach(verb, other.dep)
    noun.attach(verb, "nsubj")


def is_misnamed(word: Word) -> bool:
    """Whether a word tagged as a finite verb, with a verb's dependents, is named a noun."""
    governs = word.first("nsubj", "obj", "ccomp", "aux") is not None
    return word.tag in FINITE and governs and word.pos in {"NOUN", "PROPN", "ADJ", "X"}


def misnamed(word: Word) -> None:
    """Mend *vetoed* that has a subject and is called a noun: its tag is right."""
    word.pos, word.lemma = "VERB", verb_lemma(word.lower)


def is_counting(word: Word) -> bool:
    """Whether *few* or *many* that stands for those it counts is named a proper noun."""
    return word.lower in {"few", "many", "several"} and word.pos == "PROPN" and not word.children


def counting(word: Word) -> None:
    """Mend *Few thought so* that is called a name: it stands for nobody named."""
    word.pos, word.tag = "PRON", "JJ"


def is_nominal(word: Word) -> bool:
    """Whether a word stands as a noun, with a noun's dependents, but is named a verb."""
    noun = word.tag in {"NN", "NNS"} or word.first("det", "nummod", "amod") is not None
    return word.pos == "VERB" and noun and word.rel in {"nmod", "obj", "obl"}


def nominal(word: Word) -> None:
    """Mend *the member states* that are called a verb."""
    word.pos = "NOUN"
    if word.tag in {"NNS", "VBZ"}:
        word.tag = "NNS"
        word.lemma = verb_lemma(word.lower)


def is_dangling(verb: Word) -> bool:
    """Whether a past participle behind a noun is hung on the verb before: *a front seen as*."""
    if verb.rel != "advcl" or verb.tag != "VBN" or verb.first("mark", "aux", "nsubj", "aux:pass"):
        return False
    return verb.head is not None and verb.head.is_verb and verb.head.i < verb.i


def dangling(verb: Word) -> None:
    """Mend *a town on the front seen as a target*: a participle without a comma is the noun's."""
    above = verb.head
    if above is None:
        return
    words = {w.i: w for w in above.subtree()}
    noun = words.get(min(w.i for w in verb.subtree()) - 1) if not verb.first("punct") else None
    while noun is not None and noun.rel == "flat" and noun.head is not None:
        noun = noun.head
    if noun is not None and noun.pos in {"NOUN", "PROPN"} and noun is not above:
        verb.attach(noun, "acl")


def is_between(noun: Word) -> bool:
    """Whether *between X and Y* is hung on the verb and stands right behind its object."""
    cases = {c.lower for c in noun.all("case")}
    return noun.rel == "obl" and "between" in cases and noun.first("conj") is not None


def between_sides(noun: Word) -> None:
    """Mend *sign a pact between Chad and Mali*: it is a pact between them."""
    verb, start = noun.head, min(w.i for w in noun.subtree())
    for obj in verb.all("obj") if verb is not None else ():
        if max(w.i for w in obj.subtree()) == start - 1:
            noun.attach(obj, "nmod")


def is_speechless(verb: Word) -> bool:
    """Whether a verb of saying lacks a subject and a passive: *…, officials said* misread."""
    if verb.tag not in {"VBD", "VBZ"} or effect(verb.lemma, "verb") != "speech":
        return False
    return not verb.first("nsubj", "csubj", "aux:pass", "nsubj:pass", "expl") and verb.rel != "conj"


def spoken(verb: Word) -> None:
    """Mend *The town fell, officials said*: the noun phrase before the verb is who says so."""
    top = verb
    while top.head is not None:
        top = top.head
    words = {w.i: w for w in top.subtree()}
    last = verb.i - 1
    if last in words and words[last].text == ")":  # *the commission (ZEC) said*
        last = max((i for i, w in words.items() if i < last and w.text == "("), default=0) - 1
    speaker = words.get(last)
    while speaker is not None and speaker.rel in {"flat", "compound"} and speaker.head is not None:
        speaker = speaker.head
    if speaker is None or speaker.pos not in {"NOUN", "PROPN"} or verb in list(speaker.subtree()):
        return
    first = min(w.i for w in speaker.subtree())
    if first - 1 in words and words[first - 1].text == ",":
        speaker.attach(verb, "nsubj")


def addressed(name: Word) -> None:
    """Mend *Arminius, leader of the tribe, had a free hand*: nobody is addressed in news."""
    verb = name.head
    if verb is None or not verb.is_verb or name.i > verb.i or verb.first("nsubj", "csubj"):
        return
    if verb.tag in {"VBD", "VBZ", "VBP", "VBN"}:
        name.relabel("nsubj")


def raised(verb: Word) -> None:
    """Mend *is designed to appear*, *threatened Monday to resume*: what governs an infinitive.

    A passive raises its subject, a verb like *agree* or *threaten* controls the infinitive.
    """
    governor = verb.head
    if governor is None or not verb.is_verb or verb.i < governor.i:
        return
    to = any(m.lower == "to" for m in verb.all("mark"))
    passive = governor.first("aux:pass") and not governor.first("obl", "obl:agent")
    attitude = effect(governor.lemma, "verb") not in {"", "speech", "deny", "actual"}
    if to and (passive or attitude) and not governor.first("obj", "xcomp"):
        verb.relabel("xcomp")


def verbless(noun: Word) -> None:
    """Mend *The strike obtained support* and *The player confronts a boss* read as noun phrases.

    A noun with a subject needs a copula; without one, the word between the two was the verb.
    """
    subject = noun.first("nsubj")
    if subject is None or noun.first("cop", "aux") or subject.i > noun.i:
        return
    inner = [c for c in noun.children if c.tag in {"VBN", "VBD"} and subject.i < c.i < noun.i]
    if inner and inner[0].rel == "amod":
        verb, tag, actor = inner[0], "VBD", subject
    elif subject.tag == "NNS" and subject.all("compound") and noun.first("det"):
        verb, tag, actor = subject, "VBZ", subject.all("compound")[-1]
    else:
        return
    make_root(verb, noun, actor, tag)


def misread(noun: Word) -> None:
    """Mend *Rwanda denies that it supports them*: what has a clause with *that* is a verb."""
    clause, obj = noun.first("ccomp"), noun.first("obj")
    actors = [c for c in noun.all("compound", "nmod", "amod", "nsubj") if c.i < noun.i]
    if noun.tag not in {"NNS", "VBZ", "VBD"} or not actors or noun.first("cop", "det"):
        return
    says = clause is not None and clause.first("nsubj", "nsubj:pass") is not None
    does = obj is not None and actors[-1].rel == "nsubj"
    if says or does:
        noun.pos, noun.lemma = "VERB", verb_lemma(noun.lower)
        noun.tag = "VBD" if noun.tag == "VBD" else "VBZ"
        actors[-1].relabel("nsubj")


def verb_lemma(lower: str) -> str:
    """Return the lemma of a third person or a past that was not taken for a verb.

    >>> [verb_lemma(v) for v in ("denies", "stresses", "claims", "vetoed", "accused")]
    ['deny', 'stress', 'claim', 'veto', 'accuse']
    """
    if lower.endswith("ed"):
        stems = (lower[:-1], lower[:-2])
        return next((stem for stem in stems if is_nominalised(stem)), lower[:-2])
    if not lower.endswith("s"):
        return lower
    if lower.endswith("ies"):
        return lower[:-3] + "y"
    return lower[:-2] if lower.endswith(("sses", "shes", "ches")) else lower[:-1]


def make_root(verb: Word, noun: Word, actor: Word, tag: str) -> None:
    """Turn *noun -nsubj-> actor* around *verb* into *actor <-nsubj- verb -obj-> noun*."""
    if verb.head is not None:
        verb.head.children.remove(verb)
    verb.head, verb.pos, verb.tag = None, "VERB", tag
    verb.relabel("root")
    for child in list(verb.children):
        if child is not actor:
            child.attach(actor, child.dep)
    actor.attach(verb, "nsubj")
    for child in list(noun.children):
        if child.rel in {"punct", "conj", "cc", "advmod", "advcl"} or child.i < verb.i:
            child.attach(verb, child.dep)
    noun.attach(verb, "obj")


REPAIRS: tuple[tuple[Callable[[Word], bool], tuple[Callable[[Word], None], ...]], ...] = (
    (is_misnamed, (misnamed,)),
    (is_counting, (counting,)),
    (is_nominal, (nominal,)),
    (is_dangling, (dangling,)),
    (lambda w: w.lower in DAYS, (free_day, headless, day_to_verb, bare_day)),
    (is_led, (leading,)),
    (is_between, (between_sides,)),
    (lambda w: w.rel == "parataxis", (apposed,)),
    (lambda w: w.rel == "acl" and w.is_verb, (told_that, accused_of)),
    (lambda w: w.rel in {"amod", "compound", "nmod"} and w.is_verb, (reported,)),
    (lambda w: w.rel == "vocative", (addressed,)),
    (lambda w: w.rel == "advcl", (raised,)),
    (lambda w: w.head is None and w.pos in {"NOUN", "PROPN"}, (verbless, misread)),
    (is_fragment, (fragment,)),
    (is_speechless, (spoken,)),
)
