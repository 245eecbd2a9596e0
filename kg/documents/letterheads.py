"""Lines above a text -> its title, day and source, as reports, minutes and judgments have them."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice, takewhile
from typing import Final

from kg.documents.blocks.boilerplate import Boilerplate
from kg.documents.blocks.dockets import without_docket
from kg.documents.blocks.markers import marker
from kg.documents.blocks.turns import names_speaker
from kg.documents.cables import cable
from kg.documents.columns import name_of
from kg.documents.dates import TITLED, clear_day, day_done, day_in, days_of, titled_day
from kg.documents.head_lines import is_sitting, parts
from kg.documents.headers import HEADER_LINE, is_header
from kg.documents.issuers import (
    CODE,
    institution,
    is_above_issuer,
    issuer,
    issuer_alone,
    on_one_line,
    stated_issuer,
)
from kg.documents.labels import mark_of, stamped_day
from kg.documents.parties import facing, is_role, parties
from kg.documents.resolutions import opening
from kg.english.lexicon import Lexicon, load_lexicon

__all__ = ["letterhead", "title_above"]

HEAD: Final = 8  # lines above a text that may name it and its day
LONGEST_HEAD: Final = 60  # lines above a judgment
PAGE: Final = 5_000  # letters of the first page
FEWEST_WORDS: Final = 3  # of a title
LONGEST_ISSUER: Final = 4  # words of the name above an office
FEWEST_LINES: Final = 3  # of a letterhead with labels
LONGEST_TITLE: Final = 25  # words
MOST_IN_SMALL: Final = 20  # words of one that begins with a small letter
SENTENCE: Final = re.compile(r"[.!?:;,]['\"’”)]*(?:\[\w+\])?$")
WORD: Final = re.compile(r"\w[\w'’-]*")
LABEL: Final = re.compile(r"([A-Za-z][A-Za-z ]{2,30}?)(?:\s?:\s?|\s(?=\d))(.+)")
ASKING: Final = ("?", "!")
LONGEST_QUESTION: Final = 120  # letters of a title that asks
EDITED: Final = re.compile(r"\s*\[[a-z ]+\]$")
SUBJECT: Final = "subject"
ABOUT: Final = (SUBJECT, "title", "headline", "date", "source")  # lines of a letterhead


def letterhead(text: str) -> dict[str, str]:
    r"""Return title, day and source as the lines above the first sentence of a text tell them.

    >>> letterhead("Ministry of Rain\nWeekly Rain Assessment\nMarch 4, 2031\n\nIt rained.")
    {'title': 'Weekly Rain Assessment', 'date': '2031-03-04', 'source': 'Ministry of Rain'}
    >>> letterhead("Mali left the bloc. It had to.")
    {}
    """
    known = Boilerplate(load_lexicon())
    written = (" ".join(line.split()) for line in text[:PAGE].split("\n") if line.strip())
    page = [part for line in written for part in parts(line, known.lexicon)]
    below = on_one_line(without_docket(page, known.lexicon), known.lexicon)
    lines = [line for line in below if is_of_text(line, known)]
    head = list(islice(head_of(lines), LONGEST_HEAD))
    if len("\n".join(head)) >= len(text.strip()):
        return {}  # there is nothing below
    told = dict(labelled(head)) if len(head) >= FEWEST_LINES else {}
    found = {
        "title": told.get(SUBJECT) or told.get("title") or title_of(text, head, lines, known),
        "date": told.get("date")
        or day_of(head, known)
        or stamped_day(page, known.lexicon)
        or str(day_done(text) or ""),
        "source": EDITED.sub("", told.get("source", "")) or source_of(text, head, known),
    }
    if not found["title"]:
        found = {**found, **report_inside(lines, known)}
    found |= cable(text, known.lexicon)
    return {name: value for name, value in found.items() if value}


def is_of_text(line: str, known: Boilerplate) -> bool:
    """Return whether a line is none of a page around a text; *Appellant* names a part."""
    return not known.is_furniture(line) or is_role(line, known.lexicon)


def title_of(text: str, head: Sequence[str], lines: Sequence[str], known: Boilerplate) -> str:
    """Return the title of a resolution, of a judgment or of any other text."""
    adopted = opening(text[:PAGE], known.lexicon)
    if adopted is not None and adopted.title:
        return adopted.title
    named = parties(head, known.lexicon) or facing(lines[:LONGEST_HEAD], known.lexicon)
    return named or title_above(list(head[: HEAD + 1]))


def source_of(text: str, head: Sequence[str], known: Boilerplate) -> str:
    """Return who gives out a text, as its head or its first sentences say."""
    adopted = opening(text[:PAGE], known.lexicon)
    adopted = None if adopted is not None and adopted.is_group else adopted
    named = issuer(head, known.lexicon) if is_letterhead(head, known) else ""
    if adopted is not None and adopted.body.lower() not in named.lower():
        return ", ".join(filter(None, (named, adopted.body)))
    is_whole = named != "" and named[0].isupper() and not named.split()[-1].islower()
    return named if is_whole else stated_issuer(text, known.lexicon)


def is_letterhead(head: Sequence[str], known: Boilerplate) -> bool:
    """Return whether lines are more than one title and a byline."""
    own = [line for line in head if not known.is_byline(line)]
    return len(own) > 1


def head_of(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines above the first sentence; the first of them may ask something."""
    asks = [line for line in lines[:1] if line.endswith(ASKING) and len(line) <= LONGEST_QUESTION]
    yield from asks
    yield from takewhile(is_above, lines[len(asks) :])


def is_above(line: str) -> bool:
    """Return whether a line is no sentence, or a label with what it says."""
    is_short = len(WORD.findall(line)) <= LONGEST_TITLE
    is_open = SENTENCE.search(line) is None or HEADER_LINE.fullmatch(line) is not None
    return is_short and (is_open or titled_day(line) is not None or is_label_alone(line))


def is_label_alone(line: str) -> bool:
    """Read *Before:*, *Between :* above names."""
    word = line.rstrip(" :").lower()
    return line.endswith(":") and word in load_lexicon().words("letterhead")


def labelled(head: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield what lines with a label say: *SUBJECT: Mali leaves*."""
    for line in head:
        found = HEADER_LINE.fullmatch(line)
        if found is not None and name_of(found[1]) in ABOUT and found[2]:
            yield name_of(found[1]), found[2]


def day_of(head: Sequence[str], known: Boilerplate) -> str:
    """Return the day that the lines above a text give, "" if they give none.

    >>> from kg.english.lexicon import load_lexicon
    >>> head = ["Hearing date: 3 May 2031", "Judgment given on 5 June 2031"]
    >>> day_of(head, Boilerplate(load_lexicon()))
    '2031-06-05'
    """
    marks = [mark_of(line, known.lexicon) for line in head]
    marked = (labelled_day(line) for line, mark in zip(head, marks, strict=True) if mark == "day")
    others = (each for each, mark in zip(head, marks, strict=True) if mark != "other day")
    plain = (
        day_in(each) if known.is_page_head(each) or is_numbered(each, known) else titled_day(each)
        for each in others
    )
    day = next(filter(None, (*marked, *plain)), None)
    return day.isoformat() if day else ""


def is_numbered(line: str, known: Boilerplate) -> bool:
    """Read *3rd May 2031    Vol. IV No. 105*."""
    numbers = known.lexicon.words("letterhead")
    marks = [numbers.get(word.lower().rstrip(".")) for word in line.split()]
    return line[0].isdigit() and "volume" in marks and SENTENCE.search(line) is None


def labelled_day(line: str) -> dt.date | None:
    """Return the day behind a label: *Date: 27/05/2031*."""
    found = LABEL.match(line)
    return (day_in(line) or clear_day(days_of(found[2]))) if found is not None else day_in(line)


def title_above(head: Sequence[str]) -> str:
    """Return the first line that may be a title: some words, no label, nobody who gives it out.

    >>> title_above(["Ministry of Defence", "3 May 2031", "A Report on Rain"])
    'A Report on Rain'
    >>> title_above(["Mr Vale: It rained."])
    ''
    """
    lines = own_lines(head)
    top = range(min(FEWEST_LINES, len(lines)))
    named = (number for number in top[:1] if kind_of(lines[number]) == "name")
    titles = (number for number in top if is_title(lines[number]))
    first = next(chain(named, titles), -1)
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
    is_named = bool(institution(line, lexicon)) or is_above_issuer(line, lexicon)
    return (is_short and begins) or is_named


def is_release(line: str, lexicon: Lexicon) -> bool:
    """Read *Dorn Watch Press Release*, which stands above the title of one."""
    words = line.lower().split()
    is_short = len(words) <= LONGEST_ISSUER + 2
    return is_short and lexicon.has(" ".join(words[-2:]), "release heading")


def is_bullet(line: str) -> bool:
    """Read *• Mali left*, which is one of several."""
    return (marker(line) or ("", 0))[0] == "list item" and not line[0].isalnum()


def is_labelled(line: str) -> bool:
    """Return whether a line is one of a header: *Source: AFP*."""
    found = HEADER_LINE.fullmatch(line)
    return found is not None and is_header({name_of(found[1]): found[2]})


def report_inside(lines: Sequence[str], known: Boilerplate) -> dict[str, str]:
    """Return the title, day and source of a report whose first page begins with its highlights."""
    for line in (line for line in lines if not known.is_date(line)):
        kinds = known.lexicon.words("document kind")
        named = (kinds.get(word.lower()) for word in untitled(line).split())
        day = titled_day(line) if "dated" in named and not SENTENCE.search(line) else None
        if day is not None:
            source = issuer_alone(lines, known.lexicon)
            found = {"title": line, "date": day.isoformat(), "source": source}
            return {name: value for name, value in found.items() if value}
    return {}
