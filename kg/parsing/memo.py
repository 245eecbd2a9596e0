"""Function of a word -> the same function, which works out what it says of a word only once.

Many rules ask the same of a word: its preposition, what it is joined to, whether it is denied.
What is found is kept with the word and goes with it; a tree that may still change keeps nothing.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from kg.parsing.trees import Word

__all__ = ["memoized"]

Found = TypeVar("Found")


def memoized(ask: Callable[[Word], Found]) -> Callable[[Word], Found]:
    """Keep what a function says of a word of a finished tree; it must be a value that is frozen.

    >>> from kg.english.lexicon import load_lexicon
    >>> asked = []
    >>> shout = memoized(lambda word: asked.append(word) or word.text.upper())
    >>> oil = Word(0, "oil", 0, "oil", "NOUN", "NN", load_lexicon())
    >>> oil.memo = {}
    >>> shout(oil), shout(oil), asked
    ('OIL', 'OIL', [oil/0])
    """

    @wraps(ask)
    def answer(word: Word) -> Found:
        memo = word.memo
        if memo is None:
            return ask(word)
        try:
            found: Found = memo[ask]
        except KeyError:
            found = memo[ask] = ask(word)
        return found

    return answer
