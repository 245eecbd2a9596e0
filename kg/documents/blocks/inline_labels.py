"""Words before a colon -> whether they name who speaks: *Who left? Lind: Mali. Bo: When?*."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Final

from kg.english.lexicon import Lexicon, load_lexicon

__all__ = ["is_explained", "is_speaker", "labels_inside"]

INLINE: Final = re.compile(
    r"[.?!)\]\"”]\s+(?P<label>(?:[A-Z][\w'’-]+ ){0,2}[A-Z][\w'’-]+(?:, [A-Z]{2,5})?):"
    r"(?=\s+[\"“\[]?[A-Z])"
)
NOTE: Final = re.compile(r" \(([^()\n]+)\):")
FEWEST_INLINE: Final = 3  # times that a label comes back there
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
        yield from (match.start("label") for match in found if is_speaker(match["label"], back))


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
