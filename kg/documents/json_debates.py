"""Object of JSON with the speeches of a debate -> one article, each speech behind its speaker.

Parliaments and those who watch them keep a sitting as sections with speeches, or as one list.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from kg.documents.columns import COLUMNS, NAMING, Columns, date_in_parts, name_of, plain
from kg.documents.debates import with_labels
from kg.documents.parts import SHORT
from kg.documents.pieces import text_of_field

__all__ = ["debate"]

Row = Mapping[str, object]
Paragraph = tuple[str, str]  # and who speaks, with the first of a speech
SPEAKERS: Final = (
    *("speaker", "speaker_name", "speakername", "attributedto", "attributed_to"),
    *("member", "member_name", "spoken_by", "by"),
)
TEXTS: Final = (*COLUMNS["text"], "paras", "speech", "speech_text", "value")
HEADINGS: Final = (*COLUMNS["title"], "show_as", "showas", "name", "topic", "agenda")
HOUSES: Final = ("house", "chamber", "legislature", "parliament", "assembly")
ABOUT: Final = ("header", "overview", "metadata", "meta", "info")  # what tells day and house
REMARKS: Final = ("comments", "replies", "reviews")  # of readers, below an article
SHOWN: Final = (*NAMING, "show_as", "showas", "full_name", "fullname")
REFERENCE: Final = re.compile(r"#\w+")
PARTY: Final = re.compile(r"(?<=[a-z])[A-Z]{2,}$")  # behind the name in a reference
WORDS: Final = re.compile(r"(?<=[a-z])(?<!Mc)(?<!Mac)(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
FEWEST: Final = 2  # speeches whose speaker is told
DEEPEST: Final = 8  # lists and objects around a speech


def debate(value: Row, columns: Columns) -> Row:
    r"""Return the article that a record of a debate is, nothing if it is none.

    >>> speeches = [{"by": "#AdaHolm", "text": "It rained."}, {"by": "#JonLind", "text": "Where?"}]
    >>> record = {"date": "2031-03-05", "sections": [{"title": "Rain", "speeches": speeches}]}
    >>> debate(record, Columns())["text"]
    'Rain\n\n((Ada Holm)) It rained.\n\n((Jon Lind)) Where?'
    """
    row = {name_of(name): each for name, each in value.items()}
    if columns.told or has_own_text(row, columns):
        return {}
    record = Sitting()
    paragraphs = list(record.of_object(row))
    if record.named < FEWEST or len(record.days) > 1 or record.entitled:
        return {}
    around = about(row, columns)
    only = only_part(row)
    while only is not None:
        around = {**around, **about(only, columns)}
        only = only_part(only)
    return {**around, "text": with_labels(paragraphs)}


def only_part(row: Row) -> Row | None:
    """Return the object in which all of a record stands: *{"debate": {"title": "Rain"}}*."""
    parts = [each for each in row.values() if isinstance(each, dict)]
    has_lists = any(isinstance(each, list) for each in row.values())
    is_only = len(parts) == 1 and not has_lists
    return {name_of(name): each for name, each in parts[0].items()} if is_only else None


def has_own_text(row: Row, columns: Columns) -> bool:
    """Return whether an object is an article itself: what readers say of it is no debate."""
    column = columns.chosen(row).get("text", "")
    return bool(column) and column not in SHORT and isinstance(row[column], str)


def about(row: Row, columns: Columns) -> Row:
    """Return what a record tells of itself: its title, day, address and house."""
    named = head_of(row)
    fields = columns.fields({**named, **row})
    house = next(filter(None, (shown({**named, **row}.get(name)) for name in HOUSES)), "")
    told = {"source": house, "date": date_in_parts(named), "title": title_in(row), **fields}
    return {name: each for name, each in told.items() if each and name != "text"}


def head_of(row: Row) -> Row:
    """Return what an object tells of itself in another: *{"overview": {"title": "Rain"}}*."""
    heads = [head for name in ABOUT if isinstance(head := row.get(name), dict)]
    return {name_of(name): each for head in heads for name, each in head.items()}


def title_in(row: Row) -> str:
    """Return the heading of the only section of a record, "" if it has several.

    >>> title_in({"sections": [{"show_as": "Rain"}]}), title_in({"sections": [{}, {}]})
    ('Rain', '')
    """
    lists = [each for each in row.values() if isinstance(each, list)]
    sections = [each for found in lists for each in found if isinstance(each, dict)]
    only = sections[0] if len(sections) == 1 else {}
    return heading({name_of(name): each for name, each in only.items()})


class Sitting:
    """The speeches found whose speaker is told, the days of all, those that are articles."""

    def __init__(self) -> None:
        """Begin with none."""
        self.named = 0
        self.entitled = 0  # speeches with a title or address of their own: posts, articles
        self.days: set[str] = set()

    def of(self, value: object, depth: int) -> Iterator[Paragraph]:
        """Yield the paragraphs of a list or object."""
        if depth > DEEPEST:
            return
        if isinstance(value, list):
            for each in value:
                yield from self.of(each, depth + 1)
        elif isinstance(value, dict):
            row = {name_of(name): each for name, each in value.items()}
            yield from self.of_object(row, depth) if not is_speech(row) else self.speech(row)

    def of_object(self, row: Row, depth: int = 0) -> Iterator[Paragraph]:
        """Yield the paragraphs of a section below its heading, nothing if nobody speaks."""
        below = [
            paragraph
            for name, each in row.items()
            if name not in REMARKS
            for paragraph in self.of(each, depth + 1)
        ]
        self.days |= days_of(row) if below else set()
        above = heading(row) if depth and below else ""
        yield from [(above, ""), *below] if above and above != below[0][0] else below

    def speech(self, row: Row) -> Iterator[Paragraph]:
        """Yield the paragraphs of a speech, the first with its speaker."""
        first, *others = paragraphs_of(row)
        speaker = next(filter(None, (speaker_of(row.get(name)) for name in SPEAKERS)), "")
        self.named += bool(speaker)
        self.entitled += any(row.get(name) for name in (*COLUMNS["title"], *COLUMNS["url"]))
        self.days |= days_of(row)
        yield first, speaker
        yield from ((each, "") for each in others)


def days_of(row: Row) -> set[str]:
    """Return the days that an object names.

    >>> days_of({"date": "2031-03-05T10:00:00"})
    {'2031-03-05'}
    """
    return {str(row[name])[:10] for name in COLUMNS["date"] if row.get(name)}


def is_speech(row: Row) -> bool:
    """Return whether an object has a place for who speaks, and says something."""
    return any(name in row for name in SPEAKERS) and bool(paragraphs_of(row))


def paragraphs_of(row: Row) -> list[str]:
    """Return the paragraphs of what an object says, of the first field that says something.

    >>> paragraphs_of({"paras": [{"content": "It rained."}, {"content": " It poured. "}]})
    ['It rained.', 'It poured.']
    """
    return next(filter(None, (list(texts(row.get(name))) for name in TEXTS)), [])


def texts(value: object) -> Iterator[str]:
    """Yield the paragraphs of a field."""
    if isinstance(value, list):
        for each in value:
            yield from texts(each)
    elif isinstance(value, dict):
        yield from paragraphs_of({name_of(name): each for name, each in value.items()})
    elif isinstance(value, str):
        yield from filter(None, (part.strip() for part in text_of_field(value).split("\n\n")))


def heading(row: Row) -> str:
    """Return the heading of a section on one line."""
    told = (shown(each.get(name)) for each in (row, head_of(row)) for name in HEADINGS)
    return next(filter(None, told), "")


def shown(value: object) -> str:
    """Return how something is called: *{"showAs": "House of Dorn"}*."""
    if isinstance(value, dict):
        value = plain({name_of(name): each for name, each in value.items()}, SHOWN)
    return " ".join(text_of_field(value).split()) if isinstance(value, str) else ""


def speaker_of(value: object) -> str:
    """Return the name of who speaks, also that of a reference that is made of it.

    >>> speaker_of("#AdaMcHolmDP"), speaker_of("#JonOLind"), speaker_of({"name": "Ada Holm"})
    ('Ada McHolm', 'Jon O Lind', 'Ada Holm')
    """
    name = shown(value)
    if name.islower():
        return ""  # *recorder*
    return WORDS.sub(" ", PARTY.sub("", name[1:])) if REFERENCE.fullmatch(name) else name
