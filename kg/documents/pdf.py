"""PDF with text -> Document: paragraphs without page headers, numbers and line ends."""

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from kg.documents.content import Content
from kg.documents.docx import day_of_file
from kg.documents.issuers import CODE, institution
from kg.documents.properties import about
from kg.documents.sites import is_host
from kg.english.lexicon import load_lexicon
from kg.errors import DocumentError
from kg.model import Document

if TYPE_CHECKING:
    from pypdf import PdfReader

__all__ = ["read_pdf"]

EDGE: Final = 3  # lines at the top and bottom of a page that may be its header and footer
SHARE: Final = 0.5  # of the pages that have a line if it is a header
FEWEST: Final = 3  # pages that tell what comes back
ITEM: Final = re.compile(r"\s?(?:\d{1,3}\.|\([a-z]\)) [A-Z]")
CLOSES: Final = re.compile(r"[,;:.]\s?\d{0,2}$")  # before the number of a footnote too
NUMBER: Final = re.compile(
    r"(?:[\d-]{5,}\s+)?(?:page\s+)?[-–\s]*\d+(?:\s*(?:/|of)\s*\d+)?[-–\s]*", re.IGNORECASE
)
LARGER: Final = 1.2  # than the usual letters are those of a title
FEWEST_WORDS: Final = 3  # of a title
MOST_WORDS: Final = 30
ENDS: Final = (".", "!", "?", ":", "”", '"', "…")
BULLETS: Final = "•●○■▪–- \uf0b7\uf0a7"
HALF: Final = 0.6  # share of the longest line that no heading has
FULL: Final = 0.7  # share of it that a line has that goes on
SHORT: Final = 0.8  # share of the longest line: the last one of a paragraph is shorter


def read_pdf(content: Content) -> Iterator[Document]:
    """Read the text of a PDF; pages that are pictures have none."""
    try:
        import pypdf  # an extra, which only these files need
    except ImportError as error:
        msg = f"{content.name}: .pdf needs pypdf: pip install 'kg-geopolitics[office]'"
        raise DocumentError(msg) from error
    raw = content.raw()
    try:
        book = pypdf.PdfReader(io.BytesIO(raw))
        pages = [page.extract_text().split("\n") for page in book.pages]
        title, date = properties_of(book)
        large = largest(book)
    except MemoryError:
        raise
    except Exception as error:  # pypdf lets ValueError, KeyError and others through
        msg = f"{content.name}: not a PDF that can be read: save it again, without a password"
        raise DocumentError(msg) from error
    text = "\n\n".join(paragraphs(without_headers(pages)))
    if not text:
        msg = f"{content.name}: no text in this PDF, only pictures of it: recognise its text first"
        raise DocumentError(msg)
    first = "\n".join(next(filter(None, pages), []))
    yield content.document(text, **about(f"{first}\n\n{text}", title, date, large))


def properties_of(book: "PdfReader") -> tuple[str, str]:
    """Return title and day, as far as the properties of a PDF tell them."""
    found = book.metadata
    if found is None:
        return "", ""
    day = day_of_file(found.creation_date, found.modification_date)
    return " ".join((found.title or "").split()), day.isoformat() if day else ""


def largest(book: "PdfReader") -> str:
    """Return what the first page has in the largest letters, "" if all are alike or it is short."""
    shown: list[tuple[float, str]] = []

    def seen(text: str, _: object, matrix: list[float], __: object, size: float) -> None:
        if text.strip():
            shown.append((round(size * abs(matrix[3] or matrix[1]), 1), text))

    book.pages[0].extract_text(visitor_text=seen)
    sizes = Counter(size for size, text in shown for _ in text)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    most = max(sizes, default=0.0)
    words = " ".join(text for size, text in shown if size == most).split()
    is_title = most > LARGER * usual and FEWEST_WORDS <= len(words) <= MOST_WORDS
    return " ".join(words) if is_title and not is_issued(" ".join(words)) else ""


def is_issued(line: str) -> bool:
    """Return whether a line in large letters only names who gives out the text."""
    return bool(institution(line, load_lexicon()))


def without_headers(pages: list[list[str]]) -> Iterator[str]:
    """Yield the lines of pages without page numbers and what comes back at their edges.

    >>> pages = [[f"Report {n}", f"It rained {word}.", str(n)] for n, word in enumerate("abc")]
    >>> list(without_headers(pages))
    ['It rained a.', 'It rained b.', 'It rained c.']
    """
    stripped = [list(with_starts(page)) for page in pages]
    edges = Counter(line for page in stripped for line in {*map(shape, edge(page))})
    most = max(FEWEST, SHARE * len(pages))
    for page in stripped:
        inner = range(EDGE, len(page) - EDGE)
        for place, line in enumerate(page):
            is_edge = place not in inner
            bare = line.strip()
            is_number = NUMBER.fullmatch(bare) or CODE.fullmatch(bare)
            if not (is_edge and (is_number or edges[shape(line)] >= most)):
                yield line


def with_starts(page: list[str]) -> Iterator[str]:
    """Yield the lines of a page with text in them; a space stands before one that starts anew.

    Behind a blank line a paragraph starts, unless there is one behind most lines.
    """
    blank = sum(1 for line in page if not line.strip())
    is_wide = 2 * blank >= len(page)
    is_new = False
    for line in page:
        bare = line.strip()
        starts = line[:1].isspace() or (is_new and not is_wide)
        if bare:
            yield f" {bare}" if starts else bare
        is_new = not bare


def edge(page: list[str]) -> list[str]:
    """Return the lines at the top and bottom of a page."""
    return page[:EDGE] + page[EDGE:][-EDGE:]


def shape(line: str) -> str:
    """Return a line without its numbers, which differ from page to page."""
    return re.sub(r"\d+", "0", line.strip())


def paragraphs(lines: Iterable[str]) -> Iterator[str]:
    """Yield the paragraphs that lines make: one ends in a short line with a full stop.

    >>> list(paragraphs(["The del-", "egates met in the rainy town of", "Bern.", "They left."]))
    ['The delegates met in the rainy town of Bern.', 'They left.']
    """
    lines = list(lines)
    longest = max(map(len, lines), default=0)
    paragraph = ""
    for number, text in enumerate(lines):
        line = text.strip()
        if paragraph and (
            starts_anew(text, lines[number - 1], longest)
            or is_host(lines[number - 1])
            or is_heading(paragraph, line, longest)
        ):
            yield paragraph
            paragraph = ""
        is_broken = re.search(r"[a-z]-$", paragraph) is not None and line[:1].islower()
        paragraph = paragraph[:-1] + line if is_broken else f"{paragraph} {line}".strip()
        if line.endswith(ENDS) and (len(line) < SHORT * longest or number + 1 == len(lines)):
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph


def is_heading(above: str, line: str, longest: int) -> bool:
    """Return whether a line is a heading: in capitals, or a short one above a full one.

    >>> is_heading("NEEDS", "Rain may", 80), is_heading("Food and", "Rain for the poor", 20)
    (True, False)
    """
    word = above.split()[-1]
    if above.isupper() and not line.isupper():
        return line[:1].isupper()
    is_name = above.lstrip(BULLETS)[:1].isupper() and (word[0].isupper() or word[0] == "(")
    is_open = CLOSES.search(above) is None and not above.endswith((*ENDS, "-"))
    is_apart = len(above) < HALF * longest and len(line) > FULL * longest and line[:1].isupper()
    return is_name and is_open and is_apart


def starts_anew(line: str, before: str, longest: int) -> bool:
    """Return whether a line begins a paragraph: it is set apart, or an item of a list.

    >>> starts_anew("2. Decides", "to recall it;", 60), starts_anew("and Mali", "Chad,", 60)
    (True, False)
    """
    is_closed = CLOSES.search(before.rstrip()) is not None
    is_short = len(before) < SHORT * longest
    is_apart = line[:1].isspace() and not line.strip()[:1].islower()
    return (is_apart and (is_closed or is_short)) or (is_closed and ITEM.match(line) is not None)
