"""PDF with text -> Document: paragraphs without page headers, numbers and line ends."""

import datetime as dt
import re
import threading
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

from kg.documents.content import Content
from kg.documents.docx import day_of_file
from kg.documents.issuers import CODE
from kg.documents.letterheads import letterhead
from kg.documents.pdf_lines import BULLETS, GAP, PdfLine, pages_of
from kg.documents.pdf_titles import (
    LARGER,
    as_written,
    author_in,
    day_in_month,
    largest,
    site_on,
)
from kg.documents.properties import about
from kg.documents.sites import is_host
from kg.english.patterns import OF, PAGE
from kg.errors import DocumentError
from kg.model import Document

__all__ = ["read_pdf"]

ONE_AT_A_TIME: Final = threading.Lock()  # PDFium is not made for several threads
EDGE: Final = 3  # lines at the top and bottom of a page that may be its header and footer
SHARE: Final = 0.5  # of the pages that have a line if it is a header
FEWEST: Final = 3  # pages that tell what comes back
ITEM: Final = re.compile(r"(?:\d{1,3}\.|\([a-z]\)) [A-Z]")
CLOSES: Final = re.compile(r"[,;:.]\s?\d{0,2}$")  # before the number of a footnote too
BROKEN: Final = re.compile(r"([^\W\d_]*[a-z])-$")
WORD: Final = re.compile(r"[^\W\d_]+")
SHORTEST_PART: Final = 3  # letters of a word before a hyphen
SECTION: Final = re.compile(r"(?:[A-Z]|[IVX]{1,5}|\d{1,2})\.\s")
DAY: Final = re.compile(r"(?:D:)?(\d{8})")
NUMBER: Final = re.compile(
    rf"(?:[\d-]{{5,}}\s+)?(?:{PAGE}\s+)?[-–\s]*\d+(?:\s*(?:/|{OF})\s*\d+)?[-–\s]*"
    r"|(?:[ivx]\s?){1,5}",
    re.IGNORECASE,
)
FAR: Final = 3.0  # times the size of letters
SYMBOLS: Final = ("•", "●", "○", "■", "▪", "\uf0b7", "\uf0a7", "\uf0d8")
FEWEST_GAPS: Final = 2  # of a row of a table
ENDS: Final = (".", "!", "?", ":", "”", '"', "…")
HALF: Final = 0.6  # share of the longest line of a column that no heading has
FULL: Final = 0.7  # share of it that a line has that goes on
SHORT: Final = 0.8  # share of it: the last line of a paragraph is shorter


def read_pdf(content: Content) -> Iterator[Document]:
    """Read the text of a PDF; pages that are pictures have none."""
    try:
        import pypdfium2  # an extra, which only these files need
    except ImportError as error:
        msg = f"{content.name}: .pdf needs pypdfium2: pip install 'kg-geopolitics[office]'"
        raise DocumentError(msg) from error
    raw = content.raw()
    try:
        with ONE_AT_A_TIME, pypdfium2.PdfDocument(raw) as book:
            pages = pages_of(book)
            told = book.get_metadata_dict()
    except pypdfium2.PdfiumError as error:
        msg = f"{content.name}: not a PDF that can be read: save it again, without a password"
        raise DocumentError(msg) from error
    text = "\n\n".join(paragraphs(with_notes_last(without_headers(pages))))
    if not text:
        msg = f"{content.name}: no text in this PDF, only pictures of it: recognise its text first"
        raise DocumentError(msg)
    first = next(filter(None, pages), [])
    head = "\n".join(lines_of_head(first))
    title, date = properties_of(told)
    date = date or day_in_month(first, day_of_property(told.get("CreationDate", "")))
    found = about(f"{head}\n\n{text}", title, date, as_written(largest(first), title))
    source = author_in(first, told.get("Author", "")) or site_on(first)
    below = letterhead(text).get("source", "")  # without the headers of its pages
    yield content.document(text, **{"source": source or below, **found})


def lines_of_head(page: Sequence[PdfLine]) -> Iterator[str]:
    """Yield the lines of a page, a blank one between paragraphs, columns one by one."""
    before: PdfLine | None = None
    for line in page:
        if before is not None and (starts_anew(line, before) or is_styled(before, line)):
            yield ""
        yield from line.text.split(GAP)
        before = line


def properties_of(found: Mapping[str, str]) -> tuple[str, str]:
    """Return title and day, as far as the properties of a PDF tell them.

    >>> properties_of({"Title": "Rain", "CreationDate": "D:20240627100000Z"})
    ('Rain', '2024-06-27')
    """
    made, changed = (day_of_property(found.get(name, "")) for name in ("CreationDate", "ModDate"))
    day = day_of_file(made, changed)
    return " ".join(found.get("Title", "").split()), day.isoformat() if day else ""


def day_of_property(written: str) -> dt.datetime | None:
    """Return the time that a property of a PDF gives, None if it gives none."""
    found = DAY.match(written)
    try:
        return dt.datetime.strptime(f"{found[1]}Z", "%Y%m%d%z") if found is not None else None
    except ValueError:
        return None


def without_headers(found: Iterable[Sequence[PdfLine]]) -> Iterator[list[PdfLine]]:
    """Yield the lines of pages without page numbers and what comes back at their edges.

    >>> from kg.documents.pdf_lines import plain_lines
    >>> pages = [[f"Report {n}", f"It rained {word}.", str(n)] for n, word in enumerate("abc")]
    >>> [line.text for page in without_headers(map(plain_lines, pages)) for line in page]
    ['It rained a.', 'It rained b.', 'It rained c.']
    """
    pages = list(found)
    edges = Counter(each for page in pages for each in {*map(shape, edge(page))})
    most = max(FEWEST, SHARE * len(pages))
    for page in pages:
        inner = range(EDGE, len(page) - EDGE)
        numbers = [NUMBER.fullmatch(line.text) or CODE.fullmatch(line.text) for line in page]
        yield [
            line
            for place, line in enumerate(page)
            if place in inner or not (numbers[place] or edges[shape(line)] >= most)
        ]


def with_notes_last(pages: Iterable[Sequence[PdfLine]]) -> Iterator[PdfLine]:
    """Yield the lines of pages, those of footnotes behind all others: a sentence goes on.

    >>> pages = [[PdfLine("It"), PdfLine("See 2.", is_note=True)], [PdfLine("rained.")]]
    >>> [line.text for line in with_notes_last(pages)]
    ['It', 'rained.', 'See 2.']
    """
    notes: list[PdfLine] = []
    for page in pages:
        text = [line for line in page if not is_far_below(line, page)]
        first = next((place for place, line in enumerate(text) if line.is_note), len(text))
        yield from text[:first]
        notes += [*text[first:], *(line for line in page if line not in text)]
    yield from notes


def is_far_below(line: PdfLine, page: Sequence[PdfLine]) -> bool:
    """Return whether a line stands in smaller letters far below all others of a page."""
    others = [each for each in page if each is not line]
    lowest = min(others, key=lambda each: each.base, default=line)
    is_far = lowest.base - line.base > FAR * line.first.size
    return is_far and line.first.size < lowest.first.size


def edge(page: Sequence[PdfLine]) -> list[PdfLine]:
    """Return the lines at the top and bottom of a page."""
    return [*page[:EDGE], *page[EDGE:][-EDGE:]]


def shape(line: PdfLine) -> str:
    """Return a line without its numbers, which differ from page to page, and its spaces.

    >>> shape(PdfLine("D o r n   Report 7")) == shape(PdfLine("Dorn Report 12"))
    True
    """
    return re.sub(r"\s+", "", re.sub(r"\d+", "0", line.text))


def paragraphs(found: Iterable[PdfLine]) -> Iterator[str]:
    """Yield the paragraphs that lines make: one ends in a short line with a full stop.

    >>> from kg.documents.pdf_lines import plain_lines
    >>> lines = ["The del-", "egates met in the rainy town of", "Bern.", "They left."]
    >>> list(paragraphs(plain_lines(lines)))
    ['The delegates met in the rainy town of Bern.', 'They left.']
    """
    lines = list(found)
    words = set(whole_words(lines))
    paragraph = ""
    for number, line in enumerate(lines):
        before = lines[number - 1]
        if paragraph and (starts_anew(line, before) or is_heading(paragraph, before, line)):
            yield paragraph
            paragraph = ""
        paragraph = joined(paragraph, line, words)
        is_short = len(line.text) < SHORT * line.room or number + 1 == len(lines)
        if line.text.endswith(ENDS) and is_short:
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph


def whole_words(lines: Sequence[PdfLine]) -> Iterator[str]:
    """Yield the words of lines, in small letters, that no end of line breaks."""
    is_broken = False
    for line in lines:
        found = WORD.findall(line.text.lower())
        ends = BROKEN.search(line.text) is not None
        yield from found[is_broken : len(found) - ends]
        is_broken = ends


def joined(paragraph: str, line: PdfLine, words: Collection[str] = ()) -> str:
    """Return a paragraph with one more line: a word may be broken at its end.

    >>> joined("18", PdfLine("th November", is_raised=True)), joined("del-", PdfLine("egates"))
    ('18th November', 'delegates')
    """
    if line.is_raised:
        return paragraph + line.text
    broken = BROKEN.search(paragraph)
    if broken is None:
        return f"{paragraph} {line.text}".strip()
    behind = WORD.match(line.text)
    is_word = behind is not None and is_one_word(broken[1].lower(), behind[0], words)
    return (paragraph[:-1] if is_word else paragraph) + line.text


def is_one_word(first: str, second: str, words: Collection[str]) -> bool:
    """Return whether two parts are one word, by the other words of a text: not *three-part*."""
    if not second[0].islower():
        return False  # *Secretary-* above *General*
    has_both = first in words and second in words and len(first) >= SHORTEST_PART
    return first + second in words or not has_both


def is_heading(above: str, before: PdfLine, line: PdfLine) -> bool:
    """Return whether what stands above a line is a heading, or the line is one.

    It has other letters, or is in capitals, or is a short one above a full one.

    >>> from kg.documents.pdf_lines import plain_lines
    >>> rain, full = plain_lines(["Rain may", "Rain for the poor"])
    >>> is_heading("NEEDS", rain, rain), is_heading("Food and", rain, full)
    (True, False)
    """
    if is_host(before.text) or is_styled(before, line):
        return True
    if SECTION.match(above) and line.is_apart and CLOSES.search(above) is None:
        return len(above) <= line.room and line.text[:1].isupper()
    word = above.split()[-1]
    if above.isupper() and not line.text.isupper():
        return line.text[:1].isupper()
    is_name = above.lstrip(BULLETS)[:1].isupper() and (word[0].isupper() or word[0] == "(")
    is_open = CLOSES.search(above) is None and not above.endswith((*ENDS, "-"))
    is_short = len(above) < HALF * line.room and len(line.text) > FULL * line.room
    return is_name and is_open and is_short and line.text[:1].isupper()


def is_styled(before: PdfLine, line: PdfLine) -> bool:
    """Return whether one of two lines has larger or bolder letters than the other, all of them."""
    if line.is_raised:
        return False
    smaller, larger = sorted((before.last.size, line.first.size))
    is_whole = None not in (before.style, line.style)
    return larger > LARGER * smaller or (is_whole and before.style != line.style)


def starts_anew(line: PdfLine, before: PdfLine) -> bool:
    """Return whether a line begins a paragraph: it is set apart, or an item of a list.

    >>> from kg.documents.pdf_lines import plain_lines
    >>> lines = plain_lines(["to recall it;", "2. Decides"])
    >>> starts_anew(lines[1], lines[0]), starts_anew(lines[0], lines[1])
    (True, False)
    """
    is_closed = CLOSES.search(before.text) is not None
    is_short = len(before.text) < SHORT * before.room
    is_direction = before.text.endswith((")", "]")) and line.text.startswith(("(", "["))
    if line.is_note or is_direction or line.text.startswith(SYMBOLS):
        return True
    if line.is_moved and not line.text[:1].islower():
        return True
    if line.text.count(GAP) >= FEWEST_GAPS or before.text.count(GAP) >= FEWEST_GAPS:
        return True
    is_apart = line.is_apart and not line.text[:1].islower()
    return (is_apart and (is_closed or is_short)) or (
        is_closed and ITEM.match(line.text) is not None
    )
