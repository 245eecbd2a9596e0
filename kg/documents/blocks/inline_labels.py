"""Words before a colon -> whether they name who speaks: *Who left? Lind: Mali. Bo: When?*."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Final

from kg.english.lexicon import load_lexicon

__all__ = ["is_explained", "is_speaker", "labels_inside"]

INLINE: Final = re.compile(
    r"[.?!)\]\"”]\s+(?P<label>(?:[A-Z][\w'’-]+ ){0,2}[A-Z][\w'’-]+(?:, [A-Z]{2,5})?):"
    r"(?=\s+[\"“\[]?[A-Z])"
)
NOTE: Final = re.compile(r" \(([^()\n]+)\):")
FEWEST_INLINE: Final = 3  # times that a label comes back there


def labels_inside(text: str) -> Iterator[int]:
    """Yield where speeches begin in the middle of a paragraph, as in captions of a broadcast.

    >>> list(labels_inside("Bo: Who left? Lind: Mali. Bo: When? Lind: In May. " * 3))[:3]
    [14, 26, 36]
    """
    found = list(INLINE.finditer(text))
    counts = Counter(match["label"] for match in found)
    back = {label for label, count in counts.items() if count >= FEWEST_INLINE}
    if len(back) > 1:
        yield from (match.start("label") for match in found if is_speaker(match["label"], back))


def is_speaker(label: str, back: Collection[str]) -> bool:
    """Return whether a label comes back, or is the whole name of a person."""
    first, _, rest = label.partition(" ")
    return label in back or (bool(rest) and load_lexicon().knows_given_name(first.title()))


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
