"""Line above a text -> what its label tells: *Date: …*, *Between*, *Hearing on 3 May*."""

from typing import Final

from kg.english.lexicon import Lexicon

__all__ = ["mark_of"]

LONGEST: Final = 4  # words of a label
WITHOUT_END: Final = {"adoption", "lower court"}  # what goes on behind the label


def mark_of(line: str, lexicon: Lexicon) -> str:
    """Return what the label of a line tells: a day, or one on which somebody was heard.

    A label stands alone, before a colon, or before a number: *Date*, *Distr.: Limited*.
    """
    known = lexicon.words("letterhead")
    words = line.lower().split()
    for length in range(min(LONGEST, len(words)), 0, -1):
        label = " ".join(words[:length])
        mark = known.get(label.rstrip(" .:"), "")
        is_set_apart = length == len(words) or ":" in words[length - 1] or words[length][0] == ":"
        is_numbered = length > 1 and any(letter.isdigit() for letter in line)
        if mark and (is_set_apart or is_numbered or mark in WITHOUT_END):
            return mark
    return ""
