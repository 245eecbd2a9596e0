"""Repairs of where a phrase hangs: *a pact between two*, *a town seen as*, *in Bamako*."""

from kg.parsing.trees import Word

__all__ = [
    "addressed",
    "agreeing",
    "apposed",
    "behind_comma",
    "between_sides",
    "dangling",
    "disagrees",
    "is_aside_noun",
    "is_between",
    "is_dangling",
    "is_led",
    "leading",
    "raised",
]


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


def is_led(word: Word) -> bool:
    """Whether a prepositional phrase stands before the subject that it is hung on."""
    noun = word.head
    if word.dep != "nmod" or noun is None or word.i > noun.i or not word.first("case"):
        return False
    noun = named(noun)
    return noun.rel == "nsubj" and noun.head is not None and noun.head.is_verb


def named(title: Word) -> Word:
    """Return the name that a title stands before, else the word itself: *General Keita*."""
    while title.dep in {"nmod:desc", "compound"} and title.head is not None:
        title = title.head
    return title


def leading(word: Word) -> None:
    """Mend *In 2012 General Keita rejected it*: the phrase is the verb's."""
    verb = named(word.head).head if word.head is not None else None
    if verb is not None:
        word.attach(verb, "obl")


def is_aside_noun(noun: Word) -> bool:
    """Whether a noun behind a comma is hung as a conjunct, without *and*: *its chief adversary*."""
    if noun.dep != "conj" or noun.pos != "NOUN" or noun.head is None or noun.first("cc", "conj"):
        return False
    later = (c for c in noun.head.all("conj") if c.i > noun.i)
    return noun.first("nmod:poss") is not None and not any(c.first("cc") for c in later)


def behind_comma(noun: Word) -> None:
    """Mend *known for its ties with Russia, its chief adversary*: it tells of the name before."""
    words = {w.i: w for w in noun.head.subtree()} if noun.head is not None else {}
    start = min(w.i for w in noun.subtree() if w.pos != "PUNCT")
    comma, name = words.get(start - 1), words.get(start - 2)
    while name is not None and name.rel == "flat" and name.head is not None:
        name = name.head
    if comma is not None and comma.text == "," and name is not None and name.pos == "PROPN":
        noun.attach(name, "appos")


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


def addressed(name: Word) -> None:
    """Mend *Mali, an ally, left Chad*: nobody is addressed in news."""
    verb = name.head
    if verb is None or not verb.is_verb or name.i > verb.i or verb.first("nsubj", "csubj"):
        return
    if verb.tag in {"VBD", "VBZ", "VBP", "VBN"}:
        name.relabel("nsubj")


def raised(verb: Word) -> None:
    """Mend *is designed to appear*, *vowed Monday to fight*: what governs an infinitive.

    A passive raises its subject, a verb like *agree* or *threaten* controls the infinitive.
    """
    governor = verb.head
    if governor is None or not verb.is_verb or verb.i < governor.i:
        return
    to = any(m.lower == "to" for m in verb.all("mark"))
    passive = governor.first("aux:pass") and not governor.first("obl", "obl:agent")
    attitude = governor.effect("verb") not in {"", "speech", "deny", "actual"}
    if to and (passive or attitude) and not governor.first("obj", "xcomp"):
        verb.relabel("xcomp")


def disagrees(verb: Word) -> bool:
    """Whether a verb without a subject is joined to one of the other number: *seek … brings*."""
    numbers = {"VBZ", "VBP"}
    if verb.rel != "conj" or verb.tag not in numbers or verb.first("nsubj", "nsubj:pass", "aux"):
        return False
    return verb.head is not None and verb.head.tag in numbers - {verb.tag}


def agreeing(verb: Word) -> None:
    """Mend *They seek a pact that helps and brings peace*: it goes on the verb alike."""
    above = verb.head
    if above is None:
        return
    alike = [w for w in above.subtree() if above.i < w.i < verb.i and w.tag == verb.tag]
    own = {w.i for w in verb.subtree()}
    nearer = [w for w in alike if w.is_verb and w.i not in own]
    if nearer:
        verb.attach(max(nearer, key=lambda w: w.i), "conj")
