"""Pages of a PDF -> their lines, with what the eye sees: where each stands, how large, how bold."""

import ctypes
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise, takewhile
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import pypdfium2

__all__ = ["BULLETS", "GAP", "Letter", "PdfLine", "Style", "lines_of", "pages_of", "plain_lines"]

HYPHENS: Final = ("\x02", "\ufffe")  # how PDFium writes the hyphen of a word that is broken
ENDS: Final = ("\r", "\n")
BULLETS: Final = "•●○■▪–- \uf0b7\uf0a7\uf0d8"
NOTES: Final = ("* ", "† ", "‡ ")  # what a footnote begins with that has no number
BOLD: Final = 600  # weight of letters
SMALL: Final = 0.8  # of the size of a line that a mark above it has
WIDE: Final = 1.25  # times the usual distance of two lines: a paragraph ends between them
INDENT: Final = (4.0, 60.0)  # points by which the first line of a paragraph is set in
GAP: Final = "   "  # between the columns of a line
WIDEST: Final = 3.0  # times the size of letters: two that are farther apart are of two columns
LOOSE: Final = 0.11  # times the size of letters: two words are so much farther apart than letters
TIGHT: Final = 0.08  # the same in a line that lacks a space elsewhere
OVERHANG: Final = {"f": 0.15}  # by which a letter leans over the next one of its word
MARGIN: Final = 40.0  # points before the right margin in which a full line ends
COLUMN: Final = 25.0  # points within which the lines of a column begin


class Style(NamedTuple):
    """The size of letters in points, and whether they are bold."""

    size: float
    is_bold: bool


PLAIN: Final = Style(0.0, is_bold=False)


@dataclass(frozen=True, slots=True)
class PdfLine:
    """A line of a page, and what the eye sees of it.

    `left` and `base` are where its first letter stands, in points, `right` where its last one
    does; `first` and `last` are their styles; `is_apart` tells that the line is set in, or farther
    from the one before than lines are; `is_moved` that one of the two is centred; `is_raised` that
    it goes on with the line before, above it: *18* and *th November*; `is_note` that a small
    number makes it a footnote; `room` is how many letters the longest line of its column has.
    """

    text: str
    left: float = 0.0
    base: float = 0.0
    right: float = 0.0
    first: Style = PLAIN
    last: Style = PLAIN
    is_apart: bool = False
    is_moved: bool = False
    is_raised: bool = False
    is_note: bool = False
    room: int = 0

    @property
    def style(self) -> Style | None:
        """The style of the line, None if it has several."""
        return self.first if self.first == self.last else None


class Letter(NamedTuple):
    """A letter of a page, and where it stands."""

    text: str
    left: float
    base: float
    style: Style
    right: float | None = None  # where the room that it takes ends


def plain_lines(texts: Sequence[str]) -> list[PdfLine]:
    """Return lines of which nothing but the text is known.

    >>> [line.room for line in plain_lines(["It rained", "in Bern."])]
    [9, 9]
    """
    longest = max(map(len, texts), default=0)
    return [PdfLine(text.strip(), is_apart=text[:1].isspace(), room=longest) for text in texts]


def pages_of(book: "pypdfium2.PdfDocument") -> list[list[PdfLine]]:
    """Return the lines of each page."""
    pages = []
    for number in range(len(book)):
        page = book[number]
        pages.append(with_rooms(list(with_gaps(list(lines_of(letters(page)))))))
        page.close()
    return pages


def letters(page: "pypdfium2.PdfPage") -> Iterator[Letter]:
    """Yield the letters of a page and the ends of its lines."""
    from pypdfium2 import raw  # as heavy as the package

    text = page.get_textpage()
    left, base, matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX()
    box = raw.FS_RECTF()
    for place in range(text.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(text, place))
        if not letter.isspace():
            raw.FPDFText_GetCharOrigin(text, place, left, base)
            raw.FPDFText_GetMatrix(text, place, matrix)
            raw.FPDFText_GetLooseCharBox(text, place, box)
        scale = abs(matrix.d) or abs(matrix.b) or 1.0
        size = round(raw.FPDFText_GetFontSize(text, place) * scale, 1)
        is_bold = raw.FPDFText_GetFontWeight(text, place) >= BOLD
        right = None if matrix.b else box.right
        yield Letter(letter, left.value, base.value, Style(size, is_bold), right)
    text.close()


def lines_of(found: Iterable[Letter]) -> Iterator[PdfLine]:
    """Yield the lines that letters make, without the marks of footnotes above them."""
    line: list[Letter] = []
    for letter in found:
        if letter.text in ENDS:
            yield from written(line)
            line = []
        elif letter.text in HYPHENS:
            yield from written([*line, letter._replace(text="-")])
            line = []
        elif letter.text != "\x00" and not (line and is_mark(letter, line)):
            line.append(letter)
    yield from written(line)


def is_mark(letter: Letter, line: Sequence[Letter]) -> bool:
    """Return whether a digit is a small one above the letters before it."""
    before = next((each for each in reversed(line) if not each.text.isspace()), letter)
    is_small = letter.style.size < SMALL * before.style.size
    return letter.text.isdigit() and is_small and letter.base > before.base + 1


def written(line: Sequence[Letter]) -> Iterator[PdfLine]:
    """Yield the line of some letters, if there are any that are no spaces."""
    is_apart = bool(line) and line[0].text.isspace()
    line = with_spaces(line)
    number = list(takewhile(partial(is_number_of, line), line))
    text = "".join(with_columns(line[len(number) :]))
    shown = [letter for letter in line[len(number) :] if not letter.text.isspace()]
    if shown:
        level = [letter for letter in shown if abs(letter.base - shown[0].base) < 1]
        words = [letter for letter in level if letter.text.isalpha()] or shown
        first, styles = shown[0], (words[0].style, words[-1].style)
        yield PdfLine(
            text.strip(),
            first.left,
            first.base,
            shown[-1].left,
            *styles,
            is_apart,
            is_note=bool(number),
        )


def with_spaces(line: Sequence[Letter]) -> list[Letter]:
    """Return a line with spaces between words that nothing but their distance keeps apart."""
    gaps = [gap(before, letter) for before, letter in pairwise(line)]
    known = [each for each in gaps if each is not None]
    usual = max(median(known), 0.0) if known else 0.0
    if not any(each - usual > LOOSE for each in known):
        return list(line)
    spaced = list(line[:1])
    for before, letter, between in zip(line, line[1:], gaps, strict=False):
        least = usual + TIGHT - OVERHANG.get(before.text, 0.0)
        if between is not None and between > least:
            spaced.append(letter._replace(text=" "))
        spaced.append(letter)
    return spaced


def gap(before: Letter, letter: Letter) -> float | None:
    """Return how far a letter is from the one before, in sizes of letters; None at a space."""
    if before.right is None or before.text.isspace() or letter.text.isspace():
        return None
    return (letter.left - before.right) / max(letter.style.size, 1.0)


def is_number_of(line: Sequence[Letter], letter: Letter) -> bool:
    """Return whether a letter at the start of a line is of the small number of a footnote."""
    word = next((each for each in line if each.text.isalpha()), None)
    is_small = word is not None and letter.style.size < SMALL * word.style.size
    return is_small and letter.text.isdigit()


def with_columns(line: Sequence[Letter]) -> Iterator[str]:
    """Yield the letters of a line, with a wide space between its columns."""
    before: Letter | None = None
    for letter in line:
        if letter.text.isspace():
            yield letter.text
            continue
        if before is not None and letter.left - before.left > WIDEST * letter.style.size:
            yield GAP
        yield letter.text
        before = letter


def with_gaps(lines: Sequence[PdfLine]) -> Iterator[PdfLine]:
    """Yield the lines of a page, told whether each is set apart from the one before."""
    usual = usual_gaps(lines)
    margin = max((line.right for line in lines), default=0.0) - MARGIN
    yield from lines[:1]
    for before, line in pairwise(lines):
        if is_raised(before, line):
            yield replace(line, is_raised=True, is_note=False)
            continue
        gap = before.base - line.base
        is_far = gap > WIDE * usual.get(line.first.size, gap) or gap < 0
        is_item = before.text[:1] in BULLETS or before.text[:1].isdigit()
        is_in = INDENT[0] < line.left - before.left < INDENT[1] and not is_item
        is_elsewhere = abs(line.left - before.left) > INDENT[1]
        is_moved = gap > 0 and is_elsewhere and before.right < margin
        is_small = line.first.size < before.first.size and line.text.startswith(NOTES)
        is_note = line.is_note or is_small
        is_apart = line.is_apart or is_far or is_in
        yield replace(line, is_apart=is_apart, is_moved=is_moved, is_note=is_note)


def usual_gaps(lines: Sequence[PdfLine]) -> dict[float, float]:
    """Return how far two lines are from each other, by the size of their letters."""
    gaps: defaultdict[float, list[float]] = defaultdict(list)
    for before, line in pairwise(lines):
        if before.base > line.base and before.first.size == line.first.size:
            gaps[line.first.size].append(before.base - line.base)
    return {size: median(each) for size, each in gaps.items()}


def is_raised(before: PdfLine, line: PdfLine) -> bool:
    """Return whether a line goes on with letters above it: *18* and *th November*."""
    return 0 < line.base - before.base < before.first.size and line.left > before.left


def with_rooms(page: Sequence[PdfLine]) -> list[PdfLine]:
    """Return the lines of a page, told how long the lines of their column are."""
    lengths: Counter[int] = Counter()
    for line in page:
        column = round(line.left / COLUMN)
        lengths[column] = max(lengths[column], len(line.text))
    return [replace(line, room=room(line, lengths)) for line in page]


def room(line: PdfLine, lengths: Counter[int]) -> int:
    """Return how many letters the longest line has that begins about where a line does."""
    column = round(line.left / COLUMN)
    return max(lengths[each] for each in (column - 1, column, column + 1))
