"""Lines of bytes -> Documents: for each format one reader."""

import csv
import itertools
import json
import re
from collections.abc import Callable, Iterator, Mapping

from kg.documents.fields import decoded, document, numbered
from kg.documents.markup import is_feed, read_feed, read_html
from kg.documents.sources import FEEDS, Source, whole
from kg.errors import DocumentError
from kg.model import Document

__all__ = ["Reader", "reader"]

Reader = Callable[[Source, Iterator[bytes]], Iterator[Document | DocumentError]]

HEADER = re.compile(r"(id|title|date|source|url)[ \t]*:[ \t]*(.*)", re.IGNORECASE)
MARKS = (  # what Markdown adds to a text, in the order in which it is taken away
    (re.compile(r"(?s)<!--.*?-->"), ""),
    (re.compile(r"(?m)^[ \t]*(```|~~~).*$"), ""),  # fences
    (re.compile(r"(?m)^[ \t]*([-*_][ \t]*){3,}$"), ""),  # rules
    (re.compile(r"!\[[^]]*\]\([^)]*\)"), ""),  # images
    (re.compile(r"\[([^]]+)\](\([^)]*\)|\[[^]]*\])"), r"\1"),  # links
    (re.compile(r"(?m)^[ \t]*(?:>[ \t]?)+"), ""),  # quotations
    (re.compile(r"(?m)^#{1,6}[ \t]+(.*?)[ \t#]*$"), r"\n\1\n"),  # headings
    (re.compile(r"(?m)^[ \t]*(?:[-*+]|\d{1,2}[.)])[ \t]+(.*)$"), r"\n\1\n"),  # lists
    (re.compile(r"(?<![\w*])(\*{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"(?<!\w)(_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"\n{3,}"), "\n\n"),
)


def reader(source: Source, content: Iterator[bytes]) -> tuple[Reader, Iterator[bytes]]:
    """Choose a reader by the name's ending, or where there is none by the first line.

    An address is believed less than what it sends: *notes.md* on the web is often a page.
    """
    head: list[bytes] = []
    for line in content:
        head.append(line)
        if line.strip():
            break
    content = itertools.chain(head, content)
    first = (head[-1] if head else b"").removeprefix(b"\xef\xbb\xbf").lstrip()
    known = READERS.get(source.suffix)
    if first.startswith(b"<") and (known is None or source.is_remote):
        return read_markup, content
    if known is None and first.startswith(b"{"):
        return read_jsonl, content
    return known or read_text, content


def read_text(source: Source, content: Iterator[bytes]) -> Iterator[Document]:
    """Read plain text, as it is except for its header and the carriage returns."""
    fields = headed(decoded(whole(content, source.name), source.name).replace("\r\n", "\n"))
    yield document(fields, where=source.name, fallback=source.stem)


def headed(text: str) -> dict[str, str]:
    r"""Split *Title: …*, *Date: …* lines and the blank line behind them from a text.

    >>> headed("Title: Rain\nDate: 2024-06-27\n\nIt rained.")
    {'title': 'Rain', 'date': '2024-06-27', 'text': 'It rained.'}
    >>> headed("Date: none.\nIt rained.")
    {'text': 'Date: none.\nIt rained.'}
    """
    head, gap, rest = text.partition("\n\n")
    found = [HEADER.fullmatch(line) for line in head.rstrip("\n").split("\n")]
    if not gap or not all(found):
        return {"text": text}
    names = {match[1].lower(): match[2].strip() for match in found if match}
    return {**names, "text": rest.lstrip("\n")}


def read_markdown(source: Source, content: Iterator[bytes]) -> Iterator[Document]:
    """Read Markdown without its marks; the heading that it begins with is the title."""
    raw = decoded(whole(content, source.name), source.name).replace("\r\n", "\n")
    fields = headed(re.sub(r"\A---\n(.*?\n)---\n+", r"\1\n", raw, flags=re.DOTALL))
    text = fields["text"].lstrip()
    title = re.match(r"#[ \t]+(.+?)[ \t#]*(?:\n|\Z)", text)
    if title:
        text = text[title.end() :]
    fields = {"title": unmarked(title[1]) if title else "", **fields, "text": unmarked(text)}
    yield document(fields, where=source.name, fallback=source.stem)


def unmarked(text: str) -> str:
    """Take Markdown's marks away, roughly.

    >>> unmarked("*Talks* [began](https://example.org) in snake_case_town.")
    'Talks began in snake_case_town.'
    """
    for mark, instead in MARKS:
        text = mark.sub(instead, text)
    return text.strip()


def read_jsonl(source: Source, content: Iterator[bytes]) -> Iterator[Document | DocumentError]:
    """Read one article a line; a bad line does not stop the others."""
    found = False
    for where, line in numbered(content, source.name):
        if isinstance(line, DocumentError):
            yield line
        elif line.strip():
            found = True
            yield row_document(line, where, f"{source.stem}-{where.rpartition(' ')[2]}")
    if not found:
        yield DocumentError(f"{source.name}: empty: give one article a line")


def row_document(line: str, where: str, fallback: str) -> Document | DocumentError:
    """Make a document of a line of JSON, or the error that says what is wrong with it."""
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply"
        return DocumentError(f'{where}: no JSON ({reason}): write {{"id": "…", "text": "…"}}')
    if not isinstance(row, dict):
        return DocumentError(f'{where}: no JSON object: write {{"id": "…", "text": "…"}}')
    return checked({name.lower(): value for name, value in row.items()}, where, fallback)


def checked(fields: Mapping[str, object], where: str, fallback: str) -> Document | DocumentError:
    """Make a document, or return what is wrong with it."""
    try:
        return document(fields, where=where, fallback=fallback)
    except DocumentError as error:
        return error


def read_csv(source: Source, content: Iterator[bytes]) -> Iterator[Document | DocumentError]:
    """Read a table with a column *text* and, where known, id, title, date, url and source."""
    csv.field_size_limit(1 << 30)  # the default refuses a long article; a line has its own limit
    table = csv.reader(decoded_lines(content, source.name), strict=True)
    names = [name.strip().lower() for name in next(table, [])]
    if "text" not in names:
        has = f"it has {', '.join(names)}" if names else "it is empty"
        msg = f'{source.name}: no column "text" ({has}): name the columns in the first line'
        raise DocumentError(msg)
    try:
        for row in table:
            where = f"{source.name} line {table.line_num}"
            if row:
                fields = dict(zip(names, row, strict=False))
                yield checked(fields, where, f"{source.stem}-{table.line_num}")
    except csv.Error as error:
        msg = f"{source.name} line {table.line_num}: no CSV ({error}): check the quotation marks"
        raise DocumentError(msg) from error


def decoded_lines(content: Iterator[bytes], name: str) -> Iterator[str]:
    """Decode line by line; a wrong one ends the table, since its quotes may run over lines."""
    for _, line in numbered(content, name):
        if isinstance(line, DocumentError):
            raise line
        yield f"{line}\n"


def read_markup(source: Source, content: Iterator[bytes]) -> Iterator[Document | DocumentError]:
    """Read what begins with "<": a feed or a page."""
    raw = whole(content, source.name)
    return (read_feed if is_feed(raw) else read_html)(raw, source.name, source.stem)


def read_page(source: Source, content: Iterator[bytes]) -> Iterator[Document | DocumentError]:
    """Read a page, whatever it begins with."""
    return read_html(whole(content, source.name), source.name, source.stem)


READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".html": read_page,
    ".htm": read_page,
    ".csv": read_csv,
    ".jsonl": read_jsonl,
    **dict.fromkeys(FEEDS, read_markup),
}
