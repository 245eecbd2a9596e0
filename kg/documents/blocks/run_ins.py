"""Line -> how much of it is a byline or heading before a colon, on the line of what it is above.

*By Ada Holm: Mali left*, *Standing Up to Aggression: Mali left*.
"""

import re
from typing import Final

from kg.english.lexicon import Lexicon
from kg.english.patterns import SMALL_IN_HEADING

__all__ = ["run_in"]

LABEL: Final = re.compile(r"(?:\*\*|__)?([A-Z][^:.!?\n]{5,100}?)(?:\*\*|__)?:(?:\*\*|__)?\s+(?=\S)")
SMALL: Final = re.compile(SMALL_IN_HEADING)
FEWEST: Final = 3  # words of a heading
MOST: Final = 5  # words of a section's label and the one behind it
LONGEST_BYLINE: Final = 6  # words
ING: Final = "ing"


def run_in(text: str, lexicon: Lexicon) -> int:
    """Return how many letters of a line are a byline or a heading that says what is being done.

    >>> from kg.english.lexicon import load_lexicon
    >>> known = load_lexicon()
    >>> line = "Standing Up to Borduria: Mali left."
    >>> line[run_in(line, known):], run_in("Beijing Ministry of Rain: Mali left.", known)
    ('Mali left.', 0)
    """
    if length := section_before(text, lexicon):
        return length
    found = LABEL.match(text)
    words = found[1].strip("*_ ").split() if found is not None else []
    is_heading = len(words) >= FEWEST and is_titled(words) and says_what_is_done(words, lexicon)
    return found.end() if found is not None and (is_heading or is_byline(words, lexicon)) else 0


def section_before(text: str, lexicon: Lexicon) -> int:
    """Return how long a section's label is that has lost its line: *Situation overview The army*.

    >>> from kg.english.lexicon import load_lexicon
    >>> section_before("Situation overview The army left.", load_lexicon())
    19
    >>> section_before("Breaking news reached Mali.", load_lexicon())
    0
    """
    words = text.split(maxsplit=MOST)[:MOST]
    for length in range(len(words) - 1, 1, -1):
        label = " ".join(words[:length])
        is_known = lexicon.has(label.lower(), "section label") and label[0].isupper()
        behind = text[len(label) + 1 :]
        if is_known and text.startswith(f"{label} ") and behind[:1].isupper():
            return len(label) + 1
    return 0


def is_byline(words: list[str], lexicon: Lexicon) -> bool:
    """Read *By Ada Holm*."""
    is_short = FEWEST <= len(words) <= LONGEST_BYLINE
    is_named = is_short and lexicon.knows_given_name(words[1])
    return is_named and lexicon.has(words[0].lower(), "byline") and is_titled(words)


def is_titled(words: list[str]) -> bool:
    """Return whether all words but small ones have a capital."""
    return all(word[0].isupper() or SMALL.fullmatch(word) for word in words)


def says_what_is_done(words: list[str], lexicon: Lexicon) -> bool:
    """Return whether a heading begins with a gerund; one in capitals tells by its length."""
    is_long = (
        len(words) > FEWEST and all(map(str.isupper, words)) and words[0].endswith(ING.upper())
    )
    return is_long or is_doing(words[0].lower(), lexicon)


def is_doing(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is the gerund of a verb: *addressing*, not *Beijing*."""
    stem = word.removesuffix(ING)
    bases = (stem, f"{stem}e", stem[:-1])
    return word.endswith(ING) and any(
        lexicon.is_nominalised(base) or lexicon.effect(base, "verb") != "" for base in bases
    )
