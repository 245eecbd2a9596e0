"""Sentence -> its words in the order in which they are resolved: what a word waits for comes first.

That is the order of the text but for two: a noun waits for its possessor (*the head of the
bloc*), and a pronoun for the subject that its clause may bind it to (*In its report the bloc
said*). Each word is placed once, so that two which wait for each other stand in text order.
"""

from collections.abc import Iterator, Sequence

from kg.coreference.agreement import gender
from kg.coreference.clause_antecedents import binders
from kg.coreference.possessors import modifiers_before, possessors_behind
from kg.coreference.role_nouns import NOMINAL
from kg.parsing.trees import Word

__all__ = ["reading_order"]


def reading_order(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence so that what a word waits for stands before it."""
    placed: dict[int, Word] = {}
    waiting: set[int] = set()
    for word in words:
        place(word, placed, waiting)
    return list(placed.values())


def place(word: Word, placed: dict[int, Word], waiting: set[int]) -> None:
    """Put a word behind all that it waits for; one that waits already stays where it is."""
    if word.i in placed or word.i in waiting:
        return
    waiting.add(word.i)
    for other in awaited(word):
        place(other, placed, waiting)
    placed[word.i] = word


def awaited(word: Word) -> Iterator[Word]:
    """Yield the words that the reading of another may depend on."""
    if gender(word) is not None:
        yield from binders(word)
    elif word.pos in NOMINAL:
        yield from modifiers_before(word)
        yield from possessors_behind(word)
