"""Lines and groups of them -> whether they name parts of a text or page, and tell nothing.

*Northern Axis* above a section, *About us*, *Map Room*, *Careers* in a menu.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kg.documents.blocks.lines import ends_sentence
from kg.documents.blocks.markers import marker
from kg.documents.blocks.tickers import ticker
from kg.documents.blocks.values import Line
from kg.english.inflection import infinitive
from kg.english.lexicon import Lexicon

__all__ = ["is_section", "menus"]

WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")
SHORTEST: Final = 4  # letters of a word that a title has a capital for
FEWEST_LINES: Final = 8  # of a menu
LONGEST_ENTRY: Final = 10  # words of a line of a menu
USUAL_ENTRY: Final = 4
SHARE: Final = 0.75  # of its lines that have no more words
PAGE_AT_END: Final = re.compile(r"[^\n]{3,120}?[^\W\d_)][\s.]+\d{1,3}")
FEWEST_ENTRIES: Final = 3  # of contents
PAST: Final = "ed"
OPEN_ENDS: Final = " -–—:,"


def is_section(text: str, lexicon: Lexicon) -> bool:
    """Return whether a heading is only a name: each word has a capital, and none may be a verb.

    >>> from kg.english.lexicon import load_lexicon
    >>> known = load_lexicon()
    >>> is_section("Main Effort: Eastern Velmar", known), is_section("Mali Leaves Bloc", known)
    (True, False)
    """
    if lexicon.has(text.lower().strip(OPEN_ENDS), "motion opening"):
        return False
    words = WORD.findall(text)
    is_titled = all(word[0].isupper() for word in words if len(word) >= SHORTEST)
    has_small = any(not word.isupper() for word in words)
    is_named = any(lexicon.knows_given_name(word) for word in words)  # who speaks below
    has_verb = any(may_be_verb(word, lexicon) for word in words)
    return is_titled and has_small and not (is_named or has_verb)


def may_be_verb(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word may be the verb of a headline: *leaves*, *fined*, *to*."""
    lower = word.lower()
    verb = infinitive(lower)
    is_verb = lexicon.is_nominalised(verb) or lexicon.effect(verb, "verb") != ""
    known = lexicon.has(lower, "auxiliary") or lexicon.has(lower, "governed preposition")
    return is_verb or known or lower.endswith(PAST)


def menus(group: Sequence[Line]) -> set[Line]:
    """Return the lines of a group that are entries of a menu, or of contents with their pages."""
    menu = {line for run in entries(group) if is_menu(run) for line in run}
    pages = [line for line in group if PAGE_AT_END.fullmatch(line.text)]
    return menu | ticker(group) | set(pages if len(pages) >= FEWEST_ENTRIES else ())


def entries(group: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield the lines in a row that are short and end no sentence."""
    run: list[Line] = []
    for line in group:
        is_short = len(line.text.split()) <= LONGEST_ENTRY and not ends_sentence(line.text)
        if is_short and marker(line.text) is None:
            run.append(line)
        elif run:
            yield run
            run = []
    if run:
        yield run


def is_menu(run: Sequence[Line]) -> bool:
    """Return whether lines in a row are a menu."""
    short = [line for line in run if len(line.text.split()) <= USUAL_ENTRY]
    return len(run) >= FEWEST_LINES and len(short) >= SHARE * len(run)
