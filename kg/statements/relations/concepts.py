"""Noun phrase -> what it counts, and the concept that it names where it is no actor.

A concept is named by its head, what stands before it, and what completes it right behind it:
*power-sharing government*, *a victory for consumers*, *an intention to leave the pact*.
"""

from dataclasses import replace
from itertools import dropwhile, islice

from kg.english.inflection import relation_name
from kg.english.times import is_temporal
from kg.mentions import slug
from kg.model import CONCEPT, Entity, Mention
from kg.parsing.memo import memoized
from kg.parsing.patterns import Pattern
from kg.parsing.phrases import in_order, phrase, written
from kg.parsing.trees import Word
from kg.statements.relations.attachment import prepositions
from kg.statements.relations.completions import bare_of_phrase, completing, coordinated

__all__ = ["as_written", "concept", "concept_outside", "counted", "described", "owner"]

NOT_IN_LABEL = {
    "det", "case", "punct", "advmod", "cc", "mark", "fixed", "nsubj", "cop", "aux", "expl",
}  # fmt: skip
LONGEST_NAME, LONGEST_LABEL, LONGEST_TEXT, LONGEST_OWNER = 9, 13, 14, 4  # words
DEMONSTRATIVE = {"this", "that", "these", "those", "such"}
EACH = {"a", "an", "per"}
DASHES = {"-", "–", "—"}
FULL_STOP = "."


@memoized
def counted(noun: Word) -> Word:
    """Return what a noun of quantity counts: *talks* of *a round of talks*; else the noun.

    *tens of thousands of Iraqis* are Iraqis, *$2 billion in aid* is aid.
    """
    inner = next((c for c in noun.all("nmod") if c.dep != "nmod:poss"), None)
    if inner is not None and is_sum_in_kind(noun, inner):
        return inner
    if inner is None or not is_quantity_of(noun, inner) or is_figure(noun):
        return noun
    return counted(inner)


def is_sum_in_kind(noun: Word, inner: Word) -> bool:
    """Return whether a sum tells what something is worth: *$2 billion in aid*, *in arms*."""
    is_unit = noun.pos == "SYM" or noun.has("unit")
    is_sum = is_unit and (noun.first("nummod") is not None or is_part_of_sum(noun))
    is_kind = inner.has("in kind") or (inner.tag == "NNS" and not is_temporal(inner.text))
    return is_sum and is_kind and prepositions(inner) == "in" and not inner.first("det")


def is_part_of_sum(noun: Word) -> bool:
    """Read *millions of dollars*."""
    return COUNTED(noun) and noun.above.has("numeral")


COUNTED = Pattern(rel="nmod", case="of")


def is_quantity_of(noun: Word, inner: Word) -> bool:
    """Return whether a noun counts another: *dozens of prisoners*, but not *some of them*."""
    counts = noun.has("quantity") or noun.lexicon.has(noun.lower, "quantity")
    is_counted = inner.pos != "PRON" and prepositions(inner) == "of"
    return counts and is_counted and not is_such_a_kind(noun)


def is_such_a_kind(noun: Word) -> bool:
    """Read *never had that kind of trouble*, which is not never to have had trouble."""
    kind = noun.lexicon.words("quantity").get(noun.lemma) == "kind"
    return kind and not DEMONSTRATIVE.isdisjoint(noun.forms("det"))


def is_figure(noun: Word) -> bool:
    """Return whether a quantity stands for itself: *the number of jobs fell*, the jobs did not."""
    figures = noun.lexicon.words("quantity")
    stands_for_itself = "figure" in {figures.get(noun.lemma), figures.get(noun.lower)}
    return stands_for_itself and any(c.lower == "the" for c in noun.all("det"))


@memoized
def concept(head: Word) -> Mention:
    """Return what is no actor as an entity of its own, named by its head and what is before it.

    *dozens of prisoners* are prisoners: a noun of quantity leaves the name to what it counts, but
    *half of the prisoners* are not the prisoners.
    """
    return concept_without(counted(head), None)


def concept_outside(told: Mention, noun: Word, verb: Word) -> Mention:
    """Leave a clause out of the name of who takes part in it: *troops* who *left the town*.

    Args:
        told: who or what takes part.
        noun: its head.
        verb: the head of the clause.
    """
    noun = counted(noun)
    if told.entity.type != CONCEPT or noun not in verb.ancestors():
        return told
    return replace(told, entity=concept_without(noun, verb).entity)


def concept_without(head: Word, verb: Word | None) -> Mention:
    """Return the concept that a noun names, without what stands behind it and holds a verb."""
    label = written(in_order({*share(head), *owner(head), *label_words(head, verb)}))
    label = label.removesuffix(FULL_STOP) if head.pos == "SYM" else label  # *$5m.*
    whole = (phrase(head, "lean", without=set_apart(head)) or [head])[:LONGEST_TEXT]
    entity = Entity(slug(relation_name(label)), label, CONCEPT)
    return Mention(entity, written(whole), whole[0].start, whole[-1].end)


def as_written(words: list[Word]) -> Mention:
    """Return the concept that some words name as they stand."""
    label = written(words)
    entity = Entity(slug(relation_name(label)), label, CONCEPT)
    return Mention(entity, label, words[0].start, words[-1].end)


def described(pronoun: Word) -> Mention | None:
    """Return whom what stands behind a pronoun tells of: *those trapped by the fire*, else None."""
    if not pronoun.lexicon.has(pronoun.lower, "described pronoun") or not is_described(pronoun):
        return None
    return as_written(phrase(pronoun)[:LONGEST_NAME])


def is_described(pronoun: Word) -> bool:
    """Read *those in power*, *anyone who left*, but not *many of them*."""
    behind = (c for c in pronoun.all("acl", "nmod", "obl") if c.i > pronoun.i)
    return any(prepositions(each) != "of" for each in behind)


def share(head: Word) -> list[Word]:
    """Return which share of something is told of: *two-thirds of* the voters, not *dozens of*."""
    above = head.head if head.rel == "nmod" else None
    if above is None or counted(above) is not head or not above.has("fraction"):
        return []
    numbers = (w for number in above.all("nummod") for w in number.subtree())
    return [*numbers, above, *head.all("case")]


def owner(head: Word) -> list[Word]:
    """Return whose something is: *Holm's reversal*, *Holm's relatives and friends*, not any."""
    owners = head.all("nmod:poss") or kind_of(head).all("nmod:poss")
    other = "other" in head.forms("amod")  # *the weapon's use and other missiles*
    if head.rel == "conj" and not (owners or other or head.first("det", "case", "nummod")):
        owners = head.above.all("nmod:poss")
    whose = next((w for w in owners if w.i < head.i and w.pos != "PRON"), None)
    if whose is None or is_temporal(whose.text):
        return []
    titles = {w.i for title in whose.all("nmod:desc") for w in title.subtree()}
    each = (phrase(whose, "core"), phrase(whose, "core", without=titles))
    names = ([w for w in words if w.rel != "det"] for words in each)
    words = next((words for words in names if len(words) <= LONGEST_OWNER), [])
    return [*words, *whose.all("case")] if words else []


def kind_of(head: Word) -> Word:
    """Return what counts a thing, which may have its owner: *Holm's type of conduct*."""
    above = head.head if head.rel == "nmod" else None
    return above if above is not None and counted(above) is head else head


def label_words(head: Word, verb: Word | None) -> list[Word]:
    """Return the words that name a thing by itself, what is joined behind its head with it."""
    owners = {w.i for other in head.all("nmod:poss", "nsubj") for w in other.subtree()}
    outside = owners | set_apart(head)
    core = phrase(head, "core", without=outside)
    before = {w for w in core if w.i <= head.i and is_in_label(w, head)}
    known = glued(before | {*coordinated(head), *limit(head)}, head)
    named = without_hyphen(after_dash(in_order(known)))
    own = last_words([*named, *hyphenated(head), *specifying(head)] or [head])
    return [*own, *completing(head, LONGEST_LABEL - len(own), verb)]


def last_words(words: list[Word]) -> list[Word]:
    """Return as many words before a noun as its name may have, no half of *Soviet-built*."""
    most = max(len(words) - LONGEST_NAME, 0)
    cuts = (k for k in range(most, len(words)) if k == 0 or words[k - 1].end < words[k].start)
    return list(dropwhile(BREAK, words[next(cuts, most) :]))  # of a long list before the noun


BREAK = Pattern(pos="PUNCT SYM", lower=", ; : - –")


def glued(words: set[Word], head: Word) -> set[Word]:
    """Add what hyphens join to words before a noun: *surface-to-air* missile."""
    before = [w for w in head.subtree() if w.i < head.i]
    if not any(w.text == "-" for w in (*before, *words)):
        return words
    ends, starts = {w.end: w for w in before}, {w.start: w for w in before}
    found, waiting = set(words), list(words)
    while waiting:
        word = waiting.pop()
        beside = filter(None, (ends.get(word.start), starts.get(word.end)))
        joined = {w for w in beside if "-" in {w.text, word.text}} - found
        found |= joined
        waiting.extend(joined)
    return found


def limit(head: Word) -> list[Word]:
    """Return what a sum or number stays below: *less than* $4, *up to* 100 tanks."""
    numbers = (head, *head.all("nummod"))
    if len(numbers) == 1 and head.pos not in {"NUM", "SYM"}:
        return []  # *under a deal*
    limits = (w for number in numbers for w in number.all("advmod", "case"))
    known = (w for w in limits if w.lexicon.has(w.lower, "upper limit") and w.i < head.i)
    return [word for each in known for word in (each, *each.all("fixed"))]


@memoized
def set_apart(head: Word) -> frozenset[int]:
    """Return what stands before a noun without naming it: *weeks before protests*, *At sea a man*.

    Nothing before its preposition is part of it, nor is a phrase with one of its own.
    """
    begin = min((c.i for c in head.all("case") if c.i < head.i), default=-1)
    before = [c for c in head.all("nmod", "obl") if c.i < head.i and c.dep != "nmod:poss"]
    return frozenset(c.i for c in before if c.i < begin or c.first("case") is not None)


def is_in_label(word: Word, head: Word) -> bool:
    """Return whether a word belongs to a thing's name: no article, no *at least*, no subject."""
    if word is head or word.text == "-" or any(told(word) for told in IN_LABEL):
        return True
    if word.lower == "least":
        return False
    return word.dep not in NOT_IN_LABEL or is_behind_hyphen(word) or is_before_hyphen(word)


COMPARING = Pattern(tag="RBR RBS", rel="advmod", head=Pattern(rel="amod"))  # *the most detailed*
AS_MANY = Pattern(lower="as", rel="advmod", head=Pattern(lower="many much"))  # *10 times as many*
OUT_OF = Pattern(rel="case", head=Pattern(rel="nummod"))  # *nine out of ten voters*
IN_LABEL = (AS_MANY, COMPARING, OUT_OF)


def is_before_hyphen(word: Word) -> bool:
    """Return whether a hyphen joins what stands behind a word to it: *second-largest*."""
    return any(c.text == "-" and c.start == word.end for c in word.children)


def is_behind_hyphen(word: Word) -> bool:
    """Return whether a hyphen joins a word to what stands before it."""
    beside = (word, *islice(word.ancestors(), 2))
    return any(c.text == "-" and c.end == word.start for each in beside for c in each.children)


def hyphenated(head: Word) -> list[Word]:
    """Return what a hyphen joins behind a noun: *-elect* of *president-elect*."""
    behind = {c.start: c for c in head.children if c.i > head.i}
    hyphen = behind.get(head.end)
    if hyphen is None or hyphen.text != "-" or hyphen.end not in behind:
        return []
    return [hyphen, behind[hyphen.end]]


def after_dash(words: list[Word]) -> list[Word]:
    """Return what follows the last dash with a space before it: *report* of *peace - report*."""
    for k in range(len(words) - 1, 0, -1):
        if words[k].text in DASHES and words[k - 1].end < words[k].start:
            return words[k + 1 :]
    return words


def specifying(head: Word) -> list[Word]:
    """Return what tells things of a name apart: *state of siege*, *Flight 93*, *$3 billion*."""
    if head.pos == "SYM":
        numbers = in_order(w for number in head.all("nummod") for w in number.subtree())
        behind = [w for w in numbers if w.i > head.i]
        figures = (w for w in behind if w.tag == "CD" or w.text[0].isdigit())  # *2bn*
        joined = (w for w in behind if is_between(w, behind))
        return in_order({*figures, *joined, *rate_of(head)})
    if (inner := bare_of_phrase(head)) is not None:
        return [*inner.children, inner]
    if rate := rate_of(head):
        return rate
    numbered = (c for c in head.children if c.tag == "CD" and c.i == head.i + 1)
    return [c for c in numbered if head.is_name or c.rel == "flat"]  # *Flight 93*, *lane 2*


def rate_of(head: Word) -> list[Word]:
    """Return for which measure a number counts: 50,000 barrels *a day*."""
    rates = (c for c in head.all("nmod") if c.i > head.i and head.first("nummod"))
    named = ([*rate.all("case", "det"), rate] for rate in rates)
    return next((words for words in named if words[0].lower in EACH), [])


def is_between(dash: Word, numbers: list[Word]) -> bool:
    """Return whether a dash stands between two numbers: *$40-50 billion*."""
    beside = {w.i - dash.i for w in numbers if w.tag == "CD"}
    return dash.text in DASHES and {-1, 1} <= beside


def without_hyphen(words: list[Word]) -> list[Word]:
    """Leave out a hyphen that joins nothing: *-year-old* of *16-year-old*."""
    while words and words[0].text == "-":
        words = words[1:]
    return words
