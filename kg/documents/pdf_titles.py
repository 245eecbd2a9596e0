"""First page of a PDF -> its title in large letters, and the body that its properties name."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from kg.documents.issuers import institution
from kg.documents.pdf_lines import GAP, PdfLine
from kg.english.lexicon import load_lexicon

__all__ = ["LARGER", "as_written", "author_in", "day_in_month", "largest", "site_on"]

LARGER: Final = 1.2  # than the usual letters are those of a title
UPPER: Final = 0.5  # share of a page below which no title stands
FEWEST_WORDS: Final = 3  # of a title
MOST_WORDS: Final = 30
SITE: Final = re.compile(r"(?<![\w/.])www\.((?:[\w-]{1,40}\.){1,3}[a-z]{2,10})(?![\w@-])(/\w+)?")


def largest(page: Sequence[PdfLine]) -> str:
    """Return what a page has in the largest letters, "" if all are alike or it is short."""
    sizes = Counter[float]()
    for line in page:
        sizes[line.first.size] += len(line.text)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    top = UPPER * max((line.base for line in page), default=0.0)
    upper = [line for line in page if line.first.size == line.last.size and line.base >= top]
    most = max((line.first.size for line in upper), default=0.0)
    words = " ".join(line.text for line in upper if line.first.size == most).split()
    is_title = most > LARGER * usual and FEWEST_WORDS <= len(words) <= MOST_WORDS
    if not is_title or is_issued(" ".join(words)):
        return ""
    return " ".join((*words, *subtitle(words, upper, most, usual)))


def subtitle(words: list[str], lines: Sequence[PdfLine], most: float, usual: float) -> list[str]:
    """Return the line below a title with which it goes on, in letters larger than the usual ones.

    The title ends in a colon, or only the line below it tells the kind of the document.
    """
    last = max((place for place, line in enumerate(lines) if line.first.size == most), default=-1)
    below = lines[last + 1].text.split() if last + 1 < len(lines) else []
    is_larger = bool(below) and lines[last + 1].first.size > LARGER * usual
    if words[-1].endswith(":"):
        return below
    is_kind = is_larger and tells_kind(below) and not tells_kind(words)
    return ["–", *below] if is_kind else []


def tells_kind(words: Sequence[str]) -> bool:
    """Return whether one of some words tells the kind of a document: *Update*."""
    lexicon = load_lexicon()
    return any(lexicon.has(word.lower().rstrip(":,"), "document kind") for word in words)


def is_issued(line: str) -> bool:
    """Return whether a line in large letters only names who gives out the text."""
    return bool(institution(line.split(GAP)[0], load_lexicon()))


def as_written(title: str, named: str) -> str:
    """Return a title with the words of a name that has it too: an ornament is no first letter.

    >>> as_written("$PENDING TIME TWICE: A Study", "DRT Spending Time Twice Report")
    'Spending Time Twice: A Study'
    >>> as_written("Rain in Dorn", "Rain in the North")
    'Rain in Dorn'
    """
    first, colon, rest = title.partition(":")
    words, wanted = named.split(), squeezed(first)
    runs = (words[n : n + len(first.split())] for n in range(len(words)))
    alike = (run for run in runs if squeezed(" ".join(run))[-len(wanted) :] == wanted)
    run = next(alike, None) if len(first.split()) >= FEWEST_WORDS else None
    is_lost = run is not None and len(squeezed(" ".join(run))) == len(wanted) + 1
    return f"{' '.join(run)}{colon}{rest}" if run is not None and is_lost else title


def author_in(page: Sequence[PdfLine], author: str) -> str:
    """Return whom the properties name as author if the first page names it alone: no person.

    >>> author_in([PdfLine("DORN RAIN TRUST")], "Dorn Rain Trust"), author_in([], "user")
    ('Dorn Rain Trust', '')
    """
    lines = {squeezed(line.text) for line in page}
    is_person = load_lexicon().knows_given_name((author.split() or [""])[0])
    return author if " " in author and not is_person and squeezed(author) in lines else ""


def site_on(page: Sequence[PdfLine]) -> str:
    """Return the one site of a page, "" if it names none or several.

    One with a path is the page's own only beside an address to write to.

    >>> site_on([PdfLine("Feedback: rain@dorn.example | www.dorn.example/rain")])
    'dorn.example'
    >>> site_on([PdfLine("See www.dorn.example/rain, page 4")])
    ''
    """
    found = ((line, name) for line in page for name in SITE.finditer(line.text))
    named = {name[1].lower() for line, name in found if not name[2] or "@" in line.text}
    return named.pop() if len(named) == 1 else ""


def day_in_month(page: Sequence[PdfLine], made: dt.datetime | None) -> str:
    """Return the day on which a file was made if its cover names that month, "" if it does not.

    >>> day_in_month([PdfLine("July 2031")], dt.datetime(2031, 7, 21))
    '2031-07-21'
    """
    is_named = made is not None and any(line.text == f"{made:%B %Y}" for line in page)
    return made.date().isoformat() if made is not None and is_named else ""


def squeezed(text: str) -> str:
    """Return the letters and digits of a text in small letters."""
    return "".join(letter for letter in text.lower() if letter.isalnum())
