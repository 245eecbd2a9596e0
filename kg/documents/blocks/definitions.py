"""Block -> whether it only says what a word means in a text: *“Vessel” means any ship*."""

import re
from functools import lru_cache
from typing import Final

from kg.english.lexicon import Lexicon

__all__ = ["is_definition"]

LONGEST_LEAD: Final = 80  # letters before the word: *In these Regulations, unless …,*
LONGEST_TERM: Final = 80
LONGEST_ASIDE: Final = 120  # between the word and what it means: *, in relation to a ship,*


def is_definition(text: str, lexicon: Lexicon) -> bool:
    """Return whether a block defines a word in quotation marks.

    >>> from kg.english.lexicon import load_lexicon
    >>> known = load_lexicon()
    >>> is_definition("In this Act, “vessel” means any ship.", known)
    True
    >>> is_definition("Mali left the “bloc”, which means war.", known)
    False
    """
    return pattern(tuple(lexicon.words("defining verb"))).match(text) is not None


@lru_cache(maxsize=4)
def pattern(verbs: tuple[str, ...]) -> re.Pattern[str]:
    """Return what matches the beginning of a definition."""
    says = "|".join(map(re.escape, verbs))
    return re.compile(
        rf"[^\"“‘.:]{{0,{LONGEST_LEAD}}}[\"“‘][^\"“”.]{{1,{LONGEST_TERM}}}[\"”’]"
        rf"(?:,[^.:\"“]{{1,{LONGEST_ASIDE}}},| \([^()]{{1,{LONGEST_ASIDE}}}\))? (?:{says})\b"
    )
