"""Noun -> the words behind it that tell which one: *a deal to end the war*, *men close to him*.

Each phrase behind it is taken whole while its words are few, else what the phrase begins with.
"""

from collections.abc import Iterator

from kg.english.lexicon import Family
from kg.english.times import is_temporal
from kg.parsing.memo import memoized
from kg.parsing.patterns import Pattern
from kg.parsing.phrases import Mode, in_order, phrase
from kg.parsing.trees import Word
from kg.statements.relations.attachment import PLACE_CASES, is_circumstance, prepositions
from kg.statements.relations.minting import nominal_verb
from kg.statements.relations.restrictive import RELATIVE, is_restricting

__all__ = ["bare_of_phrase", "beside", "completing", "coordinated"]

LONGEST_CLAUSE = 11  # words
COMPLETING = {
    "of", "for", "on", "in", "to", "with", "about", "against", "from", "by", "over", "between",
    "into", "regarding", "as", "above", "below",
}  # fmt: skip
SHARED = {"of", "for"}  # before what completes several nouns
FIGURES = {"from", "to", "by", "in"}  # before a number of something: *a rise from 1.5 to 2*
OPENING = {"(", "["}
APART = {",", ";", ":", "(", ")", "[", "]", "–", "—", "--", "...", ".", "?", "!"}
QUOTES = {'"', "“", "”"}


def completing(head: Word, most: int, verb: Word | None = None) -> list[Word]:
    """Return what completes a noun right behind it, unless it has too many words or tells when.

    *victory for consumers*, *men close to him*; not *attack on Monday*.

    Args:
        head: the noun.
        most: how many words it may be.
        verb: whose clause stays out.
    """
    if head.pos == "PROPN":
        return named_behind(head)
    if (head.pos != "NOUN" and head.text != "%") or bare_of_phrase(head) is not None:
        return []
    words: list[Word] = []
    last = head.i
    told = [] if verb is None else [each for each in verb.ancestors() if each.is_verb]
    for child in (c for c in (*compared(head), *head.children, *beside(head)) if c.i > head.i):
        if (child.rel == "nmod" and is_setting(child)) or is_in_brackets(child):
            last = max(last, child.rightmost)  # *technology by 2030 that does not exist today*
            continue
        if child in told:
            continue
        fitting = (w for w in completions(child) if len(words) + len(w) <= most and verb not in w)
        found = next((w for w in fitting if w and w[0].i == last + 1), [])
        words += found
        last = found[-1].i if found else last
    return words or shared(head, most, verb)


def is_in_brackets(word: Word) -> bool:
    """Return whether brackets stand around what tells more: *2 inches (50 millimetres) of rain*."""
    return word.rel == "appos" and any(c.text in OPENING for c in word.all("punct"))


def named_behind(head: Word) -> list[Word]:
    """Return what belongs to a name behind *of*: *Ministry of Finance*."""
    parts = (c for c in head.all("nmod") if c.pos == "PROPN" and prepositions(c) == "of")
    whole_parts = (whole(part) for part in parts)
    return next((words for words in whole_parts if words and words[0].i == head.i + 1), [])


def shared(head: Word, most: int, verb: Word | None) -> list[Word]:
    """Return what completes several nouns behind the last: *the design and testing of cars*.

    In *soldiers and the head of the army*, *funds and abuse of funds* it completes the last alone.
    """
    first = head.above if head.rel == "conj" else head
    group = [first, *first.all("conj")]
    last = max(group, key=lambda noun: noun.i)
    articles = [bool(noun.first("det", "nmod:poss")) for noun in group]
    alike = (articles[0] or not any(articles)) and head.tag == last.tag
    if len(group) == 1 or not alike or any(n.pos != "NOUN" for n in group) or head.i > last.i:
        return []
    behind = (c for noun in group for c in noun.children if c.leftmost == last.i + 1)
    phrases = (c for c in behind if prepositions(c) in SHARED and is_complement(c))
    found = (words for c in phrases for words in completions(c) if len(words) <= most)
    return next((words for words in found if words and verb not in words), [])


def compared(head: Word) -> list[Word]:
    """Return what more of something is compared with: *more carbon than it emits*."""
    more = [c for c in head.all("amod") if c.i < head.i]
    verbs = [head.above] if head.rel == "obj" and any(map(MORE, more)) else []
    return [c for w in (*more, *verbs) for c in w.all("obl", "advcl", "nmod") if "than" in cases(c)]


MORE = Pattern(tag="JJR")


def beside(head: Word) -> list[Word]:
    """Return what completes a bare object though it hangs on the verb: *filed complaints against*.

    Not what tells of the act rather than of the object: *put talks on hold*, *sold fruit on the
    square*, *governed the country for years*.
    """
    if not OBJECT(head):
        return []
    is_person = head.lexicon.words("named kind").get(head.lemma) == "person"
    takes_it = any(map(head.above.has, OF_THEIR_OWN))
    if any((is_person, takes_it, head.above.effect("charge") != "")):
        return []
    is_act = nominal_verb(head) != "" or head.lexicon.effect(f"{head.lemma} to", "noun") != ""
    fitting = OF_ACT if is_act else ON_TOPIC if head.has("topic noun") else OF_THING
    stays = not head.above.has("taking away")  # *faces anger from workers*
    near = (c for c in head.above.all("obl") if c.leftmost == head.i + 1)
    told = (c for c in near if fitting(c) or (stays and FROM(c)))
    return [c for c in told if not (c.has("light noun") or is_temporal(c.text))]


OF_THEIR_OWN: tuple[Family, ...] = ("placing", "naming", "exchanging", "addressee")
OBJECT = Pattern(rel="obj", pos="NOUN", place="right", without="compound")
OF_THING = Pattern(case="about against between of regarding", without="mark")
FROM = Pattern(pos="NOUN PROPN", case="from", without="mark")
ON_TOPIC = Pattern(case="about against between for of on over regarding", without="mark")
OF_ACT = Pattern(case="about against between for from into of on over regarding to", without="mark")


def cases(phrase: Word) -> set[str]:
    """Return what a phrase or clause begins with: *than*."""
    return phrase.forms("case", "mark")


def completions(child: Word) -> Iterator[list[Word]]:
    """Yield the words of a phrase behind a noun, the longest first: *for consumers of gas*."""
    if "than" in cases(child) or (child.rel in {"nmod", "obl"} and is_complement(child)):
        yield whole(child)
        yield with_inner_noun(child)
        yield with_one_noun(child)
    elif child.rel == "acl" or RELATIVE(child) or child.rel == "amod":
        is_told = is_restricting(child)
        words = whole(child)
        is_short = len(words) <= LONGEST_CLAUSE and (len(words) > 1 or child.rel == "amod")
        if is_told and is_short and not is_cut(words, child):
            yield words
        if OF_DOING(child) or (TO_DO(child) and (child.first("obj") or not child.first("obl"))):
            yield with_objects(child)
        elif is_told:
            yield with_first_argument(child)


def is_cut(words: list[Word], verb: Word) -> bool:
    """Tell *protests that began*, of *that began in Oslo*, from *the seat she won*."""
    subjects = verb.forms("nsubj", "nsubj:pass")
    return words[-1:] == [verb] and not subjects.isdisjoint({"that", "which", "who"})


def whole(child: Word) -> list[Word]:
    """Return all words of a phrase but its times and places, none if it is not of one piece."""
    below = (w for w in child.subtree() if w is not child and w.rel in {"nmod", "obl"})
    outside = {
        w.i for w in below if is_setting(w) and not (OF_PARTICIPLE(w) and w.above is not child)
    }
    return of_one_piece(in_order(within(child, outside)))


def of_one_piece(words: list[Word]) -> list[Word]:
    """Return words that follow one another, quotation marks left out; none if they do not."""
    while words and words[-1].text in {".", *QUOTES}:  # *the use of “We.”*
        words = words[:-1]
    if not words:
        return []
    apart = any(w.text in APART or (RELATIVE(w) and not is_restricting(w)) for w in words)
    if apart or words[-1].i - words[0].i != len(words) - 1:
        return []
    return [w for w in words if w.text not in QUOTES]


def within(word: Word, outside: set[int]) -> Iterator[Word]:
    """Yield a word and those below it, without the phrases of some words."""
    yield word
    for child in word.children:
        if child.i not in outside:
            yield from within(child, outside)


def with_one_noun(child: Word) -> list[Word]:
    """Return a phrase up to the end of its noun: *for consumers*."""
    others = child.all("conj") if prepositions(child) == "between" else []
    joined = [w for each in others for w in [*each.all("cc"), *phrase(each, "near")]]
    return in_order({*child.all("case"), *phrase(child, "near"), *joined, *coordinated(child)})


def with_inner_noun(child: Word) -> list[Word]:
    """Return a phrase up to the end of the next noun: *of killings by soldiers*, not *which …*."""
    first = with_one_noun(child)
    if child.is_name:
        return []
    inner = (c for c in child.all("nmod") if is_complement(c) and c.leftmost == first[-1].i + 1)
    return next((of_one_piece([*first, *with_one_noun(noun)]) for noun in inner), [])


def with_objects(child: Word) -> list[Word]:
    """Return a clause with its objects alone: *to collect taxes*."""
    own = [*child.all("mark"), child, *child.all("compound:prt")]
    if {obj.pos for obj in child.all("obj")} == {"ADJ"}:
        return []  # *the need to steer clear of bridges*
    objects = (phrase(obj, "near") for obj in child.all("obj"))
    further = (with_objects(verb) for verb in child.all("xcomp") if verb.is_verb)
    return in_order([*own, *(word for each in (*objects, *further) for word in each)])


def with_first_argument(verb: Word) -> list[Word]:
    """Return a clause up to its first argument: *used by militants*, *that supports the plan*."""
    behind = [c for c in verb.children if c.i > verb.i]
    first = next((c for c in behind if c.rel in {"obj", "obl"} and not is_setting(c)), None)
    if first is None or ANYTHING(first):
        return []  # *claims that it has anything to do with them*
    before = [w for c in verb.children if c.i < verb.i for w in c.subtree()]
    between = [c for c in behind if c.i < first.leftmost and c.rel == "compound:prt"]
    said = {*before, verb, *between, *first.all("case")}
    modes = FIRST_MODES if first.pos == "NOUN" else FIRST_MODES[:1]  # not *one* of *one of many*
    pieces = (of_one_piece(in_order({*said, *phrase(first, mode)})) for mode in modes)
    return next((words for words in pieces if 0 < len(words) <= LONGEST_CLAUSE), [])


FIRST_MODES: tuple[Mode, ...] = ("near", "core")  # as much of the argument as there is room for
ANYTHING = Pattern(pos="PRON", tag="NN")
# *everyone born in Mali*
OF_PARTICIPLE = Pattern(rel="obl", place="right", head=Pattern(rel="acl", tag="VBN"))
# *capacity to collect taxes*, but not *a warning system to ensure that it works*
TO_DO = Pattern(dep="acl", mark="to", without="nsubj ccomp xcomp iobj")
# *the work of combing the debris*, *responsibility for shooting down a helicopter*
OF_DOING = Pattern(
    dep="acl", tag="VBG", mark="of for in from about", having="obj", without="nsubj ccomp"
)


def coordinated(head: Word) -> list[Word]:
    """Return the words of adjectives that are coordinated: *nuclear or conventional* warheads."""
    before = [w for w in head.all("amod", "compound") if w.i < head.i]
    if not before:
        return []
    others = [w for first in before for w in first.all("conj") if w.i < head.i]
    words = [w for other in others if other.pos != "PROPN" for w in other.subtree()]
    return [*words, *(cc for w in before for cc in w.all("cc") if cc.i > w.i)]


def is_complement(noun: Word) -> bool:
    """Return whether a noun behind another completes it: not *a rise from 1.5 to 2 per cent*."""
    if is_employer(noun):
        return True
    named = noun.pos in {"NOUN", "PROPN"} or is_described(noun) or A_SUM(noun)
    if not named or prepositions(noun) not in COMPLETING or is_charge(noun):
        return False
    return not (is_figure(noun) or is_setting(noun) or is_circumstance(noun))


A_SUM = Pattern(pos="SYM", case="of", having="nummod")  # *a fine of $3 million*


def is_employer(noun: Word) -> bool:
    """Read *scientists at Oslo University*, but not *protesters at Gao airport*."""
    kind = noun.lexicon.words("named kind").get(noun.above.lemma)
    return prepositions(noun) == "at" and noun.entity == "ORG" and kind == "person"


def is_charge(noun: Word) -> bool:
    """Read *accused rivals of treason*, who are no rivals of it."""
    accused = noun.above
    first = accused.above if accused.rel == "conj" else accused
    if first.rel != "obj" or noun.pos != "NOUN":
        return False
    takes_of = prepositions(noun) == "of" and first.above.has("telling of")
    return takes_of or first.above.effect("charge") != ""


def is_described(pronoun: Word) -> bool:
    """Read *the names of those arrested*."""
    return pronoun.lexicon.has(pronoun.lower, "described pronoun") and bool(pronoun.all("acl"))


def is_figure(noun: Word) -> bool:
    """Tell *a rise from 5 per cent* from *regret for two murders*, *a gift of 5 million euros*."""
    is_counted = any(c.pos in {"NUM", "SYM"} for c in noun.children)
    is_unit = noun.tag != "NNS" or noun.has("unit") or noun.has("numeral")
    return is_counted and is_unit and prepositions(noun) in FIGURES


def is_setting(noun: Word) -> bool:
    """Return whether a noun tells when or where: *police in Lisbon*, but *surge in violence*."""
    if noun.above.has("held noun"):
        return is_temporal(noun.text)  # *shares in Baltec*
    kind = noun.lexicon.words("named kind").get(noun.lemma)
    is_place = noun.is_name or kind in {"place", "site"}
    named = is_place and any(word.is_name for word in noun.subtree())
    return is_temporal(noun.text) or (named and prepositions(noun) in PLACE_CASES - {"on"})


@memoized
def bare_of_phrase(noun: Word) -> Word | None:
    """Return the bare noun right behind *of*: *siege* of *state of siege*, *chief of staff*."""
    near = (n for n in noun.all("nmod") if n.tag == "NN" and n.i == noun.i + 2)
    bare = (n for n in near if [c.lower for c in n.children] == ["of"])
    return next((n for n in bare if not is_charge(n)), None)
