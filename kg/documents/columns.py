"""Names of columns -> the fields of an article: which one is the text, the date, the outlet.

Programs and data sets call the same thing by some names; a user may tell another one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from kg.documents.sites import host_of
from kg.errors import DocumentError, warn

__all__ = ["COLUMNS", "Columns", "field_names", "is_blank", "name_of", "plain"]

# The names of each field, the surest first: a row takes the first that has something in it.
COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "id": (
        "id",
        "id_str",
        "_id",
        "event_id_cnty",
        "guid",
        "uuid",
        "article_id",
        "event_id",
        "eventid",
        "incident_id",
        *("doc_id", "document_id", "post_id", "story_id", "key"),
    ),
    "text": (
        *("text", "full_text", "body", "body_text", "content", "articlebody", "article_text"),
        *("article", "maintext", "fulltext", "paragraphs", "content_text", "content_html"),
        *("html_content", "htmlcontent", "body_html", "bodyhtml", "html"),
        *("selftext", "message", "notes", "summary", "description"),
        *("lead_paragraph", "abstract", "snippet"),
    ),
    "title": (
        *("title", "headline", "heading", "article_title", "webtitle", "subject"),
        *("post_title", "news_title", "article_headline", "story_title"),
    ),
    "date": (
        *("date", "event_date", "published", "publish_date", "published_date", "publication_date"),
        *("date_published", "date_publish", "date_of_publication", "datepublished", "published_at"),
        *("publishedat", "pubdate", "pub_date", "created_at", "created", "createdat", "seendate"),
        *("datetime", "timestamp", "date_unixtime", "created_utc"),
        *("date_posted", "posted_at", "posted", "date_added", "webpublicationdate"),
        *("first_published_at", "first_published", "public_updated_at"),
        *("article_date", "post_date", "news_date", "release_date", "issue_date", "date_issued"),
        *("date_signed", "signed_date", "decision_date", "meeting_date", "hearing_date"),
        *("incident_date", "report_date", "date_of_incident"),
        *("listed_on", "start_date", "startdate"),
    ),
    "url": (
        "url",
        "link",
        "href",
        "permalink",
        "article_url",
        "canonical_url",
        *("source_url", "weburl", "web_url", "article_link", "news_link", "post_url"),
    ),
    "source": (
        "forwarded_from",  # whose message a channel passes on
        *("source", "outlet", "outlets", "publisher", "publication", "source_name", "site"),
        *("site_name", "article_publisher", "domain", "source_domain"),
        *("newspaper", "news_source", "agency", "media", "media_name"),
        *("channel", "username", "user", "sender", "from", "dbsource", "db_source", "data_source"),
    ),
    "author": ("author", "authors"),  # stands for a source that neither names nor has an address
    "claim": ("claim", "claims", "claim_reviewed", "claimreviewed", "statement"),
    "claimant": (
        *("claimant", "originator", "outlets", "outlet", "speaker", "channel", "channels"),
    ),
    "speaker": ("speaker", "speaker_name", "speakername"),  # of a speech, a row each
    "disproof": ("disproof", "debunk", "rebuttal"),
    "language": ("language", "lang"),
}
OWN: Final = ("id", "text", "title", "date", "url", "source")  # those that a document has
PARTS_OF_DATE: Final = ("year", "month", "day")  # in columns of their own
OF_DAY: Final = ("", "i", "event_", "incident_", "report_", "start_")  # before those
# What says the most in a nested object, and in one of days, where *changed* is none of its own.
NAMING: Final = ("text", "rendered", "name", "title", "main", "screen_name", "username", "$oid")
RUN: Final = "text"  # in each part of a text that has links or bold words
DAYS: Final = ("original", "published", "created", "created_at", "date", "start", "value", "$date")
FLAGS: Final = {"true", "false", "yes", "no"}  # *published: true* names no day
ENDS: Final = (".", "!", "?", "…", "</p>")  # of a paragraph
SHOWN: Final = 12  # columns in a message


@lru_cache(maxsize=4096)
def name_of(column: str) -> str:
    """Return a column's name as the table has it.

    >>> name_of(" Created At"), name_of("pubDate"), name_of("full-text")
    ('created_at', 'pubdate', 'full_text')
    """
    return re.sub(r"[\s-]+", "_", column.strip().lower())


def field_names(given: str) -> dict[str, str]:
    """Read what a user says about the columns.

    >>> field_names("text=notes,date=event_date")
    {'text': 'notes', 'date': 'event_date'}
    """
    told = {}
    for part in given.split(","):
        name, is_told, column = part.partition("=")
        if name.strip() not in OWN or not is_told or not column.strip():
            msg = (
                f'--columns "{part}": not FIELD=COLUMN with one of {", ".join(OWN)}: '
                "write it as text=notes,date=event_date"
            )
            raise DocumentError(msg)
        told[name.strip()] = name_of(column)
    return told


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column is which field, as a user tells and as the names say; each choice is said once.

    >>> Columns({"text": "remarks"}).fields({"remarks": "It rained.", "pubdate": "2024-06-27"})
    {'text': 'It rained.', 'date': '2024-06-27'}
    """

    told: Mapping[str, str] = field(default_factory=dict)
    said: set[str] = field(default_factory=set)

    def names(self, wanted: str) -> tuple[str, ...]:
        """Return the columns that may be a field."""
        return (self.told[wanted],) if wanted in self.told else COLUMNS[wanted]

    def chosen(self, names: Iterable[str]) -> dict[str, str]:
        """Return the column of each field, as far as some names tell."""
        present = frozenset(names)
        found = {each: [n for n in self.names(each) if n in present] for each in COLUMNS}
        return {each: columns[0] for each, columns in found.items() if columns}

    def has_text(self, names: Iterable[str]) -> bool:
        """Return whether there is a place for a text, though there may be none in it."""
        return bool(self.chosen(names).keys() & {"text", "title", "claim"})

    def check(self, names: Iterable[str], where: str, text: str = "") -> None:
        """Refuse a table without texts, or without a column that the user named; say the choice.

        `text` is the column that was found to be the text by what is in it.
        """
        names = list(names)
        shown = ", ".join(names[:SHOWN]) + (", …" if len(names) > SHOWN else "")
        has = f"it has {shown}" if names else "it is empty"
        for column in self.told.values():
            if column not in names:
                msg = f'{where}: no column "{column}" ({has}): change --columns'
                raise DocumentError(msg)
        if not self.has_text(names):
            msg = f'{where}: no column "text" ({has}): say which one it is: --columns text=NAME'
            raise DocumentError(msg)
        self.say(self.chosen(names) | ({"text": text} if text else {}), where)

    def say(self, chosen: Mapping[str, str], where: str) -> None:
        """Say which columns were chosen, once, if their names are not those of the fields."""
        other = {each: chosen[each] for each in OWN if chosen.get(each, each) != each}
        pairs = ",".join(f"{each}={column}" for each, column in other.items())
        is_new = pairs not in self.said
        self.said.add(pairs)
        if pairs and is_new and not self.told:
            warn(f"{where}: read as --columns {pairs}")

    def fields(self, row: Mapping[str, object]) -> dict[str, object]:
        """Return the fields of a row: of each the first column that has something in it."""
        found = {each: next(self.values(row, each), None) for each in COLUMNS}
        found["date"] = found["date"] or date_in_parts(row)
        return with_source({each: value for each, value in found.items() if value is not None})

    def values(self, row: Mapping[str, object], wanted: str) -> Iterator[object]:
        """Yield what a row has for a field, the surest first."""
        for name in self.names(wanted):
            value = plain(row.get(name), DAYS if wanted == "date" else NAMING)
            if wanted == "text" and isinstance(cell := row.get(name), list):
                value = in_paragraphs(cell) or value
            is_mark = wanted == "date" and str(value).lower() in FLAGS
            if not (is_blank(value) or is_program(value) or is_mark):
                yield value


def date_in_parts(row: Mapping[str, object]) -> str | None:
    """Return a day that has a column for its year, month and day each, nought where one is unknown.

    >>> date_in_parts({"iyear": "2031", "imonth": "5", "iday": "2"})
    '2031-05-02'
    >>> date_in_parts({"year": 2031, "month": "May", "day": 2.0})
    '2 May 2031'
    """
    for before in OF_DAY:
        cells = [row.get(before + name) for name in PARTS_OF_DATE]
        year, month, day = ["" if c is None else str(c).strip().removesuffix(".0") for c in cells]
        if year.isdigit() and day.isdigit() and "0" not in (year, month, day):
            if month.isdigit():
                return f"{int(year):04}-{int(month):02}-{int(day):02}"
            if month.isalpha():
                return f"{day} {month} {year}"
    return None


def with_source(fields: dict[str, object]) -> dict[str, object]:
    """Return fields with a source: a site goes before somebody who writes for it.

    >>> with_source({"url": "https://dorn.example/a", "author": "Ada Bo"})["source"]
    'dorn.example'
    """
    author = fields.pop("author", "")
    source = fields.get("source") or host_of(str(fields.get("url", ""))) or author
    return {**fields, "source": source} if source else fields


def plain(value: object, naming: tuple[str, ...] = NAMING) -> object:
    """Return a value without its nesting: who is meant by an object, what the parts of a list say.

    >>> plain(["It ", {"type": "bold", "text": "rained"}, "."]), plain({"name": "Wire"})
    ('It rained.', 'Wire')
    >>> plain(["Ann Example", "Bo Example"]), plain([{"name": "Wire"}, {"name": "Post"}])
    ('Ann Example, Bo Example', 'Wire, Post')
    >>> plain({"changed": "2031-03-06", "original": None, "created": "2031-03-05"}, DAYS)
    '2031-03-05'
    """
    if isinstance(value, list):
        parts = [part for part in map(plain, value) if isinstance(part, str)]
        runs = any(isinstance(part, dict) and RUN in part for part in value)
        return ("" if runs else ", ").join(parts)
    if isinstance(value, dict):
        named = (value.get(name) for name in naming)
        return next((each for each in named if isinstance(each, str)), None)
    return value


def in_paragraphs(parts: list[object]) -> str:
    r"""Return a text that a list has by paragraphs, "" if its parts are runs of one.

    >>> in_paragraphs(["It rained.", "It poured."]), in_paragraphs([{"text": "It rained."}] * 2)
    ('It rained.\n\nIt poured.', 'It rained.\n\nIt rained.')
    >>> in_paragraphs(["It ", {"type": "bold", "text": "rained"}, "."])
    ''
    """
    texts = [part for part in map(plain, parts) if isinstance(part, str) and part.strip()]
    ended = sum(text.rstrip('"”’) ').endswith(ENDS) for text in texts)
    is_alike = len({type(part) for part in parts}) == 1
    is_text = is_alike and len(texts) > 1 and 2 * ended >= len(texts)
    return "\n\n".join(text.strip() for text in texts) if is_text else ""


def is_program(value: object) -> bool:
    """Return whether a cell links to the program that a post was written with."""
    return isinstance(value, str) and value.startswith("<a href")


def is_blank(value: object) -> bool:
    """Return whether a cell has nothing in it."""
    return value is None or (isinstance(value, str) and not value.strip())
