"""Word -> whether it measures something, and so does nothing itself: *cut by $2 billion*."""

import re

from kg.parsing.trees import Word

__all__ = ["is_measure"]

SUM = re.compile(r"[A-Z]{0,3}[$€£¥]?\d[\d.,]*(bn|k|m|mn|tn|trn)")  # R2bn, US$3m, but not M23


def is_measure(word: Word) -> bool:
    """Return whether a word is a sum, a share, or an extent: *by R2bn*, *by 3%*, *by one vote*.

    A bare number may count people: *was watched by 40,000*.
    """
    if word.pos == "SYM" or word.text == "%" or SUM.fullmatch(word.text):
        return True
    return word.has("extent") or (word.has("unit") and word.first("nummod") is not None)
