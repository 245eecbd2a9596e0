"""CSV and lines of JSON -> Documents: one article a record."""

import csv
import json
from collections.abc import Iterator, Mapping

from kg.documents.content import Content
from kg.documents.fields import NumberedLine, document_of, numbered_lines
from kg.documents.guards import guarded
from kg.errors import DocumentError
from kg.model import Document

__all__ = ["read_csv", "read_jsonl"]


def read_jsonl(content: Content) -> Iterator[Document | DocumentError]:
    """Read one article a line; a bad line does not stop the others."""
    found = False
    for number, where, text in lines_of(content):
        if isinstance(text, DocumentError):
            yield text
        elif text.strip():
            found = True
            fallback = f"{content.stem}-{number}"
            yield from guarded(json_document(text, where, fallback, content.origin), where)
    if not found:
        yield DocumentError(f"{content.name}: empty: give one article a line")


def json_document(line: str, where: str, fallback: str, origin: str) -> Iterator[Document]:
    """Yield the document of a line of JSON."""
    row = json_object(line, where)
    fields = {name.lower(): value for name, value in row.items()}
    yield document_of(fields, where=where, fallback=fallback, origin=origin)


def json_object(line: str, where: str) -> Mapping[str, object]:
    """Return the object of a line of JSON, or say what is wrong with the line."""
    fix = 'write {"id": "…", "text": "…"}'
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        msg = f"{where}: not JSON ({flaw(error)}): {fix}"
        raise DocumentError(msg) from error
    if not isinstance(row, dict):
        msg = f"{where}: not a JSON object: {fix}"
        raise DocumentError(msg)
    return row


def flaw(error: Exception) -> str:
    """Say what is wrong with a piece of JSON."""
    if isinstance(error, json.JSONDecodeError):
        return error.msg
    deep = isinstance(error, RecursionError)
    return "nested too deeply" if deep else "a number with too many digits"


def read_csv(content: Content) -> Iterator[Document | DocumentError]:
    """Read a table with a column *text* and, where known, id, title, date, url and content."""
    csv.field_size_limit(1 << 30)  # the default refuses a long article; a line has its own limit
    table = csv.reader(decoded_lines(content), strict=True)
    try:
        names = [name.strip().lower() for name in next(table, [])]
        check_columns(names, content.name)
        for row in table:
            where = f"{content.name} line {table.line_num}"
            if row:
                fields = dict(zip(names, row, strict=False))
                fallback = f"{content.stem}-{table.line_num}"
                yield from guarded(row_document(fields, where, fallback, content.origin), where)
    except csv.Error as error:
        msg = f"{content.name} line {table.line_num}: not CSV ({error}): check the quotation marks"
        raise DocumentError(msg) from error


def check_columns(names: list[str], name: str) -> None:
    """Refuse a table without texts."""
    if "text" not in names:
        has = f"it has {', '.join(names)}" if names else "it is empty"
        msg = f'{name}: no column "text" ({has}): name the columns in the first line'
        raise DocumentError(msg)


def row_document(
    fields: Mapping[str, object], where: str, fallback: str, origin: str
) -> Iterator[Document]:
    """Yield the document of a row."""
    yield document_of(fields, where=where, fallback=fallback, origin=origin)


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
