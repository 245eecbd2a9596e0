"""CSV and lines of JSON -> Documents: one article a record."""

import csv
import json
from collections.abc import Iterator, Mapping

from kg.documents.content import Content
from kg.documents.fields import document_of, numbered_lines
from kg.errors import DocumentError
from kg.model import Document

__all__ = ["read_csv", "read_jsonl"]


def read_jsonl(content: Content) -> Iterator[Document | DocumentError]:
    """Read one article a line; a bad line does not stop the others."""
    found = False
    for number, where, text in numbered_lines(content.lines, content.name):
        if isinstance(text, DocumentError):
            yield text
        elif text.strip():
            found = True
            yield json_document(text, where, f"{content.stem}-{number}", content.origin)
    if not found:
        yield DocumentError(f"{content.name}: empty: give one article a line")


def json_document(line: str, where: str, fallback: str, origin: str) -> Document | DocumentError:
    """Return the document of a line of JSON, or what is wrong with the line."""
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply"
        return DocumentError(f'{where}: not JSON ({reason}): write {{"id": "…", "text": "…"}}')
    if not isinstance(row, dict):
        return DocumentError(f'{where}: not a JSON object: write {{"id": "…", "text": "…"}}')
    fields = {name.lower(): value for name, value in row.items()}
    return document_or_error(fields, where, fallback, origin)


def document_or_error(
    fields: Mapping[str, object], where: str, fallback: str, origin: str
) -> Document | DocumentError:
    """Return the document with these fields, or what is wrong with them."""
    try:
        return document_of(fields, where=where, fallback=fallback, origin=origin)
    except DocumentError as error:
        return error


def read_csv(content: Content) -> Iterator[Document | DocumentError]:
    """Read a table with a column *text* and, where known, id, title, date, url and content."""
    csv.field_size_limit(1 << 30)  # the default refuses a long article; a line has its own limit
    table = csv.reader(decoded_lines(content), strict=True)
    names = [name.strip().lower() for name in next(table, [])]
    if "text" not in names:
        has = f"it has {', '.join(names)}" if names else "it is empty"
        msg = f'{content.name}: no column "text" ({has}): name the columns in the first line'
        raise DocumentError(msg)
    try:
        for row in table:
            where = f"{content.name} line {table.line_num}"
            if row:
                fields = dict(zip(names, row, strict=False))
                fallback = f"{content.stem}-{table.line_num}"
                yield document_or_error(fields, where, fallback, content.origin)
    except csv.Error as error:
        msg = f"{content.name} line {table.line_num}: not CSV ({error}): check the quotation marks"
        raise DocumentError(msg) from error


def decoded_lines(content: Content) -> Iterator[str]:
    """Decode line by line; a wrong one ends the table, since its quotes may run over lines."""
    for line in numbered_lines(content.lines, content.name):
        if isinstance(line.text, DocumentError):
            raise line.text
        yield f"{line.text}\n"
