"""Head of a text -> the fields of a document: front matter, headers, dateline, first lines."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice, takewhile
from typing import Any, Final

from kg.documents.blocks.boilerplate import Boilerplate
from kg.documents.columns import Columns, name_of
from kg.documents.dates import DATE, TITLED, titled_day
from kg.english.lexicon import Lexicon, load_lexicon

__all__ = ["dateline", "header_lines", "letterhead", "unfenced"]

FENCED: Final = re.compile(r"\A(---|\+\+\+)[ \t]*\n(.*?\n)\1[ \t]*\n+", re.DOTALL)
LINE: Final = re.compile(r"([A-Za-z][\w -]{0,30}?)[ \t]*:[ \t]*(.*)")
FIELDS: Final = ("id", "title", "date", "source", "url")  # of a document
NAMES: Final = frozenset(  # of a header of plain text, beside those of the columns of a table
    (
        *("licence", "license", "kind", "to", "cc", "bcc", "sent", "reply_to", "message_id"),
        *("tags", "category", "categories", "section", "keywords", "language", "lang", "layout"),
        *("byline", "classification", "reference", "copyright", "type", "location", "place"),
        "updated",
    )
)
SUBJECT: Final = "subject"
SENT: Final = "sent"  # how a saved e-mail calls its date
DATELINE: Final = re.compile(
    rf"(?:(?!{DATE})[A-Z][\w.,/' -]{{1,60}}?,? )?\(?(?P<date>{DATE})?\)?[ ,]*"
    r"(?:\((?P<source>[A-Z][\w. ]{1,30})\))?[ ]*(?:[-–—]{1,2})[ ]"
)


HEAD: Final = 8  # lines above a text that may name it and its day
FEWEST_WORDS: Final = 3  # of a title
LONGEST_ISSUER: Final = 4  # words of the name above an office
FEWEST_LINES: Final = 3  # of a letterhead with labels
LONGEST_TITLE: Final = 20  # words
CODE: Final = re.compile(r"[A-Z]{1,6}(?:/[A-Z0-9.-]+)+")  # of a document
SENTENCE: Final = re.compile(r"[.!?:;,]['\"’”)]*(?:\[\w+\])?$")
ABOUT: Final = (SUBJECT, "title", "headline", "date")  # lines of a letterhead that have a label


def headed(text: str) -> dict[str, str]:
    r"""Split *Title: …*, *Date: …* lines and the blank line after them from a text.

    >>> headed("Title: Rain\nDate: 2024-06-27\n\nIt rained.")
    {'title': 'Rain', 'date': '2024-06-27', 'text': 'It rained.'}
    >>> headed("Date: none.\nIt rained.")
    {'text': 'Date: none.\nIt rained.'}
    """
    fields = fields_of(header_lines(text))
    rest = text.partition("\n\n")[2].lstrip("\n")
    return {**fields, "text": rest} if fields else {"text": text}


def header_lines(text: str) -> dict[str, str]:
    r"""Return what the lines before the first blank one say, if all of them are of a header.

    >>> header_lines("Title: Rain\nKind: weather\n\nIt rained.")
    {'title': 'Rain', 'kind': 'weather'}
    """
    head, gap, _ = text.partition("\n\n")
    found = [LINE.fullmatch(line) for line in head.rstrip("\n").split("\n")]
    lines = {name_of(match[1]): match[2].strip() for match in found if match}
    return lines if gap and all(found) and is_header(lines) else {}


def is_header(names: Mapping[str, str]) -> bool:
    """Return whether lines are a header: each has a known name, or at least two of them have."""
    known = [name for name in names if name in NAMES or Columns().chosen([name])]
    return len(known) == len(names) or len(known) >= 2 > len(names) - len(known)


def fields_of(found: Mapping[str, Any]) -> dict[str, str]:
    """Return the fields of a document among the entries of a header.

    >>> fields_of({"layout": "post", "subject": "Rain", "sent": "27 June 2024"})
    {'title': 'Rain', 'date': '27 June 2024'}
    """
    told = {"date": found[SENT], **found} if SENT in found else found
    fields = Columns().fields(told)
    return {name: str(fields[name]) for name in FIELDS if name in fields}


def unfenced(text: str) -> dict[str, str]:
    r"""Split YAML or TOML front matter from a text, whatever else stands in it.

    >>> unfenced("---\ntitle: Rain\ntags: [a, b]\n---\nIt rained.")
    {'title': 'Rain', 'text': 'It rained.'}
    """
    fence = FENCED.match(text)
    found = loaded(fence[1], fence[2]) if fence else None
    if not fence or not isinstance(found, dict):
        return headed(text)
    entries = {name_of(str(name)): value for name, value in found.items()}
    return {**fields_of(entries), "text": text[fence.end() :]}


def loaded(mark: str, matter: str) -> object:
    """Return what front matter holds, None if it is none."""
    import tomllib  # both are seldom needed

    import yaml

    try:
        if mark == "---":
            return yaml.load(matter, Loader=yaml.BaseLoader)  # all are texts
        return tomllib.loads(matter)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None


def dateline(text: str) -> dict[str, str]:
    """Return the date and the agency that an article begins with, below its title.

    >>> dateline("GENEVA, June 27, 2024 (AFP) — Talks began.")
    {'date': 'June 27, 2024', 'source': 'AFP'}
    >>> dateline("Talks began - and ended.")
    {}
    """
    lines = (line.strip()[:200] for line in text[:5_000].split("\n"))
    found = map(DATELINE.match, islice(filter(None, lines), HEAD))
    told = ({name: day for name, day in each.groupdict().items() if day} for each in found if each)
    return next(filter(None, told), {})


def letterhead(text: str) -> dict[str, str]:
    r"""Return title and day as the lines above the first sentence of a text tell them.

    >>> letterhead("Weekly Campaign Assessment\nMarch 4, 2031\n\nMali left the bloc.")
    {'title': 'Weekly Campaign Assessment', 'date': '2031-03-04'}
    >>> letterhead("Mali left the bloc. It had to.")
    {}
    """
    lines = (" ".join(line.split()) for line in text[:5_000].split("\n"))
    known = Boilerplate(load_lexicon())
    own = (line for line in lines if line and not known.is_furniture(line))
    head = list(islice(takewhile(is_above, own), HEAD + 1))
    if len("\n".join(head)) >= len(text.strip()):
        return {}  # there is nothing below
    told = dict(labelled(head)) if len(head) >= FEWEST_LINES else {}
    days = (titled_day(line) for line in head[:HEAD])
    day = next(filter(None, days), None)
    title = told.get(SUBJECT) or told.get("title") or title_above(head)
    found = {"title": title, "date": told.get("date") or (day.isoformat() if day else "")}
    return {name: value for name, value in found.items() if value}


def is_above(line: str) -> bool:
    """Return whether a line is no sentence, or a label with what it says."""
    is_short = len(line.split()) <= LONGEST_TITLE
    is_open = SENTENCE.search(line) is None or LINE.fullmatch(line) is not None
    return is_short and (is_open or titled_day(line) is not None)


def labelled(head: list[str]) -> Iterator[tuple[str, str]]:
    """Yield what lines with a label say: *SUBJECT: Mali leaves*."""
    for line in head:
        found = LINE.fullmatch(line)
        if found is not None and name_of(found[1]) in ABOUT and found[2]:
            yield name_of(found[1]), found[2]


def title_above(head: list[str]) -> str:
    """Return the first line of its own if it may be a title: some words, no label.

    >>> title_above(["Ministry of Defence", "3 May 2031", "A Report on Rain"])
    'A Report on Rain'
    >>> title_above(["Mr Vale: It rained."])
    ''
    """
    line = next(iter(own_lines(head)), "")
    letters = sum(letter.isalpha() for letter in line)
    is_title = len(untitled(line).split()) >= FEWEST_WORDS and 2 * letters > len(line)
    return line if is_title and not (is_labelled(line) or SENTENCE.search(line)) else ""


def untitled(line: str) -> str:
    """Return a title without the day at its end."""
    return TITLED.sub("", line).strip()


def own_lines(head: list[str]) -> list[str]:
    """Return the lines that may name a text: no day or byline, nor who gives it out."""
    known = Boilerplate(load_lexicon())
    issued = [is_issuer(line, known.lexicon) for line in head]
    above = (*issued[1:], False)[: len(head)]  # *THE WHITE HOUSE* above *Office of the Secretary*
    kept = zip(head, issued, above, strict=True)
    return [
        line
        for line, issues, is_above_issuer in kept
        if not (issues or (is_above_issuer and len(line.split()) <= LONGEST_ISSUER))
        and not (known.is_date(line) or known.is_byline(line) or is_number(line) or "|" in line)
    ]


def is_number(line: str) -> bool:
    """Read *8974th Meeting (Night)*, *SC/14803*, which stand above a title."""
    is_short = len(line.split()) <= LONGEST_ISSUER
    return is_short and (line[0].isdigit() or CODE.fullmatch(line) is not None)


def is_issuer(line: str, lexicon: Lexicon) -> bool:
    """Read *Office of the Press Secretary*, *For Immediate Release*."""
    is_short = len(untitled(line).split()) <= 2 * LONGEST_ISSUER
    return is_short and any(line.lower().startswith(words) for words in lexicon.words("issuer"))


def is_labelled(line: str) -> bool:
    """Return whether a line is one of a header: *Source: AFP*."""
    found = LINE.fullmatch(line)
    return found is not None and is_header({name_of(found[1]): found[2]})
