"""CSV, JSON, lines of JSON -> records -> Documents: one article a record."""

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import cast

from kg.documents.charsets import decoded
from kg.documents.columns import Columns, is_blank, name_of
from kg.documents.content import Content
from kg.documents.delimiters import delimiter_of, told_delimiter
from kg.documents.fields import NumberedLine, numbered_lines
from kg.documents.guards import guarded
from kg.documents.json_rows import Row, named, rows_in
from kg.documents.json_stream import elements
from kg.documents.prose_columns import prose_column, renamed
from kg.documents.table import Found, Record, documents_of
from kg.errors import DocumentError
from kg.model import Document

__all__ = ["column_of", "is_header", "read_csv", "read_json"]

FIX = 'write {"id": "…", "text": "…"}'
WHOLE = 8_000_000  # bytes of JSON that is read at once; what is larger is read as it comes
FIRST = 1_000  # records of a larger one that tell its columns
Cells = tuple[int, list[str]]  # of a row, behind the number of its line
ROWS = 100  # of a table without a text that tell which column has sentences


def read_json(content: Content) -> Iterator[Document | DocumentError]:
    """Read lines of JSON, or one list of articles, with or without objects around it."""
    first, content = content.first_line()
    found = whole(content) if goes_on(first) else json_lines(content)
    yield from documents_of(found, content)


def goes_on(line: bytes) -> bool:
    """Return whether a piece of JSON has not ended where the line ends.

    >>> goes_on(b'{"messages": ['), goes_on(b'{"text": "A."}')
    (True, False)
    """
    text = line.decode("utf-8-sig", "replace").strip()
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return error.pos >= len(text) > 0
    except (ValueError, RecursionError):
        return False
    return False


def json_lines(content: Content) -> Iterator[Found]:
    """Yield the records of lines of JSON; a bad line does not stop the others."""
    is_empty, known = True, Known()
    for line in lines_of(content):
        if isinstance(line.text, DocumentError):
            yield line.text
        elif line.text.strip():
            is_empty = False
            yield from guarded(of_line(line, line.text, content.columns, known), line.where)
    if is_empty:
        yield DocumentError(f"{content.name}: empty: give one article a line")


@dataclass
class Known:
    """The column of sentences that a line before had; one that has none then has no text."""

    column: str = ""

    def of(self, row: Row, columns: Columns, where: str) -> str:
        """Return the column of sentences of a row."""
        if self.column in row and "text" not in columns.chosen(row):
            return self.column
        found = column_of(row, [row], columns, where)
        self.column = found or self.column
        return found


def of_line(line: NumberedLine, text: str, columns: Columns, known: Known) -> Iterator[Record]:
    """Yield the record of a line, or those of a dump that is all on one line."""
    value = loaded(text, line.where)
    rows = rows_in(value, columns)
    if (rows and not isinstance(value, dict)) or len(rows) > 1:
        yield from numbered(rows, columns, line.where)
    elif not isinstance(value, dict):
        msg = f"{line.where}: not a JSON object: {FIX}"
        raise DocumentError(msg)
    else:
        row = rows[0] if rows else named(value)
        row = renamed(row, known.of(row, columns, line.where))
        yield Record(line.number, line.where, row)


def whole(content: Content) -> Iterator[Record]:
    """Yield the records of one piece of JSON, of a large one as they come."""
    head = bytearray()
    for line in content.lines:
        head += line
        if len(head) > WHOLE:
            lines = chain(bytes(head).splitlines(keepends=True), content.lines)
            yield from streamed(replace(content, lines=lines))
            return
    value = loaded(decoded(bytes(head), content.name), content.name)
    rows = rows_in(value, content.columns)
    if not rows:
        msg = f"{content.name}: no list of articles in this JSON: {FIX} for each, in one list"
        raise DocumentError(msg)
    yield from numbered(rows, content.columns, content.name)


def streamed(content: Content) -> Iterator[Record]:
    """Yield the records of a large list; the first of them tell the columns."""
    rows = rows_streamed(content)
    first = list(islice(rows, FIRST))
    names = dict.fromkeys(name for row in first for name in row)
    column = column_of(names, first, content.columns, content.name)
    for number, row in enumerate(chain(first, rows), 1):
        yield Record(number, f"{content.name} record {number}", renamed(row, column))


def rows_streamed(content: Content) -> Iterator[Row]:
    """Yield the articles of a large list."""
    try:
        for element in elements(text_of(line.text) for line in lines_of(content)):
            value = loaded(element.text, content.name)
            yield from rows_in([value], content.columns, element.source)
    except ValueError as error:
        msg = f"{content.name}: not JSON ({error}): {FIX} for each, in one list"
        raise DocumentError(msg) from error


def text_of(line: str | DocumentError) -> str:
    """Return a line, or raise what is wrong with it."""
    if isinstance(line, DocumentError):
        raise line
    return line


def numbered(rows: list[Row], columns: Columns, name: str) -> Iterator[Record]:
    """Yield rows as records; the columns are those of all of them."""
    names = dict.fromkeys(name for row in rows for name in row)
    column = column_of(names, rows, columns, name)
    for number, row in enumerate(rows, 1):
        yield Record(number, f"{name} record {number}", renamed(row, column))


def column_of(names: Iterable[str], rows: Sequence[Row], columns: Columns, where: str) -> str:
    """Return the column of sentences in rows that name no text; check the columns of all."""
    names = list(names)
    kept = filled(names, rows, columns)
    found = prose_column(kept, rows, columns)
    shown = renamed(dict.fromkeys(kept), found)
    columns.check(shown if columns.has_text(shown) else names, where, found)
    return found


def filled(names: list[str], rows: Sequence[Row], columns: Columns) -> list[str]:
    """Return the columns with something in them, and those that the user names.

    >>> filled(["content", "html"], [{"content": None, "html": "It rained."}], Columns())
    ['html']
    """
    told = columns.told.values()
    return [n for n in names if n in told or not all(is_blank(row.get(n)) for row in rows)]


def loaded(text: str, where: str) -> object:
    """Return a piece of JSON, or say what is wrong with it."""
    try:
        return cast(object, json.loads(text))
    except (ValueError, RecursionError) as error:
        msg = f"{where}: not JSON ({flaw(error)}): {FIX}"
        raise DocumentError(msg) from error


def flaw(error: Exception) -> str:
    """Say what is wrong with a piece of JSON."""
    if isinstance(error, json.JSONDecodeError):
        return error.msg
    deep = isinstance(error, RecursionError)
    return "nested too deeply" if deep else "a number with too many digits"


def read_csv(content: Content) -> Iterator[Document | DocumentError]:
    """Read a table whose first line names its columns, between commas, semicolons or tabs."""
    yield from documents_of(table_rows(content), content)


def table_rows(content: Content) -> Iterator[Found]:
    """Yield the rows of a table; marks of quotation that do not match end it."""
    csv.field_size_limit(1 << 30)  # the default refuses a long article; a line has its own limit
    first, content = content.first_line()
    told = told_delimiter(first_of(first))
    delimiter = told or delimiter_of(first_of(first))
    table = csv.reader(decoded_lines(content), strict=True, delimiter=delimiter)
    try:
        if told:
            next(table)
        names = [name_of(name) for name in next(table, [])]
        rows = ((table.line_num, row) for row in table if any(row))
        first_rows = list(telling(rows, names, content.columns))
        shown: list[Row] = [dict(zip(names, row, strict=False)) for _, row in first_rows]
        column = column_of(names, shown, content.columns, content.name)
        for number, row in chain(first_rows, rows):
            where = f"{content.name} line {number}"
            yield from guarded(iter([table_row(names, row, where, number, column)]), where)
    except csv.Error as error:
        where = f"{content.name} line {table.line_num}"
        yield DocumentError(f"{where}: not CSV ({error}): check the quotation marks")
    except DocumentError as error:
        yield error


def telling(rows: Iterator[Cells], names: list[str], columns: Columns) -> Iterator[Cells]:
    """Yield the rows that tell which column is the text: as far as the first that has one."""
    for number, row in islice(rows, ROWS):
        yield number, row
        if "text" in columns.fields(dict(zip(names, row, strict=False))):
            return


def table_row(names: list[str], row: list[str], where: str, number: int, column: str) -> Found:
    """Return the record of a row, or what is wrong if it has more cells than there are columns."""
    if any(cell.strip() for cell in row[len(names) :]):
        msg = f"{where}: {len(row)} cells in {len(names)} columns: quote texts with delimiters"
        return DocumentError(msg)
    return Record(number, where, renamed(dict(zip(names, row, strict=False)), column))


def first_of(lines: bytes) -> str:
    """Return the first line, also where a line ends in a carriage return alone."""
    return next(iter(lines.decode("utf-8-sig", "replace").splitlines()), "").strip()


def is_header(line: bytes, columns: Columns | None = None) -> bool:
    """Return whether a line names the columns of a table, one of them a text's.

    >>> is_header(b"id,text,date"), is_header(b"In short, text, date and place are missing.")
    (True, False)
    """
    text = first_of(line)
    names = [name_of(name) for name in next(csv.reader([text], delimiter=delimiter_of(text)), [])]
    columns = columns or Columns()
    return len(names) > 1 and len(columns.chosen(names)) > 1 and columns.has_text(names)


def decoded_lines(content: Content) -> Iterator[str]:
    """Decode line by line; a wrong one ends the table, since its quotes may run over lines."""
    for line in lines_of(content):
        if isinstance(line.text, DocumentError):
            raise line.text
        yield f"{line.text}\n"


def lines_of(content: Content) -> Iterator[NumberedLine]:
    """Decode line by line, also where a line ends in a carriage return alone."""
    lines = (line for lines in content.lines for line in lines.splitlines(keepends=True))
    return numbered_lines(lines, content.name)
