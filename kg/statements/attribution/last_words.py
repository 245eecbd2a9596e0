"""Names and labels -> their last words, by which a later label calls somebody: *MS HOLM*."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from kg.english.lexicon import Lexicon
from kg.model import Entity

__all__ = ["by_last_word", "is_longer", "last_of", "last_word"]

Named = TypeVar("Named")


def by_last_word(named: Iterable[tuple[str, Named]]) -> dict[str, list[Named]]:
    """Return what has names by the last word of these in small letters, in the order given.

    >>> by_last_word([("Ada Holm", 1), ("Mali", 2), ("MS HOLM", 3)])
    {'holm': [1, 3], 'mali': [2]}
    """
    found: dict[str, list[Named]] = {}
    for name, each in named:
        found.setdefault(last_word(name), []).append(each)
    return found


def last_of(label: str, lexicon: Lexicon) -> str:
    """Return the last word of a label, before the number that tells its speaker from others."""
    words = label.split()
    is_number = words[-1].strip("#").isdigit() or lexicon.has(words[-1].lower(), "numeral")
    return words[-2 if is_number and len(words) > 1 else -1]


def last_word(name: str) -> str:
    """Return the last word of a name in small letters."""
    return name.split()[-1].lower()


def is_longer(name: Sequence[str], known: Entity) -> bool:
    """Return whether a label has more of a name than the article: *Mr Jon Lind*, *Mr Lind*."""
    return len(known.label.split()) == 1 and len(name) > 1
