"""XML of debates, as parliaments and those who watch them publish it -> Document with its turns.

*publicwhip* has speeches with the name of who speaks, *hansard* has talkers before what they say.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any, Final

from kg.documents.blocks.label_styles import label_at_line
from kg.documents.content import Content
from kg.documents.elements import local, root_of
from kg.english.lexicon import load_lexicon
from kg.errors import DocumentError
from kg.model import Document

__all__ = ["is_debate", "read_debate", "with_labels"]

ROOT: Final = re.compile(rb"<\s*(?:publicwhip|hansard|debates)\b", re.IGNORECASE)
FIRST: Final = 8_192  # bytes in which the root stands
PARAGRAPHS: Final = {"p", "para"}
HEADINGS: Final = {"title", "major-heading", "minor-heading", "oral-heading"}
NAMED_BY: Final = "speakername"  # attribute of a speech
TALKER: Final = "talker"
PLAIN: Final = "name"  # style of a label that a heading may have, too
LONGEST: Final = 40  # letters of a label that is marked
MARKED: Final = "(({})) {}"  # a label that nothing else looks like
TURNED: Final = re.compile(r"([^,]+), (.+)")  # how lists have names: *Lind, Jon MP*
NOTES: Final = r"(?: \([^()]*\))*"  # for whom somebody sits, the office, the time
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
    root = root_of(raw)
    text = with_labels(Record().paragraphs(root)) if root is not None else ""
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
    """Who speaks next, and has not been named yet; the heading that stands just above."""

    speaker = ""
    heading = ""

    def paragraphs(self, element: Any) -> Iterator[tuple[str, str]]:
        """Yield headings and paragraphs, with the first of a speech who speaks."""
        for child in element:
            name = name_of(child)
            self.speaker = child.get(NAMED_BY, self.speaker) if name else self.speaker
            if name == TALKER:
                self.speaker = attribute(child, "name")
            if name in HEADINGS or (name in PARAGRAPHS and not has_paragraphs(child)):
                yield from self.paragraph(words(child), is_heading=name in HEADINGS)
            elif name and name != TALKER:
                yield from self.paragraphs(child)
            if name == TALKER:
                yield from self.paragraphs(child)

    def paragraph(self, text: str, *, is_heading: bool) -> Iterator[tuple[str, str]]:
        """Yield a paragraph, with its speaker if it is the first of a speech; a heading once."""
        if text == self.heading:
            return
        self.heading = text if is_heading else ""
        if text and is_heading:
            yield text, ""
        elif text:
            yield text, self.speaker
            self.speaker = ""


def with_labels(paragraphs: Iterable[tuple[str, str]]) -> str:
    r"""Return the text of a record, its speeches behind labels.

    A name that a transcript would not know as a label is marked: one that speaks only once.

    >>> with_labels([("Rain", ""), *[("It rained.", "Ada Holm")] * 2, ("Where?", "Jon Lind")])
    'Rain\n\nAda Holm: It rained.\n\nAda Holm: It rained.\n\n((Jon Lind)) Where?'
    """
    spoken = list(paragraphs)
    counts = Counter(speaker for _, speaker in spoken)
    return "\n\n".join(
        sure(labelled(text, speaker), comes_back=counts[speaker] > 1) if speaker else text
        for text, speaker in spoken
    )


def sure(text: str, *, comes_back: bool) -> str:
    """Return a speech behind a label that is surely one."""
    found = label_at_line().match(text)
    if found is not None and (found.lastgroup != PLAIN or comes_back):
        return text
    label, _, speech = text.partition(": ")
    return MARKED.format(
        "".join(letter for letter in label if letter not in "()")[:LONGEST], speech
    )


def labelled(text: str, speaker: str) -> str:
    """Return what somebody says behind a label with the whole name, as far as it is known.

    >>> labelled("Mr LIND (Klow—Minister for Rain) (09:05): It rained.", "Lind, Jon MP")
    'Mr Jon Lind (Klow): It rained.'
    >>> labelled("It rained.", "Lind, Jon MP"), labelled("Ms HOLM: It poured.", "Lind, Jon")
    ('Jon Lind: It rained.', 'Ms HOLM: It poured.')
    """
    turned = TURNED.fullmatch(speaker)
    surname, given = (turned[1], given_name(turned[2])) if turned is not None else (speaker, "")
    pattern = rf"((?:[A-Z][\w.]* ){{0,3}}){re.escape(surname)}({NOTES}):\s+"
    own = re.match(pattern, text, re.IGNORECASE) if given else None
    if own is not None and own[1].strip().lower() != given.lower():  # *The SPEAKER* is no name
        place = re.split("[—)]", own[2].strip(" ("))[0]
        return f"{own[1]}{given} {surname}{f' ({place})' if place else ''}: {text[own.end() :]}"
    is_named = label_at_line().match(text) is not None
    return text if is_named else f"{f'{given} {surname}'.strip()}: {text}"


def given_name(words: str) -> str:
    """Return a given name without what stands around it in lists.

    >>> given_name("Sen Anna"), given_name("Jon Ole MP")
    ('Anna', 'Jon Ole')
    """
    kept = [word for word in words.split() if not word.isupper() or len(word) == 1]
    known = [load_lexicon().knows_given_name(word) for word in kept]
    return " ".join(kept[known.index(True) if True in known else 0 :])


def name_of(element: Any) -> str:
    """Return the name of an element in small letters."""
    return local(element).lower()


def has_paragraphs(element: Any) -> bool:
    """Return whether paragraphs stand inside of one."""
    return any(name_of(each) in PARAGRAPHS for each in element.iterdescendants())


def words(element: Any) -> str:
    """Return the text of an element on one line, without a dash that it goes on with."""
    return " ".join(unescape("".join(element.itertext())).split()).lstrip("—- ")
