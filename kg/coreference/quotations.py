"""Sentences -> the words that stand inside quotation marks, where *he* is not who speaks."""

from collections.abc import Sequence

from kg.parsing.trees import Sentence, Word

__all__ = ["is_speaking", "quoted_words"]

OPENING, CLOSING, STRAIGHT = {"“", "``"}, {"”", "''"}, '"'


def quoted_words(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return the indices of the words inside quotation marks; a paragraph's end closes them."""
    found: list[int] = []
    is_open, end = False, 0
    for word in (w for sentence in sentences for w in sentence.words):
        is_open = is_open and word.start - end <= 1
        end = word.end
        if word.text in OPENING:
            is_open = True
        elif word.text in CLOSING:
            is_open = False
        elif word.text == STRAIGHT:
            is_open = not is_open
        elif is_open:
            found.append(word.i)
    return frozenset(found)


def is_speaking(word: Word) -> bool:
    """Whether a word is the subject of a verb of saying."""
    verb = word.head if word.rel == "nsubj" else None
    return verb is not None and verb.effect("verb") == "speech"
