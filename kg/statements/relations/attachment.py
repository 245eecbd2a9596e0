"""A phrase -> the actor that it names, or the one that hangs deeper in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.english.inflection import relation_name
from kg.mentions import slug
from kg.model import Entity, Mention
from kg.parsing.phrases import case_words, conjuncts, phrase
from kg.parsing.trees import Word
from kg.statements.context import Context
from kg.statements.relations.minting import nominal_verb

__all__ = [
    "CONCEPT",
    "LISTING",
    "Reached",
    "concept",
    "counted",
    "is_aside",
    "prepositions",
    "reach",
]

CONCEPT = "Concept"
NOT_IN_LABEL = {
    "det", "case", "punct", "advmod", "cc", "mark", "fixed", "nsubj", "cop", "aux", "expl",
}  # fmt: skip
LONGEST_LABEL, LONGEST_TEXT = 8, 14  # words
QUANTITIES = set(
    "ten tens dozen dozens hundred hundreds thousand thousands million millions number series kind "
    "barrage round part some most majority couple lot range variety wave string type form scores "
    "bulk half third quarter handful score array slew spate pair flurry string raft "
    "batch volley torrent litany".split()
)
ELSEWHERE = set(
    "at near outside inside around across amid after before following during since despite".split()
)
LISTING = {"such as", "including", "like", "as well as"}
DEEPEST = 2  # prepositional phrases inside one another that are followed to an actor


@dataclass(frozen=True, slots=True)
class Reached:
    """An actor in an object phrase: its mention, the preposition before it, how deep it hangs.

    `deep` is 0 when the phrase itself names the actor.
    """

    mention: Mention
    word: Word
    case: str = ""
    deep: int = 0


def prepositions(word: Word) -> str:
    """Return the preposition of a phrase as one string: "", "with", "out of"."""
    words = [c.lower for c in case_words(word)]
    return words[0] if words and words[0] in LISTING else " ".join(words)  # *including from*


def reach(head: Word, context: Context, *, deep: int = 0) -> Iterator[Reached]:
    """Yield the actors that a phrase leads to, the nearest level only.

    *relations with the west* leads to the West, *the Russian offensive* to Russia, *talks to
    join the bloc* to the bloc.
    """
    if deep > DEEPEST:
        return
    if head.i in context.mentions:
        yield Reached(context.mentions[head.i], head, prepositions(head), deep)
        return
    found = list(behind(head, context, deep))
    if not found and any(
        prepositions(n) in {"with", "against", "between"} for n in head.all("nmod")
    ):
        return  # *Mali's ties with arms makers* lead to no Mali
    yield from found or before(head, context, deep)


def behind(head: Word, context: Context, deep: int) -> Iterator[Reached]:
    """Yield the actors in the prepositional phrases and infinitives behind a noun."""
    for child in head.children:
        named = child.i in context.mentions
        behind = child.dep == "nmod" and child.i > head.i and not is_beside_point(child, deep)
        if behind and (named or not is_aside(child)):
            for each in conjuncts(child):
                for found in reach(each, context, deep=deep + 1):
                    case = prepositions(child) if found.word is each else found.case
                    yield Reached(found.mention, found.word, case, deep + 1)
        elif child.rel == "acl" and any(m.lower == "to" for m in child.all("mark")):
            for obj in (o for o in child.all("obj") if o.i in context.mentions):
                yield from reach(obj, context, deep=deep + 1)


def is_beside_point(phrase_head: Word, deep: int) -> bool:
    """Tell *such as Mali*, and whom a thing wards off: *support for the defence against Mali*."""
    case = prepositions(phrase_head)
    above = phrase_head.head
    if case == "outside of":
        return True
    wards = case == "against" and above is not None and len(above.all("nmod")) > 1
    return case in LISTING or (wards and deep > 0)


def is_aside(noun: Word) -> bool:
    """Whether a phrase only says why or where: *sanctions in response to*, *troops at a base near*.

    *in support of* and the like are one preposition, with a bare noun inside.
    """
    case = prepositions(noun)
    inner = noun.first("nmod")
    bare = not noun.first("det", "amod", "nmod:poss", "compound") and noun.tag == "NN"
    one = case == "in" and bare and inner is not None and prepositions(inner) == "of"
    return case in ELSEWHERE or one or (case == "in" and noun.has("response noun"))


def before(head: Word, context: Context, deep: int) -> Iterator[Reached]:
    """Yield the owner of a noun: *Russia's offensive*, *the Russian offensive*, *EU talks*."""
    if head.first("flat", "appos") is not None and not head.is_name:
        return  # *the Russian journalist Anna Berg* is not Russia
    for child in head.all("nmod:poss", "amod", "compound"):
        own = child.pos == "PRON" and deep > 0  # *sanctions on his advisers* are not on him
        ally = child.rel == "compound" and is_person(child, context) and not nominal_verb(head)
        pair = child.rel == "amod" and any(w.text in {"-", "–"} for w in child.subtree())
        if child.i in context.mentions and child.i < head.i and not own and not pair and not ally:
            yield Reached(context.mentions[child.i], child, "", deep + 1)
            return


def is_person(word: Word, context: Context) -> bool:
    """Whether a word names a person: *a Trump supporter* is not Trump."""
    return word.i in context.mentions and context.mentions[word.i].entity.type == "Person"


def counted(noun: Word) -> Word:
    """Return what a noun of quantity counts: *talks* of *a round of talks*; else the noun."""
    inner = noun.first("nmod")
    if noun.lemma == "number" and any(c.lower == "the" for c in noun.all("det")):
        return noun  # *the number of jobs fell*: the jobs did not
    several = inner is not None and inner.pos != "PRON" and prepositions(inner) == "of"
    if noun.lemma in QUANTITIES and inner is not None and several:
        return counted(inner)  # *tens of thousands of Iraqis*
    return noun


@lru_cache(maxsize=256)  # every construction asks for the subject of its clause
def concept(head: Word) -> Mention:
    """Return what is no actor as an entity of its own, named by its head and what is before it.

    *dozens of prisoners* are prisoners: a noun of quantity leaves the name to what it counts.
    """
    head = counted(head)
    owners = {w.i for o in head.all("nmod:poss") for w in o.subtree()}
    before = [w for w in phrase(head, "core", without=owners) if w.i <= head.i]
    named = bare(behind_dash([w for w in before if is_in_label(w, head)]))
    words = named + hyphenated(head) + kind(head)
    label = written(words[-LONGEST_LABEL:])
    whole = (phrase(head, "lean") or [head])[:LONGEST_TEXT]
    entity = Entity(slug(relation_name(label)), label, CONCEPT)
    return Mention(entity, written(whole), whole[0].start, whole[-1].end)


def is_in_label(word: Word, head: Word) -> bool:
    """Whether a word belongs to a thing's name: no article, no *at least*, no subject."""
    if word is head or word.text == "-":
        return True
    beside = word.head.children if word.head is not None else []
    joined = any(c.text == "-" and c.end == word.start for c in beside)
    return (word.dep not in NOT_IN_LABEL or joined) and word.lower != "least"


def hyphenated(head: Word) -> list[Word]:
    """Return what a hyphen joins behind a noun: *-elect* of *president-elect*."""
    near = {c.start: c for c in head.children if c.i > head.i}
    hyphen = near.get(head.end)
    last = near.get(hyphen.end) if hyphen is not None and hyphen.text == "-" else None
    return [hyphen, last] if hyphen is not None and last is not None else []


def behind_dash(words: list[Word]) -> list[Word]:
    """Leave out what a dash with spaces cuts off: *call for peace - report*."""
    for k in range(len(words) - 1, 0, -1):
        if words[k].text in {"-", "–", "—"} and words[k - 1].end < words[k].start:
            return words[k + 1 :]
    return words


def kind(head: Word) -> list[Word]:
    """Return what says what a thing is: *of siege* of *a state of siege*."""
    numbers = [c for c in head.children if c.tag == "CD" and c.i == head.i + 1 and head.is_name]
    for inner in head.all("nmod"):
        alone = inner.tag == "NN" and [c.lower for c in inner.children] == ["of"]
        if alone and inner.i == head.i + 2:
            return [*inner.children, inner]
    return numbers  # *Flight 93*


def bare(words: list[Word]) -> list[Word]:
    """Leave out a hyphen that joins nothing: *-year-old* of *16-year-old*."""
    while words and words[0].text == "-":
        words = words[1:]
    return words


def written(words: list[Word]) -> str:
    """Write words as the text spaces them: *power-sharing government*."""
    spaced = (
        w.text + (" " if after is not None and after.start > w.end else "")
        for w, after in zip(words, [*words[1:], None], strict=True)
    )
    return "".join(spaced).strip()
