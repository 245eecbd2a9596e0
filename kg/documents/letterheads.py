"""Lines above a text -> its title, day and source, as reports, minutes and judgments have them."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import Final

from kg.documents.blocks.boilerplate import Boilerplate
from kg.documents.blocks.dockets import without_docket
from kg.documents.blocks.resolved import adopting
from kg.documents.cables import cable
from kg.documents.columns import name_of
from kg.documents.dates import clear_day, day_in, days_of, titled_day
from kg.documents.head_lines import footed, parts, stamped_without_year, without_addressee
from kg.documents.head_titles import SENTENCE, title_above, untitled
from kg.documents.headers import HEADER_LINE, subject_of
from kg.documents.issuers import (
    issuer,
    issuer_alone,
    issuer_in_title,
    on_one_line,
    stated_issuer,
)
from kg.documents.labels import day_done, labelled_issuer, mark_of, stamped_day
from kg.documents.parties import facing, is_role, parties
from kg.documents.resolutions import opening
from kg.english.lexicon import load_lexicon

__all__ = ["letterhead"]

HEAD: Final = 8  # lines above a text that may name it and its day
LONGEST_HEAD: Final = 60  # lines above a judgment
PAGE: Final = 5_000  # letters of the first page
FEWEST_LINES: Final = 3  # of a letterhead with labels
LONGEST_TITLE: Final = 25  # words
WORD: Final = re.compile(r"\w[\w'’-]*")
LABEL: Final = re.compile(r"([A-Za-z][A-Za-z ]{2,30}?)(?:\s?:\s?|\s(?=\d))(.+)")
ASKING: Final = ("?", "!")
LONGEST_QUESTION: Final = 120  # letters of a title that asks
EDITED: Final = re.compile(r"\s*\[[a-z ]+\]$")
SUBJECT: Final = "subject"
RE: Final = "re"  # of a memo
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
    own = [line for line in below if is_of_text(line, known)]
    lines = without_addressee(own, known.lexicon)
    head = list(islice(head_of(lines), LONGEST_HEAD))
    if len("\n".join(head)) >= len(text.strip()):
        return {}  # there is nothing below
    told = dict(labelled(head)) if len(head) >= FEWEST_LINES else {}
    found = {
        "title": told.get(SUBJECT) or told.get("title") or title_of(text, head, lines, known),
        "date": told.get("date")
        or day_of(head, known)
        or stamped_day(page, known.lexicon)
        or stamped_without_year(page[:HEAD])
        or str(day_done(text) or ""),
        "source": EDITED.sub("", told.get("source", ""))
        or labelled_issuer(page[:LONGEST_HEAD], known.lexicon)
        or source_of(text, head, known)
        or footed(page[:HEAD]),
    }
    if found["title"] and not found["source"]:
        found["source"] = issuer_in_title(found["title"], known.lexicon)
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
    return named if is_whole else stated_issuer(text, known.lexicon) or adopting(text)


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
    is_open = is_open or (line.isupper() and line.endswith(","))  # *HELD IN THE COUNCIL HOUSE,*
    return is_short and (is_open or titled_day(line) is not None or is_label_alone(line))


def is_label_alone(line: str) -> bool:
    """Read *Before:*, *Between :* above names."""
    word = line.rstrip(" :").lower()
    return line.endswith(":") and word in load_lexicon().words("letterhead")


def labelled(head: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield what lines with a label say: *SUBJECT: Mali leaves*."""
    for line in head:
        found = HEADER_LINE.fullmatch(line)
        name = field_of(name_of(found[1]), found[2]) if found is not None else ""
        name = SUBJECT if name == RE else name
        if found is not None and name in ABOUT and found[2]:
            yield name, subject_of(found[2]) if name == SUBJECT else found[2]


def field_of(name: str, told: str) -> str:
    """Read *URGENT ACTION TITLE: …*, not *Job title: Envoy*, as what a text is called."""
    is_title = name.endswith("_title") and len(told.split()) >= FEWEST_LINES
    return "title" if is_title else name


def day_of(head: Sequence[str], known: Boilerplate) -> str:
    """Return the day that the lines above a text give, "" if they give none.

    >>> from kg.english.lexicon import load_lexicon
    >>> head = ["Hearing date: 3 May 2031", "Judgment given on 5 June 2031"]
    >>> day_of(head, Boilerplate(load_lexicon()))
    '2031-06-05'
    """
    head = [in_small(line) for line in head]
    marks = [mark_of(line, known.lexicon) for line in head]
    marked = (labelled_day(line) for line, mark in zip(head, marks, strict=True) if mark == "day")
    others = (each for each, mark in zip(head, marks, strict=True) if mark != "other day")
    plain = (
        day_in(each) if known.is_page_head(each) or is_numbered(each, known) else titled_day(each)
        for each in others
    )
    day = next(filter(None, (*marked, *plain)), None)
    return day.isoformat() if day else ""


def in_small(line: str) -> str:
    """Return a line in capitals with small letters: *ON MONDAY, 5TH MARCH* as *On Monday, …*."""
    return " ".join(map(str.capitalize, line.split())) if line.isupper() else line


def is_numbered(line: str, known: Boilerplate) -> bool:
    """Read *3rd May 2031    Vol. IV No. 105*."""
    numbers = known.lexicon.words("letterhead")
    marks = [numbers.get(word.lower().rstrip(".")) for word in line.split()]
    return line[0].isdigit() and "volume" in marks and SENTENCE.search(line) is None


def labelled_day(line: str) -> dt.date | None:
    """Return the day behind a label: *Date: 27/05/2031*."""
    found = LABEL.match(line)
    return (day_in(line) or clear_day(days_of(found[2]))) if found is not None else day_in(line)


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
