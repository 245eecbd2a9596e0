"""A word before a preposition -> one preposition of both: *west of*, *pursuant to*."""

from kg.parsing.patterns import Pattern, where
from kg.parsing.trees import Word

__all__ = ["first_of_preposition"]


@where(Pattern(rel="advmod xcomp amod conj advcl", pos="ADV ADJ NOUN"))
def first_of_preposition(word: Word) -> None:
    """Fix *advanced west of Lyman* and *fined pursuant to the law*: the noun is the verb's."""
    second = word.lexicon.words("preposition part").get(word.lower)
    if second is None or (noun := noun_behind(word, second)) is None:
        return
    above = word.above
    if word.rel == "conj":  # *southeast of Gao and west of Kidal*: Gao took the place of the first
        noun.attach(above, "conj")
    elif noun.head is word:
        noun.attach(above, "obl" if above.is_verb else "nmod")
    for each in [c for c in word.children if c is not noun]:
        each.attach(noun, each.dep)
    word.attach(noun, "case")


def noun_behind(word: Word, second: str) -> Word | None:
    """Return the noun whose preposition stands right behind a word."""
    near = (*word.all("obl", "nmod"), *word.above.all("obl", "nmod"))
    return next((n for n in near if is_next(word, second, n)), None)


def is_next(word: Word, second: str, noun: Word) -> bool:
    """Return whether a preposition of a noun stands right behind a word."""
    return any(c.lower == second and c.i == word.i + 1 for c in noun.all("case"))
