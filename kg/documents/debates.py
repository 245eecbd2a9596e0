"""XML of debates, as parliaments and those who watch them publish it -> Document with its turns.

*publicwhip* has speeches with the name of who speaks, *hansard* has talkers before what they say.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any, Final

from kg.documents.akoma import local
from kg.documents.blocks.turns import label_at_line
from kg.documents.content import Content
from kg.errors import DocumentError
from kg.model import Document

__all__ = ["is_debate", "read_debate"]

ROOT: Final = re.compile(rb"<\s*(?:publicwhip|hansard)\b", re.IGNORECASE)
FIRST: Final = 8_192  # bytes in which the root stands
PARAGRAPHS: Final = {"p", "para"}
HEADINGS: Final = {"title", "major-heading", "minor-heading", "oral-heading"}
NAMED_BY: Final = "speakername"  # attribute of a speech
TALKER: Final = "talker"
DAY: Final = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{4}")
DAYS: Final = ("date", "id")  # elements and attributes that have the day


def is_debate(raw: bytes) -> bool:
    """Return whether XML is a record of debates in one of these forms.

    >>> is_debate(b'<?xml version="1.0"?><publicwhip><speech/></publicwhip>'), is_debate(b"<rss/>")
    (True, False)
    """
    return ROOT.search(raw[:FIRST]) is not None


def read_debate(raw: bytes, content: Content) -> Document:
    """Read one record."""
    from lxml import etree  # type: ignore[import-untyped]  # only these files need it

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    root = etree.fromstring(raw, parser)
    text = "\n\n".join(Record().paragraphs(root)) if root is not None else ""
    if not text:
        msg = f"{content.name}: no text in this record: give one with speeches"
        raise DocumentError(msg)
    return content.document(text, date=day_of(root), source=attribute(root, "chamber"))


def attribute(element: Any, name: str) -> str:
    """Return an attribute or, of the first element of that name, the text."""
    told = {key.lower(): value for key, value in element.attrib.items()}
    inside = (each.text or "" for each in element.iter() if name_of(each) == name)
    return " ".join((told.get(name) or next(inside, "")).split())


def day_of(root: Any) -> str:
    """Return the day of a record, "" if it tells none."""
    told = [attribute(root, DAYS[0]), *(each.get(DAYS[1], "") for each in root.iter())]
    found = next(filter(None, map(DAY.search, told)), None)
    if found is None:
        return ""
    day, *others = found[0].split("/")  # the day goes first where these records have slashes
    return "-".join((*reversed(others), day.zfill(2))) if others else day


class Record:
    """Who speaks next, and has not been named yet."""

    speaker = ""

    def paragraphs(self, element: Any) -> Iterator[str]:
        """Yield headings and paragraphs; who speaks stands before the first of a speech."""
        for child in element:
            name = name_of(child)
            self.speaker = child.get(NAMED_BY, self.speaker) if name else self.speaker
            if name == TALKER:
                self.speaker = attribute(child, "name")
            if name in HEADINGS or (name in PARAGRAPHS and not has_paragraphs(child)):
                yield from self.labelled(words(child), is_heading=name in HEADINGS)
            elif name and name != TALKER:
                yield from self.paragraphs(child)
            if name == TALKER:
                yield from self.paragraphs(child)

    def labelled(self, text: str, *, is_heading: bool) -> Iterator[str]:
        """Yield a paragraph, with a label if it is the first of a speech."""
        if text and is_heading:
            yield text
        elif text:
            is_named = not self.speaker or label_at_line().match(text) is not None
            yield text if is_named else f"{self.speaker}: {text}"
            self.speaker = ""


def name_of(element: Any) -> str:
    """Return the name of an element in small letters."""
    return local(element).lower()


def has_paragraphs(element: Any) -> bool:
    """Return whether paragraphs stand inside of one."""
    return any(name_of(each) in PARAGRAPHS for each in element.iterdescendants())


def words(element: Any) -> str:
    """Return the text of an element on one line, without a dash that it goes on with."""
    return " ".join(unescape("".join(element.itertext())).split()).lstrip("—- ")
