"""Nouns of an article -> the things that bare ones mean: *the talks* of *talks with Chad*.

Who or what the ontology or the article names is resolved before (`kg.coreference`); these things
have no name of their own. A bare noun with *the* means what the article last called so in more
words, as most noun phrases with an equal head do (Vieira and Poesio 2000).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from kg.english.lexicon import Family
from kg.english.times import is_temporal
from kg.model import Entity
from kg.parsing.patterns import Pattern
from kg.parsing.trees import Sentence, Word
from kg.statements.relations.concepts import concept

__all__ = ["Things"]

NEAR = 4  # sentences back to which one of several alike may be meant
POINTING = {"the", "this", "these", "those"}
NOT_ALONE = "acl amod appos compound nmod nummod advcl ccomp"
EMPTY: tuple[Family, ...] = ("light noun", "time noun", "quantity", "unit", "part of day")
APART: tuple[Family, ...] = ("former", "part of many", "ranking")
COMMON_NOUN = Pattern(pos="COMMON_NOUN", tag="NN NNS")
ALONE = Pattern(having="det", without=NOT_ALONE)


@dataclass(slots=True)
class Things:
    """What an article has told of so far, by the noun that heads it, with the sentence.

    >>> Things().sentences
    0
    """

    sentences: int = 0
    called: dict[str, list[tuple[int, Entity]]] = field(default_factory=dict)

    def meant(self, sentences: Sequence[Sentence], known: Collection[int]) -> Mapping[int, Entity]:
        """Return the things that bare nouns mean, by the index of the noun, and keep all others.

        Args:
            sentences: the next trees of the article, in order.
            known: the indices of words by which somebody known is meant.
        """
        found: dict[int, Entity] = {}
        for sentence in sentences:
            self.sentences += 1
            for word in filter(COMMON_NOUN, sentence.words):
                if word.i in known or any(word.has(each) for each in EMPTY):
                    continue
                if (thing := self.thing(word)) is not None:
                    found[word.i] = thing
                elif not is_bare(word):
                    self.keep(word)
        return found

    def thing(self, noun: Word) -> Entity | None:
        """Return what a bare noun means: the only thing so called, or the last one near it."""
        if not is_bare(noun):
            return None
        called = self.called.get(noun.lower, [])
        if len({entity.id for _, entity in called}) == 1:
            return called[-1][1]
        near = [entity for at, entity in called if self.sentences - at < NEAR]
        return near[-1] if near else None

    def keep(self, noun: Word) -> None:
        """Keep what a noun with more words names, unless they set it apart: *former leaders*."""
        apart = (c for c in noun.all("amod", "det") if any(c.has(each) for each in APART))
        entity = concept(noun).entity
        is_part = noun.head is not None and noun.head.has("fraction")  # *half of the vote*
        if next(apart, None) is not None or is_part or is_temporal(entity.label):
            return
        if len(entity.label.split()) > 1:
            self.called.setdefault(noun.lower, []).append((self.sentences, entity))


def is_bare(noun: Word) -> bool:
    """Return whether *the* is all that stands beside a noun: *the talks*, *these protests*."""
    return ALONE(noun) and noun.forms("det") <= POINTING
