"""Paragraph -> whether it is a question for a minister that is printed without who asks it.

*(1) Whether the Government has met Mali; if not, why not?* tells nothing.
"""

import re
from typing import Final

from kg.english.patterns import QUERY

__all__ = ["is_query"]

MARK: Final = r"(?:\(?\w{1,4}[.)] ?){0,3}"
CODE: Final = r"(?:\s*\[?[A-Z]{1,4}\d{1,5}[A-Z]?\]?)?"  # of the question
QUESTION: Final = re.compile(rf"{MARK}{QUERY},? .*[?;](?: and| or)?{CODE}", re.DOTALL)


def is_query(text: str) -> bool:
    """Return whether a paragraph only asks whether something is so.

    >>> is_query("(1) Whether Mali has left; if not, why not? NW46E"), is_query("whether it left;")
    (True, True)
    >>> is_query("Whether Mali leaves is unclear."), is_query("Did Mali leave?")
    (False, False)
    """
    return QUESTION.fullmatch(text.strip()) is not None
