"""Words before a colon -> whether they name who speaks: *Who left? Lind: Mali. Bo: When?*."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Final

from kg.english.lexicon import Lexicon, load_lexicon
from kg.english.patterns import ONESELF as ONESELF_WORD

__all__ = ["is_explained", "is_speaker", "labels_inside", "speaks"]

INLINE: Final = re.compile(
    r"[.?!)\]\"”]\s+(?P<label>(?:[A-Z][\w'’-]+ ){0,2}[A-Z][\w'’-]+(?:, [A-Z]{2,5})?):"
    r"(?=\s+[\"“\[]?[A-Z])"
)
NOTE: Final = re.compile(r" \(([^()\n]+)\):")
FEWEST_INLINE: Final = 3  # times that a label comes back there
FEWEST_TURNS: Final = 8  # of captions in which who has a name of two words may speak once
ONESELF: Final = re.compile(rf"\b(?:{ONESELF_WORD})\b")
NEAR: Final = 150  # letters in which who speaks does so
ARTICLES: Final = {"The", "A", "An"}
ABBREVIATED: Final = re.compile(r"\b([A-Z][a-z]{0,4})\.$")


def labels_inside(text: str) -> Iterator[int]:
    """Yield where speeches begin in the middle of a paragraph, as in captions of a broadcast.

    >>> list(labels_inside("Bo: Who left? Lind: Mali. Bo: When? Lind: In May. " * 3))[:3]
    [14, 26, 36]
    """
    known = load_lexicon()
    found = [match for match in INLINE.finditer(text) if not is_behind_title(match, known)]
    counts = Counter(match["label"] for match in found)
    back = {label for label, count in counts.items() if count >= FEWEST_INLINE}
    if len(back) > 1:
        is_long = sum(counts[label] for label in back) >= FEWEST_TURNS
        named = {each["label"] for each in found if is_long and speaks(each["label"], text, each)}
        known_by = back | named
        yield from (each.start("label") for each in found if is_speaker(each["label"], known_by))


def speaks(label: str, text: str, match: re.Match[str]) -> bool:
    """Return whether who has a name of some words speaks of himself behind it, as no note does.

    >>> text = "Chabre Bo: Thank you. I left."
    >>> speaks("Chabre Bo", text, re.match("Chabre Bo:", text))
    True
    """
    words = label.split(" ")
    is_name = len(words) > 1 and words[0] not in ARTICLES
    return is_name and ONESELF.search(text, match.end(), match.end() + NEAR) is not None


def is_behind_title(match: re.Match[str], lexicon: Lexicon) -> bool:
    """Read *Mr. Speaker:*, in which no sentence ends before the last word."""
    before = ABBREVIATED.search(match.string, max(0, match.start() - 6), match.start() + 1)
    word = before[1].lower() if before is not None else ""
    return lexicon.has(word, "form of address") or lexicon.has(word, "member of a house")


def is_speaker(label: str, back: Collection[str]) -> bool:
    """Return whether a label comes back, or is the whole name of a person.

    So is one with the title of another that comes back: *Councillor Bo* beside *Councillor Lind*.
    """
    first, _, rest = label.partition(" ")
    is_given = load_lexicon().knows_given_name(first.title())
    titles = {each.split(" ")[0] for each in back if " " in each}
    return label in back or (
        bool(rest) and (is_given or (first in titles and first not in ARTICLES))
    )


def is_explained(label: str, written: str) -> bool:
    """Return whether brackets explain a label that nobody is called by.

    >>> is_explained("Special Drawing Rights", "Special Drawing Rights (SDRs):")
    True
    >>> is_explained("Dorn Act", "Dorn Act (2031):"), is_explained("Mr. Holm", "Mr. Holm (Mali):")
    (True, False)
    """
    found = NOTE.search(written)
    note = found[1] if found is not None else ""
    letters = "".join(word[0] for word in label.split())
    return note.rstrip("s") == letters or not any(map(str.isalpha, note))
