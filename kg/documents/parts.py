"""Object of JSON whose text stands deeper -> the same object with a text of its own.

Sites keep an article as blocks of elements, or as the details of a page, and not as one text.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from kg.documents.columns import COLUMNS, Columns, name_of
from kg.documents.dates import clear_day, days_of
from kg.documents.pieces import text_of_field
from kg.english.lexicon import Family, load_lexicon

__all__ = ["SHORT", "with_parts"]

Row = Mapping[str, object]
SHORT: Final = (  # less than an article where it has parts
    *("message", "notes", "summary", "description"),
    *("lead_paragraph", "abstract", "snippet"),
)
WHOLE: Final = tuple(name for name in COLUMNS["text"] if name not in SHORT)
DAYS: Final = ("published", "published_date", "publisheddate", "created_at", "createdon", "created")
ISSUERS: Final = (
    "organisations",
    "organizations",
    "worldwide_organisations",
)  # that stand among the links of an article
FIRST_ISSUERS: Final = ("primary_publishing_organisation",)  # that goes before those
SPEAKERS: Final = ("speaker", "speakers")  # whose speech it is
NAMES: Final = ("title", "name")
DEEPEST: Final = 6  # lists and objects around a part


def with_parts(row: Row, columns: Columns) -> Row:
    r"""Return an article with a text from its parts, unless it has one: *blocks*, *details*.

    >>> blocks = [{"elements": [{"html": "<p>It rained.</p>"}]}, {"html": "<p>It poured.</p>"}]
    >>> row = {"title": "Rain", "date": "2031-03-05", "blocks": blocks}
    >>> with_parts(row, Columns())["text"]
    'It rained.\n\nIt poured.'
    """
    chosen = columns.chosen(row)
    is_article = "title" in chosen and bool(chosen.keys() & {"date", "url"})
    if columns.told or not is_article or chosen.get("text", SHORT[0]) not in SHORT:
        return row
    day = day_of(columns.fields(row).get("date"))
    text = "\n\n".join(paragraph for value in row.values() for paragraph in Parts(day).of(value))
    if not text:
        return row
    linked = {
        "source": "" if "source" in chosen else issuer_in(row),
        "speaker": bare_name(linked_in(row, SPEAKERS)),
    }
    return {**row, "text": text, **{name: who for name, who in linked.items() if who}}


class Parts:
    """The day of the part before, that of the article above the first one."""

    def __init__(self, day: dt.date | None) -> None:
        """Begin with the day of the article."""
        self.day = day

    def of(self, value: object, depth: int = 0) -> Iterator[str]:
        """Yield the paragraphs of the parts of a value: those of a part under its heading.

        What has an address, such as a picture, or somebody who wrote it, is another thing.
        """
        if depth > DEEPEST:
            return
        if isinstance(value, list):
            for each in value:
                yield from self.of(each, depth + 1)
        elif isinstance(value, dict):
            part = {name_of(name): each for name, each in value.items()}
            if not is_other(part):
                yield from self.of_part(part, depth)

    def of_part(self, part: Row, depth: int) -> Iterator[str]:
        """Yield the day of a part if it is a new one, its heading and its paragraphs."""
        own = next(filter(None, (text_in(part.get(name)) for name in WHOLE)), "")
        below = [each for value in part.values() for each in self.of(value, depth + 1)]
        paragraphs = [own] if own else below
        if not paragraphs:
            return
        day = day_of(next(iter(days_in(part)), None))
        if day is not None and day != self.day:
            self.day = day
            yield f"{day.day} {day:%B %Y}"
        heading = next(filter(None, (text_in(part.get(name)) for name in COLUMNS["title"])), "")
        yield from [heading, *paragraphs] if heading else paragraphs


def is_other(part: Row) -> bool:
    """Return whether a part has an address or a writer of its own."""
    names = (*COLUMNS["url"], *COLUMNS["source"], *COLUMNS["author"])
    return any(part.get(name) for name in names)


def text_in(value: object) -> str:
    """Return what a field of a part says, "" if it is no text."""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return "\n\n".join(filter(None, map(text_in, value)))
    return text_of_field(value).strip() if isinstance(value, str) else ""


def days_in(part: Row) -> Iterator[object]:
    """Yield the days of a part, the surest first: *firstPublished*, *createdOn*."""
    for ending in DAYS:
        yield from (value for name, value in part.items() if name.endswith(ending) and value)


def day_of(written: object) -> dt.date | None:
    """Return the day of an article or part, None if it is not clear."""
    return clear_day(days_of(str(written))) if isinstance(written, str | int) else None


def issuer_in(row: Row) -> str:
    """Return the organisation that publishes an article, or else the one that it is linked to."""
    return linked_in(row, FIRST_ISSUERS) or linked_in(row, ISSUERS)


def linked_in(row: Row, names: Sequence[str]) -> str:
    """Return the one organisation or person that an article is linked to, else "".

    >>> linked_in({"links": {"organisations": [{"title": "Dorn Ministry of Rain"}]}}, ISSUERS)
    'Dorn Ministry of Rain'
    """
    linked = [row, *(value for value in row.values() if isinstance(value, dict))]
    lists = [each.get(name) for each in linked for name in names]
    bodies = [body for each in lists if isinstance(each, list) for body in each]
    named = {
        str(body[name])
        for body in bodies
        if isinstance(body, dict)
        for name in NAMES
        if body.get(name)
    }
    return named.pop() if len(named) == 1 else ""


def bare_name(name: str) -> str:
    """Return a name without what stands before and behind it.

    >>> bare_name("The Rt Hon Ada Holm OBE"), bare_name("Ada Holm")
    ('Ada Holm', 'Ada Holm')
    """
    lexicon = load_lexicon()
    before = (f"{words} " for words in lexicon.words("honorific"))
    length = max((len(each) for each in before if name.lower().startswith(each)), default=0)
    families: tuple[Family, ...] = ("post-nominal", "no name")  # *OBE*, *MP*
    words = name[length:].split()
    return " ".join(w for w in words if not any(lexicon.has(w.lower(), each) for each in families))
