"""Head of a text -> the fields of a document: front matter, headers, dateline."""

import re
from collections.abc import Mapping
from typing import Any, Final

from kg.documents.columns import Columns, name_of

__all__ = ["dateline", "header_lines", "unfenced"]

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
SENT: Final = "sent"  # how a saved e-mail calls its date
DATE: Final = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})"
DATELINE: Final = re.compile(
    rf"(?:[A-Z][\w.,/' -]{{1,60}}?,? )?\(?(?P<date>{DATE})?\)?[ ,]*"
    r"(?:\((?P<source>[A-Z][\w. ]{1,30})\))?[ ]*(?:[-–—]{1,2})[ ]"
)


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
    """Return the date and the agency that an article begins with.

    >>> dateline("GENEVA, June 27, 2024 (AFP) — Talks began.")
    {'date': 'June 27, 2024', 'source': 'AFP'}
    >>> dateline("Talks began - and ended.")
    {}
    """
    found = DATELINE.match(text.lstrip()[:200])
    return {name: value for name, value in found.groupdict().items() if value} if found else {}
