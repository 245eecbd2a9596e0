"""Last sentence above a list -> what stands before its items, if it names who does or says them.

*On Monday, the ministers:* above *met the king*, *Holm also said:* above *Mali left the bloc*.
"""

import re
from typing import Final

from kg.english.inflection import base_form, infinitive
from kg.english.lexicon import Lexicon
from kg.english.patterns import SMALL_WORD

__all__ = ["doer", "is_done", "is_told", "sayer"]

LONGEST_NAME: Final = 8  # words of who acts
FEWEST_WORDS: Final = 4  # of what is said, a sentence
LONGEST_SAYER: Final = 20  # words of a sentence that says who speaks
WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
NAME: Final = re.compile(rf"[Tt]he|{SMALL_WORD}|[A-Z][\w.’'-]*")
TITLE: Final = re.compile(r"[A-Z][a-z]")
MARKS: Final = ('"', "“", "‘")
PAST: Final = "ed"


def doer(lead: str, lexicon: Lexicon) -> str:
    """Return the words before a colon if they only name who acts, and when or where.

    >>> from kg.english.lexicon import load_lexicon
    >>> known = load_lexicon()
    >>> doer("During the visit, President Holm", known), doer("On Monday, the ministers", known)
    ('During the visit, President Holm', 'On Monday, the ministers')
    >>> doer("The Council met the following", known), doer("Members", known)
    ('', '')
    """
    *_, clause = lead.split(", ")
    words = clause.split()
    *before, last = words or [""]
    is_name = all(NAME.fullmatch(word) for word in before)
    is_group = lexicon.has(last.lower(), "acting group")
    is_one = TITLE.match(last) is not None or last.isupper()
    is_some = before and len(words) <= LONGEST_NAME and (is_group or is_one)
    return lead if is_name and is_some else ""


def is_done(item: str, lexicon: Lexicon) -> bool:
    """Return whether an item begins with a verb in the past or third person: *met the king*.

    >>> from kg.english.lexicon import load_lexicon
    >>> known = load_lexicon()
    >>> items = ("met the king", "Signed a pact", "United States", "fish")
    >>> [is_done(item, known) for item in items]
    [True, True, False, False]
    """
    words = WORD.findall(item)
    if not words or all(word[0].isupper() for word in words[:2]):
        return False
    first = words[0].lower()
    if lexicon.has(first, "irregular past"):
        return True
    base = base_form(first, lexicon) if first.endswith(PAST) else infinitive(first)
    return bool(base) and (lexicon.is_nominalised(base) or lexicon.effect(base, "verb") != "")


def sayer(lead: str, lexicon: Lexicon) -> str:
    """Return the words before a colon if they end with a verb of saying, with *that*.

    >>> from kg.english.lexicon import load_lexicon
    >>> known = load_lexicon()
    >>> sayer("Holm also said", known), sayer("Holm left", known)
    ('Holm also said that', '')
    """
    words = lead.split()
    is_said = bool(words) and lexicon.has(words[-1], "saying above a list")
    is_short = 1 < len(words) <= LONGEST_SAYER
    return f"{lead} that" if is_said and is_short else ""


def is_told(item: str) -> bool:
    """Return whether an item is long enough for a sentence, and nobody's very words."""
    is_quoted = any(mark in item for mark in MARKS)
    return len(item.split()) >= FEWEST_WORDS and not is_quoted
