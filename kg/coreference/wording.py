"""Entity and words -> Mention, as the text writes it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile

from kg.mentions import slug
from kg.model import Entity, Mention
from kg.parsing.phrases import phrase, written
from kg.parsing.trees import Word

__all__ = ["is_mark", "mention_of", "mention_of_several", "mention_words", "refer_back"]

LONGEST_MENTION = 14  # words of a mention that are kept as its text


def mention_words(word: Word) -> list[Word]:
    """Return the words of a mention: its phrase without clauses, or its core when that is long.

    A name keeps what stands before it, not what the parser hung behind it; a predicate (*the
    winner was Macron*) leaves its subject out.
    """
    predicate = word.first("cop") is not None
    words = phrase(word, "core" if word.is_name else "lean", predicate=predicate)
    if len(words) > LONGEST_MENTION:
        words = phrase(word, "core", predicate=predicate)
    return list(dropwhile(is_mark, words)) or [word]


def is_mark(word: Word) -> bool:
    """Return whether a word is a dash or another mark."""
    return not any(map(str.isalnum, word.text))


def mention_of(entity: Entity, words: Sequence[Word], *, antecedent: str = "") -> Mention:
    """Make a mention of words, at least one, in the order of the text."""
    return Mention(entity, written(words), words[0].start, words[-1].end, antecedent)


def mention_of_several(word: Word, named: Sequence[Mention]) -> Mention | None:
    """Make a mention that stands for several, under one name: *Mali and Chad*."""
    if len(named) < 2:
        return None
    members = tuple(each.entity for each in named)
    label = joined([each.label for each in members])
    whole = Entity(slug(label), label, members[0].type)
    return replace(mention_of(whole, mention_words(word), antecedent=label), members=members)


def joined(labels: Sequence[str]) -> str:
    """Write several labels as one.

    >>> joined(["Mali", "Chad", "Togo"])
    'Mali, Chad and Togo'
    """
    return f"{', '.join(labels[:-1])} and {labels[-1]}"


def refer_back(words: Sequence[Word], antecedent: Mention) -> Mention:
    """Make a mention that keeps the words of its antecedent, or of what that refers back to."""
    text = antecedent.antecedent or antecedent.text
    found = mention_of(antecedent.entity, words, antecedent=text)
    return replace(found, members=antecedent.members, side=antecedent.side)
