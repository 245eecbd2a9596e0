"""A phrase -> the actor that it names, or the one that hangs deeper in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.language.phrases import case_words, conjuncts, phrase
from kg.language.trees import Word
from kg.mentions import slug
from kg.model import Entity, Mention
from kg.statements.inflection import relation_name

__all__ = ["CONCEPT", "Reached", "concept", "prepositions", "reach"]

CONCEPT = "Concept"
DEEPEST = 3  # prepositional phrases inside one another that are followed to an actor


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
    return " ".join(c.lower for c in case_words(word))


def reach(head: Word, mentions: Mapping[int, Mention], *, deep: int = 0) -> Iterator[Reached]:
    """Yield the actors that a phrase leads to, the nearest level only.

    *relations with the west* leads to the West, *the Russian offensive* to Russia, *talks to
    join the bloc* to the bloc.
    """
    if head.i in mentions:
        yield Reached(mentions[head.i], head, prepositions(head), deep)
        return
    if deep > DEEPEST:
        return
    found = list(behind(head, mentions, deep))
    yield from found or before(head, mentions, deep)


def behind(head: Word, mentions: Mapping[int, Mention], deep: int) -> Iterator[Reached]:
    """Yield the actors in the prepositional phrases and infinitives behind a noun."""
    for child in head.children:
        if child.dep == "nmod" and child.i > head.i:
            for each in conjuncts(child):
                for found in reach(each, mentions, deep=deep + 1):
                    case = prepositions(child) if found.word is each else found.case
                    yield Reached(found.mention, found.word, case, deep + 1)
        elif child.rel == "acl" and any(m.lower == "to" for m in child.all("mark")):
            for obj in child.all("obj"):
                yield from reach(obj, mentions, deep=deep + 1)


def before(head: Word, mentions: Mapping[int, Mention], deep: int) -> Iterator[Reached]:
    """Yield the owner of a noun: *Russia's offensive*, *the Russian offensive*, *EU talks*."""
    for child in head.all("nmod:poss", "amod", "compound"):
        if child.i in mentions and child.i < head.i:
            yield Reached(mentions[child.i], child, "", deep + 1)
            return


def concept(head: Word) -> Mention:
    """Return what is no actor as an entity of its own, named by its core words."""
    words = [w for w in phrase(head, "core") if w.rel not in {"det", "nmod"} or w is head]
    words = [w for w in words if w.rel != "punct" and not (w.head is not head and w is not head)]
    label = " ".join(w.text for w in words[-5:]) or head.text
    whole = phrase(head, "lean") or [head]
    text = " ".join(w.text for w in whole[:14])
    entity = Entity(slug(relation_name(label)), label, CONCEPT)
    return Mention(entity, text, whole[0].start, whole[-1].end)
