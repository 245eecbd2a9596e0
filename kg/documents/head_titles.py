"""Lines above a text -> its title: the first that is no label and names nobody who gives it out."""

import re
from collections.abc import Sequence
from itertools import chain, takewhile
from typing import Final

from kg.documents.blocks.boilerplate import Boilerplate
from kg.documents.blocks.markers import marker
from kg.documents.blocks.turns import names_speaker
from kg.documents.columns import name_of
from kg.documents.dates import TITLED, titled_day
from kg.documents.head_lines import is_page_foot, is_sitting
from kg.documents.headers import HEADER_LINE, is_header
from kg.documents.issuers import CODE, is_above_issuer, own_name
from kg.documents.labels import mark_of
from kg.english.lexicon import Lexicon, load_lexicon

__all__ = ["SENTENCE", "is_of_speech", "title_above", "untitled"]

FEWEST_WORDS: Final = 3  # of a title
LONGEST_ISSUER: Final = 4  # words of the name above an office
FEWEST_LINES: Final = 3  # of a letterhead in which a title may stand
MOST_IN_SMALL: Final = 20  # words of one that begins with a small letter
SENTENCE: Final = re.compile(r"(?:[.!?:;,]|[a-z]-)['\"’”)]*(?:\[\w+\])?$")
ASKING: Final = ("?", "!")


def title_above(head: Sequence[str]) -> str:
    """Return the first line that may be a title: some words, no label, nobody who gives it out.

    >>> title_above(["Ministry of Defence", "3 May 2031", "A Report on Rain"])
    'A Report on Rain'
    >>> title_above(["Mr Vale: It rained."]), title_above(["The rain in the North sanc-"])
    ('', '')
    """
    lines = own_lines(head)
    top = range(min(FEWEST_LINES, len(lines)))
    named = (number for number in top[:1] if kind_of(lines[number]) == "name")
    titles = (number for number in top if is_title(lines[number]))
    first = beginning(lines, next(chain(named, titles), -1))
    short = (line for line in lines[: len(top)] if is_short_title(line))
    return continued(lines, first) if first >= 0 else meeting(head) or next(short, "")


def is_title(line: str) -> bool:
    """Return whether a line has the words of a title."""
    letters = sum(letter.isalpha() for letter in line)
    is_long = len(untitled(line).split()) >= FEWEST_WORDS and 2 * letters > len(line)
    is_open = SENTENCE.search(line) is None or line.endswith(ASKING)
    is_open = is_open and (len(line.split()) <= MOST_IN_SMALL or not line[0].islower())
    is_other = is_labelled(line) or names_speaker(line)
    return is_long and is_open and not is_other


def is_short_title(line: str) -> bool:
    """Read *Morning Brief*, *Dorn Debate* where no line has more words."""
    is_short = len(untitled(line).split()) == FEWEST_WORDS - 1
    return is_short and line[0].isupper() and not (is_labelled(line) or SENTENCE.search(line))


def kind_of(line: str) -> str:
    """Return what the lexicon says of the kind of document that a line of two words ends with."""
    words = untitled(line).split()
    kinds = load_lexicon().words("document kind")
    return kinds.get(words[-1].lower(), "") if len(words) == FEWEST_WORDS - 1 else ""


def meeting(head: Sequence[str]) -> str:
    """Read *8974th meeting* where nothing else names the minutes of it."""
    lexicon = load_lexicon()
    numbered = (line for line in head if line[0].isdigit() and len(line.split()) <= LONGEST_ISSUER)
    kinds = (line for line in numbered if lexicon.has(line.split()[-1].lower(), "document kind"))
    return next(kinds, "")


def beginning(lines: Sequence[str], first: int) -> int:
    """Return where a title begins that goes on in small letters: *Press briefing* above *by Bo*."""
    goes_on = first > 0 and lines[first][0].islower()
    is_open = goes_on and lines[first - 1][0].isupper() and not SENTENCE.search(lines[first - 1])
    return first - 1 if is_open else first


def continued(lines: Sequence[str], first: int) -> str:
    """Return a title with the lines in which it goes on, each in small letters."""
    rest = takewhile(
        lambda line: line[0].islower() and not SENTENCE.search(line), lines[first + 1 :]
    )
    return " ".join((lines[first], *rest))


def untitled(line: str) -> str:
    """Return a title without the day at its end."""
    return TITLED.sub("", line).strip()


def own_lines(head: Sequence[str]) -> list[str]:
    """Return the lines that may name a text: no day or byline, nor who gives it out."""
    known = Boilerplate(load_lexicon())
    issued = [not line[0].islower() and is_issuer(line, known.lexicon) for line in head]
    above = (*issued[1:], False)[: len(head)]  # *THE WHITE HOUSE* above *Office of the Secretary*
    kept = zip(head, issued, above, strict=True)
    return [
        line
        for line, issues, is_above_issuer in kept
        if not (issues or (is_above_issuer and len(line.split()) <= LONGEST_ISSUER))
        and not (is_page_foot(line) or is_remark(line, known.lexicon))
        and not (known.is_date(line) or known.is_byline(line) or is_number(line) or "|" in line)
        and not any(rule(line) for rule in (known.is_wordless, known.is_page_head, is_place))
        and not (is_bullet(line) or is_release(line, known.lexicon) or known.is_bracketed(line))
        and not mark_of(line, known.lexicon)
    ]


def is_number(line: str) -> bool:
    """Read *8974th Meeting (Night)*, *SC/14803*, which stand above a title."""
    is_short = len(line.split()) <= LONGEST_ISSUER
    return is_short and (line[0].isdigit() or CODE.fullmatch(line) is not None)


def is_place(line: str) -> bool:
    """Read *Brussels, 27 June 2024*, *The House met at noon*."""
    is_dated = titled_day(line) is not None and len(untitled(line).split()) < FEWEST_WORDS - 1
    return is_dated or is_sitting(line)


def is_issuer(line: str, lexicon: Lexicon) -> bool:
    """Read *Office of the Press Secretary*, *For Immediate Release*."""
    is_short = len(untitled(line).split()) <= 2 * LONGEST_ISSUER
    begins = any(line.lower().startswith(words) for words in lexicon.words("issuer"))
    is_named = bool(own_name(line, lexicon)) or is_above_issuer(line, lexicon)
    return (is_short and begins) or is_named


def is_release(line: str, lexicon: Lexicon) -> bool:
    """Read *Dorn Watch Press Release*, which stands above the title of one."""
    words = line.lower().split()
    is_short = len(words) <= LONGEST_ISSUER + 2
    return is_short and lexicon.has(" ".join(words[-2:]), "release heading")


def is_bullet(line: str) -> bool:
    """Read *• Mali left*, which is one of several."""
    return (marker(line) or ("", 0))[0] == "list item" and not line[0].isalnum()


def is_of_speech(head: str, lexicon: Lexicon) -> bool:
    """Return whether words begin with a kind of speech, whoever gives it: *Statement on Mali*."""
    kinds = (heading.rpartition(" ")[0] for heading in lexicon.words("speech heading"))
    return head.lower().lstrip().startswith(tuple(f"{kind} " for kind in kinds))


def is_labelled(line: str) -> bool:
    """Return whether a line is one of a header: *Source: AFP*."""
    found = HEADER_LINE.fullmatch(line)
    return found is not None and is_header({name_of(found[1]): found[2]})


def is_remark(line: str, lexicon: Lexicon) -> bool:
    """Read *Disclaimer: The electronic version …*, which is about a document and no title."""
    label, colon, _ = line.lower().partition(":")
    return bool(colon) and lexicon.words("boilerplate").get(label.strip()) == "label"
