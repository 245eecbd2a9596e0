"""Columns and rows of text -> the lines of a table, within a given width or as wide as needed."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from operator import le
from textwrap import wrap

__all__ = ["fitted_table", "one_line", "plain_table"]

GAP = "  "
INDENT = "    "
WHOLE = {"relation"}  # columns that are never folded: their labels are names of several words
LONG = 40  # letters in an average cell of a column of sentences; names have fewer


def plain_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table, each column as wide as its widest cell.

    >>> list(plain_table(["who", "whom"], [["France", "Italy"]]))
    ['who     whom', 'France  Italy']
    """
    table = [columns, *rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        yield from folded(row, widths)


def fitted_table(
    columns: Sequence[str], rows: Sequence[Sequence[str]], width: int
) -> Iterator[str]:
    r"""Yield the lines of a table that is no wider than a terminal.

    What does not fit beside the rest is put under its row: sentences, then the last columns.
    Cells are folded between words, so that no name is broken. A rich table lost: it takes room
    from all columns alike, and cuts *considers_downgrade* in two beside an eight-letter sentence.

    >>> rows = [["France", "France signed a pact with Italy on Monday, its envoy said."]]
    >>> print(*fitted_table(["who", "sentence"], rows, 40), sep="\n")
    who
    ──────
    France
        sentence: France signed a pact with
        Italy on Monday, its envoy said.
    """
    beside, widths = places(columns, rows, width)
    yield from folded([columns[place] for place in beside], widths)
    yield "─" * total(widths)
    for row in rows:
        yield from folded([row[place] for place in beside], widths)
        for place, name in enumerate(columns):
            if place not in beside and row[place]:
                yield from wrap(
                    f"{name}: {row[place]}",
                    width,
                    initial_indent=INDENT,
                    subsequent_indent=INDENT,
                    break_on_hyphens=False,
                )


def places(
    columns: Sequence[str], rows: Sequence[Sequence[str]], width: int
) -> tuple[list[int], list[int]]:
    """Return the columns that fit beside each other, and how wide each of them is."""
    cells = [[name, *(row[place] for row in rows)] for place, name in enumerate(columns)]
    widest = [max(map(len, column)) for column in cells]
    least = [least_width(column) for column in cells]
    beside = list(range(len(columns)))
    if total(widest) > width:
        long = {place for place in beside if sum(map(len, cells[place][1:])) > LONG * len(rows)}
        beside = [place for place in beside if place not in long] or beside[:1]
    while len(beside) > 1 and total([least[place] for place in beside]) > width:
        beside.pop()
    chosen = [widest[place] for place in beside], [least[place] for place in beside]
    return beside, narrowed(*chosen, width)


def least_width(column: Sequence[str]) -> int:
    """Return how narrow a column, its name first, can be: as its longest word or whole cell.

    >>> least_width(["who", "Italy", "United States"]), least_width(["relation", "signs pact"])
    (6, 10)
    """
    if column[0] in WHOLE:
        return max(map(len, column))
    return max(len(word) for cell in column for word in cell.split() or [""])


def total(widths: Sequence[int]) -> int:
    """Return the width of columns with the gaps between them."""
    return sum(widths) + len(GAP) * (len(widths) - 1)


def narrowed(widths: Sequence[int], least: Sequence[int], width: int) -> list[int]:
    """Return widths that fit, taken letter by letter from the widest column.

    >>> narrowed([30, 20, 8], [12, 20, 8], 50)
    [18, 20, 8]
    """
    found = list(widths)
    while total(found) > width:
        wide = [place for place, size in enumerate(found) if size > least[place]]
        if not wide:
            return [min(size, width) for size in found]
        found[max(wide, key=lambda place: found[place])] -= 1
    return found


def folded(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Yield the lines of a row, cells folded between words."""
    if all(map(le, map(len, row), widths)):
        yield GAP.join(map(str.ljust, row, widths)).rstrip()
        return
    cells = [
        [cell] if len(cell) <= width else wrap(cell, width, break_on_hyphens=False)
        for cell, width in zip(row, widths, strict=True)
    ]
    for line in zip_longest(*cells, fillvalue=""):
        padded = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        yield GAP.join(padded).rstrip()


def one_line(text: str) -> str:
    r"""Put a text on one line, without characters that control a terminal.

    >>> one_line("It\n\trained \x1b[31m.")
    'It rained [31m.'
    """
    if not text.isprintable():
        text = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(text.split())
